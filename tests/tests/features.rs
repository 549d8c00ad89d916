//! Features of a large client's crate: each of them alone, some together, and none compile without a warning, and so does the
//! documentation.

use std::fs;
use std::path::Path;
use std::process::Command;

use connector_codegen::Beside;
use connector_codegen::output::{CrateOptions, Files, crate_files};
use connector_codegen::plan::{Limits, Options};
use connector_tests::{Blessed, folder, golden, write};

#[test]
fn features_stand_where_they_should() {
    let mut files = files();
    // The others are those of the golden.
    files.retain(|_, text| text.contains("feature"));
    let mut blessed = Blessed::default();
    blessed.files(&folder("features"), &files);
    blessed.finish();
}

#[test]
fn every_choice_of_features_compiles() {
    let files = files();
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("features");
    let _ = fs::remove_dir_all(root.join("src"));
    for (name, text) in &files {
        write(&root.join(name), text);
    }
    let runtime = folder("../runtime").canonicalize().expect("it is there");
    let here = format!("\"{}\"", runtime.display());
    let manifest = files["Cargo.toml"].replace("\"../runtime\"", &here);
    // No transport is needed to compile.
    let manifest = manifest.replace(", features = [\"reqwest\"]", "");
    write(
        &root.join("Cargo.toml"),
        &format!("{manifest}\n[workspace]\n"),
    );
    // The versions that are tested are those of this workspace.
    fs::copy(folder("../Cargo.lock"), root.join("Cargo.lock")).expect("files can be copied");
    cargo(&root, &["fmt", "--check"]);
    for features in [
        "",
        "notes",
        "tags",
        "user_accounts",
        "webhooks",
        "notes,webhooks",
    ] {
        let only = ["--no-default-features", "--features", features];
        cargo(&root, &[&["check", "--quiet"], &only[..]].concat());
        cargo(
            &root,
            &[&["doc", "--no-deps", "--quiet"], &only[..]].concat(),
        );
    }
    cargo(&root, &["clippy", "--quiet"]);
    cargo(&root, &["doc", "--no-deps", "--quiet"]);
}

/// The crate of the golden `large`.
fn files() -> Files {
    let mut definition = golden(&folder("golden/large"), &Beside::default());
    let client = definition.generate(&Options {
        features: true,
        limits: Limits { large: 0, file: 40 },
        ..Options::default()
    });
    let client = client.expect("goldens generate");
    let options = CrateOptions {
        name: "large".to_owned(),
        source: "input.json".to_owned(),
        runtime_path: Some("../runtime".to_owned()),
        license: None,
    };
    crate_files(&client.package, client.modules(), &options).collect()
}

fn cargo(root: &Path, arguments: &[&str]) {
    let run = Command::new(env!("CARGO"))
        .args(arguments)
        .current_dir(root)
        .env("CARGO_TARGET_DIR", root.join("target"))
        .env("RUSTFLAGS", "-D warnings")
        .env("RUSTDOCFLAGS", "-D warnings")
        .output()
        .expect("cargo runs");
    let told = [run.stdout, run.stderr].concat();
    let told = String::from_utf8_lossy(&told);
    assert!(run.status.success(), "{arguments:?}: {told}");
}
