//! Definitions that are written in another format: the result is valid for a second reader, and says the same when it is read.
//!
//! `CONNECTOR_CONVERT=sample` converts a few hundred real definitions, as CI does, and asks a validator on Node.js of each result
//! whether it is valid; `all` converts all of them. What is needed is installed into the folder of everything that is built.
//! Goldens are converted in any case, and validated where the variable says that there is a validator.

mod facts;
mod tally;
mod validator;

use std::path::{Path, PathBuf};

use connector_codegen::convert::Target;
use connector_codegen::plan::Options;
use connector_codegen::source::DiskFiles;
use connector_codegen::{Beside, read};
use connector_tests::{Corpus, Entry, Extent, entries, folder, golden, shuffled};
use tally::Tally;

/// How many documents, connectors and collections are converted in a sample.
const DOCUMENTS: usize = 150;
const CONNECTORS: usize = 60;
const COLLECTIONS: usize = 60;
/// How many of each kind of what is wrong.
const WRONG: usize = 50;
/// How large a document of a sample is at most, in bytes.
const LARGE: u64 = 500_000;

#[test]
fn goldens_say_the_same_in_another_format() {
    let mut tally = Tally::default();
    for folder in entries(&folder("golden")) {
        let name = folder.file_name().expect("a folder has a name");
        for to in Target::ALL {
            let definition = golden(&folder, &Beside::default());
            tally.convert(&name.to_string_lossy(), definition, to);
        }
    }
    println!("{tally}");
    tally.hold(0);
    if Extent::of("CONNECTOR_CONVERT").is_some() {
        validator::validate(&tally.written);
    }
}

#[test]
fn the_same_definition_gives_the_same_bytes() {
    for folder in entries(&folder("golden")) {
        for to in Target::ALL {
            let write = || {
                let mut definition = golden(&folder, &Beside::default());
                definition.convert(to, &Options::default())
            };
            assert_eq!(write(), write(), "{}", folder.display());
        }
    }
}

#[test]
fn real_definitions_are_valid_in_another_format() {
    let Some(extent) = Extent::of("CONNECTOR_CONVERT") else {
        return;
    };
    let here = target();
    let built = here.parent().expect("it is a folder in another");
    let Some(corpus) = Corpus::unpacked_into(built) else {
        return;
    };
    let all = [
        tried(&corpus.documents(&["open"]), extent, DOCUMENTS),
        tried(&corpus.connectors(), extent, CONNECTORS),
        tried(&corpus.collections("open"), extent, COLLECTIONS),
    ];
    let mut tally = Tally::default();
    for Entry { name, path } in all.into_iter().flatten() {
        for to in Target::ALL {
            tally.convert(&name, read(&path, &DiskFiles::default()), to);
        }
    }
    println!("{tally}");
    tally.tell();
    tally.hold(2);
    validator::validate(&tally.written);
}

#[test]
fn what_is_wrong_becomes_something_valid() {
    let Some(extent) = Extent::of("CONNECTOR_CONVERT") else {
        return;
    };
    let here = target();
    let built = here.parent().expect("it is a folder in another");
    let Some(corpus) = Corpus::unpacked_into(built) else {
        return;
    };
    let mut tally = Tally::default();
    let categories = ["negative", "broken-refs", "external-refs", "empty"];
    let wrong = tried(&corpus.documents(&categories), extent, WRONG);
    let fixtures = tried(&corpus.collections("fixtures"), extent, WRONG);
    for Entry { name, path } in wrong.into_iter().chain(fixtures) {
        for to in Target::ALL {
            tally.convert(&name, read(&path, &DiskFiles::default()), to);
        }
    }
    println!("{tally}");
    tally.tell();
    validator::validate(&tally.written);
}

fn tried(all: &[Entry], extent: Extent, sample: usize) -> Vec<Entry> {
    if extent == Extent::All {
        return all.to_vec();
    }
    let small = |entry: &Entry| {
        let about = std::fs::metadata(&entry.path);
        about.is_ok_and(|about| about.len() <= LARGE)
    };
    let ordered = shuffled(all).into_iter();
    ordered.filter(small).take(sample).collect()
}

/// The folder of what is built here.
fn target() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("convert")
}
