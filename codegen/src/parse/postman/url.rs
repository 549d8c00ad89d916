//! Addresses, from their parts or from their text.

use super::collection::{Pair, Url, pair, text_of};
use crate::source::{Node, Place};

/// Reads an address of a collection v2. What the parts say counts before `raw`, since that is what Postman sends.
pub(super) fn read(node: Node<'_>) -> Url {
    if let Some(text) = node.as_str() {
        return from_text(text, node.place());
    }
    let host = joined(node.get("host"), ".");
    let raw = node.get("raw").and_then(Node::as_str).unwrap_or_default();
    let path = node.get("path");
    let variables = || list(node.get("variable"));
    if host.is_empty() && path.is_none_or(Node::is_empty) && node.get("query").is_none() {
        return Url {
            variables: variables(),
            ..from_text(raw, node.place())
        };
    }
    let protocol = node.get("protocol").and_then(text_of).unwrap_or_default();
    let port = node.get("port").and_then(text_of).unwrap_or_default();
    let protocol = protocol.trim_end_matches("://").trim_end_matches(':');
    let mut base = match protocol.is_empty() || host.contains("://") {
        true => host,
        false => format!("{protocol}://{host}"),
    };
    if !port.is_empty() {
        base = format!("{base}:{port}");
    }
    let segments = match path.and_then(Node::as_str) {
        Some(text) => segments(text),
        None => path
            .map(Node::items)
            .unwrap_or_default()
            .filter_map(segment)
            .collect(),
    };
    // A host may hold the start of the path: `{{host}}/v1`.
    let (base, inner) = split_base(&base);
    let (base, user) = without_user(base);
    Url {
        base,
        user,
        segments: inner.into_iter().chain(segments).collect(),
        query: match node.get("query").and_then(Node::as_str) {
            Some(text) => query(text, node.place()),
            None => list(node.get("query")),
        },
        variables: variables(),
    }
}

/// Reads the text of an address.
pub(super) fn from_text(text: &str, place: Place) -> Url {
    let text = text.trim();
    // A fragment is never sent.
    let text = outside_of_braces(text, '#').map_or(text, |(before, _)| before);
    let (address, asked) = outside_of_braces(text, '?').unwrap_or((text, ""));
    let (base, segments) = split_base(address);
    let (base, user) = without_user(base);
    Url {
        base,
        user,
        segments,
        query: query(asked, place),
        variables: Vec::new(),
    }
}

/// Scheme, host and port, and the segments of the path.
fn split_base(address: &str) -> (&str, Vec<String>) {
    let start = address.find("://").map_or(0, |at| at + 3);
    match outside_of_braces(&address[start..], '/') {
        Some((_, "")) => (address.trim_end_matches('/'), Vec::new()),
        Some((host, path)) => {
            let segments = path.split('/').map(str::to_owned);
            (&address[..start + host.len()], segments.collect())
        }
        None => (address, Vec::new()),
    }
}

/// A base without the name and the password before its host, and these.
fn without_user(base: &str) -> (String, Option<String>) {
    let start = base.find("://").map_or(0, |at| at + 3);
    let (scheme, rest) = base.split_at(start);
    match outside_of_braces(rest, '@') {
        Some((user, host)) => (format!("{scheme}{host}"), Some(user.to_owned())),
        None => (base.to_owned(), None),
    }
}

/// Splits a text at the first sign that stands in no `{{variable}}`.
fn outside_of_braces(text: &str, sign: char) -> Option<(&str, &str)> {
    let mut depth = 0_usize;
    for (at, c) in text.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            c if c == sign && depth == 0 => return Some((&text[..at], &text[at + c.len_utf8()..])),
            _ => {}
        }
    }
    None
}

fn segments(path: &str) -> Vec<String> {
    let path = path.strip_prefix('/').unwrap_or(path);
    match path.is_empty() {
        true => Vec::new(),
        false => path.split('/').map(str::to_owned).collect(),
    }
}

fn segment(node: Node<'_>) -> Option<String> {
    text_of(node).or_else(|| node.get("value").and_then(text_of))
}

fn joined(node: Option<Node<'_>>, sign: &str) -> String {
    let Some(node) = node else {
        return String::new();
    };
    match text_of(node) {
        Some(text) => text,
        None => node
            .items()
            .filter_map(segment)
            .collect::<Vec<_>>()
            .join(sign),
    }
}

/// The pairs of a query or of a form.
pub(super) fn query(text: &str, place: Place) -> Vec<Pair> {
    let pairs = text.split('&').filter(|pair| !pair.is_empty());
    pairs
        .map(|pair| match pair.split_once('=') {
            Some((key, value)) => Pair::new(key, Some(value), place),
            None => Pair::new(pair, None, place),
        })
        .collect()
}

fn list(node: Option<Node<'_>>) -> Vec<Pair> {
    node.map(Node::items)
        .unwrap_or_default()
        .filter_map(pair)
        .collect()
}
