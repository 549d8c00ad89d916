use connector_codegen::diag::Diagnostics;
use connector_codegen::emit::{Module, emit};
use connector_codegen::infer::Options as Inference;
use connector_codegen::parse::{Schemas, parse};
use connector_codegen::plan::{Options, Package, plan};
use connector_codegen::source::Sources;

/// A connector to compile.
pub(crate) struct Candidate {
    /// Its name, as a part of the names of packages.
    pub(crate) name: String,
    /// What was decided for it.
    pub(crate) package: Package,
    /// What is generated for it.
    pub(crate) modules: Vec<Module>,
}

impl Candidate {
    /// The length of the generated text, in bytes.
    pub(crate) fn size(&self) -> usize {
        self.modules.iter().map(|module| module.text.len()).sum()
    }
}

/// The connectors for which the most text is generated, the largest first.
pub(crate) fn largest(documents: Vec<(String, Vec<u8>)>, count: usize) -> Vec<Candidate> {
    let mut candidates: Vec<Candidate> = documents.into_iter().filter_map(generate).collect();
    candidates.sort_by_key(|candidate| std::cmp::Reverse(candidate.size()));
    candidates.truncate(count);
    candidates
}

fn generate((folder, bytes): (String, Vec<u8>)) -> Option<Candidate> {
    let mut diagnostics = Diagnostics::new();
    let sources = Sources::from_text("swagger.json", bytes, &mut diagnostics);
    let api = parse(
        &sources,
        Schemas::Used,
        &Inference::default(),
        &mut diagnostics,
    )?;
    let package = plan(api, &Options::default(), &mut diagnostics);
    let modules = emit(&package).collect();
    Some(Candidate {
        name: package_name(&folder),
        package,
        modules,
    })
}

fn package_name(folder: &str) -> String {
    let letters = folder.chars().map(|c| {
        if c.is_ascii_alphanumeric() {
            c.to_ascii_lowercase()
        } else {
            '-'
        }
    });
    letters.collect()
}
