use std::fs;
use std::path::{Path, PathBuf};
use std::process;

use super::WriteError;

/// Files that stand beside their places until all of them are there. When it is dropped before, nothing of them stays.
#[derive(Debug)]
pub(super) struct Stage<'a> {
    folder: &'a Path,
    /// Files that were written and not moved yet.
    names: Vec<String>,
    /// Folders that were made for them, the outer ones first.
    made: Vec<PathBuf>,
}

impl<'a> Stage<'a> {
    pub(super) fn beside(folder: &'a Path) -> Self {
        Self {
            folder,
            names: Vec::new(),
            made: Vec::new(),
        }
    }

    /// Writes a file beside its place.
    pub(super) fn put(&mut self, name: &str, text: &str) -> Result<(), WriteError> {
        let staged = self.staged(name);
        let parent = staged.parent().unwrap_or(self.folder);
        self.make(parent)
            .map_err(|error| WriteError::Io(parent.to_owned(), error))?;
        self.names.push(name.to_owned());
        fs::write(&staged, text).map_err(|error| WriteError::Io(staged, error))
    }

    /// Moves every file to its place, in the order in which they came.
    pub(super) fn settle(mut self) -> Result<(), WriteError> {
        self.names.reverse();
        while let Some(name) = self.names.last() {
            let place = self.folder.join(name);
            fs::rename(self.staged(name), &place).map_err(|error| WriteError::Io(place, error))?;
            self.names.pop();
        }
        Ok(())
    }

    fn staged(&self, name: &str) -> PathBuf {
        let (parent, file) = name.rsplit_once('/').unwrap_or(("", name));
        let staged = format!(".{file}.{}.tmp", process::id());
        self.folder.join(parent).join(staged)
    }

    fn make(&mut self, folder: &Path) -> std::io::Result<()> {
        let missing = folder.ancestors().take_while(|path| !path.exists());
        let missing: Vec<_> = missing.map(Path::to_owned).collect();
        self.made.extend(missing.into_iter().rev());
        fs::create_dir_all(folder)
    }
}

impl Drop for Stage<'_> {
    fn drop(&mut self) {
        // What cannot be removed is no reason to hide why it has to be. A folder that holds something else stays.
        for name in &self.names {
            let _ = fs::remove_file(self.staged(name));
        }
        for folder in self.made.iter().rev() {
            let _ = fs::remove_dir(folder);
        }
    }
}
