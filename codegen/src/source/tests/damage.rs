use super::found;
use crate::diag::{Diagnostics, render};
use crate::source::Sources;

const SAMPLE: &str = "{\n  \"a\": [1, -2.5e3, \"t\\u00e9\\n\", true, null, {}],\n  'b': \"€\", // c\n  \"d\": {\"e\": [[false]], \"f\": \"\"}\n}\n";
const REPLACEMENTS: &[&[u8]] = &[
    b"",
    b"\"",
    b"'",
    b"\\",
    b"{",
    b"}",
    b"[",
    b"]",
    b",",
    b":",
    b"/",
    b"/*",
    b"#",
    b"\n",
    b"\0",
    b"0",
    b"-",
    b"e",
    b".",
    b"x",
    b"\xFF",
    b"\xC2\xA0",
    b"\xF0\x9F\x98\x80",
];

/// Whatever is read must be a tree that another reader takes, and every finding must have a place that can be shown.
fn read(text: Vec<u8>) {
    let mut diagnostics = Diagnostics::new();
    let sources = Sources::from_text("x.json", text, &mut diagnostics);
    match sources.root() {
        Some(root) => {
            let json = root.to_json();
            assert!(
                serde_json::from_str::<serde_json::Value>(&json).is_ok(),
                "{json}"
            );
        }
        None => assert!(diagnostics.has_errors()),
    }
    assert_eq!(found(&diagnostics, &sources).len(), diagnostics.len());
    let report = render::json(&diagnostics, &sources);
    assert!(
        serde_json::from_str::<serde_json::Value>(&report).is_ok(),
        "{report}"
    );
    render::text(&diagnostics, &sources, true);
}

#[test]
fn any_damage_to_a_text_is_survived() {
    let sample = SAMPLE.as_bytes();
    for at in 0..sample.len() {
        read(sample[..at].to_vec());
        for replacement in REPLACEMENTS {
            let (before, after) = (&sample[..at], &sample[at..]);
            read([before, replacement, after].concat());
            read([before, replacement, &after[1..]].concat());
        }
    }
}
