use std::any::Any;
use std::sync::Arc;

use http::header::{self, HeaderMap, HeaderName, HeaderValue};

use super::{Bearer, Credential};

/// A credential as a client has it.
pub(crate) enum Held {
    /// It is the same header for every request: nobody has to be asked for it, and nobody looks at the request.
    Header(HeaderName, HeaderValue),
    Other(Arc<dyn Credential>),
}

impl Held {
    pub(crate) fn new(credential: impl Credential + 'static) -> Self {
        let bearer = (&credential as &dyn Any).downcast_ref::<Bearer>();
        match bearer.and_then(Bearer::header) {
            Some(value) => Self::Header(header::AUTHORIZATION, value.clone()),
            None => Self::Other(Arc::new(credential)),
        }
    }

    /// Adds the header that it is, unless the caller has set one.
    pub(crate) fn add_header(&self, headers: &mut HeaderMap) {
        if let Self::Header(name, value) = self {
            headers.entry(name).or_insert_with(|| value.clone());
        }
    }
}
