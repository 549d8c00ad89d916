use super::super::object::Object;
use super::super::routes::{Carried, Route};
use super::super::schema::Value;
use super::super::writer::{Writer, prose};
use crate::diag::codes;
use crate::model::{Body, MediaKind, Param, Type};

const FORM: &str = "application/x-www-form-urlencoded";
const MULTIPART: &str = "multipart/form-data";

impl Writer<'_, '_> {
    /// Adds what a request carries to its parameters, and gives the media types in which it does.
    pub(super) fn body2(&mut self, route: &Route<'_>, params: &mut Vec<Object>) -> Vec<String> {
        match route.bodies.first() {
            None => Vec::new(),
            Some(Carried::Body(first)) => self.bodies(first, route, params),
            Some(Carried::Form(_)) => {
                let forms = self.same(route, |carried| match carried {
                    Carried::Form(fields) => Some(fields.as_slice()),
                    _ => None,
                });
                params.extend(self.form(&forms));
                vec![FORM.to_owned()]
            }
            Some(Carried::Parts(_)) => {
                let forms = self.same(route, |carried| match carried {
                    Carried::Parts(parts) => Some(parts.as_slice()),
                    _ => None,
                });
                params.extend(self.form(&forms));
                vec![MULTIPART.to_owned()]
            }
        }
    }

    /// What is carried in the way of the first; the others are left out.
    fn same<'r, 'p>(
        &mut self,
        route: &'r Route<'p>,
        of: impl Fn(&'r Carried<'p>) -> Option<&'r [&'p Param]>,
    ) -> Vec<&'r [&'p Param]> {
        let mut found = Vec::new();
        for carried in &route.bodies {
            match of(carried) {
                Some(fields) => found.push(fields),
                None => self.report_other(route, carried),
            }
        }
        found
    }

    fn report_other(&mut self, route: &Route<'_>, carried: &Carried<'_>) {
        let (place, way) = match carried {
            Carried::Body(body) => (body.origin, body.media.media_type.as_str()),
            Carried::Form(_) => (route.first.origin, FORM),
            Carried::Parts(_) => (route.first.origin, MULTIPART),
        };
        let message = format!(
            "the body of `{}` can be `{}` as well, which carries something else",
            route.first.id.escape_debug(),
            way.escape_debug()
        );
        self.report(&codes::convert::OTHER_BODY, place, message);
    }

    fn bodies(&mut self, first: &Body, route: &Route<'_>, params: &mut Vec<Object>) -> Vec<String> {
        let mut media_types = vec![first.media.media_type.clone()];
        let mut types: Vec<Type> = vec![first.media.ty.clone()];
        let mut required = first.required;
        for carried in route.bodies.iter().skip(1) {
            let Carried::Body(body) = carried else {
                self.report_other(route, carried);
                continue;
            };
            // One body parameter has one schema for all media types.
            let same_way = body.media.kind == first.media.kind
                && body.media.media_type == first.media.media_type;
            if !same_way && body.media.ty != first.media.ty {
                self.report_other(route, carried);
                continue;
            }
            required &= body.required;
            if !media_types.contains(&body.media.media_type) {
                media_types.push(body.media.media_type.clone());
            }
            if !types.contains(&body.media.ty) {
                types.push(body.media.ty.clone());
            }
        }
        if let [_] = types.as_slice()
            && let Some(fields) = self.form_of(first)
        {
            params.extend(fields);
            return media_types;
        }
        params.push(self.body_parameter(first, &types, required));
        media_types
    }

    fn body_parameter(&mut self, body: &Body, types: &[Type], required: bool) -> Object {
        let mut written = Object::of("name", &body.name);
        written
            .set("in", "body")
            .maybe("description", prose(&body.docs))
            .flag("required", required);
        let schema = match types {
            [Type::Any] if body.media.kind == MediaKind::Bytes => {
                self.schema(Value::of(&Type::Binary, body.origin))
            }
            [only] => self.schema(Value {
                ty: only,
                limits: &body.limits,
                xml: body.media.xml.as_deref(),
                at: body.origin,
            }),
            several => self.one_of(several, body.origin),
        };
        written
            .set("schema", schema)
            .maybe("x-ms-summary", body.docs.summary.as_ref());
        match body.media.kind {
            MediaKind::Sequence => {
                let message = "a body that is a sequence of values";
                self.report(&codes::convert::SEQUENCE, body.origin, message);
            }
            MediaKind::Form | MediaKind::DeepForm => {
                let message = "a form with objects in it, which is described as a body";
                self.report(&codes::convert::FORM, body.origin, message);
            }
            MediaKind::Json | MediaKind::Xml | MediaKind::Text | MediaKind::Bytes => {}
        }
        written
    }
}
