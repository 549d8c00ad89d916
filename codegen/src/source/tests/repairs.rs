use super::Case;

#[test]
fn each_mistake_is_repaired_and_reported_where_it_stands() {
    CASES.iter().for_each(Case::check);
}

const fn case(
    what: &'static str,
    text: &'static [u8],
    json: &'static str,
    found: &'static [&'static str],
) -> Case {
    Case {
        what,
        name: "x.json",
        text,
        json: Some(json),
        found,
    }
}

pub(super) const CASES: &[Case] = &[
    case("UTF-8 byte order mark", b"\xEF\xBB\xBF[1]", "[1]", &[]),
    case(
        "UTF-16 little endian",
        b"\xFF\xFE[\x001\x00]\x00",
        "[1]",
        &["C0110 1:1 "],
    ),
    case(
        "UTF-16 big endian",
        b"\xFE\xFF\x00[\x00\"\x20\xAC\x00\"\x00]",
        "[\"€\"]",
        &["C0110 1:1 "],
    ),
    case(
        "Windows-1252 in UTF-8",
        b"{\"a\": \"\xC3\xA9 it\x92s \x80\xE9\"}",
        "{\"a\":\"é it’s €é\"}",
        &["C0111 1:12 /a", "C0111 1:15 /a"],
    ),
    case(
        "comma before a bracket",
        b"{\"a\": [1,\n 2,\n]}",
        "{\"a\":[1,2]}",
        &["C0112 2:3 /a"],
    ),
    case(
        "comma before a brace",
        b"{\"a\": {\"b\": 1,}}",
        "{\"a\":{\"b\":1}}",
        &["C0112 1:14 /a"],
    ),
    case(
        "commas without entries",
        b"[,1,,2]",
        "[1,2]",
        &["C0112 1:2 ", "C0112 1:5 "],
    ),
    case(
        "no comma between members",
        b"{\"a\": {\"b\": 1\n \"c\": 2}}",
        "{\"a\":{\"b\":1,\"c\":2}}",
        &["C0113 1:14 /a/b"],
    ),
    case(
        "no comma between items",
        b"[{} {}, 1 2]",
        "[{},{},1,2]",
        &["C0113 1:4 /0", "C0113 1:10 /2"],
    ),
    case(
        "comments",
        b"// one\n{ /* two\n */ \"a\": # three\n 1 }",
        "{\"a\":1}",
        &["C0114 1:1 ", "C0114 2:3 ", "C0114 3:10 "],
    ),
    case(
        "comment marks in a string",
        b"[\"// # /* */\"]",
        "[\"// # /* */\"]",
        &[],
    ),
    case(
        "raw tab",
        b"[\"a\tb\tc\"]",
        "[\"a\\tb\\tc\"]",
        &["C0115 1:4 /0"],
    ),
    case(
        "raw line break",
        b"{\"a\": \"one\n  two\", \"b\": 2}",
        "{\"a\":\"one\\n  two\",\"b\":2}",
        &["C0115 1:11 /a"],
    ),
    case(
        "a bracket too many at the end",
        b"{\"a\": 1}\n}\n",
        "{\"a\":1}",
        &["C0116 2:1 "],
    ),
    case("a second document", b"[1] [2]", "[1]", &["C0116 1:5 "]),
    case(
        "single quotes",
        b"{'a': 'it\\'s \"b\"'}",
        "{\"a\":\"it's \\\"b\\\"\"}",
        &["C0117 1:2 /a", "C0117 1:7 /a"],
    ),
    case(
        "unquoted keys",
        b"{a: 1, $b_2: 2}",
        "{\"a\":1,\"$b_2\":2}",
        &["C0118 1:2 /a", "C0118 1:8 /$b_2"],
    ),
    case(
        "no closing quote before a member",
        b"{\"a\": \"one,\r\n  \"b\": \"two\n}",
        "{\"a\":\"one\",\"b\":\"two\"}",
        &["C0119 1:11 /a", "C0119 2:12 /b"],
    ),
    case(
        "no closing quote before an item",
        b"[\"one,\n \"two\", \"three\n]",
        "[\"one\",\"two\",\"three\"]",
        &["C0119 1:6 /0", "C0119 2:15 /2"],
    ),
    case(
        "backslash of a regular expression",
        br#"["^\d+\.$"]"#,
        r#"["^\\d+\\.$"]"#,
        &["C0120 1:4 /0", "C0120 1:7 /0"],
    ),
    case(
        "escaped apostrophe",
        br#"["it\'s"]"#,
        r#"["it's"]"#,
        &["C0120 1:5 /0"],
    ),
    case(
        "incomplete unicode escape",
        br#"["\u12"]"#,
        r#"["\\u12"]"#,
        &["C0120 1:3 /0"],
    ),
    case(
        "lone surrogate",
        br#"["\ud83dx"]"#,
        "[\"\u{FFFD}x\"]",
        &["C0120 1:3 /0"],
    ),
    case(
        "backslash before a long character",
        "[\"\\€\"]".as_bytes(),
        "[\"\\\\€\"]",
        &["C0120 1:3 /0"],
    ),
    case(
        "numbers written otherwise",
        b"[+1, .5, -.5, 5., 007, -0x1F, 01.50e3, 00]",
        "[1,0.5,-0.5,5,7,-31,1.50e3,0]",
        &[
            "C0121 1:2 /0",
            "C0121 1:6 /1",
            "C0121 1:10 /2",
            "C0121 1:15 /3",
            "C0121 1:19 /4",
            "C0121 1:24 /5",
            "C0121 1:31 /6",
            "C0121 1:40 /7",
        ],
    ),
    case(
        "not a number",
        b"[NaN, -Infinity]",
        "[null,null]",
        &["C0122 1:2 /0", "C0122 1:7 /1"],
    ),
    case(
        "keys without values",
        b"{\"a\": , \"b\"}",
        "{\"a\":null,\"b\":null}",
        &["C0123 1:5 /a", "C0123 1:12 /b"],
    ),
    case(
        "literals of other languages",
        b"[True, FALSE, None, undefined]",
        "[true,false,null,null]",
        &[
            "C0124 1:2 /0",
            "C0124 1:8 /1",
            "C0124 1:15 /2",
            "C0124 1:21 /3",
        ],
    ),
    case(
        "duplicate key",
        b"{\"a\": 1, \"b\": 2, \"a\": 3}",
        "{\"a\":3,\"b\":2}",
        &["C0125 1:18 /a"],
    ),
    case(
        "no colon",
        b"{\"a\" \"b\"}",
        "{\"a\":\"b\"}",
        &["C0126 1:5 /a"],
    ),
    case(
        "values without quotes",
        b"[string, 1.0.0]",
        "[\"string\",\"1.0.0\"]",
        &["C0127 1:2 /0", "C0127 1:10 /1"],
    ),
    case("non-breaking space", b"[\xC2\xA01]", "[1]", &["C0128 1:2 "]),
];
