//! Real definitions, which are no part of the project: what becomes of each of them, and whether it compiles.
//!
//! They are looked for in `shared/corpus` beside the folder of the workspace. Where they are not, the tests say so and pass,
//! unless `CI` is `true`.

mod crates;
mod ledger;
mod openapi;
mod postman;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::process::Command;

use connector_codegen::diag::Level;
use connector_codegen::output::{CrateOptions, Files};
use connector_codegen::plan::Options;
use connector_codegen::source::DiskFiles;
use connector_codegen::{Client, Definition, read};
use connector_tests::{Blessed, Corpus, Entry, Extent, findings_of, folder, shuffled, write};
use ledger::Row;

/// How many connectors a sample has.
const SAMPLE: usize = 60;

#[test]
fn every_definition_generates_what_the_ledger_says() {
    let Some(corpus) = Corpus::unpacked_into(target()) else {
        return;
    };
    let definitions = corpus.connectors();
    let out = target().join("corpus-generated");
    let mut rows = Vec::new();
    let mut roots = Vec::new();
    for Entry { name, path } in &definitions {
        let (definition, client) = generated(name, path);
        rows.push(Row::of(name, &definition, client.as_ref()));
        if let Some(client) = client {
            let options = options(name, None);
            let files =
                connector_codegen::output::crate_files(&client.package, client.modules(), &options);
            write_all(&out.join(name), &files.collect());
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
    let Some(corpus) = Corpus::unpacked_into(target()) else {
        return;
    };
    let definitions = corpus.connectors();
    let mut refused = 0;
    for Entry { name, path } in &definitions {
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
    let Some(extent) = Extent::of("CONNECTOR_CORPUS_COMPILE") else {
        return;
    };
    let Some(corpus) = Corpus::unpacked_into(target()) else {
        return;
    };
    let definitions = shuffled(&corpus.connectors());
    let sample = &definitions[..SAMPLE];
    let compiled = match extent {
        Extent::Sample => sample,
        Extent::All => &definitions[..],
    };
    let clients = compiled
        .iter()
        .filter_map(|Entry { name, path }| Some((name.clone(), generated(name, path).1?)));
    let built = crates::Workspace::write("corpus-crates", clients);
    if extent == Extent::All {
        built.check();
    }
    built.clippy(sample);
    built.document(sample);
}

fn generated(name: &str, path: &Path) -> (Definition, Option<Client>) {
    let run = || {
        let mut definition = read(path, &DiskFiles::default());
        let client = definition.generate(&Options::default());
        (definition, client)
    };
    catch_unwind(AssertUnwindSafe(run)).unwrap_or_else(|_| panic!("{name}: it panics"))
}

/// The folder of everything that is built.
fn target() -> &'static Path {
    let temporary = Path::new(env!("CARGO_TARGET_TMPDIR"));
    temporary.parent().expect("it stands in the target folder")
}

fn write_all(folder: &Path, files: &Files) {
    for (name, text) in files {
        write(&folder.join(name), text);
    }
}

fn options(name: &str, runtime_path: Option<String>) -> CrateOptions {
    CrateOptions {
        license: None,
        name: crates::package(name),
        source: "apiDefinition.swagger.json".to_owned(),
        runtime_path,
    }
}

/// Holds the generated files to rustfmt's default style.
fn hold_format(out: &Path, roots: &[PathBuf]) {
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
