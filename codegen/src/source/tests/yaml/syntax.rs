use std::path::Path;

use super::super::{found, root};
use crate::diag::Diagnostics;
use crate::source::{MemoryFiles, Node, Sources};

/// A name, a text, what is read, and what is found.
const CHOICES: &[(&str, &str, Option<&str>, &[&str])] = &[
    ("x.yaml", "a: 1", Some(r#"{"a":1}"#), &[]),
    ("x.YML", "a: 1", Some(r#"{"a":1}"#), &[]),
    ("x", "a: 1", Some(r#"{"a":1}"#), &[]),
    ("-", "# c\n\na: 1", Some(r#"{"a":1}"#), &[]),
    ("x.json", "a: 1", None, &["C0107 1:1 "]),
    (
        "x.yaml",
        "{\"a\": \"\\ud83d\\ude00\"}",
        Some("{\"a\":\"😀\"}"),
        &[],
    ),
    ("x.yaml", "{\n\t\"a\": 1,\n}", Some(r#"{"a":1}"#), &[]),
    (
        "x.yaml",
        "// c\n{\"a\": 1}",
        Some(r#"{"a":1}"#),
        &["C0114 1:1 "],
    ),
    (
        "x.yaml",
        "{a: one two, b: [3]}",
        Some(r#"{"a":"one two","b":[3]}"#),
        &[],
    ),
    ("x", "{a: one two}", Some(r#"{"a":"one two"}"#), &[]),
    (
        "x.json",
        "{a: one two}",
        None,
        &["C0118 1:2 /a", "C0107 1:5 "],
    ),
    ("x", "{\"a\": [1}", None, &["C0105 1:9 /a"]),
    ("x.yaml", "{\"a\": [1}", None, &["C0105 1:7 "]),
    (
        "x.yaml",
        "{\"a\": 1\n\"b\": 2}",
        Some(r#"{"a":1,"b":2}"#),
        &["C0113 1:8 /a"],
    ),
    ("x.yaml", "--- {a: 1}", Some(r#"{"a":1}"#), &[]),
];

#[test]
fn what_stands_first_says_what_a_text_is_and_then_its_name() {
    for (name, text, json, expected) in CHOICES {
        let mut diagnostics = Diagnostics::new();
        let sources = Sources::from_text(*name, *text, &mut diagnostics);
        let read = sources.root().map(Node::to_json);
        assert_eq!(read.as_deref(), *json, "{name}: {text}");
        assert_eq!(found(&diagnostics, &sources), *expected, "{name}: {text}");
    }
}

#[test]
fn each_file_is_read_by_itself() {
    let files = MemoryFiles::new()
        .with("api/x.yaml", "a: {$ref: 'b.json#/c'}\nd: {$ref: e.yml}\n")
        .with("api/b.json", r##"{"c": {"$ref": "x.yaml#/f"}}"##)
        .with("api/e.yml", "- 1\n");
    let mut diagnostics = Diagnostics::new();
    let sources = Sources::load(Path::new("api/x.yaml"), &files, &mut diagnostics);
    assert!(diagnostics.is_empty());
    assert_eq!(sources.files().len(), 3);
    let root = root(&sources);
    let list = sources.resolve(root, "e.yml").expect("a file");
    assert_eq!(list.to_json(), "[1]");
    assert!(sources.resolve(root, "b.json#/c").is_ok());
}
