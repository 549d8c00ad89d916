use std::collections::BTreeMap;

use serde_json::{Map, Number, Value};

use super::node::{Kind, Node};
use super::writer::Writer;

/// What can be written as a JSON value.
pub trait Encode {
    /// Writes the value: exactly one call of a [`Writer`] method.
    fn encode(&self, to: &mut Writer);
}

impl Encode for () {
    fn encode(&self, to: &mut Writer) {
        to.null();
    }
}

impl Encode for bool {
    #[inline]
    fn encode(&self, to: &mut Writer) {
        to.bool(*self);
    }
}

impl Encode for str {
    #[inline]
    fn encode(&self, to: &mut Writer) {
        to.string(self);
    }
}

impl Encode for String {
    #[inline]
    fn encode(&self, to: &mut Writer) {
        to.string(self);
    }
}

macro_rules! encode_numbers {
    ($($type:ty, $method:ident;)*) => {$(
        impl Encode for $type {
            #[inline]
            fn encode(&self, to: &mut Writer) {
                to.$method((*self).into());
            }
        }
    )*};
}

encode_numbers! {
    i8, integer;
    i16, integer;
    i32, integer;
    i64, integer;
    u8, unsigned;
    u16, unsigned;
    u32, unsigned;
    u64, unsigned;
    f32, float32;
    f64, float;
}

impl<T: Encode + ?Sized> Encode for &T {
    #[inline]
    fn encode(&self, to: &mut Writer) {
        (**self).encode(to);
    }
}

impl<T: Encode + ?Sized> Encode for Box<T> {
    #[inline]
    fn encode(&self, to: &mut Writer) {
        (**self).encode(to);
    }
}

impl<T: Encode> Encode for Option<T> {
    #[inline]
    fn encode(&self, to: &mut Writer) {
        match self {
            Some(value) => value.encode(to),
            None => to.null(),
        }
    }
}

impl<T: Encode> Encode for [T] {
    fn encode(&self, to: &mut Writer) {
        let mut array = to.array();
        for item in self {
            array.item(item);
        }
        array.end();
    }
}

impl<T: Encode, const N: usize> Encode for [T; N] {
    fn encode(&self, to: &mut Writer) {
        self.as_slice().encode(to);
    }
}

impl<T: Encode> Encode for Vec<T> {
    #[inline]
    fn encode(&self, to: &mut Writer) {
        self.as_slice().encode(to);
    }
}

impl<T: Encode> Encode for BTreeMap<String, T> {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.rest(self);
        object.end();
    }
}

impl Encode for Value {
    fn encode(&self, to: &mut Writer) {
        match self {
            Self::Null => to.null(),
            Self::Bool(value) => to.bool(*value),
            Self::Number(number) => number.encode(to),
            Self::String(text) => to.string(text),
            Self::Array(items) => items.encode(to),
            Self::Object(members) => members.encode(to),
        }
    }
}

impl Encode for Map<String, Value> {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        for (name, value) in self {
            object.field(name, value);
        }
        object.end();
    }
}

impl Encode for Number {
    fn encode(&self, to: &mut Writer) {
        match (self.as_u64(), self.as_i64()) {
            (Some(number), _) => to.unsigned(number),
            (None, Some(number)) => to.integer(number),
            (None, None) => to.decimal(&self.to_string()),
        }
    }
}

/// Numbers are written as they came.
impl Encode for Node<'_> {
    fn encode(&self, to: &mut Writer) {
        match self.kind() {
            Kind::Null => to.null(),
            Kind::Bool => to.bool(self.as_bool().unwrap_or_default()),
            Kind::Number => to.lexeme(self.number().unwrap_or_default()),
            Kind::String => to.string(self.as_str().unwrap_or_default()),
            Kind::Array => {
                let mut array = to.array();
                for item in self.items() {
                    array.item(&item);
                }
                array.end();
            }
            Kind::Object => {
                let mut object = to.object();
                for (name, value) in self.entries() {
                    object.field(name, &value);
                }
                object.end();
            }
        }
    }
}
