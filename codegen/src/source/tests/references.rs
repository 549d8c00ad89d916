use std::cell::RefCell;
use std::io;
use std::path::{Path, PathBuf};

use super::{root, valid};
use crate::diag::Diagnostics;
use crate::source::{Files, MemoryFiles, RefProblem, Sources};

/// A reference in `api/x.json` that leads nowhere, and the code of the problem.
pub(super) struct Case {
    reference: &'static str,
    pub(super) code: &'static str,
}

const fn case(reference: &'static str, code: &'static str) -> Case {
    Case { reference, code }
}

pub(super) const CASES: &[Case] = &[
    case("../y.json", "C0130"),
    case("sub/../../y.json#/a", "C0130"),
    case("%2e%2e/y.json", "C0130"),
    case("..\\\\y.json", "C0130"),
    case("/etc/passwd", "C0131"),
    case("%2Fetc/passwd", "C0131"),
    case("C:\\\\y.json", "C0131"),
    case("https://example.com/y.json#/a", "C0132"),
    case("//example.com/y.json", "C0132"),
    case("file:///etc/passwd", "C0132"),
    case("missing.json#/a", "C0133"),
    case("#/definitions/None", "C0134"),
    case("#/list/01", "C0134"),
    case("#/list/-", "C0134"),
    case("#definitions", "C0135"),
    case("#/~2", "C0135"),
    case("#/%ff", "C0135"),
];

/// Remembers what is opened.
struct Watched {
    files: MemoryFiles,
    opened: RefCell<Vec<PathBuf>>,
}

impl Files for Watched {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.opened.borrow_mut().push(path.to_owned());
        self.files.read(path)
    }
}

#[test]
fn a_reference_that_leads_nowhere_says_why_and_its_target_is_never_opened() {
    for case in CASES {
        let text = format!("{{\"list\": [0, 1],\n \"$ref\": \"{}\"}}", case.reference);
        let files = Watched {
            files: MemoryFiles::new()
                .with("api/x.json", text)
                .with("y.json", "{}"),
            opened: RefCell::default(),
        };
        let mut diagnostics = Diagnostics::new();
        let sources = Sources::load(Path::new("api/x.json"), &files, &mut diagnostics);
        assert!(diagnostics.is_empty(), "{}", case.reference);
        let inside = |path: &PathBuf| path.starts_with("api");
        assert!(
            files.opened.borrow().iter().all(inside),
            "{}",
            case.reference
        );

        let reference = root(&sources).get("$ref").and_then(|node| node.as_str());
        let problem = sources.resolve(root(&sources), reference.expect("a string"));
        assert_eq!(problem.expect_err("leads nowhere").code().id, case.code);
    }
}

#[test]
fn pointers_are_followed_as_written_or_percent_encoded() {
    let text = r#"{"a/b": {"m~n": ["x", {"é %": "y"}]}, "": 1, "~1": 2}"#;
    let sources = valid(text);
    let resolve = |reference: &str| {
        let found = sources.resolve(root(&sources), reference);
        found.map(|node| node.to_json())
    };
    assert_eq!(
        resolve("#").as_deref(),
        Ok(root(&sources).to_json().as_str())
    );
    assert_eq!(resolve("#/a~1b/m~0n/0").as_deref(), Ok("\"x\""));
    assert_eq!(resolve("#/a~1b/m~0n/1/é %").as_deref(), Ok("\"y\""));
    assert_eq!(
        resolve("#/a~1b/m~0n/1/%C3%A9%20%25").as_deref(),
        Ok("\"y\"")
    );
    assert_eq!(resolve("#/").as_deref(), Ok("1"));
    assert_eq!(resolve("#/~01").as_deref(), Ok("2"));
    let problem = RefProblem::Dangling {
        found: "/a~1b/m~0n".to_owned(),
        missing: "2".to_owned(),
    };
    assert_eq!(resolve("#/a~1b/m~0n/2/deeper"), Err(problem));
}

#[test]
fn files_are_read_through_files_and_once() {
    let files = Watched {
        files: MemoryFiles::new()
            .with("api/x.json", r##"{"a": {"$ref": "types/one%20two.json#/T"}, "b": {"$ref": "types/one two.json"}}"##)
            .with("api/types/one two.json", r##"{"T": {"$ref": "./three.json#/U"}, "V": {"$ref": "../x.json#/b"}}"##)
            .with("api/types/three.json", r##"{"U": {"$ref": "#/W"}, "W": 3}"##),
        opened: RefCell::default(),
    };
    let mut diagnostics = Diagnostics::new();
    let sources = Sources::load(Path::new("api/x.json"), &files, &mut diagnostics);
    assert!(diagnostics.is_empty());
    let opened: Vec<_> = files
        .opened
        .borrow()
        .iter()
        .map(|p| p.display().to_string())
        .collect();
    assert_eq!(
        opened,
        [
            "api/x.json",
            "api/types/one two.json",
            "api/types/three.json"
        ]
    );
    assert!(sources.files().eq(opened.iter().map(String::as_str)));

    let mut at = root(&sources).get("a").expect("a member");
    while let Some(reference) = at.get("$ref").and_then(|node| node.as_str()) {
        at = sources.resolve(at, reference).expect("leads somewhere");
    }
    assert_eq!(at.as_u64(), Some(3));
    let location = sources.locate(at.place());
    assert_eq!(
        (location.file, location.pointer.as_str()),
        ("api/types/three.json", "/W")
    );
    let back = sources.resolve(at, "../x.json").expect("the root");
    assert_eq!(back.place(), root(&sources).place());
}

#[test]
fn a_referenced_file_that_is_no_document_costs_only_its_references() {
    let files = MemoryFiles::new()
        .with("x.json", r#"{"$ref": "y.json"}"#)
        .with("y.json", "[1");
    let mut diagnostics = Diagnostics::new();
    let sources = Sources::load(Path::new("x.json"), &files, &mut diagnostics);
    assert!(diagnostics.is_empty());
    let problem = sources.resolve(root(&sources), "y.json");
    let RefProblem::MissingFile { path, why } = problem.expect_err("leads nowhere") else {
        panic!("another problem");
    };
    assert_eq!(path, "y.json");
    assert!(why.ends_with("at line 1, column 3"), "{why}");
}
