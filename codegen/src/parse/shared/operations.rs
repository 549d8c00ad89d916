//! What operations of any OpenAPI version have in common.

use super::budget::Thing;
use super::routes::status;
use super::{SchemaReader, docs, text};
use crate::diag::codes;
use crate::model::{Group, Header, Parent, Status};
use crate::source::Node;

impl<'a> SchemaReader<'a, '_> {
    /// The groups that a definition describes; a tag calls its title one of `titles`. Only OpenAPI 3.2 gives tags parents (§4.22).
    pub(crate) fn groups(&mut self, root: Node<'a>, titles: &[&str]) -> Vec<Group> {
        let mut groups = Vec::new();
        for tag in root.items_of("tags") {
            let Some(name) = text(tag, "name") else {
                continue;
            };
            if !self.affords(Thing::Tag, 1, tag) {
                break;
            }
            let parent = text(tag, "parent").map(|group| Parent {
                group,
                name: name.clone(),
            });
            groups.push(Group {
                name,
                parent,
                docs: docs(tag, titles),
            });
        }
        groups
    }

    /// The group of an operation, which is its first tag.
    pub(crate) fn group(&mut self, operation: Node<'a>) -> Option<String> {
        let name = operation.items_of("tags").find_map(Node::as_str)?;
        if !self.groups.contains(name) {
            if !self.affords(Thing::Tag, 1, operation) {
                return None;
            }
            self.groups.insert(name);
        }
        Some(name.to_owned())
    }

    /// The path items of a definition by their paths, those of `x-ms-paths` among them.
    pub(crate) fn path_items(&mut self, root: Node<'a>) -> Vec<(&'a str, Node<'a>)> {
        let items = root
            .entries_of("paths")
            .chain(root.entries_of("x-ms-paths"));
        items
            .filter(|(path, _)| !path.starts_with("x-"))
            .filter_map(|(path, item)| Some((path, self.follow(item)?)))
            .collect()
    }

    /// Says that a definition has nothing that can be called.
    pub(crate) fn report_no_operations(&mut self, root: Node<'a>) {
        self.diagnostics
            .report(
                &codes::parse::NO_OPERATIONS,
                root.place(),
                "the definition has no operation that can be called",
            )
            .help("add an operation below `paths`");
    }

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
        node.is_object() && self.affords(Thing::Operation, 1, node)
    }

    /// The answers of an operation by their status.
    pub(crate) fn responses(&mut self, operation: Node<'a>) -> Vec<(Status, Node<'a>)> {
        let mut found = Vec::new();
        for (key, node) in operation.entries_of("responses") {
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

    /// The header fields that an answer declares.
    pub(crate) fn headers(&mut self, answer: Node<'a>) -> Vec<Header> {
        let declared = answer.entries_of("headers");
        let headers = declared.filter_map(|(name, header)| {
            let header = self.follow(header)?;
            let fits = self.affords(Thing::AnswerPart, 1, header);
            fits.then(|| Header {
                name: name.to_owned(),
                description: text(header, "description"),
            })
        });
        headers.collect()
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
