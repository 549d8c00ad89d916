use super::code::{Code, literal};
use super::credentials;
use super::order::import_order;
use crate::plan::{Accessor, Client, Package, Server, Variable};
use crate::sort::sort_by;

/// The client and its builder.
pub(super) fn client(package: &Package) -> Code {
    let client = &package.client;
    let mut code = Code::new();
    code.inner_docs(&["The client and its builder.".to_owned()]);
    code.gap();
    imports(&mut code, client);
    if let Some(security) = client.security.as_ref().filter(|all| !all.is_empty()) {
        code.gap();
        code.line("/// What operations require that say nothing themselves: any of these sets of credentials.");
        code.arrays(
            "const SECURITY: &[&[&str]] = ",
            &alternatives(security),
            ";",
        );
    }
    connection(&mut code, package);
    client_builder(&mut code, client);
    code
}

fn connection(code: &mut Code, package: &Package) {
    let client = &package.client;
    code.gap();
    code.docs(&[format!(
        "A connection to **{}**. Cheap to clone: clones share everything.",
        package.title
    )]);
    code.line("#[derive(Clone, Debug)]");
    code.open("pub struct Client {");
    code.line("pub(super) core: Core,");
    code.close("}");
    code.gap();
    code.open("impl Client {");
    if let Some(url) = &client.base_url {
        code.docs(&client.address_docs);
        code.assign("pub const BASE_URL: &'static str", &literal(url));
        code.gap();
    }
    builder(code, package);
    code.gap();
    code.line("/// What the client is made of, for requests that the definition does not have.");
    code.open("pub fn core(&self) -> &Core {");
    code.line("&self.core");
    code.close("}");
    for accessor in &client.accessors {
        self::accessor(code, accessor, "&self.core", "'_");
    }
    code.close("}");
}

fn client_builder(code: &mut Code, client: &Client) {
    code.gap();
    code.line("/// What a [`Client`] needs to know.");
    code.line("#[derive(Debug)]");
    code.open("pub struct ClientBuilder {");
    code.line("core: CoreBuilder,");
    code.close("}");
    code.gap();
    code.open("impl ClientBuilder {");
    settings(code, client.base_url.is_some());
    for variable in &client.variables {
        code.gap();
        code.docs(&variable.docs);
        method(
            code,
            variable.method.as_str(),
            &["value: impl Into<String>"],
            ("variable", &[literal(&variable.name), "value".to_owned()]),
        );
    }
    for server in &client.servers {
        code.gap();
        code.docs(&server.docs);
        method(
            code,
            server.method.as_str(),
            &["url: impl Into<String>"],
            ("server", &[literal(&server.name), "url".to_owned()]),
        );
    }
    for credential in &client.credentials {
        credentials::setters(code, credential);
    }
    code.gap();
    code.line("/// Makes the client.");
    code.line("///");
    code.line("/// # Errors");
    code.line("///");
    code.line("/// When the address is missing or none, or the transport cannot start.");
    code.open("pub fn build(self) -> Result<Client, Error> {");
    code.line("Ok(Client {");
    code.line("    core: self.core.build()?,");
    code.line("})");
    code.close("}");
    code.close("}");
}

fn imports(code: &mut Code, client: &Client) {
    let mut handles: Vec<&Accessor> = client.accessors.iter().collect();
    sort_by(&mut handles, |a, b| {
        import_order(a.module.bare(), b.module.bare())
    });
    for Accessor {
        module,
        handle,
        feature,
        ..
    } in handles
    {
        code.features(feature);
        code.line(&format!("use super::{module}::{handle};"));
    }
    code.import("connector_runtime::auth", &credentials::imports(client));
    code.import(
        "connector_runtime",
        &["Core", "CoreBuilder", "Error", "Transport"],
    );
    code.line("use std::time::Duration;");
}

fn builder(code: &mut Code, package: &Package) {
    code.line("/// Starts a client.");
    code.open("pub fn builder() -> ClientBuilder {");
    let client = &package.client;
    let mut calls = Vec::new();
    if client.base_url.is_some() {
        calls.push(("default_url", vec!["Self::BASE_URL".to_owned()]));
    }
    for Variable { name, default, .. } in &client.variables {
        if !default.is_empty() {
            calls.push(("variable", vec![literal(name), literal(default)]));
        }
    }
    for Server { name, default, .. } in &client.servers {
        if !default.is_empty() {
            calls.push(("default_server", vec![literal(name), literal(default)]));
        }
    }
    calls.push(("user_agent", vec![literal(&client.user_agent)]));
    if let Some(security) = &client.security {
        let all = if security.is_empty() {
            "&[]"
        } else {
            "SECURITY"
        };
        calls.push(("security", vec![all.to_owned()]));
    }
    code.assign_calls("let core", "Core::builder()", &calls);
    code.line("ClientBuilder { core }");
    code.close("}");
}

/// The names of schemes for each alternative, as literals.
pub(super) fn alternatives(security: &[Vec<String>]) -> Vec<Vec<String>> {
    let together = |names: &Vec<String>| names.iter().map(|name| literal(name)).collect();
    security.iter().map(together).collect()
}

/// A method that leads to a group, which is given the core for its lifetime.
pub(super) fn accessor(code: &mut Code, accessor: &Accessor, core: &str, lifetime: &str) {
    let Accessor {
        method,
        handle,
        docs,
        feature,
        ..
    } = accessor;
    code.gap();
    code.docs(docs);
    code.features(feature);
    code.signature(
        &format!("pub fn {method}"),
        &["&self".to_owned()],
        &format!(" -> {handle}<{lifetime}> {{"),
    );
    code.literal_struct(handle.as_str(), &[("core".to_owned(), core.to_owned())], "");
    code.close("}");
}

fn settings(code: &mut Code, has_default: bool) {
    code.docs(&[match has_default {
        true => "Talks to another address than [`Client::BASE_URL`].".to_owned(),
        false => "Sets the address of the service, which the definition does not name.".to_owned(),
    }]);
    method(
        code,
        "base_url",
        &["url: impl Into<String>"],
        ("base_url", &["url".to_owned()]),
    );
    code.gap();
    code.line("/// Sends requests over another transport than the default.");
    method(
        code,
        "transport",
        &["transport: impl Transport + 'static"],
        ("transport", &["transport".to_owned()]),
    );
    code.gap();
    code.line("/// How long a call may take, from the request to the end of its answer.");
    method(
        code,
        "timeout",
        &["timeout: Duration"],
        ("timeout", &["timeout".to_owned()]),
    );
    code.gap();
    code.line("/// Sets what every client of the runtime has beside this: retries, limits, quotas, policies.");
    code.signature(
        "pub fn configure",
        &[
            "self".to_owned(),
            "set: impl FnOnce(CoreBuilder) -> CoreBuilder".to_owned(),
        ],
        " -> Self {",
    );
    code.line("let core = set(self.core);");
    code.line("Self { core }");
    code.close("}");
}

fn method(code: &mut Code, name: &str, arguments: &[&str], (method, given): (&str, &[String])) {
    let mut all = vec!["self".to_owned()];
    all.extend(arguments.iter().map(|argument| (*argument).to_owned()));
    code.signature(&format!("pub fn {name}"), &all, " -> Self {");
    code.assign_member_call("let core", ("self", "core"), method, given);
    code.line("Self { core }");
    code.close("}");
}
