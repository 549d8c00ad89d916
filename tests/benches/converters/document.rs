use serde_json::{Map, Value};

/// The methods that a path item has members for.
pub(crate) const METHODS: &[&str] = &[
    "get", "put", "post", "delete", "options", "head", "patch", "trace",
];

/// How deep schemas are followed.
const DEEPEST: usize = 32;

/// A document in which references are followed.
pub(crate) struct Document<'a> {
    pub(crate) root: &'a Value,
}

impl<'a> Document<'a> {
    /// What a reference stands for, or else the value itself.
    pub(crate) fn resolved(&self, value: &'a Value) -> &'a Value {
        let pointer = value["$ref"].as_str();
        let pointer = pointer.and_then(|pointer| pointer.strip_prefix('#'));
        pointer
            .and_then(|pointer| self.root.pointer(pointer))
            .unwrap_or(value)
    }

    /// The parameters of an operation with those of its path.
    pub(crate) fn params(&self, item: &'a Value, operation: &'a Value) -> Vec<&'a Value> {
        let lists = [&item["parameters"], &operation["parameters"]];
        let params = lists.into_iter().filter_map(Value::as_array).flatten();
        params.map(|param| self.resolved(param)).collect()
    }

    /// The API keys that an operation asks for, by its own security requirements or else by those of all (OpenAPI 3.0.3 §4.8.30,
    /// OpenAPI 2.0, Security Requirement Object).
    pub(crate) fn keys(&self, operation: &'a Value) -> impl Iterator<Item = &'a Value> {
        let root = self.root;
        let asked = operation.get("security").unwrap_or(&root["security"]);
        let asked = asked.as_array().into_iter().flatten();
        let names = asked.filter_map(Value::as_object).flat_map(Map::keys);
        names.filter_map(|name| {
            let schemes = [
                &root["components"]["securitySchemes"],
                &root["securityDefinitions"],
            ];
            let scheme = schemes.into_iter().find_map(|schemes| schemes.get(name))?;
            (scheme["type"] == "apiKey").then_some(scheme)
        })
    }

    /// The variables in the paths of the addresses of an operation: its own, those of its path, or those of all (OpenAPI 3.0.3
    /// §4.8.5). Where a service stands is no matter of what it is asked.
    pub(crate) fn variables(
        &self,
        item: &'a Value,
        operation: &'a Value,
    ) -> impl Iterator<Item = &'a str> {
        let levels = [operation, item, self.root].into_iter();
        let mut servers = levels.filter_map(|level| level["servers"].as_array());
        let servers = servers.next().into_iter().flatten();
        servers.flat_map(|server| {
            let url = server["url"].as_str().unwrap_or_default();
            let address = url.split_once("://").map_or(url, |(_, address)| address);
            let path = address.split_once('/').map_or("", |(_, path)| path);
            let names = path.split('{').skip(1);
            names.filter_map(|rest| Some(rest.split_once('}')?.0))
        })
    }

    /// Whether a schema says more of a value than that there is one, or that it is an object.
    pub(crate) fn says(&self, schema: &'a Value, depth: usize) -> bool {
        let schema = self.resolved(schema);
        if depth > DEEPEST {
            return false;
        }
        let scalar = |word: &str| matches!(word, "string" | "integer" | "number" | "boolean");
        let listed = schema["type"].as_array().into_iter().flatten();
        let mut words = listed.chain([&schema["type"]]).filter_map(Value::as_str);
        let filled = |key: &str| schema[key].as_object().is_some_and(|held| !held.is_empty());
        words.any(scalar)
            || filled("properties")
            || schema["items"].is_object()
            || filled("additionalProperties")
            || parts(schema).any(|part| self.says(part, depth + 1))
    }

    /// How many members of a type a schema has, in all its depth.
    pub(crate) fn members(&self, schema: &'a Value, depth: usize) -> usize {
        let schema = self.resolved(schema);
        if depth > DEEPEST {
            return 0;
        }
        let own = schema["properties"].as_object().into_iter();
        let own = own.flat_map(Map::values).map(|member| {
            let typed = usize::from(self.says(member, 0));
            typed + self.members(member, depth + 1)
        });
        let held = ["items", "additionalProperties"].into_iter();
        let held = held.filter_map(|key| schema.get(key)).chain(parts(schema));
        let held = held.map(|inner| self.members(inner, depth + 1));
        own.chain(held).sum()
    }

    /// Whether a body in a media type is one. A form without fields is none, and neither is what nothing is said of, or what has
    /// nothing but blank examples.
    pub(crate) fn is_body(&self, media_type: &str, media: &'a Value) -> bool {
        let schema = self.resolved(&media["schema"]);
        if media_type.starts_with("multipart/") || media_type == "application/x-www-form-urlencoded"
        {
            return self.says(schema, 0);
        }
        let named = media["examples"].as_object().into_iter();
        let named = named.flat_map(Map::values);
        let named = named.filter_map(|example| self.resolved(example).get("value"));
        let lone = [media.get("example"), schema.get("example")].into_iter();
        let mut examples = named.chain(lone.flatten()).peekable();
        match examples.peek() {
            Some(_) => examples.any(|example| !is_blank(example)),
            None => media.get("schema").is_some(),
        }
    }
}

fn is_blank(example: &Value) -> bool {
    match example {
        Value::Null => true,
        Value::String(text) => matches!(text.trim(), "" | "\"\""),
        _ => false,
    }
}

/// The schemas that a schema is made of.
fn parts(schema: &Value) -> impl Iterator<Item = &Value> {
    let words = ["allOf", "anyOf", "oneOf"].into_iter();
    words.filter_map(|word| schema[word].as_array()).flatten()
}

/// A path without the names of its placeholders.
pub(crate) fn shape(path: &str) -> String {
    let mut shape = String::new();
    let mut rest = path;
    while let Some((before, after)) = rest.split_once('{') {
        shape.push_str(before);
        let Some((_, behind)) = after.split_once('}') else {
            break;
        };
        shape.push_str("{}");
        rest = behind;
    }
    shape + rest
}
