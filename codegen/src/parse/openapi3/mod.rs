//! OpenAPI 3.0, 3.1 and 3.2 (<https://spec.openapis.org/oas/>) to the model.

mod body;
mod content;
mod operation;
mod params;
mod responses;
mod security;
mod servers;
mod webhooks;

use super::shared::routes::Ids;
use super::shared::{SchemaReader, Schemas, requirements, sequels, text};
use crate::diag::Diagnostics;
use crate::model::{Api, Format, Operation, Scheme, Security, Server, Webhook};
use crate::source::{Node, Sources};

/// The methods that a path item has members for (OpenAPI 3.2 §4.9.1).
const METHODS: &[&str] = &[
    "get", "put", "post", "delete", "options", "head", "patch", "trace", "query",
];

/// Reads a whole definition. What cannot be read is reported and left out.
pub(super) fn parse(
    sources: &Sources,
    root: Node<'_>,
    schemas: Schemas,
    diagnostics: &mut Diagnostics,
) -> Api {
    let info = root.get("info").unwrap_or(root);
    let components = root.get("components");
    let component = |key| components.and_then(|components| components.get(key));
    let servers = servers::read(root.get("servers"), diagnostics);
    if servers.is_empty() {
        servers::report_none(root, diagnostics);
    }
    let host = servers.first().map_or("", |server| server.url.as_str());
    let mut shared = SchemaReader::new(sources, diagnostics, component("schemas"));
    let schemes = security::schemes(component("securitySchemes"), host, &mut shared);
    let security =
        requirements(root.get("security"), &schemes, shared.diagnostics).unwrap_or_default();
    let mut reader = Reader {
        root,
        schemes: schemes.clone(),
        security: security.clone(),
        server: servers.first().cloned(),
        schemas: shared,
        ids: Ids::default(),
        declared: 0,
        webhooks: Vec::new(),
    };
    let mut operations = reader.operations();
    reader.webhooks();
    let declared_operations = reader.declared;
    let webhooks = std::mem::take(&mut reader.webhooks);
    let schemas = reader.schemas.declared(schemas);
    let mut kept = reader.schemas.extensions(root);
    kept.extend(reader.schemas.extensions(info));
    let groups = reader.schemas.groups(root, &["summary", "x-displayName"]);
    let types = reader.schemas.finish(root.place());
    sequels::settle(&mut operations, &types, diagnostics);
    let mut servers = servers.into_iter();
    Api {
        format: Format::OpenApi3,
        title: text(info, "title").unwrap_or_default(),
        version: text(info, "version").unwrap_or_default(),
        description: text(info, "description").or_else(|| text(info, "summary")),
        license: license(info),
        server: servers.next(),
        other_servers: servers.collect(),
        groups,
        operations,
        webhooks,
        declared_operations,
        schemas,
        types,
        schemes,
        security,
        extensions: kept,
        origin: root.place(),
    }
}

/// What the readers of paths and operations share.
struct Reader<'a, 'd> {
    root: Node<'a>,
    schemes: Vec<Scheme>,
    security: Security,
    server: Option<Server>,
    schemas: SchemaReader<'a, 'd>,
    ids: Ids,
    /// How many operations the document declares.
    declared: usize,
    webhooks: Vec<Webhook>,
}

impl<'a> Reader<'a, '_> {
    fn operations(&mut self) -> Vec<Operation> {
        let mut operations = Vec::new();
        for (path, item) in self.schemas.path_items(self.root) {
            for (method, node) in methods(item) {
                self.declared += 1;
                operations.extend(self.operation(path, method, item, node));
            }
        }
        if operations.is_empty() && self.root.get("webhooks").is_none() {
            self.schemas.report_no_operations(self.root);
        }
        operations
    }
}

/// The operations of a path item: those under a method's name, and those of other methods (OpenAPI 3.2
/// `additionalOperations`).
fn methods(item: Node<'_>) -> impl Iterator<Item = (&str, Node<'_>)> {
    let known = item
        .entries()
        .filter(|(method, _)| METHODS.contains(method));
    let others = item.entries_of("additionalOperations");
    known.chain(others)
}

/// The method as it is sent: those of `additionalOperations` are written so.
fn sent_as(method: &str) -> String {
    match METHODS.contains(&method) {
        true => method.to_ascii_uppercase(),
        false => method.to_owned(),
    }
}

fn license(info: Node<'_>) -> Option<String> {
    let license = info.get("license")?;
    text(license, "identifier").or_else(|| text(license, "name"))
}
