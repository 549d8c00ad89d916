//! The second reader of what was written, in a process of its own.

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use connector_tests::{folder, npm};
use serde_json::Value;

use crate::target;

/// Holds documents to being valid.
///
/// # Panics
///
/// When one is not.
pub(crate) fn validate(files: &[PathBuf]) {
    npm(&folder("tests/convert/npm"), &target());
    let mut process = Command::new("node")
        .arg(folder("tests/convert/validate.cjs"))
        .env("NODE_PATH", target().join("node_modules"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("node runs");
    let mut lines = process.stdin.take().expect("it is piped");
    let list: String = files
        .iter()
        .map(|file| format!("{}\n", file.display()))
        .collect();
    let telling = std::thread::spawn(move || lines.write_all(list.as_bytes()));
    let output = process.wait_with_output().expect("it ends");
    telling.join().expect("it is told").expect("it listens");
    let answers = String::from_utf8(output.stdout).expect("it answers in text");
    let answers: Vec<Value> = answers
        .lines()
        .map(|line| serde_json::from_str(line).expect("it answers in JSON"))
        .collect();
    assert_eq!(answers.len(), files.len(), "it does not answer for each");
    let faults: Vec<String> = answers
        .iter()
        .filter_map(|answer| Some(format!("{}: {}", answer["file"], answer["fault"].as_str()?)))
        .collect();
    println!(
        "{} of {} are valid",
        answers.len() - faults.len(),
        answers.len()
    );
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
