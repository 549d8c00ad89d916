use std::path::{Path, PathBuf};

/// Real definitions, unpacked below the target folder.
const CORPUS: &str = "../target/corpus";

/// The folder of one part of the corpus. Says so when it is not there.
pub(crate) fn folder(part: &str) -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join(CORPUS)
        .join(part);
    if !folder.is_dir() {
        println!("skipped: no corpus at {}", folder.display());
        return None;
    }
    Some(folder)
}
