//! The same definition is the same code, and what is added to a definition leaves the names in it alone.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use connector_codegen::emit::Module;
use connector_codegen::plan::Options;
use connector_codegen::source::MemoryFiles;
use connector_codegen::{Beside, Client, Definition, read};
use connector_tests::{client, entries, folder, golden};
use serde_json::{Value, json};

fn modules(mut definition: Definition) -> Vec<Module> {
    let client = definition.generate(&Options::default());
    let client = client.unwrap_or_else(|| panic!("{}", definition.errors()));
    client.modules().collect()
}

#[test]
fn the_same_definition_gives_the_same_bytes() {
    for folder in entries(&folder("golden")) {
        assert_eq!(
            modules(golden(&folder, &Beside::default())),
            modules(golden(&folder, &Beside::default()))
        );
    }
}

/// JSON is YAML; the mark of a document's start makes the other reader take it.
#[test]
fn a_definition_in_yaml_gives_what_it_gives_in_json() {
    for folder in entries(&folder("golden")) {
        let Ok(text) = fs::read_to_string(folder.join("input.json")) else {
            continue;
        };
        // The mark of an encoding stands at the start of a file alone.
        let text = text.trim_start_matches('\u{feff}');
        let path = Path::new("input.yaml");
        let files = MemoryFiles::new().with(path, format!("---\n{text}"));
        let yaml = modules(read(path, &files));
        assert_eq!(
            yaml,
            client(text).modules().collect::<Vec<_>>(),
            "{}",
            folder.display()
        );
    }
}

#[test]
fn operations_and_schemas_that_are_added_change_no_name() {
    let old = notes();
    let mut new = old.clone();
    let added = [
        (
            "/z1",
            json!({"tags": ["Notes"], "operationId": "MoreNotes", "parameters": [{"name": "more", "in": "query", "type": "string", "enum": ["a", "b"]}], "responses": answers("#/definitions/Other")}),
        ),
        (
            "/z2",
            json!({"tags": ["Notes"], "operationId": "List_Notes", "responses": answers("#/definitions/note")}),
        ),
        (
            "/z3",
            json!({"tags": ["Notes"], "operationId": "list notes", "responses": {"200": {"description": "", "schema": {"type": "object", "properties": {"another": {"type": "string"}}}}, "400": {"description": "", "schema": {"type": "object", "properties": {"why": {"type": "string"}}}}}}),
        ),
        (
            "/z4",
            json!({"tags": ["Tags"], "operationId": "ListTags", "responses": answers("#/definitions/Notes")}),
        ),
        (
            "/z5",
            json!({"operationId": "PING", "responses": answers("#/definitions/nOTE")}),
        ),
    ];
    for (path, operation) in added {
        new["paths"][path] = json!({"get": operation});
    }
    let schema = json!({"type": "object", "properties": {"other": {"type": "boolean"}, "state": {"type": "string", "enum": ["open", "closed"]}}});
    for name in ["Notes", "Other", "nOTE", "note"] {
        new["definitions"][name] = schema.clone();
    }
    let (old, new) = (names(&old), names(&new));
    let lost: Vec<_> = old.difference(&new).collect();
    assert!(lost.is_empty(), "{lost:#?}");
    assert_eq!((old.len(), new.len()), (21, 48));
}

#[test]
fn members_and_parameters_that_are_added_change_no_name() {
    let old = notes();
    let mut new = old.clone();
    let note = &mut new["definitions"]["Note"]["properties"];
    for name in ["text ", "text-", "type"] {
        note[name] = json!({"type": "string"});
    }
    let parameters = new["paths"]["/notes"]["get"]["parameters"]
        .as_array_mut()
        .unwrap();
    for name in ["$top", "TOP", "self"] {
        parameters.push(json!({"name": name, "in": "query", "type": "string"}));
    }
    let (old, new) = (names(&old), names(&new));
    let lost: Vec<_> = old.difference(&new).collect();
    assert!(lost.is_empty(), "{lost:#?}");
    assert_eq!(new.len(), old.len() + 6);
}

/// The members of an object stand in the order of their names, so that what is added is called so that it comes last.
fn notes() -> Value {
    json!({
        "swagger": "2.0",
        "info": {"title": "Notes", "version": "1"},
        "host": "api.example.com",
        "paths": {
            "/notes": {
                "get": {
                    "tags": ["Notes"],
                    "operationId": "ListNotes",
                    "parameters": [{"name": "top", "in": "query", "type": "integer"}, {"name": "sort", "in": "query", "type": "string", "enum": ["asc", "desc"]}],
                    "responses": {
                        "200": {"description": "", "schema": {"type": "object", "properties": {"entries": {"type": "array", "items": {"$ref": "#/definitions/Note"}}, "next": {"type": "object", "properties": {"link": {"type": "string"}}}}}},
                        "400": {"description": "", "schema": {"type": "object", "properties": {"message": {"type": "string"}}}},
                    },
                },
                "post": {"tags": ["Notes"], "operationId": "Notes_Create", "parameters": [{"name": "note", "in": "body", "required": true, "schema": {"$ref": "#/definitions/Note"}}], "responses": answers("#/definitions/Note")},
            },
            "/ping": {"get": {"operationId": "Ping", "responses": {"204": {"description": ""}}}},
        },
        "definitions": {
            "Note": {"type": "object", "properties": {"text": {"type": "string"}, "state": {"type": "string", "enum": ["open", "done"]}}},
        },
    })
}

fn answers(reference: &str) -> Value {
    json!({"200": {"description": "", "schema": {"$ref": reference}}})
}

/// Every name that a user of the client can write, with what it stands for.
fn names(definition: &Value) -> BTreeSet<String> {
    let client: Client = client(definition.to_string());
    let mut names = BTreeSet::new();
    for group in &client.package.groups {
        let module = &group.module;
        if let Some(handle) = &group.handle {
            names.insert(format!("group {module}::{handle}"));
        }
        for operation in &group.operations {
            let id = format!("{module} {} {}", operation.verb, operation.path);
            names.insert(format!("{id}: {}", operation.method));
            if let Some(request) = &operation.request {
                names.insert(format!("{id}: -> {request}"));
            }
            for outcomes in operation.outcome.iter().chain(&operation.error) {
                names.insert(format!("{id}: {}", outcomes.name));
            }
            let arguments = operation.arguments.iter();
            let setters = operation.setters.iter().map(|setter| &setter.argument);
            for argument in arguments.chain(setters) {
                names.insert(format!("{id}: {}: {:?}", argument.name, argument.passing));
            }
        }
    }
    for module in client.modules().filter(|module| module.name == "model") {
        let mut owner = "";
        for line in module.text.lines() {
            if let Some(item) = line.strip_prefix("pub ") {
                owner = item;
                names.insert(owner.to_owned());
            } else if line.starts_with("    pub ") && !line.contains("fn ") {
                names.insert(format!("{owner} {}", line.trim()));
            }
        }
    }
    names
}
