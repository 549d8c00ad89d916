use std::sync::Arc;

use super::RustType;
use super::idents::Idents;
use super::names::Ident;
use crate::model::{Empty, Few, Rare, Texts};

/// A type of the service.
#[derive(Clone, Debug)]
pub struct Model {
    /// Its name.
    pub name: Ident,
    /// Its documentation.
    pub docs: Rare<Vec<String>>,
    /// Its structure.
    pub shape: ModelShape,
}

/// The structure of a [`Model`].
#[derive(Clone, Debug)]
pub enum ModelShape {
    /// An object.
    Struct(Struct),
    /// An enumeration.
    Enum(Box<Enum>),
    /// One of several types.
    Union(Union),
}

/// An object.
#[derive(Clone, Debug)]
pub struct Struct {
    /// Members.
    pub fields: Vec<Field>,
    /// Members that always have the same value, by key.
    pub constants: Rare<Vec<(String, Constant)>>,
    /// The field for all other members.
    pub rest: Option<Box<(Ident, RustType)>>,
    /// Whether every member can be absent, so that there is a default.
    pub default: bool,
    /// Whether a constructor takes the members that cannot.
    pub constructor: bool,
}

/// A member of an object.
#[derive(Clone, Debug)]
pub struct Field {
    /// Its name.
    pub name: Ident,
    /// Its key.
    pub key: Arc<str>,
    /// Its type where it is there.
    pub ty: RustType,
    /// When it is there.
    pub presence: Presence,
    /// Its documentation.
    pub docs: Rare<Vec<String>>,
}

impl Field {
    /// The type of the field as it is written; models stand behind `prefix`.
    pub fn spell(&self, prefix: &str) -> String {
        let ty = self.ty.spell(prefix);
        match self.presence {
            Presence::Required => ty,
            Presence::Optional | Presence::Nullable => format!("Option<{ty}>"),
        }
    }
}

/// When a member is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// Always.
    Required,
    /// Maybe.
    Optional,
    /// Maybe, and null is something else.
    Nullable,
}

/// An enumeration.
#[derive(Clone, Debug)]
pub struct Enum {
    /// Whether the values are whole numbers.
    pub integer: bool,
    /// The known values.
    pub variants: EnumVariants,
    /// The variant for every other value.
    pub unknown: Ident,
}

/// The values of an enumeration, which may be many and short.
#[derive(Clone, Debug)]
pub struct EnumVariants {
    pub(super) names: Idents,
    pub(super) values: Texts,
    pub(super) docs: Few<Vec<String>>,
}

impl EnumVariants {
    /// The values in their order.
    pub fn iter(&self) -> impl Iterator<Item = EnumVariant<'_>> {
        let named = self.names.iter().zip(self.values.iter());
        let all = named.zip(self.docs.each());
        all.map(|((name, value), docs)| EnumVariant { name, value, docs })
    }
}

/// A value of an enumeration.
#[derive(Clone, Copy, Debug)]
pub struct EnumVariant<'a> {
    /// Its name.
    pub name: &'a str,
    /// The value on the wire.
    pub value: &'a str,
    /// Its documentation.
    pub docs: &'a [String],
}

/// The value of a member that nobody chooses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Constant {
    /// A text.
    Text(String),
    /// A whole number.
    Number(i64),
    /// A boolean.
    Bool(bool),
}

impl Empty for Vec<(String, Constant)> {
    const EMPTY: &'static Self = &Vec::new();
}

/// One of several types.
#[derive(Clone, Debug)]
pub struct Union {
    /// The key of the member that tells them apart; `None` when they are tried.
    pub tag: Option<String>,
    /// Its types.
    pub variants: Vec<UnionVariant>,
    /// The variant for every other value.
    pub unknown: Ident,
}

/// A type of a union.
#[derive(Clone, Debug)]
pub struct UnionVariant {
    /// Its name.
    pub name: Ident,
    /// The tag's texts.
    pub tags: Rare<Vec<String>>,
    /// Whether a value without the tag is of this type.
    pub untagged: bool,
    /// Whether the tag is no member of what it holds, and is written by the union.
    pub tagged: bool,
    /// What it holds.
    pub ty: RustType,
}
