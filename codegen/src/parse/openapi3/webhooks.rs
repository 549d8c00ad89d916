use super::content::{Owner, choose};
use super::{Reader, methods, sent_as};
use crate::model::{Docs, MediaKind, Webhook};
use crate::parse::shared::budget::Thing;
use crate::parse::shared::docs;
use crate::source::Node;

impl<'a> Reader<'a, '_> {
    /// What the service sends by itself (OpenAPI 3.1 §4.8.1, `webhooks`).
    pub(super) fn webhooks(&mut self) {
        let root = self.root;
        let declared = root.entries_of("webhooks");
        for (name, item) in declared.chain(root.entries_of("x-webhooks")) {
            self.item(name, item, None);
        }
    }

    /// What the service sends in the course of an operation (OpenAPI 3.1 §4.8.18, `callbacks`).
    pub(super) fn callbacks(&mut self, id: &str, operation: Node<'a>) {
        for (name, callback) in operation.entries_of("callbacks") {
            let Some(callback) = self.schemas.follow(callback) else {
                continue;
            };
            for (expression, item) in callback.entries() {
                if !expression.starts_with("x-") {
                    self.item(&format!("{id} {name}"), item, Some(expression));
                }
            }
        }
    }

    fn item(&mut self, name: &str, item: Node<'a>, address: Option<&str>) {
        let Some(item) = self.schemas.follow(item) else {
            return;
        };
        let several = methods(item).count() > 1;
        for (method, node) in methods(item) {
            let body = node
                .get("requestBody")
                .and_then(|body| self.schemas.follow(body));
            let content = body.and_then(|body| body.get("content"));
            let Some(chosen) = content.and_then(choose) else {
                continue;
            };
            let is_json = chosen.kind == MediaKind::Json;
            if !is_json || !self.schemas.affords(Thing::Webhook, 1, node) {
                continue;
            }
            let name = match several {
                true => format!("{name} {method}"),
                false => name.to_owned(),
            };
            let media = self.media(Owner::Request(&name), chosen);
            self.webhooks.push(Webhook {
                media,
                method: sent_as(method),
                docs: told(docs(node, &["summary"]), address),
                deprecated: node.get("deprecated").and_then(Node::as_bool) == Some(true),
                origin: node.place(),
                name,
            });
        }
    }
}

/// The texts of a callback, with the expression that says where it goes.
fn told(mut docs: Docs, address: Option<&str>) -> Docs {
    if let Some(address) = address {
        let line = format!("It is sent to `{address}`.");
        docs.description = Some(match docs.description {
            Some(text) => format!("{text}\n\n{line}"),
            None => line,
        });
    }
    docs
}
