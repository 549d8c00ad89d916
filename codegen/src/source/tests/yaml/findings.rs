use super::super::Case;
use crate::diag::Diagnostics;
use crate::source::Sources;

#[test]
fn each_finding_names_its_place() {
    CASES.iter().for_each(Case::check);
}

const fn read(
    what: &'static str,
    text: &'static str,
    json: &'static str,
    found: &'static [&'static str],
) -> Case {
    Case {
        what,
        name: "x.yaml",
        text: text.as_bytes(),
        json: Some(json),
        found,
    }
}

const fn refused(what: &'static str, text: &'static str, found: &'static [&'static str]) -> Case {
    Case {
        what,
        name: "x.yaml",
        text: text.as_bytes(),
        json: None,
        found,
    }
}

#[test]
fn an_error_says_what_was_found() {
    for (text, message) in [
        ("a:\n\tb: 1", "a tab is no indentation, found `b:`"),
        ("a: b: c", "a colon that belongs to no key, found `:`"),
        (
            "a: @b",
            "a value cannot start or go on like this, found `@b`",
        ),
        ("a: [1}", "the `[` that is opened here is closed by `}`"),
        ("a: 'b", "the quote that is opened here is never closed"),
        (
            "a: {b: 1\nc: 2",
            "expected `,` or `}`, found `:` in the mapping opened at line 1, column 4",
        ),
    ] {
        let mut diagnostics = Diagnostics::new();
        Sources::from_text("x.yaml", text, &mut diagnostics);
        let found: Vec<_> = diagnostics.iter().map(|found| &found.message).collect();
        assert_eq!(found, [message], "{text}");
    }
}

pub(in crate::source::tests) const CASES: &[Case] = &[
    read(
        "an unknown alias",
        "a: *b\n",
        r#"{"a":null}"#,
        &["C0142 1:4 /a"],
    ),
    read(
        "an alias in its own anchor",
        "a: &a\n  - *a\n",
        r#"{"a":[null]}"#,
        &["C0142 2:5 /a/0"],
    ),
    read(
        "a merge of itself",
        "a: &a\n  <<: *a\n  b: 1\n",
        r#"{"a":{"b":1}}"#,
        &["C0142 2:7 /a/<<"],
    ),
    read(
        "a list as a key",
        "a: 1\n? [b, [c]]\n: {d: [e]}\nf: 2\n",
        r#"{"a":1,"f":2}"#,
        &["C0143 2:3 "],
    ),
    read(
        "a template",
        "a: {{ b }}\nc: 1\n",
        r#"{"a":{},"c":1}"#,
        &["C0143 1:5 /a"],
    ),
    read(
        "an alias of a list as a key",
        "a: &a [1]\n*a : 2\n",
        r#"{"a":[1]}"#,
        &["C0143 2:1 "],
    ),
    read(
        "an unknown alias as a key",
        "a: 1\n*b : 2\n",
        r#"{"a":1}"#,
        &["C0143 2:1 "],
    ),
    read(
        "tags of others",
        "a: !mine 1\nb: !mine [2]\nc: !!set {d: }\n",
        r#"{"a":1,"b":[2],"c":{"d":null}}"#,
        &["C0144 1:4 ", "C0144 3:4 "],
    ),
    read(
        "a tag that does not fit",
        "a: !!int x\n",
        r#"{"a":"x"}"#,
        &["C0144 1:4 "],
    ),
    read(
        "a text to merge",
        "a:\n  <<: b\n  c: 1\n",
        r#"{"a":{"c":1}}"#,
        &["C0145 2:7 /a/<<"],
    ),
    read(
        "a text among what is merged",
        "a:\n  <<: [b, {c: 1}]\n",
        r#"{"a":{"c":1}}"#,
        &["C0145 2:7 /a/<<"],
    ),
    read(
        "two documents",
        "a: 1\n---\nb: [\n",
        r#"{"a":1}"#,
        &["C0146 2:1 "],
    ),
    read(
        "a key twice",
        "a: 1\nb: 2\na: 3\n",
        r#"{"a":3,"b":2}"#,
        &["C0125 3:1 /a"],
    ),
    read(
        "a key twice in two quotes",
        "{'a': 1, \"\\x61\": 2}",
        r#"{"a":2}"#,
        &["C0125 1:10 /a"],
    ),
    read(
        "no number of JSON",
        "a: .inf\nb: -.INF\nc: .nan\n",
        r#"{"a":null,"b":null,"c":null}"#,
        &["C0122 1:4 /a", "C0122 2:4 /b", "C0122 3:4 /c"],
    ),
    read(
        "control characters",
        "a: x\u{8}y\nb: \u{80}\n",
        r#"{"a":"x y","b":null}"#,
        &["C0115 1:5 /a", "C0115 2:4 "],
    ),
    refused("nothing", "# comment\n", &["C0103 1:1 "]),
    refused("an open quote", "a: 1\nb: \"c\n", &["C0104 2:4 "]),
    refused("an open list", "a: [1,\n", &["C0104 1:4 /a"]),
    refused("a wrong bracket", "a: [1}\n", &["C0105 1:4 /a"]),
    refused("a tab", "a:\n\tb: 1\n", &["C0140 2:2 "]),
    refused("two colons", "a: b: c\n", &["C0140 1:5 "]),
    refused("a reserved character", "a: @b\n", &["C0140 1:4 "]),
    refused("an unknown escape", "a: \"\\d\"\n", &["C0140 1:4 "]),
    refused("text after a quote", "a: 'b' c\n", &["C0140 1:8 "]),
    refused(
        "too little indentation",
        "a:\n    b: 1\n  c: 2\n",
        &["C0140 3:3 "],
    ),
    refused("an item among keys", "a: 1\n- b\n", &["C0140 2:3 "]),
    refused("a line without a colon", "a: 1\nb\nc: 2\n", &["C0140 2:1 "]),
];
