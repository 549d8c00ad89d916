use std::fs;
use std::path::{Path, PathBuf};

use connector_codegen::locate;

use crate::corpus;

/// The definitions of all Power Platform connectors: the name of the folder, and the bytes. Says so when they are not there.
pub(crate) fn documents() -> Option<Vec<(String, Vec<u8>)>> {
    let entries = fs::read_dir(corpus::folder("power-platform")?).ok()?;
    let mut folders: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    folders.sort();
    Some(folders.iter().filter_map(|folder| read(folder)).collect())
}

/// The definition in a folder without a byte order mark, which not every reader takes.
fn read(folder: &Path) -> Option<(String, Vec<u8>)> {
    let mut bytes = fs::read(locate(folder)).ok().filter(|_| folder.is_dir())?;
    if bytes.starts_with(b"\xef\xbb\xbf") {
        bytes.drain(..3);
    }
    Some((folder.file_name()?.to_string_lossy().into_owned(), bytes))
}
