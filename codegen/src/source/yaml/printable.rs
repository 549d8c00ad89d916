//! Characters that YAML allows nowhere (YAML 1.2.2 §5.1).

use std::borrow::Cow;

use crate::diag::codes;
use crate::source::finding::{Finding, Findings, Stop};

/// The text with spaces in the place of such characters, as many as they have bytes, so that every other byte stays where it is.
pub(super) fn printable<'t>(text: &'t str, findings: &mut Findings) -> Result<Cow<'t, str>, Stop> {
    let mut out = String::new();
    let mut copied = 0;
    for (at, character) in text.char_indices() {
        if is_printable(character) {
            continue;
        }
        let span = at..at + character.len_utf8();
        out.push_str(text.get(copied..at).unwrap_or_default());
        out.extend(span.clone().map(|_| ' '));
        copied = span.end;
        let code = u32::from(character);
        let message = format!("the raw control character U+{code:04X} was read as a space");
        findings.repair(
            Finding::new(&codes::source::CONTROL_CHARACTER, span, message)
                .help("write it as an escape in double quotes"),
        )?;
    }
    if copied == 0 {
        return Ok(Cow::Borrowed(text));
    }
    out.push_str(text.get(copied..).unwrap_or_default());
    Ok(Cow::Owned(out))
}

fn is_printable(character: char) -> bool {
    match character {
        '\t' | '\n' | '\r' | '\u{85}' => true,
        '\u{FFFE}' | '\u{FFFF}' => false,
        other => !other.is_control(),
    }
}
