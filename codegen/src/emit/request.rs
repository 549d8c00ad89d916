use super::code::{Code, literal};
use super::group::{declaration, link, step};
use crate::plan::{Answer, Group, Operation, Pages, PagesBy, Polling, Setter};

/// The request of an operation: its arguments where they need a type; itself, its setters and how it is sent where it has
/// setters.
pub(super) fn request(code: &mut Code, group: &Group, operation: &Operation) {
    bundle(code, group, operation);
    let Some(request) = &operation.request else {
        return;
    };
    code.gap();
    code.docs(&[format!(
        "A call of {}, not yet sent.",
        link(group, operation)
    )]);
    code.line("#[derive(Clone, Debug)]");
    code.line("#[must_use = \"a request does nothing until it is awaited\"]");
    code.line(&format!("pub struct {request}(Request);"));
    if !operation.setters.is_empty() {
        code.gap();
        code.open(&format!("impl {request} {{"));
        for setter in &operation.setters {
            write_setter(code, setter);
        }
        code.close("}");
    }
    code.gap();
    let answer = answer(&operation.answer, operation.answer_shape.is_some());
    code.line(&format!(
        "connector_runtime::request!({request} => {answer});"
    ));
    if let Some(told) = &operation.pages {
        let told = pages(told);
        code.line(&format!("connector_runtime::pages!({request} => {told});"));
    }
    if let Some(told) = &operation.polling {
        let told = polling(told);
        code.line(&format!("connector_runtime::poller!({request} => {told});"));
    }
}

/// A kind of answer as the runtime's macros name it.
fn answer(answer: &Answer, is_xml: bool) -> String {
    match answer {
        Answer::Json(ty) if is_xml => {
            format!("xml {}", ty.spell("model::"))
        }
        Answer::Json(ty) => format!("json {}", ty.spell("model::")),
        Answer::Optional(ty) => format!("optional {}", ty.spell("model::")),
        Answer::Sequence(ty) => format!("sequence {}", ty.spell("model::")),
        Answer::Text => "text".to_owned(),
        Answer::Content => "content".to_owned(),
        Answer::Empty => "empty".to_owned(),
        Answer::Status(name) => format!("status {name}"),
    }
}

fn pages(pages: &Pages) -> String {
    let types = [&pages.page, &pages.item].map(|ty| ty.spell("model::"));
    let mut way = match &pages.by {
        PagesBy::Single => "single()".to_owned(),
        PagesBy::Header => "link_header()".to_owned(),
        PagesBy::Link(link) | PagesBy::Operation { link, .. } => {
            format!("next_link({})", literal(link))
        }
    };
    if let Some(items) = &pages.items {
        way.push_str(&format!(".items({})", literal(items)));
    }
    if let PagesBy::Operation {
        verb,
        path,
        parameter,
        ..
    } = &pages.by
    {
        let facts = [verb, path, parameter].map(|fact| literal(fact));
        way.push_str(&format!(".operation({})", facts.join(", ")));
    }
    if !pages.keep.is_empty() {
        let names: Vec<String> = pages.keep.iter().map(|name| literal(name)).collect();
        way.push_str(&format!(".keep(&[{}])", names.join(", ")));
    }
    format!("{}, {way}", types.join(", "))
}

fn polling(polling: &Polling) -> String {
    let mut told = answer(&polling.value, false);
    if let Some(place) = polling.final_state {
        told.push_str(&format!(", {place}"));
    }
    if polling.in_result {
        told.push_str(", in_result");
    }
    told
}

fn bundle(code: &mut Code, group: &Group, operation: &Operation) {
    let Some(bundle) = &operation.bundle else {
        return;
    };
    code.gap();
    code.docs(&[format!("The arguments of {}.", link(group, operation))]);
    let mut arguments = operation.arguments.iter();
    code.line(match arguments.all(|it| it.passing.kept().is_clone()) {
        true => "#[derive(Clone, Debug)]",
        false => "#[derive(Debug)]",
    });
    code.open(&format!("pub struct {bundle} {{"));
    for argument in &operation.arguments {
        code.docs(&argument.docs);
        code.member(
            argument.name.as_str(),
            &argument.passing.kept().spell("model::"),
        );
    }
    code.close("}");
}

fn write_setter(code: &mut Code, setter: &Setter) {
    let name = &setter.argument.name;
    code.gap();
    code.docs(&setter.argument.docs);
    if setter.hidden {
        code.line("#[doc(hidden)]");
    }
    if setter.deprecated {
        code.line("#[deprecated]");
    }
    let arguments = [
        "mut self".to_owned(),
        declaration(name.as_str(), &setter.argument.passing),
    ];
    code.signature(&format!("pub fn {name}"), &arguments, " -> Self {");
    step(code, "self.0", &setter.step, None);
    code.line("self");
    code.close("}");
}
