//! Credentials that are made of the whole request.

use super::names::{Scope, snake_or};
use super::{Credential, CredentialKind, docs};
use crate::diag::{Diagnostics, codes};
use crate::model::Scheme;

/// Adds the methods that some of these credentials, one for each scheme, have beside the first. They come after all other
/// methods, which keep their names.
pub(super) fn add(
    credentials: &mut [Credential],
    schemes: &[&Scheme],
    scope: &mut Scope,
    diagnostics: &mut Diagnostics,
) {
    for (credential, scheme) in credentials.iter_mut().zip(schemes) {
        let base = credential.method.bare();
        match &credential.kind {
            CredentialKind::AwsSigV4 { .. } => {
                let mut name = |what: &str| {
                    let text = format!("{base} {what}");
                    Some(scope.unique(snake_or(&text, what)))
                };
                (credential.session, credential.any) = (name("session"), name("credential"));
            }
            CredentialKind::Own(mechanism) => report(scheme, mechanism, diagnostics),
            _ => {}
        }
    }
}

fn report(scheme: &Scheme, mechanism: &str, diagnostics: &mut Diagnostics) {
    let (name, mechanism) = (scheme.name.escape_debug(), mechanism.escape_debug());
    diagnostics
        .report(
            &codes::plan::OWN_CREDENTIAL,
            scheme.origin,
            format!("the security scheme `{name}` asks for `{mechanism}`, which is not built in"),
        )
        .help("callers give a credential of their own, which signs requests or answers challenges");
}

/// What a setter says that takes a credential of the caller's.
pub(super) fn describe(mechanism: &str) -> Vec<String> {
    let expected = match mechanism {
        "hawk" => "a hash over method, address and time in the header `Authorization` (Hawk)",
        "oauth1" => "a signature over method, address and parameters (RFC 5849)",
        "edgegrid" => "a hash over method, address and body (Akamai EdgeGrid)",
        "jwt" => "a JSON Web Token that is made and signed by the client (RFC 7519)",
        "ntlm" | "negotiate" => "an answer to each challenge, of which `renew` is told",
        _ => "whatever makes the service take the request",
    };
    let name = docs::code(mechanism);
    vec![
        format!(
            "Sends what this credential adds to requests by the scheme {name}, which is not built in."
        ),
        String::new(),
        format!(
            "Expected is {expected}. Give a type that implements [`Credential`]; its method `sign` sees the finished request."
        ),
    ]
}

/// The features of the runtime that credentials need, with the words for what needs them.
pub(super) fn features(credentials: &[Credential]) -> Vec<(&'static str, &'static str)> {
    let mut features: Vec<_> = credentials
        .iter()
        .filter_map(|credential| match credential.kind {
            CredentialKind::Digest => Some(("digest", "HTTP Digest needs")),
            CredentialKind::AwsSigV4 { .. } => Some(("aws-sigv4", "AWS Signature Version 4 needs")),
            _ => None,
        })
        .collect();
    features.sort_unstable();
    features.dedup();
    features
}
