use std::fs;
use std::path::{Path, PathBuf};

use connector_codegen::locate;

/// Real definitions, unpacked below the target folder.
const POWER_PLATFORM: &str = "../target/corpus/power-platform";

/// A definition of the corpus.
pub(crate) struct Document {
    /// The connector's folder.
    pub(crate) folder: String,
    /// The definition as it is on disk.
    pub(crate) bytes: Vec<u8>,
}

impl Document {
    /// The definition without a byte order mark, which `serde_json` does not take.
    pub(crate) fn json(&self) -> &[u8] {
        self.bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&self.bytes)
    }
}

/// The definitions of all Power Platform connectors, by folder. Says so when they are not there.
pub(crate) fn power_platform() -> Option<Vec<Document>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(POWER_PLATFORM);
    let Ok(entries) = fs::read_dir(&root) else {
        println!("skipped: no corpus at {}", root.display());
        return None;
    };
    let mut folders: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    folders.retain(|path| path.is_dir());
    folders.sort();
    Some(folders.iter().filter_map(|folder| read(folder)).collect())
}

fn read(folder: &Path) -> Option<Document> {
    let bytes = fs::read(locate(folder)).ok()?;
    let folder = folder.file_name()?.to_string_lossy().into_owned();
    Some(Document { folder, bytes })
}
