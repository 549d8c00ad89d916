use std::path::PathBuf;

use clap::{Args, ValueEnum};
use connector_codegen::diag::{Level, render};
use connector_codegen::plan::Options;
use serde_json::{Value, json};

use crate::arguments::{Reading, level};
use crate::exit::{Exit, Failure};
use crate::input::Input;
use crate::{console, findings};

/// Says what would be lost or assumed in generating a client of each definition
#[derive(Args, Debug)]
pub(crate) struct Arguments {
    /// Files, folders of connectors, or `-` for standard input
    #[arg(required = true, value_name = "DEFINITION")]
    definitions: Vec<PathBuf>,
    #[command(flatten)]
    reading: Reading,
    /// The form of the result: text on standard error, or a document on standard output
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Exit with 1 when something of this level or a worse one is found
    #[arg(long, value_name = "LEVEL", value_parser = level())]
    deny: Option<Level>,
    /// Show every finding in full
    #[arg(long, short)]
    verbose: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, ValueEnum)]
enum Format {
    Text,
    /// A list with an object for each definition: `definition` and `diagnostics`
    Json,
    /// A SARIF 2.1.0 log with a run for each definition
    Sarif,
}

pub(crate) fn run(arguments: &Arguments) -> Result<Exit, Failure> {
    let mut documents = Vec::new();
    let mut exit = Exit::Fine;
    for named in &arguments.definitions {
        let mut input = Input::read(named, &arguments.reading.beside())?;
        input.definition.generate(&Options::default());
        exit = worse(exit, verdict(&input, arguments.deny));
        let (diagnostics, sources) = (&input.definition.diagnostics, &input.definition.sources);
        match arguments.format {
            Format::Text => show(&input, arguments.verbose),
            Format::Json => documents.push(format!(
                "{{\"definition\": {}, \"diagnostics\": {}}}",
                json!(input.path.display().to_string()),
                render::json(diagnostics, sources).trim_end(),
            )),
            Format::Sarif => documents.push(render::sarif(diagnostics, sources)),
        }
    }
    match arguments.format {
        Format::Text => {}
        Format::Json => console::print(&format!("[{}]\n", documents.join(",\n")))?,
        Format::Sarif => console::print(&merged(&documents)?)?,
    }
    Ok(exit)
}

fn show(input: &Input, verbose: bool) {
    findings::show(&input.definition, verbose);
    let count = |level| input.definition.diagnostics.count(level);
    let counts: Vec<_> = Level::ALL
        .iter()
        .map(|level| format!("{} {level}", count(*level)))
        .collect();
    console::tell(&format!("{}: {}", input.path.display(), counts.join(", ")));
}

fn verdict(input: &Input, deny: Option<Level>) -> Exit {
    if input.definition.diagnostics.has_errors() {
        Exit::Unusable
    } else if findings::denied(&input.definition.diagnostics, deny) {
        Exit::Denied
    } else {
        Exit::Fine
    }
}

fn worse(one: Exit, other: Exit) -> Exit {
    if other as u8 > one as u8 { other } else { one }
}

/// One log with the runs of all.
fn merged(logs: &[String]) -> Result<String, Failure> {
    let broken = |error| Failure::new(format!("cannot merge the logs: {error}"));
    if let [log] = logs {
        return Ok(log.clone());
    }
    let mut merged: Option<Value> = None;
    for log in logs {
        let mut log: Value = serde_json::from_str(log).map_err(broken)?;
        match &mut merged {
            None => merged = Some(log),
            Some(merged) => {
                let runs = log["runs"]
                    .as_array_mut()
                    .map(std::mem::take)
                    .unwrap_or_default();
                merged["runs"]
                    .as_array_mut()
                    .into_iter()
                    .for_each(|all| all.extend(runs.iter().cloned()));
            }
        }
    }
    let merged = merged.unwrap_or_default();
    serde_json::to_string(&merged)
        .map(|text| text + "\n")
        .map_err(broken)
}
