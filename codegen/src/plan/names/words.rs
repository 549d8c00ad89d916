//! Text to lower-case ASCII words.

use deunicode::deunicode_char;

use super::symbols;

/// Names whose inner capitals are no word borders.
const WHOLE: &[&str] = &[
    "OAuth",
    "OData",
    "OpenID",
    "IPv4",
    "IPv6",
    "iOS",
    "macOS",
    "iPhone",
    "iPad",
    "eTag",
    "ETag",
    "eMail",
    "GraphQL",
    "MySQL",
    "NoSQL",
    "PostgreSQL",
    "GitHub",
    "GitLab",
    "WiFi",
];

/// The lower-case ASCII words of `text`: `getHTTPResponse` is `get`, `http`, `response`; `größe` is `grosse`.
///
/// Symbols separate words. They are words themselves (`+1` is `plus`, `1`) where nothing else would tell two texts
/// apart. Without any letter, digit or symbol there is no word.
pub fn words(text: &str) -> Vec<String> {
    let joined = joined(text);
    let words = joined.split('_').filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

/// The words of `text` with `_` between them.
pub(super) fn joined(text: &str) -> String {
    if is_simple(text) {
        return split(text);
    }
    let ascii = transliterated(text);
    let spelled = symbols::spelled(ascii.trim());
    split(&lowered_plurals(&lowered_names(&spelled)))
}

/// Whether a name is of the commonest kind: ASCII letters and digits, without symbols, plurals of acronyms, or one of the
/// names with capitals inside.
fn is_simple(text: &str) -> bool {
    let bytes = text.as_bytes();
    let plain = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b' ');
    let acronyms =
        |run: &[u8]| run[0].is_ascii_uppercase() && run[1].is_ascii_uppercase() && run[2] == b's';
    bytes.first().is_some_and(u8::is_ascii_alphanumeric)
        && bytes.last().is_some_and(u8::is_ascii_alphanumeric)
        && bytes.iter().all(plain)
        && !bytes.windows(3).any(acronyms)
        && !(bytes[1..].iter().any(u8::is_ascii_uppercase) && holds_whole(bytes))
}

/// Whether one of the names with capitals inside stands somewhere in a text.
fn holds_whole(text: &[u8]) -> bool {
    const FIRST: [bool; 256] = {
        let mut first = [false; 256];
        let mut index = 0;
        while index < WHOLE.len() {
            first[WHOLE[index].as_bytes()[0] as usize] = true;
            index += 1;
        }
        first
    };
    let mut starts = (0..text.len()).filter(|&at| FIRST[usize::from(text[at])]);
    starts.any(|at| {
        let rest = &text[at..];
        WHOLE.iter().any(|name| rest.starts_with(name.as_bytes()))
    })
}

/// The words of an ASCII text. One ends before what is neither a letter nor a digit, between a small letter and a capital, and
/// before the last of several capitals that a small letter follows. A digit goes on as what stands before it.
fn split(text: &str) -> String {
    #[derive(Clone, Copy)]
    enum After {
        Border,
        Digit,
        Small,
        Capital,
    }
    let bytes = text.as_bytes();
    let mut joined = String::with_capacity(text.len() + text.len() / 4);
    let mut after = After::Border;
    for (index, &byte) in bytes.iter().enumerate() {
        if !byte.is_ascii_alphanumeric() {
            after = After::Border;
            continue;
        }
        let capital = byte.is_ascii_uppercase();
        let before_small = bytes.get(index + 1).is_some_and(u8::is_ascii_lowercase);
        let starts = match after {
            After::Border => true,
            After::Digit => false,
            After::Small => capital,
            After::Capital => capital && before_small,
        };
        if starts && !joined.is_empty() {
            joined.push('_');
        }
        after = match (byte.is_ascii_digit(), after) {
            (true, After::Border) => After::Digit,
            (true, after) => after,
            (false, _) if capital => After::Capital,
            (false, _) => After::Small,
        };
        joined.push(char::from(byte.to_ascii_lowercase()));
    }
    joined
}

/// `text` in ASCII; what is no letter (emoji, currency signs) becomes words of its own.
fn transliterated(text: &str) -> String {
    let mut ascii = String::with_capacity(text.len());
    for letter in text.chars() {
        match (letter, deunicode_char(letter)) {
            ('\'' | '\u{2019}', _)
                if ascii.ends_with(|last: char| last.is_ascii_alphanumeric()) => {}
            (_, Some(spelling)) if letter.is_ascii() || letter.is_alphanumeric() => {
                ascii.push_str(spelling)
            }
            (_, spelling) => {
                ascii.push(' ');
                ascii.push_str(spelling.unwrap_or_default());
                ascii.push(' ');
            }
        }
    }
    ascii
}

/// `OAuth2Token` as `Oauth2Token`, so that it is `oauth2`, `token` and not `o`, `auth2`, `token`.
fn lowered_names(text: &str) -> String {
    WHOLE.iter().fold(text.to_owned(), |text, name| {
        if !text.contains(name) {
            return text;
        }
        let mut lowered = String::with_capacity(text.len());
        let mut rest = text.as_str();
        while let Some((before, after)) = rest.split_once(name) {
            lowered.push_str(before);
            if stands_alone(&lowered, name, after) {
                lowered.push_str(&name[..1].to_ascii_uppercase());
                lowered.push_str(&name[1..].to_ascii_lowercase());
            } else {
                lowered.push_str(name);
            }
            rest = after;
        }
        lowered + rest
    })
}

/// Whether a word can start with `name` after `before`, and end with it before `after`.
fn stands_alone(before: &str, name: &str, after: &str) -> bool {
    let capital = name.starts_with(|first: char| first.is_ascii_uppercase());
    let starts = !before.ends_with(|last: char| {
        if capital {
            last.is_ascii_uppercase()
        } else {
            last.is_ascii_alphabetic()
        }
    });
    starts && !after.starts_with(|next: char| next.is_ascii_lowercase())
}

/// `userIDs` as `userIds`, so that it is `user`, `ids` and not `user`, `i`, `ds`.
fn lowered_plurals(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let mut lowered = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(run) = letters.get(at..) {
        let capitals = run
            .iter()
            .take_while(|letter| letter.is_ascii_uppercase())
            .count();
        let after = run.get(capitals + 1);
        if capitals >= 2
            && run.get(capitals) == Some(&'s')
            && !after.is_some_and(char::is_ascii_lowercase)
        {
            lowered.extend(run.iter().take(1));
            lowered.extend(
                run.iter()
                    .take(capitals + 1)
                    .skip(1)
                    .map(char::to_ascii_lowercase),
            );
            at += capitals + 1;
            continue;
        }
        let step = capitals.max(1);
        lowered.extend(run.iter().take(step));
        at += step;
        if run.is_empty() {
            break;
        }
    }
    lowered
}
