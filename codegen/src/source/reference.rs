use std::fmt;

use super::node::Node;
use crate::diag::{Code, codes};

/// Why a `$ref` leads nowhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RefProblem {
    /// It is a URL.
    Remote,
    /// It names a file by an absolute path.
    AbsoluteFile,
    /// It names a file outside the folder of the root definition.
    OutsideFolder,
    /// It names a file that could not be read.
    MissingFile {
        /// Relative to the folder of the root definition.
        path: String,
        /// What went wrong.
        why: String,
    },
    /// The part after `#` is not a JSON Pointer.
    BadPointer,
    /// The document has nothing there; the longest part of the pointer that leads somewhere, and the segment that does not.
    Dangling {
        /// JSON Pointer to what exists.
        found: String,
        /// The name or position that it does not have.
        missing: String,
    },
}

impl RefProblem {
    /// The code to report it with.
    pub fn code(&self) -> &'static Code {
        match self {
            RefProblem::Remote => &codes::source::REMOTE,
            RefProblem::AbsoluteFile => &codes::source::ABSOLUTE_FILE,
            RefProblem::OutsideFolder => &codes::source::OUTSIDE_FOLDER,
            RefProblem::MissingFile { .. } => &codes::source::MISSING_FILE,
            RefProblem::BadPointer => &codes::source::BAD_POINTER,
            RefProblem::Dangling { .. } => &codes::source::DANGLING,
        }
    }
}

impl fmt::Display for RefProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            RefProblem::Remote => f.write_str("it is a URL, and nothing is fetched"),
            RefProblem::AbsoluteFile => f.write_str("it is an absolute path"),
            RefProblem::OutsideFolder => f.write_str("it leaves the definition's folder"),
            RefProblem::MissingFile { path, why } => {
                write!(f, "the file `{path}` could not be read: {why}")
            }
            RefProblem::BadPointer => f.write_str("the part after `#` is not a JSON Pointer"),
            RefProblem::Dangling { found, missing } => {
                write!(f, "`#{found}` has no `{missing}`")
            }
        }
    }
}

impl std::error::Error for RefProblem {}

/// The two parts of a reference, percent-encoded as they are written (RFC 3986 §3.5).
pub(super) fn split(reference: &str) -> (&str, &str) {
    reference.split_once('#').unwrap_or((reference, ""))
}

/// The file that the file part of a reference names, as a path with `/` relative to the folder of the root definition.
/// `from` is the file that the reference stands in, written likewise.
pub(super) fn file_named(from: &str, file_part: &str) -> Result<String, RefProblem> {
    if has_scheme(file_part) || file_part.starts_with("//") {
        return Err(RefProblem::Remote);
    }
    // Checked again after decoding: `%2e%2e%2f` and `C%3A` must not slip through.
    let path = percent_decode(file_part)
        .ok_or(RefProblem::BadPointer)?
        .replace('\\', "/");
    if path.starts_with('/') || has_drive(&path) {
        return Err(RefProblem::AbsoluteFile);
    }
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop().ok_or(RefProblem::OutsideFolder)?;
            }
            name => parts.push(name),
        }
    }
    Ok(parts.join("/"))
}

/// What a fragment points at from the root of its document (RFC 6901 §6).
pub(super) fn follow<'a>(root: Node<'a>, fragment: &str) -> Result<Node<'a>, RefProblem> {
    if fragment.is_empty() {
        return Ok(root);
    }
    let pointer = percent_decode(fragment).ok_or(RefProblem::BadPointer)?;
    let segments = pointer.strip_prefix('/').ok_or(RefProblem::BadPointer)?;
    let mut at = root;
    let mut passed = 0;
    for raw in segments.split('/') {
        let next = match raw.contains('~') {
            true => step(at, &unescape(raw)?),
            false => step(at, raw),
        };
        at = next.ok_or_else(|| RefProblem::Dangling {
            found: pointer.get(..passed).unwrap_or_default().to_owned(),
            missing: raw.replace("~1", "/").replace("~0", "~"),
        })?;
        passed += raw.len() + 1;
    }
    Ok(at)
}

/// An array index has no sign and no leading zero (RFC 6901 §4).
fn step<'a>(at: Node<'a>, segment: &str) -> Option<Node<'a>> {
    if !at.is_array() {
        return at.get(segment);
    }
    let digits = segment.bytes().all(|b| b.is_ascii_digit());
    let canonical = digits && (segment == "0" || !segment.starts_with('0'));
    let position = canonical.then(|| segment.parse().ok())??;
    at.item(position)
}

fn unescape(segment: &str) -> Result<String, RefProblem> {
    let mut parts = segment.split('~');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (mark, rest) = match (part.strip_prefix('0'), part.strip_prefix('1')) {
            (Some(rest), _) => ('~', rest),
            (_, Some(rest)) => ('/', rest),
            _ => return Err(RefProblem::BadPointer),
        };
        text.push(mark);
        text.push_str(rest);
    }
    Ok(text)
}

/// The text that a percent-encoded one stands for. A `%` without two hexadecimal digits stands for itself: pointers are often written unencoded.
fn percent_decode(text: &str) -> Option<String> {
    let mut parts = text.split('%');
    let mut bytes = parts.next().unwrap_or_default().as_bytes().to_vec();
    for part in parts {
        let code = part.get(..2).and_then(|hex| {
            let digits = hex.bytes().all(|b| b.is_ascii_hexdigit());
            digits.then(|| u8::from_str_radix(hex, 16).ok())?
        });
        match code {
            Some(byte) => {
                bytes.push(byte);
                bytes.extend_from_slice(part.get(2..).unwrap_or_default().as_bytes());
            }
            None => {
                bytes.push(b'%');
                bytes.extend_from_slice(part.as_bytes());
            }
        }
    }
    String::from_utf8(bytes).ok()
}

/// Whether it starts as a URL does (RFC 3986 §3.1). One letter is a drive of Windows.
fn has_scheme(text: &str) -> bool {
    let Some((scheme, _)) = text.split_once(':') else {
        return false;
    };
    let known = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.');
    scheme.len() > 1
        && scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.bytes().all(known)
}

fn has_drive(path: &str) -> bool {
    matches!(path.as_bytes(), [letter, b':', ..] if letter.is_ascii_alphabetic())
}
