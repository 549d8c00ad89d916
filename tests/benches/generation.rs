//! CPU time of generation over all Power Platform connectors, next to that of `serde_json::from_slice::<Value>` for the same
//! bytes, and to that of prettyplease for the files that come out: a formatter which generation does without.

#[path = "support/corpus.rs"]
mod corpus;
#[path = "support/cost.rs"]
mod cost;
#[path = "support/power_platform.rs"]
mod power_platform;

use std::hint::black_box;
use std::time::Duration;

use connector_codegen::diag::Diagnostics;
use connector_codegen::emit::emit;
use connector_codegen::infer::Options as Inference;
use connector_codegen::output::{CrateOptions, Files, crate_files};
use connector_codegen::parse::{Schemas, parse};
use connector_codegen::plan::{Options, plan};
use connector_codegen::source::Sources;
use nix::sys::resource::UsageWho;
use serde_json::Value;

use cost::{median, used};

const ROUNDS: usize = 5;
/// How many times the CPU time of `serde_json` generation may take, beside what the formatter takes.
const BAR: f64 = 5.0;
const STAGES: [&str; 5] = [
    "read to a tree",
    "parse to the model",
    "plan",
    "emit, formatted",
    "crate files, drop",
];

/// What a round took.
#[derive(Clone, Copy, Default)]
struct Round {
    value: Duration,
    stages: [Duration; STAGES.len()],
    formatter: Duration,
}

impl Round {
    fn generation(&self) -> Duration {
        self.stages.iter().sum()
    }
}

fn main() {
    let Some(documents) = power_platform::documents() else {
        return;
    };
    let found = documents.len();
    let bytes = documents.into_iter().map(|(_, bytes)| bytes);
    let documents: Vec<Vec<u8>> = bytes.filter(|bytes| is_readable(bytes)).collect();
    let outputs: Vec<Files> = documents
        .iter()
        .map(|document| generate(document, &mut Default::default()))
        .collect();
    let sources: Vec<&String> = outputs.iter().flat_map(rust_files).collect();
    let megabytes = |bytes: usize| bytes as f64 / 1e6;
    println!(
        "{} of {found} definitions (the others are no JSON for serde_json), {:.1} MB, to {} Rust files, {:.1} MB",
        documents.len(),
        megabytes(documents.iter().map(Vec::len).sum()),
        sources.len(),
        megabytes(sources.iter().map(|source| source.len()).sum()),
    );
    let rounds: Vec<Round> = (0..ROUNDS).map(|_| round(&documents, &sources)).collect();
    report(&rounds);
}

fn is_readable(document: &[u8]) -> bool {
    serde_json::from_slice::<Value>(document).is_ok()
        && !generate(document, &mut Default::default()).is_empty()
}

/// All three in turns, so that whatever slows the machine down slows all of them down.
fn round(documents: &[Vec<u8>], sources: &[&String]) -> Round {
    let value = timed(|| {
        for document in documents {
            let _ = black_box(serde_json::from_slice::<Value>(black_box(document)));
        }
    });
    let mut round = Round {
        value,
        ..Round::default()
    };
    for document in documents {
        drop(black_box(generate(black_box(document), &mut round.stages)));
    }
    round.formatter = timed(|| {
        for source in sources {
            let file = syn::parse_file(black_box(source)).expect("generated code is Rust");
            drop(black_box(prettyplease::unparse(&file)));
        }
    });
    round
}

/// The files of a crate, nothing when there are none; adds what each stage took. Only the copy of the input, which stands for
/// the read from disk, is not counted.
fn generate(document: &[u8], stages: &mut [Duration; STAGES.len()]) -> Files {
    let bytes = document.to_vec();
    let mut clock = Clock::start();
    let mut diagnostics = Diagnostics::new();
    let sources = Sources::from_text("swagger.json", bytes, &mut diagnostics);
    clock.lap(&mut stages[0]);
    let Some(api) = parse(
        &sources,
        Schemas::Used,
        &Inference::default(),
        &mut diagnostics,
    ) else {
        return Files::new();
    };
    clock.lap(&mut stages[1]);
    let package = plan(api, &Options::default(), &mut diagnostics);
    clock.lap(&mut stages[2]);
    let modules: Vec<_> = emit(&package).collect();
    clock.lap(&mut stages[3]);
    let options = CrateOptions {
        license: None,
        name: "client".to_owned(),
        source: "swagger.json".to_owned(),
        runtime_path: None,
    };
    let files = crate_files(&package, modules, &options).collect();
    drop((package, sources, diagnostics));
    clock.lap(&mut stages[4]);
    files
}

fn rust_files(files: &Files) -> impl Iterator<Item = &String> {
    files
        .iter()
        .filter(|(name, _)| name.ends_with(".rs"))
        .map(|(_, text)| text)
}

fn report(rounds: &[Round]) {
    let seconds = |of: &dyn Fn(&Round) -> Duration| median(rounds.iter().map(of)).as_secs_f64();
    let value = seconds(&|round| round.value);
    let generation = seconds(&|round| round.generation());
    let formatter = seconds(&|round| round.formatter);
    println!("CPU seconds, median of {ROUNDS} rounds");
    println!("  serde_json::Value      {value:7.3}");
    println!("  generation             {generation:7.3}");
    for (index, stage) in STAGES.iter().enumerate() {
        println!(
            "    {stage:<20} {:7.3}",
            seconds(&|round| round.stages[index])
        );
    }
    println!(
        "  prettyplease with syn  {formatter:7.3}, not needed: generation writes its text formatted"
    );
    let (ratio, allowance) = (generation / value, formatter / value);
    let verdict = |bar: f64| if ratio <= bar { "met" } else { "MISSED" };
    println!("generation / serde_json value = {ratio:.2} (bar {BAR} + formatter)");
    println!(
        "  formatting counted, nothing allowed for it: bar {BAR:.2} {}",
        verdict(BAR)
    );
    println!(
        "  with what prettyplease takes:               bar {:.2} {}",
        BAR + allowance,
        verdict(BAR + allowance)
    );
}

fn timed(work: impl FnOnce()) -> Duration {
    let mut clock = Clock::start();
    let mut time = Duration::ZERO;
    work();
    clock.lap(&mut time);
    time
}

/// The CPU time of this process since the last lap.
struct Clock(Duration);

impl Clock {
    fn start() -> Self {
        Self(used(UsageWho::RUSAGE_SELF).0)
    }

    fn lap(&mut self, total: &mut Duration) {
        let now = used(UsageWho::RUSAGE_SELF).0;
        *total += now.saturating_sub(self.0);
        self.0 = now;
    }
}
