use std::collections::HashSet;
use std::iter;

use super::code::{Code, literal};
use super::imports::Imports;
use crate::plan::names::Ident;
use crate::plan::{Enum, Model, ModelShape, Part, Presence, RustType, Struct, Union};

/// The module of the types.
pub(super) fn models(models: &[&Model]) -> Code {
    let mut code = head();
    code.gap();
    write(&mut code, models, &imports(models));
    code
}

/// What is said about the module of the types.
pub(super) fn head() -> Code {
    let mut code = Code::new();
    code.inner_docs(&["The types that operations take and give.".to_owned()]);
    code
}

/// Some of the types, in a module inside of theirs.
pub(super) fn part(part: &Part, models: &[&Model]) -> Code {
    let mut code = Code::new();
    code.inner_docs(&part.docs);
    code.gap();
    let mut imports = imports(models);
    imports.siblings = foreign(models);
    write(&mut code, models, &imports);
    code
}

/// The types that these are made of without being among them.
fn foreign(models: &[&Model]) -> Vec<String> {
    let mut named = Vec::new();
    for model in models {
        types(&model.shape).for_each(|ty| {
            ty.walk(&mut |part| {
                if let RustType::Model(name) = part {
                    named.push(name.to_string());
                }
            });
        });
    }
    let own: HashSet<&str> = models.iter().map(|model| model.name.as_str()).collect();
    named.retain(|name| !own.contains(name.as_str()));
    named.sort_unstable();
    named.dedup();
    named
}

/// The types that a shape is made of.
fn types(shape: &ModelShape) -> Box<dyn Iterator<Item = &RustType> + '_> {
    match shape {
        ModelShape::Struct(object) => {
            let rest = object.rest.iter().map(|rest| &rest.1);
            Box::new(object.fields.iter().map(|field| &field.ty).chain(rest))
        }
        ModelShape::Union(union) => Box::new(union.variants.iter().map(|variant| &variant.ty)),
        ModelShape::Enum(_) => Box::new(iter::empty()),
    }
}

fn write(code: &mut Code, models: &[&Model], imports: &Imports) {
    imports.write(code);
    for model in models {
        code.gap();
        code.docs(&model.docs);
        match &model.shape {
            ModelShape::Struct(object) => structure(code, &model.name, object),
            ModelShape::Enum(enumeration) => enumerate(code, &model.name, enumeration),
            ModelShape::Union(union) => unite(code, &model.name, union),
        }
    }
}

fn imports(models: &[&Model]) -> Imports {
    let mut imports = Imports::default();
    for model in models {
        types(&model.shape).for_each(|ty| imports.ty(ty));
        match &model.shape {
            ModelShape::Struct(object) => imports.map |= object.rest.is_some(),
            ModelShape::Union(_) => imports.ty(&RustType::Value),
            ModelShape::Enum(_) => {}
        }
    }
    imports.model = false;
    imports
}

fn structure(code: &mut Code, name: &Ident, object: &Struct) {
    code.line(match object.default {
        true => "#[derive(Clone, Default)]",
        false => "#[derive(Clone)]",
    });
    if object.fields.is_empty() && object.rest.is_none() {
        code.line(&format!("pub struct {name} {{}}"));
        return;
    }
    code.open(&format!("pub struct {name} {{"));
    for field in &object.fields {
        code.docs(&field.docs);
        code.member(field.name.as_str(), &field.spell(""));
    }
    if let Some((name, ty)) = object.rest.as_deref() {
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
    if let Some((name, _)) = object.rest.as_deref() {
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
    for variant in enumeration.variants.iter() {
        code.docs(variant.docs);
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
    for variant in enumeration.variants.iter() {
        code.arm(&format!("Self::{}", variant.name), &literal(variant.value));
    }
    code.line(&format!("Self::{}(value) => value,", enumeration.unknown));
    code.close("}");
    code.close("}");
    code.close("}");
    code.gap();
    code.open(&format!("impl From<&str> for {name} {{"));
    code.open("fn from(value: &str) -> Self {");
    code.open("match value {");
    for variant in enumeration.variants.iter() {
        code.arm(&literal(variant.value), &format!("Self::{}", variant.name));
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
    for variant in enumeration.variants.iter() {
        code.arm(&format!("Self::{}", variant.name), &number(variant.value));
    }
    code.line(&format!("Self::{}(value) => *value,", enumeration.unknown));
    code.close("}");
    code.close("}");
    code.close("}");
    code.gap();
    code.open(&format!("impl From<i64> for {name} {{"));
    code.open("fn from(value: i64) -> Self {");
    code.open("match value {");
    for variant in enumeration.variants.iter() {
        code.arm(&number(variant.value), &format!("Self::{}", variant.name));
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
    code.line("#[derive(Clone)]");
    code.line("#[non_exhaustive]");
    code.open(&format!("pub enum {name} {{"));
    for variant in &union.variants {
        code.call(variant.name.as_str(), &[variant.ty.spell("")], ",");
    }
    code.line("/// A value that the definition does not name.");
    code.line(&format!("{}(Value),", union.unknown));
    code.close("}");
}
