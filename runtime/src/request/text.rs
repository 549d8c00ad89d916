//! Values as text: first without regard to where they go, then as what stands in a path, a query, a form or a cookie.

use super::debug::names_a_secret;
use super::encoding::{self, Encoder};
use super::style::{Separators, Style};
use crate::auth::Secret;
use crate::redact::Secrets;
use crate::wire::{self, Encode, Kind, Node, Writer};

/// How a value becomes text.
#[derive(Clone, Copy)]
pub(crate) enum Rendering {
    /// Strings by their content, numbers as they are written, items of lists separated by commas, objects as JSON.
    Plain,
    /// The same, with lists and objects written by a style.
    By(Style),
    /// All of it as JSON.
    Json,
}

/// A value as text, before anything is encoded for its place.
#[derive(Debug, PartialEq)]
pub(crate) enum Text {
    /// Null: nothing is sent.
    Absent,
    One(String),
    Many(Vec<String>),
    /// The members of an object, by their path of keys.
    Members(Vec<(Vec<String>, String)>),
}

pub(crate) struct Rendered {
    pub(crate) text: Text,
    pub(crate) style: Style,
    pub(crate) sensitive: bool,
}

/// How text is encoded in a place that holds pairs of names and values.
pub(crate) struct Place {
    name: Encoder,
    value: Encoder,
    separators: fn(Style) -> Separators,
}

impl Place {
    pub(crate) const QUERY: Self = Self {
        name: encoding::query_name,
        value: encoding::component,
        separators: Style::in_address,
    };
    /// A query whose values keep reserved characters.
    pub(crate) const RESERVED_QUERY: Self = Self {
        value: encoding::reserved,
        ..Self::QUERY
    };
    /// A query whose values are encoded already.
    pub(crate) const RAW_QUERY: Self = Self {
        value: encoding::raw_query,
        ..Self::QUERY
    };
    /// A form, which is encoded as a whole.
    pub(crate) const FORM: Self = Self {
        name: encoding::as_it_is,
        value: encoding::as_it_is,
        separators: Style::separators,
    };
    pub(crate) const COOKIE: Self = Self {
        name: encoding::cookie_name,
        value: encoding::cookie,
        separators: Style::separators,
    };
}

/// Turns a value into text. What is secret in it is added to `secrets`.
pub(crate) fn render(
    value: &dyn Encode,
    rendering: Rendering,
    secrets: &mut Secrets,
) -> Result<Rendered, String> {
    let mut writer = match rendering {
        Rendering::Json => Writer::new(),
        Rendering::Plain | Rendering::By(_) => Writer::for_text(),
    };
    value.encode(&mut writer);
    let hidden = writer.take_secrets();
    let sensitive = !hidden.is_empty();
    secrets.extend(hidden);
    let json = writer.finish().map_err(|error| error.to_string())?;
    let text = match plain(json, rendering) {
        Ok(text) => Text::One(text),
        Err(json) => wire::with_scratch(|tape| {
            let document = tape.parse(&json).map_err(|error| error.to_string())?;
            Ok::<_, String>(text(document.root(), rendering))
        })?,
    };
    Ok(Rendered {
        text,
        style: match rendering {
            Rendering::By(style) => style,
            Rendering::Plain | Rendering::Json => Style::Csv,
        },
        sensitive,
    })
}

/// The content of a string without escapes, which most values are; or the JSON as it is.
fn plain(mut json: Vec<u8>, rendering: Rendering) -> Result<String, Vec<u8>> {
    let is_plain = match json.as_slice() {
        [b'"', content @ .., b'"'] => !content.contains(&b'\\'),
        _ => false,
    };
    if !is_plain || matches!(rendering, Rendering::Json) {
        return Err(json);
    }
    json.pop();
    json.remove(0);
    String::from_utf8(json).map_err(|error| error.into_bytes())
}

fn text(node: Node<'_>, rendering: Rendering) -> Text {
    match (node.kind(), rendering) {
        (Kind::Null, _) => Text::Absent,
        (_, Rendering::Json) => Text::One(json(node)),
        (Kind::Array, _) => Text::Many(node.items().map(item).collect()),
        (Kind::Object, Rendering::By(style)) => {
            let mut members = Vec::new();
            flatten(node, style, &mut Vec::new(), &mut members);
            Text::Members(members)
        }
        (Kind::Object | Kind::Bool | Kind::Number | Kind::String, _) => Text::One(item(node)),
    }
}

/// A value as JSON, or as it stands inside of another one.
pub(crate) fn render_node(node: Node<'_>, is_json: bool) -> String {
    if is_json { json(node) } else { item(node) }
}

/// A value inside of another one, or one that is no list and no object.
fn item(node: Node<'_>) -> String {
    match node.kind() {
        Kind::Null => String::new(),
        Kind::Array | Kind::Object => json(node),
        Kind::Bool | Kind::Number | Kind::String => node.lexeme().unwrap_or_default().to_owned(),
    }
}

fn json(node: Node<'_>) -> String {
    wire::to_string(&node).unwrap_or_default()
}

fn flatten(
    node: Node<'_>,
    style: Style,
    keys: &mut Vec<String>,
    members: &mut Vec<(Vec<String>, String)>,
) {
    let repeats = matches!(style, Style::Multi | Style::DeepObject);
    for (key, value) in node.entries() {
        keys.push(key.to_owned());
        match value.kind() {
            Kind::Null => {}
            Kind::Object if style == Style::DeepObject => flatten(value, style, keys, members),
            Kind::Array if repeats => {
                members.extend(value.items().map(|value| (keys.clone(), item(value))));
            }
            _ => members.push((keys.clone(), item(value))),
        }
        keys.pop();
    }
}

impl Text {
    /// What is likely to be a secret in the value of a parameter, by the names in it.
    pub(crate) fn named_secrets(&self, name: &str) -> Vec<Secret> {
        let secret = |text: &String| Secret::from(text.as_str());
        let is_named = names_a_secret(name);
        match self {
            Self::One(text) if is_named => vec![secret(text)],
            Self::Members(members) => members
                .iter()
                .filter(|(keys, _)| is_named || keys.iter().any(|key| names_a_secret(key)))
                .map(|(_, text)| secret(text))
                .collect(),
            Self::Absent | Self::One(_) | Self::Many(_) => Vec::new(),
        }
    }

    /// The text in one piece; `None` when nothing is sent.
    pub(crate) fn join(self, separators: Separators, encode: Encoder) -> Option<String> {
        let pair = |(keys, value): (Vec<String>, String)| {
            let key = keys.split_first();
            let key = key.map(|(key, inner)| bracketed(key, inner, encode));
            format!(
                "{}{}{}",
                key.unwrap_or_default(),
                separators.in_pair,
                encode(&value)
            )
        };
        let parts: Vec<String> = match self {
            Self::Absent => return None,
            Self::One(text) => return Some(encoding::encode(text, encode)),
            Self::Many(items) => {
                let encoded = |item| encoding::encode(item, encode);
                items.into_iter().map(encoded).collect()
            }
            Self::Members(members) => members.into_iter().map(pair).collect(),
        };
        Some(parts.join(separators.between_items))
    }
}

impl Rendered {
    /// The one pair `name=value` of a value that is neither a list nor an object, encoded for its place.
    pub(crate) fn pair(self, name: &str, place: &Place) -> Result<String, Self> {
        let Text::One(text) = &self.text else {
            return Err(self);
        };
        let (name, value) = ((place.name)(name), (place.value)(text));
        let mut pair = String::with_capacity(name.len() + 1 + value.len());
        pair.push_str(&name);
        pair.push('=');
        pair.push_str(&value);
        Ok(pair)
    }

    /// The names and values under which a parameter is sent, encoded for their place.
    pub(crate) fn pairs(self, name: &str, place: &Place) -> Vec<(String, String)> {
        let own = |value: String| ((place.name)(name).into_owned(), value);
        let encoded = |value: String| encoding::encode(value, place.value);
        match (self.text, self.style) {
            (Text::Many(items), Style::Multi) => {
                let items = items.into_iter().map(|item| own(encoded(item)));
                items.collect()
            }
            (Text::Members(members), style @ (Style::Multi | Style::DeepObject)) => {
                let pair = |(keys, value): (Vec<String>, String)| {
                    let (name, inner) = match (style, keys.split_first()) {
                        (Style::Multi, Some((key, inner))) => (key.as_str(), inner),
                        _ => (name, keys.as_slice()),
                    };
                    (bracketed(name, inner, place.name), encoded(value))
                };
                members.into_iter().map(pair).collect()
            }
            (text, style) => {
                let text = text.join((place.separators)(style), place.value);
                text.map(own).into_iter().collect()
            }
        }
    }

    /// What stands in a path (RFC 6570 §3.2.2, §3.2.5 and §3.2.7); `None` when there is no value.
    pub(crate) fn in_path(self, name: &str, encode: Encoder) -> Option<String> {
        let is_undefined = match &self.text {
            Text::Absent => true,
            Text::One(_) => false,
            Text::Many(items) => items.is_empty(),
            Text::Members(members) => members.is_empty(),
        };
        if is_undefined {
            return None;
        }
        let named = |name: &str, value: &str| match value {
            "" => format!(";{}", encode(name)),
            value => format!(";{}={value}", encode(name)),
        };
        match (self.style, self.text) {
            (Style::Label, text) => {
                let text = text.join(self.style.in_address(), encode)?;
                Some(format!(".{text}"))
            }
            (Style::LabelExploded, text) => {
                let text = text.join(Separators::pairs("."), encode)?;
                Some(format!(".{text}"))
            }
            (Style::MatrixExploded, Text::Many(items)) => Some(
                items
                    .iter()
                    .map(|item| named(name, &encode(item)))
                    .collect(),
            ),
            (Style::MatrixExploded, Text::Members(members)) => {
                let member = |(keys, value): (Vec<String>, String)| {
                    named(keys.first().map_or(name, String::as_str), &encode(&value))
                };
                Some(members.into_iter().map(member).collect())
            }
            (Style::Matrix | Style::MatrixExploded, text) => {
                let text = text.join(self.style.in_address(), encode)?;
                Some(named(name, &text))
            }
            (style, text) => text.join(style.in_address(), encode),
        }
    }
}

/// The name of a member in brackets: `name[key][inner]`.
pub(crate) fn bracketed(name: &str, keys: &[String], encode: Encoder) -> String {
    keys.iter().fold(encode(name).into_owned(), |path, key| {
        format!("{path}{}{}{}", encode("["), encode(key), encode("]"))
    })
}
