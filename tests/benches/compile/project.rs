use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use connector_codegen::output::{CrateOptions, Files, crate_files};

use crate::candidates::Candidate;
use crate::recorder::{self, Cost};
use crate::{rustc, usual};

const REPOSITORY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

const MANIFEST: &str = r#"[workspace]
resolver = "3"
members = ["crates/*"]

[profile.dev]
debug = 0
incremental = false
"#;

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// `cargo check`
    Check,
    /// `cargo build` of the profile `dev`
    Build,
}

/// A workspace with both variants of every connector.
pub(crate) struct Project {
    folder: PathBuf,
    rustc: PathBuf,
}

/// The package of a connector as it is generated.
pub(crate) fn ours(candidate: &Candidate) -> String {
    format!("ours-{}", candidate.name)
}

/// The package of a connector in the usual style.
pub(crate) fn usual(candidate: &Candidate) -> String {
    format!("usual-{}", candidate.name)
}

impl Project {
    pub(crate) fn write(candidates: &[Candidate]) -> io::Result<Self> {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("compile");
        let runtime = format!("{REPOSITORY}/runtime");
        let crates = folder.join("crates");
        if crates.exists() {
            fs::remove_dir_all(&crates)?;
        }
        for candidate in candidates {
            let options = CrateOptions {
                license: None,
                name: ours(candidate),
                source: candidate.name.clone(),
                runtime_path: Some(runtime.clone()),
            };
            write(
                &crates.join(ours(candidate)),
                &crate_files(&candidate.package, candidate.modules.clone(), &options).collect(),
            )?;
            let name = usual(candidate);
            write(
                &crates.join(&name),
                &usual::crate_files(&candidate.package, &name, &runtime),
            )?;
        }
        write(&crates.join(usual::SUPPORT), &usual::support_files())?;
        fs::write(folder.join("Cargo.toml"), MANIFEST)?;
        // The same versions of the same crates as in this repository.
        fs::copy(
            format!("{REPOSITORY}/Cargo.lock"),
            folder.join("Cargo.lock"),
        )?;
        Ok(Self {
            folder,
            rustc: rustc::path()?,
        })
    }

    /// What rustc used for this package alone. Its dependencies are compiled before, once.
    pub(crate) fn compile(&self, package: &str, step: Step) -> io::Result<Cost> {
        rustc::renew(&self.folder.join("crates").join(package).join("src/lib.rs"))?;
        let log = self.folder.join("costs");
        fs::write(&log, "")?;
        let verb = match step {
            Step::Check => "check",
            Step::Build => "build",
        };
        let status = rustc::recorded_cargo(&self.rustc, &log)?
            .args([
                verb,
                "--quiet",
                "--package",
                package,
                "--target-dir",
                "target",
            ])
            .current_dir(&self.folder)
            .status()?;
        let cost = recorder::last(&log, &package.replace('-', "_"))?.filter(|_| status.success());
        cost.ok_or_else(|| io::Error::other(format!("cargo {verb} failed for {package}")))
    }
}

fn write(folder: &Path, files: &Files) -> io::Result<()> {
    for (name, text) in files {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap_or(folder))?;
        fs::write(path, text)?;
    }
    Ok(())
}
