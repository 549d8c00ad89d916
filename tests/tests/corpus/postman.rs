//! Postman collections, with what tools for them are tested with.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use connector_codegen::plan::Options;
use connector_codegen::source::DiskFiles;
use connector_codegen::{Client, Definition, read};
use connector_tests::{Blessed, Corpus, Entry, Extent, folder, shuffled};
use serde_json::Value;

use crate::ledger::{Row, Totals, text};
use crate::{crates, target};

/// How many collections are compiled in a sample, and how many of these are linted and documented.
const SAMPLE: usize = 60;
const LINTED: usize = 20;
/// The code that says of a request that it is part of an operation.
const MERGED: &str = "C0703";

#[test]
fn every_request_is_an_operation_or_part_of_one() {
    let Some(corpus) = Corpus::unpacked_into(target()) else {
        return;
    };
    let mut rows = Vec::new();
    for Entry { name, path } in corpus.collections("open") {
        let (definition, client) = generated(&name, &path);
        let row = Row::of(&name, &definition, client.as_ref());
        let client = client.unwrap_or_else(|| panic!("{name} is refused"));
        let found = definition.diagnostics.iter();
        let merged = found.filter(|found| found.code.id == MERGED).count();
        assert_eq!(
            client.package.counts.emitted + merged,
            requests(&path),
            "{name}"
        );
        rows.push(row);
    }
    let totals = Totals::of(&rows);
    println!("{totals}");
    assert_eq!(totals.clients, totals.definitions);
    let mut blessed = Blessed::default();
    blessed.file(&folder("postman.tsv"), Some(&text("collection", &rows)));
    blessed.finish();
}

#[test]
fn what_other_tools_are_tested_with_generates() {
    let Some(corpus) = Corpus::unpacked_into(target()) else {
        return;
    };
    for Entry { name, path } in corpus.collections("fixtures") {
        assert!(generated(&name, &path).1.is_some(), "{name} is refused");
    }
}

#[test]
fn a_sample_of_collections_compiles() {
    let Some(extent) = Extent::of("CONNECTOR_POSTMAN_COMPILE") else {
        return;
    };
    let Some(corpus) = Corpus::unpacked_into(target()) else {
        return;
    };
    let collections = shuffled(&corpus.collections("open"));
    let compiled = match extent {
        Extent::Sample => &collections[..SAMPLE],
        Extent::All => &collections[..],
    };
    let clients = compiled
        .iter()
        .filter_map(|Entry { name, path }| Some((name.clone(), generated(name, path).1?)));
    let built = crates::Workspace::write("postman-crates", clients);
    built.check();
    let linted = &collections[..LINTED];
    built.clippy(linted);
    built.document(linted);
}

fn generated(name: &str, path: &Path) -> (Definition, Option<Client>) {
    let run = || {
        let mut definition = read(path, &DiskFiles::default());
        let client = definition.generate(&Options::default());
        (definition, client)
    };
    catch_unwind(AssertUnwindSafe(run)).unwrap_or_else(|_| panic!("{name}: it panics"))
}

/// How many requests a collection holds, counted without the reader.
fn requests(path: &Path) -> usize {
    let bytes = std::fs::read(path).expect("it is there");
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    let root: Value = serde_json::from_slice(bytes).expect("open collections are JSON");
    let root = root.get("collection").unwrap_or(&root);
    match root.get("requests").and_then(Value::as_array) {
        Some(requests) => requests.len(),
        None => inside(root),
    }
}

fn inside(folder: &Value) -> usize {
    let items = folder.get("item").and_then(Value::as_array);
    let count = |item: &Value| {
        let own = item
            .get("request")
            .is_some_and(|own| own.is_object() || own.is_string());
        usize::from(own) + inside(item)
    };
    items.map_or(0, |items| items.iter().map(count).sum())
}
