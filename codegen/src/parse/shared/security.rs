//! What operations of any OpenAPI version require of their callers.

use super::text;
use crate::diag::{Diagnostics, codes};
use crate::model::{Flow, FlowKind, Requirement, Scheme, SchemeKind, Security};
use crate::source::Node;

/// What a flow says of itself, with the address where it begins under the key `url`.
pub(crate) fn flow(node: Node<'_>, kind: FlowKind, url: &str) -> Flow {
    let scopes = node.entries_of("scopes");
    let scopes = scopes.map(|(scope, meaning)| {
        let meaning = meaning.as_str().unwrap_or_default();
        (scope.to_owned(), meaning.to_owned())
    });
    Flow {
        kind,
        authorization_url: text(node, url),
        token_url: text(node, "tokenUrl"),
        scopes: scopes.collect(),
        origin: node.place(),
    }
}

/// A list of alternatives; `None` when the definition says nothing, so that an outer requirement holds.
pub(crate) fn requirements(
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
        let known = schemes.iter().find(|scheme| scheme.name == name);
        if known.is_some() {
            // What travels in no request is asked of nobody who makes one.
            let travels = |scheme: &&Scheme| scheme.kind != SchemeKind::Transport;
            names.extend(known.filter(travels).map(|_| name.to_owned()));
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
            .help("declare it among the security schemes");
        return None;
    }
    Some(names)
}
