use crate::diag::{Diagnostics, codes};
use crate::model::{KeyPlace, Requirement, Scheme, SchemeKind, Security};
use crate::parse::shared::{docs, is_header_name, text};
use crate::source::Node;

/// The members of `securityDefinitions` that can be understood.
pub(super) fn schemes(root: Node<'_>, diagnostics: &mut Diagnostics) -> Vec<Scheme> {
    let declared = root
        .get("securityDefinitions")
        .into_iter()
        .flat_map(Node::entries);
    declared
        .filter_map(|(name, node)| scheme(name, node, diagnostics))
        .collect()
}

/// A list of alternatives; `None` when the definition says nothing, so that an outer requirement holds.
pub(super) fn requirements(
    node: Option<Node<'_>>,
    schemes: &[Scheme],
    diagnostics: &mut Diagnostics,
) -> Option<Security> {
    let list = node?;
    // A single object instead of a list of them is a frequent slip with one possible meaning.
    let alternatives: Vec<_> = if list.is_object() {
        vec![list]
    } else {
        list.items().collect()
    };
    let mut security = Vec::new();
    for alternative in alternatives {
        if let Some(requirement) = requirement(alternative, schemes, diagnostics)
            && !security.contains(&requirement)
        {
            security.push(requirement);
        }
    }
    Some(security)
}

fn requirement(
    node: Node<'_>,
    schemes: &[Scheme],
    diagnostics: &mut Diagnostics,
) -> Option<Requirement> {
    let mut names = Vec::new();
    for (name, place) in node
        .entries()
        .map(|(name, value)| (name, value.key_place()))
    {
        if schemes.iter().any(|scheme| scheme.name == name) {
            names.push(name.to_owned());
            continue;
        }
        diagnostics
            .report(
                &codes::parse::UNKNOWN_SCHEME,
                place,
                format!(
                    "no usable security scheme is called `{}`",
                    name.escape_debug()
                ),
            )
            .help("declare it in `securityDefinitions`");
        return None;
    }
    Some(names)
}

fn scheme(name: &str, node: Node<'_>, diagnostics: &mut Diagnostics) -> Option<Scheme> {
    let kind = match node.get("type").and_then(Node::as_str) {
        Some("apiKey") => api_key(node),
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
        docs: docs(node, &["x-ms-summary"]),
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

fn oauth2(node: Node<'_>) -> SchemeKind {
    let scopes = node.get("scopes").into_iter().flat_map(Node::entries);
    SchemeKind::OAuth2 {
        flow: text(node, "flow").unwrap_or_default(),
        authorization_url: text(node, "authorizationUrl"),
        token_url: text(node, "tokenUrl"),
        scopes: scopes
            .map(|(scope, text)| {
                (
                    scope.to_owned(),
                    text.as_str().unwrap_or_default().to_owned(),
                )
            })
            .collect(),
    }
}
