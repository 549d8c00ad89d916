use std::fmt::{self, Display, Formatter};

/// Why a document could not be read: it is not JSON, or a value in it has another shape than was expected.
///
/// Displays as `$.data[3].amount: expected an integer, found "many"`.
#[derive(Clone, PartialEq, Eq)]
pub struct DecodeError(Box<Fault>);

#[derive(Clone, PartialEq, Eq)]
struct Fault {
    message: String,
    /// Line and column of a syntax error.
    position: Option<(usize, usize)>,
    /// From the innermost place outwards, as the error travels.
    path: Vec<Step>,
}

#[derive(Clone, PartialEq, Eq)]
enum Step {
    Key(Box<str>),
    Index(usize),
}

impl DecodeError {
    /// An error at the value that is being decoded, in words of the caller.
    #[cold]
    #[must_use]
    pub fn new(message: impl Into<String>) -> Self {
        Self(Box::new(Fault {
            message: message.into(),
            position: None,
            path: Vec::new(),
        }))
    }

    /// The error of a union none of whose variants fits, with the reason of each.
    #[cold]
    #[must_use]
    pub fn none_of(reasons: &[Self]) -> Self {
        let reasons: Vec<String> = reasons.iter().map(Self::to_string).collect();
        Self::new(format!("no variant fits ({})", reasons.join("; ")))
    }

    #[cold]
    pub(super) fn syntax(message: &str, line: usize, column: usize) -> Self {
        Self(Box::new(Fault {
            message: message.to_owned(),
            position: Some((line, column)),
            path: Vec::new(),
        }))
    }

    /// The same error seen from the object whose member `key` holds it.
    #[cold]
    #[must_use]
    pub fn in_key(mut self, key: &str) -> Self {
        self.0.path.push(Step::Key(key.into()));
        self
    }

    /// The same error seen from the array whose item `index` (from 0) holds it.
    #[cold]
    #[must_use]
    pub fn in_item(mut self, index: usize) -> Self {
        self.0.path.push(Step::Index(index));
        self
    }

    /// The same error with another wording of its message.
    pub(crate) fn reworded(mut self, word: impl FnOnce(&str) -> String) -> Self {
        self.0.message = word(&self.0.message);
        self
    }

    /// The place of the value, from the root `$`: `$.data[3].amount`.
    #[must_use]
    pub fn path(&self) -> String {
        Path(&self.0.path).to_string()
    }

    /// Line and column (from 1, in characters) of a syntax error.
    #[must_use]
    pub fn position(&self) -> Option<(usize, usize)> {
        self.0.position
    }
}

impl Display for DecodeError {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.0.position {
            Some((line, column)) => {
                // A text inside of another one has a place there.
                if !self.0.path.is_empty() {
                    write!(f, "{}: ", Path(&self.0.path))?;
                }
                write!(f, "line {line} column {column}: {}", self.0.message)
            }
            None => write!(f, "{}: {}", Path(&self.0.path), self.0.message),
        }
    }
}

impl fmt::Debug for DecodeError {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "DecodeError({self})")
    }
}

impl std::error::Error for DecodeError {}

struct Path<'a>(&'a [Step]);

impl Display for Path<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("$")?;
        for step in self.0.iter().rev() {
            match step {
                Step::Index(index) => write!(f, "[{index}]")?,
                Step::Key(key) => write_key(f, key)?,
            }
        }
        Ok(())
    }
}

/// Adds the way to a member to a path.
pub(crate) fn push_key(path: &mut String, key: &str) {
    // A string takes everything.
    let _ = write_key(path, key);
}

fn write_key(to: &mut impl fmt::Write, key: &str) -> fmt::Result {
    match is_plain(key) {
        true => write!(to, ".{key}"),
        false => write!(to, "[{key:?}]"),
    }
}

fn is_plain(key: &str) -> bool {
    !key.is_empty()
        && key
            .chars()
            .all(|c| c.is_alphanumeric() || c == '_' || c == '-')
}

/// Why a value could not be written as JSON: it holds a number that is not finite.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EncodeError(Box<str>);

impl EncodeError {
    #[cold]
    pub(super) fn new(message: impl Into<Box<str>>) -> Self {
        Self(message.into())
    }
}

impl Display for EncodeError {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for EncodeError {}
