use serde_json::{Value, json};

use crate::{NOTES, Place, flawed};

#[test]
fn the_report_counts_what_was_lost() {
    let place = Place::new().with("notes.json", &flawed());
    place
        .run(&[
            "generate",
            "notes.json",
            "--out",
            "out",
            "--report",
            "report.json",
        ])
        .exits(0)
        .says("2 operations, 1 types, 1 skipped, 1 degraded → out");
    let report = place.json("report.json");
    assert_eq!(report["definition"], "notes.json");
    assert_eq!(report["format"], "swagger2");
    assert_eq!(
        report["operations"],
        json!({"total": 3, "emitted": 2, "skipped": 1})
    );
    assert_eq!(report["types"], json!({"total": 1, "degraded": 1}));
    let found = report["diagnostics"].as_array().expect("a list");
    let levels: Vec<_> = found
        .iter()
        .filter_map(|found| found["level"].as_str())
        .collect();
    assert_eq!(levels, ["skipped", "assumed", "degraded"]);
    let skipped = &found[0];
    assert_eq!(skipped["code"], "C0240");
    assert_eq!(skipped["file"], "notes.json");
    assert_eq!(skipped["line"], 15);
    assert!(skipped["column"].is_u64() && skipped["message"].is_string());
    assert_eq!(skipped["pointer"], "/paths/~1notes~1{id}/put");
    assert!(skipped.get("help").is_some());
}

#[test]
fn a_report_is_written_when_generation_fails() {
    let place = Place::new().with("list.json", "[1]");
    place
        .run(&["generate", "list.json", "--report", "report.json"])
        .exits(2);
    let report = place.json("report.json");
    assert_eq!(report["format"], Value::Null);
    assert_eq!(
        report["operations"],
        json!({"total": 0, "emitted": 0, "skipped": 0})
    );
    assert_eq!(report["types"], json!({"total": 0, "degraded": 0}));
    assert_eq!(report["diagnostics"][0]["code"], "C0201");
}

#[test]
fn levels_are_denied_from_the_given_one_up() {
    let place = Place::new()
        .with("flawed.json", &flawed())
        .with("fine.json", NOTES);
    for (level, exit) in [
        ("error", 0),
        ("skipped", 1),
        ("degraded", 1),
        ("assumed", 1),
        ("note", 1),
    ] {
        place
            .run(&["validate", "flawed.json", "--deny", level])
            .exits(exit);
        place
            .run(&["generate", "fine.json", "--out", "fine", "--deny", level])
            .exits(0);
    }
    place
        .run(&[
            "generate",
            "flawed.json",
            "--out",
            "out",
            "--deny",
            "skipped",
        ])
        .exits(1)
        .says("nothing is written");
    assert!(!place.path("out").exists());
    place
        .run(&["validate", "flawed.json", "--deny", "everything"])
        .exits(2);
}

#[test]
fn what_costs_nothing_is_only_counted() {
    let place = Place::new().with("notes.json", &flawed());
    let short = place
        .run(&["validate", "notes.json"])
        .exits(0)
        .says("skipped[C0240]")
        .says(": 1, first at notes.json:");
    let long = place.run(&["validate", "notes.json", "-v"]).exits(0);
    assert!(
        !short.err.contains('\x1b'),
        "colour without a terminal: {}",
        short.err
    );
    assert!(long.err.len() > short.err.len());
    assert!(!long.err.contains("first at"), "{}", long.err);
}

#[test]
fn definitions_are_validated_together() {
    let place = Place::new()
        .with("fine.json", NOTES)
        .with("flawed.json", &flawed())
        .with("list.json", "[]");
    let ran = place
        .run(&["validate", "fine.json", "flawed.json", "--format", "json"])
        .exits(0);
    let found: Value = serde_json::from_str(&ran.out).expect("JSON");
    assert_eq!(
        found[0],
        json!({"definition": "fine.json", "diagnostics": []})
    );
    assert_eq!(found[1]["diagnostics"].as_array().map(Vec::len), Some(3));

    let ran = place
        .run(&["validate", "list.json", "flawed.json", "--format", "sarif"])
        .exits(2);
    let log: Value = serde_json::from_str(&ran.out).expect("JSON");
    assert_eq!(log["version"], "2.1.0");
    assert_eq!(log["runs"][0]["results"][0]["ruleId"], "C0201");
    assert_eq!(log["runs"][1]["results"][0]["ruleId"], "C0240");
}

#[test]
fn codes_are_explained() {
    let place = Place::new();
    let ran = place.run(&["explain", "c0201"]).exits(0);
    assert!(ran.out.starts_with("C0201 (error): "), "{}", ran.out);
    place
        .run(&["explain", "C9999"])
        .exits(2)
        .says("no code is called `C9999`")
        .says("C0201");
}

#[test]
fn the_model_is_shown() {
    let place = Place::new().with("notes.json", NOTES);
    let ran = place.run(&["inspect", "notes.json"]).exits(0);
    assert!(
        ran.out.contains("operation GetNote GET /notes/{id}"),
        "{}",
        ran.out
    );
    let ran = place
        .run(&["inspect", "notes.json", "--format", "json"])
        .exits(0);
    let model: Value = serde_json::from_str(&ran.out).expect("JSON");
    assert_eq!(model["operations"][0]["id"], "GetNote");
}
