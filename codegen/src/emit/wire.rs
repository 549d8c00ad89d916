use super::code::{Code, literal};
use crate::plan::names::Ident;
use crate::plan::{Constant, Field, Model, ModelShape, Presence, RustType, Struct, Union};

/// The module of the codec: how the types are written and read.
pub(super) fn wire(models: &[&Model]) -> Code {
    let mut code = head();
    code.gap();
    write(&mut code, models, "super::model");
    code
}

/// What is said about the module of the codec.
pub(super) fn head() -> Code {
    let mut code = Code::new();
    code.inner_docs(&[
        "How the types are written and read, and by that shown and compared.".to_owned(),
    ]);
    code
}

/// The codec of some of the types, in a module inside of the codec's.
pub(super) fn part(models: &[&Model]) -> Code {
    let mut code = head();
    code.gap();
    write(&mut code, models, "super::super::model");
    code
}

fn write(code: &mut Code, models: &[&Model], path: &str) {
    code.line(&format!("use {path};"));
    let coded = models
        .iter()
        .any(|model| !matches!(model.shape, ModelShape::Enum(_)));
    let chosen = models
        .iter()
        .any(|model| matches!(&model.shape, ModelShape::Union(union) if union.tag.is_none()));
    if coded {
        let mut names = vec!["Decode", "DecodeError", "Encode", "Node", "Writer"];
        if chosen {
            names.insert(0, "Choice");
        }
        code.import("connector_runtime::wire", &names);
    }
    for model in models {
        match &model.shape {
            ModelShape::Struct(object) => structure(code, &model.name, object),
            ModelShape::Union(union) => unite(code, &model.name, union),
            ModelShape::Enum(_) => {}
        }
    }
    bridge(code, "model", models, |shape| {
        !matches!(shape, ModelShape::Enum(_))
    });
    bridge(
        code,
        "string_enum",
        models,
        |shape| matches!(shape, ModelShape::Enum(it) if !it.integer),
    );
    bridge(
        code,
        "integer_enum",
        models,
        |shape| matches!(shape, ModelShape::Enum(it) if it.integer),
    );
}

fn bridge(code: &mut Code, name: &str, models: &[&Model], wanted: impl Fn(&ModelShape) -> bool) {
    let chosen = models.iter().filter(|model| wanted(&model.shape));
    let name_of = |model: &&Model| match &model.shape {
        ModelShape::Enum(it) if it.unknown.as_str() != "Unknown" => {
            format!("model::{}: {}", model.name, it.unknown)
        }
        _ => format!("model::{}", model.name),
    };
    let names: Vec<String> = chosen.map(name_of).collect();
    if !names.is_empty() {
        code.gap();
        code.call(&format!("connector_runtime::{name}!"), &names, ";");
    }
}

fn structure(code: &mut Code, name: &Ident, object: &Struct) {
    code.gap();
    code.open(&format!("impl Decode for model::{name} {{"));
    code.open("fn decode(node: Node<'_>) -> Result<Self, DecodeError> {");
    decode(code, object);
    code.close("}");
    code.close("}");
    code.gap();
    code.open(&format!("impl Encode for model::{name} {{"));
    code.open("fn encode(&self, to: &mut Writer) {");
    encode(code, object);
    code.close("}");
    code.close("}");
}

/// Members are read into their places, so that the compiler sees one value to drop where something goes wrong, and no branch
/// for each member. Only what has no empty value is read where the struct is made.
fn decode(code: &mut Code, object: &Struct) {
    if object.fields.is_empty() && object.constants.is_empty() && object.rest.is_none() {
        code.line("node.object()?.finish(Self {})");
        return;
    }
    code.line("let mut object = node.object()?;");
    for (key, value) in object.constants.iter() {
        let text = match value {
            Constant::Text(text) => literal(text),
            Constant::Number(number) => literal(&number.to_string()),
            Constant::Bool(value) => literal(&value.to_string()),
        };
        code.call("object.constant", &[literal(key), text], ";");
    }
    let in_place = |field: &&Field| empty(field).is_some();
    let filled_later = object.rest.is_some() || object.fields.iter().any(|field| in_place(&field));
    let binding = if filled_later {
        "let mut value"
    } else {
        "let value"
    };
    if object.default && filled_later {
        code.line("let mut value = Self::default();");
    } else {
        code.literal_struct(&format!("{binding} = Self"), &starts(object), ";");
    }
    for field in object.fields.iter().filter(in_place) {
        let how = match field.presence {
            Presence::Required => "read_required",
            Presence::Optional => "read",
            Presence::Nullable => "read_nullable",
        };
        let place = format!("&mut value.{}", field.name);
        code.call(&format!("object.{how}"), &[literal(&field.key), place], ";");
    }
    if let Some((name, _)) = object.rest.as_deref() {
        code.line(&format!("value.{name} = object.rest()?;"));
    }
    code.line("object.finish(value)");
}

/// What the fields hold before members are read into them.
fn starts(object: &Struct) -> Vec<(String, String)> {
    let start = |field: &Field| match empty(field) {
        Some(empty) => empty.to_owned(),
        None => format!("object.required({})?", literal(&field.key)),
    };
    let fields = object
        .fields
        .iter()
        .map(|field| (field.name.to_string(), start(field)));
    let rest = object
        .rest
        .iter()
        .map(|rest| (rest.0.to_string(), "Default::default()".to_owned()));
    fields.chain(rest).collect()
}

/// The empty value of a field's type, for types that have one which costs nothing.
fn empty(field: &Field) -> Option<&'static str> {
    match &field.ty {
        _ if field.presence != Presence::Required => Some("None"),
        RustType::Option(_) => Some("None"),
        RustType::String => Some("String::new()"),
        RustType::Vec(_) => Some("Vec::new()"),
        RustType::Bool => Some("false"),
        RustType::I32 | RustType::I64 | RustType::U32 | RustType::U64 => Some("0"),
        RustType::F64 => Some("0.0"),
        _ => None,
    }
}

fn encode(code: &mut Code, object: &Struct) {
    if object.fields.is_empty() && object.constants.is_empty() && object.rest.is_none() {
        code.line("to.object().end();");
        return;
    }
    code.line("let mut object = to.object();");
    for (key, text) in object.constants.iter() {
        let value = match text {
            Constant::Text(text) => literal(text),
            Constant::Number(number) => format!("&{number}"),
            Constant::Bool(value) => format!("&{value}"),
        };
        code.call("object.field", &[literal(key), value], ";");
    }
    for field in &object.fields {
        let how = match field.presence {
            Presence::Required => "field",
            Presence::Optional => "optional",
            Presence::Nullable => "nullable",
        };
        code.call(
            &format!("object.{how}"),
            &[literal(&field.key), format!("&self.{}", field.name)],
            ";",
        );
    }
    if let Some((name, _)) = object.rest.as_deref() {
        code.line(&format!("object.rest(&self.{name});"));
    }
    code.line("object.end();");
}

fn unite(code: &mut Code, name: &Ident, union: &Union) {
    code.gap();
    code.open(&format!("impl Decode for model::{name} {{"));
    code.open("fn decode(node: Node<'_>) -> Result<Self, DecodeError> {");
    match &union.tag {
        Some(tag) => by_tag(code, tag, union),
        None => by_fit(code, union),
    }
    code.close("}");
    code.close("}");
    code.gap();
    code.open(&format!("impl Encode for model::{name} {{"));
    code.open("fn encode(&self, to: &mut Writer) {");
    code.open("match self {");
    for variant in &union.variants {
        let arm = format!("Self::{}(value)", variant.name);
        match (&union.tag, variant.tags.first()) {
            (Some(key), Some(tag)) if variant.tagged => {
                let written = format!("to.tagged({}, {}, value)", literal(key), literal(tag));
                code.arm(&arm, &written);
            }
            _ => code.arm(&arm, "value.encode(to)"),
        }
    }
    code.arm(
        &format!("Self::{}(value)", union.unknown),
        "value.encode(to)",
    );
    code.close("}");
    code.close("}");
    code.close("}");
}

fn by_tag(code: &mut Code, tag: &str, union: &Union) {
    code.open(&format!("match node.tag({}) {{", literal(tag)));
    for variant in &union.variants {
        let tags: Vec<String> = variant.tags.iter().map(|tag| literal(tag)).collect();
        let absent = if variant.untagged { " | None" } else { "" };
        code.arm(
            &format!("Some({}){absent}", tags.join(" | ")),
            &format!("Decode::decode(node).map(Self::{})", variant.name),
        );
    }
    code.arm(
        "_",
        &format!("Decode::decode(node).map(Self::{})", union.unknown),
    );
    code.close("}");
}

fn by_fit(code: &mut Code, union: &Union) {
    code.line("let mut choice = Choice::new(node);");
    for variant in &union.variants {
        code.line(&format!("choice.variant(Self::{});", variant.name));
    }
    code.line(&format!("choice.finish(Self::{})", union.unknown));
}
