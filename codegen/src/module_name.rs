use std::path::Path;

use crate::plan::names::snake_or;

/// What the module of a definition is called unless the user says: the file's name up to the first dot, or the folder's
/// where the file's name is the same for every connector (`apiDefinition.swagger.json`).
pub fn module_name(definition: &Path) -> String {
    let name = |path: &Path| {
        path.file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default()
    };
    let file = name(definition);
    let stem = file.split('.').next().unwrap_or_default();
    let folder = definition
        .parent()
        .map(name)
        .filter(|name| !name.is_empty());
    let general =
        ["apidefinition", "swagger", "openapi"].contains(&stem.to_ascii_lowercase().as_str());
    let text = folder.as_deref().filter(|_| general).unwrap_or(stem);
    snake_or(text, "connector").as_str().to_owned()
}

/// The module's name that a user gives, if it can be one: an ASCII identifier. A keyword becomes raw.
pub fn checked_module_name(name: &str) -> Option<String> {
    let name = name.strip_prefix("r#").unwrap_or(name);
    let starts = name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_');
    let goes_on = name
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    if !starts || !goes_on || ["_", "self", "Self", "super", "crate"].contains(&name) {
        return None;
    }
    let raw = format!("r#{name}");
    let keyword = snake_or(name, "").as_str() == raw;
    Some(if keyword { raw } else { name.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn modules_are_called_like_files_or_folders() {
        for (path, expected) in [
            ("api/notes.swagger.json", "notes"),
            ("My Notes-v2.json", "my_notes_v2"),
            ("contoso-notes/apiDefinition.swagger.json", "contoso_notes"),
            ("contoso-notes/openapi.json", "contoso_notes"),
            ("swagger.json", "swagger"),
            ("type.json", "r#type"),
            ("", "connector"),
        ] {
            assert_eq!(module_name(Path::new(path)), expected, "{path}");
        }
    }

    #[test]
    fn given_names_are_kept_or_refused() {
        for name in ["notes", "notes_v2", "_notes", "api2go", "Notes"] {
            assert_eq!(checked_module_name(name).as_deref(), Some(name));
        }
        assert_eq!(checked_module_name("type").as_deref(), Some("r#type"));
        for name in ["", "a b", "a-b", "a::b", "self", "crate", "_", "1a", "../a"] {
            assert_eq!(checked_module_name(name), None, "{name}");
        }
    }
}
