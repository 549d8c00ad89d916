mod bounds;
mod damage;
mod errors;
mod overlays;
mod references;
mod repairs;
mod tree;
mod yaml;

use std::collections::BTreeSet;
use std::path::Path;

use super::{MemoryFiles, Node, Sources};
use crate::diag::{Diagnostics, codes};

/// The findings as `code line:column pointer`, in reading order.
fn found(diagnostics: &Diagnostics, sources: &Sources) -> Vec<String> {
    let ordered = diagnostics.in_order(sources).into_iter();
    let line = |found: &crate::diag::Diagnostic| match found.place {
        None => found.code.id.to_owned(),
        Some(place) => {
            let at = sources.locate(place);
            let (id, line, column) = (found.code.id, at.line, at.column);
            format!("{id} {line}:{column} {}", at.pointer)
        }
    };
    ordered.map(line).collect()
}

/// The document that valid text holds.
fn valid(text: &str) -> Sources {
    let mut diagnostics = Diagnostics::new();
    let sources = Sources::from_text("x.json", text, &mut diagnostics);
    assert!(
        diagnostics.is_empty(),
        "{:?}",
        found(&diagnostics, &sources)
    );
    sources
}

fn root(sources: &Sources) -> Node<'_> {
    sources.root().expect("the document is whole")
}

#[test]
fn every_code_of_this_room_has_a_case() {
    let mut cases: BTreeSet<&str> = BTreeSet::new();
    let tables = [repairs::CASES, errors::CASES, yaml::CASES];
    for case in tables.into_iter().flatten() {
        cases.extend(case.found.iter().map(|line| &line[..5]));
    }
    cases.extend(references::CASES.iter().map(|case| case.code));
    cases.extend(bounds::CODES);
    cases.extend(yaml::CODES);
    cases.insert(properties_that_cannot_be_read());
    cases.insert(an_environment_that_cannot_be_read());
    let said = overlays::CASES.iter().flat_map(|case| case.found);
    cases.extend(said.map(|line| &line[..5]));
    cases.extend([overlays::unreadable(), overlays::TOO_LARGE]);
    let room = codes::all().filter(|code| code.id < "C0200");
    let missing: Vec<_> = room.filter(|code| !cases.contains(code.id)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// An environment that does not exist costs the definition nothing.
fn an_environment_that_cannot_be_read() -> &'static str {
    let files = MemoryFiles::new().with("x.json", "{}");
    let mut diagnostics = Diagnostics::new();
    let mut sources = Sources::load(Path::new("x.json"), &files, &mut diagnostics);
    sources.load_environment(Path::new("test.json"), &files, &mut diagnostics);
    assert!(sources.root().is_some() && sources.environments().is_empty());
    assert_eq!(found(&diagnostics, &sources), ["C0160"]);
    "C0160"
}

/// Properties that do not exist cost the definition nothing.
fn properties_that_cannot_be_read() -> &'static str {
    let files = MemoryFiles::new().with("x.json", "{}");
    let mut diagnostics = Diagnostics::new();
    let mut sources = Sources::load(Path::new("x.json"), &files, &mut diagnostics);
    sources.load_properties(Path::new("apiProperties.json"), &files, &mut diagnostics);
    assert!(sources.root().is_some() && sources.properties().is_none());
    diagnostics.iter().next().expect("one finding").code.id
}

/// A text, what is read of it, and what is said about it.
struct Case {
    what: &'static str,
    /// The name of the file that the text stands in.
    name: &'static str,
    text: &'static [u8],
    /// The tree as JSON; `None` if the text is refused.
    json: Option<&'static str>,
    found: &'static [&'static str],
}

impl Case {
    fn check(&self) {
        let mut diagnostics = Diagnostics::new();
        let sources = Sources::from_text(self.name, self.text, &mut diagnostics);
        let json = sources.root().map(Node::to_json);
        assert_eq!(json.as_deref(), self.json, "{}", self.what);
        assert_eq!(found(&diagnostics, &sources), self.found, "{}", self.what);
    }
}
