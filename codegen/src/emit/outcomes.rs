use super::code::{Code, literal};
use super::group::link;
use super::imports::Imports;
use crate::plan::{Group, Operation, OutcomeVariant, Outcomes, Payload, RustType};

/// The type of an answer that depends on the status.
pub(super) fn outcome(code: &mut Code, group: &Group, operation: &Operation, outcomes: &Outcomes) {
    declare(
        code,
        &format!("What {} answers.", link(group, operation)),
        outcomes,
    );
    code.gap();
    code.open(&format!("impl Outcome for {} {{", outcomes.name));
    code.open("fn from_reply(reply: &Reply) -> Result<Self, Error> {");
    by_status(
        code,
        outcomes,
        "Err(reply.undeclared())",
        |OutcomeVariant { name, payload, .. }| match payload {
            Some(Payload::Json(_)) => format!("reply.json().map(Self::{name})"),
            Some(Payload::Sequence(_)) => format!("reply.sequence().map(Self::{name})"),
            Some(Payload::Xml(_, shape)) => format!("reply.xml(&xml::{shape}).map(Self::{name})"),
            Some(Payload::Text) => format!("reply.text().map(Self::{name})"),
            Some(Payload::Content) => format!("Ok(Self::{name}(reply.content()))"),
            None => format!("Ok(Self::{name})"),
        },
    );
    code.close("}");
    code.close("}");
}

/// The type of declared errors.
pub(super) fn error(code: &mut Code, group: &Group, operation: &Operation, outcomes: &Outcomes) {
    declare(
        code,
        &format!("What {} answers when it fails.", link(group, operation)),
        outcomes,
    );
    code.gap();
    code.open(&format!("impl ApiError for {} {{", outcomes.name));
    code.assign("const OPERATION: &'static str", &literal(&operation.id));
    code.gap();
    code.open("fn from_reply(reply: &Reply) -> Option<Self> {");
    by_status(
        code,
        outcomes,
        "None",
        |OutcomeVariant { name, payload, .. }| match payload {
            Some(Payload::Json(_)) => format!("reply.decode().map(Self::{name})"),
            Some(Payload::Sequence(_)) => format!("reply.sequence().ok().map(Self::{name})"),
            Some(Payload::Xml(_, shape)) => {
                format!("reply.decode_xml(&xml::{shape}).map(Self::{name})")
            }
            Some(Payload::Text) => format!("reply.text().ok().map(Self::{name})"),
            Some(Payload::Content) => format!("Some(Self::{name}(reply.content()))"),
            None => format!("Some(Self::{name})"),
        },
    );
    code.close("}");
    code.close("}");
}

pub(super) fn imports(outcomes: &Outcomes, imports: &mut Imports) {
    for payload in outcomes
        .variants
        .iter()
        .filter_map(|variant| variant.payload.as_ref())
    {
        match payload {
            Payload::Json(ty) | Payload::Sequence(ty) => imports.ty(ty),
            Payload::Xml(ty, _) => {
                imports.ty(ty);
                imports.xml = true;
            }
            Payload::Content => imports.runtime("Content"),
            Payload::Text => {}
        }
    }
}

/// The value for each status, or `otherwise` where no variant stands for all others.
fn by_status(
    code: &mut Code,
    outcomes: &Outcomes,
    otherwise: &str,
    value: impl Fn(&OutcomeVariant) -> String,
) {
    let is_rest = |variant: &OutcomeVariant| variant.pattern == "_";
    if let [only] = outcomes.variants.as_slice()
        && is_rest(only)
    {
        code.line(&value(only));
        return;
    }
    code.open("match reply.status() {");
    for variant in &outcomes.variants {
        code.arm(&variant.pattern, &value(variant));
    }
    if !outcomes.variants.iter().any(is_rest) {
        code.line(&format!("_ => {otherwise},"));
    }
    code.close("}");
}

fn declare(code: &mut Code, about: &str, outcomes: &Outcomes) {
    code.gap();
    code.docs(&[about.to_owned()]);
    code.line("#[derive(Clone, Debug, PartialEq)]");
    code.line("#[non_exhaustive]");
    code.open(&format!("pub enum {} {{", outcomes.name));
    for OutcomeVariant {
        name,
        payload,
        docs,
        ..
    } in &outcomes.variants
    {
        code.docs(docs);
        match payload.as_ref().map(spell) {
            Some(ty) => code.call(name.as_str(), &[ty], ","),
            None => code.line(&format!("{name},")),
        }
    }
    code.close("}");
}

fn spell(payload: &Payload) -> String {
    match payload {
        Payload::Json(ty) | Payload::Xml(ty, _) => ty.spell("model::"),
        Payload::Sequence(item) => format!("Vec<{}>", item.spell("model::")),
        Payload::Text => RustType::String.spell(""),
        Payload::Content => "Content".to_owned(),
    }
}
