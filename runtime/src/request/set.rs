//! What the setters do, once for all types of values.

use std::borrow::Cow;

use http::{HeaderName, HeaderValue};

use super::address::Argument;
use super::debug::names_a_secret;
use super::style::{self, Rendered, Style};
use super::{Parts, QueryParameter, Request, encoding};
use crate::wire::Encode;

impl Request {
    pub(crate) fn set_host(&mut self, name: Cow<'static, str>, value: &dyn Encode) -> &mut Self {
        let place = ("host parameter", &*name.clone());
        self.rendered(place, Style::Csv, value, |parts, rendered| {
            let argument = rendered.argument(name, ",", str::to_owned);
            let leads_away = |c: char| c.is_whitespace() || c.is_control() || "@?#\\".contains(c);
            if argument.encoded.is_empty() || argument.encoded.contains(leads_away) {
                return Err("this cannot be a part of a host".to_owned());
            }
            replace(&mut parts.host, argument);
            Ok(())
        })
    }

    pub(super) fn set_path(
        &mut self,
        name: &'static str,
        style: Style,
        value: &dyn Encode,
        encode: fn(&str) -> String,
    ) -> &mut Self {
        self.rendered(("path parameter", name), style, value, |parts, rendered| {
            let argument = rendered.argument(name.into(), style.encoded_separator(), encode);
            replace(&mut parts.path, argument);
            Ok(())
        })
    }

    pub(crate) fn set_query(
        &mut self,
        name: Cow<'static, str>,
        style: Style,
        value: &dyn Encode,
    ) -> &mut Self {
        let place = ("query parameter", &*name.clone());
        self.rendered(place, style, value, |parts, rendered| {
            if names_a_secret(&name) {
                parts.secrets.extend(rendered.text.one());
            }
            let text = style::query_text(&name, rendered.text, style);
            parts.set_query(name, text, rendered.sensitive);
            Ok(())
        })
    }

    pub(super) fn set_query_raw(&mut self, name: &'static str, value: &dyn Encode) -> &mut Self {
        let place = ("query parameter", name);
        self.rendered(place, Style::Csv, value, |parts, rendered| {
            let value = rendered.text.join(",", encoding::raw_query);
            let text = value.map(|value| format!("{}={value}", encoding::query_name(name)));
            parts.set_query(name.into(), text, rendered.sensitive);
            Ok(())
        })
    }

    pub(crate) fn set_header(
        &mut self,
        name: Cow<'static, str>,
        style: Style,
        value: &dyn Encode,
    ) -> &mut Self {
        self.rendered(("header", &name), style, value, |parts, rendered| {
            parts.set_header(&name, style.separator(), rendered)
        })
    }

    pub(super) fn set_cookie(&mut self, name: &'static str, value: &dyn Encode) -> &mut Self {
        self.rendered(("cookie", name), Style::Csv, value, |parts, rendered| {
            parts.cookies.retain(|(known, _)| known != name);
            if let Some(value) = rendered.text.join(",", encoding::cookie) {
                parts.cookies.push((name.into(), value));
            }
            Ok(())
        })
    }

    /// Applies a change that needs the text of a value, and keeps what goes wrong.
    pub(super) fn rendered(
        &mut self,
        (place, name): (&str, &str),
        style: Style,
        value: &dyn Encode,
        change: impl FnOnce(&mut Parts, Rendered) -> Result<(), String>,
    ) -> &mut Self {
        let result = style::render(value, style, &mut self.0.secrets)
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
    fn argument(
        self,
        name: Cow<'static, str>,
        separator: &str,
        encode: fn(&str) -> String,
    ) -> Argument {
        Argument {
            name,
            encoded: self.text.join(separator, encode).unwrap_or_default(),
            sensitive: self.sensitive,
        }
    }
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

    fn set_header(
        &mut self,
        name: &str,
        separator: &str,
        rendered: Rendered,
    ) -> Result<(), String> {
        let name = HeaderName::from_bytes(name.as_bytes())
            .map_err(|_| "this cannot be the name of a header")?;
        self.headers.retain(|(known, _)| *known != name);
        if let Some(value) = rendered.text.join(separator, str::to_owned) {
            let value = HeaderValue::from_bytes(value.as_bytes());
            let mut value =
                value.map_err(|_| "the value holds a line break or another control character")?;
            value.set_sensitive(rendered.sensitive || names_a_secret(name.as_str()));
            self.headers.push((name, value));
        }
        Ok(())
    }
}
