//! `connector-gen`: typed async Rust clients from definitions of services, on the command line.

mod arguments;
mod config;
mod console;
mod convert;
mod crate_name;
mod exit;
mod explain;
mod findings;
mod generate;
mod input;
mod inspect;
mod progress;
mod report;
mod runtime_path;
mod target;
mod validate;
mod workspace;

use std::process::ExitCode;

use clap::Parser;

use arguments::{Arguments, Verb};

fn main() -> ExitCode {
    let done = match Arguments::parse().verb {
        Verb::Generate(arguments) => generate::run(*arguments),
        Verb::Inspect(arguments) => inspect::run(&arguments),
        Verb::Validate(arguments) => validate::run(&arguments),
        Verb::Convert(arguments) => convert::run(&arguments),
        Verb::Explain(arguments) => explain::run(&arguments),
        Verb::Completions { shell } => arguments::completions(shell),
    };
    match done {
        Ok(exit) => exit.code(),
        Err(failure) => failure.tell(),
    }
}
