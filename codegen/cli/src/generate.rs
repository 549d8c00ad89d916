use std::path::{Path, PathBuf};

use clap::Args;
use connector_codegen::diag::Level;
use connector_codegen::output::{Changes, CrateOptions, WriteError, crate_files, write};
use connector_codegen::plan::{Counts, Options};
use connector_codegen::{Beside, Client};

use crate::arguments::{Reading, level};
use crate::config::Config;
use crate::exit::{Exit, Failure};
use crate::input::Input;
use crate::target::absolute;
use crate::{console, crate_name, findings, report, runtime_path, workspace};

/// Generates a crate from a definition
///
/// Everything is computed before anything is written, and a run that fails or is denied leaves the crate as it was. Files that
/// connector-gen did not write are never touched; `Cargo.toml` and `README.md` are yours from your first edit on.
///
/// In a cargo workspace that does not list the crate among its members, the crate gets an empty `[workspace]` of its own, so that
/// it builds where it is.
#[derive(Args, Debug)]
pub(crate) struct Arguments {
    /// A file, the folder of a connector, or `-` for standard input
    #[arg(required_unless_present = "config")]
    definition: Option<PathBuf>,
    /// The crate's folder [default: its name]
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// The crate's name [default: from the definition's title]
    #[arg(long, value_name = "CRATE")]
    name: Option<String>,
    /// Operations to emit: an operation id, `METHOD /path` or `tag:NAME`, with `*` for any text; may be repeated
    #[arg(long, value_name = "SELECTOR")]
    only: Vec<String>,
    /// Operations to leave out, selected in the same way; may be repeated
    #[arg(long, value_name = "SELECTOR")]
    except: Vec<String>,
    /// A folder that holds connector-runtime, for crates that do not take it from the registry
    #[arg(long, value_name = "DIR")]
    runtime_path: Option<PathBuf>,
    /// The crate's licence, as SPDX writes it [default: the definition's, or else `MIT OR Apache-2.0`]
    #[arg(long, value_name = "SPDX")]
    license: Option<String>,
    /// The properties of the connector [default: `apiProperties.json` beside its definition]
    #[arg(long, value_name = "FILE")]
    properties: Option<PathBuf>,
    #[command(flatten)]
    reading: Reading,
    /// Compare values with the limits that the definition sets for them before they are sent
    #[arg(long)]
    checks: bool,
    /// Write nothing; exit with 1 when files differ from what would be written
    #[arg(long, conflicts_with = "dry_run")]
    check: bool,
    /// Write nothing; list what would be written
    #[arg(long)]
    dry_run: bool,
    /// Write a report in JSON to this file, also when nothing is generated
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
    /// Write no crate and exit with 1 when something of this level or a worse one is found
    #[arg(long, value_name = "LEVEL", value_parser = level())]
    deny: Option<Level>,
    /// A file that gives `definition`, `name`, `out`, `only`, `except`, `overlay`, `environment`, `infer`, `all-schemas`, `checks`, `runtime-path` and
    /// `deny`; arguments win
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// Show every finding in full
    #[arg(long, short)]
    verbose: bool,
}

pub(crate) fn run(arguments: Arguments) -> Result<Exit, Failure> {
    let arguments = configured(arguments)?;
    let Some(named) = &arguments.definition else {
        return Err(Failure::new(
            "neither the arguments nor the configuration name a definition",
        ));
    };
    let given = arguments
        .name
        .as_deref()
        .map(crate_name::checked)
        .transpose()?;
    let beside = Beside {
        properties: arguments.properties.clone(),
        ..arguments.reading.beside()
    };
    let mut input = Input::read(named, &beside)?;
    let name = given.unwrap_or_else(|| default_name(&input));
    let format = input.definition.api.as_ref().map(|api| api.format);
    let client = input.definition.generate(&Options {
        only: arguments.only.clone(),
        except: arguments.except.clone(),
        features: true,
        checks: arguments.checks,
        ..Options::default()
    });
    findings::show(&input.definition, arguments.verbose);
    let counts = client
        .as_ref()
        .map_or(Counts::default(), |client| client.package.counts);
    if let Some(path) = &arguments.report {
        report::write(path, &report::text(&input, format, counts))?;
    }
    let Some(client) = client else {
        return Ok(Exit::Unusable);
    };
    if findings::denied(&input.definition.diagnostics, arguments.deny) {
        console::tell("denied by `--deny`: nothing is written");
        return Ok(Exit::Denied);
    }
    let out = arguments
        .out
        .clone()
        .unwrap_or_else(|| PathBuf::from(&name));
    let (source, summary) = (input.label(), summary(&input, counts));
    // What is left to do needs the plan alone, and a large definition takes much memory.
    drop(input);
    let exit = hand_over(&arguments, &client, name, source, &out)?;
    let verb = match (arguments.check, exit) {
        (false, _) if arguments.dry_run => "would go to",
        (false, _) => "→",
        (true, Exit::Fine) => "are in",
        (true, _) => "are not in",
    };
    console::tell(&format!("{summary} {verb} {}", out.display()));
    Ok(exit)
}

/// Makes the files of the crate, and writes or compares them.
fn hand_over(
    arguments: &Arguments,
    client: &Client,
    name: String,
    source: String,
    out: &Path,
) -> Result<Exit, Failure> {
    let options = CrateOptions {
        name,
        source,
        runtime_path: arguments
            .runtime_path
            .as_ref()
            .map(|path| runtime_path::from(out, path))
            .transpose()?,
        license: arguments.license.clone(),
    };
    let alone = workspace::surrounds(&absolute(out)?);
    let files = crate_files(&client.package, client.modules(), &options);
    let files = files.map(|(name, text)| match alone && name == "Cargo.toml" {
        true => (name, text + "\n[workspace]\n"),
        false => (name, text),
    });
    deliver(arguments, out, files)
}

fn configured(mut arguments: Arguments) -> Result<Arguments, Failure> {
    let Some(path) = &arguments.config else {
        return Ok(arguments);
    };
    let config = Config::read(path)?;
    arguments.definition = arguments.definition.or(config.definition);
    arguments.name = arguments.name.or(config.name);
    arguments.out = arguments.out.or(config.out);
    arguments.runtime_path = arguments.runtime_path.or(config.runtime_path);
    arguments.deny = arguments.deny.or(config.deny);
    if arguments.only.is_empty() {
        arguments.only = config.only;
    }
    if arguments.except.is_empty() {
        arguments.except = config.except;
    }
    if arguments.reading.overlay.is_empty() {
        arguments.reading.overlay = config.overlay;
    }
    if arguments.reading.environment.is_empty() {
        arguments.reading.environment = config.environment;
    }
    if arguments.reading.infer.is_empty() {
        arguments.reading.infer = config.infer;
    }
    arguments.reading.all_schemas |= config.all_schemas;
    arguments.checks |= config.checks;
    Ok(arguments)
}

fn default_name(input: &Input) -> String {
    let title = input.definition.api.as_ref().map(|api| api.title.as_str());
    crate_name::from_texts(&[title.unwrap_or_default(), &input.stem()])
}

fn deliver(
    arguments: &Arguments,
    out: &Path,
    files: impl Iterator<Item = (String, String)>,
) -> Result<Exit, Failure> {
    let changes = match write(out, files, arguments.check || arguments.dry_run) {
        Ok(changes) => changes,
        Err(error @ WriteError::Edited(_)) if arguments.check => {
            console::tell(&error.to_string());
            return Ok(Exit::Denied);
        }
        Err(error) => return Err(Failure::new(error)),
    };
    if arguments.check {
        list(&changes).for_each(|line| console::tell(&line));
        return Ok(if changes.is_clean() {
            Exit::Fine
        } else {
            Exit::Denied
        });
    }
    if arguments.dry_run {
        let lines: Vec<_> = list(&changes).map(|line| line + "\n").collect();
        console::print(&lines.concat())?;
    }
    for name in &changes.kept {
        console::tell(&format!("left alone: {}", out.join(name).display()));
    }
    Ok(Exit::Fine)
}

fn list(changes: &Changes) -> impl Iterator<Item = String> {
    let written = changes.written.iter().map(|name| format!("write {name}"));
    written.chain(changes.removed.iter().map(|name| format!("remove {name}")))
}

fn summary(input: &Input, counts: Counts) -> String {
    let degraded = input.definition.diagnostics.count(Level::Degraded);
    let skipped = counts.operations.saturating_sub(counts.emitted);
    format!(
        "{} operations, {} types, {skipped} skipped, {degraded} degraded",
        counts.emitted, counts.types
    )
}
