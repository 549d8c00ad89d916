use super::super::object::Object;
use super::super::writer::{Writer, prose};
use crate::diag::codes;
use crate::model::{Flow, FlowKind, KeyPlace, Scheme, SchemeKind, Security};

impl Writer<'_, '_> {
    /// The security schemes (OpenAPI 3.0.3 §4.7.28).
    pub(super) fn schemes3(&mut self) -> Object {
        let api = self.api;
        let mut schemes = Object::default();
        for scheme in &api.schemes {
            if let Some(written) = self.scheme3(scheme) {
                schemes.set(self.names.scheme(&scheme.name), written);
            }
        }
        schemes
    }

    fn scheme3(&mut self, scheme: &Scheme) -> Option<Object> {
        let mut written = match &scheme.kind {
            SchemeKind::ApiKey { place, name } => {
                let mut key = Object::of("type", "apiKey");
                key.set("in", key_place(*place)).set("name", name);
                key
            }
            SchemeKind::Basic => http("basic"),
            SchemeKind::Bearer => http("bearer"),
            SchemeKind::Digest => http("digest"),
            SchemeKind::AwsSigV4 { region, service } => {
                let is_gateway = service.as_deref() == Some("execute-api");
                if region.is_some() || (service.is_some() && !is_gateway) {
                    let shown = scheme.name.escape_debug();
                    let message = format!("what `{shown}` signs for, its region and its service");
                    self.report(&codes::convert::SCHEME, scheme.origin, message);
                }
                match is_gateway {
                    true => gateway(),
                    false => http("AWS4-HMAC-SHA256"),
                }
            }
            SchemeKind::Signed(mechanism) => http(registered(mechanism)),
            SchemeKind::Transport => {
                let shown = scheme.name.escape_debug();
                let message =
                    format!("`{shown}` travels in no request, and OpenAPI 3.0 does not know it");
                self.report(&codes::convert::SCHEME, scheme.origin, message);
                return None;
            }
            SchemeKind::OAuth2(flows) => {
                let mut all = Object::default();
                for flow in flows {
                    all.set(flow_word(flow.kind), self::flow(flow));
                }
                let mut written = Object::of("type", "oauth2");
                written.set("flows", all);
                written
            }
        };
        if let SchemeKind::OAuth2(flows) = &scheme.kind
            && let Some(device) = flows.iter().find(|flow| flow.kind == FlowKind::DeviceCode)
        {
            let message = "a flow for devices, for which OpenAPI 3.0 has no member";
            self.report(&codes::convert::SCHEME, device.origin, message);
        }
        written.maybe("x-ms-summary", scheme.docs.summary.as_ref());
        written.maybe("description", prose(&scheme.docs));
        Some(written)
    }

    /// What is required (OpenAPI 3.0.3 §4.7.30).
    pub(super) fn requirements3(&self, security: &Security) -> Vec<Object> {
        let known = |name: &&String| {
            let mut schemes = self.api.schemes.iter();
            schemes.any(|scheme| scheme.name == **name && scheme.kind != SchemeKind::Transport)
        };
        let written = security.iter().map(|together| {
            let mut requirement = Object::default();
            for name in together.iter().filter(known) {
                requirement.set(self.names.scheme(name), Vec::<String>::new());
            }
            requirement
        });
        written.collect()
    }
}

/// What a gateway of AWS calls its signatures.
fn gateway() -> Object {
    let mut written = Object::of("type", "apiKey");
    written.set("in", "header").set("name", "Authorization");
    written.set("x-amazon-apigateway-authtype", "awsSigv4");
    written
}

/// What a mechanism is called in the header `Authorization`.
fn registered(mechanism: &str) -> &str {
    match mechanism {
        "asap" | "jwt" => "bearer",
        "edgegrid" => "EG1-HMAC-SHA256",
        "oauth1" => "OAuth",
        other => other,
    }
}

fn http(scheme: &str) -> Object {
    let mut written = Object::of("type", "http");
    written.set("scheme", scheme);
    written
}

fn key_place(place: KeyPlace) -> &'static str {
    match place {
        KeyPlace::Header => "header",
        KeyPlace::Query => "query",
        KeyPlace::Cookie => "cookie",
    }
}

/// The member for a flow; that for devices is one of OpenAPI 3.2, and an extension before.
fn flow_word(kind: FlowKind) -> &'static str {
    match kind {
        FlowKind::ClientCredentials => "clientCredentials",
        FlowKind::AuthorizationCode => "authorizationCode",
        FlowKind::DeviceCode => "x-deviceAuthorization",
        FlowKind::Password => "password",
        FlowKind::Implicit => "implicit",
    }
}

/// A flow; its addresses have to be there, so that one that is not known is empty.
fn flow(flow: &Flow) -> Object {
    let address = |url: &Option<String>| url.clone().unwrap_or_default();
    let mut written = Object::default();
    match flow.kind {
        FlowKind::AuthorizationCode | FlowKind::Implicit => {
            written.set("authorizationUrl", address(&flow.authorization_url));
        }
        FlowKind::DeviceCode => {
            written.set("deviceAuthorizationUrl", address(&flow.authorization_url));
        }
        FlowKind::ClientCredentials | FlowKind::Password => {}
    }
    if flow.kind != FlowKind::Implicit {
        written.set("tokenUrl", address(&flow.token_url));
    }
    let mut scopes = Object::default();
    for (scope, meaning) in &flow.scopes {
        scopes.set(scope, meaning);
    }
    written.set("scopes", scopes);
    written
}
