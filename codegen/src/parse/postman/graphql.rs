//! GraphQL requests: a query that is part of the client, and variables that callers give.

use super::collection::{Body, Content};
use super::reader::Reader;
use super::text::is_literal;
use crate::infer::{Context, Role, Sample, read_body};
use crate::model::{
    Field, FieldExtras, Json, Rare, Shape, Step, StringFormat, Type, TypeDef, TypeName, Visibility,
};
use crate::source::Place;

/// The type of a GraphQL request (GraphQL over HTTP §5.4).
pub(super) fn body(reader: &mut Reader<'_, '_>, id: &str, kept: &[&Body], place: Place) -> Type {
    let mut queries: Vec<&str> = Vec::new();
    let mut names: Vec<&str> = Vec::new();
    let mut samples: Vec<Sample> = Vec::new();
    let scope = reader.scope;
    for body in kept {
        if let Content::GraphQl {
            query,
            variables,
            operation,
        } = &body.content
        {
            queries.push(query);
            names.extend(operation.as_deref());
            let reading = read_body(variables, &|name| scope.shown(name).map(str::to_owned));
            samples.extend(
                reading
                    .sample
                    .filter(|sample| matches!(sample, Sample::Object(_))),
            );
        }
    }
    let role = Step::Role("Body".into());
    let way = vec![Step::Name(id.into()), role];
    let mut fields = vec![text("query", only(&queries), place)];
    fields.extend((!names.is_empty()).then(|| text("operationName", only(&names), place)));
    if !samples.is_empty() {
        let context = Context {
            role: Role::Request,
            name: way
                .iter()
                .cloned()
                .chain([Step::Name("variables".into())])
                .collect(),
            origin: place,
            source: "examples of the variables".to_owned(),
            pointer: format!("{id}/request/variables"),
        };
        let ty = reader.infer(&samples, &context);
        fields.push(Field {
            required: false,
            ty,
            ..text("variables", None, place)
        });
    }
    let def = TypeDef {
        name: TypeName::Inline(way.into()),
        shape: Shape::Struct {
            fields,
            additional: None,
        },
        limits: Rare::default(),
        xml: None,
        docs: Rare::default(),
        extensions: Rare::default(),
        origin: place,
    };
    Type::Named(reader.types.add(def))
}

/// The literal text that all of them are.
fn only<'a>(texts: &[&'a str]) -> Option<&'a str> {
    let first = *texts.first()?;
    (texts.iter().all(|text| *text == first) && is_literal(first)).then_some(first)
}

/// A required member that is text; the one text that it can be, where that is known.
fn text(name: &str, fixed: Option<&str>, place: Place) -> Field {
    Field {
        name: name.into(),
        ty: Type::String(StringFormat::Plain),
        required: true,
        read_only: false,
        write_only: false,
        visibility: Visibility::Normal,
        deprecated: false,
        docs: Rare::default(),
        extras: FieldExtras {
            fixed: fixed.map(|text| Box::new(Json::String(text.to_owned()))),
            ..FieldExtras::default()
        }
        .into(),
        origin: place,
    }
}
