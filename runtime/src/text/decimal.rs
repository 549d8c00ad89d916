use std::convert::Infallible;
use std::fmt::{self, Display, Formatter};
use std::hash::{Hash, Hasher};
use std::str::FromStr;

use crate::wire::{Decode, DecodeError, Encode, Node, Writer};

/// A decimal number of any size and precision (`format: decimal`), as its text on the wire.
///
/// It is written in the form in which it came: a JSON number stays a number, a string a string. Two decimals are equal when
/// their text is.
#[derive(Clone, Debug)]
pub struct Decimal {
    text: String,
    quoted: bool,
}

impl Decimal {
    /// A decimal that is written as a JSON string.
    #[must_use]
    pub fn quoted(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            quoted: true,
        }
    }

    /// The text on the wire, without quotes.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

/// A decimal that is written as a JSON number if the text is one.
impl From<String> for Decimal {
    fn from(text: String) -> Self {
        Self {
            text,
            quoted: false,
        }
    }
}

/// A decimal that is written as a JSON number if the text is one.
impl From<&str> for Decimal {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl FromStr for Decimal {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(text.into())
    }
}

impl Display for Decimal {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.pad(&self.text)
    }
}

impl PartialEq for Decimal {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl Eq for Decimal {}

impl Hash for Decimal {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.text.hash(state);
    }
}

impl Decode for Decimal {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        match (node.number(), node.as_str()) {
            (Some(lexeme), _) => Ok(lexeme.into()),
            (None, Some(text)) => {
                node.doubt(|| text.parse().is_ok_and(f64::is_finite));
                Ok(Self::quoted(text))
            }
            (None, None) => Err(node.expected("a decimal number")),
        }
    }
}

impl Encode for Decimal {
    fn encode(&self, to: &mut Writer) {
        if self.quoted {
            to.string(&self.text)
        } else {
            to.number(&self.text)
        }
    }
}

crate::serde_bridge!(Decimal);
