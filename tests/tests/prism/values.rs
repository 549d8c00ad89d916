use connector_tests::Values;
use serde_json::{Value, json};

use crate::document::{Document, Kind, Method, Taken};

/// The most values of a body that are sent.
const MAX_BODIES: usize = 6;

/// A call: the value of each thing that the method takes, if it is given.
pub(crate) struct Call {
    pub(crate) method: usize,
    pub(crate) values: Vec<Option<Value>>,
}

/// The calls of a document's methods, and the methods that cannot be called, with what there is no value of.
pub(crate) struct Calls {
    pub(crate) calls: Vec<Call>,
    pub(crate) mute: Vec<(usize, String)>,
}

/// Calls every method with what it has to be given, then with everything that it can be given, then with further bodies.
///
/// # Errors
///
/// When there is no validator for the document's schemas.
pub(crate) fn calls(document: &Document) -> Result<Calls, String> {
    let taken = || document.methods.iter().flat_map(|method| &method.takes);
    let places: Vec<String> = taken().filter_map(|taken| taken.schema.clone()).collect();
    let maker = Maker {
        tree: &document.tree,
        first: 0,
        values: Values::sent(&document.tree, &places)?,
    };
    let first = maker.values.bundle.names.len();
    let mut maker = Maker { first, ..maker };
    let (mut calls, mut mute) = (Vec::new(), Vec::new());
    for (at, method) in document.methods.iter().enumerate() {
        match maker.of_method(at, method) {
            Ok(made) => calls.extend(made),
            Err(name) => mute.push((at, name)),
        }
    }
    Ok(Calls { calls, mute })
}

struct Maker<'a> {
    tree: &'a Value,
    /// The link of the next schema.
    first: usize,
    values: Values,
}

impl Maker<'_> {
    fn of_method(&mut self, at: usize, method: &Method) -> Result<Vec<Call>, String> {
        let mut known = Vec::new();
        for taken in &method.takes {
            known.push(self.candidates(taken));
        }
        let missing = method.takes.iter().zip(&known);
        let mut missing = missing.filter(|(taken, known)| taken.is_required && known.is_empty());
        if let Some((taken, _)) = missing.next() {
            return Err(taken.name.clone());
        }
        let call = |is_full: bool, turn: usize| {
            let each = method.takes.iter().zip(&known);
            let values = each.map(|(taken, known)| {
                let at = if taken.kind == Kind::Body { turn } else { 0 };
                let value = known.get(at).or(known.first()).cloned();
                value.filter(|_| is_full || taken.is_required)
            });
            Call {
                method: at,
                values: values.collect(),
            }
        };
        let bodies = method.takes.iter().zip(&known);
        let bodies = bodies.filter(|(taken, _)| taken.kind == Kind::Body);
        let turns = bodies.map(|(_, known)| known.len()).max().unwrap_or(1);
        let mut made = vec![call(false, 0)];
        made.extend((0..turns.max(1)).map(|turn| call(true, turn)));
        made.dedup_by(|next, last| next.values == last.values);
        Ok(made)
    }

    /// Values of something that a method takes: those that the definition gives come first.
    fn candidates(&mut self, taken: &Taken) -> Vec<Value> {
        let link = taken.schema.as_ref().map(|_| {
            self.first += 1;
            self.first - 1
        });
        if taken.kind == Kind::Bytes {
            return vec![json!("some bytes")];
        }
        let Some(link) = link else {
            return vec![json!("text")];
        };
        let holder = taken.holder.as_deref();
        let holder = holder.and_then(|holder| self.tree.pointer(holder));
        let told = told(holder).into_iter().chain(self.told_by_schema(link));
        let mut all: Vec<(Value, bool)> = told.map(|value| (value, false)).collect();
        all.extend(self.values.quoted(link).map(|value| (value, true)));
        all.extend(
            self.values
                .samples(link)
                .into_iter()
                .map(|value| (value, true)),
        );
        let mut accepted: Vec<Value> = Vec::new();
        for (value, may_cut) in all {
            let value = self.values.accepted(link, value, may_cut);
            accepted.extend(value.filter(|value| fits(taken, value) && !accepted.contains(value)));
        }
        // What is empty cannot be told from what is missing.
        let is_last =
            |value: &Value| is_empty(value) && (taken.kind != Kind::Body || value.is_string());
        accepted.sort_by_key(is_last);
        accepted.truncate(MAX_BODIES);
        accepted
    }

    /// The examples and the default of a schema.
    fn told_by_schema(&self, link: usize) -> Vec<Value> {
        let defs = &self.values.bundle.defs;
        let schema = &defs[link];
        let reference = schema.get("$ref").and_then(Value::as_str);
        let target = reference.and_then(|text| text.strip_prefix("#/$defs/")?.parse().ok());
        let target = target.and_then(|at: usize| defs.get(at));
        let schemas = [Some(schema), target].into_iter().flatten();
        schemas.flat_map(|schema| told(Some(schema))).collect()
    }
}

/// What a parameter, a media type or a schema gives as examples, and as default.
fn told(holder: Option<&Value>) -> Vec<Value> {
    let Some(holder) = holder else {
        return Vec::new();
    };
    let word = |word: &str| holder.get(word).cloned();
    let single = ["example", "x-example", "default"];
    let mut told: Vec<Value> = single.into_iter().filter_map(word).collect();
    match holder.get("examples") {
        Some(Value::Array(listed)) => told.extend(listed.iter().cloned()),
        Some(Value::Object(named)) => {
            told.extend(
                named
                    .values()
                    .filter_map(|example| example.get("value").cloned()),
            );
        }
        _ => {}
    }
    told
}

/// Whether a value can be sent where it is taken.
fn fits(taken: &Taken, value: &Value) -> bool {
    match taken.kind {
        Kind::Text | Kind::Member => !value.is_null(),
        Kind::Body | Kind::Bytes => true,
    }
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(members) => members.is_empty(),
        _ => false,
    }
}
