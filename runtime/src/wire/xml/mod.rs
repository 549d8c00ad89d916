//! Values in XML, for types that are [`Encode`] and [`Decode`].
//!
//! A type says nothing of XML itself. How it looks there is a [`Shape`] beside it: a static table of its members, by which an
//! element is read as the JSON that [`Decode`] expects, and what [`Encode`] writes becomes an element (OpenAPI 3, §"XML
//! Object").
//!
//! ```
//! use connector_runtime::wire::xml::{self, Member, Shape};
//! use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};
//!
//! #[derive(Debug, PartialEq)]
//! struct Note {
//!     id: i64,
//!     text: String,
//!     tags: Vec<String>,
//! }
//! # impl Decode for Note {
//! #     fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
//! #         let mut object = node.object()?;
//! #         Ok(Self { id: object.required("id")?, text: object.required("text")?, tags: object.required("tags")? })
//! #     }
//! # }
//! # impl Encode for Note {
//! #     fn encode(&self, to: &mut Writer) {
//! #         let mut object = to.object();
//! #         object.field("id", &self.id);
//! #         object.field("text", &self.text);
//! #         object.field("tags", &self.tags);
//! #         object.end();
//! #     }
//! # }
//!
//! static NOTE: Shape = Shape::object(
//!     "note",
//!     &[
//!         Member::attribute("id", &Shape::NUMBER),
//!         Member::element("text", &Shape::TEXT),
//!         Member::list("tags", "tag", &Shape::TEXT).or_empty(),
//!     ],
//! );
//!
//! let note: Note = xml::from_slice(b"<note id='7'><text>a &amp; b</text><tag>x</tag><tag/></note>", &NOTE)?;
//! assert_eq!(note, Note { id: 7, text: "a & b".to_owned(), tags: vec!["x".to_owned(), String::new()] });
//! assert_eq!(
//!     xml::to_string(&note, &NOTE)?,
//!     r#"<?xml version="1.0" encoding="UTF-8"?><note id="7"><text>a &amp; b</text><tag>x</tag><tag/></note>"#
//! );
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod fill;
mod parse;
mod text;
mod write;

use super::{Decode, DecodeError, Encode, EncodeError, Writer, parse as json, with_scratch};

/// How a value looks as an element.
#[derive(Clone, Copy, Debug)]
pub struct Shape {
    /// The name of an element that stands alone.
    name: &'static str,
    namespace: Option<Namespace>,
    content: Content,
}

#[derive(Clone, Copy, Debug)]
struct Namespace {
    prefix: &'static str,
    uri: &'static str,
}

#[derive(Clone, Copy, Debug)]
enum Content {
    Text,
    Number,
    Bool,
    Any,
    Object {
        members: &'static [Member],
        /// What members are that the table does not name.
        rest: Option<&'static Shape>,
    },
    List {
        item: &'static str,
        shape: &'static Shape,
    },
    Union(&'static [&'static Shape]),
}

impl Shape {
    /// Text, whatever it means: strings, dates, Base64, named values.
    pub const TEXT: Self = Self::new("", Content::Text);

    /// A number.
    pub const NUMBER: Self = Self::new("", Content::Number);

    /// `true` or `false`, or `1` or `0`.
    pub const BOOL: Self = Self::new("", Content::Bool);

    /// Anything. An element with neither attributes nor children is text; any other is an object of its children by their
    /// names, lists where they repeat, of its attributes by their names after `@`, and of its text as `$`.
    pub const ANY: Self = Self::new("", Content::Any);

    const fn new(name: &'static str, content: Content) -> Self {
        Self {
            name,
            namespace: None,
            content,
        }
    }

    /// An object, by its members. Those that are not named are not read.
    #[must_use]
    pub const fn object(name: &'static str, members: &'static [Member]) -> Self {
        let rest = None;
        Self::new(name, Content::Object { members, rest })
    }

    /// An object of which any element is a member.
    #[must_use]
    pub const fn map(name: &'static str, values: &'static Self) -> Self {
        Self::object(name, &[]).rest(values)
    }

    /// A list, as an element around its items, which are elements of the name `item`.
    #[must_use]
    pub const fn list(name: &'static str, item: &'static str, shape: &'static Self) -> Self {
        Self::new(name, Content::List { item, shape })
    }

    /// One of several shapes: the one that knows most of a value.
    #[must_use]
    pub const fn union(name: &'static str, variants: &'static [&'static Self]) -> Self {
        Self::new(name, Content::Union(variants))
    }

    /// The shape of members that the table of an object does not name.
    #[must_use]
    pub const fn rest(mut self, values: &'static Self) -> Self {
        if let Content::Object { members, .. } = self.content {
            let rest = Some(values);
            self.content = Content::Object { members, rest };
        }
        self
    }

    /// The name of the element, where it is the root of a document.
    #[must_use]
    pub const fn named(mut self, name: &'static str) -> Self {
        self.name = name;
        self
    }

    /// The namespace of the element, for which the prefix stands; the prefix may be empty. Without a URI the prefix is written
    /// and not declared.
    #[must_use]
    pub const fn namespace(mut self, prefix: &'static str, uri: &'static str) -> Self {
        self.namespace = Some(Namespace { prefix, uri });
        self
    }
}

/// A member of an object: its key in JSON and how it looks in XML, where it has the same name unless it gets another.
#[derive(Clone, Copy, Debug)]
pub struct Member {
    key: &'static str,
    name: &'static str,
    namespace: Option<Namespace>,
    place: Place,
    shape: &'static Shape,
    or_empty: bool,
}

#[derive(Clone, Copy, Debug)]
enum Place {
    Element,
    Attribute,
    Text,
    /// Elements of the member's name, one for each item.
    Items,
    /// An element of the member's name, with items of this name.
    Wrapped(&'static str),
}

impl Member {
    const fn new(key: &'static str, place: Place, shape: &'static Shape) -> Self {
        Self {
            key,
            name: key,
            namespace: None,
            place,
            shape,
            or_empty: false,
        }
    }

    /// An element.
    #[must_use]
    pub const fn element(key: &'static str, shape: &'static Shape) -> Self {
        Self::new(key, Place::Element, shape)
    }

    /// An attribute. The items of a list are separated by spaces.
    #[must_use]
    pub const fn attribute(key: &'static str, shape: &'static Shape) -> Self {
        Self::new(key, Place::Attribute, shape)
    }

    /// The text between the tags of the object itself.
    #[must_use]
    pub const fn text(key: &'static str, shape: &'static Shape) -> Self {
        Self::new(key, Place::Text, shape)
    }

    /// A list whose items stand among the other members, as elements of the name `item`.
    #[must_use]
    pub const fn list(key: &'static str, item: &'static str, shape: &'static Shape) -> Self {
        Self::new(key, Place::Items, shape).named(item)
    }

    /// A list as an element around its items, which are elements of the name `item`.
    #[must_use]
    pub const fn wrapped(key: &'static str, item: &'static str, shape: &'static Shape) -> Self {
        Self::new(key, Place::Wrapped(item), shape)
    }

    /// The name of the element or attribute.
    #[must_use]
    pub const fn named(mut self, name: &'static str) -> Self {
        self.name = name;
        self
    }

    /// The namespace of the element or attribute, instead of that of its shape.
    #[must_use]
    pub const fn namespace(mut self, prefix: &'static str, uri: &'static str) -> Self {
        self.namespace = Some(Namespace { prefix, uri });
        self
    }

    /// Where a list, text, a number or a boolean is absent, or a number or a boolean is empty, it is read as the empty value of
    /// its shape: a list without items, `""`, `0`, `false`. Services leave such elements out.
    #[must_use]
    pub const fn or_empty(mut self) -> Self {
        self.or_empty = true;
        self
    }
}

/// Reads a value from XML 1.0 in UTF-8.
///
/// Names are compared without their namespaces. Entities other than the predefined ones are refused, and a document type
/// declaration is passed over.
///
/// # Errors
/// When the text is not well-formed, or does not have the shape of `T`; the place is that in JSON.
pub fn from_slice<T: Decode>(xml: &[u8], shape: &'static Shape) -> Result<T, DecodeError> {
    let xml = str::from_utf8(xml)
        .map_err(|error| json::syntax(xml, error.valid_up_to(), "bytes that are not UTF-8"))?;
    let root = parse::document(xml)?;
    with_scratch(|tape| {
        fill::fill(tape, &root, shape)?;
        T::decode(tape.document().root())
    })
}

/// Writes a value as an XML document, without line breaks between its elements.
///
/// # Errors
/// When the value holds a number that is not finite, a character that XML cannot express, or a key that cannot be a name.
pub fn to_string(
    value: &(impl Encode + ?Sized),
    shape: &'static Shape,
) -> Result<String, EncodeError> {
    let mut writer = Writer::for_text();
    value.encode(&mut writer);
    from_json(&writer.finish()?, shape)
}

/// Writes a value that was written as JSON.
pub(crate) fn from_json(json: &[u8], shape: &'static Shape) -> Result<String, EncodeError> {
    with_scratch(|tape| {
        let document = tape
            .parse(json)
            .map_err(|error| EncodeError::new(error.to_string()))?;
        write::document(document.root(), shape)
    })
}
