//! Form fields, as `application/x-www-form-urlencoded` or `multipart/form-data` (RFC 7578).

use std::borrow::Cow;
use std::hash::{BuildHasher, RandomState};

use super::encoding;
use super::upload::Upload;
use crate::body::Body;

/// One value of a form field. A field with several values stands several times.
#[derive(Clone)]
pub(crate) struct Field {
    /// The name it was set under, by which it is replaced.
    pub(crate) set_as: Cow<'static, str>,
    pub(crate) name: String,
    pub(crate) content: FieldContent,
}

#[derive(Clone)]
pub(crate) enum FieldContent {
    /// Text that any form can hold.
    Text(String),
    /// Text in a part of its own.
    Part {
        text: String,
        media_type: Option<Cow<'static, str>>,
    },
    File(Upload),
}

/// The media type and the body of a form; multipart as soon as one field asks for a part.
pub(crate) fn encode(fields: &[Field]) -> Result<(String, Body), String> {
    let is_text = |field: &Field| matches!(field.content, FieldContent::Text(_));
    if fields.iter().all(is_text) {
        return Ok((
            "application/x-www-form-urlencoded".to_owned(),
            url_encoded(fields).into(),
        ));
    }
    let boundary = boundary();
    let body = multipart(fields, &boundary)?;
    Ok((format!("multipart/form-data; boundary={boundary}"), body))
}

fn url_encoded(fields: &[Field]) -> String {
    let mut body = String::new();
    for field in fields {
        if let FieldContent::Text(text) = &field.content {
            push_pair(&mut body, &field.name, text);
        }
    }
    body
}

/// Appends `name=value`. A space is `%20`, which every reader of forms takes.
pub(crate) fn push_pair(body: &mut String, name: &str, value: &str) {
    if !body.is_empty() {
        body.push('&');
    }
    body.push_str(&encoding::component(name));
    body.push('=');
    body.push_str(&encoding::component(value));
}

/// Files are parts of the body as they are: they are neither copied nor read before they are sent.
fn multipart(fields: &[Field], boundary: &str) -> Result<Body, String> {
    let mut bodies = Vec::new();
    let mut text = String::new();
    for field in fields {
        let name = quoted(&field.name);
        text.push_str("--");
        text.push_str(boundary);
        text.push_str("\r\nContent-Disposition: form-data; name=");
        text.push_str(&name);
        match &field.content {
            FieldContent::Text(value) => push_part(&mut text, None, value),
            FieldContent::Part {
                text: value,
                media_type,
            } => push_part(&mut text, media_type.as_deref(), value),
            FieldContent::File(upload) => {
                text.push_str("; filename=");
                text.push_str(&quoted(upload.file_name.as_deref().unwrap_or(&field.name)));
                let media_type = upload.content_type.as_deref();
                push_part(
                    &mut text,
                    media_type.or(Some("application/octet-stream")),
                    "",
                );
                let file = upload.body.take();
                let file = file.map_err(|why| format!("file `{}`: {why}", field.name))?;
                bodies.push(std::mem::take(&mut text).into());
                bodies.push(file);
            }
        }
        text.push_str("\r\n");
    }
    text.push_str("--");
    text.push_str(boundary);
    text.push_str("--\r\n");
    if bodies.is_empty() {
        return Ok(text.into());
    }
    bodies.push(text.into());
    Ok(Body::joined(bodies))
}

/// Appends the end of a part's head, and its text.
fn push_part(body: &mut String, media_type: Option<&str>, text: &str) {
    if let Some(media_type) = media_type {
        body.push_str("\r\nContent-Type: ");
        body.push_str(media_type);
    }
    body.push_str("\r\n\r\n");
    body.push_str(text);
}

/// A name in quotes, escaped as browsers do it (WHATWG HTML §4.10.21.8).
fn quoted(name: &str) -> String {
    format!(
        "\"{}\"",
        name.replace('"', "%22")
            .replace('\r', "%0D")
            .replace('\n', "%0A")
    )
}

/// 128 random bits: no content holds them but by intent of who knows the future.
fn boundary() -> String {
    let random = || RandomState::new().hash_one(0);
    format!("form-{:016x}{:016x}", random(), random())
}
