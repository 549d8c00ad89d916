//! Values that are one of several types, and values of which each item has its own.

use std::collections::BTreeMap;

use connector_runtime::wire::{self, Choice, Decode, DecodeError, Encode, Node, Writer};
use connector_runtime::{Base64, Date, DateTime, Decimal, Uuid, Value};
use serde_json::json;

use super::error;

/// A union over any two types, as it is emitted for two variants.
#[derive(Debug, PartialEq)]
enum Either<A, B> {
    First(A),
    Second(B),
    Unknown(Value),
}
use Either::{First, Second, Unknown};

impl<A: Decode + 'static, B: Decode + 'static> Decode for Either<A, B> {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut choice = Choice::new(node);
        choice.variant(First);
        choice.variant(Second);
        choice.finish(Unknown)
    }
}

macro_rules! structure {
    ($name:ident { $($field:ident),* } $($rest:ident)?) => {
        #[derive(Debug, Default, PartialEq)]
        struct $name {
            $($field: Option<Value>,)*
            $($rest: BTreeMap<String, Value>,)?
        }

        impl Decode for $name {
            fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
                let mut object = node.object()?;
                let mut value = Self::default();
                $(object.read(stringify!($field), &mut value.$field);)*
                $(value.$rest = object.rest()?;)?
                object.finish(value)
            }
        }

        impl Encode for $name {
            fn encode(&self, to: &mut Writer) {
                let mut object = to.object();
                $(object.optional(stringify!($field), &self.$field);)*
                $(object.rest(&self.$rest);)?
                object.end();
            }
        }
    };
}

structure!(A { a });
structure!(B { b, c });
structure!(Open { a } rest);

#[derive(Debug, PartialEq)]
struct Empty {}

impl Decode for Empty {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        node.object()?.finish(Self {})
    }
}

fn read<T: Decode>(json: &str) -> T {
    wire::from_str(json).expect("the text has this shape")
}

fn a(value: i32) -> A {
    A {
        a: Some(value.into()),
    }
}

#[test]
fn the_variant_that_loses_least_wins() {
    type Pick = Either<A, B>;
    let b = |b: i32, c: Option<i32>| {
        Second(B {
            b: Some(b.into()),
            c: c.map(Value::from),
        })
    };
    assert_eq!(read::<Pick>(r#"{"a":1}"#), First(a(1)));
    assert_eq!(read::<Pick>(r#"{"b":1,"c":2}"#), b(1, Some(2)));
    assert_eq!(read::<Pick>(r#"{"x":0,"b":1,"a":3,"c":2}"#), b(1, Some(2)));
    assert_eq!(read::<Pick>(r#"{"b":1,"a":2}"#), First(a(2)), "a tie");
    assert_eq!(read::<Pick>("{}"), First(A::default()), "nothing is lost");
    assert_eq!(read::<Pick>("[]"), Unknown(json!([])));
    assert_eq!(
        read::<Vec<Either<Empty, B>>>(r#"[{"x":1},{"c":1},{}]"#),
        [
            First(Empty {}),
            Second(B {
                b: None,
                c: Some(1.into())
            }),
            First(Empty {}),
        ]
    );
}

#[test]
fn an_open_struct_loses_nothing() {
    type Pick = Either<Open, A>;
    let First(open) = read::<Pick>(r#"{"a":1,"x":2}"#) else {
        panic!("the first variant takes all members");
    };
    assert_eq!(open.rest["x"], 2);
    assert_eq!(
        read::<Either<A, BTreeMap<String, i32>>>(r#"{"a":1}"#),
        First(a(1))
    );
    assert_eq!(
        read::<Either<A, BTreeMap<String, i32>>>(r#"{"x":1}"#),
        Second([("x".to_owned(), 1)].into())
    );
}

#[test]
fn an_inner_choice_loses_what_its_winner_loses() {
    // The inner choice of the first variant ends without a loss, though its own first variant has one.
    type Inner = Either<A, B>;
    assert_eq!(
        read::<Either<Vec<Inner>, Vec<B>>>(r#"[{"b":1}]"#),
        First(vec![Second(B {
            b: Some(1.into()),
            c: None
        })])
    );
    // The winner of the inner choice loses two members, the second variant one.
    assert_eq!(
        read::<Either<Vec<Either<A, Empty>>, Vec<B>>>(r#"[{"b":1,"x":2}]"#),
        Second(vec![B {
            b: Some(1.into()),
            c: None
        }])
    );
    // What no variant fits is lost as a whole.
    assert_eq!(
        read::<Either<Vec<Either<i32, bool>>, Vec<A>>>(r#"[{"x":[1,2]}]"#),
        Second(vec![A::default()])
    );
    // Losses of a variant that fails in the end are forgotten.
    assert_eq!(
        read::<Either<Vec<Either<(A, bool), (A, A)>>, Vec<Empty>>>(r#"[[{"a":1},{"x":1}]]"#),
        First(vec![Second((a(1), A::default()))])
    );
}

#[derive(Debug, PartialEq)]
enum Tree {
    Left(Box<Branch>),
    Right(Box<Branch>),
    Leaf(i64),
    Unknown(Value),
}

#[derive(Debug, PartialEq)]
struct Branch {
    next: Tree,
}

impl Decode for Branch {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let value = Self {
            next: object.required("next")?,
        };
        object.finish(value)
    }
}

impl Decode for Tree {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut choice = Choice::new(node);
        choice.variant(Self::Left);
        choice.variant(Self::Right);
        choice.variant(Self::Leaf);
        choice.finish(Self::Unknown)
    }
}

#[test]
fn choices_in_choices_are_made_once() {
    // Each level tries two variants that lose a member: without a memory these were 2^100 attempts.
    let depth = 100;
    let json = r#"{"x":0,"next":"#.repeat(depth) + "5" + &"}".repeat(depth);
    let mut tree = read::<Tree>(&json);
    for _ in 0..depth {
        let Tree::Left(branch) = tree else {
            panic!("the first variant wins");
        };
        tree = branch.next;
    }
    assert_eq!(tree, Tree::Leaf(5));
    let nothing = json.replace('5', "true");
    let mut tree = &read::<Tree>(&nothing);
    while let Tree::Left(branch) = tree {
        tree = &branch.next;
    }
    assert_eq!(*tree, Tree::Unknown(true.into()));
}

/// A definition may say that a union is one of its own variants.
#[derive(Debug, PartialEq)]
enum Loop {
    Again(Box<Loop>),
    Once(i64),
    Twice(Box<Loop>),
    Unknown(Value),
}

impl Decode for Loop {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut choice = Choice::new(node);
        choice.variant(Self::Again);
        choice.variant(Self::Once);
        choice.variant(Self::Twice);
        choice.finish(Self::Unknown)
    }
}

#[test]
fn a_union_that_holds_itself_comes_to_an_end() {
    assert_eq!(read::<Loop>("5"), Loop::Again(Box::new(Loop::Once(5))));
    let nothing = read::<Vec<Loop>>("[[]]");
    assert!(matches!(nothing[0], Loop::Again(_)), "{nothing:?}");
}

#[derive(Clone, Debug, PartialEq)]
enum Color {
    Red,
    Unrecognized(String),
}

impl Color {
    fn as_str(&self) -> &str {
        match self {
            Self::Red => "red",
            Self::Unrecognized(value) => value,
        }
    }
}

impl From<&str> for Color {
    fn from(value: &str) -> Self {
        match value {
            "red" => Self::Red,
            _ => Self::Unrecognized(value.to_owned()),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Level {
    Low,
    Unknown(i64),
}

impl Level {
    fn as_i64(self) -> i64 {
        match self {
            Self::Low => 1,
            Self::Unknown(value) => value,
        }
    }
}

impl From<i64> for Level {
    fn from(value: i64) -> Self {
        match value {
            1 => Self::Low,
            _ => Self::Unknown(value),
        }
    }
}

connector_runtime::string_enum!(Color: Unrecognized);
connector_runtime::integer_enum!(Level);

#[test]
fn what_only_looks_right_is_a_loss() {
    assert_eq!(read::<Either<Color, String>>("\"red\""), First(Color::Red));
    assert_eq!(
        read::<Either<Color, String>>("\"blue\""),
        Second("blue".to_owned())
    );
    assert_eq!(
        read::<Either<Color, bool>>("\"blue\""),
        First("blue".into())
    );
    assert_eq!(read::<Either<Level, i64>>("1"), First(Level::Low));
    assert_eq!(read::<Either<Level, i64>>("2"), Second(2));
    assert_eq!(read::<Either<Color, i64>>("5"), Second(5));
    assert_eq!(read::<Either<Date, i64>>("5"), Second(5));
    assert_eq!(
        read::<Either<Date, DateTime>>("\"2024-05-01T10:00:00Z\""),
        Second("2024-05-01T10:00:00Z".into())
    );
    assert_eq!(
        read::<Either<Date, DateTime>>("\"2024-05-01\""),
        First("2024-05-01".into())
    );
    assert_eq!(
        read::<Either<Uuid, String>>("\"me\""),
        Second("me".to_owned())
    );
    assert_eq!(
        read::<Either<Base64, String>>("\"…\""),
        Second("…".to_owned())
    );
    assert_eq!(
        read::<Either<Decimal, String>>("\"1.5\""),
        First(Decimal::quoted("1.5"))
    );
    assert_eq!(
        read::<Either<Decimal, String>>("\"many\""),
        Second("many".to_owned())
    );
    assert_eq!(read::<Either<(), bool>>("true"), Second(true));
    assert_eq!(read::<Either<(), bool>>("null"), First(()));
}

/// A struct that one member with a fixed text tells from others.
#[derive(Debug, PartialEq)]
struct Tagged<const IS_B: bool>;

impl<const IS_B: bool> Decode for Tagged<IS_B> {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        object.constant("type", if IS_B { "b" } else { "1" });
        object.finish(Self)
    }
}

#[test]
fn a_constant_member_tells_variants_apart() {
    type Pick = Either<Tagged<false>, Tagged<true>>;
    assert_eq!(read::<Pick>(r#"{"type":"b"}"#), Second(Tagged));
    assert_eq!(read::<Pick>(r#"{"type":1}"#), First(Tagged));
    assert_eq!(read::<Either<Tagged<true>, Empty>>("{}"), Second(Empty {}));
}

struct Holder(Open);

impl Encode for Holder {
    fn encode(&self, to: &mut Writer) {
        to.tagged("k\"", "x", &self.0);
    }
}

#[test]
fn a_tag_is_the_first_member() {
    let tagged = |value: &dyn Encode| {
        let mut writer = Writer::new();
        writer.tagged("kind", "cat\n", &value);
        String::from_utf8(writer.finish().unwrap()).unwrap()
    };
    assert_eq!(tagged(&a(1)), r#"{"kind":"cat\n","a":1}"#);
    assert_eq!(tagged(&A::default()), r#"{"kind":"cat\n"}"#);
    assert_eq!(tagged(&Some(Box::new(a(1)))), r#"{"kind":"cat\n","a":1}"#);
    assert_eq!(tagged(&[1, 2]), "[1,2]");
    assert_eq!(tagged(&()), "null");
}

#[test]
fn a_tag_among_the_rest_is_written_once() {
    let rest = |names: &[&str]| Open {
        a: Some(json!({"kind": 1})),
        rest: names
            .iter()
            .map(|name| ((*name).to_owned(), json!(0)))
            .collect(),
    };
    let mut writer = Writer::new();
    writer.tagged("kind", "x", &rest(&["kin", "kind", "kinds"]));
    let written = String::from_utf8(writer.finish().unwrap()).unwrap();
    assert_eq!(written, r#"{"kind":"x","a":{"kind":1},"kin":0,"kinds":0}"#);

    // The tag of the inner value is not taken for the outer one's.
    let inner = BTreeMap::from([("k".to_owned(), Holder(rest(&["k\"", "k", "kind"])))]);
    let mut writer = Writer::new();
    writer.tagged("kind", "x", &inner);
    let written = String::from_utf8(writer.finish().unwrap()).unwrap();
    assert_eq!(
        written,
        r#"{"kind":"x","k":{"k\"":"x","a":{"kind":1},"k":0,"kind":0}}"#
    );
}

#[test]
fn tuples_are_arrays() {
    super::round_trip::<(i32, String)>(r#"[1,"a"]"#);
    super::round_trip::<(bool,)>("[true]");
    super::round_trip::<(i8, i8, i8, i8, i8, i8, i8, (u8, Option<u8>))>("[1,2,3,4,5,6,7,[8,null]]");
    assert_eq!(read::<(i32, bool)>("[1,true,3]"), (1, true));
    assert_eq!(
        error::<(i32, i32, i32)>("[1,2]"),
        "$: expected an array of 3 items, found one of 2"
    );
    assert_eq!(
        error::<(i32, i32)>("[1,[]]"),
        "$[1]: expected an integer, found an array"
    );
    assert_eq!(
        error::<(i32,)>("{}"),
        "$: expected an array, found an object"
    );
    assert_eq!(read::<Either<(i32,), (i32, i32)>>("[1,2]"), Second((1, 2)));
}
