//! Types as Rust has them: structs, enumerations and unions.

use super::Types;
use crate::model::{self, Choice, EnumBase, Json, Shape, Type, TypeDef, Visibility};
use crate::plan::names::{Ident, PLACEHOLDERS, Scope, pascal_or, snake_or};
use crate::plan::{
    Constant, Enum, EnumVariants, Field, Model, ModelShape, Presence, RustType, Struct, Union,
    UnionVariant, prose,
};
use crate::source::Place;

/// How many arguments a constructor may have: clippy's limit.
const MAX_ARGUMENTS: usize = 7;

impl Types {
    pub(super) fn model(&self, index: usize, name: Ident, def: &TypeDef) -> Model {
        let shape = match &def.shape {
            Shape::Struct { fields, additional } => {
                ModelShape::Struct(self.object(index, fields, additional.as_ref()))
            }
            Shape::Enum { base, values } => {
                ModelShape::Enum(Box::new(self.enumeration(def.origin, *base, values)))
            }
            Shape::Union { by, variants } => ModelShape::Union(self.union(index, by, variants)),
            Shape::Alias(_) => ModelShape::Enum(Box::new(self.enumeration(
                def.origin,
                EnumBase::String,
                &model::EnumValues::default(),
            ))),
        };
        let constants: &[_] = match &shape {
            ModelShape::Struct(object) => &object.constants,
            ModelShape::Enum(_) | ModelShape::Union(_) => &[],
        };
        Model {
            name,
            docs: prose::model(&def.docs, constants).into(),
            shape,
        }
    }

    fn object(&self, index: usize, fields: &[model::Field], additional: Option<&Type>) -> Struct {
        let only_sent = self.is_only_sent(index);
        let mut constants = Vec::new();
        let mut open = Vec::new();
        for field in fields {
            match constant(field, only_sent) {
                Some(value) => constants.push((field.name.to_string(), value)),
                None => open.push(field),
            }
        }
        let mut scope = Scope::values();
        PLACEHOLDERS.iter().for_each(|name| scope.reserve(name));
        let texts = open
            .iter()
            .map(|field| field.extras.client_name.as_deref().unwrap_or(&field.name));
        let names = scope.unique_all_or(texts, "field");
        self.renames.note(&scope, "member", |at| {
            Some((&open[at].name, open[at].origin))
        });
        let rest = additional.map(|values| {
            let name = scope.unique(snake_or("additional", "rest"));
            Box::new((name, self.rust(values)))
        });
        // An object can have so many members that their names do not fit beside what is made of them.
        drop(scope);
        let fields = open.into_iter().zip(names);
        let fields: Vec<Field> = fields
            .map(|(field, name)| self.field(index, field, name.sharing(&field.name)))
            .collect();
        let required = fields
            .iter()
            .filter(|field| field.presence == Presence::Required)
            .count();
        Struct {
            default: required == 0,
            constructor: self.uses[index].sent && (1..=MAX_ARGUMENTS).contains(&required),
            fields,
            constants: constants.into(),
            rest,
        }
    }

    fn field(&self, owner: usize, field: &model::Field, name: Ident) -> Field {
        let nullable = matches!(field.ty, Type::Nullable(_));
        let inner = self.boxed(owner, field.ty.non_null());
        let (presence, ty) = match (self.is_required(owner, field), nullable) {
            (true, false) => (Presence::Required, inner),
            (true, true) => (Presence::Required, inner.option()),
            (false, true) => (Presence::Nullable, inner.option()),
            (false, false) => (Presence::Optional, inner),
        };
        Field {
            name,
            key: field.name.clone(),
            ty,
            presence,
            docs: prose::field(field).into(),
        }
    }

    /// The type of a member, in a box when it leads back to its owner.
    fn boxed(&self, owner: usize, ty: &Type) -> RustType {
        let rust = self.rust(ty);
        match ty {
            Type::Named(id) if self.circles[id.index()] == self.circles[owner] => {
                RustType::Box(Box::new(rust))
            }
            _ => rust,
        }
    }

    fn enumeration(&self, origin: Place, base: EnumBase, values: &model::EnumValues) -> Enum {
        let mut scope = Scope::variants();
        let texts = values.iter().map(value_text);
        let names = scope.each_unique(texts, "Empty").collect();
        self.renames.note(&scope, "value", |at| {
            Some((value_text(values.get(at)?), origin))
        });
        Enum {
            integer: base == EnumBase::Integer,
            variants: EnumVariants {
                names,
                values: values.texts().clone(),
                docs: values.iter().map(prose::value).collect(),
            },
            unknown: unknown(&mut scope),
        }
    }

    fn union(&self, owner: usize, by: &Choice, variants: &[model::Variant]) -> Union {
        let tag = match by {
            Choice::Tag(tag) => Some(tag),
            Choice::Fit => None,
        };
        let mut scope = Scope::variants();
        let texts = variants.iter().map(|variant| &*variant.name);
        let names = scope.unique_all_or(texts, "Variant");
        let variants = variants.iter().zip(names).map(|(variant, name)| {
            let ty = match self.boxed(owner, &variant.ty) {
                RustType::Box(inner) => RustType::Box(inner),
                _ => self.payload(&variant.ty),
            };
            UnionVariant {
                name,
                tags: variant.tags.clone(),
                untagged: variant.untagged,
                tagged: tag.is_some_and(|tag| self.lacks(&variant.ty, tag)),
                ty,
            }
        });
        Union {
            tag: tag.cloned(),
            variants: variants.collect(),
            unknown: unknown(&mut scope),
        }
    }
}

/// The value of a member that nobody chooses: the only one it can have, or one that is given for a machine's business in
/// something that is only sent.
pub(super) fn constant(field: &model::Field, only_sent: bool) -> Option<Constant> {
    if let Some(fixed) = &field.extras.fixed {
        return literal(fixed);
    }
    let silent = only_sent && field.required && field.visibility == Visibility::Internal;
    let given = field.extras.default.as_deref().filter(|_| silent)?;
    matches!(field.ty, Type::String(_)).then(|| literal(given))?
}

fn literal(value: &Json) -> Option<Constant> {
    match value {
        Json::String(text) => Some(Constant::Text(text.clone())),
        Json::Bool(value) => Some(Constant::Bool(*value)),
        Json::Number(digits) => digits.parse().ok().map(Constant::Number),
        Json::Null | Json::Array(_) | Json::Object(_) => None,
    }
}

/// What a value is called, or else what it is.
fn value_text(value: model::EnumValue<'_>) -> &str {
    value.told.name.as_deref().unwrap_or(value.value)
}

/// The variant for what the definition does not name, which may name something unknown itself.
fn unknown(scope: &mut Scope) -> Ident {
    let name = if scope.contains("Unknown") {
        "Unrecognized"
    } else {
        "Unknown"
    };
    scope.unique(pascal_or(name, "Other"))
}
