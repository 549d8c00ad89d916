//! Converters of others, each in a process of Node.js.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use connector_tests::{Entry, folder, text};
use serde_json::Value;

/// Their names, which are those of their packages.
pub(crate) const TOOLS: &[&str] = &[
    "postman2openapi",
    "postman-to-openapi",
    "@scalar/postman-to-openapi",
];

/// The documents that a tool makes of the collections that it can convert.
///
/// # Panics
///
/// When it does not come to an end, or does not answer for each of them.
pub(crate) fn run(tool: &str, collections: &[Entry], to: &Path) -> Vec<(String, Value)> {
    let out = to.join(tool.replace(['@', '/'], "_"));
    fs::create_dir_all(&out).expect("a folder can be made");
    let mut process = Command::new("node")
        .arg(folder("benches/converters/convert.mjs"))
        .args([Path::new(tool), to, &out])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("node runs");
    let mut lines = process.stdin.take().expect("it is piped");
    let list = collections.iter();
    let list: String = list
        .map(|collection| format!("{}\n", collection.path.display()))
        .collect();
    let telling = std::thread::spawn(move || lines.write_all(list.as_bytes()));
    let output = process.wait_with_output().expect("it ends");
    telling.join().expect("it is told").expect("it listens");
    let answers = String::from_utf8(output.stdout).expect("it answers in text");
    let answers: Vec<Value> = answers
        .lines()
        .map(|line| serde_json::from_str(line).expect("it answers in JSON"))
        .collect();
    assert_eq!(answers.len(), collections.len(), "{tool} skips some");
    let converted = answers.iter().filter(|answer| answer["fault"].is_null());
    let converted = converted.map(|answer| {
        let name = answer["file"].as_str().expect("files have names");
        let document = serde_json::from_str(&text(&out.join(name))).expect("it writes JSON");
        (name.to_owned(), document)
    });
    converted.collect()
}
