use std::borrow::Cow;

use super::super::object::Object;
use super::super::routes::{Carried, Content, Given, Route};
use super::super::schema::{Value, opened};
use super::super::writer::{Writer, prose};
use crate::diag::codes;
use crate::model::{Body, Json, Location, Media, MediaKind, Param, Shape, Style, Type, Xml};
use crate::source::Place;

/// What stands under a media type while it is put together.
struct Entry {
    media_type: String,
    schemas: Vec<Json>,
    encoding: Object,
}

impl Writer<'_, '_> {
    /// The body of a request in all its media types (OpenAPI 3.0.3 §4.7.13).
    pub(super) fn request_body(&mut self, route: &Route<'_>) -> Option<Object> {
        if route.bodies.is_empty() {
            return None;
        }
        let mut written = Object::default();
        let mut entries: Vec<Entry> = Vec::new();
        for carried in &route.bodies {
            let entry = match carried {
                Carried::Body(body) => {
                    written.maybe("description", prose(&body.docs));
                    written.maybe("x-ms-summary", body.docs.summary.as_ref());
                    if body.name != "body" {
                        written.set("x-ms-requestBody-name", &body.name);
                    }
                    self.body_entry(body)
                }
                Carried::Form(fields) => {
                    self.fields_entry("application/x-www-form-urlencoded", fields)
                }
                Carried::Parts(parts) => self.fields_entry("multipart/form-data", parts),
            };
            match entries
                .iter_mut()
                .find(|known| known.media_type == entry.media_type)
            {
                Some(known) => {
                    let new = entry
                        .schemas
                        .into_iter()
                        .filter(|schema| !known.schemas.contains(schema));
                    let new: Vec<Json> = new.collect();
                    known.schemas.extend(new);
                    known.encoding.append(entry.encoding);
                }
                None => entries.push(entry),
            }
        }
        let without =
            route.first.body.is_none() && route.others.iter().any(|other| other.body.is_some());
        let required = route.bodies.iter().all(Carried::is_required) && !without;
        written.flag("required", required);
        let mut content = Object::default();
        for entry in entries {
            content.push(entry.media_type.clone(), entry.written());
        }
        written.set("content", content);
        Some(written)
    }

    /// The body of what the service sends by itself.
    pub(super) fn payload(&mut self, media: &Media, at: Place) -> Object {
        let schema = self.media_schema(&media.ty, media.xml.as_deref(), at);
        let content = Object::of(&media.media_type, Object::of("schema", schema));
        Object::of("content", content)
    }

    /// What answers hold in all their media types.
    pub(super) fn content(&mut self, contents: &[Content<'_>], at: Place) -> Object {
        let mut written = Object::default();
        for content in contents {
            let schema = match content.types.as_slice() {
                [only] => self.media_schema(only, content.xml, at),
                several => self.one_of(several, at),
            };
            written.set(content.media_type, Object::of("schema", schema));
        }
        written
    }

    fn media_schema(&mut self, ty: &Type, xml: Option<&Xml>, at: Place) -> Object {
        self.schema(Value {
            xml,
            ..Value::of(ty, at)
        })
    }

    fn body_entry(&mut self, body: &Body) -> Entry {
        let media = &body.media;
        let schema = self.schema(Value {
            ty: &media.ty,
            limits: &body.limits,
            xml: media.xml.as_deref(),
            at: body.origin,
        });
        let mut encoding = Object::default();
        if media.kind == MediaKind::DeepForm {
            for name in self.objects_in(&media.ty) {
                let mut deep = Object::of("style", "deepObject");
                deep.flag("explode", true);
                encoding.set(name, deep);
            }
        }
        Entry {
            media_type: media.media_type.clone(),
            schemas: vec![schema.into()],
            encoding,
        }
    }

    /// The members of an object that are objects or may be.
    fn objects_in(&self, ty: &Type) -> Vec<&str> {
        let Some(Shape::Struct { fields, .. }) = self.shape(ty).map(|def| &def.shape) else {
            return Vec::new();
        };
        let objects = fields.iter().filter(|field| self.is_object(&field.ty));
        objects.map(|field| &*field.name).collect()
    }

    /// A form as an object with a member for each field.
    fn fields_entry(&mut self, media_type: &str, fields: &[&Param]) -> Entry {
        let mut schema = Object::of("type", "object");
        let required = fields.iter().filter(|field| field.required);
        let required: Vec<&str> = required.map(|field| &*field.name).collect();
        if !required.is_empty() {
            schema.set("required", required);
        }
        let (mut properties, mut encoding) = (Object::default(), Object::default());
        for field in fields {
            self.hold_style(field);
            properties.set(&field.name, self.field_schema(field));
            encoding.filled(&field.name, encoding_of(field));
        }
        schema.set("properties", properties);
        Entry {
            media_type: media_type.to_owned(),
            schemas: vec![schema.into()],
            encoding,
        }
    }

    /// Says where the values of a part are written in a way that parts do not have.
    fn hold_style(&mut self, field: &Param) {
        let is_list = matches!(self.behind(&field.ty).non_null(), Type::List(_));
        let is_usual = matches!(field.style, Style::Multi | Style::Plain);
        let lost = match field.location {
            Location::Part => is_list && !is_usual,
            _ => field.style == Style::Tsv,
        };
        if lost {
            let shown = field.name.escape_debug();
            let message = format!("the values of `{shown}` come one by one");
            self.report(&codes::convert::STYLE, field.origin, message);
        }
    }

    fn field_schema(&mut self, field: &Param) -> Object {
        let given = Given {
            values: field.fixed.as_deref().cloned().into_iter().collect(),
            param: Cow::Borrowed(field),
        };
        let schema = self.given_schema(&given);
        let mut said = self.docs(&field.docs, "x-ms-summary", field.origin);
        said.flag("deprecated", field.deprecated);
        self.param_words(field, &mut said);
        match said.is_empty() {
            true => schema,
            false => {
                let mut schema = opened(schema);
                schema.append(said);
                schema
            }
        }
    }
}

impl Entry {
    fn written(self) -> Object {
        let mut written = Object::default();
        match <[Json; 1]>::try_from(self.schemas) {
            Ok([only]) => written.set("schema", only),
            Err(several) => written.set("schema", Object::of("anyOf", several)),
        };
        written.filled("encoding", self.encoding);
        written
    }
}

/// How the values of a field are written, where that is not the usual way (OpenAPI 3.0.3 §4.7.15).
fn encoding_of(field: &Param) -> Object {
    let mut encoding = Object::default();
    encoding.maybe("contentType", field.media_type.as_ref());
    if field.location == Location::Form {
        let (style, explode) = match field.style {
            Style::Csv => (None, Some(false)),
            Style::Ssv => (Some("spaceDelimited"), Some(false)),
            Style::Pipes => (Some("pipeDelimited"), Some(false)),
            Style::DeepObject => (Some("deepObject"), Some(true)),
            _ => (None, None),
        };
        encoding.maybe("style", style).maybe("explode", explode);
    }
    encoding
}
