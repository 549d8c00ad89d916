use std::io;
use std::path::Path;

use connector_codegen::diag::{Diagnostic, Level};
use connector_codegen::plan::Options;
use connector_codegen::source::{DiskFiles, Files, MemoryFiles};
use connector_codegen::{Beside, Client, Definition, read, read_with};

/// The names that definitions have: the first one is that of those from memory.
const NAMES: [&str; 2] = ["input.json", "input.yaml"];

/// Reads a definition from memory.
pub fn definition(text: impl Into<Vec<u8>>) -> Definition {
    read(
        Path::new(NAMES[0]),
        &MemoryFiles::new().with(NAMES[0], text),
    )
}

/// Reads the definition of a golden with what belongs to it, and the files in its folder that the definition refers to.
///
/// # Panics
///
/// When there is no definition in the folder.
pub fn golden(folder: &Path, beside: &Beside) -> Definition {
    let name = NAMES.iter().find(|name| folder.join(name).is_file());
    let name = name.unwrap_or_else(|| panic!("no definition in {}", folder.display()));
    read_with(Path::new(name), beside, &Within(folder))
}

/// The files of a folder by their paths in it.
struct Within<'a>(&'a Path);

impl Files for Within<'_> {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        DiskFiles::default().read(&self.0.join(path))
    }
}

/// The client of a definition that can be read.
///
/// # Panics
///
/// When it cannot.
pub fn client(text: impl Into<Vec<u8>>) -> Client {
    let mut definition = definition(text);
    let client = definition.generate(&Options::default());
    client.unwrap_or_else(|| panic!("{}", definition.errors()))
}

/// What was found, in reading order: `C0101 1:1 /pointer`, or the code alone where there is no place.
pub fn findings(definition: &Definition) -> Vec<String> {
    found(definition, |_| true)
}

/// The findings of a level.
pub fn findings_of(definition: &Definition, level: Level) -> Vec<String> {
    found(definition, |found| found.level() == level)
}

fn found(definition: &Definition, wanted: impl Fn(&Diagnostic) -> bool) -> Vec<String> {
    let all = definition.diagnostics.in_order(&definition.sources);
    let wanted = all.into_iter().filter(|found| wanted(found));
    wanted.map(|found| line(found, definition)).collect()
}

fn line(found: &Diagnostic, definition: &Definition) -> String {
    let Some(place) = found.place else {
        return found.code.id.to_owned();
    };
    let at = definition.sources.locate(place);
    let line = format!("{} {}:{} {}", found.code.id, at.line, at.column, at.pointer);
    line.trim_end().to_owned()
}
