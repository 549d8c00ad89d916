use std::fmt::{self, Debug, Formatter};
use std::sync::Arc;

use crate::wire::{Decode, DecodeError, Encode, Node, Writer};

/// Text that is never shown: a password, a key, a token (`format: password`).
///
/// `Debug` does not show it and there is no `Display`. A request which it is part of does not show it either, nor does an error
/// whose answer repeats it.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Secret(Arc<str>);

impl Secret {
    /// The text itself.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self(text.into())
    }
}

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Self(text.into())
    }
}

impl Debug for Secret {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

impl Decode for Secret {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        node.doubt(|| node.as_str().is_some());
        // What was found is left out of the error: it may be the secret in another form.
        node.lexeme()
            .map(Self::from)
            .ok_or_else(|| DecodeError::new("expected a string"))
    }
}

impl Encode for Secret {
    fn encode(&self, to: &mut Writer) {
        to.secret(self);
    }
}

crate::serde_bridge!(Secret);
