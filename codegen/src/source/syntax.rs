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

/// Reads `text`, and adds what is wrong with it to `findings`. A text that starts with a bracket is taken for JSON, any other for
/// what its name says. When it cannot be JSON as it stands it may still be YAML: in a file that is called so even where a repair
/// would do, since YAML means something else by quotes and words, and in no file that is called JSON.
pub(super) fn read(name: &str, text: &str, findings: &mut Findings) -> Read {
    if text.len() > LONGEST {
        let message = format!("the text has {} bytes, more than {LONGEST}", text.len());
        findings.stop(Finding::new(&codes::TOO_LARGE, 0..0, message));
        return Read::default();
    }
    let extension = Path::new(name).extension().unwrap_or_default();
    let called = |wanted: &str| extension.eq_ignore_ascii_case(wanted);
    let called_yaml = called("yaml") || called("yml");
    if called("json") {
        return json::read(text, findings);
    }
    if !matches!(significant(text), Some(b'{' | b'[')) {
        return yaml::read(text, findings);
    }
    let before = findings.list.len();
    let as_json = json::read(text, findings);
    let found = findings.list.split_off(before);
    let too_deep = found
        .last()
        .is_some_and(|last| last.code == &codes::TOO_DEEP);
    let enough = match as_json.whole && called_yaml {
        true => found.is_empty() || found.iter().any(|found| is_no_yaml(found, text)),
        false => as_json.whole || too_deep,
    };
    if !enough {
        let as_yaml = yaml::read(text, findings);
        if as_yaml.whole || called_yaml && !as_json.whole {
            return as_yaml;
        }
        findings.list.truncate(before);
    }
    findings.list.extend(found);
    as_json
}

/// Whether a repair is of a comment that YAML would read as a word.
fn is_no_yaml(found: &Finding, text: &str) -> bool {
    let written = text.get(found.span.clone()).unwrap_or_default();
    found.code == &codes::COMMENT && !written.starts_with('#')
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
