use super::body::Carried;
use super::{Reader, sent_as, servers};
use crate::model::{Docs, Location, Operation, Param, Security, Server};
use crate::parse::shared::budget::Thing;
use crate::parse::shared::{docs, requirements, routes, sequels, visibility};
use crate::source::Node;

impl<'a> Reader<'a, '_> {
    /// Reads one operation: once for each way to write its body; nothing when nothing can be made of it.
    pub(super) fn operation(
        &mut self,
        path: &'a str,
        method: &str,
        item: Node<'a>,
        node: Node<'a>,
    ) -> Vec<Operation> {
        if !self.schemas.is_operation(method, node) || !self.affords_address(item, node) {
            return Vec::new();
        }
        let Some((operation, bodies)) = self.without_body(path, method, item, node) else {
            return Vec::new();
        };
        let written = |Carried { way, body, parts }| {
            let mut written = operation.clone();
            if let Some(way) = way {
                written.id = format!("{} as {way}", operation.id);
                written.alternative = true;
            }
            written.params.extend(parts);
            written.body = body.map(Box::new);
            written
        };
        bodies.into_iter().map(written).collect()
    }

    fn without_body(
        &mut self,
        path: &'a str,
        method: &str,
        item: Node<'a>,
        node: Node<'a>,
    ) -> Option<(Operation, Vec<Carried>)> {
        let id = self.ids.id(path, method, node, self.schemas.diagnostics);
        let path = routes::path(path, node, self.schemas.diagnostics)?;
        let security = self.security_of(node);
        let mut params = self.params(&id, item, node);
        self.leave_to_security(&mut params, security.as_ref());
        let path = routes::match_placeholders(path, &mut params, node, self.schemas.diagnostics);
        let bodies = self.request_bodies(&id, node);
        let outcomes = self.outcomes(&id, node);
        let long_running = self.schemas.long_running(&id, node);
        self.callbacks(&id, node);
        let operation = Operation {
            method: sent_as(method),
            path,
            group: self.schemas.group(node),
            docs: self.told(item, node).into(),
            deprecated: node.get("deprecated").and_then(Node::as_bool) == Some(true),
            visibility: visibility(node),
            params,
            body: None,
            alternative: false,
            also: Vec::new(),
            paging: sequels::paging(node, &outcomes),
            outcomes,
            long_running,
            security,
            server: self.server_of(item, node).map(Box::new),
            extensions: self.schemas.extensions(node).into(),
            origin: node.place(),
            id,
        };
        Some((operation, bodies))
    }

    /// Whether there is memory for the address of an operation, which many may have from one path item.
    fn affords_address(&mut self, item: Node<'a>, node: Node<'a>) -> bool {
        let lists = [node, item].map(|at| at.get("servers").map_or(0, Node::text_len));
        let texts = lists.into_iter().sum();
        self.schemas.affords_with(Thing::Operation, 0, node, texts)
    }

    /// The texts of an operation, those of its path where it has none, and where its answers lead (OpenAPI 3.1 §4.8.20).
    fn told(&mut self, item: Node<'a>, node: Node<'a>) -> Docs {
        let mut told = docs(node, &["summary", "x-ms-summary"]);
        if told.is_empty() {
            told = self.schemas.told(item, &["summary"]);
        }
        let links = links(node);
        if !links.is_empty() {
            let list = links.join("\n");
            told.description = Some(match told.description {
                Some(text) => format!("{text}\n\n{list}"),
                None => list,
            });
        }
        told
    }

    fn security_of(&mut self, node: Node<'a>) -> Option<Security> {
        let schemes = &self.schemes;
        requirements(node.get("security"), schemes, self.schemas.diagnostics)
            .filter(|security| *security != self.security)
    }

    /// Drops a parameter for the `Authorization` header where a security scheme fills it (OpenAPI 3.1 §4.8.12.2).
    fn leave_to_security(&self, params: &mut Vec<Param>, own: Option<&Security>) {
        let required = own.unwrap_or(&self.security);
        if required.iter().any(|together| !together.is_empty()) {
            params.retain(|param| {
                param.location != Location::Header
                    || !param.name.eq_ignore_ascii_case("authorization")
            });
        }
    }

    /// The address of an operation, where it or its path has one that differs from the client's.
    fn server_of(&mut self, item: Node<'a>, node: Node<'a>) -> Option<Server> {
        let mut lists = [node, item].into_iter().filter_map(|at| at.get("servers"));
        let list = lists.find(|list| !list.is_empty())?;
        let read = servers::read(Some(list), self.schemas.diagnostics);
        let Some(own) = read.into_iter().next() else {
            servers::report_relative(list, self.schemas.diagnostics);
            return None;
        };
        if self.server.as_ref() == Some(&own) {
            return None;
        }
        Some(Server {
            name: None,
            url: servers::filled(&own),
            description: own.description,
            variables: Vec::new(),
        })
    }
}

fn links(node: Node<'_>) -> Vec<String> {
    let answers = node.entries_of("responses");
    let links = answers.flat_map(|(_, answer)| answer.entries_of("links"));
    links
        .filter_map(|(name, link)| {
            let target = ["operationId", "operationRef"]
                .iter()
                .find_map(|key| link.get(key).and_then(Node::as_str))?;
            let about = link.get("description").and_then(Node::as_str);
            let about = about.map(|text| format!(" {text}")).unwrap_or_default();
            Some(format!("* Leads to `{target}` ({name}).{about}"))
        })
        .collect()
}
