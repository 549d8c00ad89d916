use std::path::{Path, PathBuf};

use connector_codegen::locate;

/// Where a call stands: paths in it are looked for in the package's folder, or else in that of the calling file.
#[derive(Clone, Debug)]
pub(crate) struct Call {
    pub(crate) package: Option<PathBuf>,
    pub(crate) calling: Option<PathBuf>,
}

impl Call {
    /// The file of a definition.
    ///
    /// # Errors
    ///
    /// With the files that were looked for.
    pub(crate) fn definition(&self, named: &str) -> Result<PathBuf, String> {
        self.find("definition", named, |path| locate(&path))
    }

    /// A file that is read beside the definition.
    ///
    /// # Errors
    ///
    /// With the files that were looked for.
    pub(crate) fn beside(&self, what: &str, named: &str) -> Result<PathBuf, String> {
        self.find(what, named, |path| path)
    }

    fn find(
        &self,
        what: &str,
        named: &str,
        file: impl Fn(PathBuf) -> PathBuf,
    ) -> Result<PathBuf, String> {
        let mut tried: Vec<PathBuf> = Vec::new();
        for folder in [&self.package, &self.calling].into_iter().flatten() {
            let Ok(path) = std::path::absolute(folder.join(named)) else {
                continue;
            };
            let file = file(path);
            if file.is_file() {
                return Ok(file);
            }
            if !tried.contains(&file) {
                tried.push(file);
            }
        }
        let tried: Vec<_> = tried.iter().map(|file| shown(file)).collect();
        Err(format!(
            "there is no {what} `{}`: looked for {}",
            named.escape_debug(),
            tried.join(" and ")
        ))
    }
}

fn shown(path: &Path) -> String {
    format!("`{}`", path.display().to_string().escape_debug())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::Call;

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
        let call = Call {
            package: Some(package.clone()),
            calling: Some(calling.clone()),
        };
        let find = |spec| call.definition(spec);
        assert_eq!(find("a.json"), Ok(package.join("a.json")));
        assert_eq!(call.beside("overlay", "a.json"), find("a.json"));
        let error = call.beside("overlay", "contoso").expect_err("a folder");
        assert!(
            error.starts_with("there is no overlay `contoso`"),
            "{error}"
        );
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
