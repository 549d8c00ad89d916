use std::borrow::Cow;

use bytes::Bytes;
use http::HeaderValue;

use super::encoding;
use super::form::{self, Field, FieldContent};
use super::style::Style;
use super::text::{self, Place, Rendering, Text};
use super::upload::Upload;
use super::{Parts, Request};
use crate::body::{Body, Kept};
use crate::content;
use crate::wire::{self, DecodeError, Encode, Kind, Writer};

impl Request {
    /// Sets a form field.
    pub fn form(&mut self, name: &'static str, value: &(impl Encode + ?Sized)) -> &mut Self {
        self.set_form(name, Rendering::Plain, &value)
    }

    /// Sets a form field to a list or an object.
    pub fn form_list(
        &mut self,
        name: &'static str,
        style: Style,
        values: &(impl Encode + ?Sized),
    ) -> &mut Self {
        self.set_form(name, Rendering::By(style), &values)
    }

    /// Sets a field of a multipart form: text, or JSON if the value is a list or an object.
    pub fn part(&mut self, name: &'static str, value: &(impl Encode + ?Sized)) -> &mut Self {
        self.set_parts(name, None, &value, false)
    }

    /// Sets a field of a multipart form under a media type of its own: JSON text if that is one of JSON, else text.
    pub fn part_as(
        &mut self,
        name: &'static str,
        media_type: impl Into<Cow<'static, str>>,
        value: &(impl Encode + ?Sized),
    ) -> &mut Self {
        self.set_parts(name, Some(media_type.into()), &value, false)
    }

    /// Sets a field of a multipart form to a list, with a part for each item, as [`Self::part_as`] makes them.
    pub fn part_list_as(
        &mut self,
        name: &'static str,
        media_type: impl Into<Cow<'static, str>>,
        values: &(impl Encode + ?Sized),
    ) -> &mut Self {
        self.set_parts(name, Some(media_type.into()), &values, true)
    }

    /// Sets a field of a multipart form to a list, with a part for each item with [`Style::Multi`], else in one part; or to an
    /// object, with a part for each member with [`Style::DeepObject`].
    pub fn part_list(
        &mut self,
        name: &'static str,
        style: Style,
        values: &(impl Encode + ?Sized),
    ) -> &mut Self {
        self.set_part_list(name, style, &values)
    }

    /// Sets a file of a multipart form.
    pub fn file(&mut self, name: &'static str, file: impl Into<Upload>) -> &mut Self {
        self.set_files(name, vec![file.into()])
    }

    /// Sets a file of a multipart form that has this media type unless it says another.
    pub fn file_as(
        &mut self,
        name: &'static str,
        media_type: &str,
        file: impl Into<Upload>,
    ) -> &mut Self {
        self.set_files(name, vec![file.into().or_content_type(media_type)])
    }

    /// Sets files of a multipart form which share one name, and this media type unless they say another.
    pub fn file_list_as(
        &mut self,
        name: &'static str,
        media_type: &str,
        files: impl IntoIterator<Item = Upload>,
    ) -> &mut Self {
        let files = files.into_iter();
        let files = files.map(|file| file.or_content_type(media_type));
        self.set_files(name, files.collect())
    }

    /// Sets files of a multipart form which share one name.
    pub fn file_list(
        &mut self,
        name: &'static str,
        files: impl IntoIterator<Item = Upload>,
    ) -> &mut Self {
        self.set_files(name, files.into_iter().collect())
    }

    /// Sets the body, as JSON.
    pub fn body(&mut self, value: &(impl Encode + ?Sized)) -> &mut Self {
        self.set_json("application/json".into(), &value)
    }

    /// Sets the body, as JSON under another media type.
    pub fn body_as(
        &mut self,
        media_type: impl Into<Cow<'static, str>>,
        value: &(impl Encode + ?Sized),
    ) -> &mut Self {
        self.set_json(media_type.into(), &value)
    }

    /// Sets the body to the items of a list as JSON values that stand one after the other: each in a line of its own, or after a
    /// record separator in `application/json-seq` (RFC 7464).
    pub fn lines_body(
        &mut self,
        media_type: impl Into<Cow<'static, str>>,
        values: &(impl Encode + ?Sized),
    ) -> &mut Self {
        self.set_lines(media_type.into(), &values)
    }

    /// Sets the body to the members of an object as form fields: lists repeat their name, inner objects are JSON text.
    pub fn form_body(&mut self, value: &(impl Encode + ?Sized)) -> &mut Self {
        self.set_form_body(Style::Multi, &value)
    }

    /// Sets the body to the members of an object as form fields: lists repeat their name, keys of inner objects stand in
    /// brackets.
    pub fn deep_form_body(&mut self, value: &(impl Encode + ?Sized)) -> &mut Self {
        self.set_form_body(Style::DeepObject, &value)
    }

    /// Sets the body to text.
    pub fn text_body(
        &mut self,
        media_type: impl Into<Cow<'static, str>>,
        text: impl Into<String>,
    ) -> &mut Self {
        self.set_bytes(media_type.into(), text.into().into())
    }

    /// Sets the body: bytes, or a stream. A stream that there is only once is sent once, also where the request was cloned.
    pub fn bytes_body(
        &mut self,
        media_type: impl Into<Cow<'static, str>>,
        body: impl Into<Body>,
    ) -> &mut Self {
        self.0.body = Some((media_type.into(), body.into().into()));
        self
    }

    fn set_form(
        &mut self,
        name: &'static str,
        rendering: Rendering,
        values: &dyn Encode,
    ) -> &mut Self {
        let place = ("form field", name);
        self.rendered(place, rendering, values, |parts, rendered| {
            let pairs = rendered.pairs(name, &Place::FORM).into_iter();
            let fields = pairs.map(|(name, text)| (name, FieldContent::Text(text)));
            parts.set_fields(name, fields.collect());
            Ok(())
        })
    }

    /// Sets a part, or one for each item of a list. Without a media type it is text, or JSON for lists and objects.
    fn set_parts(
        &mut self,
        name: &'static str,
        media_type: Option<Cow<'static, str>>,
        value: &dyn Encode,
        each: bool,
    ) -> &mut Self {
        let mut writer = match &media_type {
            Some(media_type) if content::is_json(media_type) => Writer::new(),
            _ => Writer::for_text(),
        };
        value.encode(&mut writer);
        self.0.secrets.extend(writer.take_secrets());
        let json = match writer.finish() {
            Ok(json) => json,
            Err(error) => return self.fail("form field", name, &error.to_string()),
        };
        if media_type.as_deref().is_some_and(is_no_header) {
            return self.fail("form field", name, "its media type cannot be a header");
        }
        match parts(&json, media_type.as_ref(), each) {
            Ok(parts) => {
                let parts = parts.into_iter().map(|part| (name.to_owned(), part));
                self.0.set_fields(name, parts.collect());
                self
            }
            Err(error) => self.fail("form field", name, &error.to_string()),
        }
    }

    fn set_files(&mut self, name: &'static str, files: Vec<Upload>) -> &mut Self {
        let mut media_types = files.iter().filter_map(|file| file.content_type.as_deref());
        if media_types.any(is_no_header) {
            return self.fail("file", name, "its media type cannot be a header");
        }
        let files = files
            .into_iter()
            .map(|file| (name.to_owned(), FieldContent::File(file)));
        self.0.set_fields(name, files.collect());
        self
    }

    fn set_json(&mut self, media_type: Cow<'static, str>, value: &dyn Encode) -> &mut Self {
        let mut writer = Writer::new();
        value.encode(&mut writer);
        self.0.secrets.extend(writer.take_secrets());
        match writer.finish() {
            Ok(json) => self.set_bytes(media_type, json.into()),
            Err(error) => self.fail("body", "", &error.to_string()),
        }
    }

    fn set_lines(&mut self, media_type: Cow<'static, str>, values: &dyn Encode) -> &mut Self {
        let mut writer = Writer::new();
        values.encode(&mut writer);
        self.0.secrets.extend(writer.take_secrets());
        let json = match writer.finish() {
            Ok(json) => json,
            Err(error) => return self.fail("body", "", &error.to_string()),
        };
        let separator = match media_type.contains("json-seq") {
            true => "\u{1e}",
            false => "",
        };
        let lines = wire::with_scratch(|tape| {
            let document = tape.parse(&json).map_err(|error| error.to_string())?;
            let items = document.root().items();
            let line = |item| match wire::to_string(&item) {
                Ok(text) => Ok(format!("{separator}{text}\n")),
                Err(error) => Err(error.to_string()),
            };
            items.map(line).collect::<Result<String, String>>()
        });
        match lines {
            Ok(lines) => self.set_bytes(media_type, lines.into()),
            Err(error) => self.fail("body", "", &error),
        }
    }

    fn set_part_list(
        &mut self,
        name: &'static str,
        style: Style,
        values: &dyn Encode,
    ) -> &mut Self {
        if style == Style::Multi {
            return self.set_parts(name, None, values, true);
        }
        let place = ("form field", name);
        self.rendered(place, Rendering::By(style), values, |parts, rendered| {
            let part = |(name, text)| {
                let media_type = None;
                (name, FieldContent::Part { text, media_type })
            };
            let pairs = rendered.pairs(name, &Place::FORM).into_iter();
            parts.set_fields(name, pairs.map(part).collect());
            Ok(())
        })
    }

    fn set_form_body(&mut self, style: Style, value: &dyn Encode) -> &mut Self {
        let rendering = Rendering::By(style);
        self.rendered(("body", ""), rendering, value, |parts, rendered| {
            let Text::Members(members) = rendered.text else {
                return Err("only an object can be a form".to_owned());
            };
            let mut body = String::new();
            for (keys, value) in members {
                if let Some((name, keys)) = keys.split_first() {
                    let name = text::bracketed(name, keys, encoding::as_it_is);
                    form::push_pair(&mut body, &name, &value);
                }
            }
            let body = Kept::Bytes(body.into());
            parts.body = Some(("application/x-www-form-urlencoded".into(), body));
            Ok(())
        })
    }

    pub(super) fn set_bytes(&mut self, media_type: Cow<'static, str>, bytes: Bytes) -> &mut Self {
        self.0.body = Some((media_type, Kept::Bytes(bytes)));
        self
    }
}

impl Parts {
    fn set_fields(&mut self, set_as: &'static str, fields: Vec<(String, FieldContent)>) {
        self.rare_mut()
            .fields
            .retain(|field| field.set_as != set_as);
        let fields = fields.into_iter().map(|(name, content)| Field {
            set_as: set_as.into(),
            name,
            content,
        });
        self.rare_mut().fields.extend(fields);
    }
}

fn is_no_header(media_type: &str) -> bool {
    HeaderValue::from_str(media_type).is_err()
}

/// The parts that hold a value, which is given as JSON. Null is not sent.
fn parts(
    json: &[u8],
    media_type: Option<&Cow<'static, str>>,
    each: bool,
) -> Result<Vec<FieldContent>, DecodeError> {
    wire::with_scratch(|tape| {
        let document = tape.parse(json)?;
        let root = document.root();
        let nodes = match (root.kind(), each) {
            (Kind::Null, _) => Vec::new(),
            (Kind::Array, true) => root.items().collect(),
            _ => vec![root],
        };
        let part = |node: wire::Node<'_>| {
            let by_kind = match node.kind() {
                Kind::Array | Kind::Object => Some("application/json".into()),
                Kind::Null | Kind::Bool | Kind::Number | Kind::String => None,
            };
            let media_type = media_type.cloned().or(by_kind);
            let is_json = media_type.as_deref().is_some_and(content::is_json);
            FieldContent::Part {
                text: text::render_node(node, is_json),
                media_type,
            }
        };
        Ok(nodes.into_iter().map(part).collect())
    })
}
