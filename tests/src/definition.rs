use std::path::Path;

use connector_codegen::plan::Options;
use connector_codegen::source::{Files, MemoryFiles};
use connector_codegen::{Client, Definition, read};

/// The name under which definitions from memory are read.
const NAME: &str = "input.json";

/// Reads a definition from memory.
pub fn definition(text: impl Into<Vec<u8>>) -> Definition {
    definition_at(Path::new(NAME), &MemoryFiles::new().with(NAME, text))
}

/// Reads a definition alone, without what belongs to its connector.
pub fn definition_at(path: &Path, files: &dyn Files) -> Definition {
    read(path, files)
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
    let found = definition
        .diagnostics
        .in_order(&definition.sources)
        .into_iter();
    found
        .map(|found| match found.place {
            Some(place) => {
                let at = definition.sources.locate(place);
                let line = format!("{} {}:{} {}", found.code.id, at.line, at.column, at.pointer);
                line.trim_end().to_owned()
            }
            None => found.code.id.to_owned(),
        })
        .collect()
}
