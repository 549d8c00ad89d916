use std::fs;
use std::path::PathBuf;
use std::process::Command;

use connector_codegen::Client;
use connector_codegen::output::crate_files;
use connector_tests::{Entry, folder, hash_of};

use crate::{options, target, write_all};

const MANIFEST: &str = "[workspace]
resolver = \"3\"
members = [\"clients/*\"]

[profile.dev]
debug = 0
incremental = false
";

/// What a client's package is called: words with one hyphen between them, as rustc wants it. What that leaves out of a name is
/// told by a number.
pub(super) fn package(name: &str) -> String {
    let plain = |c: char| match c.is_ascii_alphanumeric() {
        true => c.to_ascii_lowercase(),
        false => '-',
    };
    let mapped: String = name.chars().map(plain).collect();
    let words: Vec<&str> = mapped.split('-').filter(|word| !word.is_empty()).collect();
    let words = words.join("-");
    match words == mapped {
        true => format!("client-{words}"),
        false => format!("client-{words}-{:08x}", hash_of(name) as u32),
    }
}

/// Clients as the packages of one workspace.
pub(super) struct Workspace {
    root: PathBuf,
}

impl Workspace {
    /// A workspace in a folder of this name.
    pub(super) fn write(name: &str, clients: impl Iterator<Item = (String, Client)>) -> Self {
        let root = target().join(name);
        // What an earlier run chose must not be compiled again.
        let _ = fs::remove_dir_all(root.join("clients"));
        let runtime = folder("../runtime")
            .canonicalize()
            .expect("the runtime is there");
        for (name, client) in clients {
            let options = options(&name, Some(runtime.display().to_string()));
            let files = crate_files(&client.package, client.modules(), &options);
            write_all(&root.join("clients").join(package(&name)), &files.collect());
        }
        fs::write(root.join("Cargo.toml"), MANIFEST).expect("files can be written");
        // The versions that are tested are those of this workspace.
        fs::copy(folder("../Cargo.lock"), root.join("Cargo.lock")).expect("files can be copied");
        Self { root }
    }

    /// Holds every client to rustc without warnings.
    pub(super) fn check(&self) {
        self.cargo(&["check", "--workspace", "--keep-going", "--quiet"]);
    }

    /// Holds some of the clients to clippy without warnings.
    pub(super) fn clippy(&self, sample: &[Entry]) {
        self.cargo(&self.of_sample(&["clippy", "--quiet"], sample));
    }

    /// Holds the documentation of some of the clients to rustdoc without warnings.
    pub(super) fn document(&self, sample: &[Entry]) {
        self.cargo(&self.of_sample(&["doc", "--no-deps", "--quiet"], sample));
    }

    /// A command of cargo for some of the clients.
    fn of_sample(&self, command: &[&str], sample: &[Entry]) -> Vec<String> {
        let mut arguments: Vec<String> = command.iter().map(|&word| word.to_owned()).collect();
        for Entry { name, .. } in sample {
            if self.root.join("clients").join(package(name)).is_dir() {
                arguments.extend(["--package".to_owned(), package(name)]);
            }
        }
        assert!(arguments.len() > sample.len(), "hardly any client is there");
        arguments
    }

    fn cargo<S: AsRef<std::ffi::OsStr>>(&self, arguments: &[S]) {
        let run = Command::new(env!("CARGO"))
            .args(arguments)
            .current_dir(&self.root)
            .env("CARGO_TARGET_DIR", self.root.join("target"))
            .env("RUSTFLAGS", "-D warnings")
            .env("RUSTDOCFLAGS", "-D warnings")
            .output()
            .expect("cargo runs");
        let told = String::from_utf8_lossy(&run.stderr);
        let shown: Vec<&str> = told.lines().take(100).collect();
        assert!(run.status.success(), "{}", shown.join("\n"));
    }
}
