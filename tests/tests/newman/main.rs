//! Clients of real collections against Postman's own runner: newman sends every request of a collection to a server of this machine,
//! the client's methods send the same requests with the same values, and what came is compared.
//!
//! `CONNECTOR_NEWMAN=sample` tries a few collections, as CI does; `all` tries a hundred. Node and its package manager have to be
//! there; what else is needed is installed into the folder of everything that is built.
//!
//! Methods, targets and bodies are compared byte by byte, JSON without white space and needless escapes, forms of parts part by
//! part. Headers are compared without their order and the letter case of their names; which are not compared is said in
//! `compare.rs`.

mod bodies;
mod calls;
mod compare;
mod document;
mod forms;
mod newman;
mod recorder;
mod report;
mod tokens;
mod trial;
mod values;

use std::path::{Path, PathBuf};

use connector_tests::{Blessed, Corpus, Extent, folder, shuffled, text};
use document::Document;
use report::Report;

/// How many collections are tried, and how many of them in a sample.
const ALL: usize = 100;
const SAMPLE: usize = 25;
/// How much generated text a collection may have, in bytes.
const LARGE: usize = 3_000_000;

#[test]
fn what_clients_send_is_what_newman_sends() {
    let Some(extent) = Extent::of("CONNECTOR_NEWMAN") else {
        return;
    };
    let here = target();
    let built = here.parent().expect("it is a folder in another");
    let Some(corpus) = Corpus::unpacked_into(built) else {
        return;
    };
    let entries = shuffled(&corpus.collections("open"));
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
    assert_eq!(report.unexplained(), 0, "{}", report.summary());
    let (path, ledger) = (folder("newman.tsv"), report.ledger());
    match extent {
        Extent::All => {
            let mut blessed = Blessed::default();
            blessed.file(&path, Some(&ledger));
            blessed.finish();
        }
        Extent::Sample => {
            let known = text(&path);
            let changed = ledger
                .lines()
                .find(|line| !known.lines().any(|known| known == *line));
            assert_eq!(changed, None, "not in {}", path.display());
        }
    }
}

/// The folder of what is built here.
fn target() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("newman")
}
