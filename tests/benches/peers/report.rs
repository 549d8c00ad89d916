use std::time::Duration;

use crate::documents::Document;
use crate::rows::{Row, Runs};
use crate::settings::Settings;
use crate::workshop::Failure;

/// At most this much of what the best of the others costs.
const GENERATION_BAR: f64 = 1.0;
const CHECK_BAR: f64 = 1.0 / 4.0;
const BUILD_BAR: f64 = 1.0 / 3.0;

/// What the numbers mean.
pub(crate) fn head(settings: &Settings) {
    println!(
        "CPU seconds and peak megabytes, medians of {} rounds where a run takes less than 60 s, else of one; at most {} s a run",
        settings.rounds,
        settings.limit.as_secs()
    );
    println!(
        "check and debug build: rustc for the generated crate alone, and its milliseconds an operation"
    );
}

/// The table of a document, why something is missing in it, and the ratios to the best of the others with the bars.
pub(crate) fn document(document: &Document, rows: &[Row], limit: Duration) {
    println!("\n{}, {} operations", document.name, document.operations);
    println!(
        "{:<18} {:>8}  {:>8} {:>6}  {:>8} {:>7} {:>6}  {:>8} {:>7} {:>6}",
        "generator", "lines", "generate", "MB", "check", "ms/op", "MB", "build", "ms/op", "MB"
    );
    for row in rows {
        println!(
            "{:<18} {:>8}  {}  {}  {}",
            row.generator.name,
            row.lines,
            cells(&row.generation, limit, None),
            cells(&row.check, limit, Some(document.operations)),
            cells(&row.build, limit, Some(document.operations)),
        );
    }
    for row in rows {
        for (what, runs) in [
            ("refuses", &row.generation),
            ("does not compile", &row.check),
            ("does not compile", &row.build),
        ] {
            if let Some(Failure::Told(told)) = &runs.failure {
                println!("  {} {what}: {told}", row.generator.name);
            }
        }
    }
    verdict(
        "generation",
        rows,
        |row| &row.generation,
        GENERATION_BAR,
        limit,
    );
    verdict("check", rows, |row| &row.check, CHECK_BAR, limit);
    verdict("debug build", rows, |row| &row.build, BUILD_BAR, limit);
}

/// Seconds, milliseconds an operation where these are given, megabytes.
fn cells(runs: &Runs, limit: Duration, operations: Option<usize>) -> String {
    let cpu = runs.cpu().map(|cpu| cpu.as_secs_f64());
    let seconds = match (cpu, &runs.failure) {
        (Some(cpu), _) => format!("{cpu:.2}"),
        (None, Some(Failure::Limit)) => format!("> {}", limit.as_secs()),
        (None, Some(Failure::Told(_))) => "fails".to_owned(),
        (None, None) => "-".to_owned(),
    };
    let each = operations.map(|operations| {
        let each = cpu.map(|cpu| format!("{:.1}", cpu * 1000.0 / operations.max(1) as f64));
        format!(" {:>7}", each.as_deref().unwrap_or("-"))
    });
    let memory = runs
        .memory()
        .map(|memory| format!("{:.0}", memory as f64 / 1000.0));
    format!(
        "{seconds:>8}{} {:>6}",
        each.unwrap_or_default(),
        memory.as_deref().unwrap_or("-")
    )
}

/// The first generator, which is this one, against the best of the others. Where all of them were ended, the ratio is a bound.
fn verdict(what: &str, rows: &[Row], of: fn(&Row) -> &Runs, bar: f64, limit: Duration) {
    let Some((ours, others)) = rows.split_first() else {
        return;
    };
    let Some(cost) = of(ours).cpu() else {
        println!("  {what:<11} {} does not come so far", ours.generator.name);
        return;
    };
    let finished = others
        .iter()
        .filter_map(|row| Some((of(row).cpu()?, row.generator.name)));
    let (best, name, bound) = match finished.min() {
        Some((best, name)) => (best, name, ""),
        None if others.iter().any(Row::was_ended) => (limit, "the limit of the others", "below "),
        None => {
            println!("  {what:<11} none of the others comes so far");
            return;
        }
    };
    let ratio = cost.as_secs_f64() / best.as_secs_f64();
    let verdict = if ratio <= bar { "met" } else { "MISSED" };
    println!(
        "  {what:<11} {bound}1/{:.2} of {name} (bar 1/{:.0}): {verdict}",
        1.0 / ratio,
        1.0 / bar
    );
}
