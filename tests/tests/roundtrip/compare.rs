use serde_json::{Number, Value};

/// Where and how what came out differs from what went in; `None` where both are the same JSON.
pub(crate) fn difference(before: &Value, after: &Value) -> Option<String> {
    at("$", before, after)
}

fn at(place: &str, before: &Value, after: &Value) -> Option<String> {
    match (before, after) {
        (Value::Number(left), Value::Number(right)) if are_equal(left, right) => None,
        (Value::Array(left), Value::Array(right)) if left.len() == right.len() => {
            let mut pairs = left.iter().zip(right).enumerate();
            pairs.find_map(|(index, (left, right))| at(&format!("{place}[{index}]"), left, right))
        }
        (Value::Object(left), Value::Object(right)) => {
            let lost = left.iter().find(|(key, _)| !right.contains_key(*key));
            if let Some((key, value)) = lost {
                return Some(format!("lost {}: {place}.{key}", kind(value)));
            }
            if let Some((key, _)) = right.iter().find(|(key, _)| !left.contains_key(*key)) {
                return Some(format!("added: {place}.{key}"));
            }
            let mut members = left.iter();
            members.find_map(|(key, left)| at(&format!("{place}.{key}"), left, &right[key]))
        }
        (left, right) if left == right => None,
        (left, right) => Some(format!(
            "changed {} to {}: {place}",
            kind(left),
            kind(right)
        )),
    }
}

/// Whether two numbers are the same, however they are written.
fn are_equal(left: &Number, right: &Number) -> bool {
    let whole = |number: &Number| {
        number
            .as_i64()
            .map(i128::from)
            .or(number.as_u64().map(i128::from))
    };
    match (whole(left), whole(right)) {
        (Some(left), Some(right)) => left == right,
        _ => left.as_f64() == right.as_f64(),
    }
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "list",
        Value::Object(_) => "object",
    }
}
