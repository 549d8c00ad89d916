use connector_codegen::plan::names::{snake_or, words};

use crate::exit::Failure;

/// The longest name that the registry takes.
const LONGEST: usize = 64;

/// Names that cargo, the compiler or the generated crate itself need.
const TAKEN: &[&str] = &[
    "alloc",
    "build",
    "connector-runtime",
    "core",
    "deps",
    "examples",
    "incremental",
    "proc-macro",
    "std",
    "test",
];

/// Keywords that [`snake_or`] does not mark because they are no identifiers at all.
const NEVER: &[&str] = &["crate", "self", "super"];

/// Takes a crate's name that the user gives.
///
/// # Errors
///
/// When cargo would not take it, or the crate could not be compiled under it.
pub(crate) fn checked(name: &str) -> Result<String, Failure> {
    let refuse = |why: &str| {
        Err(Failure::new(format!(
            "`{}` is no name for a crate: {why}",
            name.escape_debug()
        )))
    };
    if !name
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
    {
        return refuse("only ASCII letters, digits, `-` and `_` may be in it");
    }
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return refuse("it has to start with a letter");
    }
    if name.len() > LONGEST {
        return refuse("it is longer than 64 characters");
    }
    if is_taken(name) {
        return refuse("the word is reserved");
    }
    Ok(name.to_owned())
}

/// A valid name for the crate of a definition, made from the first of these texts that has a word in it.
pub(crate) fn from_texts(texts: &[&str]) -> String {
    let text = texts
        .iter()
        .find(|text| !words(text).is_empty())
        .copied()
        .unwrap_or("connector");
    let ident = snake_or(text, "connector");
    let mut name = ident.bare().replace('_', "-");
    name.retain(|c| c.is_ascii_alphanumeric() || c == '-');
    let mut name = name.trim_matches('-').to_owned();
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        name.insert_str(0, "api-");
    }
    if is_taken(&name) {
        name.push_str("-client");
    }
    name.truncate(LONGEST);
    name.trim_end_matches('-').to_owned()
}

fn is_taken(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let dashed = name.replace('_', "-");
    let keyword = snake_or(&name, "").as_str().starts_with("r#");
    keyword || TAKEN.contains(&dashed.as_str()) || NEVER.contains(&name.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_become_names_that_cargo_takes() {
        for (texts, expected) in [
            (&["Contoso Notes"][..], "contoso-notes"),
            (&["", "notes-api"], "notes-api"),
            (&["10to8 Scheduling"], "api-10to8-scheduling"),
            (&["Test"], "test-client"),
            (&["Type"], "type-client"),
            (&["Self"], "self-client"),
            (&["Connector Runtime"], "connector-runtime-client"),
            (&["", " "], "connector"),
            (&["Müller & Söhne"], "muller-sohne"),
        ] {
            let name = from_texts(texts);
            assert!(checked(&name).is_ok(), "{name}");
            assert_eq!(name, expected);
        }
        let long = from_texts(&["abcdef ".repeat(40).as_str()]);
        assert!(checked(&long).is_ok(), "{long}");
    }

    #[test]
    fn names_that_cannot_be_are_refused() {
        for name in [
            "",
            "1a",
            "-a",
            "_",
            "a b",
            "a/b",
            "é",
            "fn",
            "test",
            "STD",
            "proc_macro",
            "self",
            "connector_runtime",
        ] {
            assert!(checked(name).is_err(), "{name}");
        }
        assert!(checked(&"a".repeat(65)).is_err());
        assert!(checked("Notes_v2").is_ok());
    }
}
