use std::path::Path;

use toml::{Table, Value};

/// Whether a package in `folder` (a full path) would be taken for a member of a cargo workspace that does not list it, which cargo
/// refuses to build.
///
/// Such a crate needs an empty `[workspace]` of its own. To make it a member instead, list it in the workspace before it is
/// generated.
pub(crate) fn surrounds(folder: &Path) -> bool {
    for above in folder.ancestors().skip(1) {
        let Ok(text) = std::fs::read_to_string(above.join("Cargo.toml")) else {
            continue;
        };
        let Ok(manifest) = text.parse::<Table>() else {
            continue;
        };
        let Some(Value::Table(workspace)) = manifest.get("workspace") else {
            continue;
        };
        let Ok(inside) = folder.strip_prefix(above) else {
            continue;
        };
        if !excludes(workspace, inside) {
            return !lists(workspace, inside);
        }
    }
    false
}

fn lists(workspace: &Table, inside: &Path) -> bool {
    let parts: Option<Vec<_>> = inside
        .components()
        .map(|part| part.as_os_str().to_str())
        .collect();
    parts.is_some_and(|parts| {
        texts(workspace, "members").any(|pattern| {
            let pattern: Vec<_> = pattern
                .split('/')
                .filter(|part| !matches!(*part, "" | "."))
                .collect();
            below(&pattern, &parts)
        })
    })
}

fn excludes(workspace: &Table, inside: &Path) -> bool {
    texts(workspace, "exclude")
        .any(|excluded| inside.starts_with(excluded.trim_start_matches("./")))
}

fn texts<'a>(table: &'a Table, key: &str) -> impl Iterator<Item = &'a str> {
    let list = table.get(key).and_then(Value::as_array);
    list.into_iter().flatten().filter_map(Value::as_str)
}

/// Whether a path has the form of a glob, part by part.
fn below(pattern: &[&str], parts: &[&str]) -> bool {
    match (pattern.split_first(), parts.split_first()) {
        (None, None) => true,
        (Some((&"**", rest)), None) => below(rest, parts),
        (Some((&"**", rest)), Some((_, deeper))) => below(rest, parts) || below(pattern, deeper),
        (Some((one, rest)), Some((other, deeper))) => {
            matches(one.as_bytes(), other.as_bytes()) && below(rest, deeper)
        }
        _ => false,
    }
}

/// The part of a glob that names of folders need: `*` and `?`.
fn matches(pattern: &[u8], text: &[u8]) -> bool {
    match (pattern.split_first(), text.split_first()) {
        (None, None) => true,
        (Some((b'*', rest)), None) => matches(rest, text),
        (Some((b'*', rest)), Some((_, tail))) => matches(rest, text) || matches(pattern, tail),
        (Some((b'?', rest)), Some((_, tail))) => matches(rest, tail),
        (Some((one, rest)), Some((other, tail))) => one == other && matches(rest, tail),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_are_globs() {
        let workspace: Table = "members = ['sdk/*', './one', 'deep/**/x-?']\nexclude = ['old']"
            .parse()
            .expect("TOML");
        for (inside, listed) in [
            ("sdk/notes", true),
            ("sdk", false),
            ("sdk/a/b", false),
            ("one", true),
            ("deep/a/b/x-1", true),
            ("two", false),
        ] {
            assert_eq!(lists(&workspace, Path::new(inside)), listed, "{inside}");
        }
        assert!(excludes(&workspace, Path::new("old/notes")));
        assert!(!excludes(&workspace, Path::new("older")));
    }
}
