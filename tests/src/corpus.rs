use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use serde_json::Value;

use crate::{entries, folder, text};

/// Another number gives another sample.
const SEED: u64 = 2026;

/// A definition by its place in the corpora.
#[derive(Clone, Debug)]
pub struct Entry {
    pub name: String,
    pub path: PathBuf,
}

/// The corpora of real definitions, unpacked.
#[derive(Clone, Debug)]
pub struct Corpus {
    root: PathBuf,
}

impl Corpus {
    /// Unpacks them into the folder of everything that is built. `None`, and a word about it, where there are none.
    ///
    /// # Panics
    ///
    /// When `CI` is `true` and there are none, or when they cannot be unpacked.
    pub fn unpacked_into(target: &Path) -> Option<Self> {
        let packed = folder("../../shared/corpus");
        if !packed.is_dir() {
            assert!(!is_ci(), "the corpus is missing");
            println!("skipped: there is no corpus at {}", packed.display());
            return None;
        }
        static UNPACKED: OnceLock<PathBuf> = OnceLock::new();
        let root = UNPACKED.get_or_init(|| {
            let to = target.join("corpus");
            let status = Command::new(packed.join("unpack")).arg(&to).status();
            assert!(
                status.expect("it runs").success(),
                "the corpus cannot be unpacked"
            );
            to
        });
        Some(Self { root: root.clone() })
    }

    /// The connectors, by the names of their folders.
    ///
    /// # Panics
    ///
    /// When there are fewer than there should be.
    pub fn connectors(&self) -> Vec<Entry> {
        let mut found = Vec::new();
        for folder in entries(&self.root.join("power-platform")) {
            let path = folder.join("apiDefinition.swagger.json");
            if path.is_file() {
                let name = folder.file_name().expect("a folder has a name");
                let name = name.to_string_lossy().into_owned();
                found.push(Entry { name, path });
            }
        }
        assert!(found.len() > 700, "only {} connectors", found.len());
        found
    }

    /// The OpenAPI documents of some categories, by their paths in the corpus.
    ///
    /// # Panics
    ///
    /// When a category has none.
    pub fn documents(&self, categories: &[&str]) -> Vec<Entry> {
        let root = self.root.join("openapi");
        let manifest = text(&root.join("MANIFEST.tsv"));
        let rows: Vec<(&str, &str)> = manifest
            .lines()
            .filter_map(|line| {
                let mut cells = line.split('\t');
                Some((cells.next()?, cells.next()?))
            })
            .collect();
        for wanted in categories {
            let has_some = rows.iter().any(|(category, _)| category == wanted);
            assert!(has_some, "there is nothing of `{wanted}`");
        }
        rows.into_iter()
            .filter(|(category, _)| categories.contains(category))
            .map(|(_, name)| Entry {
                name: name.to_owned(),
                path: root.join(name),
            })
            .collect()
    }

    /// The Postman collections of a part of the corpus (`open`, `fixtures`), by the names of their files.
    ///
    /// # Panics
    ///
    /// When there are fewer than there should be.
    pub fn collections(&self, part: &str) -> Vec<Entry> {
        let named = |path: PathBuf| Entry {
            name: path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned(),
            path,
        };
        let files = entries(&self.root.join("postman").join(part)).into_iter();
        let collections = files.filter(|path| is_collection(path));
        let found: Vec<Entry> = collections.map(named).collect();
        assert!(found.len() > 250, "only {} collections", found.len());
        found
    }
}

/// Whether a file holds requests, and not only values of variables.
fn is_collection(path: &Path) -> bool {
    let bytes = fs::read(path).unwrap_or_default();
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    let root: Value = serde_json::from_slice(bytes).unwrap_or_default();
    ["item", "requests", "collection"]
        .iter()
        .any(|key| root.get(key).is_some())
}

/// The entries in an order that hangs on their names alone, of which the first are a sample.
pub fn shuffled(entries: &[Entry]) -> Vec<Entry> {
    let mut shuffled = entries.to_vec();
    shuffled.sort_by_key(|entry| hash_of(&entry.name));
    shuffled
}

/// FNV-1a of a text.
pub fn hash_of(text: &str) -> u64 {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    text.bytes().fold(SEED, step)
}

/// How much of the corpora a test takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    Sample,
    All,
}

impl Extent {
    /// What an environment variable says, which in CI is a sample unless it says more. `None`, and a word about it, where it
    /// says nothing.
    ///
    /// # Panics
    ///
    /// When it says neither `sample` nor `all`.
    pub fn of(variable: &str) -> Option<Self> {
        let said = env::var(variable).ok();
        match said.as_deref() {
            Some("sample") => Some(Self::Sample),
            Some("all") => Some(Self::All),
            Some(other) => panic!("{variable} is `{other}`"),
            None if is_ci() => Some(Self::Sample),
            None => {
                println!("skipped: {variable} is neither `sample` nor `all`");
                None
            }
        }
    }
}

fn is_ci() -> bool {
    env::var("CI").is_ok_and(|value| value == "true")
}
