use std::env;
use std::fs::{self, File};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io;
use std::path::{Path, PathBuf};

use connector_codegen::diag::{Diagnostic, Level, codes, render};
use connector_codegen::output::header;
use connector_codegen::plan::{self, docs};
use connector_codegen::source::DiskFiles;
use connector_codegen::{Beside, Client, Definition, Schemas, module_name, read_with, refresh};

use crate::failure::Failure;
use crate::options::Options;
use crate::place::Call;

/// More findings than this are only counted in the documentation.
const MOST_LISTED: usize = 20;

/// Code that stands for a call.
#[derive(Debug)]
pub(crate) struct Expansion(pub(crate) String);

/// Generates the client that a call asks for. `calling` is the folder of the file with the call, `root` that for files of
/// generated code: without it, the code stands in the expansion.
pub(crate) fn expand<S: Copy>(
    options: &Options<S>,
    calling: Option<PathBuf>,
    root: Option<PathBuf>,
) -> Result<Expansion, Vec<Failure<S>>> {
    let (spec, at) = &options.spec;
    let call = Call {
        package: env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from),
        calling,
    };
    let path = call
        .definition(spec)
        .map_err(|message| vec![Failure::new(*at, message)])?;
    let beside = Beside {
        overlays: files(&options.overlays, |named| call.beside("overlay", named))?,
        environments: files(&options.environments, |named| {
            call.beside("environment", named)
        })?,
        inference: texts(&options.inference),
        schemas: match options.all_schemas {
            true => Schemas::All,
            false => Schemas::Used,
        },
        ..Beside::default()
    };
    let mut definition = read_with(&path, &beside, &DiskFiles::default());
    let client = definition.generate(&plan::Options {
        only: texts(&options.only),
        except: texts(&options.except),
        checks: options.checks,
        ..plan::Options::default()
    });
    let mut client = client.ok_or_else(|| failures(&definition, options, &beside))?;
    document_losses(&mut client, &definition, &path);
    let name = options.name.clone().unwrap_or_else(|| module_name(&path));
    let folder = root.map(|root| root.join(key(&path, options, &name)));
    let written = folder.and_then(|folder| write(&folder, &client, &name, spec, &path).ok());
    let module = match written.as_deref().and_then(Path::to_str) {
        Some(file) => client.in_file(&name, &options.visibility, file),
        None => client.in_module(&name, &options.visibility),
    };
    let tracked = definition
        .sources
        .files()
        .map(|file| format!("const _: &[u8] = ::core::include_bytes!({file:?});\n"));
    Ok(Expansion(module + &tracked.collect::<String>()))
}

fn texts<S>(given: &[(String, S)]) -> Vec<String> {
    given.iter().map(|(text, _)| text.clone()).collect()
}

fn files<S: Copy>(
    given: &[(String, S)],
    find: impl Fn(&str) -> Result<PathBuf, String>,
) -> Result<Vec<PathBuf>, Vec<Failure<S>>> {
    let (mut found, mut failures) = (Vec::new(), Vec::new());
    for (named, at) in given {
        match find(named) {
            Ok(path) => found.push(path),
            Err(message) => failures.push(Failure::new(*at, message)),
        }
    }
    match failures.is_empty() {
        true => Ok(found),
        false => Err(failures),
    }
}

fn failures<S: Copy>(
    definition: &Definition,
    options: &Options<S>,
    beside: &Beside,
) -> Vec<Failure<S>> {
    let found = definition
        .diagnostics
        .in_order(&definition.sources)
        .into_iter();
    let errors = found.filter(|found| found.level() == Level::Error);
    let told = errors.map(|found| {
        let help = found.help.as_ref().map(|help| format!("\nhelp: {help}"));
        let message = render::line(found, &definition.sources) + &help.unwrap_or_default();
        let at = beside_of(found, definition, beside, options);
        let at = at.unwrap_or_else(|| blamed(found, options));
        Failure::new(at, message)
    });
    told.collect()
}

/// The part of the call that names the file that a finding stands in, where that is not the definition.
fn beside_of<S: Copy>(
    found: &Diagnostic,
    definition: &Definition,
    beside: &Beside,
    options: &Options<S>,
) -> Option<S> {
    let file = definition.sources.locate(found.place?).file;
    let overlays = beside.overlays.iter().zip(&options.overlays);
    let environments = beside.environments.iter().zip(&options.environments);
    let mut named = overlays.chain(environments);
    let (_, (_, at)) = named.find(|(path, _)| path.display().to_string() == file)?;
    Some(*at)
}

/// The part of the call that a finding is about.
fn blamed<S: Copy>(found: &Diagnostic, options: &Options<S>) -> S {
    let names = |selector: &str| {
        found
            .message
            .contains(&format!("`{}`", selector.escape_debug()))
    };
    let mut named = options.only.iter().chain(&options.except);
    let mut settings = options.inference.iter();
    let named = match &found.code {
        code if **code == codes::plan::NOTHING_SELECTED => named.find(|(text, _)| names(text)),
        code if **code == codes::infer::BAD_SETTING => settings.find(|(text, _)| names(text)),
        code if **code == codes::infer::UNUSED_OVERRIDE => {
            settings.find(|(text, _)| text.rsplit_once('=').is_some_and(|(place, _)| names(place)))
        }
        _ => None,
    };
    match named {
        Some((_, at)) => *at,
        _ => options.spec.1,
    }
}

/// Lists in the module's documentation what is not as the definition says, with files named from the definition's folder: the
/// same wherever the package lies.
fn document_losses(client: &mut Client, definition: &Definition, path: &Path) {
    let found = definition
        .diagnostics
        .in_order(&definition.sources)
        .into_iter();
    let lost: Vec<_> = found
        .filter(|found| matches!(found.level(), Level::Skipped | Level::Degraded))
        .collect();
    if lost.is_empty() {
        return;
    }
    let list = &mut client.package.docs;
    list.extend(["", "# Not generated as defined", ""].map(str::to_owned));
    let folder = path.with_file_name("").display().to_string();
    for found in lost.iter().take(MOST_LISTED) {
        let line = render::line(found, &definition.sources);
        let told = docs::code(line.strip_prefix(&folder).unwrap_or(&line));
        list.push(format!("* {told}"));
    }
    if let Some(more @ 1..) = lost.len().checked_sub(MOST_LISTED) {
        list.push(format!("* and {more} more"));
    }
}

/// The name of the folder for a client: another one for everything that can make its code another.
fn key<S>(path: &Path, options: &Options<S>, name: &str) -> String {
    let mut hasher = DefaultHasher::new();
    (env!("CARGO_PKG_VERSION"), path, name).hash(&mut hasher);
    (options.all_schemas, options.checks).hash(&mut hasher);
    let texts = [
        &options.overlays,
        &options.environments,
        &options.inference,
        &options.only,
        &options.except,
    ];
    for given in texts {
        given.len().hash(&mut hasher);
        given.iter().for_each(|(text, _)| text.hash(&mut hasher));
    }
    format!("{:016x}", hasher.finish())
}

/// Writes the modules, the root last, and gives its path. The root has a dot in its name, so that no module is in its way.
///
/// What is written while the compiler runs would be newer than its run, and cargo would run it once more: so the files are
/// given the time of the definition, which is tracked itself.
fn write(
    folder: &Path,
    client: &Client,
    name: &str,
    spec: &str,
    definition: &Path,
) -> io::Result<PathBuf> {
    let root = folder.join(format!(
        "{}.connector.rs",
        name.strip_prefix("r#").unwrap_or(name)
    ));
    let time = fs::metadata(definition)?.modified()?;
    let header = header(spec);
    let mut modules = client.modules();
    let first = modules.next();
    for module in modules.chain(first) {
        let file = match module.name.as_str() {
            "" => root.clone(),
            name => folder.join(format!("{name}.rs")),
        };
        if refresh(&file, &format!("{header}\n{}", module.text))? {
            File::options()
                .append(true)
                .open(&file)?
                .set_modified(time)?;
        }
    }
    Ok(root)
}

#[cfg(test)]
mod tests;
