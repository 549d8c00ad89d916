use std::borrow::Cow;

use bytes::Bytes;
use http::HeaderValue;

use super::form::{self, Field, FieldContent};
use super::style::{self, Style, Text};
use super::upload::Upload;
use super::{Parts, Request};
use crate::wire::{self, Encode};

impl Request {
    /// Sets a form field.
    pub fn form(&mut self, name: &'static str, value: &(impl Encode + ?Sized)) -> &mut Self {
        self.form_list(name, Style::Csv, value)
    }

    /// Sets a form field to a list, or with [`Style::DeepObject`] to an object.
    pub fn form_list(
        &mut self,
        name: &'static str,
        style: Style,
        values: &(impl Encode + ?Sized),
    ) -> &mut Self {
        self.rendered("form field", name, style, &values, |parts, rendered| {
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

    /// Sets a field of a multipart form: text, or JSON if the value is a list or an object.
    pub fn part(&mut self, name: &'static str, value: &(impl Encode + ?Sized)) -> &mut Self {
        match wire::to_string(value) {
            Ok(json) => {
                let is_json = json.starts_with(['{', '[']);
                let text = if is_json {
                    Some(json)
                } else {
                    wire::from_str::<Option<Lexeme>>(&json)
                        .ok()
                        .flatten()
                        .map(|text| text.0)
                };
                let content =
                    text.map(|text| (name.to_owned(), FieldContent::Part { text, is_json }));
                self.0.set_fields(name, content.into_iter().collect());
                self
            }
            Err(error) => self.fail("form field", name, &error.to_string()),
        }
    }

    /// Sets a file of a multipart form.
    pub fn file(&mut self, name: &'static str, file: impl Into<Upload>) -> &mut Self {
        self.file_list(name, [file.into()])
    }

    /// Sets files of a multipart form which share one name.
    pub fn file_list(
        &mut self,
        name: &'static str,
        files: impl IntoIterator<Item = Upload>,
    ) -> &mut Self {
        let files: Vec<Upload> = files.into_iter().collect();
        let is_header = |media_type: &String| HeaderValue::from_str(media_type).is_ok();
        if !files
            .iter()
            .filter_map(|file| file.content_type.as_ref())
            .all(is_header)
        {
            return self.fail("file", name, "its media type cannot be a header");
        }
        self.0.set_fields(
            name,
            files
                .into_iter()
                .map(|file| (name.to_owned(), FieldContent::File(file)))
                .collect(),
        );
        self
    }

    /// Sets the body, as JSON.
    pub fn body(&mut self, value: &(impl Encode + ?Sized)) -> &mut Self {
        self.body_as("application/json", value)
    }

    /// Sets the body, as JSON under another media type.
    pub fn body_as(
        &mut self,
        media_type: impl Into<Cow<'static, str>>,
        value: &(impl Encode + ?Sized),
    ) -> &mut Self {
        match wire::to_vec(value) {
            Ok(json) => self.bytes_body(media_type, json),
            Err(error) => self.fail("body", "", &error.to_string()),
        }
    }

    /// Sets the body to the members of an object as form fields: lists repeat their name, keys of inner objects stand in
    /// brackets.
    pub fn form_body(&mut self, value: &(impl Encode + ?Sized)) -> &mut Self {
        self.rendered("body", "", Style::DeepObject, &value, |parts, rendered| {
            let Text::Members(members) = rendered.text else {
                return Err("only an object can be a form".to_owned());
            };
            let mut body = String::new();
            for (keys, value) in members {
                if let Some((name, keys)) = keys.split_first() {
                    form::push_pair(
                        &mut body,
                        &style::bracketed(name, keys, str::to_owned),
                        &value,
                    );
                }
            }
            parts.body = Some(("application/x-www-form-urlencoded".into(), body.into()));
            Ok(())
        })
    }

    /// Sets the body to text.
    pub fn text_body(
        &mut self,
        media_type: impl Into<Cow<'static, str>>,
        text: impl Into<String>,
    ) -> &mut Self {
        self.bytes_body(media_type, text.into())
    }

    /// Sets the body to bytes.
    pub fn bytes_body(
        &mut self,
        media_type: impl Into<Cow<'static, str>>,
        bytes: impl Into<Bytes>,
    ) -> &mut Self {
        self.0.body = Some((media_type.into(), bytes.into()));
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

/// The text of a scalar.
struct Lexeme(String);

impl wire::Decode for Lexeme {
    fn decode(node: wire::Node<'_>) -> Result<Self, wire::DecodeError> {
        Ok(Self(node.lexeme().unwrap_or_default().to_owned()))
    }
}
