//! A definition is somebody else's text: nothing in it may become code.

mod definition;
mod openapi3;
mod postman;
mod shape;

use connector_codegen::output::{CrateOptions, Files, crate_files};
use connector_codegen::plan::Options;
use serde_json::Value;

/// Texts that try to leave the place where they stand. Each would define `pwned`, or hide what stands after it.
const PAYLOADS: [&str; 16] = [
    "\"; fn pwned() {} //",
    "\"); } fn pwned() {} const X: &str = (\"",
    "\\\"; fn pwned() {}",
    "\\",
    "\"#; fn pwned() {} r#\"",
    "*/ fn pwned() {} /*",
    "\nfn pwned() {}\n//",
    "\r\nfn pwned() {}\r//",
    "\u{2028}fn pwned() {}\u{2029}\u{85}",
    "\u{202E}\u{2066} fn pwned() {} \u{2069}\u{200F}",
    "\0fn pwned() {}\u{7}\u{1B}[31m",
    "{} {pwned} {{0}} ${pwned} $pwned",
    "]\nfn pwned() {} #[doc = \"",
    "*/ */ #![allow(warnings)] mod pwned; //! use pwned::*;",
    "```\n```rust\npwned!()\n```\n<script>pwned()</script> [pwned](javascript:pwned) ![x](y)",
    "'static r#type Self crate::pwned ://<a@b> `pwned` \u{FEFF}\u{AD}",
];

/// Makes a definition that has a text everywhere.
type With = fn(&str) -> Value;

/// The definitions that have a payload, and how many operations each of them has.
const DEFINITIONS: [(With, usize); 3] = [
    (definition::with, 5),
    (openapi3::with, 2),
    (postman::with, 8),
];

#[test]
fn no_text_becomes_code() {
    for (with, operations) in DEFINITIONS {
        let files = |payload| files(with(payload), operations);
        let expected = shape::skeleton(&files(" a harmless text"));
        for payload in PAYLOADS {
            hold(payload, &files(payload), &expected);
        }
    }
}

fn hold(payload: &str, files: &Files, expected: &[String]) {
    let found = shape::skeleton(files);
    let differs = |a: &[String], b: &[String]| {
        let other = a.iter().filter(|item| !b.contains(item));
        other.cloned().collect::<Vec<_>>()
    };
    let more = differs(&found, expected);
    let fewer = differs(expected, &found);
    assert_eq!(
        found, expected,
        "{payload:?}: {more:#?} instead of {fewer:#?}"
    );
    for (name, text) in shape::sources(files) {
        assert!(
            !shape::identifiers(text).contains("pwned"),
            "{payload:?} in {name}"
        );
    }
}

/// The files of each definition with each payload.
fn all_files() -> impl Iterator<Item = (&'static str, Files)> {
    DEFINITIONS.into_iter().flat_map(|(with, operations)| {
        PAYLOADS
            .into_iter()
            .map(move |payload| (payload, files(with(payload), operations)))
    })
}

#[test]
fn no_file_has_characters_that_hide_others() {
    for (payload, files) in all_files() {
        for (name, text) in files {
            let hides = |c: char| {
                let turns = matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
                let breaks = matches!(c, '\u{2028}' | '\u{2029}' | '\u{85}');
                turns || breaks || c.is_control() && c != '\n'
            };
            let found = text.lines().find(|line| line.contains(hides));
            assert_eq!(found, None, "{payload:?} in {name}");
        }
    }
}

#[test]
fn the_manifest_has_its_keys_and_no_others() {
    for (payload, files) in all_files() {
        let manifest: toml::Table = files["Cargo.toml"].parse().expect("it is TOML");
        let keys = |table: &toml::Table| table.keys().cloned().collect::<Vec<_>>();
        assert_eq!(keys(&manifest), ["dependencies", "package"]);
        let package = manifest["package"].as_table().expect("a table");
        let expected = [
            "categories",
            "description",
            "edition",
            "license",
            "metadata",
            "name",
            "readme",
            "rust-version",
            "version",
        ];
        assert_eq!(keys(package), expected, "{payload:?}");
        assert_eq!(package["name"].as_str(), Some("hostile"));
        let dependencies = manifest["dependencies"].as_table().expect("a table");
        assert_eq!(keys(dependencies), ["connector-runtime"]);
    }
}

#[test]
fn the_readme_has_its_headings_and_no_others() {
    for (payload, files) in all_files() {
        let readme = &files["README.md"];
        let headings: Vec<&str> = readme
            .lines()
            .filter(|line| line.starts_with('#'))
            .collect();
        assert_eq!(headings, ["# hostile", "## Use"], "{payload:?}");
        let fences = readme.lines().filter(|line| line.starts_with("```"));
        let code: Vec<&str> = fences
            .filter(|line| *line != "```" && *line != "```text")
            .collect();
        assert_eq!(code, ["```rust,no_run"], "{payload:?}");
    }
}

fn files(definition: Value, operations: usize) -> Files {
    let mut definition = connector_tests::definition(definition.to_string());
    let client = definition.generate(&Options::default());
    let client = client.unwrap_or_else(|| panic!("{}", definition.errors()));
    let counts = client.package.counts;
    assert_eq!(
        (counts.operations, counts.emitted),
        (operations, operations)
    );
    let options = CrateOptions {
        license: None,
        name: "hostile".to_owned(),
        source: "input.json".to_owned(),
        runtime_path: None,
    };
    crate_files(&client.package, client.modules(), &options).collect()
}
