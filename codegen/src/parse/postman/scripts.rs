//! What the scripts of a request do, as far as their text tells. They are never run.

use super::collection::Scripts;
use super::schemas;
use crate::source::{Node, Place};

/// Calls by which a script sets a variable; the name is their first argument.
const SETTERS: &[&str] = &[
    "environment.set(",
    "collectionVariables.set(",
    "globals.set(",
    "variables.set(",
    "setEnvironmentVariable(",
    "setGlobalVariable(",
];

/// Words by which a script changes the request that is about to be sent.
const CHANGES: &[&str] = &[
    "pm.request.headers.",
    "pm.request.addHeader",
    "pm.request.url",
    "pm.request.body",
    "pm.request.addQueryParams",
    "CryptoJS.",
    "crypto.createHmac",
    "jsrsasign",
];

/// The scripts of an item of a collection v2.
pub(super) fn of_events(item: Node<'_>) -> Scripts {
    let mut scripts = Scripts::default();
    for event in item.items_of("event") {
        let before = event.get("listen").and_then(Node::as_str) == Some("prerequest");
        let lines = event.get("script").and_then(|script| script.get("exec"));
        if let Some(lines) = lines {
            scripts.add(&text(lines), before, lines.place());
        }
    }
    scripts
}

fn text(lines: Node<'_>) -> String {
    match lines.as_str() {
        Some(text) => text.to_owned(),
        None => {
            let lines: Vec<_> = lines.items().filter_map(Node::as_str).collect();
            lines.join("\n")
        }
    }
}

impl Scripts {
    /// Adds what a script does that runs before or after the request.
    pub(super) fn add(&mut self, text: &str, before: bool, place: Place) {
        let code: Vec<&str> = text
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
            .collect();
        let code = code.join("\n");
        if before {
            if CHANGES.iter().any(|word| code.contains(word)) {
                self.changes.get_or_insert(place);
            }
            return;
        }
        self.schemas.extend(schemas::in_script(&code));
        for setter in SETTERS {
            let calls = code.split(setter).skip(1);
            for name in calls.filter_map(first_text) {
                if !self.sets.iter().any(|known| known == name) {
                    self.sets.push(name.to_owned());
                }
            }
        }
    }
}

/// The text between quotes that an argument list starts with.
fn first_text(arguments: &str) -> Option<&str> {
    let arguments = arguments.trim_start();
    let quote = arguments.chars().next().filter(|c| "\"'`".contains(*c))?;
    let (text, _) = arguments[1..].split_once(quote)?;
    let plain = |c: char| c.is_alphanumeric() || "_-. ".contains(c);
    (!text.is_empty() && text.len() <= 80 && text.chars().all(plain)).then_some(text)
}
