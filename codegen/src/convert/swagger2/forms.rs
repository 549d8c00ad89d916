use super::super::object::Object;
use super::super::writer::Writer;
use crate::diag::codes;
use crate::model::{Body, Encoding, Field, Json, Location, MediaKind, Param, Shape, Style, Type};

impl<'a> Writer<'a, '_> {
    /// The members of an object that is sent as a form, as fields of it; `None` where it is something else.
    pub(super) fn form_of(&mut self, body: &Body) -> Option<Vec<Object>> {
        if !matches!(body.media.kind, MediaKind::Form | MediaKind::DeepForm) {
            return None;
        }
        let fields = match &self.shape(&body.media.ty)?.shape {
            Shape::Struct {
                fields,
                additional: None,
            } => fields,
            _ => return None,
        };
        let deep = |field: &Field| self.is_object(&field.ty);
        if body.media.kind == MediaKind::DeepForm && fields.iter().any(deep) {
            return None;
        }
        let written = fields.iter().map(|field| {
            let values: Vec<Json> = field.extras.fixed.as_deref().cloned().into_iter().collect();
            let param = as_field(field, body);
            self.plain_parameter(&param, &values, "formData")
        });
        Some(written.collect())
    }

    /// Fields or parts of a form. Several forms are one with the fields of all.
    pub(super) fn form(&mut self, forms: &[&[&Param]]) -> Vec<Object> {
        let mut all: Vec<(&Param, usize)> = Vec::new();
        for field in forms.iter().flat_map(|form| form.iter()) {
            match all.iter_mut().find(|(known, _)| known.name == field.name) {
                Some((_, required)) => *required += usize::from(field.required),
                None => all.push((field, usize::from(field.required))),
            }
        }
        let mut written = Vec::new();
        for (field, required) in all {
            let mut field = field.clone();
            field.required = required == forms.len();
            let values: Vec<Json> = field.fixed.as_deref().cloned().into_iter().collect();
            if matches!(&field.ty, Type::List(item) if **item == Type::Binary) {
                self.one_file(&mut field);
            }
            if let Some(media_type) = &field.media_type {
                let message = format!(
                    "the part `{}` has the media type `{}`",
                    field.name.escape_debug(),
                    media_type.escape_debug()
                );
                self.report(&codes::convert::FORM, field.origin, message);
            }
            written.push(self.plain_parameter(&field, &values, "formData"));
        }
        written
    }

    fn one_file(&mut self, field: &mut Param) {
        let message = format!(
            "`{}` is a list of files, and becomes one",
            field.name.escape_debug()
        );
        self.report(&codes::convert::FORM, field.origin, message);
        field.ty = Type::Binary;
    }
}

/// A member of an object as a field of a form.
fn as_field(field: &Field, body: &Body) -> Param {
    Param {
        name: field.name.to_string(),
        client_name: field.extras.client_name.as_deref().map(str::to_owned),
        location: Location::Form,
        ty: field.ty.clone(),
        required: body.required && field.required,
        style: Style::Multi,
        media_type: None,
        encoding: Encoding::Single,
        default: field.extras.default.clone(),
        fixed: field.extras.fixed.clone(),
        visibility: field.visibility,
        deprecated: field.deprecated,
        limits: field.extras.limits.clone(),
        docs: field.docs.clone(),
        extensions: field.extras.extensions.clone(),
        origin: field.origin,
    }
}
