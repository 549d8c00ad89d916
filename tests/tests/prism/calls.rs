//! The crate that calls the methods of a client, written from what the client was planned to be.

use connector_codegen::plan::{CredentialKind, Group, Operation, Package, Passing, RustType};

use crate::document::operations;

/// The library: a function for each method, and one that makes the client.
pub(crate) fn library(sdk: &str, package: &Package) -> String {
    let mut text = format!(
        "#![allow(deprecated, dead_code, unused_imports, unused_variables)]\n\n\
         use std::collections::BTreeMap;\n\n\
         use connector_runtime::auth::Secret;\n\
         use connector_runtime::{{Base64, Bytes, Content, Date, DateTime, Decimal, Upload, Uuid, Value}};\n\
         use drive::{{Calls, Given, Sent, sent}};\n\
         use {sdk}::Client;\n"
    );
    if !package.models.is_empty() {
        text.push_str(&format!("use {sdk}::model;\n"));
    }
    text.push_str(&connect(package));
    let mut table = String::new();
    for (at, (group, operation)) in operations(package).enumerate() {
        text.push_str(&function(sdk, at, group, operation));
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
            settings.push_str(&format!("\n        .{}(\"set\")", variable.method));
        }
    }
    for credential in &package.client.credentials {
        let given = match &credential.kind {
            CredentialKind::Basic | CredentialKind::Digest => vec!["\"somebody\"", "\"secret\""],
            CredentialKind::AwsSigV4 { region, service } => {
                let mut given = vec!["\"somebody\"", "\"secret\""];
                given.extend(region.is_none().then_some("\"region\""));
                given.extend(service.is_none().then_some("\"service\""));
                given
            }
            CredentialKind::Own(_) => {
                vec!["connector_runtime::auth::ApiKey::header(\"Authorization\", \"secret\")"]
            }
            _ => vec!["\"secret\""],
        };
        let given = given.join(", ");
        settings.push_str(&format!("\n        .{}({given})", credential.method));
    }
    format!(
        "
pub fn connect(address: &str) -> Result<Calls, String> {{
    let client = Client::builder(){settings}
        .base_url(address)
        .build()
        .map_err(|error| error.to_string())?;
    Ok(Box::new(move |at, given| CALLS[at](&client, given)))
}}
"
    )
}

fn function(sdk: &str, at: usize, group: &Group, operation: &Operation) -> String {
    let way = group.way.iter().map(|method| format!(".{method}()"));
    let owner = format!("client{}", way.collect::<String>());
    let given = operation.arguments.iter().enumerate();
    let arguments = match &operation.bundle {
        Some(bundle) => {
            let members = given.map(|(at, argument)| {
                let kept = value(&Passing::Plain(argument.passing.kept()), at);
                format!("        {}: {kept},\n", argument.name)
            });
            let members = members.collect::<String>();
            format!("{sdk}::{}::{bundle} {{\n{members}    }}", group.module)
        }
        None => {
            let values = given.map(|(at, argument)| value(&argument.passing, at));
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
        let value = value(&setter.argument.passing, at);
        text.push_str(&format!(
            "    if given.has({at}) {{\n        call = call.{}({value});\n    }}\n",
            setter.argument.name
        ));
    }
    text.push_str("    Ok(sent(call.customize()))\n}\n");
    text
}

/// What is passed, made of what is given.
fn value(passing: &Passing, at: usize) -> String {
    let upload = RustType::Runtime("Upload");
    match passing.kept() {
        ty if ty == upload => format!("given.upload({at})"),
        RustType::Vec(item) if *item == upload => format!("vec![given.upload({at})]"),
        RustType::Runtime("Body") => format!("connector_runtime::Body::from(given.bytes({at}))"),
        ty => format!("given.value::<{}>({at})?", ty.spell("model::")),
    }
}
