use super::{root, valid};
use crate::diag::Diagnostics;
use crate::source::{Kind, Sources};

#[test]
fn values_are_what_they_are_written_as() {
    let text = r#"{"n": null, "b": true, "i": -7, "u": 18446744073709551615, "f": 1.5e2, "s": "\u00e9\ud83d\ude00\n\/", "a": [], "o": {}}"#;
    let sources = valid(text);
    let root = root(&sources);
    let at = |key| root.get(key).expect("a member");
    let kinds: Vec<_> = root.entries().map(|(_, value)| value.kind()).collect();
    use Kind::{Array, Bool, Null, Number, Object, String};
    assert_eq!(
        kinds,
        [Null, Bool, Number, Number, Number, String, Array, Object]
    );
    assert_eq!(at("b").as_bool(), Some(true));
    assert_eq!((at("i").as_i64(), at("i").as_u64()), (Some(-7), None));
    assert_eq!((at("u").as_i64(), at("u").as_u64()), (None, Some(u64::MAX)));
    assert_eq!(
        (at("f").as_f64(), at("f").number()),
        (Some(150.0), Some("1.5e2"))
    );
    assert_eq!(at("s").as_str(), Some("é😀\n/"));
    assert!(at("n").is_null() && at("a").is_array() && at("o").is_object());
}

#[test]
fn a_wrong_kind_is_nothing() {
    let sources = valid(r#"["text", {"a": 1}, 1e999]"#);
    let root = root(&sources);
    let text = root.item(0).expect("an item");
    assert!(root.get("a").is_none() && root.entries().next().is_none());
    assert!(text.get("a").is_none() && text.items().next().is_none() && text.is_empty());
    assert!(text.number().is_none() && text.as_f64().is_none() && text.as_bool().is_none());
    let object = root.item(1).expect("an item");
    assert!(object.item(0).is_none() && object.items().next().is_none());
    assert_eq!(root.item(2).and_then(|huge| huge.as_f64()), None);
    assert!(root.item(3).is_none() && root.as_str().is_none());
}

#[test]
fn large_containers_are_found_by_their_index() {
    let members: Vec<_> = (0..500).map(|n| format!("\"k{n}\":{n}")).collect();
    let items: Vec<_> = (0..500).map(|n| n.to_string()).collect();
    let (members, items) = (members.join(","), items.join(","));
    let text = format!("{{\"o\":{{{members}}},\"a\":[{items}]}}");
    let sources = valid(&text);
    let (object, array) = (root(&sources).get("o"), root(&sources).get("a"));
    let (object, array) = object.zip(array).expect("both members");
    assert_eq!((object.len(), array.len()), (500, 500));
    for n in [0, 7, 16, 17, 499] {
        let value = object.get(&format!("k{n}")).expect("a member");
        assert_eq!(value.as_u64(), Some(n));
        assert_eq!(
            array.item(n as usize).and_then(|item| item.as_u64()),
            Some(n)
        );
    }
    assert!(object.get("k500").is_none() && array.item(500).is_none());
    assert_eq!(root(&sources).to_json(), text);
}

#[test]
fn the_last_of_duplicate_keys_counts_at_the_place_of_the_first() {
    for more in [0, 40] {
        let filler: String = (0..more).map(|n| format!(", \"f{n}\": 0")).collect();
        let text = format!(r#"{{"a": [1], "b": 2, "\u0061": 3, "a": {{"c": 4}}{filler}}}"#);
        let mut diagnostics = Diagnostics::new();
        let sources = Sources::from_text("x.json", text, &mut diagnostics);
        let root = root(&sources);
        assert_eq!(diagnostics.len(), 2);
        assert_eq!(root.len(), 2 + more);
        let keys: Vec<_> = root.entries().map(|(key, _)| key).take(2).collect();
        assert_eq!(keys, ["a", "b"]);
        let counts = root.get("a").expect("a member");
        assert_eq!(counts.to_json(), r#"{"c":4}"#);
        assert_eq!(counts.key(), Some("a"));
        assert_eq!(sources.locate(counts.key_place()).column, 33);
    }
}

#[test]
fn places_are_told_in_lines_characters_and_pointers() {
    let sources = valid("{\r\n  \"é€\": {\"a/b~\": [0, {\"x\": \"y\"}]}\r\n}");
    let items = root(&sources).get("é€").and_then(|o| o.get("a/b~"));
    let value = items
        .and_then(|items| items.item(1)?.get("x"))
        .expect("a member");
    let at = sources.locate(value.place());
    assert_eq!((at.file, at.line, at.column), ("x.json", 2, 28));
    assert_eq!(at.pointer, "/é€/a~1b~0/1/x");
    let key = sources.locate(value.key_place());
    assert_eq!((key.column, key.pointer), (23, at.pointer));
    let line = sources.text_line(value.place());
    assert_eq!(line.text, "  \"é€\": {\"a/b~\": [0, {\"x\": \"y\"}]}");
    assert_eq!(&line.text[line.marked], "\"y\"");
    assert_eq!(sources.locate(root(&sources).key_place()).pointer, "");
}

#[test]
fn json_is_written_without_white_space_and_escaped() {
    let sources = valid("{ \"a\\u0001\" : [ 1.50 , \"\\\"\\\\\\u00e9\\t\" , { } , [ ] ] }");
    let expected = "{\"a\\u0001\":[1.50,\"\\\"\\\\é\\t\",{},[]]}";
    assert_eq!(root(&sources).to_json(), expected);
}

#[test]
fn the_tree_is_that_of_another_reader() {
    let text = r#"{"a":[1,-0.0,1e-7,"\u0000\ud800\udc00/"],"":{"":[[],{},null,true,false]}}"#;
    let sources = valid(text);
    let ours: serde_json::Value = serde_json::from_str(&root(&sources).to_json()).expect("JSON");
    let theirs: serde_json::Value = serde_json::from_str(text).expect("JSON");
    assert_eq!(ours, theirs);
}
