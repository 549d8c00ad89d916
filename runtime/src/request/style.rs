use super::encoding;
use crate::auth::Secret;
use crate::redact::Secrets;
use crate::wire::{self, Encode, Kind, Node, Writer};

/// How a list is written into one parameter (`collectionFormat` of OpenAPI 2.0, `style` of OpenAPI 3).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Style {
    /// `a,b`
    #[default]
    Csv,
    /// `a b`
    Ssv,
    /// Separated by tabs.
    Tsv,
    /// `a|b`
    Pipes,
    /// The parameter once for each item: `name=a&name=b`.
    Multi,
    /// An object, with its keys in brackets: `name[key]=a`.
    DeepObject,
}

impl Style {
    pub(crate) fn separator(self) -> &'static str {
        match self {
            Self::Csv | Self::Multi | Self::DeepObject => ",",
            Self::Ssv => " ",
            Self::Tsv => "\t",
            Self::Pipes => "|",
        }
    }

    /// A comma may stand in an address as it is, which tells it from a comma inside of an item.
    pub(crate) fn encoded_separator(self) -> &'static str {
        match self {
            Self::Csv | Self::Multi | Self::DeepObject => ",",
            Self::Ssv => "%20",
            Self::Tsv => "%09",
            Self::Pipes => "%7C",
        }
    }
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
    pub(crate) sensitive: bool,
}

impl Text {
    /// The text as a secret, if it is in one piece.
    pub(crate) fn one(&self) -> Option<Secret> {
        match self {
            Self::One(text) => Some(text.as_str().into()),
            Self::Absent | Self::Many(_) | Self::Members(_) => None,
        }
    }

    /// The text in one piece, items separated; objects are JSON.
    pub(crate) fn join(self, separator: &str, encode: fn(&str) -> String) -> Option<String> {
        match self {
            Self::Absent | Self::Members(_) => None,
            Self::One(text) => Some(encode(&text)),
            Self::Many(items) => Some(
                items
                    .iter()
                    .map(|item| encode(item))
                    .collect::<Vec<_>>()
                    .join(separator),
            ),
        }
    }
}

/// Turns a value into text: strings by their content, numbers as they are written, objects as JSON unless `style` is
/// [`Style::DeepObject`]. What is secret in it is added to `secrets`.
pub(crate) fn render(
    value: &dyn Encode,
    style: Style,
    secrets: &mut Secrets,
) -> Result<Rendered, String> {
    let mut writer = Writer::for_text();
    value.encode(&mut writer);
    let hidden = writer.take_secrets();
    let sensitive = !hidden.is_empty();
    secrets.extend(hidden);
    let json = writer.finish().map_err(|error| error.to_string())?;
    let text = wire::with_scratch(|tape| {
        tape.parse(&json)
            .map(|document| text(document.root(), style))
    });
    Ok(Rendered {
        text: text.map_err(|error| error.to_string())?,
        sensitive,
    })
}

fn text(node: Node<'_>, style: Style) -> Text {
    match node.kind() {
        Kind::Null => Text::Absent,
        Kind::Array => Text::Many(node.items().map(item).collect()),
        Kind::Object if style == Style::DeepObject => {
            let mut members = Vec::new();
            flatten(node, &mut Vec::new(), &mut members);
            Text::Members(members)
        }
        Kind::Object | Kind::Bool | Kind::Number | Kind::String => Text::One(item(node)),
    }
}

fn item(node: Node<'_>) -> String {
    match node.kind() {
        Kind::Null => String::new(),
        Kind::Array | Kind::Object => wire::to_string(&node).unwrap_or_default(),
        Kind::Bool | Kind::Number | Kind::String => node.lexeme().unwrap_or_default().to_owned(),
    }
}

/// Items of a list in an object repeat its key; null members are left out.
fn flatten(node: Node<'_>, keys: &mut Vec<String>, members: &mut Vec<(Vec<String>, String)>) {
    for (key, value) in node.entries() {
        keys.push(key.to_owned());
        match value.kind() {
            Kind::Null => {}
            Kind::Object => flatten(value, keys, members),
            Kind::Array => members.extend(value.items().map(|value| (keys.clone(), item(value)))),
            Kind::Bool | Kind::Number | Kind::String => members.push((keys.clone(), item(value))),
        }
        keys.pop();
    }
}

/// The name of a member in brackets: `name[key][inner]`.
pub(crate) fn bracketed(name: &str, keys: &[String], encode: fn(&str) -> String) -> String {
    keys.iter().fold(encode(name), |path, key| {
        format!("{path}{}{}{}", encode("["), encode(key), encode("]"))
    })
}

/// The query text of a parameter: pairs joined by `&`; `None` when nothing is sent.
pub(crate) fn query_text(name: &str, text: Text, style: Style) -> Option<String> {
    let encoded = encoding::query_name(name);
    let pair = |value: &str| format!("{encoded}={}", encoding::component(value));
    let pairs: Vec<String> = match text {
        Text::Many(items) if style == Style::Multi => items.iter().map(|item| pair(item)).collect(),
        Text::Members(members) => members
            .iter()
            .map(|(keys, value)| {
                format!(
                    "{}={}",
                    bracketed(name, keys, encoding::query_name),
                    encoding::component(value)
                )
            })
            .collect(),
        text => vec![format!(
            "{encoded}={}",
            text.join(style.encoded_separator(), encoding::component)?
        )],
    };
    (!pairs.is_empty()).then(|| pairs.join("&"))
}
