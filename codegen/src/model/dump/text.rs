use super::{names, visible};
use crate::model::{
    Api, Constraint, Docs, Extensions, Flow, Json, Limits, Location, Media, NextPage, Operation,
    Param, Scheme, SchemeKind, Security, Server, Style, Type, TypeId, Visibility, Webhook, Xml,
};

/// The model as indented text, one fact a line: what a golden holds and a person reads.
pub fn text(api: &Api) -> String {
    let mut dump = Dump {
        api,
        out: String::new(),
    };
    dump.head();
    api.operations
        .iter()
        .for_each(|operation| dump.operation(operation));
    api.webhooks
        .iter()
        .for_each(|webhook| dump.webhook(webhook));
    for (index, def) in (0..).zip(&api.types) {
        dump.type_def(TypeId(index), def);
    }
    visible(&dump.out)
}

pub(super) struct Dump<'a> {
    pub(super) api: &'a Api,
    out: String,
}

impl Dump<'_> {
    pub(super) fn line(&mut self, depth: usize, line: &str) {
        self.out.push_str(&"  ".repeat(depth));
        self.out.push_str(line);
        self.out.push('\n');
    }

    fn head(&mut self) {
        let api = self.api;
        self.line(
            0,
            &format!("api {} {}", quoted(&api.title), quoted(&api.version)),
        );
        self.line(1, &format!("format {}", api.format.as_str()));
        self.told("description", api.description.as_deref());
        self.told("license", api.license.as_deref());
        if let Some(server) = &api.server {
            self.server("server", server);
        }
        for server in &api.other_servers {
            self.server("also", server);
        }
        self.line(1, &format!("security {}", security(&api.security)));
        self.extensions(1, &api.extensions);
        for scheme in &api.schemes {
            self.scheme(scheme);
        }
        for group in &api.groups {
            self.line(0, &format!("\ngroup {}", word(&group.name)));
            if let Some(parent) = &group.parent {
                let (group, name) = (word(&parent.group), word(&parent.name));
                self.line(1, &format!("inside {group} as {name}"));
            }
            self.docs(1, &group.docs);
        }
    }

    fn server(&mut self, word_for_it: &str, server: &Server) {
        let text = server
            .description
            .as_deref()
            .map(quoted)
            .unwrap_or_default();
        let line = format!("{word_for_it} {} {text}", word(&server.url));
        self.line(1, line.trim_end());
        for variable in &server.variables {
            let values: Vec<String> = variable.values.iter().map(|value| word(value)).collect();
            let line = format!(
                "variable {} = {} {}",
                word(&variable.name),
                word(&variable.default),
                values.join(" | ")
            );
            self.line(2, line.trim_end());
        }
    }

    fn webhook(&mut self, webhook: &Webhook) {
        let head = format!("\nwebhook {} {}", word(&webhook.name), webhook.method);
        self.line(0, &head);
        self.line(1, &self.media(&webhook.media));
        self.docs(1, &webhook.docs);
    }

    fn scheme(&mut self, scheme: &Scheme) {
        self.line(0, &format!("\nscheme {}", word(&scheme.name)));
        match &scheme.kind {
            SchemeKind::ApiKey { place, name } => {
                self.line(
                    1,
                    &format!("key in {} {}", names::key_place(*place), word(name)),
                );
            }
            SchemeKind::Basic => self.line(1, "basic"),
            SchemeKind::Bearer => self.line(1, "bearer"),
            SchemeKind::Digest => self.line(1, "digest"),
            SchemeKind::AwsSigV4 { region, service } => {
                self.line(1, "aws-sigv4");
                for (name, value) in [("region", region), ("service", service)] {
                    if let Some(value) = value {
                        self.line(2, &format!("{name} {}", word(value)));
                    }
                }
            }
            SchemeKind::Signed(mechanism) => self.line(1, &format!("signed {}", word(mechanism))),
            SchemeKind::Transport => self.line(1, "transport"),
            SchemeKind::OAuth2(flows) => {
                self.line(1, "oauth2");
                flows.iter().for_each(|flow| self.flow(flow));
            }
        }
        self.docs(1, &scheme.docs);
    }

    fn flow(&mut self, flow: &Flow) {
        self.line(1, &format!("flow {}", names::flow(flow.kind)));
        for (name, url) in [
            ("authorization", &flow.authorization_url),
            ("token", &flow.token_url),
        ] {
            if let Some(url) = url {
                self.line(2, &format!("{name} {}", quoted(url)));
            }
        }
        for (scope, meaning) in &flow.scopes {
            self.line(2, &format!("scope {} {}", word(scope), quoted(meaning)));
        }
    }

    fn operation(&mut self, operation: &Operation) {
        let head = format!(
            "\noperation {} {} {}",
            word(&operation.id),
            operation.method,
            word(&operation.path)
        );
        self.line(0, &head);
        if let Some(group) = &operation.group {
            self.line(1, &format!("group {}", word(group)));
        }
        let mut flags = flags(operation.visibility, operation.deprecated);
        flags.extend(operation.alternative.then(|| "alternative".to_owned()));
        if !flags.is_empty() {
            self.line(1, &flags.join(", "));
        }
        self.docs(1, &operation.docs);
        if let Some(server) = &operation.server {
            self.line(1, &format!("server {}", word(&server.url)));
        }
        if let Some(own) = &operation.security {
            self.line(1, &format!("security {}", security(own)));
        }
        operation.params.iter().for_each(|param| self.param(param));
        self.bodies(operation);
        self.sequels(operation);
        self.extensions(1, &operation.extensions);
    }

    fn bodies(&mut self, operation: &Operation) {
        if let Some(body) = &operation.body {
            let required = if body.required { ", required" } else { "" };
            self.line(
                1,
                &format!(
                    "body {}: {}{required}",
                    word(&body.name),
                    self.media(&body.media)
                ),
            );
            for word_for_it in &body.other_media {
                self.line(2, &format!("also {}", word(word_for_it)));
            }
            self.docs(2, &body.docs);
        }
        for outcome in &operation.outcomes {
            let media = outcome
                .media
                .as_ref()
                .map(|media| format!(": {}", self.media(media)))
                .unwrap_or_default();
            self.line(
                1,
                &format!("answer {}{media}", names::status(outcome.status)),
            );
            for word_for_it in &outcome.other_media {
                self.line(2, &format!("also {}", word(word_for_it)));
            }
            self.docs(2, &outcome.docs);
            for header in &outcome.headers {
                let meaning = header
                    .description
                    .as_deref()
                    .map(|text| format!(" {}", quoted(text)));
                self.line(
                    2,
                    &format!(
                        "header {}{}",
                        word(&header.name),
                        meaning.unwrap_or_default()
                    ),
                );
            }
        }
    }

    fn sequels(&mut self, operation: &Operation) {
        if let Some(paging) = &operation.paging {
            let items = match &paging.items {
                Some(name) => format!("items in {}", word(name)),
                None => "items as they are".to_owned(),
            };
            let next = match &paging.next {
                NextPage::None => "only one".to_owned(),
                NextPage::Link(link) => format!("next by {}", word(link)),
                NextPage::Header => "next by header".to_owned(),
                NextPage::Operation { link, id } => {
                    format!("next by {} into {}", word(link), word(id))
                }
            };
            self.line(1, &format!("pages {next}, {items}"));
        }
        if let Some(long) = &operation.long_running {
            let value = long.value.as_ref();
            let value = value.map_or(String::new(), |ty| format!(": {}", self.ty(ty)));
            let state = names::final_state(long.final_state);
            self.line(1, &format!("takes time, value {state}{value}"));
        }
    }

    fn param(&mut self, param: &Param) {
        let mut facts = vec![self.ty(&param.ty)];
        if param.required {
            facts.push("required".to_owned());
        }
        let written = matches!(param.ty.non_null(), Type::List(_))
            || !matches!(param.style, Style::Plain | Style::Csv);
        if written && param.location != Location::Part {
            facts.push(names::style(param.style).to_owned());
        }
        facts.extend(param.media_type.as_deref().map(word));
        facts.extend(names::encoding(param.encoding).map(|encoding| format!("escaped {encoding}")));
        facts.extend(values(
            param.fixed.as_deref(),
            param.default.as_deref(),
            &param.limits,
        ));
        facts.extend(flags(param.visibility, param.deprecated));
        facts.extend(
            param
                .client_name
                .as_deref()
                .map(|name| format!("called {}", word(name))),
        );
        let location = names::location(param.location);
        self.line(
            1,
            &format!("{location} {}: {}", word(&param.name), facts.join(", ")),
        );
        self.docs(2, &param.docs);
        self.extensions(2, &param.extensions);
    }

    fn media(&self, media: &Media) -> String {
        format!(
            "{} as {} {}{}",
            self.ty(&media.ty),
            names::media_kind(media.kind),
            word(&media.media_type),
            media
                .xml
                .as_deref()
                .map(|it| format!(" {}", xml(it)))
                .unwrap_or_default()
        )
    }

    pub(super) fn ty(&self, ty: &Type) -> String {
        match ty {
            Type::Any => "any".to_owned(),
            Type::Boolean => "boolean".to_owned(),
            Type::Integer { bits, unsigned } => {
                format!("{}{bits}", if *unsigned { 'u' } else { 'i' })
            }
            Type::Number => "number".to_owned(),
            Type::String(format) => names::string_format(*format).unwrap_or("string").to_owned(),
            Type::Binary => "binary".to_owned(),
            Type::List(item) => format!("[{}]", self.ty(item)),
            Type::Tuple(items) => {
                let items: Vec<String> = items.iter().map(|item| self.ty(item)).collect();
                format!("({})", items.join(", "))
            }
            Type::Map(value) => format!("{{{}}}", self.ty(value)),
            Type::Nullable(inner) => format!("{}?", self.ty(inner)),
            Type::Named(id) => word(&names::type_name(self.api, *id)),
        }
    }

    pub(super) fn docs(&mut self, depth: usize, docs: &Docs) {
        let texts = [
            ("summary", &docs.summary),
            ("description", &docs.description),
            ("link", &docs.link),
        ];
        for (name, text) in texts {
            if let Some(text) = text {
                self.line(depth, &format!("{name} {}", quoted(text)));
            }
        }
    }

    fn told(&mut self, name: &str, text: Option<&str>) {
        if let Some(text) = text {
            self.line(1, &format!("{name} {}", quoted(text)));
        }
    }

    pub(super) fn extensions(&mut self, depth: usize, extensions: &Extensions) {
        for (name, value) in extensions {
            self.line(depth, &format!("{} {value}", word(name)));
        }
    }
}

fn security(security: &Security) -> String {
    if security.is_empty() {
        return "none".to_owned();
    }
    let all = |together: &Vec<String>| match together.is_empty() {
        true => "none".to_owned(),
        false => together
            .iter()
            .map(|name| word(name))
            .collect::<Vec<_>>()
            .join(" + "),
    };
    security.iter().map(all).collect::<Vec<_>>().join(" | ")
}

/// What the definition says of a value in XML, after the word `xml`.
pub(super) fn xml(xml: &Xml) -> String {
    let mut facts: Vec<String> = vec!["xml".to_owned()];
    facts.extend(xml.node.map(|node| names::xml_node(node).to_owned()));
    facts.extend(
        xml.name
            .as_deref()
            .map(|name| format!("name {}", word(name))),
    );
    facts.extend(
        xml.prefix
            .as_deref()
            .map(|prefix| format!("prefix {}", word(prefix))),
    );
    let namespace = xml.namespace.as_deref();
    facts.extend(namespace.map(|uri| format!("namespace {}", word(uri))));
    facts.extend(
        xml.items
            .as_deref()
            .map(|items| format!("of {}", self::xml(items))),
    );
    facts.join(" ")
}

pub(super) fn flags(visibility: Visibility, deprecated: bool) -> Vec<String> {
    let visibility = names::visibility(visibility).into_iter();
    visibility
        .chain(deprecated.then_some("deprecated"))
        .map(str::to_owned)
        .collect()
}

pub(super) fn values(fixed: Option<&Json>, default: Option<&Json>, limits: &Limits) -> Vec<String> {
    let fixed = fixed.map(|value| format!("always {value}"));
    let default = default.map(|value| format!("default {value}"));
    let facts = fixed.into_iter().chain(default);
    facts.chain(limit_facts(limits)).collect()
}

fn limit_facts(limits: &Limits) -> Vec<String> {
    let own = limits.own.iter().map(|Constraint { keyword, limit }| {
        let fact = format!("{} {limit}", keyword.words());
        fact.trim_end().to_owned()
    });
    let held = limits.held.iter().flat_map(|held| limit_facts(held));
    own.chain(held.map(|fact| format!("each {fact}"))).collect()
}

/// A text as it is where it reads as one word, else in quotes.
pub(super) fn word(text: &str) -> String {
    let plain = |c: char| !c.is_whitespace() && !c.is_control() && !matches!(c, '"' | ',');
    if !text.is_empty() && text.chars().all(plain) {
        text.to_owned()
    } else {
        quoted(text)
    }
}

pub(super) fn quoted(text: &str) -> String {
    Json::String(text.to_owned()).to_string()
}
