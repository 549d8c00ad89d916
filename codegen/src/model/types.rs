use std::mem;
use std::sync::Arc;

use super::{Docs, Empty, Extensions, Few, Json, Limits, Rare, Texts, Visibility, Xml};
use crate::source::Place;

/// The index of a [`TypeDef`] in [`Api::types`](super::Api::types).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TypeId(pub(crate) u32);

impl TypeId {
    /// Where the definition stands among all types.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// What a value may be.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Type {
    /// Anything.
    Any,
    /// `true` or `false`.
    Boolean,
    /// A whole number; the width in bits and whether negative values exist.
    Integer {
        /// 32 or 64.
        bits: u8,
        /// Whether the format excludes negative values.
        unsigned: bool,
    },
    /// A number, taken as a double.
    Number,
    /// Text.
    String(StringFormat),
    /// Raw bytes: only as a whole body, a part or a file.
    Binary,
    /// A list of values of one type.
    List(Box<Type>),
    /// A list of a fixed length, each item of a type of its own.
    Tuple(Rare<Vec<Type>>),
    /// An object whose keys are data.
    Map(Box<Type>),
    /// A value, or null.
    Nullable(Box<Type>),
    /// A type with a definition of its own.
    Named(TypeId),
}

impl Empty for Vec<Type> {
    const EMPTY: &'static Self = &Vec::new();
}

impl Type {
    /// The type without the outer permission to be null.
    pub fn non_null(&self) -> &Self {
        match self {
            Self::Nullable(inner) => inner.non_null(),
            other => other,
        }
    }

    /// Permits null as well, once.
    pub fn nullable(self) -> Self {
        match self {
            Self::Nullable(_) | Self::Any => self,
            other => Self::Nullable(Box::new(other)),
        }
    }

    /// Permits null as well, if it may.
    pub fn nullable_if(self, may: bool) -> Self {
        if may { self.nullable() } else { self }
    }

    /// The type inside of JSON, which has no bytes: what is called binary there is text all the same.
    pub fn in_json(self) -> Self {
        match self {
            Self::Binary => Self::String(StringFormat::Plain),
            other => other,
        }
    }
}

/// What a string holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StringFormat {
    /// Any text.
    Plain,
    /// A date and time (RFC 3339 by the specification; whatever the service writes in practice).
    DateTime,
    /// A full date.
    Date,
    /// A UUID.
    Uuid,
    /// A number too exact for a double.
    Decimal,
    /// Bytes in Base64.
    Base64,
    /// A secret that people should not see.
    Password,
}

/// A type with a name.
#[derive(Clone, Debug)]
pub struct TypeDef {
    /// What it is called, or where it stands.
    pub name: TypeName,
    /// Its structure.
    pub shape: Shape,
    /// Those of an object: how many members it has, and what members without a name hold.
    pub limits: Rare<Limits>,
    /// How it looks in XML, where the definition declares it and says so.
    pub xml: Option<Box<Xml>>,
    /// What people are told about it.
    pub docs: Rare<Docs>,
    /// Vendor extensions that no reader acts on.
    pub extensions: Rare<Extensions>,
    /// Where it is declared.
    pub origin: Place,
}

impl TypeDef {
    /// Everything about it; only the kind of its shape and its place are left.
    pub(crate) fn take(&mut self) -> Self {
        Self {
            name: mem::replace(&mut self.name, TypeName::Inline(Arc::default())),
            shape: self.shape.take(),
            limits: mem::take(&mut self.limits),
            xml: self.xml.take(),
            docs: mem::take(&mut self.docs),
            extensions: mem::take(&mut self.extensions),
            origin: self.origin,
        }
    }

    /// Leaves the limits that another definition of the type has as well.
    pub(crate) fn keep_common_limits(&mut self, other: &Self) {
        keep_common(&mut self.limits, &other.limits);
        if let (Shape::Struct { fields, .. }, Shape::Struct { fields: others, .. }) =
            (&mut self.shape, &other.shape)
        {
            for (field, other) in fields.iter_mut().zip(others) {
                if let Some(extras) = field.extras.as_mut() {
                    keep_common(&mut extras.limits, &other.extras.limits);
                }
            }
        }
    }
}

impl Shape {
    /// What it is made of; only its kind is left.
    fn take(&mut self) -> Self {
        match self {
            Self::Struct { fields, additional } => Self::Struct {
                fields: mem::take(fields),
                additional: additional.take(),
            },
            Self::Enum { base, values } => Self::Enum {
                base: *base,
                values: mem::take(values),
            },
            Self::Union { by, variants } => Self::Union {
                by: mem::replace(by, Choice::Fit),
                variants: mem::take(variants),
            },
            Self::Alias(ty) => Self::Alias(mem::replace(ty, Type::Any)),
        }
    }
}

fn keep_common(limits: &mut Rare<Limits>, others: &Limits) {
    if let Some(limits) = limits.as_mut() {
        limits.keep_common(others);
    }
}

/// Where a type's name comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TypeName {
    /// The definition gives it.
    Declared(String),
    /// The schema is written where it is used: the way down to it from the nearest name above.
    Inline(Arc<[Step]>),
}

/// One step on the way to an inline schema.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// Into something with a name: a declared type, an operation, a parameter, a member.
    Name(Arc<str>),
    /// Into the body of a request or an answer, by what the body is to its operation.
    Role(Arc<str>),
    /// Into the items of a list or the values of a map.
    Item,
}

/// The structure of a [`TypeDef`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Shape {
    /// An object with known members.
    Struct {
        /// The known members in document order.
        fields: Vec<Field>,
        /// What other members hold, where the definition says that there are others.
        additional: Option<Type>,
    },
    /// One of a list of values, or one that the list forgot.
    Enum {
        /// What kind of value.
        base: EnumBase,
        /// The known values.
        values: Box<EnumValues>,
    },
    /// One of several types.
    Union {
        /// How they are told apart.
        by: Choice,
        /// The known types.
        variants: Vec<Variant>,
    },
    /// Another name for a type.
    Alias(Type),
}

/// The kind of value of an enumeration.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EnumBase {
    /// Text.
    String,
    /// Whole numbers.
    Integer,
}

/// The values of an enumeration, which may be many and short.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct EnumValues {
    texts: Texts,
    told: Few<ValueDocs>,
}

impl EnumValues {
    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }

    /// The value at a position.
    pub fn get(&self, at: usize) -> Option<EnumValue<'_>> {
        let value = self.texts.get(at)?;
        let told = self.told.get(at);
        Some(EnumValue { value, told })
    }

    /// The values in their order.
    pub fn iter(&self) -> impl Iterator<Item = EnumValue<'_>> + Clone {
        let all = self.texts.iter().zip(self.told.each());
        all.map(|(value, told)| EnumValue { value, told })
    }

    /// The values on the wire.
    pub(crate) fn texts(&self) -> &Texts {
        &self.texts
    }
}

impl<'a> FromIterator<(&'a str, ValueDocs)> for EnumValues {
    fn from_iter<I: IntoIterator<Item = (&'a str, ValueDocs)>>(values: I) -> Self {
        let mut texts = Texts::default();
        let told = values.into_iter().map(|(value, told)| {
            texts.push(value);
            told
        });
        let told = told.collect();
        texts.shrink_to_fit();
        Self { texts, told }
    }
}

/// A value of an enumeration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EnumValue<'a> {
    /// The value on the wire: text, or the digits of a whole number.
    pub value: &'a str,
    /// What is said of it.
    pub told: &'a ValueDocs,
}

/// What the definition says of a value of an enumeration.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct ValueDocs {
    /// What it calls it.
    pub name: Option<String>,
    /// What it means.
    pub description: Option<String>,
}

impl Empty for ValueDocs {
    const EMPTY: &'static Self = &Self {
        name: None,
        description: None,
    };
}

/// How the types of a [`Shape::Union`] are told apart.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Choice {
    /// By the text of this member.
    Tag(String),
    /// By trying which of them a value fits best.
    Fit,
}

/// A type of a [`Shape::Union`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Variant {
    /// What the definition calls it: the tag, the schema's name or title, or what kind of value it is.
    pub name: Arc<str>,
    /// The tag's texts for this type; empty where there is no tag.
    pub tags: Rare<Vec<String>>,
    /// Whether a value without the tag is of this type.
    pub untagged: bool,
    /// The type.
    pub ty: Type,
}

/// A member of an object.
#[derive(Clone, Debug)]
pub struct Field {
    /// Its key on the wire.
    pub name: Arc<str>,
    /// What it holds.
    pub ty: Type,
    /// Whether it is always there.
    pub required: bool,
    /// Whether only answers hold it.
    pub read_only: bool,
    /// Whether only requests hold it.
    pub write_only: bool,
    /// How prominent it is.
    pub visibility: Visibility,
    /// Whether it should no longer be used.
    pub deprecated: bool,
    /// What people are told about it.
    pub docs: Rare<Docs>,
    /// What is said of few members.
    pub extras: Rare<FieldExtras>,
    /// Where it is declared.
    pub origin: Place,
}

/// What is said of few members of objects.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FieldExtras {
    /// A name that the definition wants in code.
    pub client_name: Option<Box<str>>,
    /// The value the service assumes when the member is absent.
    pub default: Option<Box<Json>>,
    /// The only value it can have.
    pub fixed: Option<Box<Json>>,
    /// How it looks in XML, beside what its type says.
    pub xml: Option<Box<Xml>>,
    /// The limits of its values.
    pub limits: Rare<Limits>,
    /// Vendor extensions that no reader acts on.
    pub extensions: Rare<Extensions>,
}

impl Empty for FieldExtras {
    const EMPTY: &'static Self = &Self {
        client_name: None,
        default: None,
        fixed: None,
        xml: None,
        limits: Rare::NOTHING,
        extensions: Rare::NOTHING,
    };
}

impl Field {
    /// Leaves it one value.
    pub(crate) fn fix(&mut self, value: Json) {
        self.extras.or_default().fixed = Some(Box::new(value));
        self.required = true;
    }
}

/// Equal on the wire: two members that only say different things about themselves are the same.
impl PartialEq for Field {
    fn eq(&self, other: &Self) -> bool {
        let flags = |field: &Self| [field.required, field.read_only, field.write_only];
        self.name == other.name
            && self.ty == other.ty
            && flags(self) == flags(other)
            && self.extras.client_name == other.extras.client_name
            && self.extras.fixed == other.extras.fixed
            && self.extras.xml == other.extras.xml
            && self.visibility == other.visibility
    }
}

impl Eq for Field {}

impl std::hash::Hash for Field {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.name.hash(state);
        self.ty.hash(state);
        self.required.hash(state);
    }
}
