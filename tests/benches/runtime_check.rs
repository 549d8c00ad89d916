//! What the runtime costs those who depend on it, as it is by default: a `cargo check` of it alone, when what it depends on is
//! done, and one of everything, next to the same of `azure_core` and of `reqwest`; and how many crates it brings, next to
//! `reqwest` with the features that the runtime asks of it.
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
    /// The crates that come out of the same repository.
    own: &'static [&'static str],
    folder: PathBuf,
}

/// CPU time of two checks.
#[derive(Clone, Copy)]
struct Times {
    /// Nothing is there already.
    cold: Duration,
    /// What others wrote is there already.
    own: Duration,
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
        &["connector-runtime", "connector-macros", "connector-codegen"],
        &format!("connector-runtime = {{ path = {runtime:?} }}"),
    )?;
    let own = &[
        "azure_core",
        "azure_core_macros",
        "typespec",
        "typespec_client_core",
        "typespec_macros",
    ];
    let azure = Package::make(own, "azure_core = \"1\"")?;
    let reqwest = "reqwest = { version = \"0.13.5\", default-features = false, features = [\"default-tls\"] }";
    let reqwest = Package::make(&["reqwest"], reqwest)?;

    println!("cargo check, CPU seconds, cold and alone; medians of {rounds} rounds in turns");
    let packages = [&ours, &azure, &reqwest];
    let mut times = packages.map(|_| Vec::new());
    for _ in 0..rounds {
        for (package, times) in packages.iter().zip(&mut times) {
            times.push(package.check()?);
        }
    }
    let [our_time, azure_time, reqwest_time] = times.map(|times| Times {
        cold: cost::median(times.iter().map(|times| times.cold)),
        own: cost::median(times.iter().map(|times| times.own)),
    });
    for (package, time) in packages.iter().zip([our_time, azure_time, reqwest_time]) {
        let Times { cold, own } = time;
        let (cold, own) = (cold.as_secs_f64(), own.as_secs_f64());
        println!("  {:<18} {cold:8.1} {own:8.1}", package.name);
    }

    println!("crates that a package compiles for it, itself included");
    for package in packages {
        println!("  {:<18} {:8}", package.name, package.crates()?.len());
    }
    let (our_crates, reqwest_crates) = (ours.crates()?, reqwest.crates()?);
    let more: Vec<_> = our_crates.difference(&reqwest_crates).cloned().collect();
    println!("beyond those of reqwest: {}", more.join(", "));
    let ratio = |ours: Duration| ours.as_secs_f64() / azure_time.own.as_secs_f64();
    println!(
        "\nratio alone {:.2} (at most {CPU_BAR})",
        ratio(our_time.own)
    );
    let ratio = |ours: Duration| ours.as_secs_f64() / azure_time.cold.as_secs_f64();
    println!("ratio cold {:.2}", ratio(our_time.cold));
    println!("of which reqwest {:.2}", ratio(reqwest_time.cold));
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
    fn make(own: &'static [&'static str], dependency: &str) -> io::Result<Self> {
        let name = own[0];
        let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("runtime-check");
        let folder = target.join(name);
        fs::create_dir_all(folder.join("src"))?;
        fs::write(folder.join("src/lib.rs"), "")?;
        let manifest = format!(
            "[package]\nname = \"check-{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dependencies]\n{dependency}\n\n[workspace]\n"
        );
        fs::write(folder.join("Cargo.toml"), manifest)?;
        let package = Self { name, own, folder };
        package.cargo(&["fetch", "--quiet"])?;
        Ok(package)
    }

    /// The CPU time of a check in which nothing is there already, and of one after it.
    fn check(&self) -> io::Result<Times> {
        let target = self.folder.join("target");
        if target.exists() {
            fs::remove_dir_all(&target)?;
        }
        let cold = self.timed()?;
        let mut clean = vec!["clean", "--quiet", "--offline"];
        let present = self.crates()?;
        let is_present = |own: &str| {
            present
                .iter()
                .any(|line| line.starts_with(&format!("{own} ")))
        };
        for own in self.own.iter().filter(|own| is_present(own)) {
            clean.extend(["--package", own]);
        }
        self.cargo(&clean)?;
        let own = self.timed()?;
        fs::remove_dir_all(&target)?;
        Ok(Times { cold, own })
    }

    fn timed(&self) -> io::Result<Duration> {
        let (before, _) = cost::used(UsageWho::RUSAGE_CHILDREN);
        self.cargo(&["check", "--quiet", "--offline"])?;
        let (after, _) = cost::used(UsageWho::RUSAGE_CHILDREN);
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
