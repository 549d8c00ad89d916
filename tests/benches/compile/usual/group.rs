use connector_codegen::plan::{
    Answer, Group, Operation, OutcomeVariant, Outcomes, Package, Payload,
};

use super::client::has_keys;
use super::docs;
use super::request;
use super::types::{Texts, declare, spell};

/// A group: its handle, its methods, and the types of their answers.
pub(super) fn module(group: &Group, package: &Package) -> String {
    let texts = Texts::new(package);
    let has_keys = has_keys(package);
    let mut code = docs("//!", &group.docs);
    let methods: String = group
        .operations
        .iter()
        .map(|operation| method(group, operation, &texts, has_keys))
        .collect();
    let outcomes = group
        .operations
        .iter()
        .flat_map(|operation| operation.outcome.iter().chain(&operation.error));
    let outcomes: String = outcomes.map(declare_outcomes).collect();
    for (name, path) in IMPORTS {
        if methods.contains(name) || outcomes.contains(name) {
            code.push_str(&format!("use {path};\n"));
        }
    }
    match &group.handle {
        Some(handle) => {
            let about = docs("///", &group.docs);
            code.push_str(&format!(
                "{about}#[derive(Clone, Copy, Debug)]\npub struct {handle}<'a> {{\npub(crate) client: &'a crate::Client,\n}}\nimpl {handle}<'_> {{\n"
            ));
        }
        None => code.push_str("impl crate::Client {\n"),
    }
    code + &methods + "}\n" + &outcomes
}

/// What methods may use, and where it is.
const IMPORTS: &[(&str, &str)] = &[
    ("model::", "crate::model"),
    ("ACCEPT", "reqwest::header::ACCEPT"),
    ("CONTENT_TYPE", "reqwest::header::CONTENT_TYPE"),
    ("COOKIE", "reqwest::header::COOKIE"),
    ("HeaderValue", "reqwest::header::HeaderValue"),
    ("Error<", "usual_support::Error"),
    ("ResponseValue<", "usual_support::ResponseValue"),
    ("encode_path(", "usual_support::encode_path"),
    ("texts(", "usual_support::texts"),
];

fn method(group: &Group, operation: &Operation, texts: &Texts<'_>, has_keys: bool) -> String {
    let client = if group.handle.is_some() {
        "self.client"
    } else {
        "self"
    };
    let (mut code, mut arguments) = (docs("///", &operation.docs), vec!["&self".to_owned()]);
    if operation.deprecated {
        code.push_str("#[deprecated]\n");
    }
    for argument in &operation.arguments {
        arguments.push(format!("{}: {}", argument.name, declare(&argument.passing)));
    }
    for setter in &operation.setters {
        let argument = &setter.argument;
        arguments.push(format!(
            "{}: Option<{}>",
            argument.name,
            declare(&argument.passing)
        ));
    }
    let answer = answer(operation);
    let error = operation
        .error
        .as_ref()
        .map_or("()", |outcomes| outcomes.name.as_str());
    code.push_str(&format!(
        "pub async fn {}({}) -> Result<ResponseValue<{answer}>, Error<{error}>> {{\n",
        operation.method,
        arguments.join(", ")
    ));
    code.push_str(&request::request(operation, client, texts, has_keys));
    code.push_str("let response = request.send().await?;\nmatch response.status().as_u16() {\n");
    code.push_str(&arms(operation));
    code.push_str("_ => Err(Error::UnexpectedResponse(response)),\n}\n}\n");
    code
}

/// The type of what a call gives.
fn answer(operation: &Operation) -> String {
    match &operation.answer {
        Answer::Json(ty) => spell(ty, "model::"),
        Answer::Optional(ty) => format!("Option<{}>", spell(ty, "model::")),
        Answer::Sequence(ty) => format!("Vec<{}>", spell(ty, "model::")),
        Answer::Text => "String".to_owned(),
        Answer::Content => "bytes::Bytes".to_owned(),
        Answer::Empty => "()".to_owned(),
        Answer::Status(name) => name.to_string(),
    }
}

fn arms(operation: &Operation) -> String {
    let mut code = match (&operation.answer, &operation.outcome) {
        (Answer::Json(_) | Answer::Sequence(_), _) => "200..=299 => ResponseValue::from_response(response).await,\n".to_owned(),
        (Answer::Optional(_), _) => {
            "204 | 205 => Ok(ResponseValue::empty(response).map(|()| None)),\n200..=299 => Ok(ResponseValue::from_response(response).await?.map(Some)),\n".to_owned()
        }
        (Answer::Text, _) => "200..=299 => ResponseValue::text(response).await,\n".to_owned(),
        (Answer::Content, _) => "200..=299 => ResponseValue::bytes(response).await,\n".to_owned(),
        (Answer::Empty, _) => "200..=299 => Ok(ResponseValue::empty(response)),\n".to_owned(),
        (Answer::Status(_), outcomes) => outcomes
            .iter()
            .map(|outcomes| outcome_arms(outcomes, "Ok(", ")"))
            .collect(),
    };
    if let Some(outcomes) = &operation.error {
        code.push_str(&outcome_arms(outcomes, "Err(Error::ErrorResponse(", "))"));
    }
    code
}

/// An arm for each answer; the value stands between `before` and `after`.
fn outcome_arms(outcomes: &Outcomes, before: &str, after: &str) -> String {
    let mut code = String::new();
    for variant in &outcomes.variants {
        // What no pattern takes is an answer that the definition does not name.
        let pattern = match variant.pattern.as_str() {
            "_" => "100..=599",
            pattern => pattern,
        };
        let function = match variant.payload {
            Some(Payload::Json(_) | Payload::Sequence(_) | Payload::Xml(..)) => {
                "from_response(response).await?.map("
            }
            Some(Payload::Text) => "text(response).await?.map(",
            Some(Payload::Content) => "bytes(response).await?.map(",
            None => "empty(response).map(|()| ",
        };
        let name = format!("{}::{}", outcomes.name, variant.name);
        code.push_str(&format!(
            "{pattern} => {before}ResponseValue::{function}{name}){after},\n"
        ));
    }
    code
}

fn declare_outcomes(outcomes: &Outcomes) -> String {
    let mut code = format!(
        "#[derive(Clone, Debug, PartialEq)]\npub enum {} {{\n",
        outcomes.name
    );
    for OutcomeVariant {
        name,
        payload,
        docs: about,
        ..
    } in &outcomes.variants
    {
        let held = match payload {
            Some(Payload::Json(ty) | Payload::Xml(ty, _)) => format!("({})", spell(ty, "model::")),
            Some(Payload::Sequence(item)) => format!("(Vec<{}>)", spell(item, "model::")),
            Some(Payload::Text) => "(String)".to_owned(),
            Some(Payload::Content) => "(bytes::Bytes)".to_owned(),
            None => String::new(),
        };
        code.push_str(&format!("{}{name}{held},\n", docs("///", about)));
    }
    code + "}\n"
}
