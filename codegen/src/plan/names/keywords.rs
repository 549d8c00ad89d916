//! Words that the language keeps for itself.

use super::Ident;

/// Strict and reserved keywords of edition 2024 that can be written raw, in order.
/// The weak ones (`union`, `raw`, `safe`, `macro_rules`) are identifiers where we write them.
const RAW: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn",
    "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let",
    "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return",
    "static", "struct", "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use",
    "virtual", "where", "while", "yield",
];

/// Names that clippy takes for placeholders wherever they are bound.
pub(crate) const PLACEHOLDERS: &[&str] = &["foo", "baz", "quux"];

/// The identifier for `name`, which has the characters of one: keywords become raw, or another word where raw is not allowed.
pub(super) fn checked(name: &str) -> Ident {
    match name {
        "Self" => Ident("SelfValue".into()),
        "self" | "super" | "crate" | "_" => Ident(format!("{name}_").into()),
        _ if RAW.binary_search(&name).is_ok() => Ident(format!("r#{name}").into()),
        _ => Ident(name.into()),
    }
}
