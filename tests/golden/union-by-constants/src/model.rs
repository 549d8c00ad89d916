//! The types that operations take and give.

use connector_runtime::{DateTime, Value};

#[derive(Clone)]
#[non_exhaustive]
pub enum PutBlocksBodyItem {
    Text(PutBlocksBodyItemTextBlock),
    Image(PutBlocksBodyItemImage),
    Rule(PutBlocksBodyItemRule),
    /// A value that the definition does not name.
    Unknown(Value),
}

/// Text block.
///
/// `type` is always `text`.
#[derive(Clone)]
pub struct PutBlocksBodyItemTextBlock {
    pub text: String,
}

impl PutBlocksBodyItemTextBlock {
    /// A value with the members that are always there.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into() }
    }
}

#[derive(Clone)]
pub struct PutBlocksBodyItemImage {
    pub r#type: PutBlocksBodyItemImageType,
    pub url: String,
}

impl PutBlocksBodyItemImage {
    /// A value with the members that are always there.
    pub fn new(r#type: PutBlocksBodyItemImageType, url: impl Into<String>) -> Self {
        Self {
            r#type,
            url: url.into(),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PutBlocksBodyItemImageType {
    Image,
    Picture,
    /// A value that the definition does not name.
    Unknown(String),
}

impl PutBlocksBodyItemImageType {
    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Image => "image",
            Self::Picture => "picture",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for PutBlocksBodyItemImageType {
    fn from(value: &str) -> Self {
        match value {
            "image" => Self::Image,
            "picture" => Self::Picture,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

/// `type` is always `rule`.
#[derive(Clone, Default)]
pub struct PutBlocksBodyItemRule {}

/// What happened.
#[derive(Clone)]
#[non_exhaustive]
pub enum Event {
    NoteCreated(Created),
    NoteRemoved(Removed),
    NotesCounted(Counted),
    /// A value that the definition does not name.
    Unknown(Value),
}

/// `event` is always `note.created`.
#[derive(Clone)]
pub struct Created {
    pub id: String,
}

impl Created {
    /// A value with the members that are always there.
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into() }
    }
}

/// `event` is always `note.removed`.
#[derive(Clone)]
pub struct Removed {
    pub id: String,
    pub at: Option<DateTime>,
}

impl Removed {
    /// A value with the members that are always there.
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            at: None,
        }
    }
}

/// `event` is always `notes.counted`.
#[derive(Clone)]
pub struct Counted {
    pub count: i64,
}

impl Counted {
    /// A value with the members that are always there.
    pub fn new(count: i64) -> Self {
        Self { count }
    }
}
