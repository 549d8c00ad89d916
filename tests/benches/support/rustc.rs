use std::env;
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::SystemTime;

use crate::recorder;

/// The compiler itself: what stands in the path may be a shim, which would be measured too.
pub(crate) fn path() -> io::Result<PathBuf> {
    let output = Command::new("rustc")
        .args(["--print", "sysroot"])
        .output()?;
    let sysroot = String::from_utf8_lossy(&output.stdout);
    Ok(Path::new(sysroot.trim()).join("bin/rustc"))
}

/// Cargo with this program as the wrapper of rustc, so that what rustc uses for a package of the workspace is noted in `log`.
pub(crate) fn recorded_cargo(rustc: &Path, log: &Path) -> io::Result<Command> {
    let mut cargo = cargo();
    cargo
        .env("RUSTC", rustc)
        .env("RUSTC_WORKSPACE_WRAPPER", env::current_exe()?)
        .env(recorder::LOG, log)
        .env_remove("RUSTFLAGS")
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .env_remove("RUSTC_WRAPPER")
        .stdin(Stdio::null());
    Ok(cargo)
}

/// Cargo as it runs this program.
pub(crate) fn cargo() -> Command {
    Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Makes cargo compile the crate with this root again.
pub(crate) fn renew(root: &Path) -> io::Result<()> {
    File::options()
        .append(true)
        .open(root)?
        .set_modified(SystemTime::now())
}
