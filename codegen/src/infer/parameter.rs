//! Parameters, whose values are text whatever they are.

use super::body::variables::{self, Dynamic};
use super::texts::{self, Text};
use super::{Context, INTEGER, Options, Types, choices, enumeration};
use crate::model::{StringFormat, Type};

/// The kind of a parameter by its values. Few values tell little: it is text unless all of them are booleans, or whole numbers of
/// which at least two differ; one is enough where the parameter's name says that it counts.
///
/// ```
/// use connector_codegen::infer::infer_text;
/// use connector_codegen::model::{StringFormat, Type};
///
/// assert_eq!(infer_text("archived", &["true"]), Type::Boolean);
/// assert_eq!(infer_text("author", &["7"]), Type::String(StringFormat::Plain));
/// assert!(matches!(infer_text("page", &["7"]), Type::Integer { .. }));
/// ```
pub fn infer_text(name: &str, values: &[&str]) -> Type {
    let mut said: Option<Type> = None;
    let mut known = Vec::new();
    for value in values.iter().map(|value| value.trim()) {
        match kind(value) {
            Some(ty) if said.as_ref().is_none_or(|said| *said == ty) => said = Some(ty),
            Some(_) => return Type::String(StringFormat::Plain),
            None if value.is_empty() || variables::holds_variable(value) => {}
            None => known.push(value),
        }
    }
    let guessed = from_values(name, &known);
    match (said, known.is_empty()) {
        (Some(said), true) => said,
        (Some(Type::String(format)), false) if texts::have_form(&known, format) => {
            Type::String(format)
        }
        (Some(said), false) if said == INTEGER && known.iter().all(|value| is_integer(value)) => {
            said
        }
        _ => guessed,
    }
}

/// The enumeration of the values that a parameter's description lists, where [`Options::enums`] asks for it. `None` where it lists
/// none, or an example has another value.
pub fn infer_choice(
    description: &str,
    values: &[&str],
    context: &Context,
    options: &Options,
    types: &mut Types,
) -> Option<Type> {
    if !options.enums {
        return None;
    }
    let listed = choices::listed(description)?;
    let mut known = values.iter().map(|value| value.trim());
    if !known.all(|value| value.is_empty() || listed.contains(&value)) {
        return None;
    }
    let id = types.intern(enumeration(&listed), &context.name, 0, 0, context);
    Some(Type::Named(id))
}

/// The type that a text names instead of being a value of it.
fn kind(value: &str) -> Option<Type> {
    match variables::whole(value).and_then(variables::dynamic) {
        Some(Dynamic::Integer) => return Some(INTEGER),
        Some(Dynamic::Boolean) => return Some(Type::Boolean),
        Some(Dynamic::Text(format)) => return Some(Type::String(format)),
        None => {}
    }
    match texts::meaning(value) {
        Text::Named(ty) => Some(ty),
        Text::Value | Text::Open => None,
    }
}

fn from_values(name: &str, values: &[&str]) -> Type {
    let all = |test: fn(&str) -> bool| !values.is_empty() && values.iter().all(|value| test(value));
    if all(|value| matches!(value, "true" | "false")) {
        return Type::Boolean;
    }
    let differ = values.windows(2).any(|pair| pair[0] != pair[1]);
    if all(is_integer) && (differ || counts(name)) {
        return INTEGER;
    }
    Type::String(StringFormat::Plain)
}

/// Whether a text is a whole number as we would write it: no zero or plus in front.
fn is_integer(text: &str) -> bool {
    text.parse::<i64>()
        .is_ok_and(|number| number.to_string() == text)
}

/// Whether a name says that its value counts something.
fn counts(name: &str) -> bool {
    const WORDS: &[&str] = &[
        "page", "limit", "offset", "size", "count", "top", "skip", "pagesize", "perpage",
    ];
    let last = name
        .rsplit(|c: char| !c.is_ascii_alphanumeric())
        .find(|word| !word.is_empty())
        .unwrap_or_default();
    let start = last
        .rfind(|c: char| c.is_ascii_uppercase())
        .filter(|&at| last[..at].ends_with(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit()));
    let word = &last[start.unwrap_or_default()..];
    [last, word]
        .iter()
        .any(|word| WORDS.contains(&word.to_ascii_lowercase().as_str()))
}
