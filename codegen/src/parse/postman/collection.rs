//! A collection of any version as its author arranged it, with every text still holding its `{{variables}}`.

use super::text::described;
use crate::infer::Sample;
use crate::source::{Node, Place};

/// A whole collection.
pub(super) struct Collection<'a> {
    /// Where its members stand: the root, or the `collection` of what Postman's API exports.
    pub(super) node: Node<'a>,
    pub(super) name: String,
    pub(super) version: String,
    pub(super) description: Option<String>,
    pub(super) auth: Option<Auth>,
    pub(super) variables: Vec<Pair>,
    /// Parents stand before what is in them.
    pub(super) folders: Vec<Folder>,
    pub(super) requests: Vec<Request>,
}

/// A folder of a collection.
pub(super) struct Folder {
    pub(super) name: String,
    pub(super) description: Option<String>,
    pub(super) parent: Option<usize>,
    pub(super) auth: Option<Auth>,
}

/// A saved request.
pub(super) struct Request {
    pub(super) name: String,
    pub(super) description: Option<String>,
    /// The index of the folder that it lies in.
    pub(super) folder: Option<usize>,
    pub(super) method: String,
    pub(super) url: Url,
    pub(super) headers: Vec<Pair>,
    pub(super) body: Option<Body>,
    /// `None` takes that of the folder.
    pub(super) auth: Option<Auth>,
    pub(super) responses: Vec<Saved>,
    pub(super) scripts: Scripts,
    pub(super) place: Place,
}

/// An address, taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Url {
    /// Scheme, host and port; empty where there is none.
    pub(super) base: String,
    /// What stands before the host: a name and a password (RFC 3986 §3.2.1).
    pub(super) user: Option<String>,
    /// What stands between the slashes of the path.
    pub(super) segments: Vec<String>,
    pub(super) query: Vec<Pair>,
    /// What `:name` segments stand for.
    pub(super) variables: Vec<Pair>,
}

/// A key with its value: of a query, a form, headers or variables.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pair {
    pub(super) key: String,
    /// `None` where the value is null or absent.
    pub(super) value: Option<String>,
    pub(super) description: Option<String>,
    pub(super) disabled: bool,
    /// What kind of value it is, where that is said: `file`, `secret`.
    pub(super) kind: Option<String>,
    /// The media type of a part of a form.
    pub(super) media_type: Option<String>,
    pub(super) place: Place,
}

/// A body as it is kept.
pub(super) struct Body {
    pub(super) content: Content,
    pub(super) disabled: bool,
    pub(super) place: Place,
}

/// The modes of a body.
pub(super) enum Content {
    /// Text in a language that the author chose.
    Raw {
        text: String,
        language: Option<String>,
    },
    Urlencoded(Vec<Pair>),
    Multipart(Vec<Pair>),
    File,
    GraphQl {
        query: String,
        variables: String,
        operation: Option<String>,
    },
}

/// A saved response.
pub(super) struct Saved {
    pub(super) name: String,
    pub(super) code: Option<u16>,
    pub(super) headers: Vec<Pair>,
    pub(super) body: Option<String>,
    /// The request that it answers, where that is kept.
    pub(super) original: Option<Original>,
    pub(super) place: Place,
}

/// What of the request that a saved response answers can differ from the request that it is saved with.
pub(super) struct Original {
    pub(super) query: Vec<Pair>,
    pub(super) body: Option<Body>,
}

/// A way to authenticate: its kind and its settings.
#[derive(Clone, Debug)]
pub(super) struct Auth {
    pub(super) kind: String,
    pub(super) values: Vec<(String, String)>,
    pub(super) place: Place,
}

impl Auth {
    pub(super) fn get(&self, key: &str) -> Option<&str> {
        let mut values = self.values.iter();
        let (_, value) = values.find(|(known, _)| known == key)?;
        Some(value.as_str()).filter(|value| !value.is_empty())
    }
}

/// What scripts of a request do, as far as their text tells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Scripts {
    /// Variables that are set from the answer.
    pub(super) sets: Vec<String>,
    /// What the JSON Schemas describe that the answer is compared with.
    pub(super) schemas: Vec<Sample>,
    /// Where a script changes the request before it is sent.
    pub(super) changes: Option<Place>,
}

impl Collection<'_> {
    /// The way to a folder from the root.
    pub(super) fn way(&self, folder: Option<usize>) -> Vec<&Folder> {
        let mut way = Vec::new();
        let mut next = folder;
        while let Some(folder) = next.and_then(|index| self.folders.get(index)) {
            way.push(folder);
            next = folder.parent;
        }
        way.reverse();
        way
    }

    /// The authentication that a request has: its own, or that of the nearest folder, or that of the collection.
    pub(super) fn auth<'r>(&'r self, request: &'r Request) -> Option<&'r Auth> {
        let folders = self.way(request.folder).into_iter().rev();
        let inherited = folders.filter_map(|folder| folder.auth.as_ref());
        let mut nearest = request.auth.iter().chain(inherited).chain(&self.auth);
        nearest.next().filter(|auth| auth.kind != "noauth")
    }
}

/// A key and a value of any version.
pub(super) fn pair(node: Node<'_>) -> Option<Pair> {
    let text = |key| node.get(key).and_then(text_of);
    let key = text("key").or_else(|| text("name")).or_else(|| text("id"));
    let disabled = node.get("disabled").and_then(Node::as_bool) == Some(true)
        || node.get("enabled").and_then(Node::as_bool) == Some(false);
    node.is_object().then(|| Pair {
        key: key.unwrap_or_default(),
        value: text("value").or_else(|| text("src").filter(|_| node.get("value").is_none())),
        description: described(node),
        disabled,
        kind: text("type"),
        media_type: text("contentType").filter(|media_type| !media_type.is_empty()),
        place: node.place(),
    })
}

/// The pairs of a list, or of the lines of a text (`Name: value`).
pub(super) fn pairs(node: Option<Node<'_>>) -> Vec<Pair> {
    let Some(node) = node else {
        return Vec::new();
    };
    match node.as_str() {
        Some(text) => lines(text, node.place()),
        None => node.items().filter_map(header).collect(),
    }
}

fn header(node: Node<'_>) -> Option<Pair> {
    match node.as_str() {
        Some(line) => lines(line, node.place()).pop(),
        None => pair(node),
    }
}

fn lines(text: &str, place: Place) -> Vec<Pair> {
    let lines = text.lines().filter_map(|line| {
        let line = line.trim();
        let (name, disabled) = match line.strip_prefix("//") {
            Some(rest) => (rest, true),
            None => (line, false),
        };
        let (key, value) = name.split_once(':')?;
        Some(Pair::new(key.trim(), Some(value.trim()), place).disabled_if(disabled))
    });
    lines.collect()
}

impl Pair {
    pub(super) fn new(key: &str, value: Option<&str>, place: Place) -> Self {
        Self {
            key: key.to_owned(),
            value: value.map(str::to_owned),
            description: None,
            disabled: false,
            kind: None,
            media_type: None,
            place,
        }
    }

    pub(super) fn disabled_if(self, disabled: bool) -> Self {
        Self { disabled, ..self }
    }

    /// Its value, with nothing for null.
    pub(super) fn text(&self) -> &str {
        self.value.as_deref().unwrap_or_default()
    }
}

/// A scalar as text.
pub(super) fn text_of(node: Node<'_>) -> Option<String> {
    let text = node.as_str().or_else(|| node.number());
    let truth = || node.as_bool().map(|value| value.to_string());
    text.map(str::to_owned).or_else(truth)
}
