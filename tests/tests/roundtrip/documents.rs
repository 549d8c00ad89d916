use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use connector_codegen::diag::Diagnostics;
use connector_codegen::emit::{Module, emit};
use connector_codegen::parse::{Schemas, parse};
use connector_codegen::plan::{Options, RustType, plan};
use connector_codegen::source::{DiskFiles, Kind, Node, Sources};
use connector_tests::folder;
use serde_json::{Map, Number, Value};

/// Another number gives another sample.
const SEED: u64 = 2026;

/// The folder of everything that is built.
pub(crate) fn target() -> &'static Path {
    let temporary = Path::new(env!("CARGO_TARGET_TMPDIR"));
    temporary.parent().expect("it stands in the target folder")
}

/// A document that has to work, by its place in the corpus.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub(crate) name: String,
    pub(crate) path: PathBuf,
}

/// The documents in the order of a seeded shuffle; `None`, and a word about it, where there are none.
pub(crate) fn documents() -> Option<Vec<Entry>> {
    let corpus = folder("../../shared/corpus");
    if !corpus.is_dir() {
        let is_ci = std::env::var("CI").is_ok_and(|value| value == "true");
        assert!(!is_ci, "the corpus is missing");
        println!("skipped: there is no corpus at {}", corpus.display());
        return None;
    }
    let unpacked = target().join("corpus");
    let status = Command::new(corpus.join("unpack")).arg(&unpacked).status();
    assert!(
        status.expect("it runs").success(),
        "the corpus cannot be unpacked"
    );
    let root = unpacked.join("openapi");
    let manifest = fs::read_to_string(root.join("MANIFEST.tsv")).expect("there is a manifest");
    let rows = manifest.lines().map(|line| line.split('\t'));
    let mut entries: Vec<Entry> = rows
        .filter_map(|mut cells| {
            let wanted = cells.next()? == "open";
            let name = cells.next()?;
            wanted.then(|| Entry {
                name: name.to_owned(),
                path: root.join(name),
            })
        })
        .collect();
    assert!(entries.len() > 2700, "only {} documents", entries.len());
    entries.sort_by_key(|entry| entry.name.bytes().fold(SEED, hash));
    Some(entries)
}

/// A step of FNV-1a.
fn hash(hash: u64, byte: u8) -> u64 {
    (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
}

/// A document, and the code of its types.
pub(crate) struct Document {
    pub(crate) name: String,
    /// Its own words, for those who do not trust the generator's reading of them.
    pub(crate) tree: Value,
    /// The component schemas and what they became.
    pub(crate) schemas: Vec<(String, RustType)>,
    /// The modules of the types and of their codec.
    pub(crate) modules: Vec<Module>,
}

impl Document {
    /// `None` when the generator cannot read it.
    pub(crate) fn read(entry: &Entry) -> Option<Self> {
        let mut diagnostics = Diagnostics::new();
        let sources = Sources::load(&entry.path, &DiskFiles::default(), &mut diagnostics);
        let api = parse(&sources, Schemas::All, &mut diagnostics)?;
        let package = plan(&api, &Options::default(), &mut diagnostics);
        let mut modules = emit(&package);
        let room = |module: &Module| module.name.split('/').next().map(str::to_owned);
        modules.retain(|module| matches!(room(module).as_deref(), Some("model" | "wire")));
        Some(Self {
            name: entry.name.clone(),
            tree: tree(sources.root()?),
            schemas: package.schemas,
            modules,
        })
    }

    /// The length of the generated text, in bytes.
    pub(crate) fn size(&self) -> usize {
        self.modules.iter().map(|module| module.text.len()).sum()
    }
}

fn tree(node: Node<'_>) -> Value {
    match node.kind() {
        Kind::Null => Value::Null,
        Kind::Bool => Value::Bool(node.as_bool().unwrap_or_default()),
        Kind::Number => {
            let digits = node.number().unwrap_or_default();
            let number: Option<Number> = serde_json::from_str(digits).ok();
            number.map_or(Value::Null, Value::Number)
        }
        Kind::String => Value::String(node.as_str().unwrap_or_default().to_owned()),
        Kind::Array => node.items().map(tree).collect(),
        Kind::Object => {
            let members = node
                .entries()
                .map(|(key, value)| (key.to_owned(), tree(value)));
            Value::Object(members.collect::<Map<_, _>>())
        }
    }
}
