use super::code::{Code, literal};
use super::imports::Imports;
use super::{checks, client, outcomes, request};
use crate::plan::names::Ident;
use crate::plan::{Answer, Argument, Group, Operation, Part, Passing, RustType, Step, StepValue};

/// A group: its methods, then for each operation the request, if it has setters, and its answers.
pub(super) fn group(group: &Group, operations: &[&Operation]) -> Code {
    let mut code = head(group);
    code.gap();
    let mut imports = imports(operations);
    imports.client = group.handle.is_none();
    if group.handle.is_some() {
        imports.runtime("Core");
    }
    imports.groups(&group.inner);
    imports.write(&mut code);
    if let Some(handle) = &group.handle {
        declare(&mut code, group, handle);
    }
    write(&mut code, group, operations);
    code
}

/// What is said about the module of a group.
pub(super) fn head(group: &Group) -> Code {
    let mut code = Code::new();
    match &group.handle {
        Some(_) => code.inner_docs(&group.docs),
        None => code.inner_docs(&["Operations of the client itself.".to_owned()]),
    }
    code
}

/// What a group that is split has itself.
pub(super) fn handle(code: &mut Code, group: &Group) {
    if let Some(handle) = &group.handle {
        code.gap();
        let mut imports = Imports::default();
        imports.runtime("Core");
        imports.groups(&group.inner);
        imports.write(code);
        declare(code, group, handle);
    }
}

/// Some of a group's operations, in a module inside of the group's.
pub(super) fn part(group: &Group, part: &Part, operations: &[&Operation]) -> Code {
    let mut code = Code::new();
    code.inner_docs(&part.docs);
    code.gap();
    let mut imports = imports(operations);
    imports.inside = true;
    imports.client = group.handle.is_none();
    imports.siblings = group.handle.iter().map(Ident::to_string).collect();
    imports.write(&mut code);
    write(&mut code, group, operations);
    code
}

fn declare(code: &mut Code, group: &Group, handle: &Ident) {
    code.gap();
    code.docs(&group.docs);
    code.line("#[derive(Clone, Copy, Debug)]");
    code.open(&format!("pub struct {handle}<'a> {{"));
    code.line("pub(super) core: &'a Core,");
    code.close("}");
    if group.inner.is_empty() {
        return;
    }
    code.gap();
    code.open(&format!("impl<'a> {handle}<'a> {{"));
    for accessor in &group.inner {
        client::accessor(code, accessor, "self.core", "'a");
    }
    code.close("}");
}

fn write(code: &mut Code, group: &Group, operations: &[&Operation]) {
    if operations.is_empty() {
        return;
    }
    code.gap();
    match &group.handle {
        Some(handle) => code.open(&format!("impl {handle}<'_> {{")),
        None => code.open("impl Client {"),
    }
    for operation in operations {
        method(code, group, operation);
    }
    code.close("}");
    for operation in operations {
        request::request(code, group, operation);
        if let Some(outcome) = &operation.outcome {
            outcomes::outcome(code, group, operation, outcome);
        }
        if let Some(error) = &operation.error {
            outcomes::error(code, group, operation, error);
        }
    }
}

/// The method of an operation as documentation links to it.
pub(super) fn link(group: &Group, operation: &Operation) -> String {
    let owner = group
        .handle
        .as_ref()
        .map_or("Client", |handle| handle.as_str());
    format!("[`{owner}::{}`]", operation.method.bare())
}

/// How an argument is declared.
pub(super) fn declaration(name: &str, passing: &Passing) -> String {
    let prefix = "model::";
    match passing {
        Passing::Text => format!("{name}: impl AsRef<str>"),
        Passing::Into(ty) => format!("{name}: impl Into<{}>", ty.spell(prefix)),
        Passing::Plain(ty) => format!("{name}: {}", ty.spell(prefix)),
        Passing::Many(item) => match passing_into(item) {
            true => format!(
                "{name}: impl IntoIterator<Item = impl Into<{}>>",
                item.spell(prefix)
            ),
            false => format!("{name}: impl IntoIterator<Item = {}>", item.spell(prefix)),
        },
        Passing::Borrow(ty) => format!("{name}: impl Borrow<{}>", ty.spell(prefix)),
        Passing::BorrowList(item) => format!("{name}: impl Borrow<[{}]>", item.spell(prefix)),
    }
}

/// Puts one thing into `request`.
pub(super) fn step(code: &mut Code, request: &str, step: &Step, bundle: Option<&str>) {
    let mut arguments: Vec<String> = step.labels.iter().map(|label| literal(label)).collect();
    arguments.extend(step.shape.iter().map(|shape| format!("&xml::{shape}")));
    arguments.extend(step.style.map(|style| format!("Style::{style}")));
    let value = match &step.value {
        StepValue::Text(text) => literal(text),
        StepValue::Only(ty) => format!("&{}::default()", ty.spell("model::")),
        StepValue::Argument(name, passing) => match (bundle, passing) {
            (Some(bundle), _) => bundled(step.function, &format!("{bundle}.{name}")),
            // A list that is compared with limits as well is kept.
            (None, Passing::Many(_)) if !step.rules.is_empty() => {
                let list = value(code, step.function, name.as_str(), passing);
                code.assign(&format!("let {name}"), list.trim_start_matches('&'));
                format!("&{name}")
            }
            (None, passing) => value(code, step.function, name.as_str(), passing),
        },
    };
    arguments.push(value.clone());
    match request.contains('.') {
        true => code.chain(request, step.function, &arguments),
        false => code.call(&format!("{request}.{}", step.function), &arguments, ";"),
    }
    if step.rules.is_empty() {
        return;
    }
    match step.function.contains("body") {
        true => checks::compare(code, request, "limit_body", &[value], &step.rules),
        false => {
            let label = step.labels.iter().take(1).map(|label| literal(label));
            let arguments: Vec<String> = label.chain([value]).collect();
            checks::compare(code, request, "limit", &arguments, &step.rules);
        }
    }
}

fn value(code: &mut Code, function: &str, name: &str, passing: &Passing) -> String {
    match passing {
        Passing::Text => format!("{name}.as_ref()"),
        Passing::Many(item) if takes_ownership(function) => {
            format!("list::<{}>({name})", item.spell("model::"))
        }
        _ if takes_ownership(function) => name.to_owned(),
        Passing::Into(ty) => {
            code.assign(
                &format!("let {name}: {}", ty.spell("model::")),
                &format!("{name}.into()"),
            );
            format!("&{name}")
        }
        Passing::Plain(_) => format!("&{name}"),
        Passing::Many(item) => format!("&list::<{}>({name})", item.spell("model::")),
        Passing::Borrow(_) | Passing::BorrowList(_) => format!("{name}.borrow()"),
    }
}

fn bundled(function: &str, field: &str) -> String {
    if takes_ownership(function) {
        field.to_owned()
    } else {
        format!("&{field}")
    }
}

/// Whether a function of the runtime's request keeps its value instead of writing it down.
fn takes_ownership(function: &str) -> bool {
    function.starts_with("file") || matches!(function, "bytes_body" | "text_body")
}

fn passing_into(item: &RustType) -> bool {
    matches!(item, RustType::String | RustType::Runtime(_))
}

fn method(code: &mut Code, group: &Group, operation: &Operation) {
    code.gap();
    code.docs(&operation.docs);
    if operation.hidden {
        code.line("#[doc(hidden)]");
    }
    if operation.deprecated {
        code.line("#[deprecated]");
    }
    let mut arguments = vec!["&self".to_owned()];
    match &operation.bundle {
        Some(bundle) => arguments.push(format!("args: {bundle}")),
        None => arguments.extend(
            operation
                .arguments
                .iter()
                .map(|Argument { name, passing, .. }| declaration(name.as_str(), passing)),
        ),
    }
    let gives = match &operation.request {
        Some(request) => request.to_string(),
        None => format!("Call<{}>", answer(&operation.answer)),
    };
    code.signature(
        &format!("pub fn {}", operation.method),
        &arguments,
        &format!(" -> {gives} {{"),
    );
    body(code, group, operation);
    match &operation.request {
        Some(request) => code.line(&format!("{request}(request)")),
        None => code.line(&format!("Call::{}(request)", kind(&operation.answer))),
    }
    code.close("}");
}

/// The type of an answer.
fn answer(answer: &Answer) -> String {
    match answer {
        Answer::Json(ty) => ty.spell("model::"),
        Answer::Optional(ty) => format!("Option<{}>", ty.spell("model::")),
        Answer::Sequence(ty) => format!("Vec<{}>", ty.spell("model::")),
        Answer::Text => "String".to_owned(),
        Answer::Content => "Content".to_owned(),
        Answer::Empty => "()".to_owned(),
        Answer::Status(name) => name.to_string(),
    }
}

/// The function of the runtime's call that reads such an answer.
fn kind(answer: &Answer) -> &'static str {
    match answer {
        Answer::Json(_) => "json",
        Answer::Optional(_) => "optional",
        Answer::Sequence(_) => "sequence",
        Answer::Text => "text",
        Answer::Content => "content",
        Answer::Empty => "empty",
        Answer::Status(_) => "outcome",
    }
}

/// Makes the request and puts into it what the method was given.
fn body(code: &mut Code, group: &Group, operation: &Operation) {
    let untouched = operation.steps.is_empty()
        && operation.security.is_none()
        && operation.accept.is_none()
        && operation.answer_shape.is_none();
    let binding = if untouched {
        "let request"
    } else {
        "let mut request"
    };
    let core = if group.handle.is_some() {
        "self.core"
    } else {
        "&self.core"
    };
    let facts = [&operation.id, &operation.verb, &operation.path].map(|fact| literal(fact));
    let arguments = [&[core.to_owned()], facts.as_slice()].concat();
    code.assign_call(binding, "Request::new", &arguments);
    if let Some(security) = &operation.security {
        code.arrays("request.security(", &client::alternatives(security), ");");
    }
    if let Some(accept) = &operation.accept {
        code.call("request.accept", &[literal(accept)], ";");
    }
    if let Some(shape) = &operation.answer_shape {
        code.call("request.xml_answer", &[format!("&xml::{shape}")], ";");
    }
    let bundle = operation.bundle.as_ref().map(|_| "args");
    for part in &operation.steps {
        step(code, "request", part, bundle);
    }
}

fn imports(operations: &[&Operation]) -> Imports {
    let mut imports = Imports::default();
    for operation in operations {
        imports.runtime("Request");
        for argument in &operation.arguments {
            match operation.bundle {
                Some(_) => imports.ty(&argument.passing.kept()),
                None => imports.passing(&argument.passing),
            }
        }
        operation
            .setters
            .iter()
            .for_each(|setter| imports.passing(&setter.argument.passing));
        let setters = operation.setters.iter().map(|setter| &setter.step);
        for step in operation.steps.iter().chain(setters) {
            if step.style.is_some() {
                imports.runtime("Style");
            }
            imports.xml |= step.shape.is_some();
            if let StepValue::Only(ty) = &step.value {
                imports.ty(ty);
            }
            let bundled = operation.bundle.is_some()
                && operation.steps.iter().any(|own| std::ptr::eq(own, step));
            if matches!(step.value, StepValue::Argument(_, Passing::Many(_))) && !bundled {
                imports.runtime("list");
            }
        }
        imports.xml |= operation.answer_shape.is_some();
        let end = operation.polling.iter().map(|polling| &polling.value);
        for answer in end.chain([&operation.answer]) {
            if let Answer::Json(ty) | Answer::Optional(ty) | Answer::Sequence(ty) = answer {
                imports.ty(ty);
            }
        }
        if let Some(pages) = &operation.pages {
            imports.ty(&pages.item);
        }
        if operation.request.is_none() {
            imports.runtime("Call");
            if operation.answer == Answer::Content {
                imports.runtime("Content");
            }
        }
        for outcomes in operation.outcome.iter().chain(&operation.error) {
            outcomes::imports(outcomes, &mut imports);
        }
        if operation.outcome.is_some() {
            ["Error", "Outcome", "Reply"]
                .into_iter()
                .for_each(|name| imports.runtime(name));
        }
        if operation.error.is_some() {
            ["ApiError", "Reply"]
                .into_iter()
                .for_each(|name| imports.runtime(name));
        }
    }
    imports
}
