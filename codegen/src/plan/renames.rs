use std::cell::RefCell;

use super::names::Scope;
use crate::diag::{Diagnostics, codes};
use crate::source::Place;

/// Names that could not be what they would naturally be, collected while they are made.
#[derive(Debug, Default)]
pub(super) struct Renames(RefCell<Vec<Rename>>);

#[derive(Debug)]
struct Rename {
    what: &'static str,
    text: String,
    name: String,
    place: Place,
}

impl Renames {
    /// Remembers those of the names that a scope last gave together which are not the natural ones of their texts. `at` gives
    /// the text and its place; `None` where the definition has no such text.
    pub(super) fn note<'t>(
        &self,
        scope: &Scope,
        what: &'static str,
        at: impl Fn(usize) -> Option<(&'t str, Place)>,
    ) {
        for (index, name) in scope.renamed() {
            let Some((text, place)) = at(*index) else {
                continue;
            };
            let (text, name) = (text.to_owned(), name.to_string());
            self.0.borrow_mut().push(Rename {
                what,
                text,
                name,
                place,
            });
        }
    }

    /// Reports them.
    pub(super) fn report(self, diagnostics: &mut Diagnostics) {
        for Rename {
            what,
            text,
            name,
            place,
        } in self.0.into_inner()
        {
            let text = text.escape_debug();
            diagnostics
                .report(
                    &codes::plan::RENAMED,
                    place,
                    format!("the {what} `{text}` is called `{name}` in Rust"),
                )
                .help("its natural name belongs to another one here, or to the language");
        }
    }
}
