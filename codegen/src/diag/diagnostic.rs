use super::{Code, Level};
use crate::source::Place;

/// One finding.
#[derive(Clone, Debug)]
pub struct Diagnostic {
    /// What kind of finding it is.
    pub code: &'static Code,
    /// Where it is, if it is at any one place of a document.
    pub place: Option<Place>,
    /// What was found: lower case, no full stop.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
}

impl Diagnostic {
    /// A finding without help.
    pub fn new(
        code: &'static Code,
        place: impl Into<Option<Place>>,
        message: impl Into<String>,
    ) -> Self {
        Diagnostic {
            code,
            place: place.into(),
            message: message.into(),
            help: None,
        }
    }

    /// The level of its code.
    pub fn level(&self) -> Level {
        self.code.level
    }

    /// Says what to do. The first help given stays.
    pub fn help(&mut self, help: impl Into<String>) -> &mut Self {
        self.help.get_or_insert_with(|| help.into());
        self
    }
}
