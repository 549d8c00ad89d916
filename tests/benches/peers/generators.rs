use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::Path;

use crate::manifest;

const REPOSITORY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

/// A program that writes a crate.
pub(crate) struct Generator {
    pub(crate) name: &'static str,
    pub(crate) origin: Origin,
    /// The name of the program.
    pub(crate) program: &'static str,
    /// The arguments for a document, the folder of the crate, and its name.
    pub(crate) arguments: fn(&Path, &Path, &str) -> Vec<OsString>,
    /// What its users do to the crate before it compiles.
    pub(crate) finish: fn(&Path, &str) -> io::Result<()>,
}

/// Where a generator comes from.
pub(crate) enum Origin {
    /// This repository
    Here,
    /// A package of the Rust registry
    Cargo {
        package: &'static str,
        version: &'static str,
    },
    /// A package of PyPI
    Python {
        package: &'static str,
        version: &'static str,
        /// The program without which it does not run
        needs: &'static str,
    },
}

/// This one first.
pub(crate) const GENERATORS: &[Generator] = &[
    Generator {
        name: "connector-gen",
        origin: Origin::Here,
        program: "connector-gen",
        arguments: |document, folder, name| {
            let mut arguments = vec!["generate".into(), document.into()];
            arguments.extend(["--out".into(), folder.into(), "--name".into(), name.into()]);
            arguments.extend([
                "--runtime-path".into(),
                format!("{REPOSITORY}/runtime").into(),
            ]);
            arguments
        },
        // The same versions of the same crates as in this repository.
        finish: |folder, _| {
            fs::copy(
                format!("{REPOSITORY}/Cargo.lock"),
                folder.join("Cargo.lock"),
            )?;
            Ok(())
        },
    },
    Generator {
        name: "progenitor",
        origin: Origin::Cargo {
            package: "cargo-progenitor",
            version: "0.15.1",
        },
        program: "cargo-progenitor",
        arguments: |document, folder, name| {
            let mut arguments = vec!["progenitor".into(), "--input".into(), document.into()];
            arguments.extend(["--output".into(), folder.into()]);
            arguments.extend(["--name", name, "--version", "0.1.0"].map(OsString::from));
            arguments
        },
        finish: |_, _| Ok(()),
    },
    Generator {
        name: "oas3-gen",
        origin: Origin::Cargo {
            package: "oas3-gen",
            version: "0.29.0",
        },
        program: "oas3-gen",
        arguments: |document, folder, _| {
            let mut arguments = vec!["generate".into(), "client-mod".into()];
            arguments.extend(["--input".into(), document.into()]);
            arguments.extend(["--output".into(), folder.into(), "--workspace".into()]);
            arguments
        },
        finish: |_, _| Ok(()),
    },
    Generator {
        name: "openapi-to-rust",
        origin: Origin::Cargo {
            package: "openapi-to-rust",
            version: "0.23.0",
        },
        program: "openapi-to-rust",
        arguments: |document, folder, _| {
            let mut arguments = vec!["generate".into(), document.into()];
            arguments.extend(["--output-dir".into(), folder.join("src/generated").into()]);
            arguments
        },
        // It writes a module, and tells the dependencies that the module needs.
        finish: |folder, name| {
            let needed = fs::read_to_string(folder.join("src/generated/REQUIRED_DEPS.toml"))?;
            fs::write(folder.join("Cargo.toml"), manifest::with(name, &needed))?;
            fs::write(folder.join("src/lib.rs"), "pub mod generated;\n")
        },
    },
    Generator {
        name: "openapi-generator",
        origin: Origin::Python {
            package: "openapi-generator-cli",
            version: "7.26.0",
            needs: "java",
        },
        program: "openapi-generator-cli",
        arguments: |document, folder, name| {
            let mut arguments = vec!["generate".into(), "-g".into(), "rust".into()];
            arguments.extend(["-i".into(), document.into(), "-o".into(), folder.into()]);
            // Its validator refuses what its generator can do, and the version of an API is no version of a crate.
            arguments.push("--skip-validate-spec".into());
            arguments.extend([
                "--additional-properties".into(),
                format!("packageName={name},packageVersion=0.1.0").into(),
            ]);
            arguments
        },
        finish: |_, _| Ok(()),
    },
];
