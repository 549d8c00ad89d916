use crate::diag::{Diagnostics, codes};
use crate::model::{Docs, FlowKind, KeyPlace, Scheme, SchemeKind};
use crate::parse::shared::budget::Thing;
use crate::parse::shared::{SchemaReader, aws, docs, flow, is_header_name, signed, text};
use crate::source::Node;

/// The security schemes that can be understood (OpenAPI 3.1 §4.8.27).
pub(super) fn schemes<'a>(
    declared: Option<Node<'a>>,
    host: &str,
    reader: &mut SchemaReader<'a, '_>,
) -> Vec<Scheme> {
    let entries = declared.map(Node::entries).unwrap_or_default();
    entries
        .filter_map(|(name, node)| {
            let target = match node.get("$ref").and_then(Node::as_str) {
                Some(reference) => reader.sources.resolve(node, reference).unwrap_or(node),
                None => node,
            };
            match reader.affords(Thing::Scheme, 1, target) {
                true => scheme(name, target, host, reader.diagnostics),
                false => None,
            }
        })
        .collect()
}

fn scheme(name: &str, node: Node<'_>, host: &str, diagnostics: &mut Diagnostics) -> Option<Scheme> {
    let mut told = docs(node, &["x-ms-summary"]);
    let kind = match node.get("type").and_then(Node::as_str) {
        Some("apiKey") => aws(node, host).or_else(|| api_key(node)),
        Some("http") => http(node, &mut told),
        Some("oauth2") => Some(oauth2(node)),
        Some("openIdConnect") => Some(SchemeKind::Bearer),
        Some("mutualTLS") => Some(SchemeKind::Transport),
        // As OpenAPI 2.0 writes it.
        Some("basic") => Some(SchemeKind::Basic),
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
            .help("its type is `apiKey` with `in` and `name`, `http` with `scheme`, `oauth2`, `openIdConnect` or `mutualTLS`");
        return None;
    };
    Some(Scheme {
        name: name.to_owned(),
        kind,
        docs: told.into(),
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

/// A scheme of the `Authorization` header (RFC 9110 §11.4). Of one that nobody knows the caller gives the whole value.
fn http(node: Node<'_>, told: &mut Docs) -> Option<SchemeKind> {
    let scheme = text(node, "scheme")?;
    match scheme.trim().to_ascii_lowercase().as_str() {
        "basic" => Some(SchemeKind::Basic),
        "bearer" => Some(SchemeKind::Bearer),
        other => signed(other).or_else(|| {
            let about = format!("The whole value of the header, which starts with `{other}`.");
            told.description.get_or_insert(about);
            Some(SchemeKind::ApiKey {
                place: KeyPlace::Header,
                name: "Authorization".to_owned(),
            })
        }),
    }
}

/// The flows of a scheme (OpenAPI 3.2 §4.8.28), those first that need the fewest people.
fn oauth2(node: Node<'_>) -> SchemeKind {
    const FLOWS: &[(&str, FlowKind)] = &[
        ("clientCredentials", FlowKind::ClientCredentials),
        ("authorizationCode", FlowKind::AuthorizationCode),
        ("deviceAuthorization", FlowKind::DeviceCode),
        ("password", FlowKind::Password),
        ("implicit", FlowKind::Implicit),
    ];
    let flows = FLOWS.iter().filter_map(|(key, kind)| {
        let url = match kind {
            FlowKind::DeviceCode => "deviceAuthorizationUrl",
            _ => "authorizationUrl",
        };
        let declared = node.get("flows")?.get(key)?;
        Some(flow(declared, *kind, url))
    });
    SchemeKind::OAuth2(flows.collect())
}
