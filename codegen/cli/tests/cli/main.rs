//! The binary as its users run it: arguments, files, standard streams and exit status.

mod convert;
mod findings;
mod generate;
mod input;
mod surroundings;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// One group, two operations, one type; nothing to complain about.
const NOTES: &str = r##"{
  "swagger": "2.0",
  "info": {"title": "Contoso Notes", "version": "1.2"},
  "host": "notes.example.com",
  "schemes": ["https"],
  "produces": ["application/json"],
  "paths": {
    "/notes/{id}": {
      "get": {
        "operationId": "GetNote",
        "tags": ["Notes"],
        "parameters": [{"name": "id", "in": "path", "required": true, "type": "string"}],
        "responses": {"200": {"description": "The note.", "schema": {"$ref": "#/definitions/Note"}}}
      },
      "delete": {
        "operationId": "DeleteNote",
        "tags": ["Notes"],
        "parameters": [{"name": "id", "in": "path", "required": true, "type": "string"}],
        "responses": {"204": {"description": "Gone."}}
      }
    }
  },
  "definitions": {"Note": {"type": "object", "properties": {"text": {"type": "string"}}}}
}"##;

/// The same with an operation that is no object, a reference to nothing, and a comma too many.
fn flawed() -> String {
    NOTES
        .replace(r#""delete": {"#, r#""put": 7, "delete": {"#)
        .replace(
            r#""text": {"type": "string"}"#,
            r##""text": {"type": "string",}, "x": {"$ref": "#/definitions/None"}"##,
        )
}

/// A folder of its own with the program running in it.
struct Place {
    folder: TempDir,
}

impl Place {
    fn new() -> Self {
        Self {
            folder: TempDir::new().expect("a temporary folder"),
        }
    }

    fn with(self, name: &str, text: &str) -> Self {
        self.write(name, text);
        self
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, name: &str, text: &str) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("folders");
        fs::write(path, text).expect("written");
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    fn json(&self, name: &str) -> Value {
        serde_json::from_str(&self.read(name)).expect("JSON")
    }

    /// Every file below a folder with its text.
    fn files(&self, name: &str) -> Vec<(PathBuf, String)> {
        let mut found = Vec::new();
        collect(&self.path(name), &mut found);
        found.sort();
        found
    }

    fn run(&self, arguments: &[&str]) -> Ran {
        self.run_with(arguments, "")
    }

    fn run_with(&self, arguments: &[&str], input: &str) -> Ran {
        let mut child = Command::new(env!("CARGO_BIN_EXE_connector-gen"))
            .args(arguments)
            .current_dir(self.folder.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("started");
        // A program that fails before it reads closes the pipe.
        let _ = child
            .stdin
            .take()
            .expect("piped")
            .write_all(input.as_bytes());
        let output = child.wait_with_output().expect("ended");
        let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
        Ran {
            exit: output.status.code(),
            out: text(output.stdout),
            err: text(output.stderr),
        }
    }
}

fn collect(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect(&path, found);
        } else {
            let text = fs::read_to_string(&path).expect("text");
            found.push((path, text));
        }
    }
}

/// What a run left.
#[derive(Debug)]
struct Ran {
    exit: Option<i32>,
    out: String,
    err: String,
}

impl Ran {
    #[track_caller]
    fn exits(self, exit: i32) -> Self {
        assert_eq!(self.exit, Some(exit), "{self:?}");
        self
    }

    #[track_caller]
    fn says(self, text: &str) -> Self {
        assert!(self.err.contains(text), "no `{text}` in\n{}", self.err);
        self
    }
}
