//! The other sender of collections, in a process of its own.

use std::fs::{self, File};
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use connector_tests::{folder, npm, text, write};
use serde_json::Value;

use crate::target;

/// What every file is that is uploaded.
pub(crate) const UPLOAD: &str = "some bytes\n";

/// A process that sends collections.
pub(crate) struct Newman {
    process: Child,
    lines: Option<ChildStdin>,
    answers: BufReader<ChildStdout>,
    upload: PathBuf,
}

/// A request of a collection, in the words of the collection and with what its variables hold.
#[derive(Clone, Debug)]
pub(crate) struct Case {
    /// Where it is in the collection, as a JSON Pointer.
    pub(crate) pointer: String,
    /// Why it was not sent.
    pub(crate) failed: Option<String>,
    /// The start of its address.
    pub(crate) base: String,
    /// What stands between the slashes of its path.
    pub(crate) segments: Vec<String>,
    pub(crate) query: Vec<(String, String)>,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Option<Body>,
}

/// What a request sends.
#[derive(Clone, Debug)]
pub(crate) enum Body {
    Text(String),
    /// Fields; those without a value are files.
    Form(Vec<(String, Option<String>)>),
    File,
}

impl Newman {
    /// Installs what it needs, where that is not there yet, and starts it.
    pub(crate) fn start() -> Self {
        npm(&folder("tests/newman/npm"), &target());
        let upload = target().join("upload.bin");
        write(&upload, UPLOAD);
        let log = File::create(target().join("newman.log")).expect("files can be made");
        let mut process = Command::new("node")
            .arg(folder("tests/newman/send.cjs"))
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
            upload,
        }
    }

    /// Sends the requests of a collection to a port, and tells what they consist of.
    ///
    /// # Errors
    ///
    /// When it cannot read the collection.
    pub(crate) fn send(&mut self, collection: &Path, port: u16) -> Result<Vec<Case>, String> {
        let told = target().join("cases.json");
        let _ = fs::remove_file(&told);
        let lines = self.lines.as_mut().expect("it is not stopped");
        let (collection, upload) = (collection.display(), self.upload.display());
        let asked = writeln!(lines, "{collection}\t{port}\t{upload}\t{}", told.display());
        asked.expect("it listens");
        let mut answer = String::new();
        self.answers.read_line(&mut answer).expect("it answers");
        let answer: Value = serde_json::from_str(&answer).expect("it answers in JSON");
        if let Some(error) = answer["error"].as_str() {
            return Err(error.to_owned());
        }
        let cases: Value = serde_json::from_str(&text(&told)).expect("it is JSON");
        Ok(items(&cases).iter().map(case).collect())
    }
}

impl Drop for Newman {
    fn drop(&mut self) {
        // It ends with its input.
        self.lines = None;
        let _ = self.process.wait();
    }
}

fn items(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn string(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn case(told: &Value) -> Case {
    let pairs = |key: &str| {
        let pairs = items(&told[key]).iter();
        pairs
            .map(|pair| (string(&pair[0]), string(&pair[1])))
            .collect()
    };
    let body = &told["body"];
    let body = match body["mode"].as_str() {
        Some("raw" | "graphql") => Some(Body::Text(string(&body["text"]))),
        Some("form") => {
            let fields = items(&body["fields"]).iter();
            let fields =
                fields.map(|field| (string(&field[0]), field[1].as_str().map(str::to_owned)));
            Some(Body::Form(fields.collect()))
        }
        Some(_) => Some(Body::File),
        None => None,
    };
    Case {
        pointer: string(&told["pointer"]),
        failed: told["failed"].as_str().map(str::to_owned),
        base: string(&told["base"]),
        segments: items(&told["segments"]).iter().map(string).collect(),
        query: pairs("query"),
        headers: pairs("headers"),
        body,
    }
}
