use serde_json::Value;

use crate::dialect::Bundle;
use crate::documents::Document;
use crate::oracle::Oracle;
use crate::report::Report;
use crate::shape::World;
use crate::subtypes::Subtypes;
use crate::{examples, samples};

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
    let bundle = Bundle::of(&document.tree);
    let oracle = match Oracle::of(&bundle) {
        Ok(oracle) => oracle,
        Err(why) => {
            let why = format!("no validator: {why}");
            report.untried.push((document.name.clone(), why));
            return Vec::new();
        }
    };
    let subtypes = Subtypes::of(&bundle);
    let world = World {
        defs: &bundle.defs,
        names: &bundle.names,
        subtypes: &subtypes,
    };
    let told = examples::examples(&document.tree, &bundle);
    let mut samples = Vec::new();
    for (component, (name, _)) in document.schemas.iter().enumerate() {
        let Some(at) = bundle.names.iter().position(|known| known == name) else {
            continue;
        };
        let told = told.get(at).map_or(&[][..], Vec::as_slice);
        let candidates = candidates(world, &bundle.links[at], told);
        let (accepted, refused) = accepted(&oracle, at, candidates);
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
fn candidates<'a>(world: World<'a>, link: &'a Value, told: &[Value]) -> Vec<(Value, bool)> {
    let told = told.iter().map(|value| (value.clone(), true));
    let made = samples::samples(world, link).into_iter();
    let quoted = samples::quoted(world, link).map(|value| (value, true));
    let made = made.map(|value| (value, false));
    told.chain(made).chain(quoted).collect()
}

/// Those of the values that the validator accepts, each once, and how many it refuses. What is made here may lose members
/// that it refuses; what the definition gives is taken as it is.
fn accepted(
    oracle: &Oracle,
    at: usize,
    candidates: Vec<(Value, bool)>,
) -> (Vec<(Value, bool)>, usize) {
    let (mut accepted, mut refused) = (Vec::<(Value, bool)>::new(), 0);
    for (value, is_told) in candidates {
        match oracle.accepted(at, value, !is_told) {
            Some(value) if accepted.iter().any(|(known, _)| *known == value) => {}
            Some(value) => accepted.push((value, is_told)),
            None => refused += 1,
        }
    }
    (accepted, refused)
}
