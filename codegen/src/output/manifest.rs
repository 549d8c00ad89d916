use super::CrateOptions;
use crate::plan::Package;

/// The `Cargo.toml` of a generated crate.
pub(super) fn manifest(package: &Package, options: &CrateOptions, runtime: &str) -> String {
    let mut text = String::from("[package]\n");
    let mut field =
        |key: &str, value: &str| text.push_str(&format!("{key} = {}\n", toml_string(value)));
    field("name", &options.name);
    field("version", &version(&package.version));
    field("edition", "2024");
    field("rust-version", env!("CARGO_PKG_RUST_VERSION"));
    field("description", &description(&package.title));
    let known = package
        .license
        .as_deref()
        .and_then(spdx)
        .unwrap_or("MIT OR Apache-2.0");
    field("license", options.license.as_deref().unwrap_or(known));
    field("readme", "README.md");
    text.push_str("categories = [\"api-bindings\"]\n\n");
    text.push_str(&format!(
        "[dependencies]\nconnector-runtime = {runtime}\n\n"
    ));
    text.push_str(&features(package));
    text.push_str("[package.metadata.docs.rs]\nall-features = true\n");
    text
}

fn features(package: &Package) -> String {
    if package.features.is_empty() {
        return String::new();
    }
    let names: Vec<&str> = package
        .features
        .iter()
        .map(|feature| feature.name.bare())
        .collect();
    let all = names
        .iter()
        .map(|name| format!("    {},\n", toml_string(name)));
    let each = names.iter().map(|name| format!("{name} = []\n"));
    format!(
        "[features]\ndefault = [\"full\"]\nfull = [\n{}]\n{}\n",
        all.collect::<String>(),
        each.collect::<String>()
    )
}

/// The nearest semantic version to the text that the definition calls its version: `v2` is `2.0.0`, `2024-05-01` is
/// `2024.5.1`, anything without numbers is `0.1.0`.
pub(super) fn version(text: &str) -> String {
    let mut numbers: Vec<u64> = Vec::new();
    let core = text
        .split(['+', ' ', '('])
        .find(|part| part.bytes().any(|byte| byte.is_ascii_digit()))
        .unwrap_or_default();
    for digits in core
        .split(|c: char| !c.is_ascii_digit())
        .filter(|digits| !digits.is_empty())
        .take(3)
    {
        numbers.push(digits.parse().unwrap_or(0).min(u64::from(u32::MAX)));
    }
    if numbers.is_empty() || numbers.iter().all(|number| *number == 0) {
        return "0.1.0".to_owned();
    }
    numbers.resize(3, 0);
    format!("{}.{}.{}", numbers[0], numbers[1], numbers[2])
}

fn description(title: &str) -> String {
    let plain: String = title
        .chars()
        .filter(|c| !matches!(c, '\\' | '`' | '*'))
        .collect();
    format!("Client for {plain}.")
}

/// Licences that definitions name, as SPDX writes them.
fn spdx(name: &str) -> Option<&'static str> {
    let name = name.to_ascii_lowercase();
    let known = [
        ("apache", "Apache-2.0"),
        ("mit", "MIT"),
        ("bsd-3", "BSD-3-Clause"),
        ("bsd-2", "BSD-2-Clause"),
        ("mpl", "MPL-2.0"),
        ("gpl-3", "GPL-3.0-only"),
        ("unlicense", "Unlicense"),
        ("cc0", "CC0-1.0"),
        ("isc", "ISC"),
    ];
    let is_word = |word: &str| {
        name.split(|c: char| !c.is_ascii_alphanumeric() && c != '-')
            .any(|part| part == word || part.starts_with(&format!("{word}-")))
    };
    known
        .iter()
        .find(|(word, _)| is_word(word))
        .map(|(_, id)| *id)
}

/// A basic string of TOML.
pub(super) fn toml_string(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            c if c.is_control() => out.push_str(&format!("\\u{:04X}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_become_semantic() {
        for (text, expected) in [
            ("1.0", "1.0.0"),
            ("v2", "2.0.0"),
            ("2024-05-01", "2024.5.1"),
            ("1.2.3-beta+7", "1.2.3"),
            ("", "0.1.0"),
            ("latest", "0.1.0"),
            ("0.0", "0.1.0"),
            ("99999999999999999999", "0.1.0"),
        ] {
            assert_eq!(version(text), expected, "{text}");
        }
    }

    #[test]
    fn only_known_licences_are_named() {
        assert_eq!(spdx("Apache 2.0"), Some("Apache-2.0"));
        assert_eq!(spdx("MIT License"), Some("MIT"));
        assert_eq!(spdx("Limited use"), None);
    }

    #[test]
    fn strings_of_toml_stay_inside_their_quotes() {
        assert_eq!(toml_string("a\"\n\\b"), r#""a\"\u000A\\b""#);
    }
}
