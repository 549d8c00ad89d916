use std::path::{Path, PathBuf};

use crate::diag::{Diagnostics, codes};
use crate::emit::{Module, emit};
use crate::infer;
use crate::model::Api;
use crate::output::inline;
use crate::parse::{self, Schemas};
use crate::plan::{Options, Package, plan};
use crate::source::{Files, Sources};

/// File names under which a folder's definition is looked for, the likeliest first.
const NAMES: &[&str] = &[
    "apiDefinition.swagger.json",
    "apiDefinition.json",
    "apidefinition.swagger.json",
    "swagger.json",
    "swagger.yaml",
    "swagger.yml",
    "openapi.json",
    "openapi.yaml",
    "openapi.yml",
];

/// A definition that was read, and what there was to say about it.
#[derive(Debug)]
pub struct Definition {
    /// The documents that it is made of.
    pub sources: Sources,
    /// What was found so far.
    pub diagnostics: Diagnostics,
    /// What it says; `None` when nothing could be made of it, or a client was.
    pub api: Option<Api>,
}

/// A client in Rust.
#[derive(Debug)]
pub struct Client {
    /// What was decided.
    pub package: Package,
}

/// The definition that a path names: the file itself, or the one in the folder of a connector.
pub fn locate(path: &Path) -> PathBuf {
    if !path.is_dir() {
        return path.to_owned();
    }
    let found = NAMES
        .iter()
        .map(|name| path.join(name))
        .find(|file| file.is_file());
    found.unwrap_or_else(|| path.join(NAMES[0]))
}

/// What is read beside a definition.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Beside {
    /// The properties of the connector that it is part of; by default the `apiProperties.json` beside it, where it is the
    /// definition of a connector.
    pub properties: Option<PathBuf>,
    /// Overlays (OpenAPI Overlay Specification 1.0 and 1.1), applied in their order before anything is made of the definition.
    pub overlays: Vec<PathBuf>,
    /// Environments and globals of a Postman collection, the least important first.
    pub environments: Vec<PathBuf>,
    /// How far examples are trusted where types are inferred from them; see [`infer::Options::set`].
    pub inference: Vec<String>,
    /// Which of the schemas that the definition declares are read.
    pub schemas: Schemas,
}

/// Reads a definition, and the `apiProperties.json` beside it where it is the definition of a connector.
pub fn read(path: &Path, files: &dyn Files) -> Definition {
    read_with(path, &Beside::default(), files)
}

/// Reads a definition with its overlays and properties. An overlay that cannot be applied as it stands costs the definition;
/// the diagnostics tell.
pub fn read_with(path: &Path, beside: &Beside, files: &dyn Files) -> Definition {
    let mut diagnostics = Diagnostics::new();
    let mut sources = Sources::load_patched(path, &beside.overlays, files, &mut diagnostics);
    for environment in &beside.environments {
        sources.load_environment(environment, files, &mut diagnostics);
    }
    let inference = inference(&beside.inference, &mut diagnostics);
    let api = parse::parse(&sources, beside.schemas, &inference, &mut diagnostics);
    let properties = beside.properties.clone();
    let properties = properties.or_else(|| properties_beside(path, files));
    if let Some(properties) = properties.filter(|_| api.is_some()) {
        sources.load_properties(&properties, files, &mut diagnostics);
        parse::properties(&sources, &mut diagnostics);
    }
    Definition {
        sources,
        diagnostics,
        api,
    }
}

fn inference(settings: &[String], diagnostics: &mut Diagnostics) -> infer::Options {
    let mut options = infer::Options::default();
    for setting in settings {
        if let Err(why) = options.set(setting) {
            diagnostics.report(&codes::infer::BAD_SETTING, None, why);
        }
    }
    options
}

fn properties_beside(path: &Path, files: &dyn Files) -> Option<PathBuf> {
    let name = path.file_name()?.to_string_lossy().to_ascii_lowercase();
    let beside = path.with_file_name("apiProperties.json");
    (name.starts_with("apidefinition") && files.read(&beside).is_ok()).then_some(beside)
}

impl Definition {
    /// Makes the client, and uses up the model; `None` when the definition could not be read or a selector selects nothing. The diagnostics tell.
    pub fn generate(&mut self, options: &Options) -> Option<Client> {
        let package = plan(self.api.take()?, options, &mut self.diagnostics);
        if self.diagnostics.has_errors() {
            return None;
        }
        Some(Client { package })
    }

    /// The errors found, as rustc shows its own.
    #[cfg(feature = "reports")]
    pub fn errors(&self) -> String {
        crate::diag::render::errors(&self.diagnostics, &self.sources)
    }
}

/// What is said before a module inside somebody else's crate: that crate need not use everything, its visibility need not
/// reach what is public here, a group may be called like the module, and what the crate asks of its own documentation and
/// style is not asked of the definition's author.
const GUEST: &str = "\
#[allow(dead_code, missing_docs, unreachable_pub, unused_imports)]
#[allow(clippy::module_inception, clippy::pedantic)]
";

impl Client {
    /// Its modules, the root first, each made when its turn comes.
    pub fn modules(&self) -> impl Iterator<Item = Module> {
        emit(&self.package)
    }

    /// The text of one module with everything in it, for somebody else's crate. The name is taken as it is: see
    /// [`checked_module_name`](crate::checked_module_name). The visibility ends in a space unless it is empty.
    pub fn in_module(&self, name: &str, visibility: &str) -> String {
        let root = Module {
            name: String::new(),
            public: true,
            text: format!("mod {name};\n"),
        };
        let client = Module {
            name: name.strip_prefix("r#").unwrap_or(name).to_owned(),
            public: true,
            text: inline(&self.modules().collect::<Vec<_>>()),
        };
        format!("{GUEST}{visibility}{}", inline(&[root, client]))
    }

    /// The text that declares such a module over a file that holds the root, with the other modules in files beside it.
    pub fn in_file(&self, name: &str, visibility: &str, file: &str) -> String {
        format!("{GUEST}#[path = {file:?}]\n{visibility}mod {name};\n")
    }
}
