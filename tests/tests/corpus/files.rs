use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use connector_codegen::output::Files;
use connector_tests::{entries, folder};

/// The folder of everything that is built.
pub(super) fn target() -> &'static Path {
    let temporary = Path::new(env!("CARGO_TARGET_TMPDIR"));
    temporary.parent().expect("it stands in the target folder")
}

pub(super) fn is_ci() -> bool {
    env::var("CI").is_ok_and(|value| value == "true")
}

/// The connectors by the names of their folders; `None`, and a word about it, where there are none.
pub(super) fn definitions() -> Option<Vec<(String, PathBuf)>> {
    let mut definitions = Vec::new();
    for path in entries(&unpacked()?.join("power-platform")) {
        let definition = path.join("apiDefinition.swagger.json");
        if definition.is_file() {
            let name = path.file_name().expect("a folder has a name");
            definitions.push((name.to_string_lossy().into_owned(), definition));
        }
    }
    assert!(
        definitions.len() > 700,
        "only {} definitions",
        definitions.len()
    );
    Some(definitions)
}

/// The OpenAPI documents of some categories of the corpus, by their paths in it.
pub(super) fn documents(categories: &[&str]) -> Option<Vec<(String, PathBuf)>> {
    let folder = unpacked()?.join("openapi");
    let manifest = connector_tests::text(&folder.join("MANIFEST.tsv"));
    let rows = manifest.lines().filter_map(|line| {
        let mut cells = line.split('\t');
        let category = cells.next()?;
        Some((category, cells.next()?))
    });
    let wanted = rows.filter(|(category, _)| categories.contains(category));
    let documents = wanted.map(|(_, path)| (path.to_owned(), folder.join(path)));
    Some(documents.collect())
}

/// The folder of the corpora; `None`, and a word about it, where there are none.
fn unpacked() -> Option<&'static Path> {
    let corpus = folder("../../shared/corpus");
    if !corpus.is_dir() {
        assert!(!is_ci(), "the corpus is missing");
        println!("skipped: there is no corpus at {}", corpus.display());
        return None;
    }
    static UNPACKED: OnceLock<PathBuf> = OnceLock::new();
    Some(UNPACKED.get_or_init(|| unpack(&corpus)))
}

fn unpack(corpus: &Path) -> PathBuf {
    let to = target().join("corpus");
    let status = Command::new(corpus.join("unpack")).arg(&to).status();
    assert!(
        status.expect("it runs").success(),
        "the corpus cannot be unpacked"
    );
    to
}

/// Makes a folder hold these files; those that do already keep their times.
pub(super) fn write(folder: &Path, files: &Files) {
    for (name, text) in files {
        let path = folder.join(name);
        if fs::read_to_string(&path).is_ok_and(|present| present == *text) {
            continue;
        }
        let parent = path.parent().expect("a file stands in a folder");
        fs::create_dir_all(parent).expect("folders can be made");
        fs::write(&path, text).expect("files can be written");
    }
}
