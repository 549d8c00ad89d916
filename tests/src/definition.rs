use std::path::Path;

use connector_codegen::diag::{Diagnostic, Level};
use connector_codegen::plan::Options;
use connector_codegen::source::MemoryFiles;
use connector_codegen::{Client, Definition, read};

/// The name under which definitions from memory are read.
const NAME: &str = "input.json";

/// Reads a definition from memory.
pub fn definition(text: impl Into<Vec<u8>>) -> Definition {
    read(Path::new(NAME), &MemoryFiles::new().with(NAME, text))
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
