use std::collections::HashSet;

use super::super::names::{legal_part, unique};
use super::super::object::Object;
use super::super::writer::{Writer, is_address, prose};
use crate::diag::codes;
use crate::model::{Flow, FlowKind, KeyPlace, Requirement, Scheme, SchemeKind, Security};

/// How many alternatives of a requirement are written.
const MAX_ALTERNATIVES: usize = 32;

/// The security schemes of the document.
#[derive(Default)]
pub(super) struct Schemes {
    pub(super) definitions: Object,
    /// What the schemes of the model became, by their names: any one of these.
    became: Vec<(String, Vec<String>)>,
}

impl Writer<'_, '_> {
    /// The security schemes (OpenAPI 2.0, Security Scheme Object).
    pub(super) fn schemes2(&mut self) -> Schemes {
        let api = self.api;
        let mut schemes = Schemes::default();
        let mut taken: HashSet<String> = HashSet::new();
        for scheme in &api.schemes {
            let mut names = Vec::new();
            for (suffix, mut written) in self.scheme2(scheme) {
                let name = match suffix {
                    "" => scheme.name.clone(),
                    suffix => format!("{}_{suffix}", scheme.name),
                };
                let name = match name.is_empty() {
                    true => legal_part(&name),
                    false => name,
                };
                let name = unique(name, &mut taken);
                written.maybe("x-ms-summary", scheme.docs.summary.as_ref());
                written.maybe("description", prose(&scheme.docs));
                schemes.definitions.push(name.clone(), written);
                names.push(name);
            }
            schemes.became.push((scheme.name.clone(), names));
        }
        schemes
    }

    /// What a scheme becomes: one for each flow, with what tells it from the others.
    fn scheme2(&mut self, scheme: &Scheme) -> Vec<(&'static str, Object)> {
        match &scheme.kind {
            SchemeKind::ApiKey {
                place: KeyPlace::Cookie,
                name,
            } => {
                let instead = format!("the header `Cookie`, whose value starts with `{name}=`");
                self.report_scheme(scheme, &instead);
                vec![("", key("header", "Cookie"))]
            }
            SchemeKind::ApiKey { place, name } => {
                let place = match place {
                    KeyPlace::Query => "query",
                    KeyPlace::Header | KeyPlace::Cookie => "header",
                };
                vec![("", key(place, name))]
            }
            SchemeKind::Basic => vec![("", Object::of("type", "basic"))],
            SchemeKind::Bearer => {
                self.report_scheme(scheme, "the header `Authorization`");
                vec![("", bearer())]
            }
            SchemeKind::Digest | SchemeKind::Signed(_) => {
                self.report_scheme(scheme, "the header `Authorization`");
                vec![("", key("header", "Authorization"))]
            }
            SchemeKind::AwsSigV4 { region, service } => {
                if region.is_some() || service.as_deref() != Some("execute-api") {
                    self.report_scheme(scheme, "that of a gateway");
                }
                let mut gateway = key("header", "Authorization");
                gateway.set("x-amazon-apigateway-authtype", "awsSigv4");
                vec![("", gateway)]
            }
            SchemeKind::Transport => {
                self.report_scheme(scheme, "nothing");
                Vec::new()
            }
            SchemeKind::OAuth2(flows) => self.flows(scheme, flows),
        }
    }

    fn report_scheme(&mut self, scheme: &Scheme, instead: &str) {
        let message = format!(
            "the scheme `{}` becomes {}",
            scheme.name.escape_debug(),
            instead.escape_debug()
        );
        self.report(&codes::convert::SCHEME, scheme.origin, message);
    }

    fn flows(&mut self, scheme: &Scheme, flows: &[Flow]) -> Vec<(&'static str, Object)> {
        let mut written: Vec<(&'static str, Object)> = Vec::new();
        for flow in flows {
            match self::flow(flow) {
                Some(flow) => written.push(flow),
                None => {
                    let message = "a flow that OpenAPI 2.0 does not have, or without its addresses";
                    self.report(&codes::convert::SCHEME, flow.origin, message);
                }
            }
        }
        if written.is_empty() {
            self.report_scheme(scheme, "the header `Authorization`");
            return vec![("", bearer())];
        }
        if written.len() > 1 {
            let words: Vec<String> = written
                .iter()
                .map(|(word, _)| format!("`{word}`"))
                .collect();
            let message = format!(
                "the scheme `{}` becomes one for each flow: {}",
                scheme.name.escape_debug(),
                words.join(", ")
            );
            self.report(&codes::convert::FLOWS, scheme.origin, message);
        }
        // The first one keeps the name.
        if let Some((suffix, _)) = written.first_mut() {
            *suffix = "";
        }
        written
    }
}

impl Schemes {
    /// What is required (OpenAPI 2.0, Security Requirement Object).
    pub(super) fn requirements(&self, security: &Security) -> Vec<Object> {
        let mut written: Vec<Object> = Vec::new();
        for together in security {
            for requirement in self.alternatives(together) {
                let mut object = Object::default();
                for name in requirement {
                    object.set(&name, Vec::<String>::new());
                }
                if !written.contains(&object) {
                    written.push(object);
                }
            }
        }
        written
    }

    /// A requirement with each choice among what its schemes became.
    fn alternatives(&self, together: &Requirement) -> Vec<Vec<String>> {
        let mut all: Vec<Vec<String>> = vec![Vec::new()];
        for name in together {
            let became = self.became.iter().find(|(known, _)| known == name);
            let names = became.map_or(&[][..], |(_, names)| names);
            if names.is_empty() {
                continue;
            }
            let each = all.iter().flat_map(|before| {
                names.iter().map(|name| {
                    let mut with = before.clone();
                    with.push(name.clone());
                    with
                })
            });
            all = each.take(MAX_ALTERNATIVES).collect();
        }
        all
    }
}

fn key(place: &str, name: &str) -> Object {
    let mut written = Object::of("type", "apiKey");
    written.set("in", place).set("name", name);
    written
}

/// A token in a header whose whole value the caller writes.
fn bearer() -> Object {
    let mut written = key("header", "Authorization");
    written.set("description", "The word `Bearer`, a space, and the token.");
    written
}

/// A flow, and the word for it; `None` where it cannot be written.
fn flow(flow: &Flow) -> Option<(&'static str, Object)> {
    let (word, begins, ends) = match flow.kind {
        FlowKind::ClientCredentials => ("application", false, true),
        FlowKind::AuthorizationCode => ("accessCode", true, true),
        FlowKind::Password => ("password", false, true),
        FlowKind::Implicit => ("implicit", true, false),
        FlowKind::DeviceCode => return None,
    };
    let address = |url: &Option<String>| url.clone().filter(|url| is_address(url));
    let mut written = Object::of("type", "oauth2");
    written.set("flow", word);
    if begins {
        written.set("authorizationUrl", address(&flow.authorization_url)?);
    }
    if ends {
        written.set("tokenUrl", address(&flow.token_url)?);
    }
    let mut scopes = Object::default();
    for (scope, meaning) in &flow.scopes {
        scopes.set(scope, meaning);
    }
    written.set("scopes", scopes);
    Some((word, written))
}
