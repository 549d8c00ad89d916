use connector_tests::Values;
use serde_json::Value;

use crate::documents::Document;
use crate::examples;
use crate::report::Report;

/// A value on its way.
pub(crate) struct Sample {
    /// The component, by its number among the document's schemas.
    pub(crate) component: usize,
    pub(crate) value: Value,
    /// Whether the definition gives it.
    pub(crate) is_told: bool,
}

/// The values of a document's components that the validator accepts.
pub(crate) fn values(document: &Document, report: &mut Report) -> Vec<Sample> {
    let known = match Values::of(&document.tree, &[]) {
        Ok(known) => known,
        Err(why) => {
            let why = format!("no validator: {why}");
            report.untried.push((document.name.clone(), why));
            return Vec::new();
        }
    };
    let told = examples::examples(&document.tree, &known.bundle);
    let mut samples = Vec::new();
    for (component, (name, _)) in document.schemas.iter().enumerate() {
        let Some(at) = known.bundle.names.iter().position(|own| own == name) else {
            continue;
        };
        let told = told.get(at).map_or(&[][..], Vec::as_slice);
        let candidates = candidates(&known, at, told);
        let (accepted, refused) = accepted(&known, at, candidates);
        report.components += 1;
        report.refused += refused;
        if accepted.is_empty() {
            report.silent.push(format!("{} {name}", document.name));
        }
        samples.extend(accepted.into_iter().map(|(value, is_told)| Sample {
            component,
            value,
            is_told,
        }));
    }
    samples
}

/// What may be values of a component, and whether the definition gives them.
fn candidates(values: &Values, at: usize, told: &[Value]) -> Vec<(Value, bool)> {
    let told = told.iter().map(|value| (value.clone(), true));
    let made = values.samples(at).into_iter();
    let quoted = values.quoted(at).map(|value| (value, true));
    let made = made.map(|value| (value, false));
    told.chain(made).chain(quoted).collect()
}

/// Those of the values that the validator accepts, each once, and how many it refuses. What is made here may lose members
/// that it refuses; what the definition gives is taken as it is.
fn accepted(
    values: &Values,
    at: usize,
    candidates: Vec<(Value, bool)>,
) -> (Vec<(Value, bool)>, usize) {
    let (mut accepted, mut refused) = (Vec::<(Value, bool)>::new(), 0);
    for (value, is_told) in candidates {
        match values.accepted(at, value, !is_told) {
            Some(value) if accepted.iter().any(|(known, _)| *known == value) => {}
            Some(value) => accepted.push((value, is_told)),
            None => refused += 1,
        }
    }
    (accepted, refused)
}
