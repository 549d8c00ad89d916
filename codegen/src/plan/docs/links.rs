//! Links of Markdown and addresses of the web.

use super::spans::{REACH, code_end, run_length};

/// A link of Markdown.
pub(super) struct Link<'a> {
    pub(super) text: &'a [char],
    pub(super) target: &'a [char],
    /// Behind its last character.
    pub(super) end: usize,
}

/// `[text](target)` or `[text](target "title")` at `open`.
pub(super) fn find_link(letters: &[char], open: usize) -> Option<Link<'_>> {
    let close = closing(letters, open, '[', ']')?;
    if letters.get(close + 1) != Some(&'(') {
        return None;
    }
    let end = closing(letters, close + 1, '(', ')')?;
    let inside = letters.get(close + 2..end)?;
    let start = inside
        .iter()
        .take_while(|letter| letter.is_whitespace())
        .count();
    let inside = inside.get(start..)?;
    let target = inside.split(|letter| letter.is_whitespace()).next()?;
    let target = target
        .strip_prefix(&['<'])
        .and_then(|inner| inner.strip_suffix(&['>']))
        .unwrap_or(target);
    Some(Link {
        text: letters.get(open + 1..close)?,
        target,
        end: end + 1,
    })
}

/// Where the bracket that is opened at `at` is closed.
fn closing(letters: &[char], mut at: usize, open: char, close: char) -> Option<usize> {
    let (limit, mut depth) = (at + REACH, 0_usize);
    while at < limit {
        let letter = *letters.get(at)?;
        match letter {
            '\\' => at += 1,
            '`' if open == '[' => {
                at = code_end(letters, at).unwrap_or(at + run_length(letters, at));
                continue;
            }
            _ if letter == open => depth += 1,
            _ if letter == close && depth == 1 => return Some(at),
            _ if letter == close => depth -= 1,
            _ => {}
        }
        at += 1;
    }
    None
}

/// A link target that leads to the web or a mailbox, with everything encoded that could end the link.
pub(super) fn web_address(target: &[char]) -> Option<String> {
    let (scheme, rest) = ["https://", "http://", "mailto:"]
        .iter()
        .find_map(|scheme| {
            Some((
                scheme,
                target
                    .get(scheme.len()..)
                    .filter(|_| starts_with(target, scheme))?,
            ))
        })?;
    if rest.is_empty() {
        return None;
    }
    let mut address = (*scheme).to_owned();
    for letter in rest {
        match letter {
            '(' | ')' | '[' | ']' | '<' | '>' | '"' | '\\' | '`' | '|' | '*' => {
                address.push_str(&format!("%{:02X}", u32::from(*letter)));
            }
            _ => address.push(*letter),
        }
    }
    Some(address)
}

/// The length of the web address at the front of `rest`, without the punctuation that ends a sentence; 0 when there is none.
pub(super) fn url_length(rest: &[char]) -> usize {
    let Some(scheme) = ["https://", "http://"]
        .iter()
        .find(|scheme| starts_with(rest, scheme))
    else {
        return 0;
    };
    let (mut length, mut depth) = (scheme.len(), 0_usize);
    while let Some(letter) = rest.get(length) {
        match letter {
            '(' | '[' => depth += 1,
            ')' | ']' if depth == 0 => break,
            ')' | ']' => depth -= 1,
            '<' => match placeholder_length(rest.get(length..).unwrap_or_default()) {
                0 => break,
                placeholder => length += placeholder - 1,
            },
            '>' | '"' | '`' | '\\' => break,
            letter if letter.is_whitespace() => break,
            _ => {}
        }
        length += 1;
    }
    let url = rest.get(scheme.len()..length).unwrap_or_default();
    let tail = url
        .iter()
        .rev()
        .take_while(|letter| ".,;:!?'*_…([。，、）".contains(**letter))
        .count();
    if tail == url.len() { 0 } else { length - tail }
}

/// The length of `<name>` at the front of `letters`, or 0.
fn placeholder_length(letters: &[char]) -> usize {
    let name = letters.get(1..).unwrap_or_default();
    let length = name
        .iter()
        .take_while(|letter| letter.is_alphanumeric() || "_-.".contains(**letter))
        .count();
    if length > 0 && name.get(length) == Some(&'>') {
        length + 2
    } else {
        0
    }
}

fn starts_with(letters: &[char], prefix: &str) -> bool {
    let mut letters = letters.iter();
    prefix.chars().all(|wanted| {
        letters
            .next()
            .is_some_and(|letter| letter.eq_ignore_ascii_case(&wanted))
    })
}
