//! What the setters do, once for all types of values.

use std::borrow::Cow;

use http::{HeaderName, HeaderValue};

use super::address::Argument;
use super::debug::names_a_secret;
use super::encoding::{self, Encoder};
use super::text::{self, Place, Rendered, Rendering};
use super::{Parts, QueryParameter, Request};
use crate::wire::Encode;

impl Request {
    pub(crate) fn set_host(&mut self, name: Cow<'static, str>, value: &dyn Encode) -> &mut Self {
        let place = ("host parameter", &*name.clone());
        self.rendered(place, Rendering::Plain, value, |parts, rendered| {
            let argument = rendered.argument(name, encoding::as_it_is);
            let leads_away = |c: char| c.is_whitespace() || c.is_control() || "@?#\\".contains(c);
            if argument.encoded.is_empty() || argument.encoded.contains(leads_away) {
                return Err("this cannot be a part of a host".to_owned());
            }
            replace(&mut parts.rare_mut().host, argument);
            Ok(())
        })
    }

    pub(super) fn set_path(
        &mut self,
        name: &'static str,
        rendering: Rendering,
        value: &dyn Encode,
        encode: Encoder,
    ) -> &mut Self {
        let place = ("path parameter", name);
        self.rendered(place, rendering, value, |parts, rendered| {
            let secrets = rendered.text.named_secrets(name);
            let sensitive = rendered.sensitive || !secrets.is_empty();
            parts.secrets.extend(secrets);
            let mut argument = rendered.argument(name.into(), encode);
            argument.sensitive = sensitive;
            if sensitive {
                // It may be encoded more than once.
                parts.secrets.extend([argument.encoded.as_str().into()]);
            }
            replace(&mut parts.path, argument);
            Ok(())
        })
    }

    pub(crate) fn set_query(
        &mut self,
        name: Cow<'static, str>,
        rendering: Rendering,
        value: &dyn Encode,
        encoded: &Place,
    ) -> &mut Self {
        let place = ("query parameter", &*name.clone());
        self.rendered(place, rendering, value, |parts, rendered| {
            let secrets = rendered.text.named_secrets(&name);
            let sensitive = rendered.sensitive || !secrets.is_empty();
            parts.secrets.extend(secrets);
            let pairs = match rendered.pair(&name, encoded) {
                Ok(pair) => Some(pair),
                Err(rendered) => joined(rendered.pairs(&name, encoded), "&"),
            };
            parts.set_query(name, pairs, sensitive);
            Ok(())
        })
    }

    pub(crate) fn set_header(
        &mut self,
        name: Cow<'static, str>,
        rendering: Rendering,
        value: &dyn Encode,
    ) -> &mut Self {
        self.rendered(("header", &name), rendering, value, |parts, rendered| {
            parts.set_header(&name, rendered)
        })
    }

    pub(super) fn set_cookie(
        &mut self,
        name: &'static str,
        rendering: Rendering,
        value: &dyn Encode,
    ) -> &mut Self {
        self.rendered(("cookie", name), rendering, value, |parts, rendered| {
            parts.rare_mut().cookies.retain(|(known, _)| *known != name);
            if let Some(pairs) = joined(rendered.pairs(name, &Place::COOKIE), "; ") {
                parts.rare_mut().cookies.push((name, pairs));
            }
            Ok(())
        })
    }

    /// Applies a change that needs the text of a value, and keeps what goes wrong.
    pub(super) fn rendered(
        &mut self,
        (place, name): (&str, &str),
        rendering: Rendering,
        value: &dyn Encode,
        change: impl FnOnce(&mut Parts, Rendered) -> Result<(), String>,
    ) -> &mut Self {
        let result = text::render(value, rendering, &mut self.0.secrets)
            .and_then(|rendered| change(&mut self.0, rendered));
        match result {
            Ok(()) => self,
            Err(why) => self.fail(place, name, &why),
        }
    }

    #[cold]
    pub(super) fn fail(&mut self, place: &str, name: &str, why: &str) -> &mut Self {
        let what = if name.is_empty() {
            format!("{place}: {why}")
        } else {
            format!("{place} `{name}`: {why}")
        };
        self.0.fault.get_or_insert(what);
        self
    }
}

impl Rendered {
    fn argument(self, name: Cow<'static, str>, encode: Encoder) -> Argument {
        let sensitive = self.sensitive;
        Argument {
            encoded: self.in_path(&name, encode).unwrap_or_default(),
            name,
            sensitive,
        }
    }
}

/// Pairs `name=value` in one text; `None` when there are none.
fn joined(pairs: Vec<(String, String)>, separator: &str) -> Option<String> {
    let mut pairs = pairs.into_iter();
    let (mut text, first) = pairs.next()?;
    text.push('=');
    text.push_str(&first);
    for (name, value) in pairs {
        text.extend([separator, &name, "=", &value]);
    }
    Some(text)
}

fn replace(arguments: &mut Vec<Argument>, argument: Argument) {
    arguments.retain(|known| known.name != argument.name);
    arguments.push(argument);
}

impl Parts {
    fn set_query(&mut self, name: Cow<'static, str>, text: Option<String>, sensitive: bool) {
        self.query.retain(|parameter| parameter.name != name);
        if let Some(text) = text {
            self.query.push(QueryParameter {
                name,
                text,
                sensitive,
            });
        }
    }

    fn set_header(&mut self, name: &str, rendered: Rendered) -> Result<(), String> {
        let name = HeaderName::from_bytes(name.as_bytes())
            .map_err(|_| "this cannot be the name of a header")?;
        self.headers.retain(|(known, _)| *known != name);
        let separators = rendered.style.separators();
        if let Some(value) = rendered.text.join(separators, encoding::as_it_is) {
            let value = HeaderValue::from_bytes(value.as_bytes());
            let mut value =
                value.map_err(|_| "the value holds a line break or another control character")?;
            value.set_sensitive(rendered.sensitive || names_a_secret(name.as_str()));
            self.headers.push((name, value));
        }
        Ok(())
    }
}
