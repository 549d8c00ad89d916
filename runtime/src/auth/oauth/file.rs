use std::fs::{self, DirBuilder, File, OpenOptions};
use std::future::ready;
use std::io::{ErrorKind, Result, Write};
use std::path::{Path, PathBuf};

use super::{Token, TokenStore, sha256};
use crate::auth::{BoxError, BoxFuture};
use crate::random;
use crate::wire;

/// Tokens in a folder, a file for each key, that several processes may share.
///
/// A file is written beside its place, then moved there, so that readers see the old token or the new one. On Unix the folder
/// and its files are of their owner only; on other systems they have the permissions of the folder around them. The files are
/// not encrypted.
///
/// ```
/// use connector_runtime::auth::{FileStore, OAuth};
///
/// let oauth = OAuth::refresh_token("https://id.example.com/token", "notes-app", "r3fresh")
///     .store(FileStore::new("tokens"))
///     .key("me@example.com");
/// # assert!(!format!("{oauth:?}").contains("r3fresh"));
/// ```
#[derive(Clone, Debug)]
pub struct FileStore {
    folder: PathBuf,
}

impl FileStore {
    /// A store in a folder, which is made when the first token is saved.
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Self {
            folder: folder.into(),
        }
    }

    /// A key may be anything, so that the name is a hash of it.
    fn file(&self, key: &str) -> PathBuf {
        self.folder
            .join(format!("{}.json", sha256::hex(key.as_bytes())))
    }

    fn read(&self, key: &str) -> std::result::Result<Option<Token>, BoxError> {
        let Some(text) = present(fs::read(self.file(key)))? else {
            return Ok(None);
        };
        // What the file holds is left out of the error.
        match wire::from_slice(&text) {
            Ok(token) => Ok(Some(token)),
            Err(_) => Err("the file holds no token".into()),
        }
    }

    fn write(&self, key: &str, token: &Token) -> std::result::Result<(), BoxError> {
        let text = wire::to_vec(token)?;
        folder().create(&self.folder)?;
        let place = self.file(key);
        let beside = place.with_extension(random::uuid());
        let outcome = write_new(&beside, &text).and_then(|()| fs::rename(&beside, &place));
        if outcome.is_err() {
            _ = fs::remove_file(&beside);
        }
        Ok(outcome?)
    }
}

impl TokenStore for FileStore {
    fn load<'a>(
        &'a self,
        key: &'a str,
    ) -> BoxFuture<'a, std::result::Result<Option<Token>, BoxError>> {
        Box::pin(ready(self.read(key)))
    }

    fn save<'a>(
        &'a self,
        key: &'a str,
        token: &'a Token,
    ) -> BoxFuture<'a, std::result::Result<(), BoxError>> {
        Box::pin(ready(self.write(key, token)))
    }

    fn remove<'a>(&'a self, key: &'a str) -> BoxFuture<'a, std::result::Result<(), BoxError>> {
        let removed = present(fs::remove_file(self.file(key)));
        Box::pin(ready(removed.map(|_| ()).map_err(Into::into)))
    }
}

/// What was done with a file, if there is one.
fn present<T>(outcome: Result<T>) -> Result<Option<T>> {
    match outcome {
        Ok(value) => Ok(Some(value)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Writes a file that is not there yet, to the disk.
fn write_new(path: &Path, text: &[u8]) -> Result<()> {
    let mut file: File = options().open(path)?;
    file.write_all(text)?;
    file.sync_all()
}

fn folder() -> DirBuilder {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder
}

fn options() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}
