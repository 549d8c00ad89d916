//! Media types, and how values are written in them.

use crate::model::MediaKind;

/// The media type to use of those listed, and how values are written in it. JSON is preferred wherever it is possible,
/// since a definition that lists several means the same value in each; but of patches one that can be any value.
pub(crate) fn preferred<'a>(listed: &[&'a str]) -> (&'a str, MediaKind) {
    let find = |wanted: fn(&str) -> bool| listed.iter().copied().find(|word| wanted(word));
    if listed.is_empty() || listed.contains(&"application/json") {
        ("application/json", MediaKind::Json)
    } else if let Some(word) = find(is_any_json).or_else(|| find(is_json)) {
        (word, MediaKind::Json)
    } else if listed.iter().any(|word| word.contains('*')) {
        ("application/json", MediaKind::Json)
    } else if let Some(word) = find(|word| is_form(word) || is_multipart(word)) {
        (word, MediaKind::Bytes)
    } else if let Some(word) = find(is_xml) {
        (word, MediaKind::Xml)
    } else if let Some(word) = find(is_text) {
        (word, MediaKind::Text)
    } else {
        (listed[0], MediaKind::Bytes)
    }
}

/// Whether values of this media type are JSON text (RFC 6839 §3.1).
pub(crate) fn is_json(word: &str) -> bool {
    let essence = essence(word);
    if is_sequence(word) {
        return false;
    }
    essence == "text/json" || essence.ends_with("/json") || essence.ends_with("+json")
}

/// Whether JSON can be sent in a media type as well as in another one.
pub(crate) fn is_other_json(word: &str, sent: &str) -> bool {
    is_json(word) && is_media_type(word) && !word.contains('*') && word != sent
}

/// Whether values of a media type can be any JSON text: JSON Patch is always a list of operations (RFC 6902 §3).
fn is_any_json(word: &str) -> bool {
    is_json(word) && essence(word) != "application/json-patch+json"
}

/// What a media type is called among others that are written in the same way: the words of its subtype without their suffix.
pub(crate) fn subtype_words(word: &str) -> String {
    let (_, subtype) = word.split_once('/').unwrap_or_default();
    let subtype = subtype.to_ascii_lowercase();
    let (name, rest) = subtype.split_once('+').unwrap_or((&subtype, ""));
    // Parameters tell apart what has one name.
    let rest = rest.split_once(';').map_or("", |(_, params)| params);
    let name = name.strip_prefix("vnd.").unwrap_or(name);
    let words = name.split(|c: char| !c.is_ascii_alphanumeric());
    let words = words.chain(rest.split(|c: char| !c.is_ascii_alphanumeric()));
    words
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Whether values of this media type are XML documents (RFC 7303 §3).
pub(crate) fn is_xml(word: &str) -> bool {
    let essence = essence(word);
    matches!(essence.as_str(), "application/xml" | "text/xml") || essence.ends_with("+xml")
}

fn is_text(word: &str) -> bool {
    essence(word).starts_with("text/") && !is_sequence(word)
}

pub(crate) fn is_form(word: &str) -> bool {
    essence(word) == "application/x-www-form-urlencoded"
}

/// Whether a body of this media type is server-sent events (WHATWG HTML §9.2).
pub(crate) fn is_events(word: &str) -> bool {
    essence(word) == "text/event-stream"
}

/// Whether a body of this media type is JSON values one after the other.
pub(crate) fn is_sequence(word: &str) -> bool {
    matches!(
        essence(word).as_str(),
        "application/jsonl"
            | "application/x-jsonl"
            | "application/ndjson"
            | "application/x-ndjson"
            | "application/json-seq"
            | "application/stream+json"
            | "text/event-stream"
    )
}

pub(crate) fn is_multipart(word: &str) -> bool {
    essence(word).starts_with("multipart/")
}

fn essence(word: &str) -> String {
    word.split(';')
        .next()
        .unwrap_or_default()
        .trim()
        .to_ascii_lowercase()
}

/// Whether the text can stand in a `Content-Type` header.
pub(crate) fn is_media_type(word: &str) -> bool {
    word.contains('/') && word.bytes().all(|byte| (b' '..0x7f).contains(&byte))
}
