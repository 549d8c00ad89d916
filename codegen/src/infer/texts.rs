//! What texts of examples tell about the value that stands there.

use std::collections::HashSet;
use std::ops::Range;

use super::body::variables::{self, Dynamic};
use crate::model::{StringFormat, Type};

/// What a text of an example is.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Text {
    /// A value.
    Value,
    /// Text in which a variable stands: its form says nothing.
    Open,
    /// The name of a type in place of a value.
    Named(Type),
}

/// What a text of an example is. Collections that are made from other definitions name types instead of giving values.
pub(super) fn meaning(text: &str) -> Text {
    if let Some(name) = text
        .strip_prefix('<')
        .and_then(|rest| rest.strip_suffix('>'))
    {
        return named(name).map_or(Text::Value, Text::Named);
    }
    if !text.contains("{{") || !variables::holds_variable(text) {
        return Text::Value;
    }
    match variables::whole(text).and_then(variables::dynamic) {
        Some(Dynamic::Text(format)) if format != StringFormat::Plain => {
            Text::Named(Type::String(format))
        }
        _ => Text::Open,
    }
}

fn named(name: &str) -> Option<Type> {
    let format = match name {
        "integer" | "long" | "int32" | "int64" => return Some(super::INTEGER),
        "number" | "float" | "double" => return Some(Type::Number),
        "boolean" => return Some(Type::Boolean),
        "dateTime" | "date-time" => StringFormat::DateTime,
        "date" => StringFormat::Date,
        "uuid" => StringFormat::Uuid,
        "string" | "uri" | "url" | "email" | "hostname" | "byte" | "binary" | "password" => {
            StringFormat::Plain
        }
        _ => return None,
    };
    Some(Type::String(format))
}

/// The one format of texts, where they all have it and at least two differ.
pub(super) fn format(texts: &[&str]) -> Option<StringFormat> {
    let format = match look(texts)? {
        Look::DateTime => StringFormat::DateTime,
        Look::Date => StringFormat::Date,
        Look::Uuid => StringFormat::Uuid,
        _ => return None,
    };
    let (first, others) = texts.split_first()?;
    others.iter().any(|other| other != first).then_some(format)
}

/// Whether all texts have the form that a format is for.
pub(super) fn have_form(texts: &[&str], format: StringFormat) -> bool {
    let form = match format {
        StringFormat::DateTime => Look::DateTime,
        StringFormat::Date => Look::Date,
        StringFormat::Uuid => Look::Uuid,
        _ => return true,
    };
    texts.iter().all(|text| of(text) == Some(form))
}

/// What texts look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    DateTime,
    LocalDateTime,
    Date,
    Uuid,
    Email,
    Url,
    Integer,
    Decimal,
    Boolean,
}

impl Look {
    /// What is said of a member whose texts all look so.
    pub(super) fn sentence(self) -> &'static str {
        match self {
            Self::DateTime => "A date and time.",
            Self::LocalDateTime => "A date and time without an offset.",
            Self::Date => "A date.",
            Self::Uuid => "A UUID.",
            Self::Email => "An email address.",
            Self::Url => "A URL.",
            Self::Integer => "A whole number as text.",
            Self::Decimal => "A number as text.",
            Self::Boolean => "`true` or `false` as text.",
        }
    }
}

/// What all texts look like.
pub(super) fn look(texts: &[&str]) -> Option<Look> {
    let (first, others) = texts.split_first()?;
    let mut look = of(first)?;
    for other in others {
        look = match (look, of(other)?) {
            (own, other) if own == other => own,
            (Look::Integer, Look::Decimal) | (Look::Decimal, Look::Integer) => Look::Decimal,
            _ => return None,
        };
    }
    Some(look)
}

fn of(text: &str) -> Option<Look> {
    let first = *text.as_bytes().first()?;
    let numeric = first.is_ascii_digit() || first == b'-';
    let look = numeric.then(|| number(text).or_else(|| time(text)));
    if let Some(look) = look.flatten() {
        return Some(look);
    }
    if text == "true" || text == "false" {
        return Some(Look::Boolean);
    }
    if is_uuid(text) {
        return Some(Look::Uuid);
    }
    if text.contains("://") {
        return is_url(text).then_some(Look::Url);
    }
    is_email(text).then_some(Look::Email)
}

fn number(text: &str) -> Option<Look> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = match digits.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (digits, None),
    };
    let are_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    match fraction {
        None => are_digits(whole).then_some(Look::Integer),
        Some(fraction) => (are_digits(whole) && are_digits(fraction)).then_some(Look::Decimal),
    }
}

/// Dates, and dates with times (RFC 3339 §5.6).
fn time(text: &str) -> Option<Look> {
    let (date, rest) = text.split_at_checked(10)?;
    if !is_date(date) {
        return None;
    }
    if rest.is_empty() {
        return Some(Look::Date);
    }
    let (time, rest) = rest.split_at_checked(9)?;
    if !has_form(time, "T00:00:00") && !has_form(time, "t00:00:00") {
        return None;
    }
    let offset = match rest.strip_prefix('.') {
        Some(fraction) => {
            let rest = fraction.trim_start_matches(|c: char| c.is_ascii_digit());
            (rest.len() < fraction.len()).then_some(rest)?
        }
        None => rest,
    };
    match offset {
        "" => Some(Look::LocalDateTime),
        "Z" | "z" => Some(Look::DateTime),
        _ if has_form(offset, "+00:00") || has_form(offset, "-00:00") => Some(Look::DateTime),
        _ => None,
    }
}

pub(super) fn is_date(text: &str) -> bool {
    let number = |range: Range<usize>| text.get(range)?.parse::<u8>().ok();
    has_form(text, "0000-00-00")
        && number(5..7).is_some_and(|month| (1..=12).contains(&month))
        && number(8..10).is_some_and(|day| (1..=31).contains(&day))
}

pub(super) fn is_uuid(text: &str) -> bool {
    has_form(text, "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx")
}

/// `0` stands for a digit, `x` for a hexadecimal one, anything else for itself.
fn has_form(text: &str, form: &str) -> bool {
    let fits = |(byte, form): (u8, u8)| match form {
        b'0' => byte.is_ascii_digit(),
        b'x' => byte.is_ascii_hexdigit(),
        _ => byte == form,
    };
    text.len() == form.len() && text.bytes().zip(form.bytes()).all(fits)
}

fn is_url(text: &str) -> bool {
    let schemes = ["http://", "https://"];
    let rest = schemes.iter().find_map(|scheme| text.strip_prefix(scheme));
    rest.is_some_and(|rest| !rest.is_empty() && !text.contains(char::is_whitespace))
}

fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else {
        return false;
    };
    let plain = |c: char| c.is_ascii_alphanumeric() || ".!#$%&'*+/=?^_`{|}~-".contains(c);
    let label = |label: &str| {
        !label.is_empty() && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
    };
    !local.is_empty()
        && local.chars().all(plain)
        && domain.contains('.')
        && domain.split('.').all(label)
}

/// How many values an enumeration has at most.
const MOST_VALUES: usize = 100;

/// The texts of an enumeration in the order in which they first stand, where few are repeated so often that others are
/// unlikely: at least ten texts, of which fewer differ than their square root.
pub(super) fn repeated<'a>(texts: &[&'a str]) -> Option<Vec<&'a str>> {
    const LEAST: usize = 10;
    if texts.len() < LEAST || !texts.iter().all(|text| is_word(text)) {
        return None;
    }
    let values = distinct(texts)?;
    (values.len() > 1 && values.len() * values.len() < texts.len()).then_some(values)
}

/// The texts that differ; `None` where they are too many for an enumeration.
pub(super) fn distinct<'a>(texts: &[&'a str]) -> Option<Vec<&'a str>> {
    let (mut seen, mut values) = (HashSet::new(), Vec::new());
    for text in texts {
        if seen.insert(*text) {
            values.push(*text);
        }
        if values.len() > MOST_VALUES {
            return None;
        }
    }
    Some(values)
}

/// Numbers, dates and names of people are no values of an enumeration.
fn is_word(text: &str) -> bool {
    const LONGEST: usize = 40;
    let plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'.');
    text.len() <= LONGEST
        && text.bytes().next().is_some_and(|b| b.is_ascii_alphabetic())
        && text.bytes().all(plain)
        && of(text).is_none()
}
