mod address;
mod body;
mod debug;
pub(crate) mod encoding;
mod extra;
mod follow;
mod form;
mod limit;
mod options;
mod reference;
mod send;
mod set;
mod style;
mod text;
mod upload;
#[cfg(feature = "xml")]
mod xml;

pub(crate) use address::{check_base, fill_variables};
pub(crate) use debug::names_a_secret;
pub(crate) use follow::Onward;
pub(crate) use options::Options;
pub(crate) use reference::resolve;
pub(crate) use send::Draft;
pub use style::Style;
pub(crate) use text::{Place, Rendering};
pub use upload::Upload;

use std::borrow::Cow;
use std::time::Duration;

use http::{HeaderName, HeaderValue};

use self::address::Argument;
use self::form::Field;
pub(crate) use self::form::push_pair;
use crate::body::Kept;
use crate::check::Limits;
use crate::core::{Core, Security};
use crate::redact::Secrets;
use crate::wire::Encode;

/// A request that is being put together.
///
/// Values are anything that [`Encode`]s: strings are sent by their content, numbers as they are written, null is not sent, and
/// a list goes into one parameter, separated by commas. Setting a name again replaces what was set under it. What goes wrong
/// comes out when the request is awaited and names the operation and the parameter.
#[derive(Clone)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Request(Box<Parts>);

#[derive(Clone)]
struct Parts {
    core: Core,
    operation: Cow<'static, str>,
    method: Cow<'static, str>,
    target: Target,
    path: Vec<Argument>,
    query: Vec<QueryParameter>,
    headers: Vec<(HeaderName, HeaderValue)>,
    body: Option<(Cow<'static, str>, Kept)>,
    /// Unset, it is what the kind of answer asks for.
    accept: Option<&'static str>,
    #[cfg(feature = "xml")]
    xml_answer: Option<&'static crate::wire::xml::Shape>,
    security: Option<Security>,
    secrets: Secrets,
    /// The limits of parameters and body, where the client checks them.
    limits: Option<Box<Limits>>,
    /// The first thing that went wrong.
    fault: Option<String>,
    rare: Option<Box<Rare>>,
}

/// What few requests have, out of the way of the others.
#[derive(Clone)]
struct Rare {
    base_url: Option<String>,
    /// Arguments of the base address, as they stand in it.
    host: Vec<Argument>,
    /// `name=value`, encoded, possibly several times.
    cookies: Vec<(&'static str, String)>,
    fields: Vec<Field>,
    options: Options,
}

impl Rare {
    const NONE: Self = Self {
        base_url: None,
        host: Vec::new(),
        cookies: Vec::new(),
        fields: Vec::new(),
        options: Options::NONE,
    };
}

impl Parts {
    fn rare(&self) -> &Rare {
        static NONE: Rare = Rare::NONE;
        self.rare.as_deref().unwrap_or(&NONE)
    }

    fn rare_mut(&mut self) -> &mut Rare {
        self.rare.get_or_insert_with(|| Box::new(Rare::NONE))
    }
}

/// Where a request goes.
#[derive(Clone)]
pub(crate) enum Target {
    Template(&'static str),
    /// A path or a whole address, as it is.
    Literal(String),
}

#[derive(Clone)]
struct QueryParameter {
    name: Cow<'static, str>,
    /// `name=value`, encoded, possibly several times.
    text: String,
    sensitive: bool,
}

impl Request {
    /// A request of an operation of the definition. Placeholders `{name}` in the template are filled by [`Self::path`].
    pub fn new(
        core: &Core,
        operation: &'static str,
        method: &'static str,
        template: &'static str,
    ) -> Self {
        let target = Target::Template(template);
        Self::to(core.clone(), operation.into(), method.into(), target)
    }

    pub(crate) fn to(
        core: Core,
        operation: Cow<'static, str>,
        method: Cow<'static, str>,
        target: Target,
    ) -> Self {
        Self(Box::new(Parts {
            core,
            operation,
            method,
            target,
            path: Vec::new(),
            query: Vec::new(),
            headers: Vec::new(),
            body: None,
            accept: None,
            #[cfg(feature = "xml")]
            xml_answer: None,
            security: None,
            secrets: Secrets::default(),
            limits: None,
            fault: None,
            rare: None,
        }))
    }

    /// Fills the placeholder `{name}` of the base address. The value stands there as it is: white space, `@`, `?`, `#` and
    /// backslashes are refused, and so are slashes before the end of the host, since they lead to another host.
    pub fn host(&mut self, name: &'static str, value: &(impl Encode + ?Sized)) -> &mut Self {
        self.set_host(name.into(), &value)
    }

    /// Fills the placeholder `{name}`. Everything but unreserved characters is percent-encoded; an empty value, `.` and `..`
    /// are refused where they would be a whole segment, since they lead to another path.
    pub fn path(&mut self, name: &'static str, value: &(impl Encode + ?Sized)) -> &mut Self {
        self.set_path(name, Rendering::Plain, &value, encoding::component)
    }

    /// Fills the placeholder `{name}`, percent-encoding the value twice.
    pub fn path_double(&mut self, name: &'static str, value: &(impl Encode + ?Sized)) -> &mut Self {
        self.set_path(name, Rendering::Plain, &value, encoding::component_twice)
    }

    /// Fills the placeholder `{name}` with a value that is encoded already and may hold slashes. Only what no path may hold is
    /// encoded.
    pub fn path_raw(&mut self, name: &'static str, value: &(impl Encode + ?Sized)) -> &mut Self {
        self.set_path(name, Rendering::Plain, &value, encoding::raw_path)
    }

    /// Fills the placeholder `{name}` with a list or an object, or by a style that marks single values too. An empty list is
    /// refused, and so is an object without members.
    pub fn path_list(
        &mut self,
        name: &'static str,
        style: Style,
        values: &(impl Encode + ?Sized),
    ) -> &mut Self {
        self.set_path(name, Rendering::By(style), &values, encoding::component)
    }

    /// Fills the placeholder `{name}` with a value as JSON text.
    pub fn path_json(&mut self, name: &'static str, value: &(impl Encode + ?Sized)) -> &mut Self {
        self.set_path(name, Rendering::Json, &value, encoding::component)
    }

    /// Sets a query parameter.
    pub fn query(&mut self, name: &'static str, value: &(impl Encode + ?Sized)) -> &mut Self {
        self.set_query(name.into(), Rendering::Plain, &value, &Place::QUERY)
    }

    /// Sets a query parameter to a list or an object. An empty one is sent as an empty value, except by [`Style::Multi`] and
    /// [`Style::DeepObject`], which send nothing.
    pub fn query_list(
        &mut self,
        name: &'static str,
        style: Style,
        values: &(impl Encode + ?Sized),
    ) -> &mut Self {
        self.set_query(name.into(), Rendering::By(style), &values, &Place::QUERY)
    }

    /// Sets a query parameter to a value of any kind, in which reserved characters stay as they are and so do escapes
    /// (`allowReserved` of OpenAPI 3, RFC 6570 §3.2.3). `&` and `#`, which would end the value, and brackets, which no query
    /// may hold, are percent-encoded all the same.
    pub fn query_reserved(
        &mut self,
        name: &'static str,
        style: Style,
        value: &(impl Encode + ?Sized),
    ) -> &mut Self {
        let rendering = Rendering::By(style);
        self.set_query(name.into(), rendering, &value, &Place::RESERVED_QUERY)
    }

    /// Sets a query parameter to a value that is encoded already and may go on with `&` and further parameters. Only what no
    /// query may hold is encoded.
    pub fn query_raw(&mut self, name: &'static str, value: &(impl Encode + ?Sized)) -> &mut Self {
        self.set_query(name.into(), Rendering::Plain, &value, &Place::RAW_QUERY)
    }

    /// Sets a query parameter to a value as JSON text.
    pub fn query_json(&mut self, name: &'static str, value: &(impl Encode + ?Sized)) -> &mut Self {
        self.set_query(name.into(), Rendering::Json, &value, &Place::QUERY)
    }

    /// Sets a header.
    pub fn header(&mut self, name: &'static str, value: &(impl Encode + ?Sized)) -> &mut Self {
        self.set_header(name.into(), Rendering::Plain, &value)
    }

    /// Sets a header to a list or an object.
    pub fn header_list(
        &mut self,
        name: &'static str,
        style: Style,
        values: &(impl Encode + ?Sized),
    ) -> &mut Self {
        self.set_header(name.into(), Rendering::By(style), &values)
    }

    /// Sets a header to a value as JSON text.
    pub fn header_json(&mut self, name: &'static str, value: &(impl Encode + ?Sized)) -> &mut Self {
        self.set_header(name.into(), Rendering::Json, &value)
    }

    /// Sets a cookie.
    pub fn cookie(&mut self, name: &'static str, value: &(impl Encode + ?Sized)) -> &mut Self {
        self.set_cookie(name, Rendering::Plain, &value)
    }

    /// Sets a cookie to a list or an object. What stands for several parameters ([`Style::Multi`], [`Style::DeepObject`]) is
    /// sent as several cookies.
    pub fn cookie_list(
        &mut self,
        name: &'static str,
        style: Style,
        values: &(impl Encode + ?Sized),
    ) -> &mut Self {
        self.set_cookie(name, Rendering::By(style), &values)
    }

    /// Sets a cookie to a value as JSON text.
    pub fn cookie_json(&mut self, name: &'static str, value: &(impl Encode + ?Sized)) -> &mut Self {
        self.set_cookie(name, Rendering::Json, &value)
    }

    /// Sets the media types that the answer may have. Unset, it is `application/json`, or anything where nothing is known of the
    /// answer.
    pub fn accept(&mut self, media_types: &'static str) -> &mut Self {
        self.0.accept = Some(media_types);
        self
    }

    /// Sets the media types that the answer may have, unless they are set.
    pub(crate) fn accept_by_default(&mut self, media_types: &'static str) {
        self.0.accept.get_or_insert(media_types);
    }

    /// Sets which security schemes the operation needs, instead of those of the client.
    pub fn security(&mut self, alternatives: Security) -> &mut Self {
        self.0.security = Some(alternatives);
        self
    }

    /// Sends the request to another address than the client's, which the definition gives for the operation. It gets the
    /// client's credentials. Who gave the client an address of their own gets all requests there.
    pub fn base_url(&mut self, url: &str) -> &mut Self {
        if self.0.core.has_given_url() {
            return self;
        }
        self.0.rare_mut().base_url = Some(url.trim_end_matches('/').to_owned());
        self
    }

    /// Sends the request to the server that the definition knows by this name, with the client's credentials. Where nobody gave
    /// its address, that is the client's address if somebody gave one, and an error otherwise.
    pub fn server(&mut self, name: &'static str) -> &mut Self {
        match self.0.core.server(name).map(str::to_owned) {
            Some(url) => self.0.rare_mut().base_url = Some(url),
            None if self.0.core.has_given_url() => {}
            None => {
                self.fail("server", name, "its address is not set");
            }
        }
        self
    }

    /// Sets how long the call may take, to the end of the body, instead of the client's limit.
    pub fn timeout(&mut self, timeout: Duration) -> &mut Self {
        self.0.rare_mut().options.timeout = Some(timeout);
        self
    }

    /// What the request wants otherwise than its client.
    pub(crate) fn options(&mut self) -> &mut Options {
        &mut self.0.rare_mut().options
    }
}

/// The items of a list parameter, for generated methods that take anything to iterate over.
pub fn list<T>(items: impl IntoIterator<Item = impl Into<T>>) -> Vec<T> {
    items.into_iter().map(Into::into).collect()
}
