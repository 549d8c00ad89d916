//! Values of schemas, always the same ones.

use serde_json::{Map, Value, json};

use super::scalars;
use super::shape::{Shape, World};

/// How many values of each kind a component has at most.
const MAX_ROWS: usize = 16;
/// How many alternatives of a component itself are tried.
const MAX_WAYS: usize = 64;
/// How far below the component members that need not be there are there.
const FULL_DEPTH: usize = 3;
const MAX_DEPTH: usize = 24;
/// How many values a sample may be made of before it becomes frugal.
const BUDGET: usize = 400;

/// A component's value as the definition's examples have it, before the validator has seen it.
pub(super) fn quoted(world: World<'_>, component: &Value) -> Option<Value> {
    let mut maker = Maker::lavish(world);
    maker.quotes = true;
    maker.value(&[component], 0, 0)
}

/// A component's values, before the validator has seen them: the fewest members and all members, for each alternative.
pub(super) fn samples(world: World<'_>, component: &Value) -> Vec<Value> {
    let ways = Shape::of(world, &[component], 0).ways.min(MAX_WAYS);
    let mut made = Vec::new();
    for way in 0..ways {
        made.push(Maker::frugal(world).value(&[component], way, 0));
    }
    let mut rows = ways;
    let mut row = 0;
    while row < rows.min(MAX_ROWS.max(ways)) {
        let mut maker = Maker::lavish(world);
        made.push(maker.value(&[component], row, 0));
        rows = rows.max(maker.ways);
        row += 1;
    }
    let mut distinct: Vec<Value> = Vec::new();
    for value in made.into_iter().flatten() {
        if !distinct.contains(&value) {
            distinct.push(value);
        }
    }
    distinct
}

struct Maker<'a> {
    world: World<'a>,
    /// Whether members that need not be there are there.
    is_full: bool,
    /// Whether the values that the definition gives are taken.
    quotes: bool,
    budget: usize,
    /// The most alternatives that anything near the top has.
    ways: usize,
}

impl<'a> Maker<'a> {
    fn frugal(world: World<'a>) -> Self {
        Self {
            world,
            is_full: false,
            quotes: false,
            budget: BUDGET,
            ways: 1,
        }
    }

    fn lavish(world: World<'a>) -> Self {
        Self {
            is_full: true,
            ..Self::frugal(world)
        }
    }

    fn value(&mut self, schemas: &[&'a Value], way: usize, depth: usize) -> Option<Value> {
        if depth > MAX_DEPTH {
            return None;
        }
        self.budget = self.budget.saturating_sub(1);
        let shape = Shape::of(self.world, schemas, way);
        if shape.is_void {
            return None;
        }
        self.note(&shape, depth);
        if self.quotes
            && depth > 0
            && let Some(told) = shape.told()
        {
            return Some(told.clone());
        }
        if let Some(values) = &shape.values {
            return pick(values, way).map(|value| (*value).clone());
        }
        match shape.types.as_deref() {
            Some(words) => {
                let mut words = words.to_vec();
                words.sort_by_key(|word| *word == "null");
                let word = *pick(&words, way)?;
                self.typed(word, &shape, way, depth)
            }
            None => match implied(&shape) {
                Some(word) => self.typed(word, &shape, way, depth),
                None => Some(scalars::anything(way)),
            },
        }
    }

    /// Counts the alternatives of what is near the top, so that each is tried once.
    fn note(&mut self, shape: &Shape<'a>, depth: usize) {
        if depth > 2 {
            return;
        }
        let values = shape.values.as_ref().map_or(1, Vec::len).min(8);
        let types = match shape.types.as_deref() {
            Some([word]) => scalars::ways(word),
            Some(words) => words.len(),
            None => 1,
        };
        self.ways = self.ways.max(values).max(types).max(shape.ways);
    }

    fn typed(&mut self, word: &str, shape: &Shape<'a>, way: usize, depth: usize) -> Option<Value> {
        match word {
            "null" => Some(Value::Null),
            "boolean" => Some(Value::Bool(way.is_multiple_of(2))),
            "string" => scalars::string(shape, way).map(Value::String),
            "integer" => scalars::integer(shape, way),
            "number" => scalars::number(shape, way),
            "array" => self.array(shape, way, depth),
            _ => self.object(shape, way, depth),
        }
    }

    fn array(&mut self, shape: &Shape<'a>, way: usize, depth: usize) -> Option<Value> {
        let mut items = Vec::new();
        for schema in shape.prefix {
            items.push(self.value(&[schema], way, depth + 1)?);
        }
        let least = shape.limit("minItems", f64::max).unwrap_or(0.0) as usize;
        let most = shape
            .limit("maxItems", f64::min)
            .map_or(usize::MAX, |most| most as usize);
        let wished = match self.is_generous(depth) {
            true => [1, 0, 2][way % 3],
            false => 0,
        };
        let length = wished.max(least).min(most);
        let is_set = shape
            .parts
            .iter()
            .any(|part| part.get("uniqueItems") == Some(&json!(true)));
        for at in items.len()..length.min(200) {
            let made = match shape.items.as_slice() {
                [] => Some(scalars::anything(way + at)),
                schemas => self.value(schemas, way + at, depth + 1),
            };
            match made {
                Some(item) if is_set && items.contains(&item) => {}
                Some(item) => items.push(item),
                None if items.len() >= least => break,
                None => return None,
            }
        }
        Some(Value::Array(items))
    }

    fn object(&mut self, shape: &Shape<'a>, way: usize, depth: usize) -> Option<Value> {
        let is_generous = self.is_generous(depth);
        let mut members = Map::new();
        for (name, schemas) in &shape.members {
            let is_required = shape.required.contains(name);
            if let Some(tag) = self.tag(shape, name, schemas) {
                members.insert((*name).to_owned(), tag);
                continue;
            }
            if !is_required && !is_generous && members.len() >= least_members(shape) {
                continue;
            }
            match self.value(schemas, way, depth + 1) {
                Some(value) => {
                    members.insert((*name).to_owned(), value);
                }
                None if is_required => return None,
                None => {}
            }
        }
        for (member, tag) in &shape.tags {
            let known = shape.members.iter().any(|(name, _)| name == member);
            if !known && !members.contains_key(*member) {
                members.insert((*member).to_owned(), json!(tag));
            }
        }
        for name in &shape.required {
            if !members.contains_key(*name) && !shape.members.iter().any(|(known, _)| known == name)
            {
                let value = self.other(shape, way, depth)?;
                members.insert((*name).to_owned(), value);
            }
        }
        self.others(shape, way, depth, &mut members);
        Some(Value::Object(members))
    }

    /// The text of a member that says what the object is, where its schema permits it.
    fn tag(&self, shape: &Shape<'a>, name: &str, schemas: &[&'a Value]) -> Option<Value> {
        let (_, tag) = shape
            .tags
            .iter()
            .rev()
            .find(|(member, _)| *member == name)?;
        let tag = json!(tag);
        let member = Shape::of(self.world, schemas, 0);
        let fits = member
            .values
            .as_ref()
            .is_none_or(|values| values.contains(&&tag));
        fits.then_some(tag)
    }

    /// The value of a member without a schema by name.
    fn other(&mut self, shape: &Shape<'a>, way: usize, depth: usize) -> Option<Value> {
        match shape.additional.as_slice() {
            [] => Some(scalars::anything(way)),
            schemas => self.value(schemas, way, depth + 1),
        }
    }

    /// Members without a schema by name, where the shape speaks of them.
    fn others(
        &mut self,
        shape: &Shape<'a>,
        way: usize,
        depth: usize,
        members: &mut Map<String, Value>,
    ) {
        let least = least_members(shape);
        let wished = match shape.additional.is_empty() || !self.is_generous(depth) {
            true => 0,
            false => [1, 0, 2][way % 3],
        };
        let missing = least.saturating_sub(members.len());
        for at in 0..wished.max(missing).min(20) {
            if let Some(value) = self.other(shape, way + at, depth) {
                members.insert(format!("{}{at}", self.world.unnamed), value);
            }
        }
    }

    fn is_generous(&self, depth: usize) -> bool {
        self.is_full && depth < FULL_DEPTH && self.budget > 0
    }
}

fn least_members(shape: &Shape<'_>) -> usize {
    shape.limit("minProperties", f64::max).unwrap_or(0.0) as usize
}

/// The type that a schema without one speaks of.
fn implied(shape: &Shape<'_>) -> Option<&'static str> {
    if !shape.members.is_empty()
        || !shape.additional.is_empty()
        || !shape.required.is_empty()
        || !shape.tags.is_empty()
    {
        return Some("object");
    }
    if !shape.items.is_empty() || !shape.prefix.is_empty() {
        return Some("array");
    }
    let says = |word| shape.parts.iter().any(|part| part.get(word).is_some());
    if says("minLength") || says("maxLength") || says("pattern") {
        return Some("string");
    }
    if says("minimum") || says("maximum") || says("multipleOf") {
        return Some("number");
    }
    match shape.text("format")? {
        "int32" | "int64" => Some("integer"),
        "float" | "double" => Some("number"),
        _ => Some("string"),
    }
}

fn pick<T>(list: &[T], way: usize) -> Option<&T> {
    list.get(way.checked_rem(list.len())?)
}
