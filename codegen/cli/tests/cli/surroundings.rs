use crate::{NOTES, Place};

const WORKSPACE: &str =
    "[workspace]\nresolver = \"3\"\nmembers = [\"listed/*\"]\nexclude = [\"apart\"]\n";

#[test]
fn a_crate_in_a_foreign_workspace_is_one_of_its_own() {
    let place = Place::new()
        .with("notes.json", NOTES)
        .with("Cargo.toml", WORKSPACE);
    let own = |out: &str| {
        place
            .run(&["generate", "notes.json", "--out", out])
            .exits(0);
        place
            .read(&format!("{out}/Cargo.toml"))
            .contains("\n[workspace]\n")
    };
    assert!(own("foreign"));
    assert!(own("deep/foreign"));
    assert!(!own("listed/notes"));
    assert!(!own("apart/notes"));
}

#[test]
fn a_crate_with_bodies_in_xml_asks_the_runtime_for_them() {
    const FEATURE: &str = "features = [\"reqwest\", \"xml\"] }\n";
    let answer = r#"{"200": {"description": "", "schema": {"type": "integer"}}}"#;
    let definition = |media_type: &str| {
        format!(
            r#"{{"swagger": "2.0", "info": {{"title": "A", "version": "1"}}, "produces": ["{media_type}"],
            "paths": {{"/a": {{"get": {{"operationId": "A", "responses": {answer}}}}}}}}}"#
        )
    };
    let place = Place::new()
        .with("xml.json", &definition("text/xml"))
        .with("json.json", &definition("text/json"));
    let needs = |name: &str| {
        let (from, out) = (format!("{name}.json"), name.to_owned());
        place.run(&["generate", &from, "--out", &out]).exits(0);
        place.read(&format!("{name}/Cargo.toml")).contains(FEATURE)
    };
    assert!(needs("xml"));
    assert!(!needs("json"));
}

#[test]
fn the_runtime_is_named_from_the_crate() {
    let place = Place::new()
        .with("notes.json", NOTES)
        .with("lib/runtime/Cargo.toml", "[package]\n");
    let generate = |runtime| {
        place.run(&[
            "generate",
            "notes.json",
            "--out",
            "sdk/notes",
            "--runtime-path",
            runtime,
        ])
    };
    generate("lib/runtime").exits(0);
    assert!(place.read("sdk/notes/Cargo.toml").contains(
        r#"connector-runtime = { path = "../../lib/runtime", default-features = false,"#
    ));
    generate("lib").exits(2).says("no Cargo.toml in lib");
}
