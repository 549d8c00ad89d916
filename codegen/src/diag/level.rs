use std::fmt;

/// How much of the definition a finding costs, worst first: `Error < Skipped < Degraded < Assumed < Note`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Nothing can be made of the document.
    Error,
    /// One operation is dropped.
    Skipped,
    /// One type or feature became an escape hatch: an untyped value, bytes, a raw response.
    Degraded,
    /// Something was inferred or repaired; the result is believed to be what was meant.
    Assumed,
    /// Worth knowing, costs nothing.
    Note,
}

impl Level {
    /// Every level, worst first.
    pub const ALL: [Level; 5] = [
        Level::Error,
        Level::Skipped,
        Level::Degraded,
        Level::Assumed,
        Level::Note,
    ];

    /// The name used in reports and on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Level::Error => "error",
            Level::Skipped => "skipped",
            Level::Degraded => "degraded",
            Level::Assumed => "assumed",
            Level::Note => "note",
        }
    }

    /// The level of that name, as [`Level::as_str`] writes it.
    pub fn from_name(name: &str) -> Option<Level> {
        Level::ALL.into_iter().find(|level| level.as_str() == name)
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}
