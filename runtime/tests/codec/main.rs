//! The codec through its public face.

mod union;

use std::collections::BTreeMap;

use connector_runtime::auth::Secret;
use connector_runtime::wire::{self, Decode, DecodeError, Encode, Node, Tape, Writer};
use connector_runtime::{Base64, Content, Date, DateTime, Decimal, Uuid, Value};
use serde::Deserialize;
use serde::de::value::{Error as ValueError, MapDeserializer};
use serde_json::{Map, json};

fn error<T: Decode>(json: &str) -> String {
    match wire::from_str::<T>(json) {
        Ok(_) => panic!("{json} was read"),
        Err(error) => error.to_string(),
    }
}

fn round_trip<T: Decode + Encode>(json: &str) {
    let value: T = wire::from_str(json).expect("the text has this shape");
    assert_eq!(
        wire::to_string(&value).expect("the text has this shape"),
        json
    );
    let value: T = wire::from_value(&wire::to_value(&value).expect("the text has this shape"))
        .expect("the text has this shape");
    assert_eq!(
        wire::to_string(&value).expect("the text has this shape"),
        json
    );
}

#[test]
fn every_type_reads_what_it_writes() {
    round_trip::<bool>("true");
    round_trip::<i8>("-128");
    round_trip::<i16>("-32768");
    round_trip::<i32>("2147483647");
    round_trip::<i64>("-9223372036854775808");
    round_trip::<u8>("255");
    round_trip::<u16>("65535");
    round_trip::<u32>("4294967295");
    round_trip::<u64>("18446744073709551615");
    round_trip::<f32>("0.1");
    round_trip::<f64>("5e-324");
    round_trip::<f64>("1.7976931348623157e+308");
    round_trip::<String>(r#""a\"\\\n\r\t\b\f\u0000\u001f/é名😀""#);
    round_trip::<()>("null");
    round_trip::<Option<Box<Vec<Option<u8>>>>>("[1,null,2]");
    round_trip::<BTreeMap<String, Vec<i32>>>(r#"{"":[],"a\"b":[1,2]}"#);
    round_trip::<Value>(r#"{"a":[1,-2,2.5,"x",true,null,{}],"b":18446744073709551615}"#);
    round_trip::<Map<String, Value>>(r#"{"a":{"b":[]}}"#);
}

#[test]
fn numbers_are_written_like_serde_json_does() {
    let floats = [
        5.0,
        -0.0,
        0.5,
        1e15,
        1e16,
        1e21,
        -1e-7,
        f64::MAX,
        f64::MIN_POSITIVE,
    ];
    assert_eq!(
        wire::to_string(&floats).unwrap(),
        serde_json::to_string(&floats).unwrap()
    );
    let floats = [5.0f32, 0.1, 1e10, f32::MAX];
    assert_eq!(
        wire::to_string(&floats).unwrap(),
        serde_json::to_string(&floats).unwrap()
    );
    round_trip::<f64>("5.0");
    round_trip::<Value>("[5.0,5,-0.0]");
    assert_eq!(
        wire::from_str::<Vec<i64>>("[5.0,1e3,-20e-1]").unwrap(),
        [5, 1000, -2]
    );
}

/// A member of every type of the runtime, as in a generated model whose members are all optional.
#[derive(Clone, Debug, Default, PartialEq)]
struct Members {
    at: Option<DateTime>,
    day: Option<Date>,
    amount: Option<Decimal>,
    id: Option<Uuid>,
    bytes: Option<Base64>,
    password: Option<Secret>,
    file: Option<Content>,
    any: Option<Value>,
}

impl Decode for Members {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        Ok(Self {
            at: object.optional("at")?,
            day: object.optional("day")?,
            amount: object.optional("amount")?,
            id: object.optional("id")?,
            bytes: object.optional("bytes")?,
            password: object.optional("password")?,
            file: object.optional("file")?,
            any: object.optional("any")?,
        })
    }
}

impl Encode for Members {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("at", &self.at);
        object.optional("day", &self.day);
        object.optional("amount", &self.amount);
        object.optional("id", &self.id);
        object.optional("bytes", &self.bytes);
        object.optional("password", &self.password);
        object.optional("file", &self.file);
        object.optional("any", &self.any);
        object.end();
    }
}

#[test]
fn members_of_every_type_read_what_they_write() {
    round_trip::<Members>("{}");
    round_trip::<Members>(
        r#"{"at":"soon","day":"","amount":1.25,"id":"?","bytes":"%","password":"p","file":"f","any":5.0}"#,
    );
    let members = Members {
        at: Some("now".into()),
        bytes: Some(vec![0].into()),
        password: Some("p".into()),
        file: Some("f".into()),
        ..Members::default()
    };
    assert_eq!(members.clone(), members);
    assert_eq!(
        wire::to_string(&members).unwrap(),
        r#"{"at":"now","bytes":"AA==","password":"p","file":"f"}"#
    );
}

#[test]
fn errors_name_the_place_and_what_was_found() {
    assert_eq!(
        error::<BTreeMap<String, Vec<u8>>>(r#"{"a":[1],"b c":[1,256]}"#),
        r#"$["b c"][1]: expected an integer that fits u8, found 256"#
    );
    assert_eq!(
        error::<u32>("-1"),
        "$: expected an integer that fits u32, found -1"
    );
    assert_eq!(
        error::<i64>("1e99"),
        "$: expected an integer that fits 64 bits, found 1e99"
    );
    assert_eq!(error::<i64>("0.5"), "$: expected an integer, found 0.5");
    assert_eq!(error::<i64>("\"5\""), "$: expected an integer, found \"5\"");
    assert_eq!(error::<f64>("1e999"), "$: expected a number, found 1e999");
    assert_eq!(error::<bool>("null"), "$: expected a boolean, found null");
    assert_eq!(
        error::<Vec<u8>>("{}"),
        "$: expected an array, found an object"
    );
    assert_eq!(
        error::<BTreeMap<String, u8>>("[]"),
        "$: expected an object, found an array"
    );
    assert_eq!(
        error::<u8>(&format!("\"{}\"", "é".repeat(99))),
        format!("$: expected an integer, found \"{}…\"", "é".repeat(40))
    );
    let syntax = wire::from_str::<Value>("[1,\n}").unwrap_err();
    assert_eq!(syntax.position(), Some((2, 1)));
    let reasons = [DecodeError::new("a").in_key("x"), DecodeError::new("b")];
    assert_eq!(
        DecodeError::none_of(&reasons).to_string(),
        "$: no variant fits ($.x: a; $: b)"
    );
}

#[test]
fn numbers_that_are_not_finite_are_refused_at_the_end() {
    assert_eq!(
        wire::to_string(&[1.0, f64::NAN, f64::INFINITY])
            .unwrap_err()
            .to_string(),
        "NaN is not a JSON number"
    );
    assert!(wire::to_vec(&f32::NEG_INFINITY).is_err());
}

#[test]
fn a_tape_is_filled_from_any_format() {
    let pairs = [(1u8, Value::from("a")), (2, json!([1.5, -3, true, null]))];
    let tape = Tape::from_deserializer(MapDeserializer::<_, serde_json::Error>::new(
        pairs.into_iter(),
    ))
    .unwrap();
    let value: Value = Decode::decode(tape.document().root()).unwrap();
    assert_eq!(value, json!({"1": "a", "2": [1.5, -3, true, null]}));
    let bytes = serde::de::value::BytesDeserializer::<ValueError>::new(b"\0\x01");
    assert_eq!(
        Tape::from_deserializer(bytes)
            .unwrap()
            .document()
            .root()
            .as_str(),
        Some("AAE=")
    );
    let not_finite = serde::de::value::F64Deserializer::<ValueError>::new(f64::NAN);
    assert!(Tape::from_deserializer(not_finite).is_err());
    let nested_key = MapDeserializer::<_, ValueError>::new([(vec![1u8], 2u8)].into_iter());
    assert!(Tape::from_deserializer(nested_key).is_err());
}

#[test]
fn one_tape_serves_many_documents() {
    let mut tape = Tape::new();
    for json in [r#"{"a\n":["x"]}"#, "[1,2,3]", "\"\\u00e9\"", "7"] {
        let node: Value = Decode::decode(tape.parse_str(json).unwrap().root()).unwrap();
        assert_eq!(
            node,
            Value::deserialize(&mut serde_json::Deserializer::from_str(json)).unwrap()
        );
    }
}

#[test]
fn a_node_can_be_looked_at() {
    let mut tape = Tape::new();
    let document = tape
        .parse_str(r#"{"n":12345678901234567890.10,"s":"x","l":[{"k":1},null]}"#)
        .unwrap();
    let root = document.root();
    assert_eq!(
        root.get("n").unwrap().number(),
        Some("12345678901234567890.10")
    );
    assert_eq!(
        (root.tag("s"), root.tag("n"), root.tag("z")),
        (Some("x"), Some("12345678901234567890.10"), None)
    );
    assert_eq!(root.entries().len(), 3);
    let list = root.get("l").unwrap();
    assert_eq!(
        (list.items().len(), list.items().nth(1).unwrap().is_null()),
        (2, true)
    );
    assert_eq!(
        (list.tag("s"), list.entries().len(), root.items().len()),
        (None, 0, 0)
    );
    assert_eq!(
        wire::to_string(&root).unwrap(),
        r#"{"n":12345678901234567890.10,"s":"x","l":[{"k":1},null]}"#
    );
}
