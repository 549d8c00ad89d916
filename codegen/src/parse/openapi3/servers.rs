use crate::diag::{Diagnostics, codes};
use crate::model::{Server, ServerVariable};
use crate::parse::shared::text;
use crate::source::Node;

/// The addresses that can be called, of a list of servers (OpenAPI 3.1 §4.8.5). Relative ones lead to where the definition was
/// found, which nobody knows here.
pub(super) fn read(list: Option<Node<'_>>, diagnostics: &mut Diagnostics) -> Vec<Server> {
    let nodes = list.map(Node::items).unwrap_or_default();
    nodes.filter_map(|node| server(node, diagnostics)).collect()
}

/// Says that a definition has no address.
pub(super) fn report_none(root: Node<'_>, diagnostics: &mut Diagnostics) {
    let servers = root.get("servers").unwrap_or(root);
    diagnostics
        .report(
            &codes::parse::NO_HOST,
            servers.place(),
            "the definition names no server by a whole address",
        )
        .help(
            "add one to `servers`; until then whoever builds a client has to give the base address",
        );
}

/// Says that an operation has an address of its own, which nobody knows.
pub(super) fn report_relative(list: Node<'_>, diagnostics: &mut Diagnostics) {
    diagnostics
        .report(
            &codes::parse::RELATIVE_SERVER,
            list.place(),
            "the operation's own servers have no whole address, and it is sent to the client's",
        )
        .help("write the whole URL of the server");
}

/// The address with the defaults of its variables, for where nobody can choose.
pub(super) fn filled(server: &Server) -> String {
    let variables = server.variables.iter();
    variables.fold(server.url.clone(), |url, variable| {
        url.replace(&format!("{{{}}}", variable.name), &variable.default)
    })
}

fn server(node: Node<'_>, diagnostics: &mut Diagnostics) -> Option<Server> {
    let written = text(node, "url")?;
    let url = absolute(written.trim(), node, diagnostics)?;
    let variables = variables(&url, node);
    let server = Server {
        name: None,
        url: url.trim_end_matches('/').to_owned(),
        description: text(node, "description").or_else(|| text(node, "name")),
        variables,
    };
    let foreign = |c: char| c.is_whitespace() || c.is_control() || "\"<>\\{}".contains(c);
    if filled(&server).contains(foreign) || server.url.contains(['?', '#']) {
        let place = node.get("url").unwrap_or(node).place();
        diagnostics
            .report(
                &codes::parse::BAD_HOST,
                place,
                format!("`{}` is no address", written.escape_debug()),
            )
            .help("write a URL, with variables in braces");
        return None;
    }
    Some(server)
}

/// An address with its scheme; `None` for a relative one.
fn absolute(url: &str, node: Node<'_>, diagnostics: &mut Diagnostics) -> Option<String> {
    let lower = url.to_ascii_lowercase();
    if lower.starts_with("http://") || lower.starts_with("https://") {
        return Some(url.to_owned());
    }
    // A variable may hold the scheme, or the whole address.
    if url.starts_with('{') {
        return Some(url.to_owned());
    }
    if let Some(rest) = url.strip_prefix("//") {
        return Some(format!("https://{rest}"));
    }
    let host = url.split('/').next().unwrap_or_default();
    let is_host = !url.contains("://")
        && (host.contains('.') && !host.starts_with('.') || host.starts_with("localhost"));
    if !is_host {
        return None;
    }
    diagnostics
        .report(
            &codes::parse::SERVER_WITHOUT_SCHEME,
            node.get("url").unwrap_or(node).place(),
            format!("the address `{}` has no scheme", url.escape_debug()),
        )
        .help("start it with `https://`");
    Some(format!("https://{url}"))
}

/// The variables of an address in their order, those that nobody declared included.
fn variables(url: &str, node: Node<'_>) -> Vec<ServerVariable> {
    let declared = node.get("variables");
    let mut variables: Vec<ServerVariable> = Vec::new();
    let mut rest = url;
    while let Some((_, after)) = rest.split_once('{') {
        let Some((name, after)) = after.split_once('}') else {
            break;
        };
        rest = after;
        if name.is_empty() || variables.iter().any(|known| known.name == name) {
            continue;
        }
        let told = declared.and_then(|declared| declared.get(name));
        let listed = told.and_then(|told| told.get("enum"));
        let values: Vec<String> = listed
            .map(Node::items)
            .unwrap_or_default()
            .filter_map(|value| value.as_str().or_else(|| value.number()))
            .map(str::to_owned)
            .collect();
        let default = told.and_then(|told| text(told, "default"));
        variables.push(ServerVariable {
            name: name.to_owned(),
            default: default
                .or_else(|| values.first().cloned())
                .unwrap_or_default(),
            values,
            description: told.and_then(|told| text(told, "description")),
        });
    }
    variables
}
