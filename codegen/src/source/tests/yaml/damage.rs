use crate::diag::{Diagnostics, render};
use crate::source::Sources;

const SAMPLES: &[&str] = &[
    "%YAML 1.2\n---\na: &x\n  - 1\n  - 'q''s'\n  - \"e\\n\\u00e9\"\nb: !!str 2\n",
    "c: |+\n  block\n   more\n\nd: >-2\n    folded\n  é: {f: [g, h: i, *x], ? j : k}\n",
    "l: &m {n: 1, o: [0x1, .5]}\np:\n  <<: *m\n  <<: [*m, {q: ~}]\n  n: *m\n*m : r\n",
    "? [s]\n: t\n? u\n: v # c\nw: x\n  y\nz:\n- - 1\n  -\n...\n---\na\n",
];
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
    b": ",
    b"#",
    b" #",
    b"\n",
    b"\r",
    b"\0",
    b"\t",
    b" ",
    b"-",
    b"- ",
    b"?",
    b"? ",
    b"&a ",
    b"*a ",
    b"*x",
    b"!",
    b"!!",
    b"!<",
    b"|",
    b">",
    b"%",
    b"@",
    b"`",
    b"<<: ",
    b"---\n",
    b"...\n",
    b"0",
    b"\xFF",
    b"\xC2\x85",
    b"\xE2\x80\xA8",
    b"\xEF\xBB\xBF",
    b"\xF0\x9F\x98\x80",
];

/// Whatever is read must be a tree that another reader takes, and every finding and node must have a place that can be shown.
fn read(text: Vec<u8>) {
    let mut diagnostics = Diagnostics::new();
    let sources = Sources::from_text("x.yaml", text, &mut diagnostics);
    match sources.root() {
        Some(root) => {
            let json = root.to_json();
            let parsed = serde_json::from_str::<serde_json::Value>(&json);
            assert!(parsed.is_ok(), "{json}");
            sources.locate(root.place());
            for (key, value) in root.entries() {
                assert_eq!(root.get(key).map(|same| same.place()), Some(value.place()));
                sources.text_line(value.place());
                sources.text_line(value.key_place());
            }
        }
        None => assert!(diagnostics.has_errors()),
    }
    let report = render::json(&diagnostics, &sources);
    let parsed = serde_json::from_str::<serde_json::Value>(&report);
    assert!(parsed.is_ok(), "{report}");
    render::text(&diagnostics, &sources, false);
}

#[test]
fn any_damage_to_a_text_is_survived() {
    for sample in SAMPLES.iter().map(|sample| sample.as_bytes()) {
        for at in 0..sample.len() {
            let (before, after) = sample.split_at(at);
            read(before.to_vec());
            for replacement in REPLACEMENTS {
                read([before, replacement, after].concat());
                read([before, replacement, &after[1..]].concat());
            }
        }
    }
}

#[test]
fn any_two_pieces_of_texts_are_survived() {
    let pieces = SAMPLES
        .iter()
        .flat_map(|sample| sample.split_inclusive('\n'));
    let pieces: Vec<&str> = pieces.collect();
    for first in &pieces {
        for second in &pieces {
            read([first.as_bytes(), second.as_bytes()].concat());
            read([second.trim_end().as_bytes(), first.trim_start().as_bytes()].concat());
        }
    }
}
