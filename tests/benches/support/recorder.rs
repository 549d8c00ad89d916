//! This program as a wrapper: it notes what each run of rustc, or of another program, used.

use std::env;
use std::ffi::OsString;
use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::Path;
use std::process::{Command, ExitCode};
use std::time::Duration;

use nix::sys::resource::{Resource, UsageWho, setrlimit};

use crate::cost::used;

/// The variable that makes this program the wrapper, and names the file to which it adds its notes.
pub(crate) const LOG: &str = "CONNECTOR_COSTS_LOG";
/// The variable that gives the CPU seconds after which the wrapped program is ended; without it, it may take what it takes.
pub(crate) const CPU_LIMIT: &str = "CONNECTOR_COSTS_CPU_LIMIT";
/// The variable that gives the bytes of data that the wrapped program may hold at once.
pub(crate) const MEMORY_LIMIT: &str = "CONNECTOR_COSTS_MEMORY_LIMIT";

/// What a process used.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cost {
    /// CPU time of all its threads.
    pub(crate) cpu: Duration,
    /// The most memory that it held at once, in kilobytes.
    pub(crate) memory: u64,
}

/// Runs the command line that stands in the arguments, and notes what it used under the name of the crate that it compiles, or
/// else of the program.
pub(crate) fn run(log: &Path) -> ExitCode {
    match wrap(log) {
        Ok(code) => ExitCode::from(code),
        Err(error) => {
            eprintln!("cannot measure: {error}");
            ExitCode::FAILURE
        }
    }
}

/// What the last run under this name used, if there was one.
pub(crate) fn last(log: &Path, name: &str) -> io::Result<Option<Cost>> {
    let text = fs::read_to_string(log)?;
    Ok(text.lines().rev().find_map(|line| {
        let mut words = line.split(' ');
        let cost = (words.next() == Some(name)).then(|| read(&mut words))?;
        Some(cost.expect("notes are written by this program"))
    }))
}

fn wrap(log: &Path) -> io::Result<u8> {
    let mut arguments = env::args_os().skip(1);
    let program = arguments.next().ok_or(io::ErrorKind::InvalidInput)?;
    let arguments: Vec<_> = arguments.collect();
    limit(Resource::RLIMIT_CPU, CPU_LIMIT)?;
    limit(Resource::RLIMIT_DATA, MEMORY_LIMIT)?;
    let status = Command::new(&program)
        .args(&arguments)
        .env_remove(LOG)
        .status()?;
    let (cpu, memory) = used(UsageWho::RUSAGE_CHILDREN);
    let mut names = arguments
        .iter()
        .skip_while(|argument| *argument != "--crate-name")
        .skip(1);
    let krate = names.next().map(OsString::as_os_str);
    let name = krate.or(Path::new(&program).file_name());
    if let Some(name) = name {
        let line = format!("{} {} {memory}\n", name.display(), cpu.as_micros());
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

/// Limits this process, and with it those that it starts, by what a variable says.
fn limit(resource: Resource, variable: &str) -> io::Result<()> {
    match env::var(variable).ok().and_then(|value| value.parse().ok()) {
        Some(most) => Ok(setrlimit(resource, most, most)?),
        None => Ok(()),
    }
}

fn read<'a>(words: &mut impl Iterator<Item = &'a str>) -> Option<Cost> {
    let mut number = || words.next()?.parse().ok();
    Some(Cost {
        cpu: Duration::from_micros(number()?),
        memory: number()?,
    })
}
