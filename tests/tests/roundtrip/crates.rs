//! Generated types at work: a program that decodes samples into them and encodes them again.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use connector_tests::{cargo, folder, write};

use crate::documents::{Document, target};

/// What became of a sample: the JSON that came out, or why nothing did.
pub(crate) type Trip = Result<String, String>;

const MANIFEST: &str = "[workspace]
resolver = \"3\"
members = [\"driver\", \"slots/*\"]

[profile.dev]
debug = 0
incremental = false
";

/// What a crate of types shows: a function for each component, by number.
const TRIP: &str = "
use connector_runtime::wire::{Decode, Encode, from_slice, to_vec};

pub type Trip = fn(&[u8]) -> Result<Vec<u8>, String>;

fn trip<T: Decode + Encode>(json: &[u8]) -> Result<Vec<u8>, String> {
    let value: T = from_slice(json).map_err(|error| error.to_string())?;
    to_vec(&value).map_err(|error| error.to_string())
}
";

/// Reads lines of slot, component and JSON; writes `+` and JSON or `-` and an error for each of them.
const DRIVER: &str = r#"
use std::io::{BufRead, BufReader, BufWriter, Write};
use std::panic::catch_unwind;

fn main() {
    let deep = std::thread::Builder::new().stack_size(1 << 29);
    deep.spawn(run).expect("threads can be made").join().expect("it does not panic");
}

fn run() {
    std::panic::set_hook(Box::new(|_| {}));
    let path = std::env::args().nth(1).expect("a file of samples");
    let samples = BufReader::new(std::fs::File::open(path).expect("it can be read"));
    let mut out = BufWriter::new(std::io::stdout().lock());
    for line in samples.lines() {
        let line = line.expect("it is text");
        let mut cells = line.splitn(3, '\t');
        let mut number = || cells.next().and_then(|cell| cell.parse::<usize>().ok()).expect("a number");
        let (slot, component) = (number(), number());
        let json = cells.next().expect("a sample");
        let trip = SLOTS[slot][component];
        let result = catch_unwind(|| trip(json.as_bytes())).unwrap_or_else(|_| Err("it panics".to_owned()));
        let (mark, text) = match result {
            Ok(bytes) => ('+', String::from_utf8(bytes).expect("it is text")),
            Err(error) => ('-', error.escape_debug().to_string()),
        };
        writeln!(out, "{mark}{text}").expect("it can be written");
    }
}
"#;

/// The types of a few documents, each in a package of its own. The packages of every workspace have the same names, so that
/// what one compiled makes place for the next.
pub(crate) struct Workspace {
    root: PathBuf,
    /// The documents whose types do not compile.
    pub(crate) broken: Vec<(usize, String)>,
    slots: usize,
}

impl Workspace {
    /// Writes and compiles the types of documents.
    pub(crate) fn build(documents: &[Document]) -> Self {
        let root = target().join("roundtrip-crates");
        // What an earlier run chose must not be compiled again.
        let _ = fs::remove_dir_all(root.join("slots"));
        write(&root.join("Cargo.toml"), MANIFEST);
        // The versions that are tested are those of this workspace.
        fs::copy(folder("../Cargo.lock"), root.join("Cargo.lock")).expect("files can be copied");
        for (at, document) in documents.iter().enumerate() {
            let slot = root.join("slots").join(slot(at));
            write(&slot.join("Cargo.toml"), &manifest(&slot_name(at), &[]));
            write(&slot.join("src/lib.rs"), &library(document));
            for module in &document.modules {
                write(&slot.join(format!("src/{}.rs", module.name)), &module.text);
            }
        }
        let mut built = Self {
            root,
            broken: Vec::new(),
            slots: documents.len(),
        };
        built.driver();
        let run = cargo(&built.root, &["build", "--quiet", "--keep-going"]);
        if !run.status.success() {
            built.sort_out(&String::from_utf8_lossy(&run.stderr));
        }
        built
    }

    /// Does without the packages that do not compile.
    fn sort_out(&mut self, told: &str) {
        for at in 0..self.slots {
            let library = format!("slots/{}/src/", slot(at));
            if !told.contains(&format!("could not compile `{}`", slot_name(at))) {
                continue;
            }
            let lines: Vec<&str> = told.lines().collect();
            let place = lines.iter().position(|line| line.contains(&library));
            let from = place.unwrap_or_default().saturating_sub(1);
            let shown = lines.iter().skip(from).take(6).copied();
            self.broken.push((at, shown.collect::<Vec<_>>().join("\n")));
            let empty = "pub static TRIPS: &[fn(&[u8]) -> Result<Vec<u8>, String>] = &[];\n";
            let path = self.root.join("slots").join(slot(at)).join("src/lib.rs");
            write(&path, empty);
        }
        let run = cargo(&self.root, &["build", "--quiet"]);
        assert!(
            run.status.success(),
            "{}",
            String::from_utf8_lossy(&run.stderr)
        );
    }

    fn driver(&self) {
        let slots: Vec<String> = (0..self.slots).map(slot_name).collect();
        let names = slots
            .iter()
            .map(|name| format!("{}::TRIPS", name.replace('-', "_")));
        let table = names.collect::<Vec<_>>().join(", ");
        let first = "type Trip = fn(&[u8]) -> Result<Vec<u8>, String>;\n";
        let table = format!("{first}static SLOTS: &[&[Trip]] = &[{table}];\n");
        let driver = self.root.join("driver");
        write(&driver.join("Cargo.toml"), &manifest("driver", &slots));
        write(&driver.join("src/main.rs"), &format!("{table}{DRIVER}"));
    }

    /// Sends samples of slot, component and JSON through the types.
    pub(crate) fn run(&self, samples: &[(usize, usize, String)]) -> Vec<Trip> {
        let lines = samples
            .iter()
            .map(|(slot, component, json)| format!("{slot}\t{component}\t{json}\n"));
        let path = self.root.join("samples");
        fs::write(&path, lines.collect::<String>()).expect("files can be written");
        let driver = Command::new(self.root.join("target/debug/driver"))
            .arg(&path)
            .output();
        let driver = driver.expect("it runs");
        assert!(
            driver.status.success(),
            "{}",
            String::from_utf8_lossy(&driver.stderr)
        );
        let told = String::from_utf8(driver.stdout).expect("it is text");
        let trips: Vec<Trip> = told
            .lines()
            .map(|line| match line.strip_prefix('+') {
                Some(json) => Ok(json.to_owned()),
                None => Err(line.get(1..).unwrap_or_default().to_owned()),
            })
            .collect();
        assert_eq!(trips.len(), samples.len());
        trips
    }
}

fn slot(at: usize) -> String {
    format!("{at:03}")
}

fn slot_name(at: usize) -> String {
    format!("slot-{at:03}")
}

fn manifest(name: &str, slots: &[String]) -> String {
    let runtime = folder("../runtime")
        .canonicalize()
        .expect("the runtime is there");
    let mut text = format!(
        "[package]\nname = \"{name}\"\nedition = \"2024\"\n\n[dependencies]\nconnector-runtime = {{ path = {runtime:?}, default-features = false }}\n"
    );
    for slot in slots {
        let number = slot.trim_start_matches("slot-");
        text.push_str(&format!("{slot} = {{ path = \"../slots/{number}\" }}\n"));
    }
    text
}

fn library(document: &Document) -> String {
    let mut text = "#![allow(dead_code, unused_imports)]\n\n".to_owned();
    let rooms = document.modules.iter().map(|module| &module.name);
    for room in rooms.filter(|name| !name.contains('/')) {
        text.push_str(&format!("mod {room};\n"));
    }
    text.push_str("\nuse std::collections::BTreeMap;\n\nuse connector_runtime::auth::Secret;\n");
    text.push_str(
        "use connector_runtime::{Base64, Content, Date, DateTime, Decimal, Uuid, Value};\n",
    );
    text.push_str(TRIP);
    text.push_str("\npub static TRIPS: &[Trip] = &[\n");
    for (_, ty) in &document.schemas {
        text.push_str(&format!("    trip::<{}>,\n", ty.spell("model::")));
    }
    text.push_str("];\n");
    text
}
