use std::borrow::Cow;

use bytes::Bytes;
use http::HeaderValue;

use super::form::{self, Field, FieldContent};
use super::style::{self, Style, Text};
use super::upload::Upload;
use super::{Parts, Request};
use crate::wire::{Encode, Writer};

impl Request {
    /// Sets a form field.
    pub fn form(&mut self, name: &'static str, value: &(impl Encode + ?Sized)) -> &mut Self {
        self.set_form(name, Style::Csv, &value)
    }

    /// Sets a form field to a list, or with [`Style::DeepObject`] to an object.
    pub fn form_list(
        &mut self,
        name: &'static str,
        style: Style,
        values: &(impl Encode + ?Sized),
    ) -> &mut Self {
        self.set_form(name, style, &values)
    }

    /// Sets a field of a multipart form: text, or JSON if the value is a list or an object.
    pub fn part(&mut self, name: &'static str, value: &(impl Encode + ?Sized)) -> &mut Self {
        self.set_part(name, &value)
    }

    /// Sets a field of a multipart form to a list: a part for each value with [`Style::Multi`], else one part.
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

    /// Sets the body to the members of an object as form fields: lists repeat their name, keys of inner objects stand in
    /// brackets.
    pub fn form_body(&mut self, value: &(impl Encode + ?Sized)) -> &mut Self {
        self.set_form_body(&value)
    }

    /// Sets the body to text.
    pub fn text_body(
        &mut self,
        media_type: impl Into<Cow<'static, str>>,
        text: impl Into<String>,
    ) -> &mut Self {
        self.set_bytes(media_type.into(), text.into().into())
    }

    /// Sets the body to bytes.
    pub fn bytes_body(
        &mut self,
        media_type: impl Into<Cow<'static, str>>,
        bytes: impl Into<Bytes>,
    ) -> &mut Self {
        self.set_bytes(media_type.into(), bytes.into())
    }

    fn set_form(&mut self, name: &'static str, style: Style, values: &dyn Encode) -> &mut Self {
        self.rendered(("form field", name), style, values, |parts, rendered| {
            let fields: Vec<(String, String)> = match rendered.text {
                Text::Many(items) if style == Style::Multi => {
                    items.into_iter().map(|item| (name.into(), item)).collect()
                }
                Text::Members(members) => members
                    .into_iter()
                    .map(|(keys, value)| (style::bracketed(name, &keys, str::to_owned), value))
                    .collect(),
                text => text
                    .join(style.separator(), str::to_owned)
                    .map(|text| (name.into(), text))
                    .into_iter()
                    .collect(),
            };
            let fields = fields
                .into_iter()
                .map(|(name, text)| (name, FieldContent::Text(text)));
            parts.set_fields(name, fields.collect());
            Ok(())
        })
    }

    fn set_part(&mut self, name: &'static str, value: &dyn Encode) -> &mut Self {
        let mut writer = Writer::new();
        value.encode(&mut writer);
        self.0.secrets.extend(writer.take_secrets());
        let json = match writer.finish() {
            Ok(json) => json,
            Err(error) => return self.fail("form field", name, &error.to_string()),
        };
        if let [b'{' | b'[', ..] = *json {
            let text = String::from_utf8_lossy(&json).into_owned();
            let part = FieldContent::Part {
                text,
                is_json: true,
            };
            self.0.set_fields(name, vec![(name.to_owned(), part)]);
            return self;
        }
        self.rendered(
            ("form field", name),
            Style::Csv,
            value,
            |parts, rendered| {
                let text = rendered.text.join(",", str::to_owned);
                let part = text.map(|text| FieldContent::Part {
                    text,
                    is_json: false,
                });
                let part = part.map(|part| (name.to_owned(), part));
                parts.set_fields(name, part.into_iter().collect());
                Ok(())
            },
        )
    }

    fn set_files(&mut self, name: &'static str, files: Vec<Upload>) -> &mut Self {
        let is_header = |media_type: &String| HeaderValue::from_str(media_type).is_ok();
        let mut media_types = files.iter().filter_map(|file| file.content_type.as_ref());
        if !media_types.all(is_header) {
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

    fn set_part_list(
        &mut self,
        name: &'static str,
        style: Style,
        values: &dyn Encode,
    ) -> &mut Self {
        self.rendered(("form field", name), style, values, |parts, rendered| {
            let texts = match rendered.text {
                Text::Many(items) if style == Style::Multi => items,
                text => text
                    .join(style.separator(), str::to_owned)
                    .into_iter()
                    .collect(),
            };
            let part = |text| {
                (
                    name.to_owned(),
                    FieldContent::Part {
                        text,
                        is_json: false,
                    },
                )
            };
            parts.set_fields(name, texts.into_iter().map(part).collect());
            Ok(())
        })
    }

    fn set_form_body(&mut self, value: &dyn Encode) -> &mut Self {
        self.rendered(("body", ""), Style::DeepObject, value, |parts, rendered| {
            let Text::Members(members) = rendered.text else {
                return Err("only an object can be a form".to_owned());
            };
            let mut body = String::new();
            for (keys, value) in members {
                if let Some((name, keys)) = keys.split_first() {
                    let name = style::bracketed(name, keys, str::to_owned);
                    form::push_pair(&mut body, &name, &value);
                }
            }
            parts.body = Some(("application/x-www-form-urlencoded".into(), body.into()));
            Ok(())
        })
    }

    fn set_bytes(&mut self, media_type: Cow<'static, str>, bytes: Bytes) -> &mut Self {
        self.0.body = Some((media_type, bytes));
        self
    }
}

impl Parts {
    fn set_fields(&mut self, set_as: &'static str, fields: Vec<(String, FieldContent)>) {
        self.fields.retain(|field| field.set_as != set_as);
        let fields = fields.into_iter().map(|(name, content)| Field {
            set_as: set_as.into(),
            name,
            content,
        });
        self.fields.extend(fields);
    }
}
