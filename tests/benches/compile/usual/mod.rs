//! A client as generators usually write it: serde derives, and for each operation an `async fn` that builds a request of
//! reqwest, sends it, looks at the status and decodes. The types, groups and methods are those of the plan, and what all
//! clients share is in a crate of its own, as in progenitor.
//!
//! Where there is a choice, it is the one that costs less to compile: optional parameters are arguments instead of builders,
//! and there are no hooks around a call.

mod client;
mod group;
mod model;
mod parameter;
mod request;
mod types;

use connector_codegen::output::Files;
use connector_codegen::plan::Package;

/// The package of what all clients share.
pub(crate) const SUPPORT: &str = "usual-support";

const DEPENDENCIES: &str = r#"
[dependencies]
bytes = "1"
percent-encoding = "2"
reqwest = { version = "0.13", default-features = false, features = ["default-tls", "form", "json", "multipart", "query"] }
serde = { version = "1", features = ["derive"] }
serde_json = "1"
"#;

/// The files of a client.
pub(crate) fn crate_files(package: &Package, name: &str, runtime: &str) -> Files {
    let mut files = Files::new();
    // The runtime is there for its types of text alone: dates, secrets.
    let dependencies = format!(
        "{DEPENDENCIES}connector-runtime = {{ path = {runtime:?} }}\n{SUPPORT} = {{ path = \"../{SUPPORT}\" }}\n"
    );
    files.insert("Cargo.toml".to_owned(), manifest(name, &dependencies));
    let mut root = docs("//!", &package.docs);
    root.push_str("pub mod client;\n");
    if !package.models.is_empty() {
        root.push_str("pub mod model;\n");
        files.insert("src/model.rs".to_owned(), model::module(&package.models));
    }
    for group in &package.groups {
        root.push_str(&format!("pub mod {};\n", group.module));
        files.insert(
            format!("src/{}.rs", group.module.bare()),
            group::module(group, package),
        );
    }
    root.push_str("pub use client::{Client, ClientBuilder};\n");
    files.insert("src/client.rs".to_owned(), client::module(package));
    files.insert("src/lib.rs".to_owned(), root);
    files
}

/// The files of the package that all clients share.
pub(crate) fn support_files() -> Files {
    Files::from([
        ("Cargo.toml".to_owned(), manifest(SUPPORT, DEPENDENCIES)),
        (
            "src/lib.rs".to_owned(),
            include_str!("support.rs.txt").to_owned(),
        ),
    ])
}

fn manifest(name: &str, dependencies: &str) -> String {
    format!("[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n{dependencies}")
}

/// Lines of documentation behind `mark`.
fn docs(mark: &str, lines: &[String]) -> String {
    lines
        .iter()
        .map(|line| format!("{mark} {line}\n"))
        .collect()
}
