//! The types that operations take and give.

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FnEvilQ {
    QuoteHash,
    BackslashQuote,
    StarSlash,
    Empty,
    FnEvil,
    Empty2,
    /// A value that the definition does not name.
    Unknown(String),
}

impl FnEvilQ {
    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::QuoteHash => "\"#",
            Self::BackslashQuote => "\\\"",
            Self::StarSlash => "*/",
            Self::Empty => "\n",
            Self::FnEvil => "fn evil() {}",
            Self::Empty2 => "\u{2028}",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for FnEvilQ {
    fn from(value: &str) -> Self {
        match value {
            "\"#" => Self::QuoteHash,
            "\\\"" => Self::BackslashQuote,
            "*/" => Self::StarSlash,
            "\n" => Self::Empty,
            "fn evil() {}" => Self::FnEvil,
            "\u{2028}" => Self::Empty2,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

/// //! #\!\[allow(warnings)\]
///
/// ```text
/// fn evil() {}
/// ```
#[derive(Clone)]
pub struct TildeSlashQuoteOpenBrace {
    /// Default `" */`.
    pub quote_backslash_open_brace_close_brace: String,
    pub _31m: Option<String>,
}
