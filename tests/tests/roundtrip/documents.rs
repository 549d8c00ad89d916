use std::path::Path;

use connector_codegen::diag::Diagnostics;
use connector_codegen::emit::{Module, emit};
use connector_codegen::infer::Options as Inference;
use connector_codegen::parse::{Schemas, parse};
use connector_codegen::plan::{Options, RustType, plan};
use connector_codegen::source::{DiskFiles, Sources};
use connector_tests::{Entry, tree};
use serde_json::Value;

/// The folder of everything that is built.
pub(crate) fn target() -> &'static Path {
    let temporary = Path::new(env!("CARGO_TARGET_TMPDIR"));
    temporary.parent().expect("it stands in the target folder")
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
        let api = parse(
            &sources,
            Schemas::All,
            &Inference::default(),
            &mut diagnostics,
        )?;
        let package = plan(api, &Options::default(), &mut diagnostics);
        let room = |module: &Module| module.name.split('/').next().map(str::to_owned);
        let of_types = |module: &Module| matches!(room(module).as_deref(), Some("model" | "wire"));
        let modules = emit(&package).filter(of_types).collect();
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
