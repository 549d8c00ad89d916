use super::super::names::legal_part;
use super::super::object::Object;
use super::super::writer::Writer;
use crate::diag::codes;
use crate::model::{Json, Param, Server, ServerVariable};

impl Writer<'_, '_> {
    /// An address, whose placeholders all have defaults (OpenAPI 3.0.3 §4.7.5).
    pub(super) fn server(&mut self, server: &Server) -> Object {
        let name = server.name.as_ref();
        let known = server.description.as_ref().or(name);
        if server.url.is_empty() {
            return self.unknown(name.map_or("server", String::as_str));
        }
        let mut written = Object::of("url", &server.url);
        written.maybe("description", known);
        let mut variables = Object::default();
        for variable in &server.variables {
            variables.set(&variable.name, self::variable(variable));
        }
        for param in self.host_params() {
            let named = format!("{{{}}}", param.name);
            if server.url.contains(&named) && !variables.has(&param.name) {
                variables.set(&param.name, self.host_variable(param));
            }
        }
        written.filled("variables", variables);
        written
    }

    /// An address that only callers know.
    fn unknown(&mut self, name: &str) -> Object {
        let shown = name.escape_debug();
        let message = format!("the address of `{shown}`, which the definition does not give");
        self.report(&codes::convert::SERVER_VARIABLE, self.api.origin, message)
            .help("write it into the result");
        let name = legal_part(name);
        let mut written = Object::of("url", format!("{{{name}}}"));
        let variables = Object::of(&name, Object::of("default", ""));
        written.set("variables", variables);
        written
    }

    fn host_variable(&mut self, param: &Param) -> Object {
        let default = param.fixed.as_deref().or(param.default.as_deref());
        let default = default.and_then(Json::scalar_text);
        if default.is_none() {
            let message = format!(
                "the parameter `{}` of the base address has no default",
                param.name.escape_debug()
            );
            self.report(&codes::convert::SERVER_VARIABLE, param.origin, message)
                .help("give it one");
        }
        variable(&ServerVariable {
            name: param.name.clone(),
            default: default.unwrap_or_default(),
            values: Vec::new(),
            description: param.docs.description.clone(),
        })
    }
}

fn variable(variable: &ServerVariable) -> Object {
    let mut written = Object::default();
    if !variable.values.is_empty() {
        let values: Vec<&str> = variable.values.iter().map(String::as_str).collect();
        written.set("enum", values);
    }
    written
        .set("default", &variable.default)
        .maybe("description", variable.description.as_ref());
    written
}
