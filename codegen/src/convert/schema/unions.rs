use super::super::Target;
use super::super::object::Object;
use super::super::writer::Writer;
use super::{Value, opened};
use crate::diag::codes;
use crate::model::{Choice, Field, Json, Shape, Type, TypeDef, TypeId, Variant};
use crate::source::Place;

impl<'a> Writer<'a, '_> {
    /// The schema of a union.
    pub(super) fn union(
        &mut self,
        id: TypeId,
        by: &Choice,
        variants: &'a [Variant],
        def: &'a TypeDef,
    ) -> Object {
        match (self.to, by) {
            (_, Choice::Tag(member)) if self.families.is_root(id, variants) => {
                self.base(member, variants)
            }
            (Target::OpenApi3, Choice::Tag(member)) => self.tagged(member, variants, def.origin),
            (Target::OpenApi3, Choice::Fit) => {
                let branches = self.branches(variants, def.origin);
                Object::of("anyOf", branches)
            }
            (Target::Swagger2, _) => self.without_union(variants, def.origin),
        }
    }

    fn tagged(&mut self, member: &str, variants: &'a [Variant], at: Place) -> Object {
        let branches = self.branches(variants, at);
        let mut schema = Object::of("oneOf", branches);
        schema.set("discriminator", self.discriminator(member, variants));
        schema
    }

    /// What tells the types of a union apart (OpenAPI 3.0.3 §4.7.25).
    fn discriminator(&self, member: &str, variants: &[Variant]) -> Object {
        let mut mapping = Object::default();
        for variant in variants {
            if let Type::Named(id) = variant.ty {
                let target = self.pointer(id);
                for tag in variant.tags.iter() {
                    mapping.set(tag, target.as_str());
                }
            }
        }
        let mut discriminator = Object::of("propertyName", member);
        discriminator.filled("mapping", mapping);
        discriminator
    }

    fn branches(&mut self, variants: &'a [Variant], at: Place) -> Vec<Object> {
        let branch = |variant: &'a Variant| {
            let schema = self.schema(Value::of(&variant.ty, at));
            let usual = match variant.ty {
                Type::Named(id) => self.names.get(id),
                _ => usual_name(&variant.ty),
            };
            if *variant.name == *usual || !variant.tags.is_empty() {
                return schema;
            }
            let mut schema = opened(schema);
            schema.set("title", &*variant.name);
            schema
        };
        variants.iter().map(branch).collect()
    }

    /// The common type that those of a union extend.
    fn base(&mut self, member: &str, variants: &[Variant]) -> Object {
        for variant in variants {
            if let Type::Named(id) = variant.ty {
                self.reach(id);
            }
        }
        let mut schema = Object::of("type", "object");
        match self.to {
            Target::Swagger2 => schema.set("discriminator", member),
            Target::OpenApi3 => {
                let discriminator = self.discriminator(member, variants);
                schema.set("discriminator", discriminator)
            }
        };
        let tag = Object::of(member, Object::of("type", "string"));
        schema.set("required", vec![member]).set("properties", tag);
        schema
    }

    /// What stands for a union where there are none.
    fn without_union(&mut self, variants: &'a [Variant], at: Place) -> Object {
        let types: Vec<Type> = variants.iter().map(|variant| variant.ty.clone()).collect();
        let schema = self.one_of(&types, at);
        let instead = match schema.has("properties") {
            true => "an object with the members of all of them",
            false => "any value",
        };
        let message = format!("a union of {} types, which becomes {instead}", types.len());
        self.report(&codes::convert::UNION, at, message);
        schema
    }

    /// The schema of a value of one of several types: in OpenAPI 2.0 an object with the members of all of them where all are
    /// objects, or else any value. The types themselves stand under `x-anyOf` there, for those who know it.
    pub(in crate::convert) fn one_of(&mut self, types: &[Type], at: Place) -> Object {
        let mut known: Vec<Json> = Vec::new();
        for ty in types {
            let schema = self.schema(Value::of(ty, at)).into();
            if !known.contains(&schema) {
                known.push(schema);
            }
        }
        if let [Json::Object(_)] = known.as_slice()
            && let Some(only) = types.first()
        {
            return self.schema(Value::of(only, at));
        }
        if self.to == Target::OpenApi3 {
            return Object::of("anyOf", known);
        }
        let mut schema = self.joined(types).unwrap_or_default();
        schema.set("x-anyOf", known);
        schema
    }

    /// An object with the members of several objects; `None` where some are none.
    fn joined(&mut self, types: &[Type]) -> Option<Object> {
        let mut all: Vec<(&'a str, usize, Vec<&'a Field>)> = Vec::new();
        for ty in types {
            let Shape::Struct { fields, .. } = &self.shape(ty)?.shape else {
                return None;
            };
            for field in fields {
                match all.iter_mut().find(|(name, ..)| *name == &*field.name) {
                    Some((_, required, known)) => {
                        *required += usize::from(field.required);
                        known.push(field);
                    }
                    None => all.push((&field.name, usize::from(field.required), vec![field])),
                }
            }
        }
        let mut schema = Object::of("type", "object");
        let always = all
            .iter()
            .filter(|(_, required, _)| *required == types.len());
        let always: Vec<&str> = always.map(|(name, ..)| *name).collect();
        if !always.is_empty() {
            schema.set("required", always);
        }
        let mut properties = Object::default();
        for (name, _, fields) in all {
            properties.push(name.to_owned(), self.joined_field(&fields));
        }
        schema.set("properties", properties);
        Some(schema)
    }

    /// One schema for a member that several objects have: any value where they differ.
    fn joined_field(&mut self, fields: &[&'a Field]) -> Object {
        let mut schemas = fields.iter().map(|field| self.field(field));
        let first = schemas.next().unwrap_or_default();
        if schemas.all(|schema| schema == first) {
            return first;
        }
        let mut texts = fields
            .iter()
            .filter_map(|field| match field.extras.fixed.as_deref() {
                Some(Json::String(text)) => Some(text.as_str()),
                _ => None,
            });
        let count = texts.clone().count();
        if count == fields.len() {
            let mut values: Vec<&str> = Vec::new();
            texts.by_ref().for_each(|text| {
                if !values.contains(&text) {
                    values.push(text);
                }
            });
            let mut schema = Object::of("type", "string");
            schema.set("enum", values);
            return schema;
        }
        let same_type = fields.windows(2).all(|pair| pair[0].ty == pair[1].ty);
        match fields.first().filter(|_| same_type) {
            Some(field) => opened(self.schema(Value::of(&field.ty, field.origin))),
            None => Object::default(),
        }
    }
}

/// What a reader calls a type of a union that has no name.
fn usual_name(ty: &Type) -> &'static str {
    match ty {
        Type::Any => "Any",
        Type::Boolean => "Boolean",
        Type::Integer { .. } => "Integer",
        Type::Number => "Number",
        Type::String(_) | Type::Binary => "Text",
        Type::List(item) => match item.non_null() {
            Type::Boolean => "Booleans",
            Type::Integer { .. } => "Integers",
            Type::Number => "Numbers",
            Type::String(_) => "Texts",
            Type::List(_) | Type::Tuple(_) => "Lists",
            Type::Map(_) => "Maps",
            _ => "List",
        },
        Type::Tuple(_) => "List",
        Type::Map(_) => "Map",
        Type::Nullable(inner) => usual_name(inner),
        Type::Named(_) => "Object",
    }
}
