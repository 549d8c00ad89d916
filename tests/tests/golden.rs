//! Minimal definitions, one for each feature, and what is made of them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use connector_codegen::diag::render;
use connector_codegen::model::dump;
use connector_codegen::plan::Options;
use connector_codegen::{Beside, Schemas};
use connector_tests::{Blessed, entries, folder, golden, text};

#[test]
fn every_golden_is_what_its_definition_says() {
    let goldens = entries(&folder("golden"));
    assert!(goldens.len() > 30, "only {} goldens", goldens.len());
    let mut blessed = Blessed::default();
    for golden in goldens {
        hold(&golden, &mut blessed);
    }
    blessed.finish();
}

#[test]
fn every_golden_is_compiled_and_called() {
    let listed = text(&folder("src/clients.rs"));
    let tests = entries(&folder("tests/called"));
    let calls: String = tests.iter().map(|file| text(file)).collect();
    for golden in entries(&folder("golden")) {
        let name = golden.file_name().unwrap().to_str().unwrap();
        let module = name.replace('-', "_");
        let line = format!("#[path = \"../golden/{name}/src/lib.rs\"]\npub mod {module};\n");
        assert!(listed.contains(&line), "src/clients.rs lacks\n{line}");
        let called = [
            format!("client!({module},"),
            format!("{module}::Client::builder()"),
        ];
        let called = called.iter().any(|call| calls.contains(call));
        assert!(called, "no test calls {module}");
    }
}

fn hold(folder: &Path, blessed: &mut Blessed) {
    let (options, beside) = options(folder);
    let mut definition = golden(folder, &beside);
    let api = definition.api.as_ref();
    let api = api.map(dump::text).unwrap_or_default();
    let client = definition.generate(&options);
    let client = client.unwrap_or_else(|| panic!("{}: {}", folder.display(), definition.errors()));
    blessed.file(&folder.join("model.txt"), Some(&api));
    let found = render::text(&definition.diagnostics, &definition.sources, false);
    let found = Some(found.as_str()).filter(|found| !found.is_empty());
    blessed.file(&folder.join("diagnostics.txt"), found);
    let files: BTreeMap<String, String> = client
        .modules()
        .map(|module| match module.name.as_str() {
            "" => ("lib.rs".to_owned(), module.text),
            name => (format!("{name}.rs"), module.text),
        })
        .collect();
    blessed.files(&folder.join("src"), &files);
}

/// The options of a golden, and what is read beside it.
fn options(golden: &Path) -> (Options, Beside) {
    let (mut options, mut beside) = (Options::default(), Beside::default());
    let path = golden.join("options.toml");
    if !path.exists() {
        return (options, beside);
    }
    let table: toml::Table = text(&path).parse().expect("options are TOML");
    let list = |value: toml::Value| value.try_into::<Vec<String>>().expect("a list of texts");
    let number = |value: toml::Value| value.try_into().expect("a number");
    for (key, value) in table {
        match key.as_str() {
            "only" => options.only = list(value),
            "except" => options.except = list(value),
            "overlay" => beside.overlays = list(value).into_iter().map(PathBuf::from).collect(),
            "environment" => {
                beside.environments = list(value).into_iter().map(PathBuf::from).collect();
            }
            "infer" => beside.inference = list(value),
            "checks" => options.checks = true,
            "all-schemas" => beside.schemas = Schemas::All,
            "large" => options.limits.large = number(value),
            "file" => options.limits.file = number(value),
            _ => panic!("{}: what is `{key}`?", path.display()),
        }
    }
    (options, beside)
}
