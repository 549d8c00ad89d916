//! The most memory that generation holds at once, next to the size of the definition, for documents that are full of one thing.
//!
//! `cargo bench -p connector-tests --bench memory -- [--megabytes N] [--rounds N] [SHAPE…]`, where a shape is any part of the name of one.

#[path = "../support/cost.rs"]
mod cost;
#[path = "../support/exit.rs"]
mod exit;
#[path = "../support/program.rs"]
mod program;
#[path = "../support/recorder.rs"]
mod recorder;

mod shapes;

use std::env;
use std::fs;
use std::io;
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};

use cost::median;
use exit::exit;
use recorder::Cost;
use shapes::{SHAPES, Shape};

/// How many times its size a definition may take.
const BAR: f64 = 20.0;
const MEGABYTES: &[usize] = &[3, 20];
const PROGRAM: &str = "connector-gen";

fn main() -> ExitCode {
    if let Some(log) = env::var_os(recorder::LOG) {
        return recorder::run(log.as_ref());
    }
    exit(run())
}

fn run() -> io::Result<()> {
    let (mut sizes, mut rounds) = (MEGABYTES.to_vec(), 1);
    let mut wanted = Vec::new();
    let mut arguments = env::args().skip(1).filter(|argument| argument != "--bench");
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--megabytes" => sizes = vec![number(arguments.next())?],
            "--rounds" => rounds = number(arguments.next())?,
            _ => wanted.push(argument),
        }
    }
    let program = program::release_build(PROGRAM)?;
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("memory");
    let is_wanted =
        |shape: &&Shape| wanted.is_empty() || wanted.iter().any(|part| shape.name.contains(part));
    for megabytes in sizes {
        println!(
            "the most memory held at once, in times of {megabytes} MB, and CPU seconds; medians of {rounds}"
        );
        for shape in SHAPES.iter().filter(is_wanted) {
            let document = shape.document(megabytes * 1_000_000);
            let costs = (0..rounds).map(|_| measure(&program, &folder, &document));
            tell(shape, &document, &costs.collect::<io::Result<Vec<_>>>()?);
        }
    }
    Ok(())
}

fn tell(shape: &Shape, document: &str, costs: &[Cost]) {
    let memory = median(costs.iter().map(|cost| cost.memory)) * 1024;
    let times = memory as f64 / document.len() as f64;
    let cpu = median(costs.iter().map(|cost| cost.cpu));
    let verdict = if times <= BAR { "met" } else { "missed" };
    println!(
        "{:33} {times:5.1}  {:5.1} s  (bar {BAR}): {verdict}",
        shape.name,
        cpu.as_secs_f64()
    );
}

fn number(given: Option<String>) -> io::Result<usize> {
    let given = given.and_then(|given| given.parse().ok());
    given.ok_or_else(|| io::Error::other("the option needs a number"))
}

/// What generation costs for a document.
fn measure(program: &Path, folder: &Path, document: &str) -> io::Result<Cost> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder)?;
    let (definition, log) = (folder.join("large.json"), folder.join("log"));
    fs::write(&definition, document)?;
    let status = Command::new(env::current_exe()?)
        .arg(program)
        .args(["generate", "--all-schemas", "--name", "large", "--out"])
        .arg(folder.join("crate"))
        .arg(&definition)
        .env(recorder::LOG, &log)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()?;
    let cost = recorder::last(&log, PROGRAM)?.filter(|_| status.success());
    fs::remove_dir_all(folder)?;
    cost.ok_or_else(|| io::Error::other("nothing is generated"))
}
