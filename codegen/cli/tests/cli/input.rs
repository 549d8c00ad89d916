use std::io;
use std::process::{Command, Stdio};

use crate::{NOTES, Place};

#[test]
fn a_folder_stands_for_its_definition() {
    let untitled = NOTES.replace("Contoso Notes", "");
    let place = Place::new().with("my notes/apiDefinition.swagger.json", &untitled);
    place
        .run(&["generate", "my notes"])
        .exits(0)
        .says("→ my-notes");
    assert!(
        place
            .read("my-notes/src/lib.rs")
            .contains("from my notes/apiDefinition.swagger.json.")
    );
}

#[test]
fn standard_input_is_a_definition() {
    let place = Place::new();
    place
        .run_with(&["generate", "-"], NOTES)
        .exits(0)
        .says("→ contoso-notes");
    assert!(place.path("contoso-notes/src/notes.rs").exists());
    place.run_with(&["validate", "-"], "").exits(2);
}

#[test]
fn what_cannot_be_read_is_named() {
    let place = Place::new().with("empty/readme.md", "");
    place
        .run(&["generate", "absent.json"])
        .exits(2)
        .says("cannot read `absent.json`");
    place
        .run(&["inspect", "empty"])
        .exits(2)
        .says("apiDefinition.swagger.json");
    place.run(&["validate", "absent.json"]).exits(2);
    place.run(&["generate"]).exits(2);
    place
        .run(&["generate", "--config", "absent.toml"])
        .exits(2)
        .says("absent.toml");
    assert_eq!(place.files("").len(), 1);
}

#[test]
fn other_formats_are_named() {
    let place = Place::new()
        .with("swagger.json", r#"{"swaggerVersion": "1.2", "apis": []}"#)
        .with("staging.json", r#"{"name": "Staging", "values": []}"#);
    place
        .run(&["generate", "swagger.json"])
        .exits(2)
        .says("Swagger 1.2");
    place
        .run(&["generate", "staging.json"])
        .exits(2)
        .says("environment of Postman");
}

#[test]
fn a_reader_that_has_seen_enough_is_no_error() {
    let place = Place::new().with("notes.json", NOTES);
    let (reader, writer) = io::pipe().expect("a pipe");
    drop(reader);
    let output = Command::new(env!("CARGO_BIN_EXE_connector-gen"))
        .args(["inspect", "notes.json"])
        .current_dir(place.path(""))
        .stdout(writer)
        .stderr(Stdio::piped())
        .output()
        .expect("ended");
    assert_eq!(
        output.status.code(),
        Some(0),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

#[test]
fn policies_of_a_connector_are_named() {
    const PROPERTIES: &str = "{\"properties\": {\n\"policyTemplateInstances\": [\n{\"templateId\": \"setheader\"}],\n\"scriptOperations\": []}}";
    let place = Place::new()
        .with("notes/apiDefinition.swagger.json", NOTES)
        .with("notes/apiProperties.json", PROPERTIES)
        .with("other.json", PROPERTIES)
        .with("broken.json", "{");
    let found = |options: &[&str]| {
        place
            .run(&[&["generate", "notes", "--dry-run"], options].concat())
            .exits(0)
    };
    found(&[])
        .says("degraded[C0401]: the policy `setheader` is not applied")
        .says("apiProperties.json:3:1")
        .says("degraded[C0402]");
    found(&["--properties", "other.json"]).says("other.json:3:1");
    found(&["--properties", "broken.json"]).says("degraded[C0136]");
    found(&["--properties", "missing.json"]).says("degraded[C0136]");
}

const OVERLAY: &str = r#"{
  "overlay": "1.0.0",
  "info": {"title": "Fixes", "version": "1.0.0"},
  "actions": [
    {"target": "$.paths['/notes/{id}'].delete", "remove": true},
    {"target": "$.info", "update": {"title": "Papers"}}
  ]
}"#;

#[test]
fn overlays_change_the_definition_first() {
    let config = "definition = \"notes.json\"\nout = \"sdk\"\noverlay = [\"notes.overlay.json\"]\n";
    let place = Place::new()
        .with("notes.json", NOTES)
        .with("api/notes.json", NOTES)
        .with("api/notes.overlay.json", OVERLAY)
        .with("api/connector.toml", config);
    let overlay = ["--overlay", "api/notes.overlay.json"];
    place
        .run(&[&["generate", "notes.json"], &overlay[..]].concat())
        .exits(0)
        .says("1 operations, 1 types, 0 skipped, 0 degraded → papers");
    place
        .run(&["generate", "--config", "api/connector.toml"])
        .exits(0)
        .says("1 operations");
    assert_eq!(
        place.read("api/sdk/src/notes.rs"),
        place.read("papers/src/notes.rs")
    );
    let ran = place
        .run(&[&["inspect", "notes.json"], &overlay[..]].concat())
        .exits(0);
    assert!(
        ran.out.contains("Papers") && !ran.out.contains("DeleteNote"),
        "{}",
        ran.out
    );
    place
        .run(&[&["validate", "notes.json"], &overlay[..]].concat())
        .exits(0);
}

#[test]
fn an_overlay_that_no_longer_fits_is_refused_at_its_place() {
    let place = Place::new()
        .with("notes.json", &NOTES.replace("/notes/{id}", "/papers/{id}"))
        .with("fixes.json", OVERLAY);
    let overlay = ["notes.json", "--overlay", "fixes.json"];
    for verb in ["generate", "inspect", "validate"] {
        place
            .run(&[&[verb], &overlay[..]].concat())
            .exits(2)
            .says("error[C0154]: `$.paths['/notes/{id}'].delete` selects nothing in the definition")
            .says("fixes.json:5:16");
    }
    assert_eq!(place.files("").len(), 2);
    place
        .run(&["generate", "notes.json", "--overlay", "absent.json"])
        .exits(2)
        .says("error[C0150]: cannot read the overlay `absent.json`");
}

const COLLECTION: &str = r#"{"info": {"name": "Notes"}, "item": [
  {"name": "Get note", "request": {"url": "{{base}}/notes/:id"},
   "response": [{"code": 200, "body": "{\"count\": 1}"}]}]}"#;

#[test]
fn environments_and_inference_are_arguments_and_settings() {
    let environment = r#"{"name": "Staging", "values": [{"key": "base", "value": "https://staging.example.com"}]}"#;
    let config = "definition = \"notes.json\"\nout = \"sdk\"\nenvironment = [\"staging.json\"]\n\
        infer = [\"Get note/response/count=string\"]\n";
    let place = Place::new()
        .with("api/notes.json", COLLECTION)
        .with("api/staging.json", environment)
        .with("api/connector.toml", config);
    place
        .run(&["generate", "--config", "api/connector.toml"])
        .exits(0);
    let read = |file: &str| std::fs::read_to_string(place.path("api/sdk/src").join(file));
    let (client, model) = (read("client.rs"), read("model.rs"));
    assert!(
        client
            .expect("written")
            .contains("\"https://staging.example.com\"")
    );
    assert!(
        model
            .expect("written")
            .contains("pub count: Option<String>,")
    );
    let told = [
        "api/notes.json",
        "--environment",
        "api/staging.json",
        "--infer",
        "numbers=lenient",
    ];
    let shown = place.run(&[&["inspect"], &told[..]].concat()).exits(0).out;
    assert!(
        shown.contains("server https://staging.example.com\n") && shown.contains("count: number\n"),
        "{shown}"
    );
    place
        .run(&["generate", "api/notes.json", "--environment", "absent.json"])
        .exits(2)
        .says("error[C0160]: cannot read the environment `absent.json`");
    place
        .run(&["generate", "api/notes.json", "--infer", "guess"])
        .exits(2)
        .says("error[C0604]");
}
