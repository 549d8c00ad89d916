use std::fmt;

use connector_codegen::infer::Sample;
use connector_codegen::model::{EnumBase, Field, Shape, Type, TypeDef};

/// Why a value cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mismatch {
    /// Where it stands, by keys and numbers of items.
    pub way: Vec<String>,
    /// What would be read there.
    pub expected: String,
}

impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "/{}: expected {}", self.way.join("/"), self.expected)
    }
}

/// Whether generated code reads a value as a type. This says once more what the codec of the runtime does, so that thousands
/// of types need not be compiled: unknown members are ignored, null is the absence of a member that is not required, whole
/// numbers of any form are integers, dates and UUIDs are any text, as are numbers and booleans in their place. What a variable
/// stands for is not known, and fits.
///
/// # Errors
/// The first value that does not fit.
pub fn accepts(ty: &Type, types: &[TypeDef], sample: &Sample) -> Result<(), Mismatch> {
    let mismatch = |expected: &str| Mismatch {
        way: Vec::new(),
        expected: expected.to_owned(),
    };
    let when = |fits: bool, expected: &str| fits.then_some(()).ok_or_else(|| mismatch(expected));
    match (ty, sample) {
        (_, Sample::Hole) | (Type::Nullable(_), Sample::Null) => Ok(()),
        (Type::Any, _) => when(is_value(sample), "finite numbers"),
        (Type::Boolean, _) => when(matches!(sample, Sample::Bool(_)), "a boolean"),
        (Type::Integer { bits, unsigned }, Sample::Number(lexeme)) => {
            when(is_integer(lexeme, *bits, *unsigned), "an integer that fits")
        }
        (Type::Integer { .. }, _) => Err(mismatch("an integer")),
        (Type::Number, Sample::Number(lexeme)) => when(is_double(lexeme), "a finite number"),
        (Type::Number, _) => Err(mismatch("a number")),
        (Type::String(format), _) => {
            let plain = *format == connector_codegen::model::StringFormat::Plain;
            when(
                if plain {
                    is_text(sample)
                } else {
                    is_scalar(sample)
                },
                "a text",
            )
        }
        (Type::List(item), Sample::Array(items)) => {
            let items = items.iter().enumerate();
            each(
                items.map(|(at, value)| (at.to_string(), item.as_ref(), value)),
                types,
            )
        }
        (Type::Map(value), Sample::Object(members)) => {
            let members = members.iter();
            each(
                members.map(|(key, member)| (key.clone(), value.as_ref(), member)),
                types,
            )
        }
        (Type::Nullable(inner), _) => accepts(inner, types, sample),
        (Type::Named(id), _) => shaped(&types[id.index()].shape, types, sample),
        (Type::Tuple(wanted), Sample::Array(items)) if wanted.len() == items.len() => {
            let items = wanted.iter().zip(items).enumerate();
            each(
                items.map(|(at, (item, value))| (at.to_string(), item, value)),
                types,
            )
        }
        (Type::List(_) | Type::Tuple(_), _) => Err(mismatch("a list")),
        (Type::Map(_), _) => Err(mismatch("an object")),
        (Type::Binary, _) => Err(mismatch("bytes, which JSON has not")),
    }
}

fn shaped(shape: &Shape, types: &[TypeDef], sample: &Sample) -> Result<(), Mismatch> {
    let mismatch = |expected: &str| Mismatch {
        way: Vec::new(),
        expected: expected.to_owned(),
    };
    match (shape, sample) {
        (Shape::Alias(ty), _) => accepts(ty, types, sample),
        (Shape::Struct { fields, additional }, Sample::Object(members)) => {
            fields
                .iter()
                .try_for_each(|field| member(field, members, types))?;
            let others = members
                .iter()
                .filter(|(key, _)| !fields.iter().any(|field| *field.name == **key));
            let others = additional.iter().flat_map(|ty| {
                others
                    .clone()
                    .map(move |(key, value)| (key.clone(), ty, value))
            });
            each(others, types)
        }
        (Shape::Struct { .. }, _) => Err(mismatch("an object")),
        (
            Shape::Enum {
                base: EnumBase::String,
                ..
            },
            _,
        ) if is_scalar(sample) => Ok(()),
        (
            Shape::Enum {
                base: EnumBase::Integer,
                ..
            },
            Sample::Number(lexeme),
        ) if is_integer(lexeme, 64, false) => Ok(()),
        (Shape::Enum { .. }, _) => Err(mismatch("a value of an enumeration")),
        // What fits no variant is kept as an unknown one.
        (Shape::Union { .. }, _) => Ok(()),
    }
}

/// A member, of which the runtime takes the first of that name where it is repeated; examples take the last.
fn member(field: &Field, members: &[(String, Sample)], types: &[TypeDef]) -> Result<(), Mismatch> {
    let found = members.iter().rev().find(|(key, _)| **key == *field.name);
    let value = match found {
        Some((_, Sample::Null)) if !field.required => return Ok(()),
        Some((_, value)) => value,
        None if !field.required => return Ok(()),
        None => {
            return Err(Mismatch {
                way: Vec::new(),
                expected: format!("a member `{}`", field.name),
            });
        }
    };
    accepts(&field.ty, types, value).map_err(|error| error.under(field.name.to_string()))
}

fn each<'a>(
    values: impl Iterator<Item = (String, &'a Type, &'a Sample)>,
    types: &[TypeDef],
) -> Result<(), Mismatch> {
    for (step, ty, value) in values {
        accepts(ty, types, value).map_err(|error| error.under(step))?;
    }
    Ok(())
}

impl Mismatch {
    fn under(mut self, step: String) -> Self {
        self.way.insert(0, step);
        self
    }
}

fn is_text(sample: &Sample) -> bool {
    matches!(sample, Sample::String(_))
}

fn is_scalar(sample: &Sample) -> bool {
    matches!(
        sample,
        Sample::String(_) | Sample::Number(_) | Sample::Bool(_)
    )
}

/// `serde_json` takes numbers as doubles where they are no integers of 64 bits.
fn is_value(sample: &Sample) -> bool {
    match sample {
        Sample::Number(lexeme) => is_double(lexeme),
        Sample::Array(items) => items.iter().all(is_value),
        Sample::Object(members) => members.iter().all(|(_, value)| is_value(value)),
        _ => true,
    }
}

fn is_double(lexeme: &str) -> bool {
    lexeme.parse().is_ok_and(f64::is_finite)
}

/// Whether the number is whole and in range, whatever its form.
fn is_integer(lexeme: &str, bits: u8, unsigned: bool) -> bool {
    let range = match (bits, unsigned) {
        (32, false) => i128::from(i32::MIN)..=i128::from(i32::MAX),
        (32, true) => 0..=i128::from(u32::MAX),
        (_, false) => i128::from(i64::MIN)..=i128::from(i64::MAX),
        (_, true) => 0..=i128::from(u64::MAX),
    };
    whole(lexeme).is_some_and(|number| range.contains(&number))
}

/// A number without a fraction, if it is not far too large.
fn whole(lexeme: &str) -> Option<i128> {
    let (digits, exponent) = lexeme.split_once(['e', 'E']).unwrap_or((lexeme, "0"));
    let (before, after) = digits.split_once('.').unwrap_or((digits, ""));
    let after = after.trim_end_matches('0');
    let number: i128 = format!("{before}{after}").parse().ok()?;
    let places = exponent.parse::<i64>().ok()? - i64::try_from(after.len()).ok()?;
    let scale = 10_i128.checked_pow(u32::try_from(places.unsigned_abs()).ok()?);
    match (scale, places < 0) {
        (_, _) if number == 0 => Some(0),
        (Some(scale), false) => number.checked_mul(scale),
        (Some(scale), true) => (number % scale == 0).then_some(number / scale),
        (None, _) => None,
    }
}

#[cfg(all(test, feature = "called"))]
mod tests {
    use std::collections::BTreeMap;

    use connector_codegen::infer::read_body;
    use connector_codegen::model::StringFormat;
    use connector_runtime::{DateTime, Value, wire};

    use super::*;

    const TEXTS: &[&str] = &[
        "null",
        "true",
        "\"\"",
        "\"5\"",
        "5",
        "-5",
        "5.0",
        "5.5",
        "1e400",
        "1e3",
        "-0",
        "4294967296",
        "9223372036854775807",
        "9223372036854775808",
        "-9223372036854775808",
        "18446744073709551615",
        "18446744073709551616",
        "[]",
        "[1]",
        "[null]",
        "[1, \"a\"]",
        "{}",
        "{\"a\": 1}",
        "{\"a\": null}",
        "{\"a\": \"x\"}",
    ];

    fn agrees<T: wire::Decode>(ty: &Type) {
        for text in TEXTS {
            let sample = read_body(text, &|_| None).sample.expect("it is JSON");
            let read = wire::from_str::<T>(text).is_ok();
            let accepted = accepts(ty, &[], &sample).is_ok();
            assert_eq!(read, accepted, "{text} as {ty:?}");
        }
    }

    fn integer(bits: u8, unsigned: bool) -> Type {
        Type::Integer { bits, unsigned }
    }

    #[test]
    fn what_is_accepted_is_what_the_runtime_reads() {
        agrees::<Value>(&Type::Any);
        agrees::<bool>(&Type::Boolean);
        agrees::<i32>(&integer(32, false));
        agrees::<i64>(&integer(64, false));
        agrees::<u32>(&integer(32, true));
        agrees::<u64>(&integer(64, true));
        agrees::<f64>(&Type::Number);
        agrees::<String>(&Type::String(StringFormat::Plain));
        agrees::<DateTime>(&Type::String(StringFormat::DateTime));
        agrees::<Option<i64>>(&integer(64, false).nullable());
        agrees::<Vec<i64>>(&Type::List(Box::new(integer(64, false))));
        agrees::<Vec<Option<i64>>>(&Type::List(Box::new(integer(64, false).nullable())));
        agrees::<BTreeMap<String, i64>>(&Type::Map(Box::new(integer(64, false))));
    }
}
