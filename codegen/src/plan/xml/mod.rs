//! How the types of bodies in XML look there: what becomes an element, an attribute or text, and by which name.

mod documents;
mod tables;

pub(super) use documents::Documents;

use super::names::Ident;

/// A shape with a name, to which others refer.
#[derive(Clone, Debug)]
pub struct XmlStatic {
    /// Its name.
    pub name: Ident,
    /// What it is.
    pub shape: XmlShape,
}

/// How a value looks as an element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct XmlShape {
    /// What the element is called as the root of a document; may be empty, since only roots need it.
    pub name: String,
    /// Its namespace, where that is not the one of what it refers to.
    pub namespace: Option<XmlNamespace>,
    /// What it holds.
    pub content: XmlContent,
}

/// A namespace of XML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct XmlNamespace {
    /// What stands for it in names; may be empty.
    pub prefix: String,
    /// Its name; may be empty.
    pub uri: String,
}

/// What an element holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum XmlContent {
    /// Text.
    Text,
    /// A number.
    Number,
    /// A boolean.
    Bool,
    /// Anything.
    Any,
    /// What another shape holds.
    Static(Ident),
    /// Members.
    Object {
        /// Those with a name.
        members: Vec<XmlMember>,
        /// What all others are.
        rest: Option<Box<XmlShape>>,
    },
    /// Elements of one name.
    List {
        /// The name.
        item: String,
        /// What they are.
        shape: Box<XmlShape>,
    },
    /// One of several.
    Union(Vec<XmlShape>),
}

/// A member of an object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct XmlMember {
    /// Its key.
    pub key: String,
    /// Its name, where that is another than its place gives it.
    pub name: Option<String>,
    /// What it becomes.
    pub place: XmlPlace,
    /// What it is, or what its items are.
    pub shape: XmlShape,
    /// Its own namespace.
    pub namespace: Option<XmlNamespace>,
    /// Whether its absence means that it is empty.
    pub or_empty: bool,
}

/// What a member becomes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum XmlPlace {
    /// An element.
    Element,
    /// An attribute.
    Attribute,
    /// Text.
    Text,
    /// Elements of this name.
    Items(String),
    /// An element around elements of this name.
    Wrapped(String),
}

impl XmlShape {
    /// A shape without name and namespace.
    fn of(content: XmlContent) -> Self {
        Self {
            name: String::new(),
            namespace: None,
            content,
        }
    }
}
