//! The crate that calls the methods of a client, written from what the client was planned to be.

use connector_codegen::plan::{CredentialKind, Group, Operation, Package, Passing, RustType};

use crate::document::{Kind, Method, operations};

/// The library: a function for each method, and one that makes the client.
pub(crate) fn library(sdk: &str, package: &Package, methods: &[Method]) -> String {
    let mut text = format!(
        "#![allow(deprecated, dead_code, unused_imports, unused_variables)]\n\n\
         use std::collections::BTreeMap;\n\n\
         use connector_runtime::{{Base64, Bytes, Content, Date, DateTime, Decimal, Upload, Uuid, Value}};\n\
         use drive::{{Calls, Given, Sent, sent}};\n\
         use {sdk}::Client;\n"
    );
    if !package.models.is_empty() {
        text.push_str(&format!("use {sdk}::model;\n"));
    }
    text.push_str(&connect(package));
    let mut table = String::new();
    for (at, ((group, operation), method)) in operations(package).zip(methods).enumerate() {
        text.push_str(&function(sdk, at, group, operation, method));
        table.push_str(&format!("    call_{at},\n"));
    }
    text.push_str(&format!(
        "\nstatic CALLS: &[fn(&Client, &Given) -> Result<Sent, String>] = &[\n{table}];\n"
    ));
    text
}

fn connect(package: &Package) -> String {
    let mut settings = String::new();
    for variable in &package.client.variables {
        if variable.default.is_empty() {
            settings.push_str(&format!(
                "    builder = builder.{}(\"set\");\n",
                variable.method
            ));
        }
    }
    for (at, credential) in package.client.credentials.iter().enumerate() {
        let mut method = &credential.method;
        let given = match credential.kind {
            CredentialKind::Basic | CredentialKind::Digest => {
                format!("given.at({at}, 0), given.at({at}, 1)")
            }
            CredentialKind::AwsSigV4 { .. } | CredentialKind::Own(_) => {
                method = credential.any.as_ref().unwrap_or(method);
                format!(
                    "connector_runtime::auth::ApiKey::header(\"Authorization\", given.at({at}, 0))"
                )
            }
            _ => format!("given.at({at}, 0)"),
        };
        settings.push_str(&format!(
            "    if given.has({at}) {{\n        builder = builder.{method}({given});\n    }}\n"
        ));
    }
    format!(
        "
pub fn connect(address: &str, given: &Given) -> Result<Calls, String> {{
    let mut builder = Client::builder().base_url(address);
{settings}    let client = builder.build().map_err(|error| error.to_string())?;
    Ok(Box::new(move |at, given| CALLS[at](&client, given)))
}}
"
    )
}

fn function(sdk: &str, at: usize, group: &Group, operation: &Operation, method: &Method) -> String {
    let way = group.way.iter().map(|method| format!(".{method}()"));
    let owner = format!("client{}", way.collect::<String>());
    let kind = |at: usize| method.takes[at].kind;
    let given = operation.arguments.iter().enumerate();
    let arguments = match &operation.bundle {
        Some(bundle) => {
            let members = given.map(|(at, argument)| {
                let kept = Passing::Plain(argument.passing.kept());
                format!(
                    "        {}: {},\n",
                    argument.name,
                    value(&kept, kind(at), at)
                )
            });
            let members = members.collect::<String>();
            format!("{sdk}::{}::{bundle} {{\n{members}    }}", group.module)
        }
        None => {
            let values = given.map(|(at, argument)| value(&argument.passing, kind(at), at));
            values.collect::<Vec<_>>().join(", ")
        }
    };
    let binding = match operation.setters.is_empty() {
        true => "let call",
        false => "let mut call",
    };
    let mut text = format!(
        "\nfn call_{at}(client: &Client, given: &Given) -> Result<Sent, String> {{\n    \
         {binding} = {owner}.{}({arguments});\n",
        operation.method
    );
    for (at, setter) in operation.setters.iter().enumerate() {
        let at = operation.arguments.len() + at;
        let value = value(&setter.argument.passing, kind(at), at);
        text.push_str(&format!(
            "    if given.has({at}) {{\n        call = call.{}({value});\n    }}\n",
            setter.argument.name
        ));
    }
    text.push_str("    Ok(sent(call.customize(), given))\n}\n");
    text
}

/// What is passed, made of what is given.
fn value(passing: &Passing, kind: Kind, at: usize) -> String {
    let upload = RustType::Runtime("Upload");
    match passing.kept() {
        ty if ty == upload => format!("given.upload({at})"),
        RustType::Vec(item) if *item == upload => format!("given.uploads({at})"),
        RustType::Runtime("Body") => format!("connector_runtime::Body::from(given.at({at}, 0))"),
        RustType::String if kind == Kind::Body => format!("given.at({at}, 0)"),
        ty if kind == Kind::Body => format!("given.json::<{}>({at})?", ty.spell("model::")),
        RustType::Vec(item) => format!("given.scalars::<{}>({at})?", item.spell("model::")),
        ty => format!("given.scalar::<{}>({at})?", ty.spell("model::")),
    }
}
