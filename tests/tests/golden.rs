//! Minimal definitions, one for each feature, and what is made of them.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use connector_codegen::diag::render;
use connector_codegen::model::dump;
use connector_codegen::plan::Options;
use connector_tests::{Blessed, definition, folder};

#[test]
fn every_golden_is_what_its_definition_says() {
    let goldens = files("golden");
    assert!(goldens.len() > 30, "only {} goldens", goldens.len());
    let mut blessed = Blessed::default();
    for golden in goldens {
        hold(&golden, &mut blessed);
    }
    blessed.finish();
}

#[test]
fn every_golden_is_compiled_and_called() {
    let listed = fs::read_to_string(folder("src/clients.rs")).unwrap();
    let calls: String = files("tests/called")
        .iter()
        .map(|file| fs::read_to_string(file).unwrap())
        .collect();
    for golden in files("golden") {
        let name = golden.file_name().unwrap().to_str().unwrap();
        let module = name.replace('-', "_");
        let line = format!("#[path = \"../golden/{name}/src/lib.rs\"]\npub mod {module};\n");
        assert!(listed.contains(&line), "src/clients.rs lacks\n{line}");
        let called = [format!("client!({module},"), format!("{module}::Client::builder()")];
        let called = called.iter().any(|call| calls.contains(call));
        assert!(called, "no test calls {module}");
    }
}

/// What is in a folder of this package, by name.
fn files(path: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder(path)).unwrap();
    let mut files: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

fn hold(golden: &Path, blessed: &mut Blessed) {
    let mut definition = definition(fs::read(golden.join("input.json")).unwrap());
    let client = definition.generate(&options(golden));
    let client = client.unwrap_or_else(|| panic!("{}: {}", golden.display(), definition.errors()));
    let api = definition.api.as_ref().expect("it was generated from");
    blessed.file(&golden.join("model.txt"), Some(&dump::text(api)));
    let found = render::text(&definition.diagnostics, &definition.sources, false);
    let found = Some(found.as_str()).filter(|found| !found.is_empty());
    blessed.file(&golden.join("diagnostics.txt"), found);
    let files: BTreeMap<String, String> = client
        .modules
        .into_iter()
        .map(|module| match module.name.as_str() {
            "" => ("lib.rs".to_owned(), module.text),
            name => (format!("{name}.rs"), module.text),
        })
        .collect();
    blessed.files(&golden.join("src"), &files);
}

fn options(golden: &Path) -> Options {
    let Ok(text) = fs::read_to_string(golden.join("options.toml")) else {
        return Options::default();
    };
    let mut table: toml::Table = text.parse().unwrap();
    let only: Vec<String> = table.remove("only").unwrap().try_into().unwrap();
    assert!(table.is_empty(), "unknown options: {table}");
    Options { only }
}
