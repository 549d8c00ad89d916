//! Types to schemas.

mod limits;
mod shapes;
mod unions;
mod xml;

pub(super) use shapes::{constants, enumeration};

use super::Target;
use super::names::transparent;
use super::object::Object;
use super::writer::Writer;
use crate::diag::codes;
use crate::model::{
    Empty, EnumBase, Json, Limits, Shape, StringFormat, Type, TypeDef, TypeId, Xml,
};
use crate::source::Place;

/// How many aliases may lead to each other.
const MAX_ALIASES: usize = 64;

/// A value of the model that a schema is written for.
#[derive(Clone, Copy)]
pub(super) struct Value<'v> {
    pub(super) ty: &'v Type,
    pub(super) limits: &'v Limits,
    pub(super) xml: Option<&'v Xml>,
    /// Where what is lost is told.
    pub(super) at: Place,
}

impl<'v> Value<'v> {
    /// A value of which nothing is known but its type.
    pub(super) fn of(ty: &'v Type, at: Place) -> Self {
        Self {
            ty,
            limits: Limits::EMPTY,
            xml: None,
            at,
        }
    }
}

impl<'a> Writer<'a, '_> {
    /// The schema of a value.
    pub(super) fn schema(&mut self, value: Value<'_>) -> Object {
        let mut schema = self.type_schema(value);
        let xml = value.xml.map(|xml| self.xml(xml, value.at));
        let xml = xml.unwrap_or_default();
        if !value.limits.own.is_empty() || !xml.is_empty() {
            schema = opened(schema);
            self.constrain(&mut schema, &value.limits.own, value.at);
            schema.filled("xml", xml);
        }
        schema
    }

    /// The schema with everything that is said of it beside it.
    pub(super) fn told(&mut self, value: Value<'_>, said: Object) -> Object {
        let schema = self.schema(value);
        if said.is_empty() {
            return schema;
        }
        let mut schema = opened(schema);
        schema.append(said);
        schema
    }

    fn type_schema(&mut self, value: Value<'_>) -> Object {
        match value.ty {
            Type::Any => Object::default(),
            Type::Boolean => Object::of("type", "boolean"),
            Type::Integer { bits, unsigned } => {
                let mut schema = Object::of("type", "integer");
                let sign = if *unsigned { "u" } else { "" };
                schema.set("format", format!("{sign}int{bits}"));
                schema
            }
            Type::Number => Object::of("type", "number"),
            Type::String(format) => {
                let mut schema = Object::of("type", "string");
                schema.maybe("format", string_format(*format));
                schema
            }
            Type::Binary => {
                let mut schema = Object::of("type", "string");
                schema.set("format", "binary");
                schema
            }
            Type::List(item) => {
                let mut schema = Object::of("type", "array");
                let item = self.schema(held(value, item));
                schema.set("items", item);
                schema
            }
            Type::Tuple(items) => self.tuple(items, value.at),
            Type::Map(values) => {
                let mut schema = Object::of("type", "object");
                schema.set("additionalProperties", self.additional(held(value, values)));
                schema
            }
            Type::Nullable(inner) => {
                let inner_value = Value { ty: inner, ..value };
                let schema = self.type_schema(inner_value);
                self.nullable(schema, inner)
            }
            Type::Named(id) => self.reference(*id, value.at),
        }
    }

    /// The values of an object whose keys are data.
    fn additional(&mut self, value: Value<'_>) -> Json {
        let schema = self.schema(value);
        match schema.is_empty() {
            true => true.into(),
            false => schema.into(),
        }
    }

    /// A schema that permits null as well. OpenAPI 3.0.3 asks for a `type` beside the word (§4.7.24.1).
    fn nullable(&mut self, schema: Object, ty: &Type) -> Object {
        let mut schema = match schema.has("$ref") {
            true => {
                let mut around = Object::default();
                around.maybe("type", self.type_word(ty));
                around.append(opened(schema));
                around
            }
            false => schema,
        };
        let word = match self.to {
            Target::OpenApi3 => "nullable",
            Target::Swagger2 => "x-nullable",
        };
        schema.flag(word, true);
        schema
    }

    fn reference(&mut self, id: TypeId, at: Place) -> Object {
        let api = self.api;
        let def = api.types.get(id.index());
        if let Some(inner) = def.and_then(|def| transparent(api, def)) {
            return self.type_schema(Value::of(inner, at));
        }
        let id = self.families.other_name(id).unwrap_or(id);
        self.reach(id);
        Object::of("$ref", self.pointer(id))
    }

    /// The reference to a declared type.
    pub(super) fn pointer(&self, id: TypeId) -> String {
        let container = match self.to {
            Target::OpenApi3 => "#/components/schemas/",
            Target::Swagger2 => "#/definitions/",
        };
        format!("{container}{}", self.names.get(id))
    }

    /// The structure behind names and aliases; `None` where the type has none of its own.
    pub(super) fn shape(&self, ty: &Type) -> Option<&'a TypeDef> {
        let api = self.api;
        let mut ty = ty.non_null();
        for _ in 0..MAX_ALIASES {
            let Type::Named(id) = ty else { return None };
            let def = api.types.get(id.index())?;
            match &def.shape {
                Shape::Alias(inner) => ty = inner.non_null(),
                _ => return Some(def),
            }
        }
        None
    }

    /// The type behind aliases that are nothing but another name for it.
    pub(super) fn behind<'t>(&self, ty: &'t Type) -> &'t Type
    where
        'a: 't,
    {
        let api: &'t _ = self.api;
        let mut ty = ty;
        for _ in 0..MAX_ALIASES {
            let Type::Named(id) = ty.non_null() else {
                break;
            };
            match api.types.get(id.index()).map(|def| &def.shape) {
                Some(Shape::Alias(inner)) => ty = inner,
                _ => break,
            }
        }
        ty
    }

    /// The word that `type` has for a type, where it is one.
    fn type_word(&self, ty: &Type) -> Option<&'static str> {
        Some(match self.behind(ty).non_null() {
            Type::Any => return None,
            Type::Boolean => "boolean",
            Type::Integer { .. } => "integer",
            Type::Number => "number",
            Type::String(_) | Type::Binary => "string",
            Type::List(_) | Type::Tuple(_) => "array",
            Type::Map(_) => "object",
            Type::Nullable(inner) => return self.type_word(inner),
            Type::Named(_) => match self.shape(ty).map(|def| &def.shape)? {
                Shape::Struct { .. } => "object",
                Shape::Enum { base, .. } => enum_word(*base),
                _ => return None,
            },
        })
    }

    /// A list with a type for each item, which no version before OpenAPI 3.1 has.
    fn tuple(&mut self, items: &[Type], at: Place) -> Object {
        let message = format!("a list of {} items with a type for each", items.len());
        self.report(&codes::convert::TUPLE, at, message);
        let mut schema = Object::of("type", "array");
        let item = self.one_of(items, at);
        schema
            .set("items", item)
            .set("minItems", items.len())
            .set("maxItems", items.len());
        schema
    }
}

pub(super) fn enum_word(base: EnumBase) -> &'static str {
    match base {
        EnumBase::String => "string",
        EnumBase::Integer => "integer",
    }
}

fn held<'v>(value: Value<'v>, ty: &'v Type) -> Value<'v> {
    Value {
        ty,
        limits: value.limits.held.as_deref().unwrap_or(Limits::EMPTY),
        xml: value.xml.and_then(|xml| xml.items.as_deref()),
        at: value.at,
    }
}

/// A schema beside which something can be said: nothing is read that stands beside a reference.
pub(super) fn opened(schema: Object) -> Object {
    match schema.has("$ref") {
        true => Object::of("allOf", vec![schema]),
        false => schema,
    }
}

pub(super) fn string_format(format: StringFormat) -> Option<&'static str> {
    Some(match format {
        StringFormat::Plain => return None,
        StringFormat::DateTime => "date-time",
        StringFormat::Date => "date",
        StringFormat::Uuid => "uuid",
        StringFormat::Decimal => "decimal",
        StringFormat::Base64 => "byte",
        StringFormat::Password => "password",
    })
}
