use std::fmt::{self, Debug, Formatter};
use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;

use super::Body;

/// A body that waits until it is sent. Clones of a stream that there is only once share it: who sends first gets it.
#[derive(Clone)]
pub(crate) enum Kept {
    Bytes(Bytes),
    Shared(Arc<Mutex<Option<Body>>>),
}

impl Kept {
    /// The body, to be sent.
    ///
    /// # Errors
    /// When it is gone.
    pub(crate) fn take(&self) -> Result<Body, &'static str> {
        match self {
            Self::Bytes(bytes) => Ok(bytes.clone().into()),
            Self::Shared(body) => {
                let mut body = body.lock().unwrap_or_else(PoisonError::into_inner);
                let copy = body.as_ref().and_then(Body::try_clone);
                copy.or_else(|| body.take())
                    .ok_or("it is a stream that was sent already")
            }
        }
    }
}

impl From<Body> for Kept {
    fn from(body: Body) -> Self {
        match body.as_bytes() {
            Some(bytes) if body.length() == Some(bytes.len() as u64) => Self::Bytes(bytes.clone()),
            _ => Self::Shared(Arc::new(Mutex::new(Some(body)))),
        }
    }
}

/// Streams are equal when they are the same one.
impl PartialEq for Kept {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Bytes(one), Self::Bytes(other)) => one == other,
            (Self::Shared(one), Self::Shared(other)) => Arc::ptr_eq(one, other),
            _ => false,
        }
    }
}

impl Eq for Kept {}

impl Debug for Kept {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Bytes(bytes) => write!(f, "{} bytes", bytes.len()),
            Self::Shared(body) => match &*body.lock().unwrap_or_else(PoisonError::into_inner) {
                Some(body) => Debug::fmt(body, f),
                None => f.write_str("sent"),
            },
        }
    }
}
