//! Groups that are called like something that generated code imports.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use connector_codegen::plan::Options;
use connector_tests::{definition, folder};

#[test]
fn no_group_is_called_like_what_its_client_imports() {
    let names = imported();
    assert!(
        names.contains("Duration") && names.contains("OAuth") && names.contains("Style"),
        "{names:?}"
    );
    let tags: Vec<&String> = names.iter().collect();
    let operation = |(at, tag): (usize, &&String)| {
        format!(r#""/{at}":{{"get":{{"operationId":"Get{at}","tags":["{tag}"]}}}}"#)
    };
    let paths: Vec<String> = tags.iter().enumerate().map(operation).collect();
    let text = format!(
        r#"{{"openapi":"3.1.0","info":{{"title":"Names","version":"1"}},"paths":{{{}}}}}"#,
        paths.join(",")
    );
    let client = definition(text).generate(&Options {
        checks: true,
        ..Options::default()
    });
    let client = client.expect("it is a definition");
    let handles = client.package.groups.iter().filter_map(|group| {
        let handle = group.handle.as_ref()?;
        names.get(handle.as_str())
    });
    assert_eq!(handles.collect::<Vec<_>>(), Vec::<&String>::new());
}

/// The names that the clients and groups of all goldens take from elsewhere.
fn imported() -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for golden in fs::read_dir(folder("golden")).expect("there are goldens") {
        let sources = golden.expect("it can be read").path().join("src");
        let files = fs::read_dir(sources).expect("goldens have sources");
        for file in files.filter_map(|file| Some(file.ok()?.path())) {
            if !is_of_types(&file) && file.is_file() {
                let text = fs::read_to_string(&file).expect("it is text");
                names.extend(from_elsewhere(&text));
            }
        }
    }
    names
}

fn is_of_types(file: &Path) -> bool {
    let stem = file.file_stem().and_then(|stem| stem.to_str());
    stem.is_none_or(|stem| ["model", "wire", "xml"].contains(&stem))
}

fn from_elsewhere(text: &str) -> Vec<String> {
    let uses = text.split("\nuse ").skip(1);
    let uses = uses.filter_map(|rest| rest.split(';').next());
    let uses =
        uses.filter(|path| path.starts_with("std::") || path.starts_with("connector_runtime"));
    let words = uses.flat_map(|path| path.split(|c: char| !c.is_alphanumeric() && c != '_'));
    let types = words.filter(|word| word.starts_with(char::is_uppercase));
    types.map(str::to_owned).collect()
}
