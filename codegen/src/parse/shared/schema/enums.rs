use std::collections::HashSet;

use super::Reading;
use super::branches::branches;
use crate::diag::{Diagnostics, codes};
use crate::model::{EnumBase, EnumValues, Shape, ValueDocs};
use crate::parse::shared::text;
use crate::source::{Kind, Node};

/// Whether a schema is an enumeration that is worth a type of its own.
pub(super) fn is_enum(schema: Node<'_>) -> bool {
    base(schema).is_some()
}

/// Reads an enumeration of strings or whole numbers; `None` when the schema is none.
pub(super) fn read(schema: Node<'_>, diagnostics: &mut Diagnostics) -> Option<Reading> {
    let base = base(schema)?;
    let names = Names::of(schema);
    let mut seen = HashSet::new();
    let listed = listed(schema).enumerate();
    let distinct = listed.filter(|(_, (node, value, _))| {
        let new = seen.insert(*value);
        if !new {
            diagnostics
                .report(
                    &codes::parse::DUPLICATE_ENUM_VALUE,
                    node.place(),
                    format!("`{}` is listed twice", value.escape_debug()),
                )
                .help("remove one of them");
        }
        new
    });
    let told = distinct.map(|(index, (_, value, told))| {
        let (name, description) = match told {
            Some(branch) => (text(branch, "title"), text(branch, "description")),
            None => names.find(index, value),
        };
        (value, ValueDocs { name, description })
    });
    let values: EnumValues = told.collect();
    if values.is_empty() {
        return None;
    }
    let name = schema.get("x-ms-enum").and_then(|hint| text(hint, "name"));
    let values = Box::new(values);
    Some(Reading::Shaped(Shape::Enum { base, values }, name))
}

/// The values that a schema lists, as text: those of `enum` or `const`; `None` where it lists none, or others than texts,
/// numbers and booleans.
pub(super) fn literals(schema: Node<'_>) -> Option<Vec<&str>> {
    let found: Vec<&str> = match (schema.get("const"), schema.get("enum")) {
        (Some(only), _) => vec![lexeme(only)?],
        (None, Some(list)) => list.items().map(lexeme).collect::<Option<_>>()?,
        (None, None) => return None,
    };
    (!found.is_empty()).then_some(found)
}

/// Every listed value: its node, its text and, where the schema is a choice of constants, the branch that tells of it.
fn listed<'a>(schema: Node<'a>) -> impl Iterator<Item = (Node<'a>, &'a str, Option<Node<'a>>)> {
    let own = schema.get("enum").into_iter().flat_map(Node::items);
    let own = own.chain(schema.get("const")).map(|node| (node, None));
    let told = branches(schema).into_iter().flat_map(|branch| {
        let only = branch.get("const").map(|node| (node, Some(branch)));
        let list = branch.get("enum").into_iter().flat_map(Node::items);
        let alone = branch.get("enum").is_some_and(|list| list.len() == 1);
        list.map(move |node| (node, alone.then_some(branch)))
            .chain(only)
    });
    own.chain(told)
        .filter_map(|(node, branch)| Some((node, lexeme(node)?, branch)))
}

/// Whether a schema is an enumeration of texts, which takes any other text as well.
pub(super) fn takes_text(schema: Node<'_>) -> bool {
    base(schema) == Some(EnumBase::String)
}

/// Whether a schema holds for any text.
pub(super) fn is_text(schema: Node<'_>) -> bool {
    let plain = ["enum", "const", "format", "contentEncoding"];
    schema.get("type").and_then(Node::as_str) == Some("string")
        && plain.iter().all(|key| schema.get(key).is_none())
        && branches(schema).is_empty()
}

/// Strings, or whole numbers within 64 bits; anything else is described well enough by its type.
fn base(schema: Node<'_>) -> Option<EnumBase> {
    let lists = |node: &Node<'_>| node.get("enum").is_some() || node.get("const").is_some();
    let branches = branches(schema);
    let or_text = branches.iter().any(|branch| is_text(*branch));
    let told = branches.iter().any(lists)
        && branches
            .iter()
            .all(|branch| lists(branch) || is_text(*branch));
    if !lists(&schema) && !told {
        return None;
    }
    let ty = schema
        .get("type")
        .and_then(word)
        .or_else(|| branches.first()?.get("type").and_then(word));
    let mut values = listed(schema)
        .map(|(node, value, _)| (node.kind(), value))
        .peekable();
    values.peek()?;
    let whole = |(_, value): (Kind, &str)| value.parse::<i64>().is_ok();
    match ty {
        _ if or_text => values
            .all(|(kind, _)| kind == Kind::String)
            .then_some(EnumBase::String),
        Some("integer" | "number") => values.all(whole).then_some(EnumBase::Integer),
        Some("array" | "object" | "boolean" | "file") => None,
        Some(_) => Some(EnumBase::String),
        // Values of several kinds have no common type.
        None if values_beside_null(schema).any(|node| lexeme(node).is_none()) => None,
        None => {
            let kinds: Vec<_> = values.collect();
            let of = |wanted: Kind| kinds.iter().all(|(kind, _)| *kind == wanted);
            let numbers = of(Kind::Number) && kinds.iter().all(|value| whole(*value));
            match numbers {
                true => Some(EnumBase::Integer),
                false => of(Kind::String).then_some(EnumBase::String),
            }
        }
    }
}

/// The types of the values that a schema lists without naming a type, null aside (JSON Schema 2020-12 §6.1.2 and §6.1.3).
pub(super) fn types(schema: Node<'_>) -> Vec<&'static str> {
    let mut types = Vec::new();
    if schema.get("type").is_some() {
        return types;
    }
    let numbers = || values_beside_null(schema).filter_map(Node::number);
    let whole = numbers().all(|number| number.parse::<i64>().is_ok());
    for node in values_beside_null(schema) {
        let ty = match node.kind() {
            Kind::String => "string",
            Kind::Number if whole => "integer",
            Kind::Number => "number",
            Kind::Bool => "boolean",
            Kind::Array => "array",
            Kind::Object | Kind::Null => "object",
        };
        if !types.contains(&ty) {
            types.push(ty);
        }
    }
    types
}

fn values_beside_null(schema: Node<'_>) -> impl Iterator<Item = Node<'_>> {
    let listed = schema.get("enum").into_iter().flat_map(Node::items);
    let all = listed.chain(schema.get("const"));
    all.filter(|node| !node.is_null())
}

/// The one type that is named beside null.
fn word(ty: Node<'_>) -> Option<&str> {
    let words = ty.items().filter_map(Node::as_str);
    let mut words = words.filter(|word| *word != "null");
    let first = words.next();
    ty.as_str().or(first.filter(|_| words.next().is_none()))
}

pub(super) fn lexeme(node: Node<'_>) -> Option<&str> {
    match node.kind() {
        Kind::String => node.as_str(),
        Kind::Number => node.number(),
        Kind::Bool => Some(if node.as_bool()? { "true" } else { "false" }),
        _ => None,
    }
}

/// Where definitions say what the values of an enumeration are called.
struct Names<'a> {
    /// `{value, name or displayName, description}`.
    described: Vec<Node<'a>>,
    /// Names in the order of the values.
    listed: Vec<&'a str>,
    /// Descriptions in the order of the values.
    meanings: Vec<&'a str>,
}

impl<'a> Names<'a> {
    fn of(schema: Node<'a>) -> Self {
        let items = |node: Option<Node<'a>>| node.into_iter().flat_map(Node::items);
        let described = items(schema.get("x-ms-enum").and_then(|hint| hint.get("values")))
            .chain(items(schema.get("x-ms-enum-values")))
            .filter(|item| item.is_object())
            .collect();
        let texts = |keys: [&str; 2]| -> Vec<&'a str> {
            let lists = keys.into_iter().flat_map(|key| items(schema.get(key)));
            lists.filter_map(Node::as_str).collect()
        };
        Self {
            described,
            listed: texts(["x-enum-varnames", "x-enumNames"]),
            meanings: texts(["x-enum-descriptions", "x-enumDescriptions"]),
        }
    }

    fn find(&self, index: usize, value: &str) -> (Option<String>, Option<String>) {
        let told = self
            .described
            .iter()
            .find(|item| item.get("value").and_then(lexeme) == Some(value));
        let description =
            told.and_then(|item| text(*item, "description").or_else(|| text(*item, "displayName")));
        let in_order = |texts: &[&str]| texts.get(index).map(|text| (*text).to_owned());
        let name = told.and_then(|item| text(*item, "name"));
        (
            name.or_else(|| in_order(&self.listed)),
            description.or_else(|| in_order(&self.meanings)),
        )
    }
}
