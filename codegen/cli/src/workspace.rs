use std::path::Path;

use toml::{Table, Value};

/// Whether a package in `folder` (a full path) would be taken for a member of a cargo workspace that does not list it, which cargo
/// refuses to build.
///
/// Such a crate needs an empty `[workspace]` of its own. To make it a member instead, list it in the workspace before it is
/// generated.
pub(crate) fn surrounds(folder: &Path) -> bool {
    for above in folder.ancestors().skip(1) {
        let Ok(text) = std::fs::read_to_string(above.join("Cargo.toml")) else { continue };
        let Ok(manifest) = text.parse::<Table>() else { continue };
        let Some(Value::Table(workspace)) = manifest.get("workspace") else { continue };
        let Ok(inside) = folder.strip_prefix(above) else { continue };
        if !excludes(workspace, inside) {
            return !lists(workspace, inside);
        }
    }
    false
}

fn lists(workspace: &Table, inside: &Path) -> bool {
    texts(workspace, "members").any(|pattern| {
        let (pattern, inside) = (Path::new(pattern.trim_start_matches("./")), inside);
        pattern.components().count() == inside.components().count()
            && pattern.components().zip(inside.components()).all(|(pattern, part)| {
                let texts = (pattern.as_os_str().to_str(), part.as_os_str().to_str());
                matches!(texts, (Some(pattern), Some(part)) if matches(pattern.as_bytes(), part.as_bytes()))
            })
    })
}

fn excludes(workspace: &Table, inside: &Path) -> bool {
    texts(workspace, "exclude").any(|excluded| inside.starts_with(excluded.trim_start_matches("./")))
}

fn texts<'a>(table: &'a Table, key: &str) -> impl Iterator<Item = &'a str> {
    let list = table.get(key).and_then(Value::as_array);
    list.into_iter().flatten().filter_map(Value::as_str)
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
