use std::collections::BTreeMap;

use connector_codegen::Definition;
use connector_codegen::diag::{Diagnostic, Diagnostics, Level, render};

use crate::console;

/// Shows the findings on standard error: in full what costs something, everything when `verbose`. Of what was assumed or
/// is only worth knowing there is a line for each code otherwise, with its count and first place.
pub(crate) fn show(definition: &Definition, verbose: bool) {
    let sources = &definition.sources;
    let color = console::color();
    let costly = |found: &&Diagnostic| verbose || found.level() <= Level::Degraded;
    let all = definition.diagnostics.in_order(sources).into_iter();
    for (number, found) in all.filter(costly).enumerate() {
        if number > 0 {
            console::tell("");
        }
        console::tell(render::finding(found, sources, color).trim_end());
    }
    if !verbose {
        tell_counts(definition);
    }
}

fn tell_counts(definition: &Definition) {
    let mut counts: BTreeMap<&str, (usize, &Diagnostic)> = BTreeMap::new();
    for found in definition.diagnostics.in_order(&definition.sources) {
        if found.level() > Level::Degraded {
            counts.entry(found.code.id).or_insert((0, found)).0 += 1;
        }
    }
    for (count, first) in counts.values() {
        let at = first.place.map(|place| definition.sources.locate(place));
        let at = at.map(|at| format!(", first at {}:{}:{}", at.file, at.line, at.column));
        let (level, code) = (first.level(), first.code);
        console::tell(&format!(
            "{level}[{}]: {}: {count}{}",
            code.id,
            code.title,
            at.unwrap_or_default()
        ));
    }
    if !counts.is_empty() {
        console::tell("(`-v` shows all of them)");
    }
}

/// Whether a finding has the denied level or a worse one.
pub(crate) fn denied(diagnostics: &Diagnostics, deny: Option<Level>) -> bool {
    let worst = diagnostics.worst();
    deny.is_some_and(|deny| worst.is_some_and(|worst| worst <= deny))
}
