//! Makes a client of each definition that the test server has, if that is installed. What a definition leaves out stands in an
//! overlay of its name.

use std::env;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// Definitions that repeat others, for generators which cannot do everything.
const REPEATED: &str = ".quirks";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rustc-check-cfg=cfg(test_server)");
    println!("cargo::rerun-if-env-changed=AUTOREST_TESTSERVER");
    println!("cargo::rerun-if-changed=overlays");
    let package = package();
    let manifest = package.join("package.json");
    println!("cargo::rerun-if-changed={}", manifest.display());
    println!("cargo::rustc-env=AUTOREST_TESTSERVER={}", package.display());
    if !manifest.exists() {
        return Ok(());
    }
    println!("cargo::rustc-cfg=test_server");
    let mut clients = String::new();
    for definition in definitions(&package.join("swagger"))? {
        let name = connector_codegen::module_name(&definition);
        let mut build = connector_codegen::build(&definition).name(&name);
        let overlay = Path::new("overlays").join(definition.file_name().unwrap_or_default());
        if overlay.exists() {
            build = build.overlay(overlay);
        }
        build.run()?;
        writeln!(
            clients,
            "::connector_runtime::include_connector!({name:?});"
        )?;
    }
    fs::write(Path::new(&env::var("OUT_DIR")?).join("clients.rs"), clients)?;
    Ok(())
}

/// The folder of the npm package.
fn package() -> PathBuf {
    const INSTALLED: &str =
        "../../target/autorest/node_modules/@microsoft.azure/autorest.testserver";
    let given = env::var_os("AUTOREST_TESTSERVER").map(PathBuf::from);
    given.unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join(INSTALLED))
}

fn definitions(folder: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        let is_definition = path
            .extension()
            .is_some_and(|extension| extension == "json");
        if is_definition && !name.ends_with(REPEATED) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}
