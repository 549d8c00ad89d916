use std::collections::BTreeSet;

use crate::diag::{Code, Diagnostic, Diagnostics, Level};
use crate::source::Sources;
use crate::source::json_text::push_string;

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// A SARIF 2.1.0 log with one run: the codes found are its rules, the findings its results, in reading order.
/// The level of this project is the result's `properties.level`, since SARIF has only error, warning and note.
pub fn sarif(diagnostics: &Diagnostics, sources: &Sources) -> String {
    let rules: Vec<&Code> = rules(diagnostics);
    let mut out = String::from("{\"$schema\": ");
    push_string(&mut out, SCHEMA);
    out.push_str(", \"version\": \"2.1.0\", \"runs\": [{\"tool\": {\"driver\": {\"name\": \"connector-gen\", \"version\": ");
    push_string(&mut out, env!("CARGO_PKG_VERSION"));
    out.push_str(", \"rules\": [");
    for (position, rule) in rules.iter().enumerate() {
        out.push_str(if position > 0 { ",\n  " } else { "\n  " });
        push_rule(&mut out, rule);
    }
    out.push_str("]}}, \"columnKind\": \"unicodeCodePoints\", \"results\": [");
    for (position, found) in diagnostics.in_order(sources).into_iter().enumerate() {
        out.push_str(if position > 0 { ",\n  " } else { "\n  " });
        let rule = rules.iter().position(|rule| rule.id == found.code.id);
        push_result(&mut out, found, rule.unwrap_or_default(), sources);
    }
    out.push_str("]}]}\n");
    out
}

fn rules(diagnostics: &Diagnostics) -> Vec<&'static Code> {
    let ids: BTreeSet<_> = diagnostics.iter().map(|found| found.code.id).collect();
    ids.into_iter()
        .filter_map(|id| diagnostics.iter().find(|found| found.code.id == id))
        .map(|found| found.code)
        .collect()
}

fn push_rule(out: &mut String, rule: &Code) {
    out.push_str("{\"id\": ");
    push_string(out, rule.id);
    out.push_str(", \"shortDescription\": {\"text\": ");
    push_string(out, rule.title);
    out.push_str("}, \"fullDescription\": {\"text\": ");
    push_string(out, rule.explanation);
    out.push_str("}, \"defaultConfiguration\": {\"level\": ");
    push_string(out, severity(rule.level));
    out.push_str("}}");
}

fn push_result(out: &mut String, found: &Diagnostic, rule: usize, sources: &Sources) {
    out.push_str("{\"ruleId\": ");
    push_string(out, found.code.id);
    out.push_str(&format!(", \"ruleIndex\": {rule}, \"level\": "));
    push_string(out, severity(found.level()));
    out.push_str(", \"message\": {\"text\": ");
    match &found.help {
        Some(help) => push_string(out, &format!("{}; {help}", found.message)),
        None => push_string(out, &found.message),
    }
    out.push('}');
    if let Some(place) = found.place {
        let at = sources.locate(place);
        out.push_str(", \"locations\": [{\"physicalLocation\": {\"artifactLocation\": {\"uri\": ");
        push_string(out, &uri(at.file));
        out.push_str(&format!(
            "}}, \"region\": {{\"startLine\": {}, \"startColumn\": {}}}}}, ",
            at.line, at.column
        ));
        out.push_str("\"logicalLocations\": [{\"kind\": \"member\", \"fullyQualifiedName\": ");
        push_string(out, &at.pointer);
        out.push_str("}]}]");
    }
    out.push_str(", \"properties\": {\"level\": ");
    push_string(out, found.level().as_str());
    out.push_str("}}");
}

fn severity(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Skipped | Level::Degraded => "warning",
        Level::Assumed | Level::Note => "note",
    }
}

/// A path as a URI reference (SARIF §3.4.3): `/` between the parts, everything unusual percent-encoded.
fn uri(path: &str) -> String {
    let path = path.replace('\\', "/");
    let mut uri = String::new();
    if path.as_bytes().get(1) == Some(&b':') {
        uri.push_str("file:///");
    }
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                uri.push(char::from(byte));
            }
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}
