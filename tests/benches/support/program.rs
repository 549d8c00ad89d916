use std::env;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The release build of a program of this repository.
pub(crate) fn release_build(program: &str) -> io::Result<PathBuf> {
    // The folder for temporary files stands in the target folder.
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("");
    eprintln!("building {program}");
    let status = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args(["build", "--quiet", "--release", "--package", program])
        .arg("--target-dir")
        .arg(&target)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stdin(Stdio::null())
        .status()?;
    match status.success() {
        true => Ok(target.join("release").join(program)),
        false => Err(io::Error::other(format!("{program} does not compile"))),
    }
}
