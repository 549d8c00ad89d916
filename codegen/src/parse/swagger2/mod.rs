//! OpenAPI 2.0 (<https://spec.openapis.org/oas/v2.0>) to the model, with the Microsoft extensions that change the wire.

mod media;
mod operation;
mod params;
mod responses;
mod security;
mod server;

use super::shared::routes::Ids;
use super::shared::{SchemaReader, Schemas, requirements, sequels, text};
use crate::diag::Diagnostics;
use crate::model::{Api, Format, Operation, Scheme, Security};
use crate::source::{Node, Sources};

/// The methods that a path item can hold, in the order in which the specification lists them.
const METHODS: &[&str] = &[
    "get", "put", "post", "delete", "options", "head", "patch", "trace",
];

/// Reads a whole definition. What cannot be read is reported and left out.
pub(super) fn parse(
    sources: &Sources,
    root: Node<'_>,
    schemas: Schemas,
    diagnostics: &mut Diagnostics,
) -> Api {
    let info = root.get("info").unwrap_or(root);
    let (server, host_params) = server::read(root, diagnostics);
    let mut shared = SchemaReader::new(sources, diagnostics, root.get("definitions"));
    let schemes = security::schemes(root, &mut shared);
    let security =
        requirements(root.get("security"), &schemes, shared.diagnostics).unwrap_or_default();
    let mut reader = Reader {
        root,
        host_params,
        schemes: schemes.clone(),
        security: security.clone(),
        schemas: shared,
        ids: Ids::default(),
        declared: 0,
    };
    let mut operations = reader.operations();
    let declared_operations = reader.declared;
    let schemas = reader.schemas.declared(schemas);
    let mut kept = reader.schemas.extensions(root);
    kept.extend(reader.schemas.extensions(info));
    let groups = reader.schemas.groups(root, &["x-displayName"]);
    let types = reader.schemas.finish(root.place());
    sequels::settle(&mut operations, &types, diagnostics);
    Api {
        format: Format::Swagger2,
        title: text(info, "title").unwrap_or_default(),
        version: text(info, "version").unwrap_or_default(),
        description: text(info, "description"),
        license: info
            .get("license")
            .and_then(|license| text(license, "name")),
        server,
        other_servers: Vec::new(),
        groups,
        operations,
        webhooks: Vec::new(),
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
    /// Parameters of a parameterized host, which every operation has.
    host_params: Vec<Node<'a>>,
    schemes: Vec<Scheme>,
    security: Security,
    schemas: SchemaReader<'a, 'd>,
    ids: Ids,
    /// How many operations the document declares.
    declared: usize,
}

impl<'a> Reader<'a, '_> {
    fn operations(&mut self) -> Vec<Operation> {
        let mut operations = Vec::new();
        for (path, item) in self.schemas.path_items(self.root) {
            for (method, node) in item
                .entries()
                .filter(|(method, _)| METHODS.contains(method))
            {
                self.declared += 1;
                operations.extend(self.operation(path, method, item, node));
            }
        }
        if operations.is_empty() {
            self.schemas.report_no_operations(self.root);
        }
        operations
    }
}
