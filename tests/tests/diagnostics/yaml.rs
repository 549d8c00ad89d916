use crate::{Case, case};

/// A definition with one more line.
fn with(line: &str) -> String {
    format!(
        "swagger: '2.0'\nhost: api.example.com\npaths: {{/: {{get: {{operationId: A}}}}}}\n{line}\n"
    )
}

/// What reading YAML finds.
pub(super) fn cases() -> Vec<Case> {
    let cases = [
        case("a tab", with("x:\n\ty: 0"), &["C0140 5:2"]),
        case("an unknown alias", with("x: *y"), &["C0142 4:4 /x"]),
        case("a list as a key", with("x: {[y]: 0}"), &["C0143 4:5 /x"]),
        case("a tag of another", with("x: !y 0"), &["C0144 4:4"]),
        case("a text to merge", with("x: {<<: y}"), &["C0145 4:9 /x/<<"]),
        case("two documents", with("---\nx: 0"), &["C0146 4:1"]),
    ];
    let named = cases.into_iter().map(|case| Case {
        name: "input.yaml",
        ..case
    });
    named.collect()
}
