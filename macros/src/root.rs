use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// The folder for generated files: `OUT_DIR` for packages with a build script, else where the compiler writes or cargo's
/// target folder. `None` when the code is better expanded in place.
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
    let target = output(env::args_os())
        .or_else(|| folder("CARGO_TARGET_DIR"))
        .or_else(|| target_above(&folder("CARGO_MANIFEST_DIR")?));
    target.map(|target| target.join("connector"))
}

/// Where the compiler writes, by its arguments: of cargo's `deps`, the folder above. The documentation's compiler is told
/// nothing of that kind.
fn output(mut arguments: impl Iterator<Item = OsString>) -> Option<PathBuf> {
    arguments.find(|argument| argument == "--out-dir")?;
    let folder = arguments.next().map(PathBuf::from)?;
    let folder = match folder.ends_with("deps") {
        true => folder.parent()?.to_owned(),
        false => folder,
    };
    folder.is_absolute().then_some(folder)
}

/// The nearest target folder of cargo, which marks those that it makes with a file.
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

    use super::{output, target_above};

    #[test]
    fn the_compiler_is_told_where_it_writes() {
        let written = |arguments: &[&str]| output(arguments.iter().map(Into::into));
        let place = tempfile::TempDir::new().expect("a temporary folder");
        let profile = place.path().join("debug");
        let deps = profile.join("deps").display().to_string();
        assert_eq!(
            written(&["rustc", "--out-dir", &deps, "--edition=2024"]),
            Some(profile.clone())
        );
        let other = profile.display().to_string();
        assert_eq!(written(&["rustc", "--out-dir", &other]), Some(profile));
        assert_eq!(written(&["rustc", "--out-dir"]), None);
        assert_eq!(written(&["rustc", "--out-dir", "deps"]), None);
        assert_eq!(written(&["rustdoc", "-o", &deps]), None);
    }

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
