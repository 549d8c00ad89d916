//! Which credentials a request gets.

use http::Uri;

use crate::core::{Core, Security};
use crate::pipeline::answered;
use crate::reply::Reply;

/// The credentials of a request.
pub(super) struct Plan {
    schemes: Schemes,
    /// The schemes of which at least one is needed and none is set.
    missing: Vec<String>,
}

enum Schemes {
    /// Everything that is set.
    All,
    These(&'static [&'static str]),
}

impl Plan {
    /// Whether the request gets the credential of a scheme.
    pub(super) fn has(&self, scheme: &str) -> bool {
        match self.schemes {
            Schemes::All => true,
            Schemes::These(schemes) => schemes.contains(&scheme),
        }
    }

    /// No credentials at all.
    pub(super) fn anonymous() -> Self {
        Self {
            schemes: Schemes::These(&[]),
            missing: Vec::new(),
        }
    }

    /// The words for an answer that does not mean success.
    pub(super) fn explain(&self, reply: &Reply) -> String {
        let answered = answered(reply.status);
        if self.missing.is_empty() || !matches!(reply.status(), 401 | 403) {
            return answered;
        }
        format!(
            "{answered}; the credential {} is not set",
            self.missing.join(" or ")
        )
    }

    /// Chooses the first alternative whose schemes all have a credential. Going without credentials comes last, since whoever
    /// sets a credential wants it to be used.
    pub(super) fn of(core: &Core, security: Option<Security>) -> Self {
        let is_set = |scheme: &str| core.credentials().iter().any(|(known, _)| known == scheme);
        let Some(alternatives) = security else {
            return Self {
                schemes: Schemes::All,
                missing: Vec::new(),
            };
        };
        let fitting = alternatives
            .iter()
            .find(|schemes| !schemes.is_empty() && schemes.iter().all(|scheme| is_set(scheme)));
        if let Some(schemes) = fitting {
            return Self {
                schemes: Schemes::These(schemes),
                missing: Vec::new(),
            };
        }
        let mut missing: Vec<String> = Vec::new();
        if !alternatives.iter().any(|schemes| schemes.is_empty()) {
            for schemes in alternatives {
                let unset: Vec<String> = schemes
                    .iter()
                    .filter(|scheme| !is_set(scheme))
                    .map(|scheme| format!("`{scheme}`"))
                    .collect();
                missing.push(unset.join(" and "));
            }
        }
        Self {
            schemes: Schemes::These(&[]),
            missing,
        }
    }
}

/// Whether two addresses have the same scheme, host and port.
pub(crate) fn same_origin(one: &Uri, other: &Uri) -> bool {
    let port = |uri: &Uri| {
        uri.port_u16().or(match uri.scheme_str() {
            Some("http") => Some(80),
            Some("https") => Some(443),
            _ => None,
        })
    };
    let host = |uri: &Uri| uri.host().map(str::to_ascii_lowercase);
    one.scheme() == other.scheme() && host(one) == host(other) && port(one) == port(other)
}
