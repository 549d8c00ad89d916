use std::collections::HashMap;
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};

use super::Context;
use crate::model::{Docs, Rare, Shape, Step, TypeDef, TypeId, TypeName};

/// The definitions of inferred types. Equal shapes are one type where they belong to one operation, or are reached by members of
/// the same name: that two things look alike in an example does not make them one.
#[derive(Clone, Debug, Default)]
pub struct Types {
    defs: Vec<TypeDef>,
    told: Vec<Option<Told>>,
    /// By the hash of shape and operation, and of shape and name; where another shape has that, by the next number.
    known: HashMap<u64, TypeId>,
    /// How often types were inferred.
    round: usize,
    /// Which overrides were used.
    used: Vec<bool>,
}

/// From what a type was inferred.
#[derive(Clone, Debug)]
struct Told {
    values: usize,
    examples: usize,
    source: Option<String>,
    round: usize,
}

impl Types {
    /// No types.
    pub fn new() -> Self {
        Self::default()
    }

    /// A type that is known, and not inferred.
    pub fn add(&mut self, def: TypeDef) -> TypeId {
        let id = self.next();
        self.defs.push(def);
        self.told.push(None);
        id
    }

    /// Every definition by its id, labelled with what it was inferred from.
    pub fn finish(mut self) -> Vec<TypeDef> {
        let inferred = self.defs.iter_mut().zip(&self.told);
        for (def, told) in inferred.filter_map(|(def, told)| Some((def, told.as_ref()?))) {
            let docs = Docs {
                description: Some(told.sentence()),
                ..Docs::default()
            };
            def.docs = docs.into();
        }
        self.defs
    }

    /// Whether the override at an index was used.
    pub fn is_used(&self, index: usize) -> bool {
        self.used.get(index).copied().unwrap_or_default()
    }

    pub(super) fn begin(&mut self) {
        self.round += 1;
    }

    pub(super) fn use_override(&mut self, index: usize) {
        if self.used.len() <= index {
            self.used.resize(index + 1, false);
        }
        self.used[index] = true;
    }

    /// The type of a shape that so many values have.
    pub(super) fn intern(
        &mut self,
        shape: Shape,
        name: &[Step],
        values: usize,
        examples: usize,
        context: &Context,
    ) -> TypeId {
        let told = Told {
            values,
            examples,
            source: Some(context.source.clone()),
            round: self.round,
        };
        let keys = keys(&shape, name);
        let known = keys.iter().find_map(|&key| self.find(key, &shape));
        let id = match known {
            Some(id) => {
                if let Some(known) = &mut self.told[id.index()] {
                    known.add(told);
                }
                id
            }
            None => {
                let id = self.next();
                self.defs.push(definition(shape, name, context));
                self.told.push(Some(told));
                id
            }
        };
        for key in keys {
            self.remember(key, id);
        }
        id
    }

    fn next(&self) -> TypeId {
        TypeId(u32::try_from(self.defs.len()).expect("fewer types than values of examples"))
    }

    fn find(&self, key: u64, shape: &Shape) -> Option<TypeId> {
        let mut key = key;
        loop {
            let id = *self.known.get(&key)?;
            if self.defs[id.index()].shape == *shape {
                return Some(id);
            }
            key = key.wrapping_add(1);
        }
    }

    fn remember(&mut self, key: u64, id: TypeId) {
        let mut key = key;
        while let Some(known) = self.known.get(&key) {
            if *known == id {
                return;
            }
            key = key.wrapping_add(1);
        }
        self.known.insert(key, id);
    }
}

fn definition(shape: Shape, name: &[Step], context: &Context) -> TypeDef {
    TypeDef {
        name: TypeName::Inline(name.into()),
        shape,
        limits: Rare::default(),
        xml: None,
        docs: Rare::default(),
        extensions: Rare::default(),
        origin: context.origin,
    }
}

/// By what a shape is known: its operation, and the last member on the way to it.
fn keys(shape: &Shape, name: &[Step]) -> Vec<u64> {
    let operation = name.first();
    let below = name.iter().skip(1);
    let member = below.rev().find(|step| !matches!(step, Step::Item));
    let member = member.filter(|step| matches!(step, Step::Name(_)));
    let hash = |by: &Step, kind: u8| {
        let mut hasher = DefaultHasher::new();
        (shape, by, kind).hash(&mut hasher);
        hasher.finish()
    };
    let operation = operation.map(|step| hash(step, 0));
    let member = member.map(|step| hash(step, 1));
    operation.into_iter().chain(member).collect()
}

impl Told {
    fn add(&mut self, other: Self) {
        self.values += other.values;
        if self.round != other.round {
            self.examples += other.examples;
            self.round = other.round;
        }
        if self.source != other.source {
            self.source = None;
        }
    }

    fn sentence(&self) -> String {
        if self.examples == 0 {
            return "Inferred from a description.".to_owned();
        }
        let plural = |count: usize| if count == 1 { "" } else { "s" };
        let examples = match self.source.as_deref().and_then(|text| text.split_once(' ')) {
            Some((_, of)) => format!("example{} {of}", plural(self.examples)),
            None => format!("example{}", plural(self.examples)),
        };
        match self.values == self.examples {
            true => format!("Inferred from {} {examples}.", self.examples),
            false => format!(
                "Inferred from {} value{} in {} {examples}.",
                self.values,
                plural(self.values),
                self.examples
            ),
        }
    }
}
