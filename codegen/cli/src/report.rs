use std::path::Path;

use connector_codegen::diag::{Diagnostics, Level, render};
use connector_codegen::model::Format;
use connector_codegen::plan::Counts;
use serde_json::json;

use crate::exit::Failure;
use crate::input::Input;

/// The report of a run for machines. Without a client, all counts are 0; without a readable definition, the format is null.
pub(crate) fn text(input: &Input, format: Option<Format>, counts: Counts) -> String {
    let definition = &input.definition;
    let Counts {
        operations,
        emitted,
        types,
    } = counts;
    format!(
        "{{\n\"definition\": {},\n\"format\": {},\n\"operations\": {{\"total\": {operations}, \"emitted\": {emitted}, \"skipped\": {}}},\n\
         \"types\": {{\"total\": {types}, \"degraded\": {}}},\n\"diagnostics\": {}\n}}\n",
        json!(input.path.display().to_string()),
        json!(format.map(Format::as_str)),
        operations.saturating_sub(emitted),
        degraded_types(&definition.diagnostics),
        render::json(&definition.diagnostics, &definition.sources).trim_end(),
    )
}

/// How many values became an escape hatch. Policies and scripts, whose codes start with `C04`, are no values, and neither is what
/// another format cannot say (`C08`).
fn degraded_types(diagnostics: &Diagnostics) -> usize {
    let degraded = diagnostics
        .iter()
        .filter(|found| found.level() == Level::Degraded);
    degraded
        .filter(|found| {
            !["C04", "C08"]
                .iter()
                .any(|room| found.code.id.starts_with(room))
        })
        .count()
}

/// Writes a report.
///
/// # Errors
///
/// When the file system refuses.
pub(crate) fn write(path: &Path, text: &str) -> Result<(), Failure> {
    std::fs::write(path, text).map_err(|error| {
        Failure::new(format!(
            "cannot write the report {}: {error}",
            path.display()
        ))
    })
}
