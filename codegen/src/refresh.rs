use std::fs;
use std::io;
use std::path::Path;
use std::process;
use std::sync::atomic::{AtomicU32, Ordering};

/// Makes a file hold a text, and tells whether that changed it. A file that already does keeps its time, so that nothing is
/// built again; another one is replaced in one step, since a compiler and an editor may read it at the same moment.
///
/// # Errors
///
/// When the file system refuses; the file is as it was then.
pub fn refresh(path: &Path, text: &str) -> io::Result<bool> {
    if fs::read(path).is_ok_and(|present| present == text.as_bytes()) {
        return Ok(false);
    }
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let folder = path.parent().unwrap_or(Path::new(""));
    fs::create_dir_all(folder)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let staged = folder.join(format!(".{name}.{}-{count}.tmp", process::id()));
    let moved = fs::write(&staged, text).and_then(|()| fs::rename(&staged, path));
    if moved.is_err() {
        let _ = fs::remove_file(&staged);
    }
    moved.map(|()| true)
}
