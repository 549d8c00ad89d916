//! The schemas of an OpenAPI document in one dialect: JSON Schema 2020-12, without anything that is not valid in it.

use std::collections::HashMap;

use jsonschema::Draft;
use serde_json::{Map, Value, json};

/// How many references lead from one to the next before it is no use to follow them.
const MAX_REFERENCES: usize = 32;
/// Where definitions write the text by which an extension is told from others, unless it is its name.
pub(super) const TAG: &str = "x-ms-discriminator-value";

/// Every schema of a document that is reached from the components or from other places, by number; the components come first,
/// then the schemas at those places.
pub struct Bundle {
    /// The components.
    pub names: Vec<String>,
    /// The schemas: references are `#/$defs/<number>`, discriminators `{member, mapping: {value: number}}`.
    pub defs: Vec<Value>,
    /// A reference to each component and to the schema at each place.
    pub links: Vec<Value>,
    /// The place of each schema in the document.
    places: HashMap<String, usize>,
}

impl Bundle {
    /// The schemas of a document for values that are sent, or for those that are not: what is sent has no member that is
    /// `readOnly` (OpenAPI 2.0 and 3.x, Schema Object). The places are JSON Pointers.
    pub(super) fn of(document: &Value, others: &[String], is_sent: bool) -> Self {
        let is_swagger = document.get("swagger").is_some();
        let version = document.get("openapi").and_then(Value::as_str);
        let home = match is_swagger {
            true => "/definitions",
            false => "/components/schemas",
        };
        let components = document.pointer(home).and_then(Value::as_object);
        let names: Vec<String> = components
            .into_iter()
            .flat_map(|map| map.keys().cloned())
            .collect();
        let place = |name: &String| format!("{home}/{}", escaped(name));
        let roots: Vec<String> = names
            .iter()
            .map(place)
            .chain(others.iter().cloned())
            .collect();
        let mut places = HashMap::new();
        for (at, place) in roots.iter().enumerate() {
            places.entry(place.clone()).or_insert(at);
        }
        let links = (0..roots.len()).map(link).collect();
        let mut reader = Reader {
            document,
            home,
            // Before 3.1 the words beside a reference are ignored (OpenAPI 3.0.3, Reference Object).
            has_siblings: version.is_some_and(|version| !version.starts_with("3.0")),
            is_sent,
            queue: roots,
            places,
            patterns: HashMap::new(),
        };
        let mut defs = Vec::new();
        while let Some(place) = reader.queue.get(defs.len()).cloned() {
            let schema = document.pointer(&place).unwrap_or(&Value::Bool(true));
            defs.push(reader.schema(schema));
        }
        Self {
            links,
            names,
            defs,
            places: reader.places,
        }
    }

    /// The number of the component that a reference of the document names.
    pub fn component(&self, reference: &str) -> Option<usize> {
        let pointer = unescaped(reference.strip_prefix('#')?);
        let found = self.places.get(&pointer).copied();
        found.filter(|at| *at < self.names.len())
    }

    /// One schema for all that have a link: an object with a member for each, by number.
    pub(super) fn whole(&self) -> Value {
        let members = self.links.iter().enumerate();
        let members = members.map(|(at, link)| (at.to_string(), link.clone()));
        let defs = self.defs.iter().enumerate();
        let defs = defs.map(|(at, schema)| (at.to_string(), schema.clone()));
        json!({
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "properties": members.collect::<Map<_, _>>(),
            "$defs": defs.collect::<Map<_, _>>(),
        })
    }
}

/// The number that a reference of a bundle names.
pub(super) fn linked(schema: &Value) -> Option<usize> {
    let reference = schema.get("$ref")?.as_str()?;
    reference.strip_prefix("#/$defs/")?.parse().ok()
}

fn link(at: usize) -> Value {
    json!({ "$ref": format!("#/$defs/{at}") })
}

fn escaped(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

/// A pointer in a URI fragment without its percent encoding (RFC 6901 §6).
fn unescaped(fragment: &str) -> String {
    let mut bytes = Vec::with_capacity(fragment.len());
    let mut rest = fragment.as_bytes();
    while let [first, tail @ ..] = rest {
        let hex = tail.get(..2).filter(|_| *first == b'%');
        let code = hex
            .and_then(|hex| std::str::from_utf8(hex).ok())
            .and_then(|hex| u8::from_str_radix(hex, 16).ok());
        bytes.push(code.unwrap_or(*first));
        rest = if code.is_some() { &tail[2..] } else { tail };
    }
    String::from_utf8(bytes).unwrap_or_else(|_| fragment.to_owned())
}

struct Reader<'a> {
    document: &'a Value,
    home: &'static str,
    has_siblings: bool,
    is_sent: bool,
    /// Places of schemas, in the order of their numbers.
    queue: Vec<String>,
    places: HashMap<String, usize>,
    /// Whether each pattern can be used.
    patterns: HashMap<String, bool>,
}

impl Reader<'_> {
    fn schema(&mut self, schema: &Value) -> Value {
        let words = match schema {
            Value::Object(words) => words,
            Value::Bool(_) => return schema.clone(),
            _ => return Value::Bool(true),
        };
        // What a dynamic reference leads to depends on the way to it.
        if words.contains_key("$dynamicRef") {
            return Value::Bool(false);
        }
        let mut out = Map::new();
        if let Some(reference) = words.get("$ref").and_then(Value::as_str) {
            if let Some(at) = self.target(reference) {
                out.insert("$ref".to_owned(), link(at)["$ref"].clone());
            }
            if !self.has_siblings {
                return Value::Object(out);
            }
        }
        for (word, value) in words {
            if let Some(value) = self.word(word, value, words) {
                out.insert(word.clone(), value);
            }
        }
        own_lists(words, &mut out);
        implied_object(words, &mut out);
        exclusive(words, &mut out);
        let flag = |word| words.get(word).and_then(Value::as_bool) == Some(true);
        match flag("nullable") || flag("x-nullable") {
            true => nullable(out),
            false => Value::Object(out),
        }
    }

    /// A word of a schema as JSON Schema has it, or nothing where it cannot have it.
    fn word(&mut self, word: &str, value: &Value, words: &Map<String, Value>) -> Option<Value> {
        let lists = |key| words.get(key).is_some_and(Value::is_array);
        match word {
            "properties" | "patternProperties" | "dependentSchemas" => {
                let members = value.as_object()?.iter();
                let members: Vec<_> = members
                    .filter(|(name, schema)| match word {
                        "patternProperties" => self.is_pattern(name),
                        "properties" => !self.leaves_out(schema),
                        _ => true,
                    })
                    .map(|(name, schema)| (name.clone(), schema))
                    .collect();
                let members = members.into_iter();
                let members = members.map(|(name, schema)| (name, self.schema(schema)));
                Some(Value::Object(members.collect()))
            }
            "items" if value.is_array() => None,
            "items"
            | "not"
            | "if"
            | "then"
            | "else"
            | "contains"
            | "propertyNames"
            | "additionalProperties"
            | "unevaluatedProperties"
            | "unevaluatedItems" => Some(self.schema(value)),
            "oneOf" | "anyOf" => {
                let parts = value.as_array().filter(|parts| !parts.is_empty())?;
                Some(parts.iter().map(|part| self.alternative(part)).collect())
            }
            "prefixItems" | "allOf" => {
                let parts = value.as_array().filter(|parts| !parts.is_empty())?;
                Some(parts.iter().map(|part| self.schema(part)).collect())
            }
            "type" => types(value),
            "required" => {
                let mut names: Vec<&str> =
                    value.as_array()?.iter().filter_map(Value::as_str).collect();
                names.sort_unstable();
                names.dedup();
                names.retain(|name| {
                    let member = words.get("properties").and_then(|map| map.get(*name));
                    !member.is_some_and(|schema| self.leaves_out(schema))
                });
                Some(json!(names))
            }
            "enum" => value
                .as_array()
                .filter(|list| !list.is_empty())
                .map(|_| value.clone()),
            "pattern" => value
                .as_str()
                .filter(|text| self.is_pattern(text))
                .map(Value::from),
            "minimum" | "maximum" => value.is_number().then(|| value.clone()),
            "multipleOf" => value
                .as_f64()
                .filter(|step| *step > 0.0)
                .map(|_| value.clone()),
            "minLength" | "maxLength" | "minItems" | "maxItems" | "minProperties"
            | "maxProperties" => value.as_u64().map(Value::from),
            "uniqueItems" => value.as_bool().map(Value::from),
            "discriminator" => self.discriminator(value),
            "const" | "dependentRequired" => Some(value.clone()),
            "example" | "default" => Some(value.clone()),
            "examples" => value.is_array().then(|| value.clone()),
            "format" | TAG => value.is_string().then(|| value.clone()),
            "$defs" | "definitions" if lists(word) => None,
            _ => None,
        }
    }

    /// Whether values have no such member.
    fn leaves_out(&self, schema: &Value) -> bool {
        let mut schema = schema;
        for _ in 0..MAX_REFERENCES {
            if schema.get("readOnly") == Some(&Value::Bool(true)) {
                return self.is_sent;
            }
            let reference = schema.get("$ref").and_then(Value::as_str);
            let place = reference.and_then(|text| text.strip_prefix('#'));
            match place.and_then(|place| self.document.pointer(&unescaped(place))) {
                Some(target) => schema = target,
                None => break,
            }
        }
        false
    }

    /// An alternative that says `nullable` and nothing else is null: in 3.0 there is no other way to write it.
    fn alternative(&mut self, schema: &Value) -> Value {
        match schema.as_object() {
            Some(words) if words.len() == 1 && words.get("nullable") == Some(&json!(true)) => {
                json!({ "type": "null" })
            }
            _ => self.schema(schema),
        }
    }

    /// The number of the schema that a reference leads to.
    fn target(&mut self, reference: &str) -> Option<usize> {
        let place = unescaped(reference.strip_prefix('#')?);
        self.document.pointer(&place)?;
        let next = self.queue.len();
        let at = *self.places.entry(place.clone()).or_insert(next);
        if at == next {
            self.queue.push(place);
        }
        Some(at)
    }

    /// `{member, mapping}` of what OpenAPI 2.0 writes as a text and 3.x as an object.
    fn discriminator(&mut self, value: &Value) -> Option<Value> {
        let member = value
            .as_str()
            .or_else(|| value.get("propertyName")?.as_str())?;
        let entries = value.get("mapping").and_then(Value::as_object);
        let mut mapping = Map::new();
        for (tag, target) in entries.into_iter().flatten() {
            let target = target.as_str()?;
            let named = format!("#{}/{}", self.home, escaped(target));
            let at = self.target(target).or_else(|| self.target(&named));
            if let Some(at) = at {
                mapping.insert(tag.clone(), Value::from(at));
            }
        }
        Some(json!({ "member": member, "mapping": mapping }))
    }

    fn is_pattern(&mut self, text: &str) -> bool {
        let known = self.patterns.get(text).copied();
        known.unwrap_or_else(|| {
            let schema = json!({ "pattern": text });
            let options = jsonschema::options().with_draft(Draft::Draft202012);
            let usable = options.build(&schema).is_ok();
            self.patterns.insert(text.to_owned(), usable);
            usable
        })
    }
}

/// The types of JSON Schema among the words of `type`. A schema with other words holds for nothing that could be known.
fn types(value: &Value) -> Option<Value> {
    const WORDS: [&str; 7] = [
        "array", "boolean", "integer", "null", "number", "object", "string",
    ];
    match value {
        Value::String(word) if word == "file" => Some(json!("string")),
        Value::String(word) => Some(match WORDS.contains(&word.as_str()) {
            true => value.clone(),
            // No sample is made for what nobody can read.
            false => json!([]),
        }),
        Value::Array(words) => {
            let mut known: Vec<&str> = words.iter().filter_map(Value::as_str).collect();
            known.retain(|word| WORDS.contains(word));
            known.sort_unstable();
            known.dedup();
            Some(json!(known))
        }
        _ => None,
    }
}

/// A list of schemas in `items` is what `prefixItems` is called since 2020-12.
fn own_lists(words: &Map<String, Value>, out: &mut Map<String, Value>) {
    if let Some(Value::Array(_)) = words.get("items") {
        out.remove("prefixItems");
    }
    // JSON Schema asks for one type at least.
    if out
        .get("type")
        .and_then(Value::as_array)
        .is_some_and(Vec::is_empty)
    {
        out.remove("type");
        out.insert("not".to_owned(), json!({}));
    }
}

/// A schema that lists members and has no type is meant for objects, though it holds for every other value as well.
fn implied_object(words: &Map<String, Value>, out: &mut Map<String, Value>) {
    let speaks = |word| {
        words
            .get(word)
            .and_then(Value::as_object)
            .is_some_and(|map| !map.is_empty())
    };
    let is_mixed = ["type", "not", "$ref", "oneOf", "anyOf"]
        .iter()
        .any(|word| out.contains_key(*word));
    if !is_mixed && (speaks("properties") || speaks("additionalProperties")) {
        out.insert("type".to_owned(), json!("object"));
    }
}

/// `exclusiveMinimum: true` makes `minimum` exclusive before 3.1.
fn exclusive(words: &Map<String, Value>, out: &mut Map<String, Value>) {
    for (flag, limit) in [
        ("exclusiveMinimum", "minimum"),
        ("exclusiveMaximum", "maximum"),
    ] {
        match words.get(flag) {
            Some(Value::Number(number)) => {
                out.insert(flag.to_owned(), Value::Number(number.clone()));
            }
            Some(Value::Bool(true)) => {
                if let Some(limit) = out.remove(limit) {
                    out.insert(flag.to_owned(), limit);
                }
            }
            _ => {}
        }
    }
}

/// The same, or null: what authors mean by it, also beside an enumeration that does not list null.
fn nullable(mut schema: Map<String, Value>) -> Value {
    let plain = ["enum", "const", "$ref", "allOf", "oneOf", "anyOf", "not"];
    let word = schema.get("type").and_then(Value::as_str);
    match word.filter(|_| !plain.iter().any(|key| schema.contains_key(*key))) {
        Some(word) => {
            let types = json!([word, "null"]);
            schema.insert("type".to_owned(), types);
            Value::Object(schema)
        }
        None if schema.is_empty() => Value::Object(schema),
        None => json!({ "anyOf": [schema, { "type": "null" }] }),
    }
}
