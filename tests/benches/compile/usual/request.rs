use connector_codegen::plan::names::Ident;
use connector_codegen::plan::{Operation, Setter, Step, StepValue};

use super::parameter::{Part, part};
use super::types::Texts;

/// The statements that make `request`.
pub(super) fn request(
    operation: &Operation,
    client: &str,
    texts: &Texts<'_>,
    has_keys: bool,
) -> String {
    let mut parts = Parts::default();
    for step in &operation.steps {
        let replaced = operation
            .setters
            .iter()
            .any(|setter| replaces(setter, step));
        if !replaced {
            parts.add(operation, part(step, texts));
        }
    }
    for setter in &operation.setters {
        let default = operation.steps.iter().find(|step| replaces(setter, step));
        let given = part(&setter.step, texts);
        let default = default.map(|step| part(step, texts));
        parts.add(operation, optional(&setter.argument.name, given, default));
    }
    parts.write(operation, client, has_keys)
}

/// Whether a step is the default of what this setter sets.
fn replaces(setter: &Setter, step: &Step) -> bool {
    matches!(step.value, StepValue::Text(_)) && step.labels == setter.step.labels
}

/// What is done when the argument is given, and otherwise the default.
fn optional(name: &Ident, given: Part, default: Option<Part>) -> Part {
    match (given, default) {
        (Part::Address(place, text), Some(Part::Address(_, default))) => {
            let either = format!(
                "match {name} {{ Some({name}) => String::from({text}), None => String::from({default}) }}"
            );
            Part::Address(place, either)
        }
        (given, default) => given.map(|given| match default.and_then(Part::statement) {
            Some(default) => format!(
                "match {name} {{\nSome({name}) => {{ {given} }}\nNone => {{ {default} }}\n}}"
            ),
            None => format!("if let Some({name}) = {name} {{\n{given}\n}}"),
        }),
    }
}

/// What an operation puts into its request.
#[derive(Default)]
struct Parts {
    /// Placeholders of the path, and their texts.
    path: Vec<(String, String)>,
    /// Placeholders of the host, and their texts.
    host: Vec<(String, String)>,
    statements: String,
    fields: String,
    multipart: String,
}

impl Parts {
    fn add(&mut self, operation: &Operation, part: Part) {
        let (to, statement) = match part {
            Part::Address(placeholder, text) => {
                let in_path = operation.path.contains(&format!("{{{placeholder}}}"));
                let to = if in_path {
                    &mut self.path
                } else {
                    &mut self.host
                };
                to.push((placeholder, text));
                return;
            }
            Part::Request(statement) => (&mut self.statements, statement),
            Part::Field(statement) => (&mut self.fields, statement),
            Part::Multipart(statement) => (&mut self.multipart, statement),
        };
        to.push_str(&statement);
        to.push('\n');
    }

    fn write(&self, operation: &Operation, client: &str, has_keys: bool) -> String {
        let accept = operation.accept.as_deref().unwrap_or("application/json");
        let keys = match has_keys {
            true => format!(".query(&{client}.keys)"),
            false => String::new(),
        };
        let mut statements = self.statements.clone();
        if !self.fields.is_empty() {
            statements.push_str("let mut fields: Vec<(&str, String)> = Vec::new();\n");
            statements.push_str(&self.fields);
            statements.push_str("request = request.form(&fields);\n");
        }
        if !self.multipart.is_empty() {
            statements.push_str("let mut parts = reqwest::multipart::Form::new();\n");
            statements.push_str(&self.multipart);
            statements.push_str("request = request.multipart(parts);\n");
        }
        format!(
            "let {mutable}request = {client}.http.request(reqwest::Method::{verb}, {url}){keys}\
             .header(ACCEPT, HeaderValue::from_static({accept:?}));\n{statements}",
            mutable = if statements.is_empty() { "" } else { "mut " },
            verb = operation.verb.to_ascii_uppercase(),
            url = self.url(&operation.path, client),
        )
    }

    /// The address by `format!`: the placeholders of the template become arguments.
    fn url(&self, path: &str, client: &str) -> String {
        let mut values = format!("{client}.base_url");
        for (placeholder, text) in &self.host {
            values.push_str(&format!(".replace(\"{{{placeholder}}}\", &{text})"));
        }
        let (mut template, mut rest) = ("{}".to_owned(), path);
        while let Some((before, after)) = rest.split_once('{') {
            template.push_str(&before.replace('}', "}}"));
            let named = after.split_once('}').and_then(|(name, after)| {
                let (_, text) = self
                    .path
                    .iter()
                    .find(|(placeholder, _)| placeholder == name)?;
                Some((text, after))
            });
            if let Some((text, after)) = named {
                template.push_str("{}");
                values.push_str(&format!(", {text}"));
                rest = after;
            } else {
                template.push_str("{{");
                rest = after;
            }
        }
        template.push_str(&rest.replace('}', "}}"));
        format!("format!({template:?}, {values})")
    }
}
