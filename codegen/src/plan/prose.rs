//! Documentation of generated items: what the definition says, and nothing invented.

use super::{Constant, docs};
use crate::model::{
    Api, Constraint, Docs, EnumValue, Field, Json, Limits, Operation, Outcome, Param, Server,
    ServerVariable, Status, Webhook,
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

/// The documentation of the root module, with the features of the runtime that something needs.
pub(super) fn package(api: &Api, needs: &[(&str, &str)]) -> Vec<String> {
    let mut lines = vec![match api.version.trim() {
        "" => format!("Client for **{}**.", title(api)),
        version => format!(
            "Client for **{}**, version {}.",
            title(api),
            docs::code(version)
        ),
    }];
    paragraphs(&mut lines, api.description.as_deref().map(docs::markdown));
    for (feature, what) in needs {
        let needed = format!("{what} `connector-runtime` with its feature `{feature}`.");
        paragraphs(&mut lines, Some(vec![needed]));
    }
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

/// The documentation of a type, with what is always the same about its values.
pub(super) fn model(told: &Docs, constants: &[(String, Constant)]) -> Vec<String> {
    let mut lines = item(told);
    let facts: Vec<String> = constants
        .iter()
        .map(|(key, value)| {
            let value = match value {
                Constant::Text(text) => text.clone(),
                Constant::Number(number) => number.to_string(),
                Constant::Bool(value) => value.to_string(),
            };
            format!("{} is always {}.", docs::code(key), docs::code(&value))
        })
        .collect();
    paragraphs(&mut lines, Some(facts));
    lines
}

/// The documentation of a member.
pub(super) fn field(field: &Field) -> Vec<String> {
    let mut lines = one_text(&field.docs, &field.name);
    paragraphs(
        &mut lines,
        facts(&field.extras.limits, field.extras.default.as_deref()),
    );
    if field.deprecated {
        paragraphs(&mut lines, Some(vec!["Deprecated.".to_owned()]));
    }
    lines
}

/// The documentation of a setter.
pub(super) fn setter(param: &Param) -> Vec<String> {
    let mut lines = one_text(&param.docs, &param.name);
    paragraphs(&mut lines, facts(&param.limits, param.default.as_deref()));
    lines
}

/// The documentation of a value of an enumeration.
pub(super) fn value(value: EnumValue<'_>) -> Vec<String> {
    value
        .told
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
    let route = format!("{} {}", operation.method, operation.path);
    let route = docs::code(route.trim_end());
    paragraphs(&mut lines, Some(vec![route]));
    paragraphs(&mut lines, sent_media(operation));
    paragraphs(&mut lines, other_answers(operation));
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

/// In which media type a body is sent, where another method sends another one, and in which others a patch can be: they say
/// what it means (RFC 5789 §2), where others say the same of a value.
fn sent_media(operation: &Operation) -> Option<Vec<String>> {
    let body = operation.body.as_ref()?;
    let others = body.other_media.iter().filter(|word| *word != "text/json");
    let others: Vec<String> = others.map(|word| docs::code(word)).collect();
    let own = docs::code(&body.media.media_type);
    if operation.method == "PATCH" && !others.is_empty() {
        let others = others.join(", ");
        let header = "`customize().header(\"content-type\", …)`";
        return Some(vec![format!("Sends {own}; as {others} by {header}.")]);
    }
    operation.alternative.then(|| vec![format!("Sends {own}.")])
}

/// In which other media types the answer can be asked for.
fn other_answers(operation: &Operation) -> Option<Vec<String>> {
    let successes = operation
        .outcomes
        .iter()
        .filter(|outcome| outcome.status.is_success());
    let mut words: Vec<String> = Vec::new();
    for word in successes.flat_map(|outcome| &outcome.other_media) {
        let word = docs::code(word);
        if !words.contains(&word) {
            words.push(word);
        }
    }
    let list = words.join(", ");
    (!words.is_empty()).then(|| {
        vec![format!(
            "Answers by `customize().accept(…)` in {list} as well."
        )]
    })
}

/// The documentation of what the service sends by itself: its texts, then how it arrives.
pub(super) fn webhook(webhook: &Webhook) -> Vec<String> {
    let mut lines = item(&webhook.docs);
    let route = docs::code(&format!("{} {}", webhook.method, webhook.name));
    paragraphs(&mut lines, Some(vec![route]));
    let errors = [
        "# Errors",
        "",
        "When the body is no JSON or has another shape.",
    ];
    paragraphs(&mut lines, Some(errors.map(str::to_owned).to_vec()));
    lines
}

/// The documentation of the client's address, and of the others that the definition names.
pub(super) fn address(api: &Api) -> Vec<String> {
    let mut lines = vec!["The address that the definition names.".to_owned()];
    let own = api
        .server
        .as_ref()
        .and_then(|server| server.description.as_deref());
    paragraphs(&mut lines, own.map(docs::markdown));
    let others: Vec<String> = api
        .other_servers
        .iter()
        .map(|server| {
            let url = docs::code(&server.url);
            match server.description.as_deref().map(docs::sentence) {
                Some(text) if !text.is_empty() => format!("* {url}: {text}"),
                _ => format!("* {url}"),
            }
        })
        .collect();
    if !others.is_empty() {
        paragraphs(&mut lines, Some(vec!["Others:".to_owned()]));
        paragraphs(&mut lines, Some(others));
    }
    lines
}

/// The documentation of a setter for the address of a server that some operations go to.
pub(super) fn server(server: &Server) -> Vec<String> {
    let name = docs::code(server.name.as_deref().unwrap_or_default());
    let mut lines = vec![format!(
        "Sets the address {name}, to which some operations go."
    )];
    paragraphs(
        &mut lines,
        server.description.as_deref().map(docs::markdown),
    );
    if !server.url.is_empty() {
        let default = format!("Default {}.", docs::code(&server.url));
        paragraphs(&mut lines, Some(vec![default]));
    }
    lines
}

/// The documentation of a variable part of the address.
pub(super) fn variable(variable: &ServerVariable) -> Vec<String> {
    let name = docs::code(&variable.name);
    let mut lines = match variable.description.as_deref() {
        Some(text) => docs::markdown(text),
        None => vec![format!("Sets the variable {name} of the address.")],
    };
    let mut facts = Vec::new();
    if !variable.values.is_empty() {
        let values: Vec<String> = variable
            .values
            .iter()
            .map(|value| docs::code(value))
            .collect();
        facts.push(format!("One of {}.", values.join(", ")));
    }
    if !variable.default.is_empty() {
        facts.push(format!("Default {}.", docs::code(&variable.default)));
    }
    paragraphs(
        &mut lines,
        Some(facts)
            .filter(|facts| !facts.is_empty())
            .map(|facts| vec![facts.join(" ")]),
    );
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

fn facts(limits: &Limits, default: Option<&Json>) -> Option<Vec<String>> {
    let mut parts = limit_facts(limits);
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

fn limit_facts(limits: &Limits) -> Vec<String> {
    let own = limits.own.iter().map(|Constraint { keyword, limit }| {
        let words = keyword.words();
        match limit.as_str() {
            "" => words.to_owned(),
            limit => format!("{words} {}", docs::code(limit)),
        }
    });
    let held = limits.held.iter().flat_map(|held| limit_facts(held));
    own.chain(held.map(|fact| format!("each {fact}"))).collect()
}

fn paragraphs(lines: &mut Vec<String>, more: Option<Vec<String>>) {
    let more = more.unwrap_or_default();
    if more.is_empty() {
        return;
    }
    if lines.is_empty() {
        *lines = more;
        return;
    }
    lines.push(String::new());
    lines.extend(more);
}
