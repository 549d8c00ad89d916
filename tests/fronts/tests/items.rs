//! A crate, a build script and the macro hold the same items for a definition.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use connector_codegen::output::{CrateOptions, crate_files};
use connector_codegen::plan::Options;
use connector_codegen::source::DiskFiles;
use connector_codegen::{Beside, Schemas, read_with};
use syn::ext::IdentExt;
use syn::{File, Item, Token};

mod by_build_script {
    connector_runtime::include_connector!("names");
    connector_runtime::include_connector!("typed_errors");
    connector_runtime::include_connector!("overlay");
    connector_runtime::include_connector!("environment");
    connector_runtime::include_connector!("selection");
    connector_runtime::include_connector!("all_schemas");
    connector_runtime::include_connector!("checks");
}

mod by_macro {
    connector_runtime::connector! { spec: "../golden/names/input.json", name: names }
    connector_runtime::connector! { spec: "../golden/typed-errors/input.json", name: typed_errors }
    connector_runtime::connector! {
        spec: "../golden/overlay/input.json",
        overlay: "../golden/overlay/notes.overlay.json",
        name: overlay,
    }
    connector_runtime::connector! {
        spec: "../golden/postman-environment/input.json",
        environment: "../golden/postman-environment/staging.json",
        infer: ["maps=never"],
        name: environment,
    }
    connector_runtime::connector! {
        spec: "../golden/selection/input.json",
        name: selection,
        only: ["List*", "GET /tags/*"],
        except: ["tag:Drafts"],
    }
    connector_runtime::connector! {
        spec: "../golden/all-schemas/input.json",
        all_schemas: true,
        name: all_schemas,
    }
    connector_runtime::connector! { spec: "../golden/limits-checked/input.json", checks: true, name: checks }
}

/// Texts of modules by name, the root's name being empty.
type Modules = BTreeMap<String, String>;

#[test]
fn names_are_the_same() {
    compare("names", "names", &Options::default(), &Beside::default());
}

#[test]
fn typed_errors_are_the_same() {
    compare(
        "typed-errors",
        "typed_errors",
        &Options::default(),
        &Beside::default(),
    );
}

#[test]
fn selections_are_the_same() {
    let options = Options {
        only: ["List*", "GET /tags/*"].map(str::to_owned).to_vec(),
        except: vec!["tag:Drafts".to_owned()],
        ..Options::default()
    };
    compare("selection", "selection", &options, &Beside::default());
}

#[test]
fn overlays_do_the_same() {
    let beside = Beside {
        overlays: vec!["../golden/overlay/notes.overlay.json".into()],
        ..Beside::default()
    };
    compare("overlay", "overlay", &Options::default(), &beside);
}

#[test]
fn environments_and_inference_are_the_same() {
    let beside = Beside {
        environments: vec!["../golden/postman-environment/staging.json".into()],
        inference: vec!["maps=never".to_owned()],
        ..Beside::default()
    };
    compare(
        "postman-environment",
        "environment",
        &Options::default(),
        &beside,
    );
}

#[test]
fn checks_are_the_same() {
    let options = Options {
        checks: true,
        ..Options::default()
    };
    compare("limits-checked", "checks", &options, &Beside::default());
}

#[test]
fn all_schemas_are_the_same() {
    let beside = Beside {
        schemas: Schemas::All,
        ..Beside::default()
    };
    compare("all-schemas", "all_schemas", &Options::default(), &beside);
}

fn compare(golden: &str, module: &str, options: &Options, beside: &Beside) {
    let expected = by_crate(golden, options, beside);
    assert!(expected.len() > 10, "{golden} has few items");
    for (front, items) in [
        ("build script", by_build_script(module)),
        ("macro", by_macro(module)),
    ] {
        assert_eq!(items.len(), expected.len(), "items by the {front}");
        for (item, expected) in items.iter().zip(&expected) {
            assert_eq!(item, expected, "an item by the {front}");
        }
    }
}

fn by_crate(golden: &str, options: &Options, beside: &Beside) -> Vec<String> {
    let path = format!("../golden/{golden}/input.json");
    let mut definition = read_with(Path::new(&path), beside, &DiskFiles::default());
    let client = definition.generate(options);
    let client = client.expect("goldens generate");
    let options = CrateOptions {
        license: None,
        name: golden.to_owned(),
        source: path,
        runtime_path: None,
    };
    let files = crate_files(&client.package, client.modules(), &options);
    let sources = files.filter_map(|(name, text)| {
        let name = name.strip_prefix("src/")?.strip_suffix(".rs")?;
        Some((if name == "lib" { "" } else { name }.to_owned(), text))
    });
    items_of_modules(&sources.collect())
}

fn by_build_script(module: &str) -> Vec<String> {
    let file = read_to_string(Path::new(env!("OUT_DIR")).join(module).with_extension("rs"));
    let [Item::Mod(client)] = &parse(&file).items[..] else {
        panic!("the build script makes one module");
    };
    let (_, content) = client.content.clone().expect("the module has a body");
    items("", content, &Modules::new())
}

fn by_macro(module: &str) -> Vec<String> {
    let root = format!("{module}.connector.rs");
    let mut folders = paths(Path::new(concat!(env!("OUT_DIR"), "/connector")));
    let folder = folders
        .find(|folder| folder.join(&root).is_file())
        .expect("the macro wrote files");
    let modules = paths(&folder).filter_map(|path| {
        let name = path.file_name()?.to_str()?.strip_suffix(".rs")?;
        let name = if name.ends_with(".connector") {
            ""
        } else {
            name
        };
        Some((name.to_owned(), read_to_string(&path)))
    });
    items_of_modules(&modules.collect())
}

fn paths(folder: &Path) -> impl Iterator<Item = PathBuf> {
    let entries = fs::read_dir(folder).expect("the folder can be read");
    entries.map(|entry| entry.expect("the folder can be read").path())
}

fn read_to_string(path: impl AsRef<Path>) -> String {
    fs::read_to_string(path).expect("the file can be read")
}

fn items_of_modules(modules: &Modules) -> Vec<String> {
    items("", parse(&modules[""]).items, modules)
}

/// Each item as text behind the path of its module. Modules without a body are looked up.
fn items(path: &str, found: Vec<Item>, modules: &Modules) -> Vec<String> {
    let mut all = Vec::new();
    for item in found {
        match item {
            Item::Mod(mut inner) => {
                let content = inner.content.take();
                inner.attrs.clear();
                inner.semi = Some(<Token![;]>::default());
                let name = inner.ident.unraw().to_string();
                all.push(shown(path, Item::Mod(inner)));
                let content = content.map(|(_, items)| items);
                let content = content.unwrap_or_else(|| parse(&modules[&name]).items);
                all.extend(items(&format!("{path}::{name}"), content, modules));
            }
            item => all.push(shown(path, item)),
        }
    }
    all
}

fn shown(path: &str, item: Item) -> String {
    let items = vec![item];
    format!(
        "{path}: {}",
        prettyplease::unparse(&File { items, ..parse("") })
    )
}

fn parse(text: &str) -> File {
    syn::parse_file(text).expect("generated code is Rust")
}
