//! The clients of documents as crates, those that call them, and one program over all of them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use connector_tests::{cargo, folder, write};

use crate::calls::library;
use crate::document::Document;
use crate::target;

const MANIFEST: &str = "[workspace]
resolver = \"3\"
members = [\"calls/*\", \"clients/*\", \"drive\", \"driver\"]

[profile.dev]
debug = 0
incremental = false
";

const DRIVE: &str = include_str!("drive.rs");

/// The crates, built.
pub(crate) struct Workspace {
    root: PathBuf,
}

impl Workspace {
    /// Writes and compiles the clients of documents and what calls them.
    pub(crate) fn build(documents: &[Document]) -> Self {
        let root = target().join("crates");
        // What an earlier run chose beyond this one must not be compiled again.
        for kind in ["calls", "clients"] {
            let folders = fs::read_dir(root.join(kind))
                .into_iter()
                .flatten()
                .flatten();
            for at in documents.len()..folders.count() {
                let _ = fs::remove_dir_all(root.join(kind).join(slot(at)));
            }
        }
        let runtime = folder("../runtime").canonicalize();
        let runtime = runtime.expect("the runtime is there").display().to_string();
        write(&root.join("Cargo.toml"), MANIFEST);
        // The versions that are tested are those of this workspace.
        fs::copy(folder("../Cargo.lock"), root.join("Cargo.lock")).expect("files can be copied");
        for (at, document) in documents.iter().enumerate() {
            let client = root.join("clients").join(slot(at));
            for (name, text) in document.files(&format!("client-{}", slot(at)), runtime.clone()) {
                write(&client.join(name), &text);
            }
            let calls = root.join("calls").join(slot(at));
            let needs = [
                format!("connector-runtime = {{ path = {runtime:?}, features = [\"xml\"] }}"),
                "drive = { path = \"../../drive\" }".to_owned(),
                format!("client-{0} = {{ path = \"../../clients/{0}\" }}", slot(at)),
            ];
            manifest(&calls, &format!("calls-{}", slot(at)), &needs);
            let sdk = format!("client_{}", slot(at));
            write(
                &calls.join("src/lib.rs"),
                &library(&sdk, &document.client.package),
            );
        }
        drive(&root, &runtime);
        driver(&root, documents.len());
        let built = Self { root };
        let run = cargo(&built.root, &["build", "--quiet", "--package", "driver"]);
        let told = String::from_utf8_lossy(&run.stderr);
        let shown: Vec<&str> = told.lines().take(100).collect();
        assert!(run.status.success(), "{}", shown.join("\n"));
        built
    }

    /// Has the program call the methods of one client at an address; each line of the file is a call, each line of the answer
    /// what became of it.
    pub(crate) fn run(&self, slot: usize, address: &str, calls: &Path) -> Result<String, String> {
        let run = Command::new(self.root.join("target/debug/driver"))
            .arg(slot.to_string())
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

fn drive(root: &Path, runtime: &str) {
    let needs = [
        format!("connector-runtime = {{ path = {runtime:?} }}"),
        "serde_json = \"1\"".to_owned(),
        "tokio = { version = \"1\", features = [\"rt\", \"net\", \"time\"] }".to_owned(),
    ];
    manifest(&root.join("drive"), "drive", &needs);
    write(&root.join("drive/src/lib.rs"), DRIVE);
}

fn driver(root: &Path, slots: usize) {
    let mut needs = vec!["drive = { path = \"../drive\" }".to_owned()];
    needs.extend(
        (0..slots).map(|at| format!("calls-{0} = {{ path = \"../calls/{0}\" }}", slot(at))),
    );
    manifest(&root.join("driver"), "driver", &needs);
    let table = (0..slots).map(|at| format!("calls_{}::connect,", slot(at)));
    let text = format!(
        "fn main() {{\n    drive::run(SLOTS);\n}}\n\nstatic SLOTS: &[drive::Connect] = &[{}];\n",
        table.collect::<String>()
    );
    write(&root.join("driver/src/main.rs"), &text);
}
