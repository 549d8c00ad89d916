use std::path::Path;

use super::{json, text};
use crate::model::Api;
use crate::read;
use crate::source::MemoryFiles;

const DEFINITION: &str = r##"{
  "swagger": "2.0", "info": {"title": "Notes\u001b[2J", "version": "1"}, "host": "notes.example.com", "schemes": ["https"],
  "securityDefinitions": {"key": {"type": "apiKey", "in": "header", "name": "X-Key"}},
  "security": [{"key": []}, {}],
  "paths": {"/notes/{id}": {"get": {
    "operationId": "GetNote", "tags": ["Notes"], "deprecated": true,
    "parameters": [
      {"name": "id", "in": "path", "required": true, "type": "string", "x-kept": {"a": 1}},
      {"name": "tags", "in": "query", "type": "array", "items": {"type": "string"}, "collectionFormat": "pipes"}
    ],
    "responses": {"200": {"description": "It \u202e", "schema": {"$ref": "#/definitions/Note"}}}
  }}},
  "definitions": {"Note": {"type": "object", "required": ["id"], "properties": {
    "id": {"type": "string"},
    "size": {"type": "integer", "format": "int64", "default": 3},
    "state": {"type": "string", "enum": ["open", "not open"]}
  }}}
}"##;

fn api() -> Api {
    let files = MemoryFiles::new().with("notes.json", DEFINITION);
    read(Path::new("notes.json"), &files)
        .api
        .expect("a definition")
}

#[test]
fn the_text_has_a_line_for_each_fact() {
    let text = text(&api());
    for line in [
        "api \"Notes\\u001b[2J\" \"1\"",
        "  security key | none",
        "  key in header X-Key",
        "operation GetNote GET /notes/{id}",
        "  deprecated",
        "  path id: string, required",
        "    x-kept {\"a\":1}",
        "  query tags: [string], pipes",
        "  answer 200: Note as json application/json",
        "    description \"It \\u202e\"",
        "struct Note",
        "  size: i64, default 3",
        "  value \"not open\"",
    ] {
        assert!(
            text.lines().any(|found| found == line),
            "no line `{line}` in\n{text}"
        );
    }
}

#[test]
fn the_document_says_the_same() {
    let document = json(&api());
    let document: serde_json::Value = serde_json::from_str(&document).expect("JSON");
    assert_eq!(document["title"], "Notes\u{1b}[2J");
    assert_eq!(document["security"], serde_json::json!([["key"], []]));
    let operation = &document["operations"][0];
    assert_eq!(operation["id"], "GetNote");
    assert_eq!(operation["parameters"][0]["extensions"]["x-kept"]["a"], 1);
    assert_eq!(operation["parameters"][1]["style"], "pipes");
    let answer = &operation["answers"][0];
    assert_eq!(answer["description"], "It \u{202e}");
    let index = answer["type"]["index"]
        .as_u64()
        .and_then(|index| usize::try_from(index).ok());
    let note = &document["types"][index.expect("an index")];
    assert_eq!(
        (&note["name"], &note["kind"]),
        (&"Note".into(), &"struct".into())
    );
    assert_eq!(note["fields"][1]["default"], 3);
}
