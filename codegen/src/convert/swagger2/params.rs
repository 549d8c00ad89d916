use super::super::object::Object;
use super::super::routes::Given;
use super::super::schema::{constants, enumeration, string_format};
use super::super::writer::{Writer, prose};
use crate::diag::{Code, codes};
use crate::model::{Empty, Encoding, Json, Limits, Location, Param, Shape, Style, Type, TypeName};
use crate::source::Place;

/// How deep lists of lists may be.
const MAX_DEPTH: usize = 16;

impl<'a> Writer<'a, '_> {
    /// The parameters of an operation outside of its body (OpenAPI 2.0, Parameter Object).
    pub(super) fn parameters2(&mut self, params: &[Given<'_>]) -> Vec<Object> {
        let mut written = Vec::new();
        let mut cookies: Vec<&Param> = Vec::new();
        for given in params {
            let param = given.param.as_ref();
            let place = match param.location {
                Location::Path => "path",
                Location::Query => "query",
                Location::Header => "header",
                Location::Cookie => {
                    cookies.push(param);
                    continue;
                }
                // Of the base address, or of a body.
                Location::Host | Location::Form | Location::Part => continue,
            };
            let named = |member: &Object| {
                let same = |known: &Object| known.get("name") == member.get("name");
                written.iter().any(same) || params.iter().any(|other| other.is_called(member))
            };
            let members = self.spread(given, place);
            match members.filter(|members| !members.iter().any(named)) {
                Some(members) => written.extend(members),
                None => written.push(self.plain_parameter(param, &given.values, place)),
            }
        }
        written.extend(self.cookie(&cookies));
        written
    }

    /// All cookies as one header.
    fn cookie(&mut self, cookies: &[&Param]) -> Option<Object> {
        for param in cookies {
            let message = format!("the cookie `{}`", param.name.escape_debug());
            self.report(&codes::convert::COOKIE, param.origin, message);
        }
        let names = cookies.iter().map(|param| format!("`{}=…`", param.name));
        let names: Vec<String> = names.collect();
        let mut written = Object::of("name", "Cookie");
        written
            .set("in", "header")
            .set(
                "description",
                format!("Cookies, with `; ` between them: {}", names.join(", ")),
            )
            .flag("required", cookies.iter().any(|param| param.required))
            .set("type", "string");
        (!cookies.is_empty()).then_some(written)
    }

    /// The members of an object in the query as parameters of their own, where they are sent so anyway.
    fn spread(&mut self, given: &Given<'_>, place: &str) -> Option<Vec<Object>> {
        let param = given.param.as_ref();
        let name = |member: &str| match param.style {
            Style::DeepObject => Some(format!("{}[{member}]", param.name)),
            Style::Multi if place == "query" => Some(member.to_owned()),
            _ => None,
        };
        let Shape::Struct {
            fields,
            additional: None,
        } = &self.shape(&param.ty)?.shape
        else {
            return None;
        };
        if !fields.iter().all(|field| self.is_plain(&field.ty, 0)) {
            return None;
        }
        let members = fields.iter().map(|field| {
            Some(Param {
                name: name(&field.name)?,
                client_name: None,
                ty: field.ty.clone(),
                required: param.required && field.required,
                style: Style::Multi,
                default: field.extras.default.clone(),
                fixed: None,
                visibility: field.visibility,
                deprecated: param.deprecated || field.deprecated,
                limits: field.extras.limits.clone(),
                docs: field.docs.clone(),
                extensions: field.extras.extensions.clone(),
                origin: field.origin,
                ..param.clone()
            })
        });
        let members: Vec<(Param, Vec<Json>)> = members
            .zip(fields)
            .map(|(member, field)| {
                Some((
                    member?,
                    field.extras.fixed.as_deref().cloned().into_iter().collect(),
                ))
            })
            .collect::<Option<_>>()?;
        let written = members
            .iter()
            .map(|(member, values)| self.plain_parameter(member, values, place));
        Some(written.collect())
    }

    /// Whether values are what a parameter can hold: texts, numbers, booleans and lists of these.
    pub(super) fn is_plain(&self, ty: &Type, depth: usize) -> bool {
        match self.behind(ty).non_null() {
            Type::Boolean
            | Type::Integer { .. }
            | Type::Number
            | Type::String(_)
            | Type::Binary => true,
            Type::List(item) => depth < MAX_DEPTH && self.is_plain(item, depth + 1),
            Type::Any | Type::Tuple(_) | Type::Map(_) | Type::Nullable(_) => false,
            Type::Named(_) => {
                let shape = self.shape(ty).map(|def| &def.shape);
                matches!(shape, Some(Shape::Enum { .. }))
            }
        }
    }

    /// A parameter that is no body.
    pub(super) fn plain_parameter(
        &mut self,
        param: &Param,
        values: &[Json],
        place: &str,
    ) -> Object {
        let mut written = Object::of("name", &param.name);
        written
            .set("in", place)
            .maybe("description", prose(&param.docs))
            .flag("required", param.required || place == "path");
        let in_form = place == "formData";
        if in_form && *param.ty.non_null() == Type::Binary {
            written.set("type", "file");
            if !param.limits.is_empty() {
                let message = format!("limits of the file `{}`", param.name.escape_debug());
                self.report(&codes::convert::LIMIT, param.origin, message);
            }
        } else if values.is_empty() {
            let code = match in_form {
                true => &codes::convert::FORM,
                false => &codes::convert::OBJECT_PARAMETER,
            };
            let plain = self.plain_or_text(param, code);
            written.append(plain);
            self.collection_format(param, place, &mut written);
        } else {
            written.append(constants(values));
        }
        written.maybe("default", param.default.as_deref());
        if param.deprecated {
            let message = format!(
                "`deprecated` of the parameter `{}`",
                param.name.escape_debug()
            );
            self.report(&codes::convert::WORD, param.origin, message);
            written.flag("x-deprecated", true);
        }
        if param.encoding == Encoding::Reserved {
            let shown = param.name.escape_debug();
            let message = format!("reserved characters in `{shown}`, which are not escaped");
            self.report(&codes::convert::STYLE, param.origin, message);
        }
        self.param_words(param, &mut written);
        // An enumeration is declared nowhere else.
        if let Some(def) = self.shape(&param.ty).filter(|_| written.has("enum")) {
            written
                .maybe("x-ms-summary", def.docs.summary.as_ref())
                .maybe("description", prose(&def.docs));
            self.extensions(&def.extensions, def.origin, &mut written);
        }
        written
    }

    /// What a parameter holds, or text where it cannot hold that.
    fn plain_or_text(&mut self, param: &Param, code: &'static Code) -> Object {
        if param.style != Style::Json && self.is_plain(&param.ty, 0) {
            return self.plain(&param.ty, &param.limits, param.origin);
        }
        let message = format!("`{}` becomes a text", param.name.escape_debug());
        self.report(code, param.origin, message)
            .help("say in its description how the text is written");
        Object::of("type", "string")
    }

    /// The members of a parameter that say what it holds.
    fn plain(&mut self, ty: &Type, limits: &Limits, at: Place) -> Object {
        let behind = self.behind(ty);
        let mut written = match behind.non_null() {
            Type::Boolean => Object::of("type", "boolean"),
            Type::Integer { bits, unsigned } => {
                let sign = if *unsigned { "u" } else { "" };
                let mut written = Object::of("type", "integer");
                written.set("format", format!("{sign}int{bits}"));
                written
            }
            Type::Number => Object::of("type", "number"),
            Type::String(format) => {
                let mut written = Object::of("type", "string");
                written.maybe("format", string_format(*format));
                written
            }
            Type::List(item) => {
                let held = limits.held.as_deref().unwrap_or(Limits::EMPTY);
                let mut written = Object::of("type", "array");
                written.set("items", self.plain(item, held, at));
                written
            }
            _ => self.plain_enum(ty),
        };
        if matches!(behind, Type::Nullable(_)) || matches!(ty, Type::Nullable(_)) {
            written.flag("x-nullable", true);
        }
        self.constrain(&mut written, &limits.own, at);
        if written.take("allOf").is_some() {
            let message =
                "a parameter with several limits of one kind, of which the first is written";
            self.report(&codes::convert::LIMIT, at, message);
        }
        written
    }

    fn plain_enum(&mut self, ty: &Type) -> Object {
        let def = self.shape(ty);
        let name = def.and_then(|def| match &def.name {
            TypeName::Declared(name) => Some(name.as_str()),
            TypeName::Inline(_) => None,
        });
        match def.map(|def| &def.shape) {
            Some(Shape::Enum { base, values }) => enumeration(*base, values, name),
            _ => Object::of("type", "string"),
        }
    }

    /// How a list is written (OpenAPI 2.0, `collectionFormat`).
    fn collection_format(&mut self, param: &Param, place: &str, written: &mut Object) {
        if !matches!(self.behind(&param.ty).non_null(), Type::List(_)) || param.style == Style::Json
        {
            return;
        }
        let several = matches!(place, "query" | "formData");
        let format = match param.style {
            Style::Ssv => Some("ssv"),
            Style::Tsv => Some("tsv"),
            Style::Pipes => Some("pipes"),
            Style::Multi if several => Some("multi"),
            Style::Plain | Style::Csv | Style::Pairs => None,
            _ => {
                let message = format!(
                    "`{}` is written with commas between its values",
                    param.name.escape_debug()
                );
                self.report(&codes::convert::STYLE, param.origin, message);
                None
            }
        };
        written.maybe("collectionFormat", format);
    }
}
