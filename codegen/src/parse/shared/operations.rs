//! What operations of any OpenAPI version have in common.

use super::SchemaReader;
use super::routes::status;
use crate::diag::codes;
use crate::model::Status;
use crate::source::Node;

impl<'a> SchemaReader<'a, '_> {
    /// Whether what stands under a method can be an operation; says so where it cannot.
    pub(crate) fn is_operation(&mut self, method: &str, node: Node<'a>) -> bool {
        if !node.is_object() {
            self.diagnostics
                .report(
                    &codes::parse::BAD_OPERATION,
                    node.place(),
                    format!("the operation `{}` is no object", method.escape_debug()),
                )
                .help("describe the operation, or remove it");
        }
        node.is_object()
    }

    /// The answers of an operation by their status.
    pub(crate) fn responses(&mut self, operation: Node<'a>) -> Vec<(Status, Node<'a>)> {
        let mut found = Vec::new();
        let entries = operation.get("responses").into_iter();
        for (key, node) in entries.flat_map(Node::entries) {
            if key.starts_with("x-") {
                continue;
            }
            let Some(status) = status(key) else {
                self.diagnostics
                    .report(
                        &codes::parse::BAD_STATUS,
                        node.key_place(),
                        format!("`{}` is no status", key.escape_debug()),
                    )
                    .help("use a number from 100 to 599, or `default`");
                continue;
            };
            found.extend(self.follow(node).map(|node| (status, node)));
        }
        found
    }

    /// Says that an answer which never has a body describes one.
    pub(crate) fn report_body_of_no_content(&mut self, described: Node<'a>) {
        self.diagnostics
            .report(
                &codes::parse::BODY_OF_NO_CONTENT,
                described.place(),
                "an answer that never has a body has a schema",
            )
            .help("remove the schema, or correct the status");
    }
}
