use super::{json, root, valid};

/// Plain scalars, and what they are as JSON.
const PLAIN: &[(&str, &str)] = &[
    ("", "null"),
    ("~", "null"),
    ("null", "null"),
    ("Null", "null"),
    ("nULL", "\"nULL\""),
    ("true", "true"),
    ("False", "false"),
    ("TRUE", "true"),
    ("tRue", "\"tRue\""),
    ("yes", "\"yes\""),
    ("no", "\"no\""),
    ("on", "\"on\""),
    ("Off", "\"Off\""),
    ("y", "\"y\""),
    ("0", "0"),
    ("-19", "-19"),
    ("+12", "12"),
    ("007", "7"),
    ("-007", "-7"),
    ("0x1F", "31"),
    ("0xFFFFFFFFFFFFFFFF", "18446744073709551615"),
    ("0x10000000000000000", "\"0x10000000000000000\""),
    ("-0x1F", "\"-0x1F\""),
    ("0X1F", "\"0X1F\""),
    ("0x", "\"0x\""),
    ("0o17", "15"),
    ("0o18", "\"0o18\""),
    ("0b11", "\"0b11\""),
    (
        "123456789012345678901234567890",
        "123456789012345678901234567890",
    ),
    ("1.50", "1.50"),
    ("1.", "1"),
    (".5", "0.5"),
    ("-.5e-3", "-0.5e-3"),
    ("+1e3", "1e3"),
    ("5.E+2", "5E+2"),
    (".", "\".\""),
    ("-", "[null]"),
    ("1_000", "\"1_000\""),
    ("1:30", "\"1:30\""),
    ("3.0.0", "\"3.0.0\""),
    ("2020-01-01", "\"2020-01-01\""),
    ("1e", "\"1e\""),
    ("+", "\"+\""),
    ("text with#hash and:colon", "\"text with#hash and:colon\""),
];

#[test]
fn plain_scalars_follow_the_core_schema() {
    for (text, expected) in PLAIN {
        let document = format!("a:\n  {text}\n");
        assert_eq!(json(&document), format!("{{\"a\":{expected}}}"), "{text}");
    }
}

#[test]
fn what_is_quoted_or_in_a_block_is_a_string() {
    for (text, expected) in [
        ("'1'", "1"),
        ("\"true\"", "true"),
        ("''", ""),
        ("'it''s'", "it's"),
        (r#""a\n\x41\u00e9\U0001F600\/""#, "a\nAé😀/"),
        ("\"folded\n  line\n\n  next\"", "folded line\nnext"),
        ("plain\n  goes on\n\n  next", "plain goes on\nnext"),
        ("|\n  1\n   2\n\n", "1\n 2\n"),
        ("|-\n  1\n", "1"),
        ("|+\n  1\n\n", "1\n\n"),
        ("|2\n    1\n", "  1\n"),
        (">\n  1\n  2\n\n  3\n", "1 2\n3\n"),
        (">-\r\n  1\r\n  2\r\n", "1 2"),
    ] {
        let sources = valid(&format!("a: {text}"));
        let value = root(&sources).get("a").expect("a member");
        assert_eq!(value.as_str(), Some(expected), "{text}");
    }
}

#[test]
fn tags_of_the_core_schema_say_what_a_value_is() {
    for (text, expected) in [
        ("!!str 1", "\"1\""),
        ("!!str", "\"\""),
        ("! 1", "\"1\""),
        ("!<tag:yaml.org,2002:str> 1", "\"1\""),
        ("!!int '12'", "12"),
        ("!!float 1", "1"),
        ("!!bool \"true\"", "true"),
        ("!!null ''", "null"),
        ("!!seq [1]", "[1]"),
        ("!!map {b: 1}", "{\"b\":1}"),
    ] {
        let document = format!("a: {text}\n");
        assert_eq!(json(&document), format!("{{\"a\":{expected}}}"), "{text}");
    }
}

#[test]
fn containers_may_be_written_in_all_styles() {
    for (text, expected) in [
        (
            "a:\n- 1\n-\n  - 2\n- b: 3\n  c: 4\n",
            r#"{"a":[1,[2],{"b":3,"c":4}]}"#,
        ),
        (
            "a: [1, [2], {b: 3, c: }, d: 4, ]",
            r#"{"a":[1,[2],{"b":3,"c":null},{"d":4}]}"#,
        ),
        ("? a\n: 1\n? b\n", r#"{"a":1,"b":null}"#),
        ("{\"a\":1, 'b':2, c}", r#"{"a":1,"b":2,"c":null}"#),
        (
            "%YAML 1.2\n# comment\n--- # comment\na: 1\n...\n",
            r#"{"a":1}"#,
        ),
        ("a: {}\nb: []\n", r#"{"a":{},"b":[]}"#),
        ("text", "\"text\""),
        ("---\n", "null"),
    ] {
        assert_eq!(json(text), expected, "{text}");
    }
}

#[test]
fn keys_are_texts_as_they_are_written() {
    let text =
        "200: a\ntrue: b\nnull: c\n~: d\n0x10: e\n'q': f\n\"\\x41\": g\n: h\n? |\n  block\n: i\n";
    let expected = r#"{"200":"a","true":"b","null":"c","~":"d","0x10":"e","q":"f","A":"g","":"h","block\n":"i"}"#;
    assert_eq!(json(text), expected);
}

#[test]
fn large_mappings_and_lists_are_found_by_their_index() {
    let members: String = (0..500).map(|n| format!("  k{n}: {n}\n")).collect();
    let items: String = (0..500).map(|n| format!("  - {n}\n")).collect();
    let sources = valid(&format!("o:\n{members}a:\n{items}"));
    let (object, array) = (root(&sources).get("o"), root(&sources).get("a"));
    let (object, array) = object.zip(array).expect("both members");
    for n in [0, 7, 16, 17, 499] {
        let value = object.get(&format!("k{n}")).and_then(|n| n.as_u64());
        assert_eq!(value, Some(n));
        assert_eq!(array.item(n as usize).and_then(|n| n.as_u64()), Some(n));
    }
}

#[test]
fn every_key_and_value_has_a_place() {
    let text = "\u{e9}:\n  - x: &a 1\n    \"q r\":\n\n  -  | # comment\n    lines\n    more\n\nz: {f: [on]}\n";
    let sources = valid(text);
    let root = root(&sources);
    let list = root.get("\u{e9}").expect("a list");
    let first = list.item(0).expect("an item");
    let places = [
        (list, "2:3", "1:1", "/\u{e9}"),
        (first, "2:5", "2:5", "/\u{e9}/0"),
        (first.get("x").expect("x"), "2:11", "2:5", "/\u{e9}/0/x"),
        (first.get("q r").expect("q"), "3:10", "3:5", "/\u{e9}/0/q r"),
        (list.item(1).expect("block"), "6:5", "6:5", "/\u{e9}/1"),
        (root.get("z").expect("z"), "9:4", "9:1", "/z"),
    ];
    for (node, value, key, pointer) in places {
        let at = sources.locate(node.place());
        assert_eq!(format!("{}:{}", at.line, at.column), value, "{pointer}");
        assert_eq!(at.pointer, pointer);
        let at = sources.locate(node.key_place());
        assert_eq!(format!("{}:{}", at.line, at.column), key, "{pointer}");
    }
    let on = root.get("z").and_then(|z| z.get("f")?.item(0)).expect("on");
    let line = sources.text_line(on.place());
    assert_eq!((line.text, &line.text[line.marked]), ("z: {f: [on]}", "on"));
}
