use crate::wire::{self, Tape};
use serde_json::Value;

fn error(json: &[u8]) -> String {
    match Tape::new().parse(json) {
        Ok(document) => panic!("parsed as {:?}", document.root().kind()),
        Err(error) => error.to_string(),
    }
}

#[test]
fn reads_what_serde_json_reads() {
    for json in [
        "null",
        " [ ] ",
        "{}",
        r#"{"a":{"b":[1,-0,2.5e+3,0.1E-2,true,false,null,"x"]},"":""}"#,
        r#""a\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00z""#,
        "[\"\u{7f}größe 名前 😀\",\n\t12345678901234567890,\r -9223372036854775808]",
        r#"["12345678","123456789\n123456789","1234567\\"]"#,
    ] {
        let ours: Value = wire::from_str(json).unwrap();
        assert_eq!(ours, serde_json::from_str::<Value>(json).unwrap(), "{json}");
    }
}

#[test]
fn a_byte_order_mark_is_skipped() {
    assert_eq!(
        wire::from_slice::<Vec<u8>>(b"\xef\xbb\xbf[1]").unwrap(),
        [1]
    );
}

#[test]
fn half_a_surrogate_pair_is_replaced() {
    assert_eq!(
        wire::from_str::<String>(r#""\ud83dx""#).unwrap(),
        "\u{fffd}x"
    );
    assert_eq!(
        wire::from_str::<String>(r#""\ude00\ud83d\u0041""#).unwrap(),
        "\u{fffd}\u{fffd}A"
    );
}

#[test]
fn errors_name_line_and_column() {
    for (json, expected) in [
        (
            &b""[..],
            "line 1 column 1: expected a value, found the end of the text",
        ),
        (b"[1,\n 2,]", "line 2 column 4: expected a value"),
        (
            "\"é\" x".as_bytes(),
            "line 1 column 5: expected the end of the text",
        ),
        (b"{\"a\" 1}", "line 1 column 6: expected `:` after the key"),
        (b"{\"a\":1 \"b\"}", "line 1 column 8: expected `,` or `}`"),
        (b"{a:1}", "line 1 column 2: expected a key in quotes"),
        (b"{\"a\":1,}", "line 1 column 8: expected a key in quotes"),
        (b"[1 2]", "line 1 column 4: expected `,` or `]`"),
        (b"01", "line 1 column 2: a digit after a leading zero"),
        (b"-", "line 1 column 2: expected a digit"),
        (
            b"1.",
            "line 1 column 3: expected a digit after the decimal point",
        ),
        (b"1e+", "line 1 column 4: expected a digit in the exponent"),
        (b"truth", "line 1 column 1: expected a value"),
        (b"NaN", "line 1 column 1: expected a value"),
        (
            b"\"a",
            "line 1 column 3: a string without its closing quote",
        ),
        (
            b"\"a\nb\"",
            "line 1 column 3: a control character in a string",
        ),
        (b"\"\\x\"", "line 1 column 2: an unknown escape in a string"),
        (
            b"\"\\u12g4\"",
            "line 1 column 2: expected four hexadecimal digits after `\\u`",
        ),
        (b"\n\"\xff\"", "line 2 column 2: bytes that are not UTF-8"),
    ] {
        assert_eq!(error(json), expected, "{}", String::from_utf8_lossy(json));
    }
}

#[test]
fn nesting_is_bounded() {
    let deep = |depth: usize| [vec![b'['; depth], vec![b']'; depth]].concat();
    assert!(Tape::new().parse(&deep(128)).is_ok());
    assert_eq!(
        error(&deep(129)),
        "line 1 column 129: arrays and objects are nested too deeply"
    );
    assert!(error(&vec![b'['; 1_000_000]).contains("nested too deeply"));
}
