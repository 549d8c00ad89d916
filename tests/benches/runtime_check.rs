//! What the runtime costs those who depend on it, as it is by default: a `cargo check` of everything, one of it alone, when what
//! others wrote is done, and one without the macro and the generator in it. Next to it stand `azure_core`, `reqwest` with the
//! features and the cryptography that the runtime asks of it, and `reqwest` as it is by default. Also how many crates it brings
//! beyond either `reqwest`.
//!
//! `cargo bench -p connector-tests --bench runtime_check [-- --rounds N]`. The packages are below the target folder; what they
//! depend on is fetched first.

#[path = "support/cost.rs"]
mod cost;
#[path = "support/exit.rs"]
mod exit;

use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::time::Duration;

use exit::exit;
use nix::sys::resource::UsageWho;

/// At most this much of the CPU time of a check of `azure_core`.
const CPU_BAR: f64 = 0.5;
/// At most so many crates beyond those of `reqwest`.
const CRATES_BAR: usize = 10;

const AZURE_CORE: &[&str] = &[
    "azure_core",
    "azure_core_macros",
    "typespec",
    "typespec_client_core",
    "typespec_macros",
];

const AZURE_LIBRARY: &[&str] = &["azure_core", "typespec", "typespec_client_core"];

const REQWEST_ITSELF: &[&str] = &["reqwest"];

/// As the runtime asks for it, with what makes it work.
const REQWEST: &str = r#"
reqwest = { version = "0.13.5", default-features = false, features = ["rustls-no-provider"] }
rustls = { version = "0.23.46", default-features = false, features = ["ring"] }
"#;

struct Package {
    name: &'static str,
    /// The crates that come out of the same repository.
    own: &'static [&'static str],
    /// Those of them that are more than a macro and what it needs.
    library: &'static [&'static str],
    folder: PathBuf,
}

/// CPU time of three checks.
#[derive(Clone, Copy)]
struct Times {
    /// Nothing is there already.
    cold: Duration,
    /// What others wrote is there already.
    own: Duration,
    /// The macros are there too.
    library: Duration,
}

fn main() -> ExitCode {
    exit(run())
}

fn run() -> io::Result<()> {
    let rounds = rounds();
    let runtime = Path::new(env!("CARGO_MANIFEST_DIR")).join("../runtime");
    let ours = Package::make(
        "runtime",
        &["connector-runtime", "connector-macros", "connector-codegen"],
        &["connector-runtime"],
        &format!("connector-runtime = {{ path = {runtime:?} }}"),
    )?;
    let azure = Package::make(
        "azure_core",
        AZURE_CORE,
        AZURE_LIBRARY,
        "azure_core = \"1\"",
    )?;
    let reqwest = Package::make("reqwest", REQWEST_ITSELF, REQWEST_ITSELF, REQWEST)?;
    let usual = Package::make(
        "reqwest by default",
        REQWEST_ITSELF,
        REQWEST_ITSELF,
        "reqwest = \"0.13.5\"",
    )?;

    println!(
        "cargo check, CPU seconds, cold, alone, and alone without macros; medians of {rounds} rounds in turns"
    );
    let packages = [&ours, &azure, &reqwest, &usual];
    let mut times = packages.map(|_| Vec::new());
    for _ in 0..rounds {
        for (package, times) in packages.iter().zip(&mut times) {
            times.push(package.check()?);
        }
    }
    let times = times.map(|times| Times {
        cold: cost::median(times.iter().map(|times| times.cold)),
        own: cost::median(times.iter().map(|times| times.own)),
        library: cost::median(times.iter().map(|times| times.library)),
    });
    for (package, time) in packages.iter().zip(times) {
        let Times { cold, own, library } = time;
        let [cold, own, library] = [cold, own, library].map(|time| time.as_secs_f64());
        let name = package.name;
        println!("  {name:<18} {cold:8.1} {own:8.1} {library:8.1}");
    }

    println!("crates that a package compiles for it, itself included");
    for package in packages {
        println!("  {:<18} {:8}", package.name, package.crates()?.len());
    }
    let more = ours.beyond(&reqwest)?;
    println!("beyond those of reqwest: {}", more.join(", "));
    let more_than_usual = ours.beyond(&usual)?;
    println!(
        "beyond those of reqwest by default: {}",
        more_than_usual.join(", ")
    );
    let [ours, azure, reqwest, usual] = times;
    let ratio = |one: Duration, other: Duration| one.as_secs_f64() / other.as_secs_f64();
    let cold = |one: Times| ratio(one.cold, azure.cold);
    println!("\nratio alone {:.2}", ratio(ours.own, azure.own));
    let library = ratio(ours.library, azure.library);
    println!("ratio alone without macros {library:.2}");
    println!("ratio cold {:.2} (at most {CPU_BAR})", cold(ours));
    println!("of which reqwest {:.2}", cold(reqwest));
    println!("reqwest by default {:.2}", cold(usual));
    println!("more crates {} (at most {CRATES_BAR})", more.len());
    Ok(())
}

fn rounds() -> usize {
    let mut arguments = env::args().skip_while(|argument| argument != "--rounds");
    let rounds = arguments.nth(1).and_then(|rounds| rounds.parse().ok());
    rounds.unwrap_or(1)
}

impl Package {
    /// A package that does nothing but depend on something, the first of its own crates.
    fn make(
        name: &'static str,
        own: &'static [&'static str],
        library: &'static [&'static str],
        dependencies: &str,
    ) -> io::Result<Self> {
        let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("runtime-check");
        let folder = target.join(name.replace(' ', "-"));
        fs::create_dir_all(folder.join("src"))?;
        fs::write(folder.join("src/lib.rs"), "")?;
        let manifest = format!(
            "[package]\nname = \"check\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dependencies]\n{dependencies}\n\n[workspace]\n"
        );
        fs::write(folder.join("Cargo.toml"), manifest)?;
        let package = Self {
            name,
            own,
            library,
            folder,
        };
        package.cargo(&["fetch", "--quiet"])?;
        Ok(package)
    }

    /// The CPU time of a check in which nothing is there already, and of those in which others' crates are.
    fn check(&self) -> io::Result<Times> {
        let target = self.folder.join("target");
        if target.exists() {
            fs::remove_dir_all(&target)?;
        }
        let times = Times {
            cold: self.timed()?,
            own: self.again(self.own)?,
            library: self.again(self.library)?,
        };
        fs::remove_dir_all(&target)?;
        Ok(times)
    }

    /// The CPU time of a check in which all but these crates is there already.
    fn again(&self, crates: &[&str]) -> io::Result<Duration> {
        let mut clean = vec!["clean", "--quiet", "--offline"];
        let present = self.crates()?;
        let is_present = |name: &str| {
            present
                .iter()
                .any(|line| line.starts_with(&format!("{name} ")))
        };
        for name in crates.iter().filter(|name| is_present(name)) {
            clean.extend(["--package", name]);
        }
        self.cargo(&clean)?;
        self.timed()
    }

    fn timed(&self) -> io::Result<Duration> {
        let (before, _) = cost::used(UsageWho::RUSAGE_CHILDREN);
        self.cargo(&["check", "--quiet", "--offline"])?;
        let (after, _) = cost::used(UsageWho::RUSAGE_CHILDREN);
        Ok(after.saturating_sub(before))
    }

    /// The crates that another package does not need.
    fn beyond(&self, other: &Self) -> io::Result<Vec<String>> {
        let known = other.crates()?;
        Ok(self.crates()?.difference(&known).cloned().collect())
    }

    /// The crates that are compiled for the dependencies on this machine, by name and version.
    fn crates(&self) -> io::Result<BTreeSet<String>> {
        let tree = self.cargo(&[
            "tree",
            "--offline",
            "--edges",
            "normal,build",
            "--prefix",
            "none",
            "--format",
            "{p}",
        ])?;
        let words = |line: &str| line.split(' ').take(2).collect::<Vec<_>>().join(" ");
        Ok(tree
            .lines()
            .skip(1)
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
