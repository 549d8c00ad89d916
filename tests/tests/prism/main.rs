//! Clients of real definitions against a mock that another reader makes of the same definitions: Prism, which says whether a
//! request is what the definition asks for and answers with what the definition promises.
//!
//! `CONNECTOR_PRISM=sample` tries a few documents, as CI does; `all` tries as many as are compiled for the corpus. Node and its
//! package manager have to be there; what else is needed is installed into the folder of everything that is built.

mod answers;
mod calls;
mod document;
mod fault;
mod mock;
mod reasons;
mod report;
mod trial;
mod values;

use std::path::{Path, PathBuf};

use connector_tests::{Blessed, Corpus, Extent, folder, shuffled};
use document::Document;
use report::Report;

/// How many documents are tried, and how many of them in a sample.
const ALL: usize = 150;
const SAMPLE: usize = 30;
/// How much generated text a document may have, in bytes: a few times that of what is compiled at once otherwise.
const LARGE: usize = 3_000_000;

#[test]
fn what_clients_send_is_what_prism_reads() {
    let Some(extent) = Extent::of("CONNECTOR_PRISM") else {
        return;
    };
    let here = target();
    let built = here.parent().expect("it is a folder in another");
    let Some(corpus) = Corpus::unpacked_into(built) else {
        return;
    };
    let entries = shuffled(&corpus.documents(&["open"]));
    let tried = match extent {
        Extent::Sample => &entries[..SAMPLE],
        Extent::All => &entries[..ALL],
    };
    let mut report = Report::default();
    let mut documents = Vec::new();
    for entry in tried {
        match Document::read(entry) {
            None => report.leave_out(entry, "there is no client"),
            Some(document) if document.size() > LARGE => {
                report.leave_out(entry, &format!("{} bytes of Rust", document.size()));
            }
            Some(document) => documents.push(document),
        }
    }
    trial::try_out(&documents, &mut report);
    println!("{}", report.summary());
    report.write();
    let (unexplained, all) = (report.unexplained(), report.operations());
    assert!(unexplained * 1000 <= all, "{}", report.summary());
    if extent == Extent::All {
        let mut blessed = Blessed::default();
        blessed.file(&folder("prism.tsv"), Some(&report.ledger()));
        blessed.finish();
    }
}

/// The folder of what is built here.
fn target() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("prism")
}
