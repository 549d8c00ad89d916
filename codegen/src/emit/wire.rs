use super::code::{Code, literal};
use crate::plan::names::Ident;
use crate::plan::{Field, Model, ModelShape, Presence, RustType, Struct, Union};

/// The module of the codec: how the types are written and read.
pub(super) fn wire(models: &[Model]) -> Code {
    let mut code = Code::new();
    code.inner_docs(&[
        "How the types are written and read, and by that shown and compared.".to_owned(),
    ]);
    code.gap();
    code.line("use super::model;");
    let coded = models
        .iter()
        .any(|model| !matches!(model.shape, ModelShape::Enum(_)));
    if coded {
        code.import(
            "connector_runtime::wire",
            &["Decode", "DecodeError", "Encode", "Node", "Writer"],
        );
    }
    for model in models {
        match &model.shape {
            ModelShape::Struct(object) => structure(&mut code, &model.name, object),
            ModelShape::Union(union) => unite(&mut code, &model.name, union),
            ModelShape::Enum(_) => {}
        }
    }
    bridge(&mut code, "model", models, |shape| {
        !matches!(shape, ModelShape::Enum(_))
    });
    bridge(
        &mut code,
        "string_enum",
        models,
        |shape| matches!(shape, ModelShape::Enum(it) if !it.integer),
    );
    bridge(
        &mut code,
        "integer_enum",
        models,
        |shape| matches!(shape, ModelShape::Enum(it) if it.integer),
    );
    code
}

fn bridge(code: &mut Code, name: &str, models: &[Model], wanted: impl Fn(&ModelShape) -> bool) {
    let chosen = models.iter().filter(|model| wanted(&model.shape));
    let names: Vec<String> = chosen
        .map(|model| format!("model::{}", model.name))
        .collect();
    if !names.is_empty() {
        code.gap();
        code.call(&format!("connector_runtime::{name}!"), &names, ";");
    }
}

fn structure(code: &mut Code, name: &Ident, object: &Struct) {
    code.gap();
    code.open(&format!("impl Decode for model::{name} {{"));
    code.open("fn decode(node: Node<'_>) -> Result<Self, DecodeError> {");
    if object.fields.is_empty() && object.rest.is_none() {
        code.line("node.object().map(|_| Self {})");
    } else {
        decode(code, object);
    }
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
    code.line("let mut object = node.object()?;");
    // What has a field of its own, or a constant text, is not among the rest.
    if object.rest.is_some() {
        for (key, _) in &object.constants {
            code.call("object.take", &[literal(key)], ";");
        }
    }
    let in_place = |field: &&Field| empty(field).is_some();
    if object.rest.is_none() && !object.fields.iter().any(|field| in_place(&field)) {
        code.literal_struct("Ok(Self", &starts(object), ")");
        return;
    }
    if object.default {
        code.line("let mut value = Self::default();");
    } else {
        code.literal_struct("let mut value = Self", &starts(object), ";");
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
    if let Some((name, _)) = &object.rest {
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
        .map(|(name, _)| (name.to_string(), "Default::default()".to_owned()));
    fields.chain(rest).collect()
}

/// The empty value of a field's type, for types that have one which costs nothing.
fn empty(field: &Field) -> Option<&'static str> {
    match &field.ty {
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
    for (key, text) in &object.constants {
        code.call("object.field", &[literal(key), literal(text)], ";");
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
    if let Some((name, _)) = &object.rest {
        code.line(&format!("object.rest(&self.{name});"));
    }
    code.line("object.end();");
}

fn unite(code: &mut Code, name: &Ident, union: &Union) {
    code.gap();
    code.open(&format!("impl Decode for model::{name} {{"));
    code.open("fn decode(node: Node<'_>) -> Result<Self, DecodeError> {");
    code.open(&format!("match node.tag({}) {{", literal(&union.tag)));
    for variant in &union.variants {
        code.arm(
            &format!("Some({})", literal(&variant.tag)),
            &format!("Decode::decode(node).map(Self::{})", variant.name),
        );
    }
    code.arm(
        "_",
        &format!("Decode::decode(node).map(Self::{})", union.unknown),
    );
    code.close("}");
    code.close("}");
    code.close("}");
    code.gap();
    code.open(&format!("impl Encode for model::{name} {{"));
    code.open("fn encode(&self, to: &mut Writer) {");
    code.open("match self {");
    for variant in union
        .variants
        .iter()
        .map(|variant| &variant.name)
        .chain([&union.unknown])
    {
        code.arm(&format!("Self::{variant}(value)"), "value.encode(to)");
    }
    code.close("}");
    code.close("}");
    code.close("}");
}
