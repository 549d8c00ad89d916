//! HTML tags.

use std::collections::HashMap;

use super::entities::decoded;

/// The longest tag that is looked for, in characters.
pub(super) const MAX_TAG: usize = 2_000;

/// A start or end tag.
pub(super) struct Tag {
    /// In lower case.
    pub(super) name: String,
    pub(super) ends: bool,
    pub(super) attributes: String,
    /// In characters.
    pub(super) length: usize,
}

/// The tag at the front of `letters`.
pub(super) fn tag(letters: &[char]) -> Option<Tag> {
    let ends = letters.get(1) == Some(&'/');
    let start = 1 + usize::from(ends);
    let body = letters.get(start..letters.len().min(MAX_TAG))?;
    let name: String = body
        .iter()
        .take_while(|letter| letter.is_ascii_alphanumeric())
        .collect();
    let mut quote = None;
    let length = body.iter().position(|letter| {
        match quote {
            Some(open) if open == *letter => quote = None,
            None if matches!(letter, '"' | '\'') => quote = Some(*letter),
            _ => {}
        }
        quote.is_none() && matches!(letter, '>' | '<')
    })?;
    let attributes: String = body.get(name.len()..length)?.iter().collect();
    let parted = attributes.is_empty() || attributes.starts_with([' ', '\n', '/']);
    let named = name.starts_with(|first: char| first.is_ascii_alphabetic());
    (named && parted && body.get(length) == Some(&'>')).then(|| Tag {
        name: name.to_ascii_lowercase(),
        ends,
        attributes,
        length: start + length + 1,
    })
}

/// The text of `letters` without tags, its entities decoded.
pub(super) fn removed(letters: &[char]) -> String {
    let (mut text, mut at) = (Vec::new(), 0);
    while let Some(letter) = letters.get(at) {
        match letters.get(at..).and_then(tag) {
            Some(tag) if *letter == '<' => at += tag.length,
            _ => {
                text.push(*letter);
                at += 1;
            }
        }
    }
    decoded(&text)
}

/// The value of an attribute, its entities decoded.
pub(super) fn attribute(attributes: &str, name: &str) -> Option<String> {
    let lowered = attributes.to_ascii_lowercase();
    let at = lowered.match_indices(name).map(|(at, _)| at).find(|at| {
        let before = lowered
            .get(..*at)
            .is_some_and(|before| before.ends_with([' ', '\n', '"', '\'', '/']));
        before
            && lowered
                .get(at + name.len()..)
                .is_some_and(|after| after.trim_start().starts_with('='))
    })?;
    let value = attributes
        .get(at + name.len()..)?
        .trim_start()
        .strip_prefix('=')?
        .trim_start();
    let value = match value.chars().next()? {
        quote @ ('"' | '\'') => value.get(1..)?.split(quote).next()?,
        _ => value.split_whitespace().next()?.trim_end_matches('/'),
    };
    Some(decoded(&value.chars().collect::<Vec<_>>()))
}

/// Where each element's last end tag starts.
pub(super) fn last_ends(letters: &[char]) -> HashMap<String, usize> {
    let mut ends = HashMap::new();
    for (at, pair) in letters.windows(2).enumerate() {
        if pair == ['<', '/']
            && let Some(tag) = letters.get(at..).and_then(tag)
        {
            ends.insert(tag.name, at);
        }
    }
    ends
}

/// Where the next end tag of `name` starts, or the end of the text.
pub(super) fn find_end(letters: &[char], from: usize, name: &str) -> usize {
    let is_end = |at: &usize| {
        let rest = letters.get(*at..).unwrap_or_default();
        rest.starts_with(&['<', '/']) && tag(rest).is_some_and(|tag| tag.name == name)
    };
    (from..letters.len()).find(is_end).unwrap_or(letters.len())
}
