//! Values of the component schemas of real documents, through the types that are generated for them and back.
//!
//! `CONNECTOR_ROUNDTRIP=sample` tries a few documents, as CI does; `all` tries every one of them.

mod compare;
mod crates;
mod documents;
mod examples;
mod report;
mod trial;
mod values;

use std::panic::{AssertUnwindSafe, catch_unwind};

use connector_tests::{Blessed, Corpus, Entry, Extent, folder, shuffled};
use documents::Document;
use report::Report;
use trial::try_out;

/// How much generated text the sample has, in bytes, and how much of it a document may have.
const SAMPLE: usize = 6_000_000;
const SAMPLE_SHARE: usize = 300_000;
/// How much generated text is compiled at once, in bytes, and for how many documents.
const BATCH: usize = 8_000_000;
const BATCH_DOCUMENTS: usize = 128;

#[test]
fn what_the_schemas_permit_comes_through_the_types() {
    let Some(extent) = Extent::of("CONNECTOR_ROUNDTRIP") else {
        return;
    };
    let Some(corpus) = Corpus::unpacked_into(documents::target()) else {
        return;
    };
    let entries = shuffled(&corpus.documents(&["open"]));
    assert!(entries.len() > 2700, "only {} documents", entries.len());
    let deep = std::thread::Builder::new().stack_size(1 << 29);
    let run = deep.spawn(move || run(extent, &entries));
    run.expect("threads can be made").join().expect("it holds");
}

fn run(extent: Extent, entries: &[Entry]) {
    let is_sample = extent == Extent::Sample;
    let mut report = Report::default();
    let mut batch = Vec::new();
    let (mut total, mut size) = (0, 0);
    for entry in entries {
        let Some(document) = read(entry, &mut report) else {
            continue;
        };
        if document.schemas.is_empty() || is_sample && document.size() > SAMPLE_SHARE {
            continue;
        }
        total += document.size();
        size += document.size();
        batch.push(document);
        if size > BATCH || batch.len() == BATCH_DOCUMENTS {
            try_out(&std::mem::take(&mut batch), &mut report);
            size = 0;
        }
        if is_sample && total > SAMPLE {
            break;
        }
    }
    try_out(&batch, &mut report);
    println!("{}\n{}", report.summary(), report.causes(3));
    if is_sample {
        let mut blessed = Blessed::default();
        blessed.file(&folder("roundtrip.tsv"), Some(&report.ledger()));
        blessed.finish();
    }
    report.hold_bar();
}

/// Reads a document and makes its types.
fn read(entry: &Entry, report: &mut Report) -> Option<Document> {
    let read = catch_unwind(AssertUnwindSafe(|| Document::read(entry)));
    let why = match read {
        Ok(Some(document)) => return Some(document),
        Ok(None) => "it cannot be read",
        Err(_) => "the generator panics",
    };
    report.untried.push((entry.name.clone(), why.to_owned()));
    None
}
