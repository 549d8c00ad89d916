//! Variables in texts: `{{name}}`, and the dynamic ones, whose values are made up when a request is sent (`{{$guid}}`).

use crate::model::StringFormat;

/// What a dynamic variable becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::infer) enum Dynamic {
    /// Digits.
    Integer,
    /// `true` or `false`.
    Boolean,
    /// Text.
    Text(StringFormat),
}

/// What a dynamic variable becomes, by its name with the dollar; `None` for any other variable.
pub(in crate::infer) fn dynamic(name: &str) -> Option<Dynamic> {
    Some(match name {
        "$randomInt" | "$timestamp" => Dynamic::Integer,
        "$randomBoolean" => Dynamic::Boolean,
        "$guid" | "$randomUUID" => Dynamic::Text(StringFormat::Uuid),
        "$isoTimestamp" => Dynamic::Text(StringFormat::DateTime),
        _ if name.starts_with("$random") => Dynamic::Text(StringFormat::Plain),
        _ => return None,
    })
}

/// The name of the variable that starts a text, and how many bytes it takes with its braces.
pub(in crate::infer) fn at_start(text: &str) -> Option<(&str, usize)> {
    let inner = text.strip_prefix("{{")?;
    let end = inner.find(['{', '}', '"', '\n'])?;
    let name = inner.get(..end)?.trim();
    let closed = inner.get(end..)?.starts_with("}}");
    (closed && !name.is_empty()).then_some((name, end + 4))
}

/// The name of the variable that is a whole text.
pub(in crate::infer) fn whole(text: &str) -> Option<&str> {
    let text = text.trim();
    let (name, length) = at_start(text)?;
    (length == text.len()).then_some(name)
}

/// Whether a variable stands somewhere in a text.
pub(in crate::infer) fn holds_variable(text: &str) -> bool {
    let mut starts = text.match_indices("{{");
    starts.any(|(at, _)| at_start(&text[at..]).is_some())
}
