use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, CommandFactory, Parser, Subcommand};
use clap_complete::Shell;
use connector_codegen::diag::Level;
use connector_codegen::{Beside, Schemas};

use crate::console;
use crate::exit::{Exit, Failure};
use crate::{convert, explain, generate, inspect, validate};

/// Generates typed async Rust clients from definitions of services.
#[derive(Debug, Parser)]
#[command(name = "connector-gen", version, after_help = STATUS)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) verb: Verb,
}

const STATUS: &str = "Exit status: 0 fine; 1 denied by --deny, or --check finds differences; 2 unusable input or arguments.";

#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    Generate(Box<generate::Arguments>),
    Inspect(inspect::Arguments),
    Validate(validate::Arguments),
    Convert(convert::Arguments),
    Explain(explain::Arguments),
    /// Writes a script that completes this program's arguments in a shell
    Completions {
        /// The shell
        shell: Shell,
    },
}

// A documentation comment would become that of the verb.
#[derive(Args, Clone, Debug)]
pub(crate) struct Reading {
    /// An overlay (OpenAPI Overlay Specification 1.0 or 1.1) that changes the definition first; may be repeated, in order
    #[arg(long, value_name = "FILE")]
    pub(crate) overlay: Vec<PathBuf>,
    /// An environment or globals of a Postman collection, which give values to its variables; may be repeated, the last one counts
    #[arg(long, value_name = "FILE")]
    pub(crate) environment: Vec<PathBuf>,
    /// How far examples are trusted: `required[=N]`, `formats`, `enums`, `maps=never`, `numbers=lenient`, or a type at a place
    /// (`GetUser/response/items/*/id=string`); may be repeated
    #[arg(long, value_name = "SETTING")]
    pub(crate) infer: Vec<String>,
    /// Read all schemas that the definition declares, also those that no operation reaches
    #[arg(long)]
    pub(crate) all_schemas: bool,
}

impl Reading {
    /// What is read beside a definition, its properties being those that stand there.
    pub(crate) fn beside(&self) -> Beside {
        let schemas = match self.all_schemas {
            true => Schemas::All,
            false => Schemas::Used,
        };
        Beside {
            overlays: self.overlay.clone(),
            environments: self.environment.clone(),
            inference: self.infer.clone(),
            schemas,
            ..Beside::default()
        }
    }
}

/// Takes the name of a level.
pub(crate) fn level() -> impl TypedValueParser<Value = Level> {
    PossibleValuesParser::new(Level::ALL.map(Level::as_str))
        .try_map(|name| Level::from_name(&name).ok_or("no such level"))
}

pub(crate) fn completions(shell: Shell) -> Result<Exit, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(
        shell,
        &mut Arguments::command(),
        "connector-gen",
        &mut script,
    );
    console::print(&String::from_utf8_lossy(&script))?;
    Ok(Exit::Fine)
}
