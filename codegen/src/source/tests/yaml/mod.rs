mod aliases;
mod damage;
mod findings;
mod syntax;
mod values;

pub(super) use aliases::CODES;
pub(super) use findings::CASES;

use super::{found, root};
use crate::diag::Diagnostics;
use crate::source::{Node, Sources};

/// The document that valid text holds.
fn valid(text: &str) -> Sources {
    let mut diagnostics = Diagnostics::new();
    let sources = Sources::from_text("x.yaml", text, &mut diagnostics);
    assert!(
        diagnostics.is_empty(),
        "{text}: {:?}",
        found(&diagnostics, &sources)
    );
    sources
}

/// What valid text holds, as JSON.
fn json(text: &str) -> String {
    root(&valid(text)).to_json()
}

/// What text holds, as JSON, and what is found in it.
fn read(text: &str) -> (Option<String>, Vec<String>) {
    let mut diagnostics = Diagnostics::new();
    let sources = Sources::from_text("x.yaml", text, &mut diagnostics);
    let json = sources.root().map(Node::to_json);
    (json, found(&diagnostics, &sources))
}
