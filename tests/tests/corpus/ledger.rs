use std::fmt::{self, Display, Formatter};

use connector_codegen::diag::Level;
use connector_codegen::{Client, Definition};
use connector_tests::findings_of;

/// What became of a definition.
pub(super) struct Row {
    name: String,
    result: Result<Counts, String>,
}

struct Counts {
    operations: usize,
    emitted: usize,
    types: usize,
    degraded: usize,
    assumed: usize,
}

impl Row {
    pub(super) fn of(name: &str, definition: &Definition, client: Option<&Client>) -> Self {
        let count = |level| definition.diagnostics.count(level);
        let result = match client {
            Some(client) => Ok(Counts {
                operations: client.package.counts.operations,
                emitted: client.package.counts.emitted,
                types: client.package.counts.types,
                degraded: count(Level::Degraded),
                assumed: count(Level::Assumed),
            }),
            None => Err(findings_of(definition, Level::Error).join(" ")),
        };
        Self {
            name: name.to_owned(),
            result,
        }
    }
}

/// The rows as tab-separated values.
pub(super) fn text(key: &str, rows: &[Row]) -> String {
    let mut text = format!("{key}\toperations\temitted\ttypes\tdegraded\tassumed\n");
    for Row { name, result } in rows {
        match result {
            Ok(counts) => text.push_str(&format!(
                "{name}\t{}\t{}\t{}\t{}\t{}\n",
                counts.operations, counts.emitted, counts.types, counts.degraded, counts.assumed
            )),
            Err(why) => text.push_str(&format!("{name}\t{why}\n")),
        }
    }
    text
}

/// What became of all definitions together.
#[derive(Default)]
pub(super) struct Totals {
    pub(super) definitions: usize,
    pub(super) clients: usize,
    pub(super) declared: usize,
    pub(super) emitted: usize,
    pub(super) degraded: usize,
}

impl Totals {
    pub(super) fn of(rows: &[Row]) -> Self {
        let mut totals = Self {
            definitions: rows.len(),
            ..Self::default()
        };
        for counts in rows.iter().filter_map(|row| row.result.as_ref().ok()) {
            totals.clients += 1;
            totals.declared += counts.operations;
            totals.emitted += counts.emitted;
            totals.degraded += counts.degraded;
        }
        totals
    }
}

impl Display for Totals {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} of {} definitions, {} of {} operations, {} degraded",
            self.clients, self.definitions, self.emitted, self.declared, self.degraded
        )
    }
}
