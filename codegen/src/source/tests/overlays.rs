use std::path::Path;

use super::{found, root};
use crate::diag::Diagnostics;
use crate::source::{MemoryFiles, Sources};

/// A definition after overlays, and what was said.
fn patched(definition: &str, overlays: &[&str]) -> (Sources, Vec<String>) {
    let mut files = MemoryFiles::new()
        .with("api/x.json", definition)
        .with("api/y.json", "{\"a\": 7}");
    let names: Vec<_> = (0..overlays.len()).map(|at| format!("{at}.json")).collect();
    for (name, overlay) in names.iter().zip(overlays) {
        files = files.with(name, *overlay);
    }
    let mut diagnostics = Diagnostics::new();
    let path = Path::new("api/x.json");
    let sources = Sources::load_patched(path, &names, &files, &mut diagnostics);
    let found = found(&diagnostics, &sources);
    (sources, found)
}

fn overlay(actions: &str) -> String {
    format!("{{\"overlay\": \"1.1.0\", \"actions\": [\n{actions}]}}")
}

#[test]
fn actions_do_what_the_specification_says() {
    for (what, definition, actions, expected) in [
        (
            "objects are merged in depth, arrays concatenated, primitive values replaced",
            r#"{"a": {"b": 1, "c": [1], "d": null, "e": "x"}, "f": true}"#,
            r#"{"target": "$", "update": {"a": {"b": "2", "c": [2, [3]], "d": 4, "g": {"h": []}}, "f": null}}"#,
            r#"{"a":{"b":"2","c":[1,2,[3]],"d":4,"e":"x","g":{"h":[]}},"f":null}"#,
        ),
        (
            "anything but an array is appended to an array",
            r#"{"a": [1]}"#,
            r#"{"target": "$.a", "update": {"b": 2}}, {"target": "$.a", "update": 3}, {"target": "$.a", "update": [4, 5]}"#,
            r#"{"a":[1,{"b":2},3,4,5]}"#,
        ),
        (
            "primitive values are replaced, also by null",
            r#"{"a": [1, 2], "b": "x"}"#,
            r#"{"target": "$.a[*]", "update": "y"}, {"target": "$.b", "update": null}"#,
            r#"{"a":["y","y"],"b":null}"#,
        ),
        (
            "every target gets its own",
            r#"{"a": {}, "b": {"c": {}}}"#,
            r#"{"target": "$.*", "update": {"c": {"d": []}}}, {"target": "$.a.c.d", "update": 1}"#,
            r#"{"a":{"c":{"d":[1]}},"b":{"c":{"d":[]}}}"#,
        ),
        (
            "targets inside of targets are updated too",
            r#"{"a": {"a": {}}}"#,
            r#"{"target": "$..a", "update": {"x": 1}}"#,
            r#"{"a":{"a":{"x":1},"x":1}}"#,
        ),
        (
            "a target that is selected twice is updated once",
            r#"{"a": []}"#,
            r#"{"target": "$['a', 'a']", "update": 1}"#,
            r#"{"a":[1]}"#,
        ),
        (
            "anything but the root is removed",
            r#"{"a": [1, 2, 3, 2], "b": {"c": 1, "d": {"e": 2}}, "f": null}"#,
            r#"{"target": "$.a[?@ == 2]", "remove": true}, {"target": "$.b['d', 'c']", "remove": true}, {"target": "$.f", "remove": true}"#,
            r#"{"a":[1,3],"b":{}}"#,
        ),
        (
            "what is removed can be made anew in another kind, at the end",
            r#"{"a": [1], "b": 2}"#,
            r#"{"target": "$.a", "remove": true}, {"target": "$", "update": {"a": {"c": 3}}}"#,
            r#"{"b":2,"a":{"c":3}}"#,
        ),
        (
            "`remove` goes before `update` and `copy`",
            r#"{"a": {}, "b": {}}"#,
            r#"{"target": "$.a", "remove": true, "update": 1, "copy": "$.b"}, {"target": "$.b", "remove": false, "update": {"c": 1}}"#,
            r#"{"b":{"c":1}}"#,
        ),
        (
            "one node is copied as it is then",
            r#"{"a": {"x": [1]}, "b": {"x": [2]}, "c": []}"#,
            r#"{"target": "$.b", "copy": "$.a"}, {"target": "$.c", "copy": "$.b.x"}, {"target": "$.c", "copy": "$.c[0]"}"#,
            r#"{"a":{"x":[1]},"b":{"x":[2,1]},"c":[2,1,2]}"#,
        ),
        (
            "a node is copied into itself and into what stands inside of it",
            r#"{"a": {"b": {}}}"#,
            r#"{"target": "$.a.b", "copy": "$.a"}, {"target": "$", "copy": "$"}"#,
            r#"{"a":{"b":{"b":{}}}}"#,
        ),
        (
            "descriptions and extensions of an overlay say nothing to do",
            r#"{"a": 1}"#,
            r#"{"target": "$.a", "description": "Two.", "x-why": [], "update": 2}"#,
            r#"{"a":2}"#,
        ),
    ] {
        let (sources, found) = patched(definition, &[&overlay(actions)]);
        assert_eq!(found, Vec::<String>::new(), "{what}");
        assert_eq!(root(&sources).to_json(), expected, "{what}");
    }
}

#[test]
fn objects_and_arrays_of_any_size_are_patched() {
    let members: Vec<_> = (0..40).map(|n| format!("\"k{n}\": [{n}]")).collect();
    let definition = format!("{{{}}}", members.join(", "));
    let update = format!("{{{}}}", members[20..].join(", "));
    let actions = format!(
        r#"{{"target": "$", "update": {update}}}, {{"target": "$.k7", "update": [{}]}}"#,
        ["8"; 40].join(", ")
    );
    let (sources, found) = patched(&definition, &[&overlay(&actions)]);
    assert_eq!(found, Vec::<String>::new());
    let root = root(&sources);
    let get = |key| root.get(key).map(|node| node.to_json());
    assert_eq!(root.len(), 40);
    assert_eq!(get("k19").as_deref(), Some("[19]"));
    assert_eq!(get("k20").as_deref(), Some("[20,20]"));
    let array = root.get("k7").expect("a member");
    assert_eq!(
        (array.len(), array.item(40).and_then(|item| item.as_u64())),
        (41, Some(8))
    );
}

#[test]
fn overlays_are_applied_in_their_order() {
    let first = overlay(r#"{"target": "$.a", "update": {"b": 1}}"#);
    let second = overlay(r#"{"target": "$.a.b", "update": 2}"#);
    let (sources, found) = patched(r#"{"a": {}}"#, &[&first, &second]);
    assert_eq!(found, Vec::<String>::new());
    assert_eq!(root(&sources).to_json(), r#"{"a":{"b":2}}"#);
    let files: Vec<_> = sources.files().collect();
    assert_eq!(files, ["api/x.json", "0.json", "1.json"]);
}

#[test]
fn every_node_keeps_its_place() {
    let definition = "{\"a\": {\n\"b\": [1, 2],\n  \"c\": 3}}";
    let actions = "{\"target\": \"$.a\", \"update\": {\"b\": [\n {\"d\": 4}],\n   \"c\": 5}},
{\"target\": \"$.a.b[0]\", \"remove\": true}, {\"target\": \"$.a.b\", \"copy\": \"$.a.c\"}";
    let (sources, found) = patched(definition, &[&overlay(actions)]);
    assert_eq!(found, Vec::<String>::new());
    assert_eq!(
        root(&sources).to_json(),
        r#"{"a":{"b":[2,{"d":4},5],"c":5}}"#
    );
    let at = |place| {
        let at = sources.locate(place);
        format!("{}:{}:{} {}", at.file, at.line, at.column, at.pointer)
    };
    let a = root(&sources).get("a").expect("a member");
    let b = a.get("b").expect("a member");
    let item = |at| b.item(at).expect("an item");
    assert_eq!(at(root(&sources).place()), "api/x.json:1:1 ");
    assert_eq!(at(b.place()), "api/x.json:2:6 /a/b");
    assert_eq!(at(item(0).place()), "api/x.json:2:10 /a/b/1");
    let added = item(1).get("d").expect("a member");
    assert_eq!(at(added.place()), "0.json:3:8 /actions/0/update/b/0/d");
    assert_eq!(at(added.key_place()), "0.json:3:3 /actions/0/update/b/0/d");
    assert_eq!(at(item(2).place()), "0.json:4:9 /actions/0/update/c");
    let c = a.get("c").expect("a member");
    assert_eq!(at(c.place()), "0.json:4:9 /actions/0/update/c");
    assert_eq!(at(c.key_place()), "api/x.json:3:3 /a/c");
    let line = sources.text_line(c.place());
    assert_eq!(
        (line.text, &line.text[line.marked.clone()]),
        ("   \"c\": 5}},", "5")
    );
    assert!(sources.position(b.place()) < sources.position(c.place()));
}

#[test]
fn references_are_relative_to_the_definition() {
    let definition = r##"{"a": {"$ref": "gone.json"}, "b": 1}"##;
    let actions =
        r##"{"target": "$.a", "update": {"$ref": "y.json#/a", "back": {"$ref": "#/b"}}}"##;
    let (sources, found) = patched(definition, &[&overlay(actions)]);
    assert_eq!(found, Vec::<String>::new());
    let files: Vec<_> = sources.files().collect();
    assert_eq!(files, ["api/x.json", "0.json", "api/y.json"]);
    let a = root(&sources).get("a").expect("a member");
    let to = |reference| sources.resolve(a, reference).map(|node| node.to_json());
    assert_eq!(to("y.json#/a").as_deref(), Ok("7"));
    assert_eq!(to("#/b").as_deref(), Ok("1"));
    assert_eq!(to("x.json#/a/$ref").as_deref(), Ok("\"y.json#/a\""));
    assert!(
        to("0.json").is_err(),
        "overlays are no part of a definition"
    );
}

/// An overlay that cannot be applied, and what is said about it.
pub(super) struct Case {
    what: &'static str,
    overlay: &'static str,
    pub(super) found: &'static [&'static str],
}

const fn case(what: &'static str, overlay: &'static str, found: &'static [&'static str]) -> Case {
    Case {
        what,
        overlay,
        found,
    }
}

pub(super) const CASES: &[Case] = &[
    case("no object", "[]", &["C0151 1:1 "]),
    case("no version", r#"{"actions": [{}]}"#, &["C0151 1:1 "]),
    case(
        "another version",
        r#"{"overlay": "2.0.0"}"#,
        &["C0151 1:13 /overlay"],
    ),
    case(
        "a version that is no text",
        r#"{"overlay": 1.1}"#,
        &["C0151 1:13 /overlay"],
    ),
    case("no actions", r#"{"overlay": "1.0.0"}"#, &["C0151 1:1 "]),
    case(
        "actions that are none",
        r#"{"overlay": "1.0.0", "actions": []}"#,
        &["C0151 1:33 /actions"],
    ),
    case(
        "no JSON",
        r#"{"overlay": "1.0.0", "actions": [}"#,
        &["C0105 1:34 /actions"],
    ),
    case(
        "an action that is no object",
        r#"{"overlay": "1.0.0", "actions": [1]}"#,
        &["C0152 1:34 /actions/0"],
    ),
    case(
        "no target",
        r#"{"overlay": "1.0.0", "actions": [{"update": 1}]}"#,
        &["C0152 1:34 /actions/0"],
    ),
    case(
        "a target that is no text",
        r#"{"overlay": "1.0.0", "actions": [{"target": 1, "update": 1}]}"#,
        &["C0152 1:45 /actions/0/target"],
    ),
    case(
        "an unknown action",
        r#"{"overlay": "1.0.0", "actions": [{"target": "$", "replace": 1}]}"#,
        &["C0152 1:50 /actions/0/replace"],
    ),
    case(
        "an action of a later version",
        r#"{"overlay": "1.0.0", "actions": [{"target": "$", "copy": "$.a"}]}"#,
        &["C0152 1:50 /actions/0/copy"],
    ),
    case(
        "nothing to do",
        r#"{"overlay": "1.1.0", "actions": [{"target": "$", "remove": false}]}"#,
        &["C0152 1:34 /actions/0"],
    ),
    case(
        "neither true nor false",
        r#"{"overlay": "1.1.0", "actions": [{"target": "$", "remove": "yes"}]}"#,
        &["C0152 1:60 /actions/0/remove"],
    ),
    case(
        "two things to do",
        r#"{"overlay": "1.1.0", "actions": [{"target": "$", "update": {}, "copy": "$.a"}]}"#,
        &["C0152 1:64 /actions/0/copy"],
    ),
    case(
        "a copy of what is no query",
        r#"{"overlay": "1.1.0", "actions": [{"target": "$", "copy": {}}]}"#,
        &["C0152 1:58 /actions/0/copy"],
    ),
    case(
        "no JSONPath",
        r#"{"overlay": "1.1.0", "actions": [{"target": "$.x-a", "update": 1}, {"target": "$", "copy": "a"}]}"#,
        &["C0153 1:45 /actions/0/target", "C0153 1:92 /actions/1/copy"],
    ),
    case(
        "every target that selects nothing",
        r#"{"overlay": "1.1.0", "actions": [{"target": "$.z", "update": 1}, {"target": "$..z", "remove": true}]}"#,
        &[
            "C0154 1:45 /actions/0/target",
            "C0154 1:77 /actions/1/target",
        ],
    ),
    case(
        "a copy of nothing or of several",
        r#"{"overlay": "1.1.0", "actions": [{"target": "$", "copy": "$.z"}, {"target": "$", "copy": "$.*"}]}"#,
        &["C0154 1:58 /actions/0/copy", "C0154 1:90 /actions/1/copy"],
    ),
    case(
        "an object into a scalar",
        r#"{"overlay": "1.1.0", "actions": [{"target": "$", "update": {"a": {"b": {"c": 1}}}}]}"#,
        &["C0155 1:72 /actions/0/update/a/b"],
    ),
    case(
        "a scalar into an object, an array into an object, an object into an array that is a member",
        r#"{"overlay": "1.1.0", "actions": [{"target": "$.a", "update": 1}, {"target": "$.a", "update": []}, {"target": "$", "update": {"d": {}}}]}"#,
        &[
            "C0155 1:62 /actions/0/update",
            "C0155 1:94 /actions/1/update",
            "C0155 1:131 /actions/2/update/d",
        ],
    ),
    case(
        "a copy that does not fit",
        r#"{"overlay": "1.1.0", "actions": [{"target": "$.a.b", "update": 2}, {"target": "$.d", "copy": "$.a.b"}, {"target": "$.a", "copy": "$.a.b"}]}"#,
        &["C0155 1:64 /actions/0/update"],
    ),
    case(
        "targets of several kinds",
        r#"{"overlay": "1.1.0", "actions": [{"target": "$.*", "update": 1}]}"#,
        &["C0155 1:45 /actions/0/target"],
    ),
    case(
        "the root",
        r#"{"overlay": "1.1.0", "actions": [{"target": "$", "remove": true}]}"#,
        &["C0155 1:45 /actions/0/target"],
    ),
];

#[test]
fn an_overlay_that_cannot_be_applied_costs_the_definition() {
    for case in CASES {
        let (sources, found) = patched(r#"{"a": {"b": 1}, "d": []}"#, &[case.overlay]);
        assert_eq!(found, case.found, "{}", case.what);
        assert!(sources.root().is_none(), "{}", case.what);
    }
}

#[test]
fn a_mismatch_says_what_stands_there() {
    let files = MemoryFiles::new()
        .with("x.json", "{\"a\":\n {\"b\": [1]}}")
        .with(
            "o.json",
            overlay(r#"{"target": "$.a", "update": {"b": {}}}"#),
        );
    let mut diagnostics = Diagnostics::new();
    Sources::load_patched(Path::new("x.json"), &["o.json"], &files, &mut diagnostics);
    let message = "an object cannot be merged into an array, which stands at x.json:2:8 (#/a/b)";
    assert_eq!(
        diagnostics.iter().next().expect("a finding").message,
        message
    );
}

/// An overlay that does not exist.
pub(super) fn unreadable() -> &'static str {
    let files = MemoryFiles::new().with("x.json", "{}");
    let mut diagnostics = Diagnostics::new();
    let sources = Sources::load_patched(Path::new("x.json"), &["o.json"], &files, &mut diagnostics);
    assert!(sources.root().is_none());
    diagnostics.iter().next().expect("one finding").code.id
}

/// Overlays that make a definition too deep, too large, or too long to search.
pub(super) const TOO_LARGE: &str = "C0156";

#[test]
fn overlays_are_bounded() {
    let deep = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    // The deepest value that an overlay of 256 levels can hold.
    let update = deep(253);
    for (around, expected) in [(3, None), (4, Some("C0156 2:12 /actions/0/target"))] {
        let target = "[0]".repeat(around);
        let actions = format!(r#"{{"target": "${target}", "update": {update}}}"#);
        let (_, found) = patched(&deep(around + 1), &[&overlay(&actions)]);
        assert_eq!(found.first().map(String::as_str), expected);
    }

    let doubled = vec![r#"{"target": "$.a", "copy": "$.a"}"#; 64].join(",\n");
    let (_, found) = patched(r#"{"a": [1]}"#, &[&overlay(&doubled)]);
    assert_eq!(found.first().map(|line| &line[..5]), Some(TOO_LARGE));
    assert!(found.iter().all(|line| line.starts_with(TOO_LARGE)));

    let text = format!("[{}]", ["[1,1,1,1,1,1,1,1]"; 300].join(","));
    let (_, found) = patched(
        &text,
        &[&overlay(r#"{"target": "$..*[?$ == $]", "remove": true}"#)],
    );
    assert_eq!(found, [format!("{TOO_LARGE} 2:12 /actions/0/target")]);
}
