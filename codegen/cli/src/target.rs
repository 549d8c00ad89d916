use std::path::{Component, Path, PathBuf};

use crate::exit::Failure;

/// The full path of a folder that need not exist yet: links are followed as far as it does.
///
/// # Errors
///
/// When the current folder is not known.
pub(crate) fn absolute(path: &Path) -> Result<PathBuf, Failure> {
    let full = std::path::absolute(path)
        .map_err(|error| Failure::new(format!("{}: {error}", path.display())))?;
    let mut plain = PathBuf::new();
    for part in full.components() {
        match part {
            Component::ParentDir => drop(plain.pop()),
            Component::CurDir => {}
            part => {
                plain.push(part);
                plain = plain.canonicalize().unwrap_or(plain);
            }
        }
    }
    Ok(plain)
}
