use super::names::Ident;
use super::{Checks, Model, Passing, Rule, RustType, XmlStatic};

/// A client, ready to be written.
#[derive(Clone, Debug)]
pub struct Package {
    /// What the definition is called, for headings.
    pub title: String,
    /// The definition's version text.
    pub version: String,
    /// The licence that the definition names.
    pub license: Option<String>,
    /// The documentation of the whole.
    pub docs: Vec<String>,
    /// The client and its builder.
    pub client: Client,
    /// Groups of operations, the client's own first if it has any.
    pub groups: Vec<Group>,
    /// What the service sends by itself.
    pub webhooks: Vec<Webhook>,
    /// The feature that brings it in; `None` when it is always there.
    pub webhooks_feature: Option<Ident>,
    /// The types of parameters, bodies and answers.
    pub models: Vec<Model>,
    /// The limits of the types that are checked; `None` when there is nothing to check.
    pub checks: Option<Checks>,
    /// The files of the types, and those of their codec; none when one is enough.
    pub model_parts: Vec<Part>,
    /// What brings groups in; none when all of them are always there.
    pub features: Vec<Feature>,
    /// How those of them look that bodies in XML hold, and the roots of such bodies.
    pub xml: Vec<XmlStatic>,
    /// The features of the runtime that are needed beyond its transport.
    pub runtime_features: Vec<&'static str>,
    /// What the schemas that the definition declares became, where they were asked for.
    pub schemas: Vec<(String, RustType)>,
    /// How many of the definition's operations are left, and how many it declares.
    pub counts: Counts,
}

/// A feature of cargo that brings in groups, and the types that they need.
#[derive(Clone, Debug)]
pub struct Feature {
    /// What it is called, as [`Ident::bare`] gives it.
    pub name: Ident,
    /// The modules that it brings in.
    pub modules: Vec<Ident>,
}

/// A file of a module that is too large for one. Users do not see it: the module shares what is in it.
#[derive(Clone, Debug)]
pub struct Part {
    /// The file, as a private module.
    pub module: Ident,
    /// What is in it.
    pub docs: Vec<String>,
    /// Any of these features brings it in; it is always there when there are none.
    pub features: Vec<Ident>,
    /// The positions of its items among those of its module.
    pub items: Vec<usize>,
}

/// What became of the definition, for reports.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Operations that the definition declares, of those that were asked for.
    pub operations: usize,
    /// Those of them that became methods.
    pub emitted: usize,
    /// Types that are written.
    pub types: usize,
}

/// The client and its builder.
#[derive(Clone, Debug)]
pub struct Client {
    /// The default address.
    pub base_url: Option<String>,
    /// What is told about it, other addresses included.
    pub address_docs: Vec<String>,
    /// Setters of the builder for the variables of the default address.
    pub variables: Vec<Variable>,
    /// Setters of the builder for addresses that single operations have.
    pub servers: Vec<Server>,
    /// What the client calls itself.
    pub user_agent: String,
    /// What operations require unless they say otherwise; nothing at all where it is empty.
    pub security: Option<Vec<Vec<String>>>,
    /// Setters of the builder, one for each scheme.
    pub credentials: Vec<Credential>,
    /// The way to the groups that are inside of no other.
    pub accessors: Vec<Accessor>,
}

/// A builder method that sets a variable part of the address.
#[derive(Clone, Debug)]
pub struct Variable {
    /// The method.
    pub method: Ident,
    /// The placeholder.
    pub name: String,
    /// What stands there unless it is set; empty when it has to be set.
    pub default: String,
    /// Its documentation.
    pub docs: Vec<String>,
}

/// A builder method that sets the address of a server beside that of the client.
#[derive(Clone, Debug)]
pub struct Server {
    /// The method.
    pub method: Ident,
    /// What operations name it by.
    pub name: String,
    /// Its address unless it is set; empty when the definition does not know it.
    pub default: String,
    /// Its documentation.
    pub docs: Vec<String>,
}

/// A builder method that takes a credential.
#[derive(Clone, Debug)]
pub struct Credential {
    /// The method.
    pub method: Ident,
    /// The scheme's name in the definition.
    pub scheme: String,
    /// What it takes.
    pub kind: CredentialKind,
    /// Its documentation.
    pub docs: Vec<String>,
    /// The method that takes any credential for the scheme, where that is a token or a key which has to come from somewhere.
    pub any: Option<Ident>,
    /// The method that takes a key of AWS with the token of its session.
    pub session: Option<Ident>,
    /// The ways to such a token that the definition describes.
    pub flows: Vec<Flow>,
}

/// A way to a token (OAuth 2.0).
#[derive(Clone, Debug)]
pub struct Flow {
    /// The method: a setter where the client alone gets the token, or else a function that makes the credential.
    pub method: Ident,
    /// What the client shows.
    pub grant: Grant,
    /// Where tokens are issued: an absolute address.
    pub token_url: String,
    /// What tokens are for.
    pub scopes: Vec<String>,
    /// Its documentation.
    pub docs: Vec<String>,
}

/// What a client shows for a token.
#[derive(Clone, Debug)]
pub enum Grant {
    /// Its id and secret.
    ClientCredentials,
    /// A user's name and password.
    Password,
    /// A code, once the user has signed in at this address.
    AuthorizationCode(String),
    /// A code for another device, which is given at this address.
    DeviceCode(String),
}

/// How a credential is applied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CredentialKind {
    /// A key in a header of this name.
    Header(String),
    /// A key in a query parameter of this name.
    Query(String),
    /// A key in a cookie of this name.
    Cookie(String),
    /// User name and password.
    Basic,
    /// A bearer token.
    Bearer,
    /// User name and password that answer a challenge.
    Digest,
    /// A key of AWS; the method takes what is not known of the region and the service.
    AwsSigV4 {
        /// The region.
        region: Option<String>,
        /// The service, by its name for signatures.
        service: Option<String>,
    },
    /// Any credential, which serves this mechanism.
    Own(String),
}

/// How a group is reached from the client.
#[derive(Clone, Debug)]
pub struct Accessor {
    /// The method of the client, or of the group that it is inside of.
    pub method: Ident,
    /// The module of the group.
    pub module: Ident,
    /// The group's type.
    pub handle: Ident,
    /// What the group is for.
    pub docs: Vec<String>,
    /// The feature that brings it in; `None` when it is always there.
    pub feature: Option<Ident>,
}

/// Operations that stand together, in a module of their own.
#[derive(Clone, Debug)]
pub struct Group {
    /// The module.
    pub module: Ident,
    /// The methods that lead to it, one after the other, from the client on.
    pub way: Vec<Ident>,
    /// The type that has the methods; `None` when they are the client's own.
    pub handle: Option<Ident>,
    /// What the group is for.
    pub docs: Vec<String>,
    /// The operations.
    pub operations: Vec<Operation>,
    /// The way to the groups inside of it.
    pub inner: Vec<Accessor>,
    /// The files of the operations; none when one is enough.
    pub parts: Vec<Part>,
    /// The feature that brings it in; `None` when it is always there.
    pub feature: Option<Ident>,
}

/// A method and what it needs.
#[derive(Clone, Debug)]
pub struct Operation {
    /// The id in the definition.
    pub id: String,
    /// The HTTP method.
    pub verb: String,
    /// The path template.
    pub path: String,
    /// The Rust method.
    pub method: Ident,
    /// The type of the request that it makes, if that has methods. Without, the runtime's call is all there is.
    pub request: Option<Ident>,
    /// Its documentation.
    pub docs: Vec<String>,
    /// Whether it should no longer be used.
    pub deprecated: bool,
    /// Whether people need not see it.
    pub hidden: bool,
    /// What it requires, where that differs from the client's.
    pub security: Option<Vec<Vec<String>>>,
    /// The media type to ask for, where it is not JSON.
    pub accept: Option<String>,
    /// The shape of the answer, where that comes in XML and does not depend on the status.
    pub answer_shape: Option<Ident>,
    /// Arguments of the method.
    pub arguments: Vec<Argument>,
    /// The type that holds the arguments when there are too many of them.
    pub bundle: Option<Ident>,
    /// What the method puts into the request.
    pub steps: Vec<Step>,
    /// Setters of the request.
    pub setters: Vec<Setter>,
    /// What the call gives.
    pub answer: Answer,
    /// How further pages are read, where the answer is one.
    pub pages: Option<Pages>,
    /// What it gives in the end, where it takes its time.
    pub polling: Option<Polling>,
    /// The type of an answer that depends on the status.
    pub outcome: Option<Outcomes>,
    /// The type of declared errors.
    pub error: Option<Outcomes>,
}

/// An argument of a method.
#[derive(Clone, Debug)]
pub struct Argument {
    /// Its name.
    pub name: Ident,
    /// How it is passed.
    pub passing: Passing,
    /// Its documentation.
    pub docs: Vec<String>,
}

/// A method of a request that sets something optional.
#[derive(Clone, Debug)]
pub struct Setter {
    /// Its argument; the method has the same name.
    pub argument: Argument,
    /// Whether it should no longer be used.
    pub deprecated: bool,
    /// Whether people need not see it.
    pub hidden: bool,
    /// What it does.
    pub step: Step,
}

/// One thing that is put into a request: a call of a method of the runtime's request.
#[derive(Clone, Debug)]
pub struct Step {
    /// The method.
    pub function: &'static str,
    /// The first arguments: a name, a media type.
    pub labels: Vec<String>,
    /// How a list is written.
    pub style: Option<&'static str>,
    /// How the value looks in XML.
    pub shape: Option<Ident>,
    /// The value.
    pub value: StepValue,
    /// What the value is compared with.
    pub rules: Vec<Rule>,
}

/// What a [`Step`] passes on.
#[derive(Clone, Debug)]
pub enum StepValue {
    /// An argument of the surrounding method.
    Argument(Ident, Passing),
    /// A constant text.
    Text(String),
    /// The only value of a type.
    Only(RustType),
}

/// What a call gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// A body of JSON, or of XML.
    Json(RustType),
    /// The same, or none.
    Optional(RustType),
    /// JSON values one after the other.
    Sequence(RustType),
    /// Text.
    Text,
    /// Bytes, or a body of which nothing is known.
    Content,
    /// Nothing.
    Empty,
    /// One of several, by status.
    Status(Ident),
}

/// How the pages of a list are read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pages {
    /// What a page is.
    pub page: RustType,
    /// What an item is.
    pub item: RustType,
    /// Where the next page is.
    pub by: PagesBy,
    /// The member that holds the items; `None` where the page is the list.
    pub items: Option<String>,
    /// Query parameters that further pages have as well.
    pub keep: Vec<String>,
}

/// Where the next page of a list is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PagesBy {
    /// There is only one.
    Single,
    /// At the address in a member.
    Link(String),
    /// At the address in the header `Link`.
    Header,
    /// In an operation, in whose path the text of a member stands.
    Operation {
        /// The member.
        link: String,
        /// The HTTP method.
        verb: String,
        /// The path template.
        path: String,
        /// The placeholder.
        parameter: String,
    },
}

/// How an operation that takes its time is followed to its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Polling {
    /// What it gives then.
    pub value: Answer,
    /// Where that is, by the runtime's name for it, unless it is where it usually is.
    pub final_state: Option<&'static str>,
    /// Whether it may be a member of the last answer about the state.
    pub in_result: bool,
}

/// A type with a variant for each of several answers.
#[derive(Clone, Debug)]
pub struct Outcomes {
    /// The type.
    pub name: Ident,
    /// The variants, in the order in which statuses are matched.
    pub variants: Vec<OutcomeVariant>,
}

/// A variant of [`Outcomes`].
#[derive(Clone, Debug)]
pub struct OutcomeVariant {
    /// Its name.
    pub name: Ident,
    /// The pattern of its statuses: `404`, `400..=499` or `_`.
    pub pattern: String,
    /// What it holds.
    pub payload: Option<Payload>,
    /// Its documentation.
    pub docs: Vec<String>,
}

/// What a variant holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Payload {
    /// A body of JSON.
    Json(RustType),
    /// JSON values of this type one after the other.
    Sequence(RustType),
    /// An XML document, and its shape.
    Xml(RustType, Ident),
    /// Text.
    Text,
    /// Bytes.
    Content,
}

/// Something that the service sends by itself, and the function that reads it.
#[derive(Clone, Debug)]
pub struct Webhook {
    /// The function.
    pub function: Ident,
    /// What it gives.
    pub ty: RustType,
    /// Its documentation.
    pub docs: Vec<String>,
    /// Whether it should no longer be used.
    pub deprecated: bool,
}
