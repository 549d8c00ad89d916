use super::{names, visible};
use crate::model::{
    Api, Body, Choice, Constraint, Docs, Extensions, Field, Flow, Json, Limits, LongRunning, Media,
    NextPage, Operation, Outcome, Paging, Param, Parent, Scheme, SchemeKind, Security, Server,
    Shape, Type, TypeDef, TypeId, Visibility, Webhook, Xml,
};

/// The model as a JSON document, a line for each operation, type, scheme and group. Members that say nothing are left
/// out; a type refers to another by its index in `types`.
pub fn json(api: &Api) -> String {
    let mut out = String::from("{\n");
    let head = Members::default()
        .always("format", text(api.format.as_str()))
        .always("title", text(&api.title))
        .always("version", text(&api.version))
        .text("description", api.description.as_deref())
        .text("license", api.license.as_deref())
        .maybe("server", api.server.as_ref().map(server))
        .always(
            "otherServers",
            Json::Array(api.other_servers.iter().map(server).collect()),
        )
        .always("security", security(&api.security))
        .always("declaredOperations", number(api.declared_operations))
        .extensions(&api.extensions);
    for (name, value) in head.0 {
        out.push_str(&format!("{}: {value},\n", text(&name)));
    }
    let groups = api.groups.iter().map(|group| {
        Members::default()
            .always("name", text(&group.name))
            .maybe("parent", group.parent.as_ref().map(parent))
            .docs(&group.docs)
    });
    let types = (0..)
        .zip(&api.types)
        .map(|(index, def)| type_def(api, TypeId(index), def));
    push_lines(&mut out, "schemes", api.schemes.iter().map(scheme));
    out.push_str(",\n");
    push_lines(&mut out, "groups", groups);
    out.push_str(",\n");
    push_lines(&mut out, "operations", api.operations.iter().map(operation));
    out.push_str(",\n");
    push_lines(&mut out, "webhooks", api.webhooks.iter().map(webhook));
    out.push_str(",\n");
    push_lines(&mut out, "types", types);
    out.push_str("\n}\n");
    visible(&out)
}

fn push_lines(out: &mut String, name: &str, items: impl Iterator<Item = Members>) {
    let lines: Vec<_> = items.map(|item| format!("\n{}", item.object())).collect();
    out.push_str(&format!("\"{name}\": [{}]", lines.join(",")));
}

fn scheme(scheme: &Scheme) -> Members {
    let members = Members::default().always("name", text(&scheme.name));
    let members = match &scheme.kind {
        SchemeKind::ApiKey { place, name } => members
            .always("kind", text("apiKey"))
            .always("in", text(names::key_place(*place)))
            .always("key", text(name)),
        SchemeKind::Basic => members.always("kind", text("basic")),
        SchemeKind::Bearer => members.always("kind", text("bearer")),
        SchemeKind::Digest => members.always("kind", text("digest")),
        SchemeKind::AwsSigV4 { region, service } => members
            .always("kind", text("awsSigV4"))
            .text("region", region.as_deref())
            .text("service", service.as_deref()),
        SchemeKind::Signed(mechanism) => members
            .always("kind", text("signed"))
            .always("mechanism", text(mechanism)),
        SchemeKind::Transport => members.always("kind", text("transport")),
        SchemeKind::OAuth2(flows) => members
            .always("kind", text("oauth2"))
            .always("flows", Json::Array(flows.iter().map(flow).collect())),
    };
    members.docs(&scheme.docs)
}

fn flow(flow: &Flow) -> Json {
    let scopes = flow.scopes.iter();
    let scopes = scopes.map(|(name, meaning)| (name.clone(), text(meaning)));
    Members::default()
        .always("flow", text(names::flow(flow.kind)))
        .text("authorizationUrl", flow.authorization_url.as_deref())
        .text("tokenUrl", flow.token_url.as_deref())
        .always("scopes", Json::Object(scopes.collect()))
        .object()
}

fn operation(operation: &Operation) -> Members {
    Members::default()
        .always("id", text(&operation.id))
        .always("method", text(&operation.method))
        .always("path", text(&operation.path))
        .text("group", operation.group.as_deref())
        .docs(&operation.docs)
        .flags(operation.visibility, operation.deprecated)
        .text(
            "server",
            operation.server.as_ref().map(|server| server.url.as_str()),
        )
        .maybe("security", operation.security.as_ref().map(security))
        .always("parameters", list(operation.params.iter().map(param)))
        .maybe("body", operation.body.as_deref().map(body))
        .maybe(
            "alternative",
            operation.alternative.then_some(Json::Bool(true)),
        )
        .always("answers", list(operation.outcomes.iter().map(outcome)))
        .maybe("paging", operation.paging.as_deref().map(paging))
        .maybe(
            "longRunning",
            operation.long_running.as_deref().map(long_running),
        )
        .extensions(&operation.extensions)
}

fn paging(paging: &Paging) -> Json {
    let members = Members::default().text("items", paging.items.as_deref());
    let members = match &paging.next {
        NextPage::None => members.always("next", Json::Null),
        NextPage::Link(link) => members.always("next", text(link)),
        NextPage::Header => members.always("nextHeader", text("Link")),
        NextPage::Operation { link, id } => members
            .always("next", text(link))
            .always("operation", text(id)),
    };
    members.object()
}

fn long_running(long: &LongRunning) -> Json {
    Members::default()
        .always("finalState", text(names::final_state(long.final_state)))
        .maybe("value", long.value.as_ref().map(ty))
        .object()
}

fn param(param: &Param) -> Members {
    Members::default()
        .always("name", text(&param.name))
        .text("clientName", param.client_name.as_deref())
        .always("in", text(names::location(param.location)))
        .always("type", ty(&param.ty))
        .always("required", Json::Bool(param.required))
        .always("style", text(names::style(param.style)))
        .text("encoding", names::encoding(param.encoding))
        .text("mediaType", param.media_type.as_deref())
        .values(
            param.fixed.as_deref(),
            param.default.as_deref(),
            &param.limits,
        )
        .flags(param.visibility, param.deprecated)
        .docs(&param.docs)
        .extensions(&param.extensions)
}

fn body(body: &Body) -> Json {
    Members::default()
        .always("name", text(&body.name))
        .always("required", Json::Bool(body.required))
        .media(&body.media)
        .always("otherMedia", words(&body.other_media))
        .docs(&body.docs)
        .object()
}

fn webhook(webhook: &Webhook) -> Members {
    Members::default()
        .always("name", text(&webhook.name))
        .always("method", text(&webhook.method))
        .media(&webhook.media)
        .flags(Visibility::Normal, webhook.deprecated)
        .docs(&webhook.docs)
}

fn parent(parent: &Parent) -> Json {
    Members::default()
        .always("group", text(&parent.group))
        .always("name", text(&parent.name))
        .object()
}

fn server(server: &Server) -> Json {
    let variables = server.variables.iter().map(|variable| {
        let values = variable.values.iter().map(|value| text(value)).collect();
        Members::default()
            .always("name", text(&variable.name))
            .always("default", text(&variable.default))
            .always("values", Json::Array(values))
            .text("description", variable.description.as_deref())
    });
    Members::default()
        .always("url", text(&server.url))
        .text("description", server.description.as_deref())
        .always("variables", list(variables))
        .object()
}

fn words(all: &[String]) -> Json {
    Json::Array(all.iter().map(|word| text(word)).collect())
}

fn outcome(outcome: &Outcome) -> Members {
    let members = Members::default().always("status", text(&names::status(outcome.status)));
    let members = match &outcome.media {
        Some(media) => members.media(media),
        None => members,
    };
    let headers = outcome.headers.iter().map(|header| {
        Members::default()
            .always("name", text(&header.name))
            .text("description", header.description.as_deref())
    });
    members
        .always("otherMedia", words(&outcome.other_media))
        .always("headers", list(headers))
        .docs(&outcome.docs)
}

fn type_def(api: &Api, id: TypeId, def: &TypeDef) -> Members {
    let members = Members::default()
        .always("name", text(&names::type_name(api, id)))
        .docs(&def.docs);
    let members = match &def.shape {
        Shape::Struct { fields, additional } => members
            .always("kind", text("struct"))
            .always("fields", list(fields.iter().map(field)))
            .maybe("additional", additional.as_ref().map(ty)),
        Shape::Enum { base, values } => {
            let values = values.iter().map(|value| {
                Members::default()
                    .always("value", text(value.value))
                    .text("name", value.told.name.as_deref())
                    .text("description", value.told.description.as_deref())
            });
            let members = members
                .always("kind", text("enum"))
                .always("base", text(names::enum_base(*base)));
            members.always("values", list(values))
        }
        Shape::Union { by, variants } => {
            let variants = variants.iter();
            let variants = variants.map(|variant| {
                let tags = variant.tags.iter().map(|tag| text(tag)).collect();
                Members::default()
                    .always("name", text(&variant.name))
                    .always("tags", Json::Array(tags))
                    .maybe("untagged", variant.untagged.then_some(Json::Bool(true)))
                    .always("type", ty(&variant.ty))
            });
            let tag = match by {
                Choice::Tag(tag) => Some(tag.as_str()),
                Choice::Fit => None,
            };
            members
                .always("kind", text("union"))
                .text("tag", tag)
                .always("variants", list(variants))
        }
        Shape::Alias(of) => members.always("kind", text("alias")).always("type", ty(of)),
    };
    members
        .maybe("xml", def.xml.as_deref().map(xml))
        .extensions(&def.extensions)
}

fn field(field: &Field) -> Members {
    Members::default()
        .always("name", text(&field.name))
        .text("clientName", field.extras.client_name.as_deref())
        .always("type", ty(&field.ty))
        .always("required", Json::Bool(field.required))
        .maybe("readOnly", field.read_only.then_some(Json::Bool(true)))
        .maybe("writeOnly", field.write_only.then_some(Json::Bool(true)))
        .values(
            field.extras.fixed.as_deref(),
            field.extras.default.as_deref(),
            &field.extras.limits,
        )
        .maybe("xml", field.extras.xml.as_deref().map(xml))
        .flags(field.visibility, field.deprecated)
        .docs(&field.docs)
        .extensions(&field.extras.extensions)
}

fn xml(xml: &Xml) -> Json {
    Members::default()
        .text("name", xml.name.as_deref())
        .text("namespace", xml.namespace.as_deref())
        .text("prefix", xml.prefix.as_deref())
        .text("nodeType", xml.node.map(names::xml_node))
        .maybe("items", xml.items.as_deref().map(self::xml))
        .object()
}

fn ty(of: &Type) -> Json {
    let kind = |name| Members::default().always("kind", text(name));
    match of {
        Type::Any => kind("any"),
        Type::Boolean => kind("boolean"),
        Type::Integer { bits, unsigned } => kind("integer")
            .always("bits", number(usize::from(*bits)))
            .always("unsigned", Json::Bool(*unsigned)),
        Type::Number => kind("number"),
        Type::String(format) => kind("string").text("format", names::string_format(*format)),
        Type::Binary => kind("binary"),
        Type::List(item) => kind("list").always("of", ty(item)),
        Type::Tuple(items) => {
            kind("tuple").always("of", Json::Array(items.iter().map(ty).collect()))
        }
        Type::Map(value) => kind("map").always("of", ty(value)),
        Type::Nullable(inner) => kind("nullable").always("of", ty(inner)),
        Type::Named(id) => kind("named").always("index", number(id.index())),
    }
    .object()
}

fn security(security: &Security) -> Json {
    let all =
        |together: &Vec<String>| Json::Array(together.iter().map(|name| text(name)).collect());
    Json::Array(security.iter().map(all).collect())
}

fn list(items: impl Iterator<Item = Members>) -> Json {
    Json::Array(items.map(Members::object).collect())
}

fn text(text: &str) -> Json {
    Json::String(text.to_owned())
}

fn number(number: usize) -> Json {
    Json::Number(number.to_string())
}

/// The members of an object.
#[derive(Default)]
struct Members(Vec<(String, Json)>);

impl Members {
    fn always(mut self, name: &str, value: Json) -> Self {
        self.0.push((name.to_owned(), value));
        self
    }

    fn maybe(self, name: &str, value: Option<Json>) -> Self {
        match value {
            Some(value) => self.always(name, value),
            None => self,
        }
    }

    fn text(self, name: &str, value: Option<&str>) -> Self {
        self.maybe(name, value.map(text))
    }

    fn docs(self, docs: &Docs) -> Self {
        self.text("summary", docs.summary.as_deref())
            .text("description", docs.description.as_deref())
            .text("link", docs.link.as_deref())
    }

    fn flags(self, visibility: Visibility, deprecated: bool) -> Self {
        self.text("visibility", names::visibility(visibility))
            .maybe("deprecated", deprecated.then_some(Json::Bool(true)))
    }

    fn values(self, fixed: Option<&Json>, default: Option<&Json>, limits: &Limits) -> Self {
        self.maybe("fixed", fixed.cloned())
            .maybe("default", default.cloned())
            .maybe("constraints", constraints(limits))
    }

    fn media(self, media: &Media) -> Self {
        self.always("mediaType", text(&media.media_type))
            .always("kind", text(names::media_kind(media.kind)))
            .always("type", ty(&media.ty))
            .maybe("xml", media.xml.as_deref().map(xml))
    }

    fn extensions(self, extensions: &Extensions) -> Self {
        self.maybe(
            "extensions",
            (!extensions.is_empty()).then(|| Json::Object(extensions.clone())),
        )
    }

    fn object(self) -> Json {
        Json::Object(self.0)
    }
}

fn constraints(limits: &Limits) -> Option<Json> {
    let own = limits.own.iter().map(|Constraint { keyword, limit }| {
        let limit = match limit.as_str() {
            "" => Json::Bool(true),
            limit => text(limit),
        };
        (keyword.words().to_owned(), limit)
    });
    let held = limits.held.as_deref().and_then(constraints);
    let held = held.map(|held| ("each".to_owned(), held));
    let found: Vec<_> = own.chain(held).collect();
    (!found.is_empty()).then_some(Json::Object(found))
}
