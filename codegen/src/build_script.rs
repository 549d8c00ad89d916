use std::env;
use std::fmt;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::diag::{Level, render};
use crate::output::header;
use crate::plan::Options;
use crate::source::DiskFiles;
use crate::{
    Beside, Definition, Schemas, checked_module_name, locate, module_name, read_with, refresh,
};

/// More warnings than this are only counted.
const MOST_WARNINGS: usize = 20;

/// Generates a client from a build script: `build("notes.swagger.json").run()`.
///
/// The definition is a file or the folder of a connector, relative to the package's folder. The client is written to
/// `$OUT_DIR/<name>.rs` as one `pub mod <name>`, which the package takes in with
/// `connector_runtime::include_connector!("<name>");` or `include!(concat!(env!("OUT_DIR"), "/<name>.rs"));`.
///
/// ```no_run
/// fn main() -> Result<(), connector_codegen::BuildError> {
///     connector_codegen::build("notes.swagger.json").only(["tag:Notes"]).run()
/// }
/// ```
pub fn build(definition: impl Into<PathBuf>) -> Build {
    Build {
        definition: definition.into(),
        overlays: Vec::new(),
        environments: Vec::new(),
        inference: Vec::new(),
        schemas: Schemas::Used,
        name: None,
        options: Options::default(),
        out_dir: None,
    }
}

/// What a build script asks for; see [`build`].
#[derive(Clone, Debug)]
#[must_use = "nothing is generated until it runs"]
pub struct Build {
    definition: PathBuf,
    overlays: Vec<PathBuf>,
    environments: Vec<PathBuf>,
    inference: Vec<String>,
    schemas: Schemas,
    name: Option<String>,
    options: Options,
    out_dir: Option<PathBuf>,
}

impl Build {
    /// Calls the module, and with it the file, something else than the definition's file or folder is called.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Changes the definition by an overlay (OpenAPI Overlay Specification 1.0 and 1.1) before anything is made of it. The path
    /// is relative to the package's folder; overlays are applied in the order in which they are given.
    pub fn overlay(mut self, overlay: impl Into<PathBuf>) -> Self {
        self.overlays.push(overlay.into());
        self
    }

    /// Gives values to the variables of a Postman collection by an environment or globals. The path is relative to the package's
    /// folder; what is given last counts. Secret values stay out of the code.
    pub fn environment(mut self, environment: impl Into<PathBuf>) -> Self {
        self.environments.push(environment.into());
        self
    }

    /// Says how far examples are trusted where types are inferred from them, by a setting that
    /// [`infer::Options::set`](crate::infer::Options::set) knows: `formats`, or `GetUser/response/items/*/id=string`.
    pub fn infer(mut self, setting: impl Into<String>) -> Self {
        self.inference.push(setting.into());
        self
    }

    /// Emits only the operations that one of these selects: an operation id, `METHOD /path` or `tag:NAME`, with `*` for any
    /// text.
    pub fn only<S: Into<String>>(mut self, selectors: impl IntoIterator<Item = S>) -> Self {
        self.options
            .only
            .extend(selectors.into_iter().map(Into::into));
        self
    }

    /// Leaves out the operations that one of these selects, also where [`only`](Self::only) selects them.
    pub fn except<S: Into<String>>(mut self, selectors: impl IntoIterator<Item = S>) -> Self {
        self.options
            .except
            .extend(selectors.into_iter().map(Into::into));
        self
    }

    /// Makes types of all schemas that the definition declares, also of those that no operation reaches.
    pub fn all_schemas(mut self) -> Self {
        self.schemas = Schemas::All;
        self
    }

    /// Compares values with the limits that the definition sets for them before they are sent.
    pub fn checks(mut self) -> Self {
        self.options.checks = true;
        self
    }

    /// Writes to another folder than cargo's `OUT_DIR`.
    pub fn out_dir(mut self, folder: impl Into<PathBuf>) -> Self {
        self.out_dir = Some(folder.into());
        self
    }

    /// Generates the client, if anything changed, and tells cargo which files it depends on. What could not be generated as
    /// it was meant becomes a warning of the build.
    ///
    /// # Errors
    ///
    /// When nothing can be made of the definition, the name is none, or the file cannot be written. The file of an earlier run
    /// is left alone then.
    pub fn run(self) -> Result<(), BuildError> {
        let mut told = Vec::new();
        let result = self.generate(&mut told);
        let mut out = io::stdout().lock();
        for line in &told {
            writeln!(out, "cargo::{line}")
                .map_err(|error| BuildError(format!("cannot tell cargo: {error}")))?;
        }
        result
    }

    fn generate(&self, told: &mut Vec<String>) -> Result<(), BuildError> {
        let base = env::var_os("CARGO_MANIFEST_DIR")
            .map(PathBuf::from)
            .unwrap_or_default();
        let path = locate(&base.join(&self.definition));
        let name = self.module(&path)?;
        let out_dir = self
            .out_dir
            .clone()
            .or_else(|| env::var_os("OUT_DIR").map(PathBuf::from));
        let out_dir = out_dir.ok_or_else(|| {
            BuildError("OUT_DIR is not set: run this in a build script".to_owned())
        })?;
        told.push(format!("rerun-if-changed={}", path.display()));
        let beside = Beside {
            overlays: self.overlays.iter().map(|path| base.join(path)).collect(),
            environments: self
                .environments
                .iter()
                .map(|path| base.join(path))
                .collect(),
            inference: self.inference.clone(),
            schemas: self.schemas,
            ..Beside::default()
        };
        let mut definition = read_with(&path, &beside, &DiskFiles::default());
        let client = definition.generate(&self.options);
        let given = beside.overlays.iter().chain(&beside.environments);
        let given = given.map(|path| path.display().to_string());
        let read = definition.sources.files().map(str::to_owned);
        for file in given.chain(read) {
            let line = format!("rerun-if-changed={file}");
            if !told.contains(&line) {
                told.push(line);
            }
        }
        told.extend(warnings(&definition, &self.named()));
        let client = client.ok_or_else(|| BuildError(definition.errors()))?;
        let file = out_dir.join(format!("{}.rs", name.strip_prefix("r#").unwrap_or(&name)));
        let label = self.definition.display().to_string();
        let text = format!("{}\n{}", header(&label), client.in_module(&name, "pub "));
        let written = refresh(&file, &text);
        written
            .map(drop)
            .map_err(|error| BuildError(format!("cannot write {}: {error}", file.display())))
    }

    /// The definition and how it is read, as arguments of the command line.
    fn named(&self) -> String {
        let overlays = self
            .overlays
            .iter()
            .map(|path| format!(" --overlay {}", path.display()));
        let environments = self
            .environments
            .iter()
            .map(|path| format!(" --environment {}", path.display()));
        let schemas = match self.schemas {
            Schemas::All => " --all-schemas",
            Schemas::Used => "",
        };
        format!(
            "{}{}{schemas}",
            self.definition.display(),
            overlays.chain(environments).collect::<String>()
        )
    }

    fn module(&self, path: &Path) -> Result<String, BuildError> {
        let Some(given) = &self.name else {
            return Ok(module_name(path));
        };
        let refused = || {
            BuildError(format!(
                "`{}` is no name for a module",
                given.escape_debug()
            ))
        };
        checked_module_name(given).ok_or_else(refused)
    }
}

fn warnings(definition: &Definition, named: &str) -> Vec<String> {
    let Definition {
        diagnostics,
        sources,
        ..
    } = definition;
    let all = diagnostics.in_order(sources).into_iter();
    let lost: Vec<_> = all
        .filter(|found| matches!(found.level(), Level::Skipped | Level::Degraded))
        .collect();
    let shown = lost.iter().take(MOST_WARNINGS);
    let mut lines: Vec<_> = shown
        .map(|found| format!("warning={}", render::line(found, sources)))
        .collect();
    if let Some(more @ 1..) = lost.len().checked_sub(MOST_WARNINGS) {
        lines.push(format!(
            "warning=and {more} more; `connector-gen validate {named}` lists all of them"
        ));
    }
    lines
}

/// Why a build script could not generate a client. Both forms are for people, since a build script that returns it shows
/// `Debug`.
pub struct BuildError(String);

impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.trim_end())
    }
}

impl fmt::Debug for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\n{self}")
    }
}

impl std::error::Error for BuildError {}

#[cfg(test)]
mod tests;
