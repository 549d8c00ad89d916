use super::code::{Code, literal};
use super::imports::Imports;
use crate::plan::names::Ident;
use crate::plan::{Enum, Model, ModelShape, Presence, RustType, Struct, Union};

/// The module of the types.
pub(super) fn models(models: &[Model]) -> Code {
    let mut code = Code::new();
    code.inner_docs(&["The types that operations take and give.".to_owned()]);
    code.gap();
    imports(models).write(&mut code);
    for model in models {
        code.gap();
        code.docs(&model.docs);
        match &model.shape {
            ModelShape::Struct(object) => structure(&mut code, &model.name, object),
            ModelShape::Enum(enumeration) => enumerate(&mut code, &model.name, enumeration),
            ModelShape::Union(union) => unite(&mut code, &model.name, union),
        }
    }
    code
}

fn imports(models: &[Model]) -> Imports {
    let mut imports = Imports::default();
    for model in models {
        match &model.shape {
            ModelShape::Struct(object) => {
                object.fields.iter().for_each(|field| imports.ty(&field.ty));
                if let Some((_, ty)) = &object.rest {
                    imports.ty(ty);
                    imports.map = true;
                }
            }
            ModelShape::Union(union) => {
                union
                    .variants
                    .iter()
                    .for_each(|variant| imports.ty(&variant.ty));
                imports.ty(&RustType::Value);
            }
            ModelShape::Enum(_) => {}
        }
    }
    imports.model = false;
    imports
}

fn structure(code: &mut Code, name: &Ident, object: &Struct) {
    code.line(match object.default {
        true => "#[derive(Clone, Debug, Default, PartialEq)]",
        false => "#[derive(Clone, Debug, PartialEq)]",
    });
    if object.fields.is_empty() && object.rest.is_none() {
        code.line(&format!("pub struct {name} {{}}"));
        return;
    }
    code.open(&format!("pub struct {name} {{"));
    for field in &object.fields {
        code.docs(&field.docs);
        code.member(field.name.as_str(), &field.ty.spell(""));
    }
    if let Some((name, ty)) = &object.rest {
        code.line("/// Every other member.");
        code.member(
            name.as_str(),
            &format!("BTreeMap<String, {}>", ty.spell("")),
        );
    }
    code.close("}");
    if object.constructor {
        constructor(code, name, object);
    }
}

fn constructor(code: &mut Code, name: &Ident, object: &Struct) {
    let takes_into = |ty: &RustType| {
        matches!(
            ty,
            RustType::String | RustType::Runtime(_) | RustType::Box(_)
        )
    };
    let required = object
        .fields
        .iter()
        .filter(|field| field.presence == Presence::Required);
    let arguments: Vec<String> = required
        .map(|field| match takes_into(&field.ty) {
            true => format!("{}: impl Into<{}>", field.name, field.ty.spell("")),
            false => format!("{}: {}", field.name, field.ty.spell("")),
        })
        .collect();
    let mut values: Vec<(String, String)> = object
        .fields
        .iter()
        .map(|field| {
            let name = field.name.to_string();
            let value = match field.presence {
                Presence::Required if takes_into(&field.ty) => format!("{name}.into()"),
                Presence::Required => name.clone(),
                Presence::Optional | Presence::Nullable => "None".to_owned(),
            };
            (name, value)
        })
        .collect();
    if let Some((name, _)) = &object.rest {
        values.push((name.to_string(), "BTreeMap::new()".to_owned()));
    }
    code.gap();
    code.open(&format!("impl {name} {{"));
    code.line("/// A value with the members that are always there.");
    code.signature("pub fn new", &arguments, " -> Self {");
    code.literal_struct("Self", &values, "");
    code.close("}");
    code.close("}");
}

fn enumerate(code: &mut Code, name: &Ident, enumeration: &Enum) {
    let (derives, held, kind) = match enumeration.integer {
        true => (
            "#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]",
            "i64",
            "A value",
        ),
        false => (
            "#[derive(Clone, Debug, PartialEq, Eq, Hash)]",
            "String",
            "A value",
        ),
    };
    code.line(derives);
    code.line("#[non_exhaustive]");
    code.open(&format!("pub enum {name} {{"));
    for variant in &enumeration.variants {
        code.docs(&variant.docs);
        code.line(&format!("{},", variant.name));
    }
    code.line(&format!("/// {kind} that the definition does not name."));
    code.line(&format!("{}({held}),", enumeration.unknown));
    code.close("}");
    code.gap();
    match enumeration.integer {
        true => integers(code, name, enumeration),
        false => texts(code, name, enumeration),
    }
}

fn texts(code: &mut Code, name: &Ident, enumeration: &Enum) {
    code.open(&format!("impl {name} {{"));
    code.line("/// The value on the wire.");
    code.open("pub fn as_str(&self) -> &str {");
    code.open("match self {");
    for variant in &enumeration.variants {
        code.arm(&format!("Self::{}", variant.name), &literal(&variant.value));
    }
    code.line(&format!("Self::{}(value) => value,", enumeration.unknown));
    code.close("}");
    code.close("}");
    code.close("}");
    code.gap();
    code.open(&format!("impl From<&str> for {name} {{"));
    code.open("fn from(value: &str) -> Self {");
    code.open("match value {");
    for variant in &enumeration.variants {
        code.arm(&literal(&variant.value), &format!("Self::{}", variant.name));
    }
    code.line(&format!(
        "_ => Self::{}(value.to_owned()),",
        enumeration.unknown
    ));
    code.close("}");
    code.close("}");
    code.close("}");
}

fn integers(code: &mut Code, name: &Ident, enumeration: &Enum) {
    code.open(&format!("impl {name} {{"));
    code.line("/// The value on the wire.");
    code.open("pub fn as_i64(&self) -> i64 {");
    code.open("match self {");
    for variant in &enumeration.variants {
        code.arm(&format!("Self::{}", variant.name), &number(&variant.value));
    }
    code.line(&format!("Self::{}(value) => *value,", enumeration.unknown));
    code.close("}");
    code.close("}");
    code.close("}");
    code.gap();
    code.open(&format!("impl From<i64> for {name} {{"));
    code.open("fn from(value: i64) -> Self {");
    code.open("match value {");
    for variant in &enumeration.variants {
        code.arm(&number(&variant.value), &format!("Self::{}", variant.name));
    }
    code.line(&format!("_ => Self::{}(value),", enumeration.unknown));
    code.close("}");
    code.close("}");
    code.close("}");
}

/// The digits of a whole number as Rust writes them: no plus sign, no leading zeros.
fn number(digits: &str) -> String {
    digits.parse::<i64>().unwrap_or_default().to_string()
}

fn unite(code: &mut Code, name: &Ident, union: &Union) {
    code.line("#[derive(Clone, Debug, PartialEq)]");
    code.line("#[non_exhaustive]");
    code.open(&format!("pub enum {name} {{"));
    for variant in &union.variants {
        code.line(&format!("{}({}),", variant.name, variant.ty.spell("")));
    }
    code.line("/// A value that the definition does not name.");
    code.line(&format!("{}(Value),", union.unknown));
    code.close("}");
}
