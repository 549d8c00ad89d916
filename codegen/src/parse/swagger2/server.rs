use crate::diag::{Diagnostics, codes};
use crate::model::Server;
use crate::parse::shared::text;
use crate::source::Node;

/// The base address from `schemes`, `host` and `basePath`, or from `x-ms-parameterized-host`, whose parameters come with it.
pub(super) fn read<'a>(
    root: Node<'a>,
    diagnostics: &mut Diagnostics,
) -> (Option<Server>, Vec<Node<'a>>) {
    if let Some(host) = root.get("x-ms-parameterized-host")
        && let Some(template) = text(host, "hostTemplate")
    {
        let params = host.items_of("parameters");
        return (Some(parameterized(root, host, &template)), params.collect());
    }
    match text(root, "host") {
        Some(host) => (fixed(root, &host, diagnostics), Vec::new()),
        None => {
            diagnostics
                .report(
                    &codes::parse::NO_HOST,
                    root.place(),
                    "the definition names no host",
                )
                .help(
                    "add `host`; until then whoever builds a client has to give the base address",
                );
            (None, Vec::new())
        }
    }
}

fn parameterized(root: Node<'_>, host: Node<'_>, template: &str) -> Server {
    let prefixed = host.get("useSchemePrefix").and_then(Node::as_bool) != Some(false);
    let prefix = if prefixed {
        format!("{}://", scheme(root))
    } else {
        String::new()
    };
    Server {
        url: join(&format!("{prefix}{template}"), &base_path(root)),
        ..Server::default()
    }
}

fn fixed(root: Node<'_>, host: &str, diagnostics: &mut Diagnostics) -> Option<Server> {
    let place = root.get("host").unwrap_or(root).place();
    let (scheme, bare) = match host.split_once("://") {
        Some(parts) => {
            diagnostics
                .report(
                    &codes::parse::HOST_WITH_SCHEME,
                    place,
                    format!("the host `{}` has a scheme", host.escape_debug()),
                )
                .help("move the scheme to `schemes`");
            parts
        }
        None => (scheme(root), host),
    };
    let url = join(
        &format!("{scheme}://{}", bare.trim_end_matches('/')),
        &base_path(root),
    );
    let foreign = |c: char| c.is_whitespace() || c.is_control() || "\"<>\\{}".contains(c);
    if url.contains(foreign) {
        diagnostics
            .report(
                &codes::parse::BAD_HOST,
                place,
                format!("`{}` is no address", url.escape_debug()),
            )
            .help("write the host's name alone, with a port if there is one");
        return None;
    }
    Some(Server {
        url,
        ..Server::default()
    })
}

/// The first secure scheme, or the first that HTTP clients speak.
fn scheme(root: Node<'_>) -> &'static str {
    let mut schemes = root.items_of("schemes").filter_map(Node::as_str);
    let listed: Vec<_> = schemes.by_ref().map(str::to_ascii_lowercase).collect();
    let only_http = !listed.is_empty() && !listed.iter().any(|scheme| scheme == "https");
    if only_http { "http" } else { "https" }
}

fn base_path(root: Node<'_>) -> String {
    text(root, "basePath")
        .map(|path| path.trim().trim_matches('/').to_owned())
        .unwrap_or_default()
}

fn join(origin: &str, base_path: &str) -> String {
    let origin = origin.trim().trim_end_matches('/');
    if base_path.is_empty() {
        origin.to_owned()
    } else {
        format!("{origin}/{base_path}")
    }
}
