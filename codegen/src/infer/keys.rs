//! Whether the keys of an object are data rather than names.

use super::Sample;
use super::body::variables;
use super::position::{Member, Position};
use super::texts;

/// Of so many members nobody writes a struct.
const MOST_MEMBERS: usize = 1000;

/// Whether keys are data, which nobody but the values can tell for sure: their form says so and all values are of one kind, or
/// they are many of one structure.
pub(super) fn are_data(members: &[Member<'_>], depth: usize) -> bool {
    if members.len() > MOST_MEMBERS {
        return true;
    }
    members.len() >= 2 && (have_form(members) && are_one_kind(members, depth) || are_alike(members))
}

/// Whether a key is made of a variable, so that it is no name.
pub(super) fn is_variable(key: &str) -> bool {
    variables::holds_variable(key)
}

fn have_form(members: &[Member<'_>]) -> bool {
    let all = |form: fn(&str) -> bool| members.iter().all(|member| form(member.key));
    let codes = |length: usize| {
        let is_code =
            |key: &str| key.len() == length && key.bytes().all(|b| b.is_ascii_uppercase());
        members.len() > 2 && members.iter().all(|member| is_code(member.key))
    };
    all(is_number)
        || all(texts::is_uuid)
        || all(texts::is_date)
        || all(is_hash)
        || all(is_language)
        || all(is_numbered)
        || codes(2)
        || codes(3)
}

fn is_number(key: &str) -> bool {
    !key.is_empty() && key.bytes().all(|b| b.is_ascii_digit())
}

/// Many hexadecimal digits, as keys of databases are.
fn is_hash(key: &str) -> bool {
    const SHORTEST: usize = 16;
    key.len() >= SHORTEST
        && key.bytes().all(|b| b.is_ascii_hexdigit())
        && key.bytes().any(|b| b.is_ascii_digit())
}

/// A language with its region: `en-US`, `pt_BR` (RFC 5646 §2.1).
fn is_language(key: &str) -> bool {
    let parts = key.split_once(['-', '_']);
    parts.is_some_and(|(language, region)| {
        language.len() == 2
            && region.len() == 2
            && language.bytes().all(|b| b.is_ascii_lowercase())
            && region.bytes().all(|b| b.is_ascii_uppercase())
    })
}

/// The keys by which converters of OpenAPI show that there may be any: `key_0`.
fn is_numbered(key: &str) -> bool {
    key.strip_prefix("key_").is_some_and(is_number)
}

fn are_one_kind(members: &[Member<'_>], depth: usize) -> bool {
    let values: Vec<&Sample> = members
        .iter()
        .flat_map(|m| m.values.iter().copied())
        .collect();
    let position = Position::of(&values, depth);
    position.kinds().len() + usize::from(position.kinds().is_empty() && !position.named.is_empty())
        == 1
}

/// Whether the values are objects with the same keys, and many.
fn are_alike(members: &[Member<'_>]) -> bool {
    const LEAST: usize = 20;
    if members.len() < LEAST {
        return false;
    }
    let mut values = members.iter().flat_map(|member| &member.values);
    let first = values.next().and_then(|value| keys(value));
    first.is_some_and(|first| {
        !first.is_empty() && values.all(|value| keys(value).as_ref() == Some(&first))
    })
}

/// The keys of an object, in the order of the alphabet.
fn keys(value: &Sample) -> Option<Vec<&str>> {
    let Sample::Object(members) = value else {
        return None;
    };
    let mut keys: Vec<&str> = members.iter().map(|(key, _)| key.as_str()).collect();
    keys.sort_unstable();
    keys.dedup();
    Some(keys)
}
