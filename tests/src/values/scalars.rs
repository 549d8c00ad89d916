use serde_json::{Value, json};

use super::pattern::matching;
use super::shape::Shape;

/// How many different values there are of a type.
pub(super) fn ways(word: &str) -> usize {
    match word {
        "boolean" => 2,
        "array" | "object" | "string" => 3,
        "integer" | "number" => 4,
        _ => 1,
    }
}

/// A value of which nothing is said.
pub(super) fn anything(way: usize) -> Value {
    match way % 6 {
        0 => json!("text"),
        1 => json!({"any": [1, null]}),
        2 => json!(12.5),
        3 => json!([true, "a"]),
        4 => json!(false),
        _ => json!({}),
    }
}

/// A text with the shape's format or pattern and length.
pub(super) fn string(shape: &Shape<'_>, way: usize) -> Option<String> {
    let least = shape.limit("minLength", f64::max).unwrap_or(0.0) as usize;
    let most = shape
        .limit("maxLength", f64::min)
        .map_or(usize::MAX, |most| most as usize);
    if let Some(pattern) = shape.text("pattern") {
        // Base64 comes in groups of four characters.
        let is_base64 = matches!(shape.text("format"), Some("byte" | "base64"));
        let least = if is_base64 { least.max(4) } else { least };
        // What is not simple may be meant for words or for names of hosts.
        let guessed = ["text", "example.com"][way % 2];
        return matching(pattern, least).or_else(|| Some(guessed.to_owned()));
    }
    if let Some(text) = shape
        .text("format")
        .and_then(|format| formatted(format, way))
    {
        return Some(text.to_owned());
    }
    let text = ["text", "", "ä \"\\\n\u{1f600}"][way % 3];
    let length = text.chars().count().max(least).min(most).min(100_000);
    Some(
        text.chars()
            .chain(std::iter::repeat('x'))
            .take(length)
            .collect(),
    )
}

fn formatted(format: &str, way: usize) -> Option<&'static str> {
    let texts: &[&str] = match format.to_ascii_lowercase().as_str() {
        "date-time" | "datetime" => &["2024-02-29T12:30:45.123Z", "1999-12-31T23:59:59+05:30"],
        "date" => &["2024-02-29", "1999-12-31"],
        "time" => &["12:30:45Z"],
        "duration" => &["P1DT2H3M"],
        "uuid" | "guid" => &[
            "01234567-89ab-cdef-0123-456789abcdef",
            "F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6",
        ],
        "email" => &["anna@example.com"],
        "hostname" => &["host.example.com"],
        "ipv4" | "ip" => &["192.0.2.1"],
        "ipv6" => &["2001:db8::1"],
        "uri" | "url" | "uri-reference" | "iri" => &["https://example.com/a?b=c#d"],
        "byte" | "base64" => &["aGVsbG8=", ""],
        "base64url" => &["aGVsbG8"],
        "decimal" | "double" | "float" | "number" => &["12.50", "0"],
        "int32" | "int64" | "integer" | "uint64" | "uint32" | "int" | "long" => &["12", "0"],
        "boolean" => &["true"],
        _ => return None,
    };
    texts.get(way % texts.len()).copied()
}

/// The smallest and the largest number that a shape permits.
fn limits(shape: &Shape<'_>, step: f64) -> (f64, f64) {
    let (low, high) = match shape.text("format").unwrap_or_default() {
        "int8" => (-128.0, 127.0),
        "int16" => (-32_768.0, 32_767.0),
        "int32" => (-2_147_483_648.0, 2_147_483_647.0),
        "uint8" => (0.0, 255.0),
        "uint16" => (0.0, 65_535.0),
        "uint32" => (0.0, 4_294_967_295.0),
        "uint64" => (0.0, 9_007_199_254_740_991.0),
        _ => (-9_007_199_254_740_991.0, 9_007_199_254_740_991.0),
    };
    let above = shape
        .limit("exclusiveMinimum", f64::max)
        .map(|limit| limit + step);
    let below = shape
        .limit("exclusiveMaximum", f64::min)
        .map(|limit| limit - step);
    let least = shape.limit("minimum", f64::max);
    let most = shape.limit("maximum", f64::min);
    let low = [above, least].into_iter().flatten().fold(low, f64::max);
    let high = [below, most].into_iter().flatten().fold(high, f64::min);
    (low, high)
}

/// A whole number within the shape's limits.
pub(super) fn integer(shape: &Shape<'_>, way: usize) -> Option<Value> {
    let (low, high) = limits(shape, 1.0);
    let (low, high) = (low.ceil() as i64, high.floor() as i64);
    if low > high {
        return None;
    }
    let wished = [1, high, 0, low][way % 4];
    let step = shape
        .limit("multipleOf", f64::max)
        .map_or(1, |step| step as i64)
        .max(1);
    let value = wished.clamp(low, high);
    let up = value.div_euclid(step) * step;
    let fitting = if up < low { up + step } else { up };
    Some(json!(fitting))
}

/// A number within the shape's limits.
pub(super) fn number(shape: &Shape<'_>, way: usize) -> Option<Value> {
    let whole = matches!(shape.text("format"), Some("int32" | "int64" | "integer"));
    if whole {
        return integer(shape, way);
    }
    let (low, high) = limits(shape, 0.001);
    if low > high {
        return None;
    }
    let value = [1.5_f64, 1000.0, 0.0, -12.25][way % 4].clamp(low, high);
    match shape.limit("multipleOf", f64::max) {
        Some(step) => {
            let steps = (value / step).ceil();
            // Tenths and the like are exact only where they are read from digits.
            let text = format!("{:.6}", steps * step);
            serde_json::from_str(&text).ok()
        }
        None => Some(json!(value)),
    }
}
