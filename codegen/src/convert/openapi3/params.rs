use super::super::object::Object;
use super::super::routes::Given;
use super::super::schema::{Value, constants, opened};
use super::super::writer::{Writer, prose};
use crate::diag::codes;
use crate::model::{Encoding, Location, Param, Style, Type};

/// Headers that a parameter cannot describe (OpenAPI 3.0.3 §4.7.12.2).
const DESCRIBED_ELSEWHERE: &[&str] = &["accept", "content-type"];

impl Writer<'_, '_> {
    /// A parameter (OpenAPI 3.0.3 §4.7.12); `None` where it has no place in the document.
    pub(super) fn parameter3(&mut self, given: &Given<'_>) -> Option<Object> {
        let param = given.param.as_ref();
        let place = match param.location {
            Location::Path => "path",
            Location::Query => "query",
            Location::Header => "header",
            Location::Cookie => "cookie",
            // Of the base address, or of a body.
            Location::Host | Location::Form | Location::Part => return None,
        };
        let elsewhere = |known: &&str| param.name.eq_ignore_ascii_case(known);
        if param.location == Location::Header && DESCRIBED_ELSEWHERE.iter().any(elsewhere) {
            let message = format!(
                "the header `{}`, which is described by the media types of bodies",
                param.name.escape_debug()
            );
            self.report(&codes::convert::HEADER, param.origin, message);
            return None;
        }
        let mut written = Object::of("name", &param.name);
        written
            .set("in", place)
            .maybe("description", prose(&param.docs))
            .flag(
                "required",
                param.required || param.location == Location::Path,
            )
            .flag("deprecated", param.deprecated);
        let schema = self.given_schema(given);
        if self.is_json(param) {
            written.set(
                "content",
                Object::of("application/json", Object::of("schema", schema)),
            );
        } else {
            self.style(param, &mut written);
            written.flag(
                "allowReserved",
                param.encoding == Encoding::Reserved && place == "query",
            );
            written.set("schema", schema);
        }
        self.param_words(param, &mut written);
        Some(written)
    }

    /// The schema of a parameter's values.
    pub(super) fn given_schema(&mut self, given: &Given<'_>) -> Object {
        let param = given.param.as_ref();
        let mut schema = match given.values.as_slice() {
            [] => {
                let value = Value {
                    limits: &param.limits,
                    ..Value::of(&param.ty, param.origin)
                };
                self.schema(value)
            }
            values => constants(values),
        };
        if let Some(default) = param.default.as_deref() {
            schema = opened(schema);
            schema.set("default", default);
        }
        schema
    }

    /// Whether values are written as JSON text.
    fn is_json(&self, param: &Param) -> bool {
        match param.style {
            Style::Json => true,
            Style::Plain => self.is_object(&param.ty),
            _ => false,
        }
    }

    /// Says how a list or an object is written, where that is not the usual way of the location.
    fn style(&mut self, param: &Param, written: &mut Object) {
        let plain = !self.is_object(&param.ty)
            && !matches!(
                self.behind(&param.ty).non_null(),
                Type::List(_) | Type::Tuple(_) | Type::Any
            );
        let (style, explode) = match words(param) {
            Some(words) => words,
            None if plain => return,
            None => {
                let message = format!(
                    "no parameter of this location writes lists as `{}` does",
                    param.name.escape_debug()
                );
                self.report(&codes::convert::STYLE, param.origin, message);
                (None, (param.location == Location::Query).then_some(false))
            }
        };
        if plain && style.is_none() {
            return;
        }
        written.maybe("style", style).maybe("explode", explode);
    }
}

/// `style` and `explode` where they are not the usual ones of the location; `None` where it has none of that kind.
fn words(param: &Param) -> Option<(Option<&'static str>, Option<bool>)> {
    use Location::{Cookie, Path, Query};
    Some(match (param.style, param.location) {
        (Style::Plain | Style::Json, _) => (None, None),
        (Style::Multi, Query | Cookie) => (None, None),
        (Style::Csv, Query | Cookie) => (None, Some(false)),
        (Style::Csv, _) => (None, None),
        (Style::Pairs, Query | Cookie) => return None,
        (Style::Pairs, _) => (None, Some(true)),
        (Style::Ssv, Query) => (Some("spaceDelimited"), Some(false)),
        (Style::Pipes, Query) => (Some("pipeDelimited"), Some(false)),
        (Style::DeepObject, Query) => (Some("deepObject"), Some(true)),
        (Style::Label, Path) => (Some("label"), None),
        (Style::LabelExploded, Path) => (Some("label"), Some(true)),
        (Style::Matrix, Path) => (Some("matrix"), None),
        (Style::MatrixExploded, Path) => (Some("matrix"), Some(true)),
        _ => return None,
    })
}
