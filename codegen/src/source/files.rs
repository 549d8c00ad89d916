use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// The only way in which reading a definition reaches a file.
pub trait Files {
    /// The whole content of the file at `path`.
    fn read(&self, path: &Path) -> io::Result<Vec<u8>>;
}

/// Files of the file system, up to a size.
#[derive(Clone, Copy, Debug)]
pub struct DiskFiles {
    /// Larger files are refused, in bytes.
    pub largest: u64,
}

impl Default for DiskFiles {
    /// Files up to 256 MiB.
    fn default() -> Self {
        DiskFiles {
            largest: 256 * 1024 * 1024,
        }
    }
}

impl Files for DiskFiles {
    /// Fails with [`io::ErrorKind::FileTooLarge`] above [`DiskFiles::largest`], also for what has no length of its own, such as a pipe.
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        let file = File::open(path)?;
        let length = file.metadata()?.len();
        let mut bytes = Vec::with_capacity(usize::try_from(length.min(self.largest)).unwrap_or(0));
        file.take(self.largest.saturating_add(1))
            .read_to_end(&mut bytes)?;
        if bytes.len() as u64 > self.largest {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        Ok(bytes)
    }
}

/// Files held in memory.
#[derive(Clone, Debug, Default)]
pub struct MemoryFiles {
    files: BTreeMap<PathBuf, Vec<u8>>,
}

impl MemoryFiles {
    /// No files.
    pub fn new() -> Self {
        MemoryFiles::default()
    }

    /// With one more file, or another content of one.
    pub fn with(mut self, path: impl Into<PathBuf>, content: impl Into<Vec<u8>>) -> Self {
        self.files.insert(path.into(), content.into());
        self
    }
}

impl Files for MemoryFiles {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        let found = self.files.get(path).cloned();
        found.ok_or_else(|| io::ErrorKind::NotFound.into())
    }
}
