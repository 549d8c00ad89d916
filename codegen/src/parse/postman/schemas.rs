//! JSON Schema texts in test scripts, as samples of what they describe.

use crate::infer::{Sample, read_body};

/// How deep schemas are followed.
const DEEPEST: usize = 64;

/// What scripts hold as `schema = {…}`, where it is JSON. Nothing is run.
pub(super) fn in_script(code: &str) -> Vec<Sample> {
    let mut found = Vec::new();
    let lower = code.to_ascii_lowercase();
    let mut from = 0;
    while let Some(at) = lower[from..].find("schema") {
        from += at + "schema".len();
        let assigned = code[from..].trim_start().strip_prefix('=');
        let assigned = assigned.map(str::trim_start);
        let Some(text) = assigned.filter(|text| text.starts_with('{')) else {
            continue;
        };
        // What follows an open brace is part of it, so that no text is read twice.
        let Some(object) = balanced(text) else {
            break;
        };
        from = code.len() - text.len() + object.len();
        let schema = read_body(object, &|_| None).sample;
        found.extend(schema.as_ref().and_then(|schema| described(schema, 0)));
    }
    found
}

/// A text up to the brace that closes its first one.
fn balanced(text: &str) -> Option<&str> {
    let (mut depth, mut quoted, mut escaped) = (0_usize, false, false);
    for (at, c) in text.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            '{' if !quoted => depth += 1,
            '}' if !quoted => {
                depth -= 1;
                if depth == 0 {
                    return text.get(..=at);
                }
            }
            _ => {}
        }
    }
    None
}

/// A value that a schema describes: texts that name a type stand for values of it.
fn described(schema: &Sample, depth: usize) -> Option<Sample> {
    let named = |name: &str| Some(Sample::String(format!("<{name}>")));
    if depth > DEEPEST {
        return Some(Sample::Hole);
    }
    match kind(schema)? {
        "object" => {
            let Some(Sample::Object(properties)) = member(schema, "properties") else {
                return Some(Sample::Object(Vec::new()));
            };
            let members = properties.iter().map(|(key, schema)| {
                let value = described(schema, depth + 1).unwrap_or(Sample::Hole);
                (key.clone(), value)
            });
            Some(Sample::Object(members.collect()))
        }
        "array" => {
            let item = member(schema, "items").and_then(|items| described(items, depth + 1));
            Some(Sample::Array(item.into_iter().collect()))
        }
        "string" => named("string"),
        "integer" => named("long"),
        "number" => named("number"),
        "boolean" => named("boolean"),
        "null" => Some(Sample::Null),
        _ => None,
    }
}

/// The type of a schema, null aside; an object where it has properties.
fn kind(schema: &Sample) -> Option<&str> {
    match member(schema, "type") {
        Some(Sample::String(kind)) => Some(kind),
        Some(Sample::Array(kinds)) => {
            let mut kinds = kinds.iter().filter_map(|kind| match kind {
                Sample::String(kind) if kind != "null" => Some(kind.as_str()),
                _ => None,
            });
            kinds.next().filter(|_| kinds.next().is_none())
        }
        _ => member(schema, "properties").map(|_| "object"),
    }
}

fn member<'a>(sample: &'a Sample, key: &str) -> Option<&'a Sample> {
    let Sample::Object(members) = sample else {
        return None;
    };
    let (_, value) = members.iter().find(|(known, _)| known == key)?;
    Some(value)
}

#[cfg(test)]
mod tests {
    use super::in_script;
    use crate::infer::Sample;

    #[test]
    fn schemas_are_samples_of_what_they_describe() {
        let code = r#"
            // Response validation
            const schema = {"type": "object", "properties": {
                "id": {"type": "string", "description": "a } in \" quotes"},
                "count": {"type": ["integer", "null"]}, "tags": {"type": "array", "items": {"type": "boolean"}},
                "any": {}, "amount": {"type": "number",},
            }};
            pm.response.to.have.jsonSchema(schema);
            const other = {type: "object"};
        "#;
        let text = |text: &str| Sample::String(text.to_owned());
        let members = [
            ("id", text("<string>")),
            ("count", text("<long>")),
            ("tags", Sample::Array(vec![text("<boolean>")])),
            ("any", Sample::Hole),
            ("amount", text("<number>")),
        ];
        let members = members.map(|(key, value)| (key.to_owned(), value));
        assert_eq!(in_script(code), [Sample::Object(members.to_vec())]);
        for code in [
            "schema = {",
            "schema == {}",
            "const schema = {type: \"object\"}",
            "schema",
        ] {
            assert_eq!(in_script(code), [], "{code}");
        }
    }
}
