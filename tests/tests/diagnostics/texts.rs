use crate::{Case, case};

/// A definition with one more member, whose value starts the second line.
fn member(value: impl AsRef<[u8]>) -> Vec<u8> {
    let head = br#"{"swagger": "2.0", "host": "api.example.com", "paths": {"/": {"get": {"operationId": "A"}}}, "x":"#;
    [head, &b"\n"[..], value.as_ref(), b"}"].concat()
}

fn utf16(text: &[u8]) -> Vec<u8> {
    let units = text.iter().flat_map(|byte| [*byte, 0]);
    [0xFF, 0xFE].into_iter().chain(units).collect()
}

/// What reading and repairing JSON finds.
pub(super) fn cases() -> Vec<Case> {
    let repairs = [
        case("UTF-16", utf16(&member("0")), &["C0110 1:1"]),
        case("Windows-1252", member(b"\"it\x92s\""), &["C0111 2:4 /x"]),
        case("a comma too many", member("[1,]"), &["C0112 2:3 /x"]),
        case("no comma", member("[{} {}]"), &["C0113 2:4 /x/0"]),
        case("a comment", member("0 // zero\n"), &["C0114 2:3"]),
        case("a tab in a string", member("\"\t\""), &["C0115 2:2 /x"]),
        case("text after the end", member("0}}"), &["C0116 2:3"]),
        case("single quotes", member("'0'"), &["C0117 2:1 /x"]),
        case(
            "a key without quotes",
            member("{y: 0}"),
            &["C0118 2:2 /x/y"],
        ),
        case("an open quote", member("\"0\n"), &["C0119 2:3 /x"]),
        case("an unknown escape", member(r#""\d""#), &["C0120 2:2 /x"]),
        case("a plus sign", member("+1"), &["C0121 2:1 /x"]),
        case("no number", member("NaN"), &["C0122 2:1 /x"]),
        case("no value", member(r#"{"y": }"#), &["C0123 2:5 /x/y"]),
        case("a capital literal", member("True"), &["C0124 2:1 /x"]),
        case(
            "a key twice",
            member(r#"{"y": 0, "y": 1}"#),
            &["C0125 2:10 /x/y"],
        ),
        case("no colon", member(r#"{"y" 0}"#), &["C0126 2:5 /x/y"]),
        case("a word", member("word"), &["C0127 2:1 /x"]),
        case("a non-breaking space", member("\u{A0}0"), &["C0128 2:1"]),
    ];
    let failures = [
        case("nothing", " \n", &["C0103 1:1"]),
        case(
            "an open bracket",
            "{\"swagger\":\n [",
            &["C0104 2:3 /swagger"],
        ),
        case(
            "a wrong bracket",
            "{\"swagger\":\n [}",
            &["C0105 2:3 /swagger"],
        ),
        case("no JSON", "<!doctype html>", &["C0107 1:1"]),
    ];
    repairs.into_iter().chain(failures).collect()
}
