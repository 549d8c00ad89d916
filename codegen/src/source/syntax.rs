//! Which reader takes a text, and what all readers give.

use std::ops::Range;
use std::path::Path;

use super::builder::{Built, Tree};
use super::finding::{Finding, Findings};
use super::{json, yaml};
use crate::diag::codes::source as codes;

/// How deep arrays and objects may stand in each other.
pub(super) const DEEPEST: usize = 256;
/// The longest text that is read, in bytes: every node and byte then has a 31-bit number.
const LONGEST: usize = 1 << 30;

/// What was read.
#[derive(Default)]
pub(super) struct Read {
    pub(super) tree: Tree,
    /// Whether the tree is that of the whole text; otherwise an error was found.
    pub(super) whole: bool,
    /// Key nodes that repeat an earlier key of their object.
    pub(super) duplicates: Vec<u32>,
}

impl Read {
    pub(super) fn new(built: Built, whole: bool) -> Self {
        Read {
            tree: built.tree,
            whole,
            duplicates: built.duplicates,
        }
    }
}

/// Reads `text`, and adds what is wrong with it to `findings`. A text that starts with a bracket is taken for JSON, which may be
/// damaged, any other for what its name says. What cannot be JSON may still be YAML, unless it is called JSON: damaged JSON is
/// often YAML that means something else.
pub(super) fn read(name: &str, text: &str, findings: &mut Findings) -> Read {
    if text.len() > LONGEST {
        let message = format!("the text has {} bytes, more than {LONGEST}", text.len());
        findings.stop(Finding::new(&codes::TOO_LARGE, 0..0, message));
        return Read::default();
    }
    let extension = Path::new(name).extension().unwrap_or_default();
    let called = |wanted: &str| extension.eq_ignore_ascii_case(wanted);
    if called("json") {
        return json::read(text, findings);
    }
    if !matches!(significant(text), Some(b'{' | b'[')) {
        return yaml::read(text, findings);
    }
    let before = findings.list.len();
    let as_json = json::read(text, findings);
    let no_json = [&codes::UNEXPECTED, &codes::UNCLOSED, &codes::MISMATCHED];
    let last = findings.list.last();
    if as_json.whole || !last.is_some_and(|last| no_json.contains(&last.code)) {
        return as_json;
    }
    let found = findings.list.split_off(before);
    let as_yaml = yaml::read(text, findings);
    if as_yaml.whole || called("yaml") || called("yml") {
        return as_yaml;
    }
    findings.list.truncate(before);
    findings.list.extend(found);
    as_json
}

/// The finding that more would be open than [`DEEPEST`].
pub(super) fn too_deep(span: Range<usize>) -> Finding {
    let message = format!("more than {DEEPEST} arrays and objects are open here");
    Finding::new(&codes::TOO_DEEP, span, message)
}

/// The first byte that belongs neither to white space nor to a comment of YAML or one that is common in JSON.
fn significant(text: &str) -> Option<u8> {
    let mut rest = text;
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}');
        let comment = match rest.as_bytes() {
            [b'#', ..] | [b'/', b'/', ..] => rest.find('\n').unwrap_or(rest.len()),
            [b'/', b'*', ..] => rest.find("*/").map_or(rest.len(), |end| end + 2),
            [first, ..] => return Some(*first),
            [] => return None,
        };
        rest = &rest[comment..];
    }
}
