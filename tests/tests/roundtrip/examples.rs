use connector_tests::Bundle;
use serde_json::Value;

/// How many examples of a component are taken.
const MAX_EXAMPLES: usize = 8;

/// The values that a document gives for its components: beside their schemas, and beside references to them.
pub(crate) fn examples(document: &Value, bundle: &Bundle) -> Vec<Vec<Value>> {
    let mut found = vec![Vec::new(); bundle.names.len()];
    for (at, values) in found.iter_mut().enumerate() {
        let schema = &bundle.defs[at];
        values.extend(schema.get("example").cloned());
        values.extend(schema.get("default").cloned());
        values.extend(
            schema
                .get("examples")
                .and_then(Value::as_array)
                .into_iter()
                .flatten()
                .cloned(),
        );
    }
    walk(document, bundle, &mut found);
    for values in &mut found {
        let mut distinct: Vec<Value> = Vec::new();
        for value in values.drain(..) {
            // An example cannot be a reference, but some try.
            let is_value = value.get("$ref").is_none();
            if is_value && !distinct.contains(&value) && distinct.len() < MAX_EXAMPLES {
                distinct.push(value);
            }
        }
        *values = distinct;
    }
    found
}

/// Looks for media types and responses with a schema that is a component (OpenAPI 3.x Media Type Object, 2.0 Example Object).
fn walk(node: &Value, bundle: &Bundle, found: &mut [Vec<Value>]) {
    match node {
        Value::Array(items) => items.iter().for_each(|item| walk(item, bundle, found)),
        Value::Object(members) => {
            let reference = node.pointer("/schema/$ref").and_then(Value::as_str);
            if let Some(at) = reference.and_then(|reference| bundle.component(reference)) {
                found[at].extend(members.get("example").cloned());
                for (name, value) in members
                    .get("examples")
                    .and_then(Value::as_object)
                    .into_iter()
                    .flatten()
                {
                    match value.get("value") {
                        Some(value) => found[at].push(value.clone()),
                        None if name.contains("json") => found[at].push(value.clone()),
                        None => {}
                    }
                }
            }
            members
                .values()
                .for_each(|member| walk(member, bundle, found));
        }
        _ => {}
    }
}
