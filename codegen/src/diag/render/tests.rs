use super::{json, sarif, text};
use crate::diag::{Diagnostics, codes};
use crate::source::Sources;
use serde_json::{Value, json};

const DEFINITION: &str = "{\n  \"paths\": {\n    \"/a\": {\"$ref\": \"ü\\n\"},\n  }\n}\n";

fn reported() -> (Diagnostics, Sources) {
    let mut diagnostics = Diagnostics::new();
    let sources = Sources::from_text("api/my x.json", DEFINITION, &mut diagnostics);
    let value = sources.resolve(sources.root().expect("whole"), "#/paths/~1a/$ref");
    let code = &codes::source::DANGLING;
    diagnostics.report(code, value.expect("there"), "`ü` names nothing");
    let message = "two \u{1b}[31m\nlines";
    let whole = &codes::source::UNREADABLE;
    diagnostics.report(whole, None, message).help("look again");
    (diagnostics, sources)
}

#[test]
fn text_shows_the_line_and_marks_the_place() {
    let (diagnostics, sources) = reported();
    let expected = "\
error[C0101]: two \u{FFFD}[31m\u{FFFD}lines
 = help: look again

degraded[C0134]: `ü` names nothing
 --> api/my x.json:3:20
  |
3 |     \"/a\": {\"$ref\": \"ü\\n\"},
  |                    ^^^^^
  = at: #/paths/~1a/$ref

assumed[C0112]: a comma with no entry after it
 --> api/my x.json:3:26
  |
3 |     \"/a\": {\"$ref\": \"ü\\n\"},
  |                          ^
  = at: #/paths
  = help: remove the comma

";
    assert_eq!(text(&diagnostics, &sources, false), expected);
}

#[test]
fn colour_changes_nothing_else() {
    let (diagnostics, sources) = reported();
    let mut painted = text(&diagnostics, &sources, true);
    assert!(painted.starts_with("\u{1b}[1;31merror[C0101]\u{1b}[0m"));
    for style in ["1", "1;31", "1;33", "1;34", "1;36", "0"] {
        painted = painted.replace(&format!("\u{1b}[{style}m"), "");
    }
    assert_eq!(painted, text(&diagnostics, &sources, false));
}

#[test]
fn a_long_line_is_cut_around_the_place() {
    let filler = "x".repeat(5000);
    let minified = format!("{{\"a\":\"{filler}\",\"é\":1,,\"b\":\"{filler}\"}}");
    let mut diagnostics = Diagnostics::new();
    let sources = Sources::from_text("x.json", minified, &mut diagnostics);
    let shown = text(&diagnostics, &sources, false);
    let lines: Vec<_> = shown.lines().collect();
    assert_eq!(lines[1], " --> x.json:1:5015");
    let line = format!(
        "1 | …{}\",\"é\":1,,\"b\":\"{}",
        "x".repeat(22),
        "x".repeat(64)
    );
    assert_eq!(lines[3], line);
    let caret = lines[4].find('^').expect("a caret");
    assert_eq!(lines[3].chars().nth(caret), Some(','));
    assert_eq!(lines[3].chars().nth(caret - 1), Some(','));
}

#[test]
fn json_has_every_field_of_every_finding() {
    let (diagnostics, sources) = reported();
    let report: Value = serde_json::from_str(&json(&diagnostics, &sources)).expect("JSON");
    let expected = json!([
        {"code": "C0101", "level": "error", "message": "two \u{1b}[31m\nlines", "file": null, "line": null, "column": null, "pointer": null, "help": "look again"},
        {"code": "C0134", "level": "degraded", "message": "`ü` names nothing", "file": "api/my x.json", "line": 3, "column": 20, "pointer": "/paths/~1a/$ref", "help": null},
        {"code": "C0112", "level": "assumed", "message": "a comma with no entry after it", "file": "api/my x.json", "line": 3, "column": 26, "pointer": "/paths", "help": "remove the comma"},
    ]);
    assert_eq!(report, expected);
    assert_eq!(json(&Diagnostics::new(), &sources), "[]\n");
}

#[test]
fn sarif_refers_to_its_rules_and_places() {
    let (diagnostics, sources) = reported();
    let log: Value = serde_json::from_str(&sarif(&diagnostics, &sources)).expect("JSON");
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    let results = run["results"].as_array().expect("results");
    assert_eq!(results.len(), 3);
    for result in results {
        let index = result["ruleIndex"].as_u64().expect("an index") as usize;
        assert_eq!(
            run["tool"]["driver"]["rules"][index]["id"],
            result["ruleId"]
        );
    }
    assert_eq!(results[0]["level"], "error");
    assert!(results[0].get("locations").is_none());
    assert_eq!(results[1]["level"], "warning");
    let place = &results[1]["locations"][0];
    let physical = json!({
        "artifactLocation": {"uri": "api/my%20x.json"},
        "region": {"startLine": 3, "startColumn": 20},
    });
    assert_eq!(place["physicalLocation"], physical);
    assert_eq!(
        place["logicalLocations"][0]["fullyQualifiedName"],
        "/paths/~1a/$ref"
    );
    assert_eq!(results[2]["properties"]["level"], "assumed");
    assert_eq!(
        results[2]["message"]["text"],
        "a comma with no entry after it; remove the comma"
    );
}
