use serde_json::json;

use crate::{NOTES, Place};

/// A definition in OpenAPI 3 with a webhook, which OpenAPI 2.0 does not know.
const HOOKED: &str = r#"{
  "openapi": "3.1.0",
  "info": {"title": "Contoso Notes", "version": "1.2"},
  "servers": [{"url": "https://notes.example.com/v1"}],
  "paths": {"/notes": {"get": {"operationId": "ListNotes", "responses": {"204": {"description": "None."}}}}},
  "webhooks": {"added": {"post": {"requestBody": {"content": {"application/json": {"schema": {"type": "string"}}}}}}}
}"#;

#[test]
fn the_result_goes_to_standard_output() {
    let place = Place::new().with("notes.json", NOTES);
    let run = place.run(&["convert", "notes.json", "--to", "openapi3"]);
    let run = run.exits(0);
    let written: serde_json::Value = serde_json::from_str(&run.out).expect("it is JSON");
    assert_eq!(written["openapi"], "3.0.3");
    assert_eq!(
        written["servers"],
        json!([{"url": "https://notes.example.com"}])
    );
    let delete = &written["paths"]["/notes/{id}"]["delete"];
    assert_eq!(delete["operationId"], "DeleteNote");
    assert_eq!(
        written["components"]["schemas"]["Note"]["properties"],
        json!({"text": {"type": "string"}})
    );
}

#[test]
fn the_result_goes_to_a_file_and_the_findings_to_a_report() {
    let place = Place::new().with("hooked.json", HOOKED);
    let arguments = [
        "convert",
        "hooked.json",
        "--to",
        "swagger2",
        "--out",
        "out.json",
        "--report",
        "report.json",
    ];
    place.run(&arguments).exits(0).says("C0850");
    let written = place.json("out.json");
    assert_eq!(written["swagger"], "2.0");
    assert_eq!(
        (&written["host"], &written["basePath"]),
        (&json!("notes.example.com"), &json!("/v1"))
    );
    let report = place.json("report.json");
    assert_eq!(report["diagnostics"][0]["code"], "C0850");
    assert_eq!(
        report["operations"],
        json!({"total": 1, "emitted": 1, "skipped": 0})
    );
}

#[test]
fn a_denied_loss_leaves_nothing() {
    let place = Place::new().with("hooked.json", HOOKED);
    let arguments = [
        "convert",
        "hooked.json",
        "--to",
        "swagger2",
        "--out",
        "out.json",
        "--deny",
        "degraded",
    ];
    place.run(&arguments).exits(1);
    assert!(!place.path("out.json").exists());
}

#[test]
fn selected_operations_are_written_alone() {
    let place = Place::new().with("notes.json", NOTES);
    let arguments = [
        "convert",
        "notes.json",
        "--to",
        "swagger2",
        "--only",
        "GetNote",
        "--out",
        "out.json",
    ];
    place.run(&arguments).exits(0);
    let written = place.json("out.json");
    let item = written["paths"]["/notes/{id}"]
        .as_object()
        .expect("a path item");
    assert_eq!(item.keys().collect::<Vec<_>>(), ["get"]);
}

#[test]
fn what_is_no_definition_is_converted_into_nothing() {
    let place = Place::new().with("list.json", "[1]");
    place
        .run(&[
            "convert",
            "list.json",
            "--to",
            "openapi3",
            "--out",
            "out.json",
        ])
        .exits(2)
        .says("C0201");
    assert!(!place.path("out.json").exists());
}
