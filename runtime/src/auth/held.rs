use std::any::Any;
use std::sync::Arc;

use http::header::{self, HeaderMap, HeaderName, HeaderValue};

use super::{Bearer, Credential};
use crate::redact::Secrets;

/// A credential as a client has it.
pub(crate) enum Held {
    /// It is the same header for every request: nobody has to be asked for it, and nobody looks at the request.
    Header {
        name: HeaderName,
        value: HeaderValue,
        /// Those of a request that carries nothing else in confidence.
        secrets: Secrets,
    },
    Other(Arc<dyn Credential>),
}

impl Held {
    pub(crate) fn new(credential: impl Credential + 'static) -> Self {
        let bearer = (&credential as &dyn Any).downcast_ref::<Bearer>();
        match bearer.and_then(Bearer::header) {
            Some(value) => Self::Header {
                name: header::AUTHORIZATION,
                value: value.clone(),
                secrets: Secrets::of_header(value.clone()),
            },
            None => Self::Other(Arc::new(credential)),
        }
    }

    /// Adds the header that it is, unless the caller has set one.
    pub(crate) fn add_header(&self, headers: &mut HeaderMap) {
        if let Self::Header { name, value, .. } = self {
            headers.entry(name).or_insert_with(|| value.clone());
        }
    }

    /// The secrets of a request that carries this header in confidence and nothing else, if it is the one.
    pub(crate) fn secrets_of(&self, header: &HeaderValue) -> Option<&Secrets> {
        match self {
            Self::Header { value, secrets, .. } => (value == header).then_some(secrets),
            Self::Other(_) => None,
        }
    }
}
