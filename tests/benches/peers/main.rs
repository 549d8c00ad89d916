//! Other generators of Rust clients next to this one, over well-known documents: what generation costs, and what rustc then needs
//! for the generated crate alone, as `cargo check` and as `cargo build` run it.
//!
//! `cargo bench -p connector-tests --bench peers -- [--limit SECONDS] [--rounds N] [DOCUMENT…]`, where a document is one of those
//! in `documents.rs` or a file. The other generators are installed once, below the target folder; the one that cannot be is left
//! out. Their output is compiled as it is, apart from what they ask their users to add.

#[path = "../support/corpus.rs"]
mod corpus;
#[path = "../support/cost.rs"]
mod cost;
#[path = "../support/exit.rs"]
mod exit;
#[path = "../support/program.rs"]
mod program;
#[path = "../support/recorder.rs"]
mod recorder;
#[path = "../support/rustc.rs"]
mod rustc;

mod documents;
mod generators;
mod manifest;
mod report;
mod rows;
mod settings;
mod tools;
mod workshop;

use std::env;
use std::io;
use std::process::ExitCode;

use documents::Document;
use exit::exit;
use generators::Generator;
use rows::Row;
use settings::Settings;
use tools::Tools;
use workshop::Workshop;

fn main() -> ExitCode {
    if let Some(log) = env::var_os(recorder::LOG) {
        return recorder::run(log.as_ref());
    }
    exit(run())
}

fn run() -> io::Result<()> {
    let settings = Settings::read(env::args().skip(1))?;
    let documents = documents::chosen(&settings.documents)?;
    if documents.is_empty() {
        return Ok(());
    }
    let folder = workshop::folder();
    let tools = Tools::install(&folder.join("tools"))?;
    let workshop = Workshop::open(&folder, &tools, settings.limit)?;
    report::head(&settings);
    for document in &documents {
        let rows = measure(&workshop, document, tools.installed(), settings.rounds)?;
        report::document(document, &rows, settings.limit);
    }
    Ok(())
}

/// All generators in turns, so that whatever slows the machine down slows all of them down.
fn measure(
    workshop: &Workshop,
    document: &Document,
    generators: impl Iterator<Item = &'static Generator>,
    rounds: usize,
) -> io::Result<Vec<Row>> {
    let mut rows: Vec<Row> = generators.map(Row::new).collect();
    for round in 0..rounds {
        for row in &mut rows {
            row.run(workshop, document, round)?;
        }
    }
    Ok(rows)
}
