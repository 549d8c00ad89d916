//! The way of a call: request, credentials, transport, reply. The only state machine of the crate.

use std::borrow::Cow;

use http::request::Parts;
use http::{StatusCode, Uri};

use crate::body::Body;
use crate::core::{Core, Security};
use crate::error::{Error, Kind};
use crate::redact::Secrets;
use crate::reply::Reply;
use crate::request::Request;
use crate::transport::{BoxFuture, CallTimeout};

/// Sends a request and reads its reply, which has a status of success or 304.
pub(crate) fn run(request: Request) -> BoxFuture<'static, Result<Reply, Error>> {
    Box::pin(async move {
        let (core, operation, security) = request.context();
        #[cfg(feature = "xml")]
        let xml_shape = request.answer_shape();
        let ready = request.into_http()?;
        let (mut parts, body) = ready.http.into_parts();
        let plan = if ready.trusted {
            plan(&core, security)
        } else {
            Plan::anonymous()
        };
        for scheme in &plan.schemes {
            apply(&core, &operation, scheme, &mut parts).await?;
        }
        parts.extensions.insert(CallTimeout(ready.timeout));
        let secrets = Secrets::take(&mut parts);
        let request = http::Request::from_parts(parts, body);
        let reply = exchange(&core, operation, request, secrets).await?;
        #[cfg(feature = "xml")]
        let reply = Reply { xml_shape, ..reply };
        if reply.status.is_success() || reply.status == StatusCode::NOT_MODIFIED {
            return Ok(reply);
        }
        let what = plan.explain(&reply);
        Err(Error::of_reply(Kind::Status, reply, what))
    })
}

/// The words for a status that does not mean success.
pub(crate) fn answered(status: StatusCode) -> String {
    format!("the service answered {status}")
}

async fn exchange(
    core: &Core,
    operation: Cow<'static, str>,
    request: http::Request<Body>,
    secrets: Secrets,
) -> Result<Reply, Error> {
    let failed = |error| Error::transport(operation.clone(), error).after(1);
    let response = core.transport().send(request).await.map_err(failed)?;
    let (parts, body) = response.into_parts();
    let body = body.collect(core.response_limit()).await.map_err(failed)?;
    let (fits, body) = (body.is_some(), body.unwrap_or_default());
    let reply = Reply {
        operation,
        attempts: 1,
        status: parts.status,
        headers: parts.headers,
        body,
        #[cfg(feature = "xml")]
        xml_shape: None,
        secrets,
    };
    if fits {
        return Ok(reply);
    }
    let what = format!(
        "{} with a body of more than {} bytes",
        reply.status,
        core.response_limit()
    );
    Err(Error::of_reply(Kind::TooLarge, reply, what))
}

async fn apply(core: &Core, operation: &str, scheme: &str, parts: &mut Parts) -> Result<(), Error> {
    let Some((_, credential)) = core.credentials().iter().find(|(known, _)| known == scheme) else {
        return Ok(());
    };
    credential.apply(parts).await.map_err(|error| {
        let what = format!("the credential `{scheme}` cannot be applied");
        Error::new(Kind::Credential, operation.to_owned().into(), what).caused_by(error)
    })
}

/// Which credentials a request gets.
struct Plan {
    schemes: Vec<String>,
    /// The schemes of which at least one is needed and none is set.
    missing: Vec<String>,
}

impl Plan {
    fn anonymous() -> Self {
        Self {
            schemes: Vec::new(),
            missing: Vec::new(),
        }
    }

    fn explain(&self, reply: &Reply) -> String {
        let answered = answered(reply.status);
        if self.missing.is_empty() || !matches!(reply.status(), 401 | 403) {
            return answered;
        }
        format!(
            "{answered}; the credential {} is not set",
            self.missing.join(" or ")
        )
    }
}

/// Chooses the first alternative whose schemes all have a credential. Going without credentials comes last, since whoever
/// sets a credential wants it to be used.
fn plan(core: &Core, security: Option<Security>) -> Plan {
    let is_set = |scheme: &str| core.credentials().iter().any(|(known, _)| known == scheme);
    let Some(alternatives) = security else {
        return Plan {
            schemes: core
                .credentials()
                .iter()
                .map(|(scheme, _)| scheme.clone())
                .collect(),
            missing: Vec::new(),
        };
    };
    let fitting = alternatives
        .iter()
        .find(|schemes| !schemes.is_empty() && schemes.iter().all(|scheme| is_set(scheme)));
    if let Some(schemes) = fitting {
        return Plan {
            schemes: schemes.iter().map(ToString::to_string).collect(),
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
    Plan {
        schemes: Vec::new(),
        missing,
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
