use super::{
    Docs, Extensions, Json, Limits, LongRunning, Paging, Rare, Security, Server, Type, Xml,
};
use crate::source::Place;

/// Something that the service can be asked to do.
#[derive(Clone, Debug)]
pub struct Operation {
    /// Its identifier, unique in the definition; made from method and path where the definition gives none.
    pub id: String,
    /// The HTTP method in upper case.
    pub method: String,
    /// The path below the base address, with `{name}` placeholders; may end in a fixed query.
    pub path: String,
    /// The group it belongs to.
    pub group: Option<String>,
    /// What people are told about it.
    pub docs: Rare<Docs>,
    /// Whether it should no longer be used.
    pub deprecated: bool,
    /// How prominent it is.
    pub visibility: Visibility,
    /// Parameters of every location, in document order.
    pub params: Vec<Param>,
    /// The request body, where it is one value.
    pub body: Option<Box<Body>>,
    /// Whether it is another one again, which writes its body in another way.
    pub alternative: bool,
    /// What the service answers, in document order.
    pub outcomes: Vec<Outcome>,
    /// How it goes on where its answer is a page of a list.
    pub paging: Option<Box<Paging>>,
    /// What is known of its end where it takes its time.
    pub long_running: Option<Box<LongRunning>>,
    /// What it requires, where that differs from [`Api::security`](super::Api::security).
    pub security: Option<Security>,
    /// Where it is reached, where that differs from [`Api::server`](super::Api::server).
    pub server: Option<Box<Server>>,
    /// Vendor extensions that no reader acts on.
    pub extensions: Rare<Extensions>,
    /// Where it is declared.
    pub origin: Place,
    /// Where else, in formats that keep one operation as several requests.
    pub also: Vec<Place>,
}

/// How prominent something is to a person who looks for it (`x-ms-visibility`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Visibility {
    /// Nothing is said.
    #[default]
    Normal,
    /// Shown first.
    Important,
    /// Shown on request.
    Advanced,
    /// Not shown: a machine's business.
    Internal,
}

/// A parameter of an operation.
#[derive(Clone, Debug)]
pub struct Param {
    /// Its name on the wire.
    pub name: String,
    /// A name that the definition wants in code.
    pub client_name: Option<String>,
    /// Where it travels.
    pub location: Location,
    /// What it holds.
    pub ty: Type,
    /// Whether a request must have it.
    pub required: bool,
    /// How a list or an object is written.
    pub style: Style,
    /// Of a part: the media type that the definition wants for it.
    pub media_type: Option<String>,
    /// How text is escaped in a path or query.
    pub encoding: Encoding,
    /// The value that is meant when it is absent.
    pub default: Option<Box<Json>>,
    /// The only value it can have.
    pub fixed: Option<Box<Json>>,
    /// How prominent it is.
    pub visibility: Visibility,
    /// Whether it should no longer be used.
    pub deprecated: bool,
    /// The limits of its values.
    pub limits: Rare<Limits>,
    /// What people are told about it.
    pub docs: Rare<Docs>,
    /// Vendor extensions that no reader acts on.
    pub extensions: Rare<Extensions>,
    /// Where it is declared.
    pub origin: Place,
}

/// Where a parameter travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Location {
    /// In a placeholder of the base address.
    Host,
    /// In a placeholder of the path.
    Path,
    /// In the query.
    Query,
    /// In a header field.
    Header,
    /// In a cookie.
    Cookie,
    /// As a field of an `application/x-www-form-urlencoded` body.
    Form,
    /// As a part of a `multipart/form-data` body.
    Part,
}

/// How the values of a list or an object are written into a parameter (`collectionFormat` of OpenAPI 2.0, `style` and
/// `explode` of OpenAPI 3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Style {
    /// Nothing is said, since it is no list: text, or JSON text.
    Plain,
    /// Comma separated, keys and values of an object in turn.
    Csv,
    /// Space separated.
    Ssv,
    /// Tab separated.
    Tsv,
    /// Separated by vertical bars.
    Pipes,
    /// The name again for each value; each member of an object as a parameter of its own.
    Multi,
    /// Comma separated, the members of an object as `key=value`.
    Pairs,
    /// Each value after a dot (RFC 6570 §3.2.5).
    Label,
    /// Each value or `key=value` after a dot.
    LabelExploded,
    /// `;name=` before all values (RFC 6570 §3.2.7).
    Matrix,
    /// `;name=` before each value, `;key=` before each member.
    MatrixExploded,
    /// The keys of an object in brackets.
    DeepObject,
    /// As JSON text.
    Json,
}

/// How the text of a path or query parameter is escaped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Encoding {
    /// Percent-encoded once.
    Single,
    /// Percent-encoded twice (`x-ms-url-encoding: double`).
    Double,
    /// As it is (`x-ms-skip-url-encoding`).
    None,
    /// Percent-encoded but for reserved characters (OpenAPI 3 `allowReserved`).
    Reserved,
}

/// A request body that is one value.
#[derive(Clone, Debug)]
pub struct Body {
    /// What the definition calls it.
    pub name: String,
    /// Whether a request must have it.
    pub required: bool,
    /// The way it is written.
    pub media: Media,
    /// Media types in which the same value can be sent as well.
    pub other_media: Vec<String>,
    /// The limits of its values.
    pub limits: Rare<Limits>,
    /// What people are told about it.
    pub docs: Rare<Docs>,
    /// Where it is declared.
    pub origin: Place,
}

/// A body and how it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Media {
    /// The media type to send, or the one to ask for.
    pub media_type: String,
    /// How values become bytes.
    pub kind: MediaKind,
    /// What it holds.
    pub ty: Type,
    /// How the root looks where the body is XML, beside what its type says.
    pub xml: Option<Box<Xml>>,
}

/// How a value is written as a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MediaKind {
    /// JSON text.
    Json,
    /// JSON values one after the other: a list whose items arrive one by one.
    Sequence,
    /// An object as `application/x-www-form-urlencoded`. What is an object inside of it is JSON text.
    Form,
    /// The same, with the keys of inner objects in brackets.
    DeepForm,
    /// An XML document.
    Xml,
    /// Text.
    Text,
    /// Bytes that nobody interprets.
    Bytes,
}

/// What the service may answer.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// Which status it stands for.
    pub status: Status,
    /// What the answer's body holds; `None` when the definition gives no schema.
    pub media: Option<Media>,
    /// Media types in which the answer can be had as well.
    pub other_media: Vec<String>,
    /// Header fields of the answer.
    pub headers: Vec<Header>,
    /// What people are told about it.
    pub docs: Rare<Docs>,
    /// Where it is declared.
    pub origin: Place,
}

/// The statuses that an [`Outcome`] stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// One status.
    Code(u16),
    /// A hundred of them, by their first digit.
    Range(u8),
    /// All that no other outcome names.
    Default,
}

impl Status {
    /// Whether it stands for success alone.
    pub fn is_success(self) -> bool {
        matches!(self, Self::Code(200..=299) | Self::Range(2))
    }
}

/// A header field of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// Its name.
    pub name: String,
    /// What it means.
    pub description: Option<String>,
}
