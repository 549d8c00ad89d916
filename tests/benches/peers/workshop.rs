use std::env;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::Duration;

use crate::documents::Document;
use crate::generators::Generator;
use crate::recorder::{self, Cost};
use crate::tools::{Tools, gist};
use crate::{manifest, rustc};

/// The bytes of data that a program may hold: enough for every crate that compiles, and no machine is brought down by the others.
const MEMORY: u64 = 12_000_000_000;

/// The system counts ticks for the limit, and not for what it tells afterwards: they are some percent apart.
const TOLERANCE: f64 = 1.05;

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// A run of the generator
    Generate,
    /// `cargo check`
    Check,
    /// `cargo build` of the profile `dev`
    Build,
}

/// Why there is no cost.
pub(crate) enum Failure {
    /// It took all the CPU time that it may take.
    Limit,
    /// What the program told.
    Told(String),
}

/// Where crates are generated and compiled.
pub(crate) struct Workshop<'a> {
    folder: &'a Path,
    tools: &'a Tools,
    rustc: PathBuf,
    limit: Duration,
}

/// The folder of all that this bench makes, below the target folder.
pub(crate) fn folder() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("peers")
}

impl<'a> Workshop<'a> {
    pub(crate) fn open(folder: &'a Path, tools: &'a Tools, limit: Duration) -> io::Result<Self> {
        Ok(Self {
            folder,
            tools,
            rustc: rustc::path()?,
            limit,
        })
    }

    /// What one step cost.
    ///
    /// # Errors
    ///
    /// When the system refuses. What is wrong with the generator or its crate is a [`Failure`].
    pub(crate) fn run(
        &self,
        step: Step,
        generator: &Generator,
        document: &Document,
    ) -> io::Result<Result<Cost, Failure>> {
        let name = package(generator, document);
        let folder = self.folder.join("crates").join(&name);
        match step {
            Step::Generate => self.generate(generator, document, &folder, &name),
            Step::Check => self.compile("check", &folder),
            Step::Build => self.compile("build", &folder),
        }
    }

    /// How many lines of Rust were generated.
    pub(crate) fn lines(&self, generator: &Generator, document: &Document) -> io::Result<usize> {
        let crates = self.folder.join("crates");
        lines_below(&crates.join(package(generator, document)))
    }

    fn generate(
        &self,
        generator: &Generator,
        document: &Document,
        folder: &Path,
        name: &str,
    ) -> io::Result<Result<Cost, Failure>> {
        if folder.exists() {
            fs::remove_dir_all(folder)?;
        }
        let program = self.tools.program(generator);
        let program = program.ok_or_else(|| io::Error::other("it is not installed"))?;
        let parent = self.folder.join("crates");
        fs::create_dir_all(&parent)?;
        let log = self.log()?;
        let output = Command::new(env::current_exe()?)
            .arg(program)
            .args((generator.arguments)(&document.path, folder, name))
            .current_dir(parent)
            .env(recorder::LOG, &log)
            .envs(self.limits())
            .env("RUST_BACKTRACE", "0")
            .stdin(Stdio::null())
            .output()?;
        let cost = recorder::last(&log, generator.program)?;
        let wrote = folder.is_dir() && lines_below(folder)? > 0;
        let done = self.judged(cost, &output, wrote);
        if done.is_ok()
            && let Err(error) = (generator.finish)(folder, name)
        {
            return Ok(Err(Failure::Told(error.to_string())));
        }
        Ok(done)
    }

    /// What rustc used for the crate alone; its dependencies are compiled before, once.
    fn compile(&self, verb: &str, folder: &Path) -> io::Result<Result<Cost, Failure>> {
        let krate = match prepare(folder) {
            Ok(krate) => krate,
            Err(error) => return Ok(Err(Failure::Told(error.to_string()))),
        };
        let log = self.log()?;
        let output = rustc::recorded_cargo(&self.rustc, &log)?
            .args([verb, "--quiet", "--lib", "--target-dir"])
            .arg(self.folder.join("target"))
            .current_dir(folder)
            .envs(self.limits())
            .env("CARGO_INCREMENTAL", "0")
            .env("CARGO_PROFILE_DEV_DEBUG", "0")
            .output()?;
        let cost = recorder::last(&log, &krate)?;
        Ok(self.judged(cost, &output, true))
    }

    fn judged(&self, cost: Option<Cost>, output: &Output, wrote: bool) -> Result<Cost, Failure> {
        match cost {
            Some(cost) if output.status.success() && wrote => Ok(cost),
            Some(cost) if cost.cpu.mul_f64(TOLERANCE) >= self.limit => Err(Failure::Limit),
            _ if output.stderr.is_empty() => Err(Failure::Told(gist(&output.stdout))),
            _ => Err(Failure::Told(gist(&output.stderr))),
        }
    }

    fn limits(&self) -> [(&'static str, String); 2] {
        [
            (recorder::CPU_LIMIT, self.limit.as_secs().to_string()),
            (recorder::MEMORY_LIMIT, MEMORY.to_string()),
        ]
    }

    /// An empty file for notes.
    fn log(&self) -> io::Result<PathBuf> {
        let log = self.folder.join("costs");
        fs::write(&log, "")?;
        Ok(log)
    }
}

fn package(generator: &Generator, document: &Document) -> String {
    format!("{}-{}", generator.name, document.name)
}

/// Makes a crate one that cargo compiles by itself, and compiles again; gives the name under which rustc knows it.
fn prepare(folder: &Path) -> io::Result<String> {
    let krate = manifest::separate(folder)?;
    rustc::renew(&folder.join("src/lib.rs"))?;
    Ok(krate)
}

fn lines_below(folder: &Path) -> io::Result<usize> {
    let mut lines = 0;
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            lines += lines_below(&path)?;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            lines += fs::read(&path)?
                .iter()
                .filter(|byte| **byte == b'\n')
                .count();
        }
    }
    Ok(lines)
}
