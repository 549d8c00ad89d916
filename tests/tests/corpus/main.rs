//! Real definitions, which are no part of the project: what becomes of each of them, and whether it compiles.
//!
//! They are looked for in `shared/corpus` beside the folder of the workspace. Where they are not, the tests say so and pass,
//! unless `CI` is `true`.

mod crates;
mod files;
mod ledger;
mod openapi;

use std::env;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::process::Command;

use connector_codegen::diag::Level;
use connector_codegen::output::CrateOptions;
use connector_codegen::plan::Options;
use connector_codegen::source::DiskFiles;
use connector_codegen::{Client, Definition, read};
use connector_tests::{Blessed, findings_of, folder};
use ledger::Row;

/// How many connectors a sample has.
const SAMPLE: usize = 60;

#[test]
fn every_definition_generates_what_the_ledger_says() {
    let Some(definitions) = files::definitions() else {
        return;
    };
    let out = files::target().join("corpus-generated");
    let mut rows = Vec::new();
    let mut roots = Vec::new();
    for (name, path) in &definitions {
        let (definition, client) = generated(name, path);
        rows.push(Row::of(name, &definition, client.as_ref()));
        if let Some(client) = client {
            let files = connector_codegen::output::crate_files(
                &client.package,
                &client.modules,
                &options(name, None),
            );
            files::write(&out.join(name), &files);
            roots.push(out.join(name).join("src/lib.rs"));
        }
    }
    let totals = ledger::Totals::of(&rows);
    println!("{totals}");
    assert_eq!(
        totals.definitions - totals.clients,
        3,
        "only those with unbalanced brackets are refused"
    );
    assert!(totals.emitted * 1000 >= totals.declared * 999);
    let mut blessed = Blessed::default();
    blessed.file(&folder("corpus.tsv"), Some(&ledger::text("folder", &rows)));
    blessed.finish();
    hold_format(&out, &roots);
}

#[test]
fn what_cannot_be_read_is_told_with_its_place() {
    let Some(definitions) = files::definitions() else {
        return;
    };
    let mut refused = 0;
    for (name, path) in &definitions {
        let definition = read(path, &DiskFiles::default());
        if definition.api.is_some() {
            continue;
        }
        refused += 1;
        let errors = findings_of(&definition, Level::Error);
        let placed = |line: &String| line.starts_with("C01") && line.contains(':');
        assert!(
            errors.len() == 1 && errors.iter().all(placed),
            "{name}: {errors:?}"
        );
    }
    assert_eq!(refused, 3);
}

#[test]
fn what_is_generated_compiles() {
    let chosen = env::var("CONNECTOR_CORPUS_COMPILE").ok();
    let chosen = chosen.or_else(|| files::is_ci().then(|| "sample".to_owned()));
    let Some(chosen) = chosen else {
        println!("skipped: CONNECTOR_CORPUS_COMPILE is neither `sample` nor `all`");
        return;
    };
    let Some(definitions) = files::definitions() else {
        return;
    };
    let generated =
        |(name, path): &(String, PathBuf)| Some((name.clone(), generated(name, path).1?));
    let sample = crates::sample(&definitions, SAMPLE);
    let built = match chosen.as_str() {
        "sample" => crates::Workspace::write("corpus-crates", sample.iter().filter_map(generated)),
        "all" => {
            crates::Workspace::write("corpus-crates", definitions.iter().filter_map(generated))
        }
        other => panic!("CONNECTOR_CORPUS_COMPILE is `{other}`"),
    };
    if chosen == "all" {
        built.check();
    }
    built.clippy(&sample);
    built.document(&sample);
}

fn generated(name: &str, path: &Path) -> (Definition, Option<Client>) {
    let run = || {
        let mut definition = read(path, &DiskFiles::default());
        let client = definition.generate(&Options::default());
        (definition, client)
    };
    catch_unwind(AssertUnwindSafe(run)).unwrap_or_else(|_| panic!("{name}: it panics"))
}

pub(crate) fn options(name: &str, runtime_path: Option<String>) -> CrateOptions {
    CrateOptions {
        license: None,
        name: crates::package(name),
        source: "apiDefinition.swagger.json".to_owned(),
        runtime_path,
    }
}

/// Holds the generated files to rustfmt's default style.
pub(crate) fn hold_format(out: &Path, roots: &[PathBuf]) {
    // The settings of the workspace are not those of generated code.
    std::fs::write(out.join("rustfmt.toml"), "").expect("files can be written");
    let run = Command::new("rustfmt")
        .args([
            "--check",
            "--color=never",
            "--edition",
            "2024",
            "--style-edition",
            "2024",
            "--config-path",
        ])
        .arg(out)
        .args(roots)
        .output()
        .expect("rustfmt runs");
    let differences = String::from_utf8_lossy(&run.stdout);
    let shown: Vec<&str> = differences.lines().take(60).collect();
    assert!(
        run.status.success() && shown.is_empty(),
        "{}",
        shown.join("\n")
    );
    println!("{} clients are formatted as rustfmt does it", roots.len());
}
