//! This program as the wrapper of rustc: it notes what each run of rustc used.

use std::env;
use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::Path;
use std::process::{Command, ExitCode};
use std::time::Duration;

use nix::sys::resource::UsageWho;

use crate::support::cost::used;

/// The variable that makes this program the wrapper, and names the file to which it adds its notes.
pub(crate) const LOG: &str = "CONNECTOR_COMPILE_LOG";

/// What a process used.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cost {
    /// CPU time of all its threads.
    pub(crate) cpu: Duration,
    /// The most memory that it held at once, in kilobytes.
    pub(crate) memory: u64,
}

/// Runs the command line that stands in the arguments, and notes what it used under the name of the crate.
pub(crate) fn run(log: &Path) -> ExitCode {
    match wrap(log) {
        Ok(code) => ExitCode::from(code),
        Err(error) => {
            eprintln!("cannot measure rustc: {error}");
            ExitCode::FAILURE
        }
    }
}

/// What the last run of rustc for a crate used, if there was one.
pub(crate) fn last(log: &Path, krate: &str) -> io::Result<Option<Cost>> {
    let text = fs::read_to_string(log)?;
    Ok(text.lines().rev().find_map(|line| {
        let mut words = line.split(' ');
        let cost = (words.next() == Some(krate)).then(|| read(&mut words))?;
        Some(cost.expect("notes are written by this program"))
    }))
}

fn wrap(log: &Path) -> io::Result<u8> {
    let mut arguments = env::args_os().skip(1);
    let rustc = arguments.next().ok_or(io::ErrorKind::InvalidInput)?;
    let arguments: Vec<_> = arguments.collect();
    let status = Command::new(rustc).args(&arguments).status()?;
    let (cpu, memory) = used(UsageWho::RUSAGE_CHILDREN);
    let mut names = arguments
        .iter()
        .skip_while(|argument| *argument != "--crate-name")
        .skip(1);
    if let Some(krate) = names.next() {
        let line = format!("{} {} {memory}\n", krate.display(), cpu.as_micros());
        OpenOptions::new()
            .append(true)
            .create(true)
            .open(log)?
            .write_all(line.as_bytes())?;
    }
    Ok(status
        .code()
        .and_then(|code| u8::try_from(code).ok())
        .unwrap_or(1))
}

fn read<'a>(words: &mut impl Iterator<Item = &'a str>) -> Option<Cost> {
    let mut number = || words.next()?.parse().ok();
    Some(Cost {
        cpu: Duration::from_micros(number()?),
        memory: number()?,
    })
}
