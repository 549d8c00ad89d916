//! OpenAPI documents of the whole industry, and such that are meant to be wrong.

use std::cell::RefCell;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Component, Path, PathBuf};

use connector_codegen::diag::Level;
use connector_codegen::output::crate_files;
use connector_codegen::plan::Options;
use connector_codegen::source::{DiskFiles, Files};
use connector_codegen::{Client, Definition, read};
use connector_tests::{Blessed, Corpus, Entry, Extent, findings_of, folder, shuffled};

use crate::ledger::{Row, Totals, text};
use crate::{crates, hold_format, options, target, write_all};

/// How many documents are compiled in a sample, and how many of these are linted and documented.
const SAMPLE: usize = 150;
const LINTED: usize = 40;

#[test]
fn every_open_document_generates_what_the_ledger_says() {
    let Some(corpus) = Corpus::unpacked_into(target()) else {
        return;
    };
    let documents = corpus.documents(&["open"]);
    let rows: Vec<Row> = documents
        .iter()
        .map(|Entry { name, path }| {
            let (definition, client) = generated(name, path);
            Row::of(name, &definition, client.as_ref())
        })
        .collect();
    let totals = Totals::of(&rows);
    println!("{totals}");
    assert_eq!(totals.clients, totals.definitions);
    assert!(totals.emitted * 1000 >= totals.declared * 995);
    let mut blessed = Blessed::default();
    blessed.file(&folder("openapi.tsv"), Some(&text("document", &rows)));
    blessed.finish();
}

#[test]
fn a_sample_of_documents_compiles_as_it_is_formatted() {
    let Some(extent) = Extent::of("CONNECTOR_OPENAPI_COMPILE") else {
        return;
    };
    let Some(corpus) = Corpus::unpacked_into(target()) else {
        return;
    };
    let documents = shuffled(&corpus.documents(&["open"]));
    let sample = &documents[..SAMPLE];
    let compiled = match extent {
        Extent::Sample => sample,
        Extent::All => &documents[..],
    };
    let clients = compiled
        .iter()
        .filter_map(|Entry { name, path }| Some((name.clone(), generated(name, path).1?)));
    let built = crates::Workspace::write("openapi-crates", clients);
    built.check();
    let linted = &documents[..LINTED];
    built.clippy(linted);
    built.document(linted);
    formatted(sample);
}

#[test]
fn what_is_wrong_is_told_and_costs_nothing_else() {
    let categories = [
        "negative",
        "broken-refs",
        "unparsable",
        "external-refs",
        "empty",
    ];
    let Some(corpus) = Corpus::unpacked_into(target()) else {
        return;
    };
    let documents = corpus.documents(&categories);
    let mut refused = 0;
    for Entry { name, path } in &documents {
        let (definition, client) = generated(name, path);
        if client.is_some() {
            continue;
        }
        refused += 1;
        let errors = findings_of(&definition, Level::Error);
        let placed = errors.iter().all(|line| line.contains(':'));
        assert!(!errors.is_empty() && placed, "{name}: {errors:?}");
    }
    println!("{refused} of {} documents are refused", documents.len());
}

fn generated(name: &str, path: &Path) -> (Definition, Option<Client>) {
    let run = || {
        let files = Inside::the_folder_of(path);
        let mut definition = read(path, &files);
        let client = definition.generate(&Options::default());
        let outside = files.outside.into_inner();
        assert!(outside.is_empty(), "{name}: it opens {outside:?}");
        (definition, client)
    };
    catch_unwind(AssertUnwindSafe(run)).unwrap_or_else(|_| panic!("{name}: it panics"))
}

fn formatted(sample: &[Entry]) {
    let out = target().join("openapi-generated");
    let mut roots = Vec::new();
    for Entry { name, path } in sample {
        let (_, client) = generated(name, path);
        let client = client.expect("open documents generate");
        let folder = out.join(crates::package(name));
        let options = options(name, None);
        let texts = crate_files(&client.package, client.modules(), &options);
        write_all(&folder, &texts.collect());
        roots.push(folder.join("src/lib.rs"));
    }
    hold_format(&out, &roots);
}

/// The files of a disk, and what is asked for outside of a folder.
struct Inside {
    folder: PathBuf,
    outside: RefCell<Vec<PathBuf>>,
}

impl Inside {
    fn the_folder_of(path: &Path) -> Self {
        Self {
            folder: path.parent().expect("a file is in a folder").to_owned(),
            outside: RefCell::default(),
        }
    }
}

impl Files for Inside {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        let leaves = path.components().any(|part| part == Component::ParentDir);
        if leaves || !path.starts_with(&self.folder) {
            self.outside.borrow_mut().push(path.to_owned());
        }
        DiskFiles::default().read(path)
    }
}
