//! What generated crates cost to compile, next to the same clients in the usual style: serde derives and an `async fn` for each
//! operation. For the largest connectors of the corpus, both are written as crates of one workspace; then the CPU time and the
//! peak memory of rustc are taken for that one crate, as `cargo check` and as `cargo build` run it.

#[path = "../support/corpus.rs"]
mod corpus;
#[path = "../support/cost.rs"]
mod cost;
#[path = "../support/exit.rs"]
mod exit;
#[path = "../support/power_platform.rs"]
mod power_platform;
#[path = "../support/recorder.rs"]
mod recorder;
#[path = "../support/rustc.rs"]
mod rustc;

mod candidates;
mod project;
mod report;
mod usual;

use std::env;
use std::io;
use std::process::ExitCode;

use candidates::Candidate;
use exit::exit;
use project::{Project, Step};
use report::Row;

/// How many connectors are compiled.
const CONNECTORS: usize = 10;
const ROUNDS: usize = 3;

fn main() -> ExitCode {
    if let Some(log) = env::var_os(recorder::LOG) {
        return recorder::run(log.as_ref());
    }
    let Some(documents) = power_platform::documents() else {
        return ExitCode::SUCCESS;
    };
    let candidates = candidates::largest(documents, CONNECTORS);
    exit(measure(&candidates).map(|rows| report::print(&rows)))
}

/// Both variants in turns, so that whatever slows the machine down slows both down.
fn measure(candidates: &[Candidate]) -> io::Result<Vec<Row>> {
    let project = Project::write(candidates)?;
    let mut rows: Vec<Row> = candidates.iter().map(Row::new).collect();
    for round in 1..=ROUNDS {
        for (candidate, row) in candidates.iter().zip(&mut rows) {
            eprintln!("round {round} of {ROUNDS}: {}", candidate.name);
            for step in [Step::Check, Step::Build] {
                let ours = project.compile(&project::ours(candidate), step)?;
                let usual = project.compile(&project::usual(candidate), step)?;
                row.add(step, ours, usual);
            }
        }
    }
    Ok(rows)
}
