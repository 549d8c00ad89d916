use super::super::Target;
use super::super::object::Object;
use super::super::writer::{Writer, visibility};
use super::{Value, enum_word, opened};
use crate::diag::codes;
use crate::model::{
    EnumBase, EnumValue, EnumValues, Field, Json, Limits, Shape, StringFormat, Type, TypeDef,
    TypeId,
};

impl<'a> Writer<'a, '_> {
    /// The schema under which a type is declared.
    pub(in crate::convert) fn declaration(&mut self, id: TypeId, def: &'a TypeDef) -> Object {
        let mut schema = match &def.shape {
            Shape::Struct { fields, additional } => {
                self.structure(id, def, fields, additional.as_ref())
            }
            Shape::Enum { base, values } => enumeration(*base, values, None),
            Shape::Union { by, variants } => self.union(id, by, variants, def),
            Shape::Alias(ty) => {
                let schema = self.schema(Value::of(ty, def.origin));
                // What is nothing but a reference cannot be told of.
                match def.docs.is_empty() && def.xml.is_none() && def.extensions.is_empty() {
                    true => schema,
                    false => opened(schema),
                }
            }
        };
        if !matches!(def.shape, Shape::Struct { .. }) {
            self.constrain(&mut schema, &def.limits.own, def.origin);
        }
        // What extends something is told of beside the reference to that.
        if let Some(member) = self.families.member(id).cloned() {
            self.reach(member.base);
            let base = Object::of("$ref", self.pointer(member.base));
            schema = Object::of("allOf", vec![base, schema]);
            schema.set("x-ms-discriminator-value", member.tag);
        }
        schema.append(self.docs(&def.docs, "title", def.origin));
        if let Some(xml) = def.xml.as_deref() {
            let xml = self.xml(xml, def.origin);
            schema.filled("xml", xml);
        }
        self.extensions(&def.extensions, def.origin, &mut schema);
        schema
    }

    fn structure(
        &mut self,
        id: TypeId,
        def: &'a TypeDef,
        fields: &'a [Field],
        additional: Option<&'a Type>,
    ) -> Object {
        let mut schema = Object::of("type", "object");
        let required = fields.iter().filter(|field| field.required);
        let required: Vec<&str> = required.map(|field| &*field.name).collect();
        if !required.is_empty() {
            schema.set("required", required);
        }
        self.constrain(&mut schema, &def.limits.own, def.origin);
        let mut properties = Object::default();
        for field in fields {
            let schema = match self.is_tag(id, field) {
                // What extends another type has the tag of that.
                true => {
                    let mut field = field.clone();
                    if let Some(extras) = field.extras.as_mut() {
                        extras.fixed = None;
                    }
                    self.field(&field)
                }
                false => self.field(field),
            };
            properties.push(field.name.to_string(), schema);
        }
        schema.filled("properties", properties);
        if let Some(ty) = additional {
            let held = def.limits.held.as_deref();
            let value = Value::of(ty, def.origin);
            let values = self.additional(match held {
                Some(limits) => Value { limits, ..value },
                None => value,
            });
            schema.set("additionalProperties", values);
        }
        schema
    }

    /// Whether a member is what tells a type from others that extend the same one, and says nothing but that.
    fn is_tag(&self, id: TypeId, field: &Field) -> bool {
        let is_text = field.ty == Type::String(StringFormat::Plain);
        let text = field.extras.fixed.as_deref().and_then(Json::as_str);
        let member = self.families.member(id).filter(|_| is_text);
        member.is_some_and(|member| *field.name == *member.told_by && text == Some(&member.tag))
    }

    /// The schema of a member.
    pub(in crate::convert) fn field(&mut self, field: &Field) -> Object {
        let mut said = self.docs(&field.docs, "title", field.origin);
        said.flag("readOnly", field.read_only);
        if field.write_only && !field.read_only {
            self.word_of_three("writeOnly", field, &mut said);
        }
        if field.deprecated {
            self.word_of_three("deprecated", field, &mut said);
        }
        said.maybe("default", field.extras.default.as_deref())
            .maybe("x-ms-client-name", field.extras.client_name.as_deref())
            .maybe("x-ms-visibility", visibility(field.visibility));
        self.extensions(&field.extras.extensions, field.origin, &mut said);
        if let Some(fixed) = field.extras.fixed.as_deref() {
            let mut schema = constants(std::slice::from_ref(fixed));
            let limits: &Limits = &field.extras.limits;
            self.constrain(&mut schema, &limits.own, field.origin);
            if let Some(xml) = field.extras.xml.as_deref() {
                let xml = self.xml(xml, field.origin);
                schema.filled("xml", xml);
            }
            schema.append(said);
            return schema;
        }
        let value = Value {
            ty: &field.ty,
            limits: &field.extras.limits,
            xml: field.extras.xml.as_deref(),
            at: field.origin,
        };
        self.told(value, said)
    }

    /// A word of a schema that OpenAPI 2.0 does not have.
    fn word_of_three(&mut self, word: &str, field: &Field, said: &mut Object) {
        match self.to {
            Target::OpenApi3 => {
                said.flag(word, true);
            }
            Target::Swagger2 => {
                let message = format!("`{word}` of the member `{}`", field.name.escape_debug());
                self.report(&codes::convert::WORD, field.origin, message);
                said.flag(&format!("x-{word}"), true);
            }
        }
    }
}

/// The schema of one of some values.
pub(in crate::convert) fn constants(values: &[Json]) -> Object {
    let word = |value: &Json| match value {
        Json::String(_) => Some("string"),
        Json::Bool(_) => Some("boolean"),
        Json::Number(text) if text.parse::<i64>().is_ok() => Some("integer"),
        Json::Number(_) => Some("number"),
        Json::Null | Json::Array(_) | Json::Object(_) => None,
    };
    let mut schema = Object::default();
    let first = values.first().and_then(word);
    let same = values.iter().all(|value| word(value) == first);
    schema
        .maybe("type", first.filter(|_| same))
        .set("enum", values.to_vec());
    schema
}

/// The schema of an enumeration, with the name that it has where it cannot be declared.
pub(in crate::convert) fn enumeration(
    base: EnumBase,
    values: &EnumValues,
    name: Option<&str>,
) -> Object {
    let json = |value: EnumValue<'_>| match base {
        EnumBase::String => Json::String(value.value.to_string()),
        EnumBase::Integer => Json::Number(value.value.to_string()),
    };
    let mut schema = Object::of("type", enum_word(base));
    schema.set("enum", values.iter().map(json).collect::<Vec<_>>());
    let is_told =
        |value: EnumValue<'_>| value.told.name.is_some() || value.told.description.is_some();
    let mut hint = Object::default();
    hint.maybe("name", name);
    if values.iter().any(is_told) {
        let told = values.iter().map(|value| {
            let mut told = Object::of("value", json(value));
            told.maybe("name", value.told.name.as_ref())
                .maybe("description", value.told.description.as_ref());
            told
        });
        hint.set("values", told.collect::<Vec<_>>());
    }
    if !hint.is_empty() {
        hint.flag("modelAsString", true);
    }
    schema.filled("x-ms-enum", hint);
    schema
}
