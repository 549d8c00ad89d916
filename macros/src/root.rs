use std::env;
use std::path::{Path, PathBuf};

/// The folder for generated files: `OUT_DIR` for packages with a build script, else cargo's target folder. `None` when the
/// code is better expanded in place.
pub(crate) fn of_generated_files() -> Option<PathBuf> {
    if env::var_os("CONNECTOR_INLINE").is_some_and(|value| value == "1") {
        return None;
    }
    let folder = |name| {
        env::var_os(name)
            .map(PathBuf::from)
            .filter(|path| path.is_absolute())
    };
    if let Some(out) = folder("OUT_DIR") {
        return Some(out.join("connector"));
    }
    if in_editor() {
        return None;
    }
    let target =
        folder("CARGO_TARGET_DIR").or_else(|| target_above(&folder("CARGO_MANIFEST_DIR")?));
    target.map(|target| target.join("connector"))
}

/// The nearest target folder of cargo, which marks it with a file.
fn target_above(package: &Path) -> Option<PathBuf> {
    let mut targets = package.ancestors().map(|above| above.join("target"));
    targets.find(|target| target.join("CACHEDIR.TAG").is_file())
}

/// Whether rust-analyzer asks, which does not look into target folders.
fn in_editor() -> bool {
    let program = env::current_exe().unwrap_or_default();
    program
        .file_stem()
        .is_some_and(|name| name.to_string_lossy().starts_with("rust-analyzer"))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::target_above;

    #[test]
    fn the_target_folder_is_the_nearest_that_cargo_made() {
        let place = tempfile::TempDir::new().expect("a temporary folder");
        let package = place.path().join("workspace/member");
        fs::create_dir_all(package.join("target")).expect("folders");
        fs::create_dir_all(place.path().join("workspace/target")).expect("folders");
        fs::write(place.path().join("workspace/target/CACHEDIR.TAG"), "").expect("written");
        assert_eq!(
            target_above(&package),
            Some(place.path().join("workspace/target"))
        );
    }
}
