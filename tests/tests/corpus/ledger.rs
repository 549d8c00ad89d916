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
pub(super) fn text(rows: &[Row]) -> String {
    let mut text = "folder\toperations\temitted\ttypes\tdegraded\tassumed\n".to_owned();
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

/// Every definition with balanced brackets generates, and of the operations at least 999 of 1000 are emitted.
pub(super) fn hold_bars(rows: &[Row]) {
    let read = rows.iter().filter_map(|row| row.result.as_ref().ok());
    let (mut clients, mut declared, mut emitted, mut degraded) = (0, 0, 0, 0);
    for counts in read {
        clients += 1;
        declared += counts.operations;
        emitted += counts.emitted;
        degraded += counts.degraded;
    }
    println!(
        "{clients} of {} definitions, {emitted} of {declared} operations, {degraded} degraded",
        rows.len()
    );
    assert_eq!(
        rows.len() - clients,
        3,
        "only those with unbalanced brackets are refused"
    );
    assert!(emitted * 1000 >= declared * 999);
}
