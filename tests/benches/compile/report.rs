use std::time::Duration;

use crate::candidates::Candidate;
use crate::cost::median;
use crate::project::Step;
use crate::recorder::Cost;

/// At most this much of what the usual style costs.
const CHECK_BAR: f64 = 1.0 / 6.0;
const BUILD_BAR: f64 = 1.0 / 3.0;
const MEMORY_BAR: f64 = 1.0 / 2.0;

/// A connector and what it cost.
pub(crate) struct Row {
    name: String,
    operations: usize,
    types: usize,
    kilobytes: usize,
    check: Runs,
    build: Runs,
}

/// The runs of one step for both variants.
#[derive(Default)]
struct Runs {
    ours: Vec<Cost>,
    usual: Vec<Cost>,
}

impl Row {
    pub(crate) fn new(candidate: &Candidate) -> Self {
        Self {
            name: candidate.name.clone(),
            operations: candidate.package.counts.emitted,
            types: candidate.package.counts.types,
            kilobytes: candidate.size() / 1000,
            check: Runs::default(),
            build: Runs::default(),
        }
    }

    pub(crate) fn add(&mut self, step: Step, ours: Cost, usual: Cost) {
        let runs = match step {
            Step::Check => &mut self.check,
            Step::Build => &mut self.build,
        };
        runs.ours.push(ours);
        runs.usual.push(usual);
    }
}

/// The table, and the ratios of the sums with the bars.
pub(crate) fn print(rows: &[Row]) {
    println!(
        "ours / usual: medians of CPU seconds and of peak megabytes of rustc for the crate alone"
    );
    println!(
        "{:<32} {:>4} {:>5} {:>5}  {:>20}  {:>20}  {:>17}  {:>17}",
        "connector",
        "ops",
        "types",
        "kB",
        "check, s",
        "debug build, s",
        "check, MB",
        "debug build, MB"
    );
    for row in rows {
        println!(
            "{:<32.32} {:>4} {:>5} {:>5}  {}  {}  {}  {}",
            row.name,
            row.operations,
            row.types,
            row.kilobytes,
            pair(&row.check, cpu, 2),
            pair(&row.build, cpu, 2),
            pair(&row.check, memory, 0),
            pair(&row.build, memory, 0),
        );
    }
    let check: Vec<&Runs> = rows.iter().map(|row| &row.check).collect();
    let build: Vec<&Runs> = rows.iter().map(|row| &row.build).collect();
    verdict("check, CPU", &check, cpu, CHECK_BAR);
    verdict("debug build, CPU", &build, cpu, BUILD_BAR);
    verdict("check, peak memory", &check, memory, MEMORY_BAR);
    verdict("debug build, peak memory", &build, memory, MEMORY_BAR);
}

/// `ours / usual = ratio`
fn pair(runs: &Runs, of: fn(&[Cost]) -> f64, decimals: usize) -> String {
    let (ours, usual) = (of(&runs.ours), of(&runs.usual));
    let width = if decimals == 0 { 4 } else { 5 };
    format!(
        "{ours:>width$.decimals$} / {usual:>width$.decimals$} = {:.2}",
        ours / usual
    )
}

fn verdict(what: &str, runs: &[&Runs], of: fn(&[Cost]) -> f64, bar: f64) {
    let ours: f64 = runs.iter().map(|runs| of(&runs.ours)).sum();
    let usual: f64 = runs.iter().map(|runs| of(&runs.usual)).sum();
    let worst = runs
        .iter()
        .map(|runs| of(&runs.ours) / of(&runs.usual))
        .fold(0.0, f64::max);
    let verdict = if ours <= usual * bar { "met" } else { "MISSED" };
    println!(
        "{what:<24} ours / usual = 1/{:.2}, the worst 1/{:.2} (bar 1/{:.0}): {verdict}",
        usual / ours,
        1.0 / worst,
        1.0 / bar
    );
}

/// The median of the CPU time, in seconds.
fn cpu(runs: &[Cost]) -> f64 {
    median::<Duration>(runs.iter().map(|cost| cost.cpu)).as_secs_f64()
}

/// The median of the peak memory, in megabytes.
fn memory(runs: &[Cost]) -> f64 {
    median(runs.iter().map(|cost| cost.memory)) as f64 / 1000.0
}
