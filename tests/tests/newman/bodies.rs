//! Where the bodies of two requests differ.

use serde_json::Value;

use crate::compare::{Difference, kind_of};
use crate::forms::{Part, parts};
use crate::recorder::Request;
use crate::tokens::{by_value, tokens};

pub(crate) fn of_bodies(theirs: &Request, ours: &Request) -> Vec<Difference> {
    if theirs.body == ours.body {
        return Vec::new();
    }
    let media_type = ours.header("content-type").unwrap_or_default();
    let text = |request: &Request| String::from_utf8_lossy(&request.body).into_owned();
    let (theirs_text, ours_text) = (text(theirs), text(ours));
    let one = |kind: &str| vec![Difference::new(kind, &theirs_text, &ours_text)];
    match () {
        () if ours.body.is_empty() => one("body: missing"),
        () if theirs.body.is_empty() => one("body: added"),
        () if media_type.starts_with("multipart/") => match (parts(theirs), parts(ours)) {
            (Some(theirs), Some(ours)) if !theirs.is_empty() => of_parts(&theirs, &ours),
            (_, Some(_)) => one("media type: no boundary"),
            _ => one("parts: unreadable"),
        },
        () if media_type.starts_with("application/x-www-form-urlencoded") => {
            one(&kind_of("form", &theirs_text, &ours_text))
        }
        () => of_texts(&theirs_text, &ours_text).map_or_else(Vec::new, one),
    }
}

fn of_texts(theirs: &str, ours: &str) -> Option<&'static str> {
    let (Some(their_tokens), Some(our_tokens)) = (tokens(theirs), tokens(ours)) else {
        return Some("body: text");
    };
    if their_tokens == our_tokens {
        return None;
    }
    if by_value(&their_tokens) == by_value(&our_tokens) {
        return Some("json: how numbers are written");
    }
    let value = |text: &str| serde_json::from_str::<Value>(text).unwrap_or_default();
    // A reader of values keeps one of the members that have the same name.
    let has_twins =
        tokens(&value(theirs).to_string()).map(|kept| kept.len()) != Some(their_tokens.len());
    Some(match () {
        () if has_twins => "json: a member twice",
        () if same(&value(theirs), &value(ours)) => "json: order of members",
        () => "json: content",
    })
}

/// Whether values are the same, numbers by their value.
fn same(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::Array(left), Value::Array(right)) => {
            left.len() == right.len()
                && left
                    .iter()
                    .zip(right)
                    .all(|(left, right)| same(left, right))
        }
        (Value::Object(left), Value::Object(right)) => {
            let alike = |(key, value): (&String, &Value)| {
                right.get(key).is_some_and(|other| same(value, other))
            };
            left.len() == right.len() && left.iter().all(alike)
        }
        (Value::Number(left), Value::Number(right)) => left.as_f64() == right.as_f64(),
        (left, right) => left == right,
    }
}

fn of_parts(theirs: &[Part], ours: &[Part]) -> Vec<Difference> {
    let told = |parts: &[Part]| {
        let names = parts.iter().map(|part| part.name.as_str());
        names.collect::<Vec<_>>().join(" ")
    };
    let sorted = |parts: &[Part]| {
        let mut parts = parts.to_vec();
        parts.sort_by(|one, other| one.name.cmp(&other.name));
        parts
    };
    let mut found = Vec::new();
    if told(theirs) != told(ours) {
        let kind = match told(&sorted(theirs)) == told(&sorted(ours)) {
            true => "parts: order",
            false => "parts: which",
        };
        found.push(Difference::new(kind, told(theirs), told(ours)));
    }
    for (theirs, ours) in sorted(theirs).iter().zip(&sorted(ours)) {
        let mut compare = |what: &str, theirs: &str, ours: &str| {
            if theirs != ours {
                found.push(Difference::new(format!("part: {what}"), theirs, ours));
            }
        };
        compare("disposition", &theirs.disposition, &ours.disposition);
        compare("media type", &theirs.media_type, &ours.media_type);
        compare("content", &theirs.content, &ours.content);
    }
    found
}
