use std::path::{Path, PathBuf};

use connector_codegen::source::MemoryFiles;
use connector_codegen::{Beside, Definition, read_with};
use connector_tests::findings;

use crate::schemas;

/// What the tests of this file produce.
pub const CODES: [&str; 7] = [
    "C0150", "C0151", "C0152", "C0153", "C0154", "C0155", "C0156",
];

fn with_overlay(overlay: Option<&str>) -> Definition {
    let mut files = MemoryFiles::new().with("notes.json", schemas::answer(r#"{"type": "string"}"#));
    if let Some(overlay) = overlay {
        files = files.with("notes.overlay.json", overlay);
    }
    let beside = Beside {
        overlays: vec![PathBuf::from("notes.overlay.json")],
        ..Beside::default()
    };
    read_with(Path::new("notes.json"), &beside, &files)
}

fn with_action(action: &str) -> Definition {
    with_overlay(Some(&format!(
        "{{\"overlay\": \"1.1.0\", \"actions\": [\n{action}]}}"
    )))
}

fn check(definition: &Definition, expected: &str) {
    assert_eq!(findings(definition), [expected]);
    assert!(definition.api.is_none(), "{expected}");
    for place in definition
        .diagnostics
        .iter()
        .filter_map(|found| found.place)
    {
        let at = definition.sources.locate(place);
        assert_eq!(at.file, "notes.overlay.json", "{expected}");
    }
}

#[test]
fn what_is_wrong_with_an_overlay_is_found_in_the_overlay() {
    check(&with_overlay(None), "C0150");
    check(&with_overlay(Some("{\"swagger\": \"2.0\"}")), "C0151 1:1");
    for (action, expected) in [
        (
            r#"{"target": "$", "move": {}}"#,
            "C0152 2:17 /actions/0/move",
        ),
        (
            r#"{"target": "paths", "remove": true}"#,
            "C0153 2:12 /actions/0/target",
        ),
        (
            r#"{"target": "$.paths['/none']", "remove": true}"#,
            "C0154 2:12 /actions/0/target",
        ),
        (
            r#"{"target": "$", "update": {"paths": "x"}}"#,
            "C0155 2:37 /actions/0/update/paths",
        ),
    ] {
        check(&with_action(action), expected);
    }
    let doubled = [r#"{"target": "$", "update": {"x-a": [1]}}"#]
        .into_iter()
        .chain([r#"{"target": "$['x-a']", "copy": "$['x-a']"}"#; 24]);
    let definition = with_action(&doubled.collect::<Vec<_>>().join(",\n"));
    let found = findings(&definition);
    assert!(
        !found.is_empty() && found.iter().all(|line| line.starts_with("C0156 ")),
        "{found:?}"
    );
}

#[test]
fn what_an_overlay_brings_is_judged_where_it_stands() {
    let schema = "$.paths.*.get.responses['200'].schema";
    let action =
        format!(r##"{{"target": "{schema}", "update": {{"$ref": "#/definitions/None"}}}}"##);
    let definition = with_action(&action);
    assert!(definition.api.is_some());
    let place = "C0134 2:72 /actions/0/update/$ref";
    assert_eq!(findings(&definition), [place]);
}
