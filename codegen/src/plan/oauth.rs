//! What callers can set instead of a token that they have.

use super::names::{Ident, Scope, snake_or};
use super::{Credential, CredentialKind, Flow, Grant, docs};
use crate::diag::{Diagnostics, codes};
use crate::model::{self, FlowKind, Scheme, SchemeKind};
use crate::source::Place;

/// Adds the methods to those credentials, one for each scheme, that are tokens: called by what they do where there is one such
/// scheme, after the scheme where there are several. They come after all other methods, which keep their names.
pub(super) fn add(
    credentials: &mut [Credential],
    schemes: &[&Scheme],
    scope: &mut Scope,
    diagnostics: &mut Diagnostics,
) {
    let tokens = credentials.iter();
    let is_alone = tokens
        .filter(|one| one.kind == CredentialKind::Bearer)
        .count()
        == 1;
    for (credential, scheme) in credentials.iter_mut().zip(schemes) {
        let base = credential.method.bare();
        let prefix = if is_alone { "" } else { base };
        let mut name = |prefix: &str, what: &str| {
            let text = format!("{prefix} {what}");
            scope.unique(snake_or(&text, what))
        };
        let found = match &scheme.kind {
            SchemeKind::Bearer => Vec::new(),
            SchemeKind::OAuth2(flows) => usable(scheme, flows, diagnostics),
            _ => continue,
        };
        let any = name(base, "credential");
        let planned = found.into_iter().map(|found| Flow {
            method: name(prefix, words(&found.grant)),
            docs: describe(&found, &any),
            scopes: found
                .flow
                .scopes
                .iter()
                .map(|(scope, _)| scope.clone())
                .collect(),
            grant: found.grant,
            token_url: found.token_url,
        });
        credential.flows = planned.collect();
        credential.any = Some(any);
    }
}

/// What the method of a flow is called.
fn words(grant: &Grant) -> &'static str {
    match grant {
        Grant::ClientCredentials => "client credentials",
        Grant::Password => "password",
        Grant::AuthorizationCode(_) => "authorization code",
        Grant::DeviceCode(_) => "device code",
    }
}

fn describe(found: &Usable<'_>, any: &Ident) -> Vec<String> {
    let (what, start) = match found.grant {
        Grant::ClientCredentials => ("Sends tokens for the client", None),
        Grant::Password => ("Sends tokens for the user", None),
        Grant::AuthorizationCode(_) => (
            "Tokens for a user who signs in with a browser",
            Some("sign_in"),
        ),
        Grant::DeviceCode(_) => (
            "Tokens for a user who signs in on another device",
            Some("sign_in_elsewhere"),
        ),
    };
    let mut lines = vec![format!("{what}, from {}.", docs::code(&found.token_url))];
    if let Some(start) = start {
        let next = format!("Set it by [`Self::{any}`], and start with [`OAuth::{start}`].");
        lines.extend([String::new(), next]);
    }
    if !found.flow.scopes.is_empty() {
        lines.extend(["", "Scopes:", ""].map(str::to_owned));
    }
    for (name, meaning) in &found.flow.scopes {
        let scope = docs::code(name);
        lines.push(match docs::sentence(meaning) {
            // Who has nothing to say often says the name again.
            text if text.is_empty() || meaning == name => format!("* {scope}"),
            text => format!("* {scope}: {text}"),
        });
    }
    lines
}

/// A flow that says where to ask.
struct Usable<'a> {
    flow: &'a model::Flow,
    token_url: String,
    grant: Grant,
}

fn usable<'a>(
    scheme: &Scheme,
    flows: &'a [model::Flow],
    diagnostics: &mut Diagnostics,
) -> Vec<Usable<'a>> {
    if flows.is_empty() {
        let why = "it names no flow that is known";
        report(scheme, &scheme.origin, why, diagnostics);
    }
    let mut usable = Vec::new();
    for flow in flows {
        match addresses(flow) {
            Ok((token_url, grant)) => usable.push(Usable {
                flow,
                token_url,
                grant,
            }),
            // Such a token comes in the browser alone.
            Err(_) if flow.kind == FlowKind::Implicit => {}
            Err(why) => report(scheme, &flow.origin, &why, diagnostics),
        }
    }
    usable
}

fn addresses(flow: &model::Flow) -> Result<(String, Grant), String> {
    let first = |what| address(flow.authorization_url.as_deref(), what);
    let grant = match flow.kind {
        FlowKind::Implicit => return Err("it needs a browser".to_owned()),
        FlowKind::ClientCredentials => Grant::ClientCredentials,
        FlowKind::Password => Grant::Password,
        FlowKind::AuthorizationCode => Grant::AuthorizationCode(first("authorization URL")?),
        FlowKind::DeviceCode => Grant::DeviceCode(first("device authorization URL")?),
    };
    Ok((address(flow.token_url.as_deref(), "token URL")?, grant))
}

fn address(url: Option<&str>, what: &str) -> Result<String, String> {
    let Some(url) = url else {
        return Err(format!("there is no {what}"));
    };
    absolute(url).ok_or_else(|| format!("the {what} `{}` cannot be used", url.escape_debug()))
}

fn report(scheme: &Scheme, place: &Place, why: &str, diagnostics: &mut Diagnostics) {
    let name = scheme.name.escape_debug();
    diagnostics
        .report(
            &codes::plan::UNUSABLE_FLOW,
            *place,
            format!("a flow of `{name}` has no method: {why}"),
        )
        .help("give absolute https addresses without placeholders; callers can set a token or a credential of their own instead");
}

/// An address that a secret may be sent to: absolute, and over TLS unless it stays on the machine.
fn absolute(url: &str) -> Option<String> {
    let url = url.trim();
    let (scheme, rest) = url.split_once("://")?;
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let authority = rest.get(..end)?;
    let host = authority.split(':').next()?;
    let is_safe = match scheme {
        "https" => true,
        "http" => matches!(host, "localhost" | "127.0.0.1"),
        _ => false,
    };
    let is_plain = |byte: u8| byte.is_ascii_graphic() && !b"\"<>\\^`{|}#".contains(&byte);
    let fits = is_safe && !host.is_empty() && !authority.contains('@') && url.bytes().all(is_plain);
    fits.then(|| url.to_owned())
}

#[cfg(test)]
mod tests {
    use super::absolute;

    #[test]
    fn secrets_go_to_absolute_addresses_over_tls() {
        for url in [
            "https://id.example.com/token",
            "https://id.example.com:8443/oauth2/token?v=2",
            "http://localhost:8080/token",
            "http://127.0.0.1/token",
        ] {
            assert_eq!(absolute(&format!(" {url}\n")).as_deref(), Some(url));
        }
        for url in [
            "",
            "/token",
            "//id.example.com/token",
            "id.example.com/token",
            "http://id.example.com/token",
            "http://localhost.example.com/token",
            "ftp://id.example.com/token",
            "https://",
            "https:///token",
            "https://user@id.example.com/token",
            "https://{tenant}.example.com/token",
            "https://id.example.com/{tenant}/token",
            "https://id.example.com/a token",
            "https://id.example.com/token#x",
            "https://id.example.com/tökén",
        ] {
            assert_eq!(absolute(url), None, "{url}");
        }
    }
}
