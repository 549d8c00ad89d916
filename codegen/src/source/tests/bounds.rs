use std::path::Path;

use super::{found, root, valid};
use crate::diag::Diagnostics;
use crate::source::{DiskFiles, Files, MemoryFiles, Sources};

/// What is found by the tests of this file.
pub(super) const CODES: [&str; 4] = ["C0101", "C0102", "C0106", "C0108"];

fn refused(text: String) -> Vec<String> {
    let mut diagnostics = Diagnostics::new();
    let sources = Sources::from_text("x.json", text, &mut diagnostics);
    assert!(sources.root().is_none());
    found(&diagnostics, &sources)
}

#[test]
fn the_deepest_document_is_read() {
    let text = format!("{}{}", "[".repeat(256), "]".repeat(256));
    let sources = valid(&text);
    assert_eq!(root(&sources).to_json(), text);
}

#[test]
fn a_deeper_document_is_refused() {
    let deep = refused("[".repeat(100_000));
    assert_eq!(deep, [format!("C0106 1:257 {}", "/0".repeat(255))]);
    let objects = refused("{\"a\":".repeat(100_000));
    assert_eq!(objects, [format!("C0106 1:1281 {}", "/a".repeat(255))]);
}

#[test]
fn a_text_that_needs_too_many_repairs_is_refused() {
    let lines = refused(",".repeat(20_000).replacen(',', "[", 1));
    assert_eq!(lines.len(), 10_001);
    assert_eq!(lines[10_000], "C0108 1:10002 ");
}

#[test]
fn a_definition_that_does_not_exist_is_reported() {
    let mut diagnostics = Diagnostics::new();
    let path = Path::new("api/x.json");
    let sources = Sources::load(path, &MemoryFiles::new(), &mut diagnostics);
    assert!(sources.root().is_none());
    assert_eq!(found(&diagnostics, &sources), ["C0101"]);
    let message = diagnostics
        .iter()
        .map(|found| found.message.as_str())
        .next();
    assert!(message.is_some_and(|text| text.starts_with("cannot read `api/x.json`: ")));
}

#[test]
fn a_file_is_read_up_to_its_bound() {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml");
    let length = std::fs::metadata(&manifest).expect("a manifest").len();
    let whole = DiskFiles { largest: length }.read(&manifest);
    assert_eq!(whole.map(|bytes| bytes.len() as u64).ok(), Some(length));

    let largest = length - 1;
    let mut diagnostics = Diagnostics::new();
    let sources = Sources::load(&manifest, &DiskFiles { largest }, &mut diagnostics);
    assert_eq!(found(&diagnostics, &sources), ["C0102"]);
}
