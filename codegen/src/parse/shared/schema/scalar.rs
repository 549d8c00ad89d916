use super::branches::permits_null;
use crate::diag::{Diagnostics, codes};
use crate::model::{StringFormat, Type};
use crate::parse::shared::media::is_json;
use crate::source::Node;

/// What the `type` of a schema says, with its `format`.
pub(super) enum Word {
    Array,
    Object,
    Scalar(Type),
}

const INT32: Type = Type::Integer {
    bits: 32,
    unsigned: false,
};
const INT64: Type = Type::Integer {
    bits: 64,
    unsigned: false,
};

/// Reads `type` and `format`. Words that belong to other languages are understood; others become any value.
pub(super) fn word(schema: Node<'_>, diagnostics: &mut Diagnostics) -> Word {
    let format = schema
        .get("format")
        .and_then(Node::as_str)
        .unwrap_or_default();
    match type_name(schema) {
        Some(name) => named(name, schema, diagnostics),
        None => untyped(schema, format),
    }
}

/// What a word of `type` means in a schema.
pub(super) fn named(name: &str, schema: Node<'_>, diagnostics: &mut Diagnostics) -> Word {
    let format = schema
        .get("format")
        .and_then(Node::as_str)
        .unwrap_or_default();
    match name {
        "array" => Word::Array,
        "object" => Word::Object,
        "string" if format == "binary" => Word::Scalar(Type::Binary),
        "string" if format.is_empty() => Word::Scalar(encoded(schema)),
        "string" => Word::Scalar(Type::String(string_format(format))),
        "integer" => Word::Scalar(roomy(integer(format), schema)),
        "number" => Word::Scalar(number(format)),
        "boolean" => Word::Scalar(Type::Boolean),
        "file" => Word::Scalar(Type::Binary),
        "null" => Word::Scalar(Type::Any),
        other => foreign(other, schema, diagnostics),
    }
}

/// Whether a schema permits null: `x-nullable`, `nullable`, a list of types with `null`, or an enumeration with `null`.
pub(super) fn is_nullable(schema: Node<'_>) -> bool {
    let flag = |key| {
        schema
            .get(key)
            .is_some_and(|value| value.as_bool() == Some(true) || value.as_str() == Some("true"))
    };
    let listed = |key| {
        schema.get(key).is_some_and(|list| {
            list.items()
                .any(|item| item.is_null() || item.as_str() == Some("null"))
        })
    };
    flag("x-nullable")
        || flag("nullable")
        || listed("type")
        || schema
            .get("enum")
            .is_some_and(|values| values.items().any(Node::is_null))
        || permits_null(schema)
}

/// The words of a `type` that names several types beside null (JSON Schema 2020-12 §6.1.1).
pub(super) fn several_types(schema: Node<'_>) -> Option<Vec<&str>> {
    let words: Vec<&str> = words(schema.get("type")?).collect();
    (words.len() > 1).then_some(words)
}

/// The one word of `type`; `None` when it says nothing.
pub(super) fn type_name(schema: Node<'_>) -> Option<&str> {
    let ty = schema.get("type")?;
    let word = ty.as_str().or_else(|| words(ty).next())?;
    (!word.is_empty()).then_some(word)
}

fn words(ty: Node<'_>) -> impl Iterator<Item = &str> {
    ty.items()
        .filter_map(Node::as_str)
        .filter(|word| *word != "null")
}

/// Text, or what its `contentEncoding` and `contentMediaType` say (JSON Schema 2020-12 §8.3 and §8.4).
fn encoded(schema: Node<'_>) -> Type {
    let text = |key| schema.get(key).and_then(Node::as_str);
    match (text("contentEncoding"), text("contentMediaType")) {
        (Some("base64" | "base64url"), _) => Type::String(StringFormat::Base64),
        (None, Some(word)) if !is_text(word) => Type::Binary,
        _ => Type::String(StringFormat::Plain),
    }
}

/// Whether content of a media type can be text as it is.
fn is_text(word: &str) -> bool {
    word.starts_with("text/") || is_json(word) || word.contains("xml")
}

/// The type, or a wider one where the limits do not fit it.
fn roomy(ty: Type, schema: Node<'_>) -> Type {
    let beyond = |key| {
        let limit = schema.get(key).and_then(Node::as_f64);
        limit.is_some_and(|limit| limit.abs() > 2_147_483_648.0)
    };
    match ["maximum", "minimum", "default"].into_iter().any(beyond) {
        true if ty == INT32 => INT64,
        _ => ty,
    }
}

/// A schema without `type` is what its other members make of it.
fn untyped(schema: Node<'_>, format: &str) -> Word {
    let holds = |key| {
        schema
            .get(key)
            .is_some_and(|value| value.is_object() || value.is_array())
    };
    if holds("items") || holds("prefixItems") {
        return Word::Array;
    }
    if [
        "additionalProperties",
        "patternProperties",
        "unevaluatedProperties",
    ]
    .into_iter()
    .any(holds)
    {
        return Word::Object;
    }
    if format.is_empty()
        && ["contentEncoding", "contentMediaType"]
            .iter()
            .any(|key| schema.get(key).is_some())
    {
        return Word::Scalar(encoded(schema));
    }
    Word::Scalar(match format {
        "int32" | "int64" => integer(format),
        "float" | "double" => Type::Number,
        "date-time" | "date" | "uuid" | "byte" | "password" => Type::String(string_format(format)),
        _ => Type::Any,
    })
}

fn string_format(format: &str) -> StringFormat {
    match format.to_ascii_lowercase().as_str() {
        "date-time" | "datetime" => StringFormat::DateTime,
        "date" => StringFormat::Date,
        "uuid" | "guid" => StringFormat::Uuid,
        "byte" | "base64" | "base64url" => StringFormat::Base64,
        "password" => StringFormat::Password,
        "decimal" => StringFormat::Decimal,
        _ => StringFormat::Plain,
    }
}

fn integer(format: &str) -> Type {
    match format {
        "int32" | "int16" | "int8" => INT32,
        "uint32" => Type::Integer {
            bits: 32,
            unsigned: true,
        },
        "uint64" => Type::Integer {
            bits: 64,
            unsigned: true,
        },
        _ => INT64,
    }
}

fn number(format: &str) -> Type {
    match format {
        "int32" => INT32,
        "int64" | "integer" => INT64,
        "decimal" => Type::String(StringFormat::Decimal),
        _ => Type::Number,
    }
}

fn foreign(word: &str, schema: Node<'_>, diagnostics: &mut Diagnostics) -> Word {
    let understood = match word.trim().to_ascii_lowercase().as_str() {
        "array" | "list" => Some(Word::Array),
        "object" | "map" | "dictionary" => Some(Word::Object),
        "string" | "text" | "str" | "char" | "uri" | "url" | "email" | "enum" | "date time" => {
            Some(Word::Scalar(Type::String(StringFormat::Plain)))
        }
        "date" => Some(Word::Scalar(Type::String(StringFormat::Date))),
        "datetime" | "date-time" | "timestamp" => {
            Some(Word::Scalar(Type::String(StringFormat::DateTime)))
        }
        "uuid" | "guid" => Some(Word::Scalar(Type::String(StringFormat::Uuid))),
        "integer" | "int" | "int64" | "long" | "bigint" => Some(Word::Scalar(INT64)),
        "int32" => Some(Word::Scalar(INT32)),
        "number" | "numeric" | "float" | "double" | "decimal" => Some(Word::Scalar(Type::Number)),
        "boolean" | "bool" => Some(Word::Scalar(Type::Boolean)),
        "file" | "binary" => Some(Word::Scalar(Type::Binary)),
        "any" | "mixed" => Some(Word::Scalar(Type::Any)),
        _ => None,
    };
    let place = schema.get("type").unwrap_or(schema).place();
    let shown = word.escape_debug();
    match understood {
        Some(word) => {
            diagnostics
                .report(
                    &codes::parse::FOREIGN_TYPE,
                    place,
                    format!("`{shown}` is no type of JSON Schema"),
                )
                .help("use `string`, `integer`, `number`, `boolean`, `array` or `object`");
            word
        }
        None => {
            diagnostics
                .report(
                    &codes::parse::UNKNOWN_TYPE,
                    place,
                    format!("`{shown}` is no known type, and becomes any JSON value"),
                )
                .help("use `string`, `integer`, `number`, `boolean`, `array` or `object`");
            Word::Scalar(Type::Any)
        }
    }
}
