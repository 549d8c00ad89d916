//! What text in XML means, and which text may stand where.

use std::borrow::Cow;

use crate::wire::EncodeError;

/// A boolean (XML Schema Part 2 §3.2.2), in any case of letters.
pub(super) fn boolean(text: &str) -> Option<bool> {
    match text {
        "1" => Some(true),
        "0" => Some(false),
        _ if text.eq_ignore_ascii_case("true") => Some(true),
        _ if text.eq_ignore_ascii_case("false") => Some(false),
        _ => None,
    }
}

/// A number (XML Schema Part 2 §3.2.3 and §3.2.5) as JSON writes it, which knows neither `+1`, `007`, `.5` nor `5.`.
pub(super) fn number(text: &str) -> Option<Cow<'_, str>> {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let (mantissa, exponent) = match digits.find(['e', 'E']) {
        Some(at) => digits.split_at(at),
        None => (digits, ""),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let power = exponent.strip_prefix(['e', 'E']).unwrap_or("0");
    let power = power.strip_prefix(['-', '+']).unwrap_or(power);
    let has_digits = !(whole.is_empty() && fraction.is_empty() || power.is_empty());
    if !(has_digits && is_digits(whole) && is_digits(fraction) && is_digits(power)) {
        return None;
    }
    let bare = whole.trim_start_matches('0');
    let plain = if bare.is_empty() { "0" } else { bare };
    let point = if fraction.is_empty() { "" } else { "." };
    let sign = if negative { "-" } else { "" };
    let json = format!("{sign}{plain}{point}{fraction}{exponent}");
    Some(if json == text {
        text.into()
    } else {
        json.into()
    })
}

/// Whether a text can be the name of an element or attribute (XML 1.0 §2.3), with or without a prefix.
pub(super) fn is_name(text: &str) -> bool {
    let starts = |c: char| {
        matches!(c,
            ':' | '_' | 'A'..='Z' | 'a'..='z' | '\u{c0}'..='\u{d6}' | '\u{d8}'..='\u{f6}' | '\u{f8}'..='\u{2ff}'
            | '\u{370}'..='\u{37d}' | '\u{37f}'..='\u{1fff}' | '\u{200c}'..='\u{200d}' | '\u{2070}'..='\u{218f}'
            | '\u{2c00}'..='\u{2fef}' | '\u{3001}'..='\u{d7ff}' | '\u{f900}'..='\u{fdcf}' | '\u{fdf0}'..='\u{fffd}'
            | '\u{10000}'..='\u{effff}')
    };
    let continues = |c: char| {
        starts(c)
            || matches!(c, '-' | '.' | '0'..='9' | '\u{b7}' | '\u{300}'..='\u{36f}' | '\u{203f}'..='\u{2040}')
    };
    text.starts_with(starts) && text.chars().all(continues)
}

/// Appends text that stands between tags or, with quotes and white space escaped too, in an attribute.
pub(super) fn escape(text: &str, in_attribute: bool, to: &mut String) -> Result<(), EncodeError> {
    for c in text.chars() {
        match c {
            '&' => to.push_str("&amp;"),
            '<' => to.push_str("&lt;"),
            '>' => to.push_str("&gt;"),
            '"' if in_attribute => to.push_str("&quot;"),
            '\t' if in_attribute => to.push_str("&#9;"),
            '\n' if in_attribute => to.push_str("&#10;"),
            '\r' => to.push_str("&#13;"),
            '\t' | '\n' | '\u{20}'..='\u{fffd}' | '\u{10000}'.. => to.push(c),
            _ => {
                let code = u32::from(c);
                let what = format!("U+{code:04X} cannot stand in XML");
                return Err(EncodeError::new(what));
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{is_name, number};

    #[test]
    fn numbers_become_those_of_json() {
        for (text, expected) in [
            ("0", "0"),
            ("-12.50", "-12.50"),
            ("+007", "7"),
            ("-000", "-0"),
            (".5", "0.5"),
            ("5.", "5"),
            ("1E+3", "1E+3"),
            ("00.1e-2", "0.1e-2"),
        ] {
            assert_eq!(number(text).as_deref(), Some(expected), "{text}");
        }
        for text in [
            "", ".", "-", "INF", "NaN", "1 2", "0x1", "1e", "1e+", "--1", "+-1", "1.2.3", "é",
        ] {
            assert_eq!(number(text), None, "{text}");
        }
    }

    #[test]
    fn names_hold_no_markup() {
        for name in ["a", "_a", "a-1.b", "größe", "p:a", "名"] {
            assert!(is_name(name), "{name}");
        }
        for name in ["", "1a", "-a", "a b", "a>", "a/", "@a", "a\"", "×"] {
            assert!(!is_name(name), "{name}");
        }
    }
}
