use super::Case;
use crate::diag::Diagnostics;
use crate::source::Sources;

#[test]
fn what_cannot_be_repaired_is_refused_where_it_is_noticed() {
    CASES.iter().for_each(Case::check);
}

#[test]
fn an_unclosed_bracket_is_named_with_its_place() {
    let mut diagnostics = Diagnostics::new();
    Sources::from_text("x.json", "{\n  \"a\": [1,\n  2\n}", &mut diagnostics);
    let message = diagnostics
        .iter()
        .map(|found| found.message.as_str())
        .next();
    let expected = "`}` cannot close the `[` opened at line 2, column 8";
    assert_eq!(message, Some(expected));
}

const fn case(what: &'static str, text: &'static [u8], found: &'static [&'static str]) -> Case {
    Case {
        what,
        name: "x.json",
        text,
        json: None,
        found,
    }
}

pub(super) const CASES: &[Case] = &[
    case("nothing", b" \n", &["C0103 1:1 "]),
    case(
        "object cut off",
        b"{\"a\": {\"b\": [1]}\n",
        &["C0104 1:17 "],
    ),
    case(
        "array cut off after a comma",
        b"{\"a\": [1,",
        &["C0104 1:10 /a"],
    ),
    case("cut off after a colon", b"{\"a\":", &["C0104 1:6 "]),
    case("string cut off", b"[\"abc", &["C0104 1:6 "]),
    case("comment cut off", b"[1 /* ", &["C0104 1:6 "]),
    case("brace for bracket", b"{\"a\": [1}", &["C0105 1:9 /a"]),
    case("bracket for brace", b"[{\"a\": 1]", &["C0105 1:9 /0"]),
    case("bracket for a value", b"[{\"a\": ]", &["C0105 1:8 /0"]),
    case(
        "closed too early",
        b"{\"a\": 1},\n\"b\": 2}",
        &["C0105 1:8 "],
    ),
    case("object for a key", b"[{\"a\": 1, {}]", &["C0107 1:11 /0"]),
    case("text for a value", b"{\"a\": two words}", &["C0107 1:7 "]),
    case("text for a colon", b"{\"a\" = 1}", &["C0107 1:6 "]),
    case("colon in an array", b"[\"a\": 1]", &["C0107 1:5 "]),
    case("YAML", b"swagger: '2.0'\n", &["C0107 1:1 "]),
    case("HTML", b"<!doctype html>", &["C0107 1:1 "]),
];
