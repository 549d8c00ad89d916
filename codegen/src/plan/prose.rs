//! Documentation of generated items: what the definition says, and nothing invented.

use super::docs;
use crate::model::{
    Api, Constraint, Docs, EnumValue, Field, Json, Operation, Outcome, Param, Status,
};

/// The service's name.
pub(super) fn title(api: &Api) -> String {
    let title = docs::sentence(&api.title);
    let title = title.trim_end_matches('.').trim();
    if title.is_empty() {
        "API".to_owned()
    } else {
        title.to_owned()
    }
}

/// The documentation of the root module.
pub(super) fn package(api: &Api) -> Vec<String> {
    let mut lines = vec![match api.version.trim() {
        "" => format!("Client for **{}**.", title(api)),
        version => format!(
            "Client for **{}**, version {}.",
            title(api),
            docs::code(version)
        ),
    }];
    paragraphs(&mut lines, api.description.as_deref().map(docs::markdown));
    lines
}

/// The documentation of something with a title and a text.
pub(super) fn item(told: &Docs) -> Vec<String> {
    let mut lines = Vec::new();
    let summary = told
        .summary
        .as_deref()
        .map(docs::sentence)
        .filter(|line| !line.is_empty());
    let text = told
        .description
        .as_deref()
        .map(docs::markdown)
        .unwrap_or_default();
    let repeats = |summary: &str| {
        let plain = |line: &str| line.trim().trim_end_matches('.').to_lowercase();
        text.first()
            .is_some_and(|first| plain(first).starts_with(&plain(summary)))
    };
    if let Some(summary) = summary.filter(|summary| !repeats(summary)) {
        lines.push(summary);
    }
    paragraphs(&mut lines, Some(text));
    if let Some(link) = told.link.as_deref().filter(|link| link.starts_with("http")) {
        paragraphs(&mut lines, Some(docs::markdown(link)));
    }
    lines
}

/// The documentation of a member.
pub(super) fn field(field: &Field) -> Vec<String> {
    let mut lines = one_text(&field.docs, &field.name);
    paragraphs(
        &mut lines,
        facts(&field.constraints, field.default.as_ref()),
    );
    if field.deprecated {
        paragraphs(&mut lines, Some(vec!["Deprecated.".to_owned()]));
    }
    lines
}

/// The documentation of a setter.
pub(super) fn setter(param: &Param) -> Vec<String> {
    let mut lines = one_text(&param.docs, &param.name);
    paragraphs(
        &mut lines,
        facts(&param.constraints, param.default.as_ref()),
    );
    lines
}

/// The documentation of a value of an enumeration.
pub(super) fn value(value: &EnumValue) -> Vec<String> {
    value
        .description
        .as_deref()
        .map(docs::markdown)
        .unwrap_or_default()
}

/// The documentation of an argument, in one line.
pub(super) fn argument(told: &Docs) -> Vec<String> {
    let text = told
        .description
        .as_deref()
        .or(told.summary.as_deref())
        .map(docs::sentence);
    text.filter(|line| !line.is_empty()).into_iter().collect()
}

/// The documentation of a method: its texts, then its route, then its arguments.
pub(super) fn operation(operation: &Operation, arguments: &[super::Argument]) -> Vec<String> {
    let mut lines = item(&operation.docs);
    let route = docs::code(&format!("{} {}", operation.method, operation.path));
    paragraphs(&mut lines, Some(vec![route]));
    let told: Vec<String> = arguments
        .iter()
        .filter_map(|argument| {
            Some(format!(
                "* `{}`: {}",
                argument.name.bare(),
                argument.docs.first()?
            ))
        })
        .collect();
    paragraphs(&mut lines, Some(told));
    lines
}

/// The documentation of a declared answer.
pub(super) fn outcome(outcome: &Outcome) -> Vec<String> {
    let status = match outcome.status {
        Status::Code(code) => code.to_string(),
        Status::Range(first) => format!("{first}xx"),
        Status::Default => "Any other status".to_owned(),
    };
    let text = outcome
        .docs
        .description
        .as_deref()
        .map(docs::sentence)
        .unwrap_or_default();
    match text.as_str() {
        "" => vec![format!("{status}.")],
        text => vec![format!("{status}: {text}")],
    }
}

/// Description, or else the title; nothing that only says the name again.
fn one_text(told: &Docs, name: &str) -> Vec<String> {
    let says_more = |text: &&str| !letters(text).eq(letters(name));
    match (
        told.description.as_deref().filter(says_more),
        told.summary.as_deref().filter(says_more),
    ) {
        (Some(text), _) => docs::markdown(text),
        (None, Some(title)) => vec![docs::sentence(title)],
        (None, None) => Vec::new(),
    }
}

fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
}

fn facts(constraints: &[Constraint], default: Option<&Json>) -> Option<Vec<String>> {
    let mut parts: Vec<String> = constraints
        .iter()
        .map(|(what, limit)| format!("{what} {}", docs::code(limit)))
        .collect();
    if let Some(text) = default
        .and_then(Json::scalar_text)
        .filter(|text| !text.is_empty())
    {
        parts.push(format!("default {}", docs::code(&text)));
    }
    let line = parts.join(", ");
    let mut letters = line.chars();
    let first = letters.next()?;
    Some(vec![format!(
        "{}{}.",
        first.to_uppercase(),
        letters.as_str()
    )])
}

fn paragraphs(lines: &mut Vec<String>, more: Option<Vec<String>>) {
    let more = more.unwrap_or_default();
    if more.is_empty() {
        return;
    }
    if !lines.is_empty() {
        lines.push(String::new());
    }
    lines.extend(more);
}
