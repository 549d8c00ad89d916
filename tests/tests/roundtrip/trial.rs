use serde_json::Value;

use crate::compare::difference;
use crate::crates::{Trip, Workspace};
use crate::documents::Document;
use crate::report::{Failure, Report};
use crate::values::{Sample, values};

/// Sends values of documents through their types.
pub(crate) fn try_out(documents: &[Document], report: &mut Report) {
    if documents.is_empty() {
        return;
    }
    let of_each: Vec<Vec<Sample>> = documents
        .iter()
        .map(|document| values(document, report))
        .collect();
    let workspace = Workspace::build(documents);
    let (mut lines, mut sent) = (Vec::new(), Vec::new());
    for (slot, samples) in of_each.iter().enumerate() {
        let is_broken = workspace.broken.iter().any(|(broken, _)| *broken == slot);
        for sample in samples.iter().filter(|_| !is_broken) {
            lines.push((slot, sample.component, sample.value.to_string()));
            sent.push((&documents[slot], sample));
        }
    }
    for (slot, why) in &workspace.broken {
        do_without(&documents[*slot], &of_each[*slot], why, report);
    }
    for ((document, sample), trip) in sent.into_iter().zip(workspace.run(&lines)) {
        note(document, sample, trip, report);
    }
    report.documents += documents.len();
    report.samples += lines.len();
    // A run over everything takes long: what is known so far can be read meanwhile.
    report.write();
}

/// What cannot be compiled takes no value.
fn do_without(document: &Document, samples: &[Sample], why: &str, report: &mut Report) {
    for sample in samples {
        let trip = Err(format!("it does not compile: {why}"));
        note(document, sample, trip, report);
    }
}

/// Notes the first failure of each component, which tells enough of it.
fn note(document: &Document, sample: &Sample, trip: Trip, report: &mut Report) {
    let component = &document.schemas[sample.component].0;
    let is_known = report
        .failures
        .last()
        .is_some_and(|last| last.document == document.name && last.component == *component);
    let Some(fault) = fault(&sample.value, &trip).filter(|_| !is_known) else {
        return;
    };
    report.failures.push(Failure {
        document: document.name.clone(),
        component: component.clone(),
        is_told: sample.is_told,
        fault,
        sample: sample.value.to_string(),
        result: trip.unwrap_or_else(|error| error),
    });
}

fn fault(value: &Value, trip: &Trip) -> Option<String> {
    match trip {
        Ok(json) => match serde_json::from_str(json) {
            Ok(after) => difference(value, &after),
            Err(error) => Some(format!("not JSON: {error}")),
        },
        Err(error) => Some(match error.split_once(": ") {
            Some((place, what)) if place.starts_with('$') => format!("{what}: {place}"),
            _ => error.clone(),
        }),
    }
}
