use std::env;
use std::ffi::OsString;
use std::path::Path;
use std::process::{Command, Output};

/// Runs cargo for a workspace that a test wrote, which has a target folder of its own.
///
/// # Panics
/// When cargo does not run.
pub fn cargo(root: &Path, arguments: &[&str]) -> Output {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| OsString::from(env!("CARGO")));
    let run = Command::new(cargo)
        .args(arguments)
        .current_dir(root)
        .env("CARGO_TARGET_DIR", root.join("target"))
        .env_remove("RUSTFLAGS")
        .output();
    run.expect("cargo runs")
}
