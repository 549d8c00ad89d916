use std::collections::BTreeMap;

use serde_json::{Map, Number, Value};

use super::error::DecodeError;
use super::node::{Kind, Node};
use super::number::{self, Integer, NotInteger};

/// What can be read from a JSON value.
pub trait Decode: Sized {
    /// Whether null is a value like any other. Where it is none, an optional member that is null is absent.
    const TAKES_NULL: bool = false;

    /// Reads the value of a node.
    ///
    /// # Errors
    /// When the value has another shape.
    fn decode(node: Node<'_>) -> Result<Self, DecodeError>;
}

impl Decode for () {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        node.doubt(|| node.is_null());
        Ok(())
    }
}

impl Decode for bool {
    #[inline]
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        node.as_bool().ok_or_else(|| node.expected("a boolean"))
    }
}

impl Decode for String {
    #[inline]
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        match node.as_str() {
            Some(text) => Ok(text.to_owned()),
            None => Err(node.expected("a string")),
        }
    }
}

macro_rules! decode_integers {
    ($($type:ty, $convert:ident;)*) => {$(
        impl Decode for $type {
            #[inline]
            fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
                let integer = integer(node)?.$convert();
                match integer.and_then(|integer| <$type>::try_from(integer).ok()) {
                    Some(integer) => Ok(integer),
                    None => Err(out_of_range(node, stringify!($type))),
                }
            }
        }
    )*};
}

decode_integers! {
    i8, to_i64;
    i16, to_i64;
    i32, to_i64;
    i64, to_i64;
    u8, to_u64;
    u16, to_u64;
    u32, to_u64;
    u64, to_u64;
}

#[inline]
fn integer(node: Node<'_>) -> Result<Integer, DecodeError> {
    match node.number() {
        Some(lexeme) => match number::integer(lexeme) {
            Ok(integer) => Ok(integer),
            Err(NotInteger::TooLarge) => Err(out_of_range(node, "64 bits")),
            Err(NotInteger::Fraction) => Err(node.expected("an integer")),
        },
        None => Err(node.expected("an integer")),
    }
}

#[cold]
fn out_of_range(node: Node<'_>, type_name: &str) -> DecodeError {
    node.expected(&format!("an integer that fits {type_name}"))
}

impl Decode for f64 {
    #[inline]
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        node.as_f64().ok_or_else(|| node.expected("a number"))
    }
}

impl Decode for f32 {
    #[inline]
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let number = node
            .number()
            .and_then(|lexeme| lexeme.parse().ok())
            .filter(|number: &f32| number.is_finite());
        number.ok_or_else(|| node.expected("a number"))
    }
}

impl<T: Decode> Decode for Option<T> {
    #[inline]
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        if node.is_null() {
            Ok(None)
        } else {
            T::decode(node).map(Some)
        }
    }
}

impl<T: Decode> Decode for Box<T> {
    const TAKES_NULL: bool = T::TAKES_NULL;

    #[inline]
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        T::decode(node).map(Box::new)
    }
}

impl<T: Decode> Decode for Vec<T> {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let items = node.array()?;
        let mut list = Self::with_capacity(items.len());
        for item in items {
            match T::decode(item) {
                Ok(item) => list.push(item),
                Err(error) => return Err(error.in_item(list.len())),
            }
        }
        Ok(list)
    }
}

impl<T: Decode> Decode for BTreeMap<String, T> {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        if node.kind() != Kind::Object {
            return Err(node.expected("an object"));
        }
        let mut map = Self::new();
        for (key, value) in node.entries() {
            map.insert(
                key.to_owned(),
                T::decode(value).map_err(|error| error.in_key(key))?,
            );
        }
        Ok(map)
    }
}

impl Decode for Value {
    const TAKES_NULL: bool = true;

    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        Ok(match node.kind() {
            Kind::Null => Self::Null,
            Kind::Bool => Self::Bool(node.as_bool().unwrap_or_default()),
            Kind::Number => Self::Number(Number::decode(node)?),
            Kind::String => Self::String(String::decode(node)?),
            Kind::Array => Self::Array(Vec::decode(node)?),
            Kind::Object => Self::Object(Map::decode(node)?),
        })
    }
}

impl Decode for Map<String, Value> {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        if node.kind() != Kind::Object {
            return Err(node.expected("an object"));
        }
        let mut map = Self::new();
        for (key, value) in node.entries() {
            map.insert(
                key.to_owned(),
                Value::decode(value).map_err(|error| error.in_key(key))?,
            );
        }
        Ok(map)
    }
}

impl Decode for Number {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let number = node.number().and_then(|lexeme| lexeme.parse().ok());
        number.ok_or_else(|| node.expected("a number"))
    }
}
