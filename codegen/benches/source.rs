//! Reads a large definition, and prints what that costs: JSON next to `serde_json::from_slice::<Value>` of the same bytes, and YAML
//! by bytes.
//!
//! `cargo bench -p connector-codegen --bench source [FILE…]`; without files, documents are made up.

use std::hint::black_box;
use std::time::{Duration, Instant};

use connector_codegen::diag::Diagnostics;
use connector_codegen::source::Sources;

const ROUNDS: usize = 5;

fn main() {
    let named: Vec<_> = std::env::args()
        .skip(1)
        .filter(|argument| !argument.starts_with("--"))
        .collect();
    let (yaml, json): (Vec<_>, Vec<_>) = named
        .iter()
        .partition(|path| path.ends_with(".yaml") || path.ends_with(".yml"));
    let read = |path: &String| std::fs::read(path).expect("the file named can be read");
    let mut json: Vec<Vec<u8>> = json.into_iter().map(read).collect();
    let mut yaml: Vec<Vec<u8>> = yaml.into_iter().map(read).collect();
    if named.is_empty() {
        json.push(made_up(40_000));
        yaml.push(made_up_yaml(40_000));
    }
    if !json.is_empty() {
        let tree = told("JSON, source::Sources", "x.json", &json);
        let value = fastest(&json, |document| {
            let _ = black_box(serde_json::from_slice::<serde_json::Value>(&document));
        });
        tell("JSON, serde_json::Value", &json, value);
        let ratio = tree.as_secs_f64() / value.as_secs_f64();
        println!("ratio {ratio:.2} (below 1 is faster than serde_json)");
    }
    if !yaml.is_empty() {
        told("YAML, source::Sources", "x.yaml", &yaml);
    }
}

/// Reads documents under a name, and prints the time.
fn told(what: &str, name: &str, documents: &[Vec<u8>]) -> Duration {
    let time = fastest(documents, |document| {
        let mut diagnostics = Diagnostics::new();
        let sources = black_box(Sources::from_text(name, document, &mut diagnostics));
        assert!(sources.root().is_some(), "every document can be read");
    });
    tell(what, documents, time);
    time
}

fn tell(what: &str, documents: &[Vec<u8>], time: Duration) {
    let megabytes = documents.iter().map(Vec::len).sum::<usize>() as f64 / 1e6;
    let (many, speed) = (documents.len(), megabytes / time.as_secs_f64());
    println!("{what:<24} {many} documents {megabytes:>6.1} MB {time:>10.1?} {speed:>6.0} MB/s");
}

/// The least time of some rounds; copying the input is not counted.
fn fastest(documents: &[Vec<u8>], read: impl Fn(Vec<u8>)) -> Duration {
    let round = || {
        documents.iter().fold(Duration::ZERO, |total, document| {
            let copy = document.clone();
            let start = Instant::now();
            read(copy);
            total + start.elapsed()
        })
    };
    (0..ROUNDS).map(|_| round()).min().unwrap_or_default()
}

/// A document like a definition with that many operations.
fn made_up(operations: usize) -> Vec<u8> {
    let mut text = String::from("{\n  \"swagger\": \"2.0\",\n  \"paths\": {\n");
    for number in 0..operations {
        text.push_str(&format!(
            r##"    "/notes/{number}/{{id}}": {{
      "get": {{
        "operationId": "GetNote{number}",
        "summary": "Reads the note number {number}.\nNothing else.",
        "parameters": [
          {{ "name": "id", "in": "path", "required": true, "type": "string", "maxLength": 64 }},
          {{ "$ref": "#/parameters/page{number}" }}
        ],
        "responses": {{
          "200": {{
            "description": "The note",
            "schema": {{ "$ref": "#/definitions/Note{number}" }}
          }}
        }}
      }}
    }},
"##
        ));
    }
    text.push_str("    \"/\": {}\n  }\n}\n");
    text.into_bytes()
}

/// The same in YAML.
fn made_up_yaml(operations: usize) -> Vec<u8> {
    let mut text = String::from("swagger: '2.0'\npaths:\n");
    for number in 0..operations {
        text.push_str(&format!(
            "  /notes/{number}/{{id}}:
    get:
      operationId: GetNote{number}
      summary: |-
        Reads the note number {number}.
        Nothing else.
      parameters:
      - {{ name: id, in: path, required: true, type: string, maxLength: 64 }}
      - $ref: '#/parameters/page{number}'
      responses:
        '200':
          description: The note
          schema:
            $ref: \"#/definitions/Note{number}\"
"
        ));
    }
    text.into_bytes()
}
