//! What the runtime costs those who depend on it: a cold `cargo check` of a package with the runtime as it is by default, next to
//! the same of `azure_core` and of `reqwest`, and how many crates it brings, next to `reqwest` with the features that the runtime asks of it.
//!
//! `cargo bench -p connector-tests --bench runtime_check [-- --rounds N]`. The packages are below the target folder; what they
//! depend on is fetched first.

#[path = "support/cost.rs"]
mod cost;

use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::time::Duration;

use nix::sys::resource::UsageWho;

/// At most this much of the CPU time of a check of `azure_core`.
const CPU_BAR: f64 = 0.5;
/// At most so many crates beyond those of `reqwest`.
const CRATES_BAR: usize = 10;

struct Package {
    name: &'static str,
    folder: PathBuf,
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> io::Result<()> {
    let rounds = rounds();
    let runtime = Path::new(env!("CARGO_MANIFEST_DIR")).join("../runtime");
    let ours = Package::make(
        "connector-runtime",
        &format!("connector-runtime = {{ path = {runtime:?} }}"),
    )?;
    let azure = Package::make("azure_core", "azure_core = \"1\"")?;
    let reqwest = "reqwest = { version = \"0.13.5\", default-features = false, features = [\"default-tls\"] }";
    let reqwest = Package::make("reqwest", reqwest)?;

    println!("cold cargo check, CPU seconds; medians of {rounds} rounds in turns");
    let packages = [&ours, &azure, &reqwest];
    let mut times = packages.map(|_| Vec::new());
    for _ in 0..rounds {
        for (package, times) in packages.iter().zip(&mut times) {
            times.push(package.check()?);
        }
    }
    let [our_time, azure_time, reqwest_time] = times.map(|times| cost::median(times).as_secs_f64());
    for (package, time) in packages.iter().zip([our_time, azure_time, reqwest_time]) {
        println!("  {:<18} {time:8.1}", package.name);
    }

    println!("crates that a package compiles for it, itself included");
    for package in packages {
        println!("  {:<18} {:8}", package.name, package.crates()?.len());
    }
    let (our_crates, reqwest_crates) = (ours.crates()?, reqwest.crates()?);
    let more: Vec<_> = our_crates.difference(&reqwest_crates).cloned().collect();
    println!("beyond those of reqwest: {}", more.join(", "));
    println!(
        "\nratio check {:.2} (at most {CPU_BAR})",
        our_time / azure_time
    );
    println!("of which reqwest {:.2}", reqwest_time / azure_time);
    println!("more crates {} (at most {CRATES_BAR})", more.len());
    Ok(())
}

fn rounds() -> usize {
    let mut arguments = env::args().skip_while(|argument| argument != "--rounds");
    let rounds = arguments.nth(1).and_then(|rounds| rounds.parse().ok());
    rounds.unwrap_or(1)
}

impl Package {
    /// A package that does nothing but depend on something.
    fn make(name: &'static str, dependency: &str) -> io::Result<Self> {
        let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("runtime-check");
        let folder = target.join(name);
        fs::create_dir_all(folder.join("src"))?;
        fs::write(folder.join("src/lib.rs"), "")?;
        let manifest = format!(
            "[package]\nname = \"check-{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dependencies]\n{dependency}\n\n[workspace]\n"
        );
        fs::write(folder.join("Cargo.toml"), manifest)?;
        let package = Self { name, folder };
        package.cargo(&["fetch", "--quiet"])?;
        Ok(package)
    }

    /// The CPU time of a check in which nothing is compiled already.
    fn check(&self) -> io::Result<Duration> {
        let target = self.folder.join("target");
        if target.exists() {
            fs::remove_dir_all(&target)?;
        }
        let (before, _) = cost::used(UsageWho::RUSAGE_CHILDREN);
        self.cargo(&["check", "--quiet", "--offline"])?;
        let (after, _) = cost::used(UsageWho::RUSAGE_CHILDREN);
        fs::remove_dir_all(&target)?;
        Ok(after.saturating_sub(before))
    }

    /// The crates that are compiled for the dependency on this machine, by name and version.
    fn crates(&self) -> io::Result<BTreeSet<String>> {
        let tree = self.cargo(&[
            "tree",
            "--offline",
            "--edges",
            "normal,build",
            "--prefix",
            "none",
            "--package",
            self.name,
            "--format",
            "{p}",
        ])?;
        let words = |line: &str| line.split(' ').take(2).collect::<Vec<_>>().join(" ");
        Ok(tree
            .lines()
            .filter(|line| !line.is_empty())
            .map(words)
            .collect())
    }

    fn cargo(&self, arguments: &[&str]) -> io::Result<String> {
        let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let output = Command::new(cargo)
            .args(arguments)
            .current_dir(&self.folder)
            .env("CARGO_TARGET_DIR", self.folder.join("target"))
            .env("CARGO_INCREMENTAL", "0")
            .env_remove("RUSTFLAGS")
            .env_remove("CARGO_ENCODED_RUSTFLAGS")
            .stderr(Stdio::inherit())
            .output()?;
        match output.status.success() {
            true => Ok(String::from_utf8_lossy(&output.stdout).into_owned()),
            false => Err(io::Error::other(format!(
                "cargo {arguments:?} failed for {}",
                self.name
            ))),
        }
    }
}
