use std::fs;
use std::io;
use std::path::Path;

use toml::Table;

/// The manifest of a package that has only the tables of a fragment.
pub(crate) fn with(name: &str, fragment: &str) -> String {
    format!("[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n{fragment}")
}

/// Makes the package in a folder a workspace of its own, and gives the name under which rustc compiles its library.
///
/// # Errors
///
/// When there is no manifest that can be read.
pub(crate) fn separate(folder: &Path) -> io::Result<String> {
    let path = folder.join("Cargo.toml");
    let text = fs::read_to_string(&path)?;
    let manifest: Table = text.parse().map_err(io::Error::other)?;
    if !manifest.contains_key("workspace") {
        fs::write(&path, format!("{}\n\n[workspace]\n", text.trim_end()))?;
    }
    let name_in = |table: &str| manifest.get(table)?.get("name")?.as_str();
    let name = name_in("lib").or_else(|| name_in("package"));
    let name = name.ok_or_else(|| io::Error::other("the manifest names no package"))?;
    Ok(name.replace('-', "_"))
}
