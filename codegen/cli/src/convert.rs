use std::path::PathBuf;

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use connector_codegen::convert::Target;
use connector_codegen::diag::Level;
use connector_codegen::plan::{Counts, Options};

use crate::arguments::{Reading, level};
use crate::exit::{Exit, Failure};
use crate::input::Input;
use crate::{console, findings, report};

/// Writes a definition in another format
///
/// Any definition that can be read can be converted, into its own format too. What the format cannot say is reported, each with
/// the place where the definition says it.
#[derive(Args, Debug)]
pub(crate) struct Arguments {
    /// A file, the folder of a connector, or `-` for standard input
    definition: PathBuf,
    /// The format: OpenAPI 2.0, or OpenAPI 3.0.3; in JSON
    #[arg(long, value_name = "FORMAT", value_parser = target())]
    to: Target,
    /// The file to write [default: standard output]
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Operations to convert: an operation id, `METHOD /path` or `tag:NAME`, with `*` for any text; may be repeated
    #[arg(long, value_name = "SELECTOR")]
    only: Vec<String>,
    /// Operations to leave out, selected in the same way; may be repeated
    #[arg(long, value_name = "SELECTOR")]
    except: Vec<String>,
    #[command(flatten)]
    reading: Reading,
    /// Write a report in JSON to this file, also when nothing is converted
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
    /// Write nothing and exit with 1 when something of this level or a worse one is found
    #[arg(long, value_name = "LEVEL", value_parser = level())]
    deny: Option<Level>,
    /// Show every finding in full
    #[arg(long, short)]
    verbose: bool,
}

pub(crate) fn run(arguments: &Arguments) -> Result<Exit, Failure> {
    let mut input = Input::read(&arguments.definition, &arguments.reading.beside())?;
    let options = Options {
        only: arguments.only.clone(),
        except: arguments.except.clone(),
        ..Options::default()
    };
    let declared = input
        .definition
        .api
        .as_ref()
        .map(|api| api.declared_operations);
    let converted = input.definition.convert(arguments.to, &options);
    findings::show(&input.definition, arguments.verbose);
    if let Some(path) = &arguments.report {
        report::write(path, &report_of(&input, declared, converted.is_some()))?;
    }
    let Some(text) = converted else {
        return Ok(Exit::Unusable);
    };
    if findings::denied(&input.definition.diagnostics, arguments.deny) {
        console::tell("denied by `--deny`: nothing is written");
        return Ok(Exit::Denied);
    }
    let Some(out) = &arguments.out else {
        console::print(&text)?;
        return Ok(Exit::Fine);
    };
    std::fs::write(out, text)
        .map_err(|error| Failure::new(format!("cannot write {}: {error}", out.display())))?;
    console::tell(&format!("{} → {}", input.path.display(), out.display()));
    Ok(Exit::Fine)
}

/// The report, in which an operation counts as emitted when it is in the result.
fn report_of(input: &Input, declared: Option<usize>, converted: bool) -> String {
    let api = input.definition.api.as_ref();
    let skipped = input.definition.diagnostics.count(Level::Skipped);
    let counts = Counts {
        operations: declared.unwrap_or_default(),
        emitted: match converted {
            true => declared.unwrap_or_default().saturating_sub(skipped),
            false => 0,
        },
        types: api.map_or(0, |api| api.types.len()),
    };
    report::text(input, api.map(|api| api.format), counts)
}

fn target() -> impl TypedValueParser<Value = Target> {
    PossibleValuesParser::new(Target::ALL.map(Target::as_str))
        .try_map(|name| Target::from_name(&name).ok_or("no such format"))
}
