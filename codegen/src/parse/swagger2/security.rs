use crate::diag::{Diagnostics, codes};
use crate::model::{FlowKind, KeyPlace, Scheme, SchemeKind};
use crate::parse::shared::budget::Thing;
use crate::parse::shared::{SchemaReader, aws, docs, flow, is_header_name, text};
use crate::source::Node;

/// The members of `securityDefinitions` that can be understood.
pub(super) fn schemes<'a>(root: Node<'a>, reader: &mut SchemaReader<'a, '_>) -> Vec<Scheme> {
    let declared = root.entries_of("securityDefinitions");
    let host = root.get("host").and_then(Node::as_str).unwrap_or_default();
    declared
        .filter_map(
            |(name, node)| match reader.affords(Thing::Scheme, 1, node) {
                true => scheme(name, node, host, reader.diagnostics),
                false => None,
            },
        )
        .collect()
}

fn scheme(name: &str, node: Node<'_>, host: &str, diagnostics: &mut Diagnostics) -> Option<Scheme> {
    let kind = match node.get("type").and_then(Node::as_str) {
        Some("apiKey") => aws(node, host).or_else(|| api_key(node)),
        Some("basic") => Some(SchemeKind::Basic),
        Some("oauth2") => Some(oauth2(node)),
        _ => None,
    };
    let Some(kind) = kind else {
        diagnostics
            .report(
                &codes::parse::BAD_SCHEME,
                node.place(),
                format!(
                    "the security scheme `{}` cannot be understood",
                    name.escape_debug()
                ),
            )
            .help("its type is `apiKey` with `in` and `name`, `basic`, or `oauth2`");
        return None;
    };
    Some(Scheme {
        name: name.to_owned(),
        kind,
        docs: docs(node, &["x-ms-summary"]).into(),
        origin: node.place(),
    })
}

fn api_key(node: Node<'_>) -> Option<SchemeKind> {
    let place = match node.get("in").and_then(Node::as_str)? {
        "header" => KeyPlace::Header,
        "query" => KeyPlace::Query,
        "cookie" => KeyPlace::Cookie,
        _ => return None,
    };
    let name = text(node, "name")?.trim().to_owned();
    if place == KeyPlace::Header && !is_header_name(&name) {
        return None;
    }
    Some(SchemeKind::ApiKey { place, name })
}

/// The one flow of a scheme.
fn oauth2(node: Node<'_>) -> SchemeKind {
    let kind = match node.get("flow").and_then(Node::as_str) {
        Some("application") => Some(FlowKind::ClientCredentials),
        Some("accessCode") => Some(FlowKind::AuthorizationCode),
        Some("password") => Some(FlowKind::Password),
        Some("implicit") => Some(FlowKind::Implicit),
        _ => None,
    };
    let flows = kind.map(|kind| flow(node, kind, "authorizationUrl"));
    SchemeKind::OAuth2(flows.into_iter().collect())
}
