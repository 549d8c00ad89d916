use super::super::object::Object;
use super::super::writer::Writer;
use crate::diag::codes;
use crate::model::{Param, Server, ServerVariable};

/// An address in the parts that OpenAPI 2.0 has for it.
#[derive(Debug, PartialEq, Eq)]
struct Address<'u> {
    scheme: &'u str,
    host: &'u str,
    /// With a slash before it; empty where there is none.
    base_path: &'u str,
}

impl Writer<'_, '_> {
    /// Where the service is reached: one host (OpenAPI 2.0, Swagger Object), or `x-ms-parameterized-host`.
    pub(super) fn address(&mut self, document: &mut Object) {
        let api = self.api;
        let Some(server) = &api.server else {
            return;
        };
        let url = self.filled(server);
        let mut schemes = Vec::new();
        if url.contains('{') {
            self.template(server, &url, document, &mut schemes);
        } else if let Some(address) = parts(&url) {
            document.set("host", address.host);
            if !address.base_path.is_empty() {
                document.set("basePath", address.base_path);
            }
            schemes.push(address.scheme.to_owned());
        } else if url.is_empty() {
            let message = "the address of the service, which the definition does not give";
            self.report(&codes::convert::SERVER_VARIABLE, api.origin, message)
                .help("write its host into the result");
        } else {
            let message = format!("`{}` is no host with a path", url.escape_debug());
            self.report(&codes::convert::SERVER, api.origin, message)
                .help("write the host of the service into the result");
        }
        let others = self.other_addresses(&url, &mut schemes);
        if !schemes.is_empty() {
            document.set("schemes", schemes);
        }
        if !others.is_empty() {
            let shown: Vec<String> = others
                .iter()
                .map(|url| format!("`{}`", url.escape_debug()))
                .collect();
            let message = format!("further addresses are left out: {}", shown.join(", "));
            self.report(&codes::convert::SERVER, api.origin, message)
                .help("convert once for each of them, or change `host` in the result");
        }
    }

    /// An address with the defaults of its variables, as far as they have some.
    fn filled(&mut self, server: &Server) -> String {
        let known = |variable: &&ServerVariable| !variable.default.is_empty();
        let mut url = server.url.clone();
        for variable in server.variables.iter().filter(known) {
            url = url.replace(&format!("{{{}}}", variable.name), &variable.default);
        }
        if url != server.url {
            let message = format!(
                "the address `{}` has variables, and becomes `{}`",
                server.url.escape_debug(),
                url.escape_debug()
            );
            self.report(&codes::convert::SERVER_VARIABLE, self.api.origin, message);
        }
        url.trim_end_matches('/').to_owned()
    }

    /// The addresses that differ in more than their scheme, which is added to those of the first.
    fn other_addresses(&mut self, first: &str, schemes: &mut Vec<String>) -> Vec<String> {
        let api = self.api;
        let first = parts(first);
        let mut others = Vec::new();
        for server in &api.other_servers {
            let url = server
                .variables
                .iter()
                .fold(server.url.clone(), |url, variable| {
                    url.replace(&format!("{{{}}}", variable.name), &variable.default)
                });
            match (&first, parts(&url)) {
                (Some(first), Some(address))
                    if (first.host, first.base_path) == (address.host, address.base_path) =>
                {
                    if !schemes.iter().any(|known| known == address.scheme) {
                        schemes.push(address.scheme.to_owned());
                    }
                }
                _ => others.push(server.url.clone()),
            }
        }
        others
    }

    /// An address with placeholders that nothing fills, which each call then does.
    fn template(
        &mut self,
        server: &Server,
        url: &str,
        document: &mut Object,
        schemes: &mut Vec<String>,
    ) {
        let (scheme, rest) = match url.split_once("://") {
            Some((scheme @ ("http" | "https"), rest)) => (Some(scheme), rest),
            _ => (None, url),
        };
        schemes.extend(scheme.map(str::to_owned));
        let params = self.host_params();
        let mut listed: Vec<Object> = Vec::new();
        for name in url
            .split('{')
            .skip(1)
            .filter_map(|rest| rest.split_once('}'))
        {
            let param = params.iter().find(|param| param.name == name.0);
            let variable = server.variables.iter().find(|known| known.name == name.0);
            listed.push(self.host_parameter(name.0, param.copied(), variable));
        }
        let mut host = Object::of("hostTemplate", rest);
        host.set("useSchemePrefix", scheme.is_some())
            .set("parameters", listed);
        document.set("x-ms-parameterized-host", host);
    }

    fn host_parameter(
        &mut self,
        name: &str,
        param: Option<&Param>,
        variable: Option<&ServerVariable>,
    ) -> Object {
        if let Some(param) = param {
            let mut written = self.plain_parameter(param, &[], "path");
            written.flag("required", true);
            return written;
        }
        let mut written = Object::of("name", name);
        written
            .set("in", "path")
            .maybe(
                "description",
                variable.and_then(|known| known.description.as_ref()),
            )
            .flag("required", true)
            .set("type", "string");
        if let Some(variable) = variable.filter(|variable| !variable.values.is_empty()) {
            let values: Vec<&str> = variable.values.iter().map(String::as_str).collect();
            written.set("enum", values);
        }
        written.set("x-ms-parameter-location", "client");
        written
    }
}

/// The parts of an address that OpenAPI 2.0 can say.
fn parts(url: &str) -> Option<Address<'_>> {
    let (scheme, rest) = url.trim_end_matches('/').split_once("://")?;
    let at = rest.find('/').unwrap_or(rest.len());
    let (host, base_path) = rest.split_at_checked(at)?;
    let (name, port) = host.split_once(':').unwrap_or((host, "0"));
    let is_host = !name.is_empty() && !name.contains(['{', '}', ' ', '\\', '@', '?', '#']);
    let known = matches!(scheme, "http" | "https" | "ws" | "wss");
    let is_port = !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit());
    (known && is_host && is_port).then_some(Address {
        scheme,
        host,
        base_path,
    })
}
