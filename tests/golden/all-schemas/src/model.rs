//! The types that operations take and give.

/// What the service writes to its queue.
#[derive(Clone)]
pub struct Event {
    pub kind: EventKind,
    pub note: Note,
    pub by: Option<EventBy>,
}

impl Event {
    /// A value with the members that are always there.
    pub fn new(kind: EventKind, note: Note) -> Self {
        Self {
            kind,
            note,
            by: None,
        }
    }
}

#[derive(Clone, Default)]
pub struct EventBy {
    pub name: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EventKind {
    Created,
    Deleted,
    /// A value that the definition does not name.
    Unknown(String),
}

impl EventKind {
    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Created => "created",
            Self::Deleted => "deleted",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for EventKind {
    fn from(value: &str) -> Self {
        match value {
            "created" => Self::Created,
            "deleted" => Self::Deleted,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

#[derive(Clone)]
pub struct Note {
    pub id: String,
    pub text: Option<String>,
}

impl Note {
    /// A value with the members that are always there.
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            text: None,
        }
    }
}
