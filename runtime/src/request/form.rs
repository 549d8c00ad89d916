//! Form fields, as `application/x-www-form-urlencoded` or `multipart/form-data` (RFC 7578).

use std::borrow::Cow;
use std::hash::{BuildHasher, RandomState};

use bytes::Bytes;

use super::encoding;
use super::upload::Upload;

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

/// The media type and the bytes of a form; multipart as soon as one field asks for a part.
pub(crate) fn encode(fields: &[Field]) -> (String, Bytes) {
    let is_text = |field: &Field| matches!(field.content, FieldContent::Text(_));
    if fields.iter().all(is_text) {
        return (
            "application/x-www-form-urlencoded".to_owned(),
            url_encoded(fields).into(),
        );
    }
    let boundary = boundary();
    let body = multipart(fields, &boundary);
    (
        format!("multipart/form-data; boundary={boundary}"),
        body.into(),
    )
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

fn multipart(fields: &[Field], boundary: &str) -> Vec<u8> {
    let mut body = Vec::new();
    for field in fields {
        let name = quoted(&field.name);
        body.extend_from_slice(
            format!("--{boundary}\r\nContent-Disposition: form-data; name={name}").as_bytes(),
        );
        match &field.content {
            FieldContent::Text(text)
            | FieldContent::Part {
                text,
                media_type: None,
            } => {
                body.extend_from_slice(format!("\r\n\r\n{text}").as_bytes());
            }
            FieldContent::Part {
                text,
                media_type: Some(media_type),
            } => {
                let part = format!("\r\nContent-Type: {media_type}\r\n\r\n{text}");
                body.extend_from_slice(part.as_bytes());
            }
            FieldContent::File(upload) => {
                let file_name = quoted(upload.file_name.as_deref().unwrap_or(&field.name));
                let media_type = upload
                    .content_type
                    .as_deref()
                    .unwrap_or("application/octet-stream");
                let head = format!("; filename={file_name}\r\nContent-Type: {media_type}\r\n\r\n");
                body.extend_from_slice(head.as_bytes());
                body.extend_from_slice(&upload.bytes);
            }
        }
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(format!("--{boundary}--\r\n").as_bytes());
    body
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
