use connector_codegen::plan::{
    Constant, Enum, Field, Model, ModelShape, Presence, RustType, Struct, Union,
};

use super::docs;
use super::types::spell;

/// The module of the types.
pub(super) fn module(models: &[Model]) -> String {
    let mut code = String::from("use serde::{Deserialize, Serialize};\n");
    for model in models {
        let name = model.name.as_str();
        code.push_str(&docs("///", &model.docs));
        code.push_str(&match &model.shape {
            ModelShape::Struct(object) => structure(name, object, &tags(models, name)),
            ModelShape::Enum(enumeration) if enumeration.integer => integers(name, enumeration),
            ModelShape::Enum(enumeration) => texts(name, enumeration),
            ModelShape::Union(union) => unite(name, union),
        });
    }
    code
}

/// The keys by which unions tell this type apart, which serde writes and reads by itself.
fn tags<'a>(models: &'a [Model], name: &str) -> Vec<&'a str> {
    let unions = models.iter().filter_map(|model| match &model.shape {
        ModelShape::Union(union) => Some(union),
        _ => None,
    });
    let mut tags = Vec::new();
    for union in unions {
        for variant in &union.variants {
            variant.ty.walk(&mut |ty| match ty {
                RustType::Model(held) if held.as_str() == name => tags.extend(union.tag.as_deref()),
                _ => {}
            });
        }
    }
    tags
}

fn structure(name: &str, object: &Struct, tags: &[&str]) -> String {
    let default = if object.default { "Default, " } else { "" };
    let mut code = format!(
        "#[derive(Clone, Debug, {default}PartialEq, Deserialize, Serialize)]\npub struct {name} {{\n"
    );
    for field in &object.fields {
        code.push_str(&member(field));
    }
    let constants = object
        .constants
        .iter()
        .filter(|(key, _)| !tags.contains(&key.as_str()))
        .enumerate();
    let constants: Vec<(String, &Constant)> = constants
        .map(|(index, (key, value))| {
            let (name, ty) = (format!("constant_{index}"), constant_type(value));
            code.push_str(&format!("#[serde(rename = {key:?})]\npub {name}: {ty},\n"));
            (name, value)
        })
        .collect();
    if let Some((rest, ty)) = object.rest.as_deref() {
        let ty = RustType::Map(Box::new(ty.clone()));
        code.push_str(&format!(
            "#[serde(flatten)]\npub {rest}: {},\n",
            spell(&ty, "")
        ));
    }
    code.push_str("}\n");
    if object.constructor {
        code.push_str(&constructor(name, object, &constants));
    }
    code
}

fn constant_type(value: &Constant) -> &'static str {
    match value {
        Constant::Text(_) => "String",
        Constant::Number(_) => "i64",
        Constant::Bool(_) => "bool",
    }
}

fn member(field: &Field) -> String {
    let mut code = docs("///", &field.docs);
    let mut attributes = Vec::new();
    if field.name.bare() != &*field.key {
        attributes.push(format!("rename = {:?}", field.key));
    }
    if field.presence != Presence::Required {
        attributes.push("default".to_owned());
        attributes.push("skip_serializing_if = \"Option::is_none\"".to_owned());
    }
    if !attributes.is_empty() {
        code.push_str(&format!("#[serde({})]\n", attributes.join(", ")));
    }
    let ty = spell(&field.ty, "");
    let ty = match field.presence {
        Presence::Required => ty,
        Presence::Optional | Presence::Nullable => format!("Option<{ty}>"),
    };
    code.push_str(&format!("pub {}: {ty},\n", field.name));
    code
}

fn constructor(name: &str, object: &Struct, constants: &[(String, &Constant)]) -> String {
    let takes_into = |ty: &RustType| matches!(ty, RustType::String | RustType::Runtime(_));
    let (mut arguments, mut values) = (String::new(), String::new());
    for Field {
        name, ty, presence, ..
    } in &object.fields
    {
        let spelt = spell(ty, "");
        match presence {
            Presence::Required if takes_into(ty) => {
                arguments.push_str(&format!("{name}: impl Into<{spelt}>, "));
                values.push_str(&format!("{name}: {name}.into(), "));
            }
            Presence::Required => {
                arguments.push_str(&format!("{name}: {spelt}, "));
                values.push_str(&format!("{name}, "));
            }
            Presence::Optional | Presence::Nullable => values.push_str(&format!("{name}: None, ")),
        }
    }
    for (constant, value) in constants {
        let value = match value {
            Constant::Text(text) => format!("{text:?}.to_owned()"),
            Constant::Number(number) => number.to_string(),
            Constant::Bool(value) => value.to_string(),
        };
        values.push_str(&format!("{constant}: {value}, "));
    }
    if let Some((rest, _)) = object.rest.as_deref() {
        values.push_str(&format!("{rest}: Default::default(), "));
    }
    format!("impl {name} {{\npub fn new({arguments}) -> Self {{\nSelf {{ {values} }}\n}}\n}}\n")
}

fn texts(name: &str, enumeration: &Enum) -> String {
    let unknown = &enumeration.unknown;
    let (mut variants, mut to, mut from) = (String::new(), String::new(), String::new());
    for variant in enumeration.variants.iter() {
        let (variant, value, about) = (variant.name, variant.value, docs("///", variant.docs));
        variants.push_str(&format!(
            "{about}#[serde(rename = {value:?})]\n{variant},\n"
        ));
        to.push_str(&format!("Self::{variant} => {value:?},\n"));
        from.push_str(&format!("{value:?} => Self::{variant},\n"));
    }
    format!(
        "#[derive(Clone, Debug, PartialEq, Eq, Hash, Deserialize, Serialize)]
pub enum {name} {{\n{variants}#[serde(untagged)]\n{unknown}(String),\n}}
impl {name} {{
    pub fn as_str(&self) -> &str {{\nmatch self {{\n{to}Self::{unknown}(value) => value,\n}}\n}}
}}
impl From<&str> for {name} {{
    fn from(value: &str) -> Self {{\nmatch value {{\n{from}_ => Self::{unknown}(value.to_owned()),\n}}\n}}
}}
impl From<String> for {name} {{
    fn from(value: String) -> Self {{\nSelf::from(value.as_str())\n}}
}}
impl std::fmt::Display for {name} {{
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {{\nf.pad(self.as_str())\n}}
}}
impl std::str::FromStr for {name} {{
    type Err = std::convert::Infallible;
    fn from_str(value: &str) -> Result<Self, Self::Err> {{\nOk(Self::from(value))\n}}
}}
"
    )
}

fn integers(name: &str, enumeration: &Enum) -> String {
    let unknown = &enumeration.unknown;
    let (mut variants, mut to, mut from) = (String::new(), String::new(), String::new());
    for variant in enumeration.variants.iter() {
        let value = variant.value.parse::<i64>().unwrap_or_default();
        let (variant, about) = (variant.name, docs("///", variant.docs));
        variants.push_str(&format!("{about}{variant},\n"));
        to.push_str(&format!("{name}::{variant} => {value},\n"));
        from.push_str(&format!("{value} => Self::{variant},\n"));
    }
    format!(
        "#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, Serialize)]
#[serde(from = \"i64\", into = \"i64\")]
pub enum {name} {{\n{variants}{unknown}(i64),\n}}
impl From<{name}> for i64 {{
    fn from(value: {name}) -> Self {{\nmatch value {{\n{to}{name}::{unknown}(value) => value,\n}}\n}}
}}
impl From<i64> for {name} {{
    fn from(value: i64) -> Self {{\nmatch value {{\n{from}_ => Self::{unknown}(value),\n}}\n}}
}}
impl std::fmt::Display for {name} {{
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {{\ni64::from(*self).fmt(f)\n}}
}}
"
    )
}

fn unite(name: &str, union: &Union) -> String {
    let mut variants = String::new();
    for variant in &union.variants {
        let ty = spell(&variant.ty, "");
        let names = variant
            .tags
            .iter()
            .enumerate()
            .map(|(index, tag)| match index {
                0 => format!("#[serde(rename = {tag:?})]\n"),
                _ => format!("#[serde(alias = {tag:?})]\n"),
            });
        variants.extend(names);
        variants.push_str(&format!("{}({ty}),\n", variant.name));
    }
    let (kind, rest) = match &union.tag {
        Some(tag) => (format!("#[serde(tag = {tag:?})]"), "#[serde(untagged)]\n"),
        None => ("#[serde(untagged)]".to_owned(), ""),
    };
    format!(
        "#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
{kind}
pub enum {name} {{\n{variants}{rest}{}(serde_json::Value),\n}}
",
        union.unknown
    )
}
