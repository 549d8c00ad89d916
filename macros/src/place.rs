use std::path::{Path, PathBuf};

use connector_codegen::locate;

/// The file of a definition that a call names: in the package's folder, or else in that of the calling file.
///
/// # Errors
///
/// With the files that were looked for.
pub(crate) fn definition(
    spec: &str,
    package: Option<PathBuf>,
    calling: Option<PathBuf>,
) -> Result<PathBuf, String> {
    let mut tried: Vec<PathBuf> = Vec::new();
    for folder in [package, calling].into_iter().flatten() {
        let Ok(named) = std::path::absolute(folder.join(spec)) else {
            continue;
        };
        let file = locate(&named);
        if file.is_file() {
            return Ok(file);
        }
        if !tried.contains(&file) {
            tried.push(file);
        }
    }
    let tried: Vec<_> = tried.iter().map(|file: &PathBuf| shown(file)).collect();
    Err(format!(
        "there is no definition `{}`: looked for {}",
        spec.escape_debug(),
        tried.join(" and ")
    ))
}

fn shown(path: &Path) -> String {
    format!("`{}`", path.display().to_string().escape_debug())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::definition;

    #[test]
    fn definitions_are_looked_for_in_the_package_first() {
        let place = tempfile::TempDir::new().expect("a temporary folder");
        let (package, calling) = (
            place.path().join("package"),
            place.path().join("package/src"),
        );
        fs::create_dir_all(calling.join("contoso")).expect("folders");
        fs::write(package.join("a.json"), "").expect("written");
        fs::write(calling.join("a.json"), "").expect("written");
        fs::write(calling.join("contoso/apiDefinition.swagger.json"), "").expect("written");
        let find = |spec| definition(spec, Some(package.clone()), Some(calling.clone()));
        assert_eq!(find("a.json"), Ok(package.join("a.json")));
        assert_eq!(
            find("contoso"),
            Ok(calling.join("contoso/apiDefinition.swagger.json"))
        );
        let error = find("b.json").expect_err("absent");
        assert!(
            error.contains("package/b.json") && error.contains("package/src/b.json"),
            "{error}"
        );
    }
}
