//! Reads a large definition, and prints what that costs next to `serde_json::from_slice::<Value>` of the same bytes.
//!
//! `cargo bench -p connector-codegen --bench source [FILE…]`; without files, a document is made up.

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
    let documents: Vec<Vec<u8>> = if named.is_empty() {
        vec![made_up(40_000)]
    } else {
        let read = |path: &String| std::fs::read(path).expect("the file named can be read");
        named.iter().map(read).collect()
    };
    let bytes: usize = documents.iter().map(Vec::len).sum();
    let tree = fastest(&documents, |document| {
        let mut diagnostics = Diagnostics::new();
        black_box(Sources::from_text("x.json", document, &mut diagnostics));
    });
    let value = fastest(&documents, |document| {
        let _ = black_box(serde_json::from_slice::<serde_json::Value>(&document));
    });
    let speed = |time: Duration| bytes as f64 / 1e6 / time.as_secs_f64();
    println!(
        "{} documents, {:.1} MB",
        documents.len(),
        bytes as f64 / 1e6
    );
    println!("source::Sources   {tree:>10.1?}  {:>6.0} MB/s", speed(tree));
    println!(
        "serde_json::Value {value:>10.1?}  {:>6.0} MB/s",
        speed(value)
    );
    let ratio = tree.as_secs_f64() / value.as_secs_f64();
    println!("ratio {ratio:.2} (below 1 is faster than serde_json)");
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
