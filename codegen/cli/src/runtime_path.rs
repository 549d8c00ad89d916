use std::path::{Component, Path, PathBuf};

use crate::exit::Failure;
use crate::target::absolute;

/// A folder with the runtime as the manifest in `out` names it: relative where both lie below a common folder other than the root
/// of the file system, so that they can be moved together; absolute otherwise.
///
/// # Errors
///
/// When the folder holds no package.
pub(crate) fn from(out: &Path, runtime: &Path) -> Result<String, Failure> {
    if !runtime.join("Cargo.toml").is_file() {
        return Err(Failure::new(format!(
            "there is no Cargo.toml in {}",
            runtime.display()
        )));
    }
    let (out, runtime) = (absolute(out)?, absolute(runtime)?);
    Ok(relative(&out, &runtime).unwrap_or_else(|| runtime.display().to_string()))
}

fn relative(from: &Path, to: &Path) -> Option<String> {
    let common: PathBuf = from
        .components()
        .zip(to.components())
        .take_while(|(one, other)| one == other)
        .map(|(one, _)| one)
        .collect();
    let shared = common
        .components()
        .any(|part| matches!(part, Component::Normal(_)));
    let up = from
        .strip_prefix(&common)
        .ok()?
        .components()
        .map(|_| Some(".."));
    let down = to
        .strip_prefix(&common)
        .ok()?
        .components()
        .map(|part| part.as_os_str().to_str());
    let parts: Option<Vec<&str>> = up.chain(down).collect();
    parts.filter(|_| shared).map(|parts| parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_relative_below_a_common_folder() {
        let relative = |from: &str, to: &str| relative(Path::new(from), Path::new(to));
        assert_eq!(
            relative("/home/a/sdk", "/home/a/gen/runtime").as_deref(),
            Some("../gen/runtime")
        );
        assert_eq!(relative("/srv/sdk", "/home/runtime"), None);
    }
}
