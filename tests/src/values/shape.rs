//! What a schema and everything that it is made of say together.

use serde_json::Value;

use super::dialect::linked;
use super::subtypes::Subtypes;

/// How many schemas may be made of each other.
const MAX_PARTS: usize = 64;

/// The schemas of a document and who extends whom.
#[derive(Clone, Copy)]
pub(super) struct World<'a> {
    pub(super) defs: &'a [Value],
    pub(super) names: &'a [String],
    pub(super) subtypes: &'a Subtypes,
    /// What the names of members start with that no schema names.
    pub(super) unnamed: &'a str,
}

/// A schema with its references followed, its `allOf` merged and one alternative chosen of each choice.
#[derive(Default)]
pub(super) struct Shape<'a> {
    pub(super) types: Option<Vec<&'a str>>,
    /// The values of `enum` or `const`.
    pub(super) values: Option<Vec<&'a Value>>,
    pub(super) members: Vec<(&'a str, Vec<&'a Value>)>,
    pub(super) required: Vec<&'a str>,
    pub(super) additional: Vec<&'a Value>,
    pub(super) items: Vec<&'a Value>,
    pub(super) prefix: &'a [Value],
    /// The schemas that say something else: limits, patterns, formats.
    pub(super) parts: Vec<&'a Value>,
    /// Members by which the value says what it is.
    pub(super) tags: Vec<(&'a str, String)>,
    /// How many ways there are to choose.
    pub(super) ways: usize,
    /// Whether nothing can have this shape.
    pub(super) is_void: bool,
    root: Option<usize>,
    open: Vec<usize>,
}

impl<'a> Shape<'a> {
    /// What several schemas say together, with the `way`-th alternative where there is a choice.
    pub(super) fn of(world: World<'a>, schemas: &[&'a Value], way: usize) -> Self {
        let mut shape = Self {
            ways: 1,
            ..Self::default()
        };
        for schema in schemas {
            shape.root = None;
            let (schema, way) = shape.enter(world, schema, way);
            shape.add(world, schema, way);
        }
        shape
    }

    /// Follows what is nothing but a reference; a schema that is extended by others stands for those.
    fn enter(&mut self, world: World<'a>, schema: &'a Value, way: usize) -> (&'a Value, usize) {
        let (mut schema, mut way) = (schema, way);
        for _ in 0..MAX_PARTS {
            let Some(at) = linked(schema) else {
                match sole(schema) {
                    Some(only) => schema = only,
                    None => break,
                }
                continue;
            };
            self.root = Some(at);
            let below = world.subtypes.below(at);
            let Some(count) = below.len().checked_sub(1).map(|more| more + 1) else {
                schema = &world.defs[at];
                if linked(schema).is_none() && sole(schema).is_none() {
                    self.tag_itself(world, at);
                    break;
                }
                continue;
            };
            self.ways = self.ways.max(count);
            self.root = below.get(way % count).copied();
            way /= count;
            schema = &world.defs[self.root.unwrap_or(at)];
            break;
        }
        (schema, way)
    }

    /// The tag of a schema that nobody extends, where the mapping names it.
    fn tag_itself(&mut self, world: World<'a>, at: usize) {
        if let Some((member, tag)) = world.subtypes.own_tag(world.defs, at) {
            self.tags.push((member, tag.to_owned()));
        }
    }

    fn add(&mut self, world: World<'a>, schema: &'a Value, way: usize) {
        let words = match schema {
            Value::Bool(false) => {
                self.is_void = true;
                return;
            }
            Value::Object(words) => words,
            _ => return,
        };
        if let Some(at) = linked(schema) {
            if self.open.contains(&at) || self.open.len() > MAX_PARTS {
                return;
            }
            self.open.push(at);
            if let Some(root) = self.root.filter(|root| *root != at) {
                let tag = world.subtypes.tag(world, at, root);
                self.tags.extend(tag);
            }
            self.add(world, &world.defs[at], way);
            self.open.pop();
        }
        for part in list(schema, "allOf") {
            self.add(world, part, way);
        }
        for word in ["oneOf", "anyOf"] {
            self.choose(world, schema, list(schema, word), way);
        }
        self.is_void |= words.get("not").is_some_and(is_empty);
        self.own(schema);
    }

    fn choose(&mut self, world: World<'a>, schema: &'a Value, branches: &'a [Value], way: usize) {
        let count = branches.len();
        let Some(branch) = way.checked_rem(count).and_then(|at| branches.get(at)) else {
            return;
        };
        let member = schema
            .pointer("/discriminator/member")
            .and_then(Value::as_str);
        if let (Some(member), Some(at)) = (member, linked(branch)) {
            let mapping = schema
                .pointer("/discriminator/mapping")
                .and_then(Value::as_object);
            let mapped = mapping
                .into_iter()
                .flatten()
                .find(|(_, target)| target.as_u64() == Some(at as u64))
                .map(|(tag, _)| tag.clone());
            let tag = mapped.or_else(|| world.names.get(at).cloned());
            self.tags.extend(tag.map(|tag| (member, tag)));
        }
        let outer = self.ways;
        self.ways = 1;
        let root = self.root.replace(usize::MAX);
        if linked(branch).is_some() {
            self.root = linked(branch);
        }
        self.add(world, branch, way / count);
        self.root = root;
        self.ways = outer.max(self.ways * count);
    }

    /// What a schema says itself.
    fn own(&mut self, schema: &'a Value) {
        let word = schema.get("type");
        let named: Vec<&str> = word
            .into_iter()
            .flat_map(|word| match word {
                Value::Array(words) => words.iter().filter_map(Value::as_str).collect(),
                word => Vec::from_iter(word.as_str()),
            })
            .collect();
        if !named.is_empty() {
            let known = self.types.take();
            self.types = Some(match known {
                Some(known) => common(&known, &named),
                None => named,
            });
            self.is_void |= self.types.as_ref().is_some_and(Vec::is_empty);
        }
        let only = schema.get("const").map(std::slice::from_ref);
        let listed = schema.get("enum").and_then(Value::as_array);
        if let Some(values) = only.or(listed.map(Vec::as_slice)) {
            let known = self.values.take();
            let fits = |value: &&Value| known.as_ref().is_none_or(|known| known.contains(value));
            self.values = Some(values.iter().filter(fits).collect());
        }
        for (name, member) in schema
            .get("properties")
            .and_then(Value::as_object)
            .into_iter()
            .flatten()
        {
            match self.members.iter_mut().find(|(known, _)| known == name) {
                Some((_, schemas)) => schemas.push(member),
                None => self.members.push((name, vec![member])),
            }
        }
        let required = list(schema, "required").iter().filter_map(Value::as_str);
        self.required.extend(required);
        self.additional.extend(schema.get("additionalProperties"));
        self.items.extend(schema.get("items"));
        let prefix = list(schema, "prefixItems");
        if !prefix.is_empty() {
            self.prefix = prefix;
        }
        self.parts.push(schema);
    }

    /// The largest or smallest number that the schemas have for a word.
    pub(super) fn limit(&self, word: &str, pick: fn(f64, f64) -> f64) -> Option<f64> {
        let limits = self
            .parts
            .iter()
            .filter_map(|part| part.get(word)?.as_f64());
        limits.reduce(pick)
    }

    /// The last text that the schemas have for a word.
    pub(super) fn text(&self, word: &str) -> Option<&'a str> {
        let mut texts = self.parts.iter().rev();
        texts.find_map(|part| part.get(word)?.as_str())
    }

    /// A value that the definition gives for this shape.
    pub(super) fn told(&self) -> Option<&'a Value> {
        let mut parts = self.parts.iter().rev();
        parts.find_map(|part| part.get("example").or_else(|| part.get("default")))
    }
}

/// The types of two lists that a value can have: a whole number is a number.
fn common<'a>(left: &[&'a str], right: &[&'a str]) -> Vec<&'a str> {
    let has = |list: &[&str], word: &str| {
        list.contains(&word) || word == "integer" && list.contains(&"number")
    };
    let mut words: Vec<&str> = left
        .iter()
        .copied()
        .filter(|word| has(right, word))
        .collect();
    for word in right {
        if has(left, word) && !words.contains(word) {
            words.push(word);
        }
    }
    words
}

/// The one part of an `allOf` beside which nothing is said about values.
pub(super) fn sole(schema: &Value) -> Option<&Value> {
    const SILENT: [&str; 5] = ["allOf", "example", "examples", "default", "type"];
    let words = schema.as_object()?;
    let silent = words.keys().all(|word| SILENT.contains(&word.as_str()));
    match list(schema, "allOf") {
        [only] if silent => Some(only),
        _ => None,
    }
}

pub(super) fn list<'a>(schema: &'a Value, word: &str) -> &'a [Value] {
    schema
        .get(word)
        .and_then(Value::as_array)
        .map_or(&[], Vec::as_slice)
}

fn is_empty(schema: &Value) -> bool {
    schema.as_object().is_some_and(serde_json::Map::is_empty)
}
