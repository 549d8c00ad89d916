use crate::diag::{Diagnostic, Diagnostics};
use crate::source::json_text::push_string;
use crate::source::{Location, Sources};

/// A JSON array with an object for each finding, in reading order: `code`, `level`, `message`, `file`, `line`, `column`, `pointer` and `help`.
/// What a finding does not have is null.
pub fn json(diagnostics: &Diagnostics, sources: &Sources) -> String {
    let mut out = String::from("[");
    for (position, found) in diagnostics.in_order(sources).into_iter().enumerate() {
        out.push_str(if position > 0 { ",\n  " } else { "\n  " });
        push_finding(&mut out, found, sources);
    }
    out.push_str(if diagnostics.is_empty() {
        "]\n"
    } else {
        "\n]\n"
    });
    out
}

fn push_finding(out: &mut String, found: &Diagnostic, sources: &Sources) {
    let at = found.place.map(|place| sources.locate(place));
    let at = at.as_ref();
    out.push_str("{\"code\": ");
    push_string(out, found.code.id);
    out.push_str(", \"level\": ");
    push_string(out, found.level().as_str());
    out.push_str(", \"message\": ");
    push_string(out, &found.message);
    out.push_str(", \"file\": ");
    push_text(out, at.map(|at| at.file));
    out.push_str(", \"line\": ");
    push_count(out, at.map(|at| at.line));
    out.push_str(", \"column\": ");
    push_count(out, at.map(|at| at.column));
    out.push_str(", \"pointer\": ");
    push_text(out, at.map(|at: &Location<'_>| at.pointer.as_str()));
    out.push_str(", \"help\": ");
    push_text(out, found.help.as_deref());
    out.push('}');
}

fn push_text(out: &mut String, text: Option<&str>) {
    match text {
        Some(text) => push_string(out, text),
        None => out.push_str("null"),
    }
}

fn push_count(out: &mut String, count: Option<u32>) {
    match count {
        Some(count) => out.push_str(&count.to_string()),
        None => out.push_str("null"),
    }
}
