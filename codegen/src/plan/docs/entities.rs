//! HTML entities.

use super::clean::visible;

const ENTITIES: &[(&str, char)] = &[
    ("amp", '&'),
    ("apos", '\''),
    ("bull", '•'),
    ("cent", '¢'),
    ("copy", '©'),
    ("darr", '↓'),
    ("deg", '°'),
    ("euro", '€'),
    ("ge", '≥'),
    ("gt", '>'),
    ("hellip", '…'),
    ("laquo", '«'),
    ("larr", '←'),
    ("ldquo", '“'),
    ("le", '≤'),
    ("lsquo", '‘'),
    ("lt", '<'),
    ("mdash", '—'),
    ("middot", '·'),
    ("nbsp", ' '),
    ("ndash", '–'),
    ("ne", '≠'),
    ("para", '¶'),
    ("pound", '£'),
    ("quot", '"'),
    ("raquo", '»'),
    ("rarr", '→'),
    ("rdquo", '”'),
    ("reg", '®'),
    ("rsquo", '’'),
    ("sect", '§'),
    ("times", '×'),
    ("trade", '™'),
    ("uarr", '↑'),
    ("yen", '¥'),
    ("auml", 'ä'),
    ("ouml", 'ö'),
    ("uuml", 'ü'),
    ("szlig", 'ß'),
    ("eacute", 'é'),
    ("egrave", 'è'),
    ("agrave", 'à'),
];

/// The character that the entity at the front of `letters` means, and the entity's length.
pub(super) fn entity(letters: &[char]) -> Option<(char, usize)> {
    let body = letters.strip_prefix(&['&'])?;
    let end = body.iter().take(12).position(|letter| *letter == ';')?;
    let name: String = body.iter().take(end).collect();
    let number = name.strip_prefix('#');
    let letter = match number.map(|number| (number, number.strip_prefix(['x', 'X']))) {
        Some((_, Some(hex))) => char::from_u32(u32::from_str_radix(hex, 16).ok()?)?,
        Some((decimal, None)) => char::from_u32(decimal.parse().ok()?)?,
        None => ENTITIES.iter().find(|(entity, _)| *entity == name)?.1,
    };
    Some((visible(letter).unwrap_or(' '), end + 2))
}

/// The text of `letters` with characters in place of entities.
pub(super) fn decoded(letters: &[char]) -> String {
    let (mut decoded, mut at) = (String::new(), 0);
    while let Some(letter) = letters.get(at) {
        let (meant, length) = entity(letters.get(at..).unwrap_or_default()).unwrap_or((*letter, 1));
        decoded.push(meant);
        at += length;
    }
    decoded
}
