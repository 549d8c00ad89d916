//! The rules of inference, each by the smallest examples that show it.

mod bodies;
mod choices;
mod kinds;
mod parameters;
mod sharing;

use super::*;
use crate::diag::Diagnostics;
use crate::model::{Shape, StringFormat, TypeDef};
use crate::source::{Place, Sources};

/// What examples of a body become.
struct Inferred {
    ty: Type,
    defs: Vec<TypeDef>,
    diagnostics: Diagnostics,
}

impl Inferred {
    /// The type with the definitions written out: `{id: int, tags: [text]}`, where `!` marks what is required.
    fn text(&self) -> String {
        spell(&self.ty, &self.defs)
    }

    /// What was reported.
    fn found(&self) -> Vec<String> {
        let found = self.diagnostics.iter();
        found
            .map(|found| format!("{} {}", found.code.id, found.message))
            .collect()
    }

    /// The documentation of a type and of its members.
    fn docs(&self, at: usize) -> Vec<(String, String)> {
        let def = &self.defs[at];
        let told = |docs: &crate::model::Docs| docs.description.clone().unwrap_or_default();
        let mut all = vec![(String::new(), told(&def.docs))];
        if let Shape::Struct { fields, .. } = &def.shape {
            all.extend(
                fields
                    .iter()
                    .map(|field| (field.name.to_string(), told(&field.docs))),
            );
        }
        all
    }
}

fn nowhere() -> Place {
    let sources = Sources::from_text("x.json", "{}", &mut Diagnostics::new());
    sources.root().expect("it is whole").place()
}

fn context(role: Role, operation: &str) -> Context {
    let (step, pointer) = match role {
        Role::Request => ("Body", "request"),
        Role::Response => ("Response", "response"),
    };
    Context {
        role,
        name: vec![Step::Name(operation.into()), Step::Role(step.into())],
        origin: nowhere(),
        source: "examples of 200".to_owned(),
        pointer: format!("{operation}/{pointer}"),
    }
}

fn sample(text: &str) -> Sample {
    read_body(text, &|_| None).sample.expect("it is JSON")
}

fn run(role: Role, options: &Options, texts: &[&str]) -> Inferred {
    let samples: Vec<Sample> = texts.iter().map(|text| sample(text)).collect();
    let samples: Vec<&Sample> = samples.iter().collect();
    let (mut types, mut diagnostics) = (Types::new(), Diagnostics::new());
    let context = context(role, "GetUser");
    let ty = infer(&samples, &context, options, &mut types, &mut diagnostics);
    report_unused(options, &types, &mut diagnostics);
    Inferred {
        ty,
        defs: types.finish(),
        diagnostics,
    }
}

fn response(texts: &[&str]) -> String {
    run(Role::Response, &Options::default(), texts).text()
}

fn request(texts: &[&str]) -> String {
    run(Role::Request, &Options::default(), texts).text()
}

fn spell(ty: &Type, defs: &[TypeDef]) -> String {
    match ty {
        Type::Any => "any".to_owned(),
        Type::Boolean => "bool".to_owned(),
        Type::Integer { unsigned: true, .. } => "uint".to_owned(),
        Type::Integer { .. } => "int".to_owned(),
        Type::Number => "number".to_owned(),
        Type::String(StringFormat::Plain) => "text".to_owned(),
        Type::String(format) => format!("{format:?}"),
        Type::List(item) => format!("[{}]", spell(item, defs)),
        Type::Map(value) => format!("map of {}", spell(value, defs)),
        Type::Nullable(inner) => format!("{} or null", spell(inner, defs)),
        Type::Named(id) => shape(&defs[id.index()].shape, defs),
        Type::Binary | Type::Tuple(_) => unreachable!("examples do not tell it"),
    }
}

fn shape(shape: &Shape, defs: &[TypeDef]) -> String {
    match shape {
        Shape::Struct { fields, additional } => {
            let member = |field: &crate::model::Field| {
                let mark = if field.required { "!" } else { "" };
                format!("{}{mark}: {}", field.name, spell(&field.ty, defs))
            };
            let mut members: Vec<String> = fields.iter().map(member).collect();
            members.extend(
                additional
                    .iter()
                    .map(|ty| format!("…: {}", spell(ty, defs))),
            );
            format!("{{{}}}", members.join(", "))
        }
        Shape::Enum { values, .. } => {
            let values: Vec<&str> = values.iter().map(|value| value.value).collect();
            values.join(" | ")
        }
        Shape::Union { .. } | Shape::Alias(_) => unreachable!("examples do not tell it"),
    }
}
