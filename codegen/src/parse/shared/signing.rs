//! Schemes that are made of the whole request, as definitions of any format name them.

use crate::model::SchemeKind;
use crate::source::Node;

/// The registered schemes of `Authorization` whose values nobody can write by hand, and those of the kind that are common.
const SIGNED: &[&str] = &[
    "concealed",
    "dpop",
    "gnap",
    "hawk",
    "hmac",
    "hoba",
    "mutual",
    "negotiate",
    "ntlm",
    "privatetoken",
    "scram-sha-1",
    "scram-sha-256",
    "signature",
    "vapid",
];

/// The kind of a scheme of `Authorization` that answers a challenge or signs the request, by its name in lower case (RFC 9110
/// §11.1 and the registry there).
pub(crate) fn signed(name: &str) -> Option<SchemeKind> {
    match name {
        "digest" => Some(SchemeKind::Digest),
        "aws4-hmac-sha256" => Some(SchemeKind::AwsSigV4 {
            region: None,
            service: None,
        }),
        "eg1-hmac-sha256" => Some(SchemeKind::Signed("edgegrid".to_owned())),
        "oauth" => Some(SchemeKind::Signed("oauth1".to_owned())),
        name if SIGNED.contains(&name) => Some(SchemeKind::Signed(name.to_owned())),
        _ => None,
    }
}

/// AWS Signature Version 4, where an API key says that it stands for that (`x-amazon-apigateway-authtype`). Gateways have
/// addresses of their users; an address of AWS itself that is no gateway's belongs to another service, whose name for
/// signatures it does not tell.
pub(crate) fn aws(scheme: Node<'_>, host: &str) -> Option<SchemeKind> {
    let kind = scheme.get("x-amazon-apigateway-authtype")?.as_str()?;
    if !kind.eq_ignore_ascii_case("awsSigv4") {
        return None;
    }
    let is_other = host.contains(".amazonaws.com") && !host.contains(".execute-api.");
    Some(SchemeKind::AwsSigV4 {
        region: None,
        service: (!is_other).then(|| "execute-api".to_owned()),
    })
}
