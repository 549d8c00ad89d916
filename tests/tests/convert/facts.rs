//! What a model says on the wire, without the names of its types.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::hash::{DefaultHasher, Hash, Hasher};

use connector_codegen::convert::Target;
use connector_codegen::model::{
    Api, Choice, Field, Location, Media, MediaKind, Operation, Outcome, Param, Security, Server,
    Shape, Style, Type, TypeDef, TypeId, Variant, Xml,
};

/// Lines about each operation, and about the definition as a whole.
pub(crate) type Facts = BTreeMap<String, Vec<String>>;

/// How deep structures are told from each other.
const ROUNDS: usize = 6;

/// What a model says.
pub(crate) fn facts(api: &Api, to: Target) -> Facts {
    let types = Types::of(api, to);
    let mut facts = Facts::new();
    for operation in &api.operations {
        let what = format!("{} {}", operation.method, shape(&operation.path));
        let what = match operation.alternative {
            true => format!("{what} ({})", plain(&operation.id)),
            false => what,
        };
        facts.insert(what, types.operation(operation));
    }
    facts.insert("definition".to_owned(), definition(api, to));
    for webhook in &api.webhooks {
        let said = vec![format!(
            "{} {}",
            webhook.method,
            types.sign(&webhook.media.ty)
        )];
        facts.insert(format!("webhook {}", webhook.name), said);
    }
    facts
}

fn definition(api: &Api, to: Target) -> Vec<String> {
    let mut said = vec![
        format!("{:?} {:?}", api.title, api.version),
        format!("{:?} {:?}", api.description, api.license),
        format!("security {}", security(&api.security)),
    ];
    said.extend(api.server.iter().map(|own| match to {
        Target::OpenApi3 => server(own),
        // Of several schemes the secure one is taken.
        Target::Swagger2 => server(own).replace("http://", "https://"),
    }));
    // In OpenAPI 2.0 they may be schemes of the first one.
    let others = api.other_servers.iter().filter(|_| to == Target::OpenApi3);
    said.extend(others.map(server));
    let groups: BTreeMap<_, _> = api
        .groups
        .iter()
        .rev()
        .map(|group| (&group.name, group))
        .collect();
    said.extend(
        groups
            .values()
            .map(|group| format!("{:?} {:?}", group.name, group.docs)),
    );
    said.extend(
        api.extensions
            .iter()
            .map(|(name, value)| format!("{name} {value}")),
    );
    let schemes = api.schemes.iter();
    said.extend(schemes.map(|scheme| format!("{} {:?}", plain(&scheme.name), kind(&scheme.kind))));
    said.sort();
    said.dedup();
    said
}

/// The mechanism of a scheme without the place where it is declared.
fn kind(kind: &connector_codegen::model::SchemeKind) -> String {
    use connector_codegen::model::SchemeKind;
    match kind {
        SchemeKind::OAuth2(flows) => flows
            .iter()
            .map(|flow| {
                format!(
                    "{:?} {:?} {:?} {:?}",
                    flow.kind, flow.authorization_url, flow.token_url, flow.scopes
                )
            })
            .collect::<Vec<_>>()
            .join(" | "),
        other => format!("{other:?}"),
    }
}

fn server(server: &Server) -> String {
    format!("server {} {:?}", server.url, server.variables)
}

fn security(security: &Security) -> String {
    let names = |together: &Vec<String>| {
        let names: Vec<String> = together.iter().map(|name| plain(name)).collect();
        names.join("+")
    };
    security.iter().map(names).collect::<Vec<_>>().join("|")
}

/// Letters and digits alone: what is left of an identifier when it becomes one word.
fn plain(text: &str) -> String {
    let kept = text.chars().filter(|c| c.is_ascii_alphanumeric());
    kept.map(|c| c.to_ascii_lowercase()).collect()
}

/// A path without the names of its placeholders.
fn shape(path: &str) -> String {
    let mut parts = path.split('{');
    let mut shape = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        shape.push_str("{}");
        shape.push_str(part.split_once('}').map_or("", |(_, rest)| rest));
    }
    shape
}

/// The types of a model by what they are.
struct Types<'a> {
    api: &'a Api,
    /// The format in which it is said, here or there.
    to: Target,
    signs: Vec<u64>,
}

impl<'a> Types<'a> {
    fn of(api: &'a Api, to: Target) -> Self {
        let mut types = Self {
            api,
            to,
            signs: vec![0; api.types.len()],
        };
        for _ in 0..ROUNDS {
            types.signs = api.types.iter().map(|def| types.sign_of(def)).collect();
        }
        types
    }

    fn sign_of(&self, def: &TypeDef) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.text(def).hash(&mut hasher);
        hasher.finish()
    }

    fn text(&self, def: &TypeDef) -> String {
        let mut text = match &def.shape {
            Shape::Struct { fields, additional } => {
                let mut lines: Vec<String> = fields.iter().map(|field| self.field(field)).collect();
                lines.sort();
                let additional = additional.as_ref().map(|ty| self.sign(ty));
                format!("struct {} {additional:?}", lines.join(" "))
            }
            Shape::Enum { base, values } => {
                let values = values
                    .iter()
                    .map(|value| format!("{} {:?}", value.value, value.told));
                format!("enum {base:?} {}", values.collect::<Vec<_>>().join(" "))
            }
            Shape::Union { by, variants } => {
                let mut listed: Vec<String> = variants
                    .iter()
                    .map(|variant| self.variant(variant))
                    .collect();
                let by = match by {
                    Choice::Tag(member) => {
                        // The order in which tags are compared makes no difference.
                        listed.sort();
                        member.as_str()
                    }
                    Choice::Fit => "fit",
                };
                format!("union {by} {}", listed.join(" "))
            }
            Shape::Alias(ty) => self.sign(ty),
        };
        let _ = write!(text, " {:?} {:?}", def.limits, def.xml);
        // In OpenAPI 2.0 an enumeration stands in its parameter, which is told of itself.
        if self.to == Target::OpenApi3 || !matches!(def.shape, Shape::Enum { .. }) {
            let _ = write!(text, " {:?} {:?}", def.docs, def.extensions);
        }
        text
    }

    fn variant(&self, variant: &Variant) -> String {
        format!(
            "{:?}{}:{}",
            variant.tags,
            variant.untagged,
            self.sign(&variant.ty)
        )
    }

    fn field(&self, field: &Field) -> String {
        let ty = self.constant_or(field, field.required);
        let xml = field.extras.xml.as_deref().map(written);
        let xml = xml.filter(|xml| *xml != written(&Xml::default()));
        format!(
            "{}:{ty} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?}",
            field.name,
            [
                field.required,
                field.read_only,
                field.write_only,
                field.deprecated
            ],
            field.extras.client_name,
            field.extras.default,
            xml,
            field.visibility,
            field.extras.limits,
            field.docs,
            field.extras.extensions,
        )
    }

    /// What a type is, whatever it is called.
    fn sign(&self, ty: &Type) -> String {
        match ty {
            Type::List(item) => format!("[{}]", self.sign(item)),
            Type::Map(values) => format!("{{{}}}", self.sign(values)),
            Type::Nullable(inner) => format!("{}?", self.sign(inner)),
            Type::Tuple(items) => {
                let items: Vec<String> = items.iter().map(|item| self.sign(item)).collect();
                format!("({})", items.join(", "))
            }
            Type::Named(id) => match self.def(*id).map(|def| &def.shape) {
                // Aliases end somewhere: the reader sees to that.
                Some(Shape::Alias(inner)) => self.sign(inner),
                _ => format!("#{:x}", self.signs[number(*id)]),
            },
            other => format!("{other:?}"),
        }
    }

    fn def(&self, id: TypeId) -> Option<&'a TypeDef> {
        self.api.types.get(number(id))
    }

    fn operation(&self, operation: &Operation) -> Vec<String> {
        let own = operation.security.as_ref();
        let own = own.filter(|own| **own != self.api.security);
        let mut said = vec![
            format!("id {}", plain(&operation.id)),
            format!(
                "group {:?}, deprecated {}",
                operation.group, operation.deprecated
            ),
            format!("{:?} {:?}", operation.visibility, operation.docs),
            format!("security {:?}", own.map(security)),
            format!("server {:?}", operation.server.as_deref().map(server)),
            format!("extensions {:?}", operation.extensions),
        ];
        if let Some(paging) = &operation.paging {
            said.push(format!("pages {:?} {:?}", paging.items, paging.next));
        }
        if let Some(end) = &operation.long_running {
            let value = end.value.as_ref().map(|ty| self.sign(ty));
            said.push(format!("long running {:?} {value:?}", end.final_state));
        }
        said.extend(operation.params.iter().map(|param| self.param(param)));
        self.body(operation, &mut said);
        for outcome in &operation.outcomes {
            said.push(self.outcome(outcome));
        }
        said.sort();
        said
    }

    /// An answer; which media types it can have is no part of it in OpenAPI 2.0.
    fn outcome(&self, outcome: &Outcome) -> String {
        let media = outcome.media.as_ref().map(|media| {
            let (media_type, others) = match (self.to, media.kind) {
                (Target::OpenApi3, _) => {
                    (media.media_type.as_str(), outcome.other_media.as_slice())
                }
                (Target::Swagger2, MediaKind::Bytes) => ("", &[][..]),
                (Target::Swagger2, _) => (media.media_type.as_str(), &[][..]),
            };
            let ty = self.content(media);
            format!(
                "{media_type} {others:?} {:?} {ty} {:?}",
                media.kind, media.xml
            )
        });
        let Outcome {
            status,
            headers,
            docs,
            ..
        } = outcome;
        format!("answer {status:?} {media:?} {headers:?} {docs:?}")
    }

    fn content(&self, media: &Media) -> String {
        match (media.kind, &media.ty) {
            (MediaKind::Bytes, Type::Any | Type::Binary) => "bytes".to_owned(),
            (_, ty) => self.sign(ty),
        }
    }

    fn body(&self, operation: &Operation, said: &mut Vec<String>) {
        let Some(body) = operation.body.as_deref() else {
            return;
        };
        let media = &body.media;
        if let (MediaKind::Form, Type::Named(id)) = (media.kind, &media.ty)
            && let Some(Shape::Struct { fields, .. }) = self.def(*id).map(|def| &def.shape)
        {
            let in_form = |field: &Field| {
                let required = field.required && body.required;
                form_field(&field.name, &self.constant_or(field, required), required)
            };
            said.extend(fields.iter().map(in_form));
            return;
        }
        said.push(format!(
            "body {} {} {:?} {} {:?} {:?} {:?}",
            body.required,
            media.media_type,
            media.kind,
            self.content(media),
            media.xml,
            body.limits,
            body.docs
        ));
    }

    /// The only value where there has to be one, else the type.
    fn constant_or(&self, field: &Field, required: bool) -> String {
        match field.extras.fixed.as_ref().filter(|_| required) {
            Some(only) => format!("always {only}"),
            None => self.sign(&field.ty),
        }
    }

    /// Whether values are neither lists nor objects.
    fn is_text(&self, ty: &Type) -> bool {
        match ty {
            Type::Boolean
            | Type::Integer { .. }
            | Type::Number
            | Type::String(_)
            | Type::Binary => true,
            Type::Any | Type::List(_) | Type::Tuple(_) | Type::Map(_) => false,
            Type::Nullable(inner) => self.is_text(inner),
            Type::Named(id) => match self.def(*id).map(|def| &def.shape) {
                Some(Shape::Enum { .. }) => true,
                Some(Shape::Union { variants, .. }) => {
                    variants.iter().all(|variant| self.is_text(&variant.ty))
                }
                _ => false,
            },
        }
    }

    fn param(&self, param: &Param) -> String {
        let ty = match &param.fixed {
            Some(only) => format!("always {only}"),
            None => self.sign(&param.ty),
        };
        if param.location == Location::Form {
            return form_field(&param.name, &ty, param.required);
        }
        // How a list is written makes no difference to what is none.
        let is_text = self.is_text(&param.ty);
        let style = match param.style {
            _ if is_text && param.style != Style::Json => Style::Plain,
            style => style,
        };
        format!(
            "{:?} {}: {ty} {style:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?}",
            param.location,
            param.name,
            [param.required, param.deprecated],
            param.client_name,
            param.media_type,
            param.encoding,
            param.default,
            param.visibility,
            param.limits,
            (&param.docs, &param.extensions),
        )
    }
}

/// How a value looks in XML. That a list has no element of its own is not said before OpenAPI 3.2, since it is usual.
fn written(xml: &Xml) -> String {
    format!("{xml:?}").replace("node: Some(None)", "node: None")
}

fn form_field(name: &str, ty: &str, required: bool) -> String {
    format!("field {name}: {ty} {required}")
}

/// The place of a type among all types.
fn number(id: TypeId) -> usize {
    let shown = format!("{id:?}");
    let digits: String = shown.chars().filter(char::is_ascii_digit).collect();
    digits.parse().expect("an id is a number")
}
