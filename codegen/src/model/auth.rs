use super::{Docs, Rare};
use crate::source::Place;

/// A way to authenticate that the definition declares.
#[derive(Clone, Debug)]
pub struct Scheme {
    /// The name that requirements refer to.
    pub name: String,
    /// How it works.
    pub kind: SchemeKind,
    /// What people are told about it.
    pub docs: Rare<Docs>,
    /// Where it is declared.
    pub origin: Place,
}

/// The mechanism of a [`Scheme`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SchemeKind {
    /// A key in a header, query parameter or cookie.
    ApiKey {
        /// Where the key goes.
        place: KeyPlace,
        /// The header's, parameter's or cookie's name.
        name: String,
    },
    /// User name and password (RFC 7617).
    Basic,
    /// A token in the `Authorization` header (RFC 6750).
    Bearer,
    /// User name and password that answer a challenge (RFC 7616).
    Digest,
    /// A signature of the whole request under a key of AWS (Signature Version 4).
    AwsSigV4 {
        /// The region that is signed for.
        region: Option<String>,
        /// The service that is signed for, by its name for signatures.
        service: Option<String>,
    },
    /// Anything else that is made of the whole request, or of challenges, by the name of its mechanism in lower case.
    Signed(String),
    /// Something that travels in no request: a certificate of the client, for one.
    Transport,
    /// A token from an authorization server (RFC 6749), sent as a bearer token.
    OAuth2(Vec<Flow>),
}

/// A way to get a token from an authorization server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flow {
    /// What the client has to show.
    pub kind: FlowKind,
    /// Where the user gives consent; for devices, where they get their codes.
    pub authorization_url: Option<String>,
    /// Where tokens are issued.
    pub token_url: Option<String>,
    /// Scope names and what they allow.
    pub scopes: Vec<(String, String)>,
    /// Where it is declared.
    pub origin: Place,
}

/// What a client has to show for a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FlowKind {
    /// Its own id and secret (RFC 6749 §4.4).
    ClientCredentials,
    /// A code that the user's browser brings (RFC 6749 §4.1).
    AuthorizationCode,
    /// A code that the user enters on another device (RFC 8628).
    DeviceCode,
    /// The user's name and password (RFC 6749 §4.3).
    Password,
    /// Nothing: the user's browser brings the token (RFC 6749 §4.2).
    Implicit,
}

/// Where an API key travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyPlace {
    /// In a header field.
    Header,
    /// In a query parameter.
    Query,
    /// In a cookie.
    Cookie,
}

/// One alternative of a [`Security`]: all of these schemes together. Empty means that anybody may call.
pub type Requirement = Vec<String>;

/// Alternatives, any of which is enough. Empty means that nothing is required.
pub type Security = Vec<Requirement>;
