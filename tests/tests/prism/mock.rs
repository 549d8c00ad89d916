//! The second reader of definitions, in a process of its own.

use std::fs::File;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use connector_tests::{folder, npm};
use serde_json::Value;

use crate::target;

/// A process that mocks definitions.
pub(crate) struct Mock {
    process: Child,
    lines: Option<ChildStdin>,
    answers: BufReader<ChildStdout>,
}

impl Mock {
    /// Installs what it needs, where that is not there yet, and starts it.
    pub(crate) fn start() -> Self {
        npm(&folder("tests/prism/npm"), &target());
        let log = File::create(target().join("mock.log")).expect("files can be made");
        let mut process = Command::new("node")
            .arg(folder("tests/prism/mock.cjs"))
            .env("NODE_PATH", target().join("node_modules"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(log)
            .spawn()
            .expect("node runs");
        let lines = process.stdin.take();
        let answers = process.stdout.take().expect("it is piped");
        Self {
            process,
            lines,
            answers: BufReader::new(answers),
        }
    }

    /// The address at which a definition is mocked. The requests that come are written to a file.
    ///
    /// # Errors
    ///
    /// When it cannot be mocked.
    pub(crate) fn mock(&mut self, definition: &Path, requests: &Path) -> Result<String, String> {
        let lines = self.lines.as_mut().expect("it is not stopped");
        let told = writeln!(lines, "{}\t{}", definition.display(), requests.display());
        told.expect("it listens");
        let mut answer = String::new();
        self.answers.read_line(&mut answer).expect("it answers");
        let answer: Value = serde_json::from_str(&answer).expect("it answers in JSON");
        match answer.get("address").and_then(Value::as_str) {
            Some(address) => Ok(address.to_owned()),
            None => Err(answer["error"].as_str().unwrap_or_default().to_owned()),
        }
    }
}

impl Drop for Mock {
    fn drop(&mut self) {
        // It ends with its input.
        self.lines = None;
        let _ = self.process.wait();
    }
}
