use std::fmt::Write;

use crate::model::Json;

/// The text of a document, each member and item on a line of its own.
pub(super) fn text(document: &Json) -> String {
    let mut out = String::new();
    value(document, 0, &mut out);
    out.push('\n');
    out
}

fn value(json: &Json, depth: usize, out: &mut String) {
    match json {
        Json::Array(items) if !items.is_empty() => {
            out.push('[');
            for (index, item) in items.iter().enumerate() {
                start(index, depth + 1, out);
                value(item, depth + 1, out);
            }
            line(depth, out);
            out.push(']');
        }
        Json::Object(members) if !members.is_empty() => {
            out.push('{');
            for (index, (key, member)) in members.iter().enumerate() {
                start(index, depth + 1, out);
                // Writing into a text does not fail.
                let _ = write!(out, "{}: ", Json::from(key));
                value(member, depth + 1, out);
            }
            line(depth, out);
            out.push('}');
        }
        other => {
            let _ = write!(out, "{other}");
        }
    }
}

fn start(index: usize, depth: usize, out: &mut String) {
    if index > 0 {
        out.push(',');
    }
    line(depth, out);
}

fn line(depth: usize, out: &mut String) {
    out.push('\n');
    for _ in 0..depth {
        out.push_str("  ");
    }
}
