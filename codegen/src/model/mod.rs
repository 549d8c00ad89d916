//! The neutral middle: what a service says about itself, in wire terms.
//!
//! Every reader produces this and every Rust decision is made from it, so it holds no Rust name, no token and no
//! structure of one definition format. Types refer to each other by [`TypeId`].

mod auth;
#[cfg(feature = "reports")]
pub mod dump;
mod json;
mod limits;
mod operation;
mod rare;
mod sequel;
mod texts;
mod types;
mod xml;

pub use auth::{Flow, FlowKind, KeyPlace, Requirement, Scheme, SchemeKind, Security};
pub use json::Json;
pub use limits::{Constraint, Keyword, Limits};
pub use operation::{
    Body, Encoding, Header, Location, Media, MediaKind, Operation, Outcome, Param, Status, Style,
    Visibility,
};
pub use rare::{Empty, Rare};
pub use sequel::{FinalState, LongRunning, NextPage, Paging};
pub(crate) use sequel::{item, lists};
pub use texts::{Few, Texts};
pub use types::{
    Choice, EnumBase, EnumValue, EnumValues, Field, FieldExtras, Shape, Step, StringFormat, Type,
    TypeDef, TypeId, TypeName, ValueDocs, Variant,
};
pub use xml::{Xml, XmlNode};

use crate::source::Place;

/// The kind of definition that a model was read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// OpenAPI 2.0, formerly Swagger.
    Swagger2,
    /// OpenAPI 3.0, 3.1 or 3.2.
    OpenApi3,
    /// A Postman collection.
    Postman,
    /// A Power Platform custom connector: an OpenAPI 2.0 definition and its properties.
    PowerPlatform,
}

impl Format {
    /// The name used in reports and on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Swagger2 => "swagger2",
            Self::OpenApi3 => "openapi3",
            Self::Postman => "postman",
            Self::PowerPlatform => "power-platform",
        }
    }
}

/// A whole definition.
#[derive(Clone, Debug)]
pub struct Api {
    /// The format it was read from.
    pub format: Format,
    /// The service's name as its author writes it; may be empty.
    pub title: String,
    /// The definition's own version text, which need not be a semantic version.
    pub version: String,
    /// What the service is for.
    pub description: Option<String>,
    /// The licence that the definition names.
    pub license: Option<String>,
    /// Where the service is reached; `None` when the definition names no host.
    pub server: Option<Server>,
    /// Where it is reached as well.
    pub other_servers: Vec<Server>,
    /// Groups that the definition describes, in its order. Operations may name others.
    pub groups: Vec<Group>,
    /// Every operation that can be called, in document order.
    pub operations: Vec<Operation>,
    /// What the service sends by itself.
    pub webhooks: Vec<Webhook>,
    /// How many operations the document declares, skipped ones included.
    pub declared_operations: usize,
    /// What the schemas that the definition declares by name are, where they were asked for.
    pub schemas: Vec<(String, Type)>,
    /// Every type that an operation, a webhook or one of `schemas` reaches; a [`TypeId`] is an index.
    pub types: Vec<TypeDef>,
    /// The ways to authenticate.
    pub schemes: Vec<Scheme>,
    /// What an operation requires that says nothing itself.
    pub security: Security,
    /// Vendor extensions of the root and of its information object that no reader acts on.
    pub extensions: Extensions,
    /// Where the definition begins.
    pub origin: Place,
}

impl Api {
    /// The type behind an id.
    pub fn type_def(&self, id: TypeId) -> &TypeDef {
        &self.types[id.index()]
    }
}

/// A base address. Its text may hold `{name}` placeholders, which operations fill with [`Location::Host`] parameters, and
/// clients with its own variables.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Server {
    /// What tells it from others, where callers give its address apart from theirs.
    pub name: Option<String>,
    /// Scheme, host and base path, without a slash at the end; empty where only callers know it.
    pub url: String,
    /// What it is for.
    pub description: Option<String>,
    /// What stands in placeholders unless the client says otherwise.
    pub variables: Vec<ServerVariable>,
}

/// A variable part of a base address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServerVariable {
    /// The placeholder's name.
    pub name: String,
    /// What stands there by default.
    pub default: String,
    /// What may stand there; anything when empty.
    pub values: Vec<String>,
    /// What it means.
    pub description: Option<String>,
}

/// Something that the service sends by itself, to an address that it was told: a webhook or a callback.
#[derive(Clone, Debug)]
pub struct Webhook {
    /// What the definition calls it.
    pub name: String,
    /// The HTTP method by which it arrives.
    pub method: String,
    /// What its body holds.
    pub media: Media,
    /// What people are told about it.
    pub docs: Docs,
    /// Whether it should no longer be used.
    pub deprecated: bool,
    /// Where it is declared.
    pub origin: Place,
}

/// A named set of operations.
#[derive(Clone, Debug)]
pub struct Group {
    /// The name that operations refer to.
    pub name: String,
    /// Where it belongs; `None` when it stands alone.
    pub parent: Option<Parent>,
    /// What the group is for.
    pub docs: Docs,
}

/// The place of a group inside of another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parent {
    /// The name of the other group.
    pub group: String,
    /// What the group is called there.
    pub name: String,
}

/// What people are told about something.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Docs {
    /// A short title.
    pub summary: Option<String>,
    /// The longer text, as the author wrote it: plain, Markdown or HTML.
    pub description: Option<String>,
    /// A page with more.
    pub link: Option<String>,
}

impl Docs {
    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl Empty for Docs {
    const EMPTY: &'static Self = &Self {
        summary: None,
        description: None,
        link: None,
    };
}

/// Vendor extensions by name, kept for those who know them.
pub type Extensions = Vec<(String, Json)>;

impl Empty for Extensions {
    const EMPTY: &'static Self = &Vec::new();
}
