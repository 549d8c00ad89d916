use crate::diag::Diagnostic;
use crate::source::Sources;

use super::visible::visible;

/// A finding in one line: its place, level, code and message.
pub fn line(found: &Diagnostic, sources: &Sources) -> String {
    let at = found.place.map(|place| sources.locate(place));
    let at = at.map(|at| format!("{}:{}:{} (#{}): ", at.file, at.line, at.column, at.pointer));
    let line = format!(
        "{}{}[{}]: {}",
        at.unwrap_or_default(),
        found.level(),
        found.code.id,
        found.message
    );
    visible(&line)
}
