use super::{json, read, root, valid};
use crate::diag::Diagnostics;
use crate::source::Sources;

/// What is found by the tests of this file.
pub(in crate::source::tests) const CODES: [&str; 1] = ["C0141"];

#[test]
fn an_alias_repeats_the_value_of_its_anchor() {
    for (text, expected) in [
        ("a: &x 1\nb: *x", r#"{"a":1,"b":1}"#),
        ("a: &x 'q'\nb: [*x, *x]", r#"{"a":"q","b":["q","q"]}"#),
        (
            "a: &x {b: &y [1, 'é'], c: *y}\nd: *x",
            r#"{"a":{"b":[1,"é"],"c":[1,"é"]},"d":{"b":[1,"é"],"c":[1,"é"]}}"#,
        ),
        ("a: &x\nb: *x", r#"{"a":null,"b":null}"#),
        ("&x a: 1\nb: *x", r#"{"a":1,"b":"a"}"#),
        ("a: &x 1\n*x : 2", r#"{"a":1,"1":2}"#),
        ("a: &x 0x10\nb: *x", r#"{"a":16,"b":16}"#),
        ("a: &x 1\nb: &x 2\nc: *x", r#"{"a":1,"b":2,"c":2}"#),
        ("&x <<: {a: 1}\nb: *x", r#"{"a":1,"b":"<<"}"#),
    ] {
        assert_eq!(json(text), expected, "{text}");
    }
}

#[test]
fn large_repeated_containers_are_found_by_their_index() {
    let members: Vec<_> = (0..100).map(|n| format!("k{n}: [{n}]")).collect();
    let text = format!("a: &x {{{}}}\nb:\n  c: *x\n", members.join(", "));
    let sources = valid(&text);
    let copy = root(&sources).get("b").and_then(|b| b.get("c"));
    let copy = copy.expect("a member");
    assert_eq!(copy.len(), 100);
    let value = copy.get("k99").and_then(|list| list.item(0));
    assert_eq!(value.and_then(|n| n.as_u64()), Some(99));
    assert_eq!(
        Some(copy.to_json()),
        root(&sources).get("a").map(|a| a.to_json())
    );
}

#[test]
fn what_is_repeated_stands_in_the_text_of_its_anchor() {
    let text = "a: &x\n  b: 1\nc:\n  - *x\n  - !mine {d: 2}\n";
    let mut diagnostics = Diagnostics::new();
    let sources = Sources::from_text("x.yaml", text, &mut diagnostics);
    let list = root(&sources).get("c").expect("a member");
    let value = list
        .item(0)
        .and_then(|copy| copy.get("b"))
        .expect("a member");
    let at = sources.locate(value.place());
    assert_eq!((at.line, at.column, at.pointer.as_str()), (2, 6, "/c/0/b"));
    let tag = diagnostics.iter().next().and_then(|found| found.place);
    let at = sources.locate(tag.expect("a place"));
    assert_eq!((at.line, at.column, at.pointer.as_str()), (5, 5, "/c"));
}

#[test]
fn a_merge_key_takes_members_over_where_there_are_none() {
    for (text, expected) in [
        (
            "a: &x {b: 1, c: 2}\nd:\n  <<: *x\n  c: 3\n",
            r#"{"b":1,"c":3}"#,
        ),
        (
            "a: &x {b: 1, c: 2}\nd:\n  c: 3\n  <<: *x\n",
            r#"{"c":3,"b":1}"#,
        ),
        (
            "a: &x {b: 1}\ne: &y {b: 2, f: 3}\nd: {<<: [*x, *y]}",
            r#"{"b":1,"f":3}"#,
        ),
        (
            "a: &x {b: 1}\ne: &y {b: 2, f: 3}\nd:\n  <<: *x\n  <<: *y\n",
            r#"{"b":1,"f":3}"#,
        ),
        (
            "a: &x {b: {c: 1}}\ne: &y {<<: *x, f: 3}\nd: {<<: *y}",
            r#"{"b":{"c":1},"f":3}"#,
        ),
        ("d:\n  <<: {b: 1, c: 2}\n  b: 3\n", r#"{"b":3,"c":2}"#),
        ("d: {<<: , b: 1}", r#"{"b":1}"#),
        ("d: {'<<': 1}", r#"{"<<":1}"#),
        ("d: {!!merge <<: {b: 1}}", r#"{"b":1}"#),
    ] {
        let sources = valid(text);
        let merged = root(&sources).get("d").expect("a member");
        assert_eq!(merged.to_json(), expected, "{text}");
        assert_eq!(merged.len(), merged.entries().count(), "{text}");
        assert!(
            merged
                .entries()
                .all(|(key, value)| value.key() == Some(key))
        );
    }
}

#[test]
fn own_keys_win_in_large_mappings_too() {
    let members: String = (0..40).map(|n| format!("  k{n}: {n}\n")).collect();
    let text = format!("a: &x\n{members}d:\n  k7: own\n  <<: *x\n  k9: own\n");
    let sources = valid(&text);
    let merged = root(&sources).get("d").expect("a member");
    assert_eq!(merged.len(), 40);
    let at = |key| merged.get(key).map(|value| value.to_json());
    assert_eq!(at("k7").as_deref(), Some("\"own\""));
    assert_eq!(at("k8").as_deref(), Some("8"));
    assert_eq!(at("k9").as_deref(), Some("\"own\""));
    assert_eq!(merged.get("k9").and_then(|own| own.key()), Some("k9"));
}

#[test]
fn a_key_twice_is_told_of_beside_a_merged_one() {
    let text = "a: &x {b: 1}\nd:\n  <<: *x\n  b: 2\n  b: 3\n";
    let (json, found) = read(text);
    assert_eq!(json.as_deref(), Some(r#"{"a":{"b":1},"d":{"b":3}}"#));
    assert_eq!(found, ["C0125 5:3 /d/b"]);
}

#[test]
fn what_aliases_repeat_is_bounded() {
    let bomb = |first: &str, line: &dyn Fn(usize) -> String| -> String {
        let lines = (1..30).map(line);
        std::iter::once(first.to_owned()).chain(lines).collect()
    };
    let list = |n: usize| {
        format!(
            "a{n}: &a{n} [{}]\n",
            vec![format!("*a{}", n - 1); 10].join(",")
        )
    };
    let (json, found) = read(&bomb("a0: &a0 [x, y]\n", &list));
    assert_eq!((json, found), (None, vec!["C0141 6:18 /a5".to_owned()]));

    let merge = |n: usize| format!("a{n}: &a{n} {{b: *a{0}, c: *a{0}, <<: *a{0}}}\n", n - 1);
    let (json, found) = read(&bomb("a0: &a0 {k: v}\n", &merge));
    assert!(json.is_none() && found.len() == 1 && found[0].starts_with("C0141 "));

    let text = "t".repeat(1_000_000);
    let (json, found) = read(&format!("a: &a {text}\nb: [{}]", "*a,".repeat(1_000)));
    assert!(json.is_none() && found.len() == 1 && found[0].starts_with("C0141 2:"));
}

#[test]
fn aliases_go_no_deeper_than_brackets() {
    let chain = |deep: usize| -> String {
        let lines = (1..deep).map(|n| format!("a{n}: &a{n} [*a{}]\n", n - 1));
        std::iter::once("a0: &a0 [x]\n".to_owned())
            .chain(lines)
            .collect()
    };
    assert_eq!(read(&chain(255)).1, [""; 0]);
    let (json, found) = read(&chain(400));
    assert_eq!((json, found), (None, vec!["C0106 256:14 /a255".to_owned()]));
}
