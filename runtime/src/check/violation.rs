use std::error::Error;
use std::fmt::{self, Display, Formatter};

/// A limit that a value breaks.
///
/// Displays as `$.tags[3]: expected at most 20 characters, found 34`. No text of the value is shown but numbers and keys of maps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    pub(super) path: String,
    pub(super) limit: String,
    pub(super) found: String,
}

impl Violation {
    /// The place of the value: from the root `$`, or from `body` or a parameter of a request.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// What the limit is: `at most 20 characters`.
    #[must_use]
    pub fn limit(&self) -> &str {
        &self.limit
    }

    /// What was found instead: `34`.
    #[must_use]
    pub fn found(&self) -> &str {
        &self.found
    }

    pub(super) fn is_at(&self, root: &str) -> bool {
        let inner = self.path.strip_prefix(root);
        inner.is_some_and(|inner| inner.is_empty() || inner.starts_with(['.', '[']))
    }
}

impl Display for Violation {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Self { path, limit, found } = self;
        write!(f, "{path}: expected {limit}, found {found}")
    }
}

/// Why a request was not sent: what it is made of breaks limits.
#[derive(Debug)]
pub(crate) struct Refused(pub(crate) Vec<Violation>);

impl Display for Refused {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        const SHOWN: usize = 3;
        for (index, violation) in self.0.iter().take(SHOWN).enumerate() {
            let separator = if index == 0 { "" } else { "; " };
            write!(f, "{separator}{violation}")?;
        }
        match self.0.len().saturating_sub(SHOWN) {
            0 => Ok(()),
            more => write!(f, "; and {more} more"),
        }
    }
}

impl Error for Refused {}
