use std::path::PathBuf;

use clap::{Args, ValueEnum};
use connector_codegen::model::dump;

use crate::arguments::Reading;
use crate::exit::{Exit, Failure};
use crate::input::Input;
use crate::{console, findings};

/// Shows what a definition says: operations, parameters, types, credentials
#[derive(Args, Debug)]
pub(crate) struct Arguments {
    /// A file, the folder of a connector, or `-` for standard input
    definition: PathBuf,
    #[command(flatten)]
    reading: Reading,
    /// The form of the result
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Show every finding in full
    #[arg(long, short)]
    verbose: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    Text,
    Json,
}

pub(crate) fn run(arguments: &Arguments) -> Result<Exit, Failure> {
    let input = Input::read(&arguments.definition, &arguments.reading.beside())?;
    findings::show(&input.definition, arguments.verbose);
    let Some(api) = &input.definition.api else {
        return Ok(Exit::Unusable);
    };
    console::print(&match arguments.format {
        Format::Text => dump::text(api),
        Format::Json => dump::json(api),
    })?;
    Ok(Exit::Fine)
}
