use std::collections::{HashMap, HashSet};

use super::names::{Scope, snake_or};
use super::{
    Accessor, Client, Credential, CredentialKind, Decided, Group, Server, Variable, docs, oauth,
    prose, signing,
};
use crate::diag::Diagnostics;
use crate::model::{self, Api, KeyPlace, Scheme, SchemeKind, Security};

/// Methods that every builder has.
const BUILDER_METHODS: &[&str] = &[
    "base_url",
    "build",
    "configure",
    "core",
    "timeout",
    "transport",
];

/// The client, its builder, and the way to its groups.
pub(super) fn client(api: &Api, decided: &Decided, diagnostics: &mut Diagnostics) -> Client {
    let mut scope = Scope::methods();
    BUILDER_METHODS.iter().for_each(|name| scope.reserve(name));
    let schemes = api.schemes.iter();
    let schemes = schemes.filter(|scheme| scheme.kind != SchemeKind::Transport);
    let schemes: Vec<&Scheme> = schemes.collect();
    let mut credentials = credentials(&schemes, &mut scope);
    let named = &decided.servers;
    let variables = variables(api.server.iter().chain(named), &mut scope);
    let servers = named.iter().map(|server| named_server(server, &mut scope));
    let servers = servers.collect();
    oauth::add(&mut credentials, &schemes, &mut scope, diagnostics);
    signing::add(&mut credentials, &schemes, &mut scope, diagnostics);
    // Without a credential there is nothing to leave out.
    let tells = |security: &Security| !security.is_empty() || !credentials.is_empty();
    let security = decided.usual.clone().filter(tells);
    Client {
        credentials,
        base_url: api.server.as_ref().map(|server| server.url.clone()),
        address_docs: prose::address(api),
        variables,
        servers,
        user_agent: user_agent(api),
        security,
        accessors: decided.groups.iter().filter_map(accessor).collect(),
    }
}

fn accessor(group: &Group) -> Option<Accessor> {
    let [method] = group.way.as_slice() else {
        return None;
    };
    Some(Accessor {
        method: method.clone(),
        module: group.module.clone(),
        handle: group.handle.clone()?,
        docs: group.docs.clone(),
        feature: group.feature.clone(),
    })
}

/// `notes/2024-05-01`: product and version (RFC 9110 §10.1.5), of the characters that a token may have.
fn user_agent(api: &Api) -> String {
    let product = snake_or(&api.title, "client")
        .bare()
        .trim_matches('_')
        .replace('_', "-");
    let version: String = api
        .version
        .chars()
        .filter(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_'))
        .take(40)
        .collect();
    if version.is_empty() {
        product
    } else {
        format!("{product}/{version}")
    }
}

/// One setter for each variable of the addresses.
fn variables<'a>(
    servers: impl Iterator<Item = &'a model::Server>,
    scope: &mut Scope,
) -> Vec<Variable> {
    let mut found: Vec<Variable> = Vec::new();
    for variable in servers.flat_map(|server| &server.variables) {
        if !found.iter().any(|known| known.name == variable.name) {
            found.push(Variable {
                method: scope.unique(snake_or(&variable.name, "variable")),
                name: variable.name.clone(),
                default: variable.default.clone(),
                docs: prose::variable(variable),
            });
        }
    }
    found
}

/// The servers that operations name, each once.
pub(super) fn servers(chosen: &[&model::Operation]) -> Vec<model::Server> {
    let servers = chosen
        .iter()
        .filter_map(|operation| operation.server.as_deref());
    let named = servers.filter(|server| server.name.is_some());
    let mut known = HashSet::new();
    named
        .filter(|server| known.insert(&server.name))
        .cloned()
        .collect()
}

fn named_server(server: &model::Server, scope: &mut Scope) -> Server {
    let name = server.name.clone().unwrap_or_default();
    let text = match name.to_lowercase() {
        lower
            if ["url", "uri", "host", "endpoint", "server"]
                .iter()
                .any(|end| lower.ends_with(end)) =>
        {
            name.clone()
        }
        _ => format!("{name} url"),
    };
    Server {
        method: scope.unique(snake_or(&text, "server")),
        docs: prose::server(server),
        default: server.url.clone(),
        name,
    }
}

/// One setter for each scheme: by its kind where that says which one, by its name where there are several of a kind.
fn credentials(schemes: &[&Scheme], scope: &mut Scope) -> Vec<Credential> {
    let kinds: Vec<CredentialKind> = schemes.iter().map(|scheme| kind(scheme)).collect();
    let mut of_kind: HashMap<&str, usize> = HashMap::new();
    for kind in &kinds {
        *of_kind.entry(natural(kind)).or_default() += 1;
    }
    let mut setters = Vec::with_capacity(schemes.len());
    for (scheme, kind) in schemes.iter().zip(&kinds) {
        let name = match of_kind[natural(kind)] {
            1 => natural(kind),
            _ => scheme.name.as_str(),
        };
        let method = scope.unique(snake_or(name, natural(kind)));
        setters.push(Credential {
            docs: describe(scheme, kind),
            method,
            scheme: scheme.name.clone(),
            kind: kind.clone(),
            any: None,
            session: None,
            flows: Vec::new(),
        });
    }
    setters
}

fn kind(scheme: &Scheme) -> CredentialKind {
    match &scheme.kind {
        SchemeKind::ApiKey {
            place: KeyPlace::Header,
            name,
        } => CredentialKind::Header(name.clone()),
        SchemeKind::ApiKey {
            place: KeyPlace::Query,
            name,
        } => CredentialKind::Query(name.clone()),
        SchemeKind::ApiKey {
            place: KeyPlace::Cookie,
            name,
        } => CredentialKind::Cookie(name.clone()),
        SchemeKind::Basic => CredentialKind::Basic,
        SchemeKind::Digest => CredentialKind::Digest,
        SchemeKind::AwsSigV4 { region, service } => CredentialKind::AwsSigV4 {
            region: region.clone(),
            service: service.clone(),
        },
        SchemeKind::Signed(mechanism) => CredentialKind::Own(mechanism.clone()),
        SchemeKind::Bearer | SchemeKind::OAuth2(_) | SchemeKind::Transport => {
            CredentialKind::Bearer
        }
    }
}

fn natural(kind: &CredentialKind) -> &str {
    match kind {
        CredentialKind::Header(_) | CredentialKind::Query(_) | CredentialKind::Cookie(_) => {
            "api_key"
        }
        CredentialKind::Basic => "basic",
        CredentialKind::Bearer => "bearer",
        CredentialKind::Digest => "digest",
        CredentialKind::AwsSigV4 { .. } => "aws_sigv4",
        CredentialKind::Own(mechanism) => mechanism,
    }
}

fn describe(scheme: &Scheme, kind: &CredentialKind) -> Vec<String> {
    let what = match kind {
        CredentialKind::Header(name) => {
            format!("Sends this key in the header {}.", docs::code(name))
        }
        CredentialKind::Query(name) => format!(
            "Sends this key in the query parameter {}.",
            docs::code(name)
        ),
        CredentialKind::Cookie(name) => {
            format!("Sends this key in the cookie {}.", docs::code(name))
        }
        CredentialKind::Basic => {
            "Sends this user name and password with every request that needs them.".to_owned()
        }
        CredentialKind::Bearer => "Sends this token as a bearer token.".to_owned(),
        CredentialKind::Digest => {
            "Answers the challenges of the service with this user name and password, which are not sent themselves."
                .to_owned()
        }
        CredentialKind::AwsSigV4 { .. } => {
            "Signs each request with this key of AWS, by Signature Version 4.".to_owned()
        }
        CredentialKind::Own(mechanism) => {
            let mut lines = signing::describe(mechanism);
            lines.extend(told(scheme));
            return lines;
        }
    };
    let mut lines = vec![what];
    lines.extend(told(scheme));
    lines
}

/// What the definition says about a scheme, after an empty line.
fn told(scheme: &Scheme) -> Vec<String> {
    let Some(text) = &scheme.docs.description else {
        return Vec::new();
    };
    let mut lines = vec![String::new()];
    lines.extend(docs::markdown(text));
    lines
}
