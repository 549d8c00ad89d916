use std::collections::HashMap;

use super::{Code, Diagnostic, Level};
use crate::sort::sort_by_key;
use crate::source::{Place, Sources};

/// Collects the findings of a run. A second finding of the same code at the same place is not stored.
#[derive(Clone, Debug, Default)]
pub struct Diagnostics {
    found: Vec<Diagnostic>,
    at: HashMap<(&'static str, Place), usize>,
}

impl Diagnostics {
    /// An empty sink.
    pub fn new() -> Self {
        Diagnostics::default()
    }

    /// Adds a finding, and gives back the stored one so that help can be added:
    /// `diagnostics.report(&codes::source::MISSING_COMMA, node, "…").help("…");`
    pub fn report(
        &mut self,
        code: &'static Code,
        place: impl Into<Option<Place>>,
        message: impl Into<String>,
    ) -> &mut Diagnostic {
        self.store(Diagnostic::new(code, place, message))
    }

    /// Adds a finding made elsewhere.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.store(diagnostic);
    }

    /// Every finding, in the order in which it was made.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &Diagnostic> {
        self.found.iter()
    }

    /// Every finding in reading order: those without a place first, then by file, position and code.
    pub fn in_order(&self, sources: &Sources) -> Vec<&Diagnostic> {
        let mut ordered: Vec<_> = self.found.iter().collect();
        sort_by_key(&mut ordered, |found| {
            let position = found.place.map(|place| sources.position(place));
            (position, found.code.id)
        });
        ordered
    }

    /// How many findings have this level.
    pub fn count(&self, level: Level) -> usize {
        self.iter().filter(|found| found.level() == level).count()
    }

    /// The worst level found.
    pub fn worst(&self) -> Option<Level> {
        self.iter().map(Diagnostic::level).min()
    }

    /// Whether anything of level [`Level::Error`] was found.
    pub fn has_errors(&self) -> bool {
        self.worst() == Some(Level::Error)
    }

    /// How many findings there are.
    pub fn len(&self) -> usize {
        self.found.len()
    }

    /// Whether nothing was found.
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    fn store(&mut self, diagnostic: Diagnostic) -> &mut Diagnostic {
        let next = self.found.len();
        let index = match diagnostic.place {
            Some(place) => *self.at.entry((diagnostic.code.id, place)).or_insert(next),
            None => self.same_without_place(&diagnostic).unwrap_or(next),
        };
        if index == next {
            self.found.push(diagnostic);
        }
        &mut self.found[index]
    }

    fn same_without_place(&self, new: &Diagnostic) -> Option<usize> {
        self.found.iter().position(|old| {
            old.place.is_none() && old.code.id == new.code.id && old.message == new.message
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::codes::source::{COMMENT, DANGLING, UNREADABLE};

    #[test]
    fn the_same_finding_is_stored_once() {
        let mut diagnostics = Diagnostics::new();
        let sources = Sources::from_text("x.json", "[1, 2]", &mut diagnostics);
        let root = sources.root().expect("whole");
        diagnostics.report(&DANGLING, root, "first").help("this");
        diagnostics.report(&DANGLING, root, "again").help("that");
        diagnostics.report(&COMMENT, root, "another code");
        diagnostics.report(&DANGLING, root.item(0).expect("an item"), "another place");
        for message in ["one", "two", "one"] {
            diagnostics.push(Diagnostic::new(&UNREADABLE, None, message));
        }
        let stored: Vec<_> = diagnostics
            .iter()
            .map(|found| found.message.as_str())
            .collect();
        assert_eq!(
            stored,
            ["first", "another code", "another place", "one", "two"]
        );
        let first = diagnostics.iter().next().expect("a finding");
        assert_eq!(first.help.as_deref(), Some("this"));
    }

    #[test]
    fn levels_are_counted_and_the_worst_is_known() {
        let mut diagnostics = Diagnostics::new();
        assert_eq!((diagnostics.worst(), diagnostics.is_empty()), (None, true));
        diagnostics.report(&COMMENT, None, "a");
        diagnostics.report(&DANGLING, None, "b");
        assert_eq!(diagnostics.worst(), Some(Level::Degraded));
        assert!(!diagnostics.has_errors());
        diagnostics.report(&UNREADABLE, None, "c");
        assert!(diagnostics.has_errors());
        assert_eq!(
            Level::ALL.map(|level| diagnostics.count(level)),
            [1, 0, 1, 1, 0]
        );
        assert!(Level::ALL.is_sorted());
        assert_eq!(Level::from_name("skipped"), Some(Level::Skipped));
    }

    #[test]
    fn findings_are_read_by_file_and_position() {
        let mut diagnostics = Diagnostics::new();
        let sources = Sources::from_text("x.json", "[1, 2,,]", &mut diagnostics);
        let root = sources.root().expect("whole");
        diagnostics.report(&DANGLING, root.item(1).expect("an item"), "second");
        diagnostics.report(&DANGLING, root, "first");
        diagnostics.report(&UNREADABLE, None, "nowhere");
        let ordered = diagnostics.in_order(&sources);
        let messages: Vec<_> = ordered.iter().map(|found| &found.message[..5]).collect();
        assert_eq!(messages, ["nowhe", "first", "secon", "a com", "a com"]);
    }
}
