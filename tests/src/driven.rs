use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use connector_codegen::Client;
use connector_codegen::output::{CrateOptions, Files, crate_files};

use crate::{cargo, folder, write};

const MANIFEST: &str = "[workspace]
resolver = \"3\"
members = [\"calls/*\", \"clients/*\", \"drive\", \"driver\"]

[profile.dev]
debug = 0
incremental = false
";

/// Clients as crates, those that call them, and one program over all of them.
#[derive(Clone, Debug)]
pub struct Driven {
    root: PathBuf,
    runtime: String,
    slots: usize,
}

impl Driven {
    /// Starts a workspace in a folder; `drive` is the library that all crates which call have in common.
    ///
    /// # Panics
    ///
    /// When files cannot be written, as everything here.
    pub fn within(root: PathBuf, drive: &str) -> Self {
        let runtime = folder("../runtime").canonicalize();
        let runtime = runtime.expect("the runtime is there").display().to_string();
        let needs = [
            format!("connector-runtime = {{ path = {runtime:?} }}"),
            "serde_json = \"1\"".to_owned(),
            "tokio = { version = \"1\", features = [\"rt\", \"net\", \"time\"] }".to_owned(),
        ];
        write(&root.join("Cargo.toml"), MANIFEST);
        // The versions that are tested are those of this workspace.
        fs::copy(folder("../Cargo.lock"), root.join("Cargo.lock")).expect("files can be copied");
        manifest(&root.join("drive"), "drive", &needs);
        write(&root.join("drive/src/lib.rs"), drive);
        Self {
            root,
            runtime,
            slots: 0,
        }
    }

    /// Adds a client and the library of the crate that calls it, which is made for the client's name.
    pub fn add(&mut self, client: &Client, library: impl Fn(&str) -> String) {
        let slot = slot(self.slots);
        self.slots += 1;
        let own = self.root.join("clients").join(&slot);
        for (name, text) in self.files(client, &format!("client-{slot}")) {
            write(&own.join(name), &text);
        }
        let calls = self.root.join("calls").join(&slot);
        let needs = [
            format!(
                "connector-runtime = {{ path = {:?}, features = [\"xml\"] }}",
                self.runtime
            ),
            "drive = { path = \"../../drive\" }".to_owned(),
            format!("client-{slot} = {{ path = \"../../clients/{slot}\" }}"),
        ];
        manifest(&calls, &format!("calls-{slot}"), &needs);
        write(
            &calls.join("src/lib.rs"),
            &library(&format!("client_{slot}")),
        );
    }

    fn files(&self, client: &Client, name: &str) -> Files {
        let options = CrateOptions {
            license: None,
            name: name.to_owned(),
            source: "definition".to_owned(),
            runtime_path: Some(self.runtime.clone()),
        };
        crate_files(&client.package, client.modules(), &options).collect()
    }

    /// Compiles everything.
    pub fn build(&self) {
        // What an earlier run chose beyond this one must not be compiled again.
        for kind in ["calls", "clients"] {
            let folders = fs::read_dir(self.root.join(kind));
            let folders = folders.into_iter().flatten().flatten();
            for at in self.slots..folders.count() {
                let _ = fs::remove_dir_all(self.root.join(kind).join(slot(at)));
            }
        }
        self.driver();
        let run = cargo(&self.root, &["build", "--quiet", "--package", "driver"]);
        let told = String::from_utf8_lossy(&run.stderr);
        let shown: Vec<&str> = told.lines().take(100).collect();
        assert!(run.status.success(), "{}", shown.join("\n"));
    }

    fn driver(&self) {
        let slots = || (0..self.slots).map(slot);
        let mut needs = vec!["drive = { path = \"../drive\" }".to_owned()];
        needs
            .extend(slots().map(|slot| format!("calls-{slot} = {{ path = \"../calls/{slot}\" }}")));
        manifest(&self.root.join("driver"), "driver", &needs);
        let table = slots().map(|slot| format!("calls_{slot}::connect,"));
        let text = format!(
            "fn main() {{\n    drive::run(SLOTS);\n}}\n\nstatic SLOTS: &[drive::Connect] = &[{}];\n",
            table.collect::<String>()
        );
        write(&self.root.join("driver/src/main.rs"), &text);
    }

    /// Has the program call the methods of one client at an address; each line of the file is a call, each line of the answer
    /// what became of it.
    ///
    /// # Errors
    ///
    /// What it says when it fails.
    pub fn run(&self, at: usize, address: &str, calls: &Path) -> Result<String, String> {
        let run = Command::new(self.root.join("target/debug/driver"))
            .arg(at.to_string())
            .arg(address)
            .arg(calls)
            .output();
        let run = run.expect("it runs");
        match run.status.success() {
            true => Ok(String::from_utf8(run.stdout).expect("it is text")),
            false => Err(String::from_utf8_lossy(&run.stderr).into_owned()),
        }
    }
}

fn slot(at: usize) -> String {
    format!("{at:03}")
}

fn manifest(folder: &Path, name: &str, needs: &[String]) {
    let needs = needs.join("\n");
    let text =
        format!("[package]\nname = \"{name}\"\nedition = \"2024\"\n\n[dependencies]\n{needs}\n");
    write(&folder.join("Cargo.toml"), &text);
}
