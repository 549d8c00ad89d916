//! Why a call fails although the client does what the definition says.

use serde_json::Value;

use crate::answers::Answers;
use crate::document::{Document, Kind, Method, Taken};
use crate::fault::{Fault, Stage};
use crate::values::Call;

/// A call and what became of it.
pub(crate) struct Case<'a> {
    pub(crate) document: &'a Document,
    pub(crate) call: &'a Call,
    pub(crate) told: &'a Value,
    pub(crate) answers: &'a Answers,
}

impl Case<'_> {
    /// What the method was given.
    fn given(&self) -> impl Iterator<Item = (&Taken, &Value)> {
        let takes = &self.document.methods[self.call.method].takes;
        let given = takes.iter().zip(&self.call.values);
        given.filter_map(|(taken, value)| Some((taken, value.as_ref()?)))
    }
}

/// The reason for a fault; `None` where it may be the client's.
pub(crate) fn reason(case: &Case<'_>, fault: &Fault) -> Option<&'static str> {
    let method = &case.document.methods[case.call.method];
    match fault.stage {
        Stage::Refused => {
            let each = fault.what.split("; ");
            let reasons: Option<Vec<_>> = each.map(|what| of_request(case, method, what)).collect();
            reasons?.first().copied()
        }
        Stage::Unanswered => of_answer(&fault.what),
        Stage::Failed if !method.succeeds => Some("definition: no success is declared"),
        Stage::Undecoded => of_decoding(case),
        Stage::Mute | Stage::Argument | Stage::Unsent | Stage::Failed => None,
    }
}

fn of_request(case: &Case<'_>, method: &Method, what: &str) -> Option<&'static str> {
    of_route(case, method, what)
        .or_else(|| of_query(case, method, what))
        .or_else(|| of_body(case, what))
}

fn of_route(case: &Case<'_>, method: &Method, what: &str) -> Option<&'static str> {
    if what.contains("Request path") && method.operation.contains("}{") {
        return Some("mock: it does not find placeholders that touch");
    }
    if has_twin(case.document, method) {
        return Some("definition: several paths are the same but for the names of placeholders");
    }
    None
}

fn of_query(case: &Case<'_>, method: &Method, what: &str) -> Option<&'static str> {
    let lists_objects = |value: &Value| {
        let mut items = value.as_array().into_iter().flatten();
        items.any(Value::is_object)
    };
    let has = |kind: fn(&Value) -> bool| {
        let mut texts = case.given().filter(|(taken, _)| taken.kind == Kind::Text);
        texts.any(|(_, value)| kind(value))
    };
    if lacks_explode(case.document, method, what) {
        return Some("mock: it takes lists of the style `form` to be joined by commas unless told");
    }
    let of_items = what.contains("must be object") || what.contains("[maxItems]");
    if what.contains("Request query") && of_items && has(lists_objects) {
        return Some("mock: it reads objects in a list in the query as text");
    }
    if what.contains("Request query must have required property") && has(Value::is_object) {
        return Some("mock: it reads no object in the query whose members have no names");
    }
    if what.contains("must be array,null") {
        return Some("mock: it reads a list that may be null as text");
    }
    None
}

fn of_body(case: &Case<'_>, what: &str) -> Option<&'static str> {
    let has = |is: fn(&Taken, &Value) -> bool| case.given().any(|(taken, value)| is(taken, value));
    let in_form = has(|taken, _| taken.kind == Kind::Member || taken.is_written_as("urlencoded"));
    let is_object = what.contains("must be object");
    if is_object && has(|taken, _| taken.is_written_as("xml")) {
        return Some("mock: it reads XML as text");
    }
    if is_object && has(|taken, _| taken.kind == Kind::Bytes) {
        return Some("definition: objects in a media type that does not say how they are written");
    }
    if in_form && (is_object || what.contains("must be array")) {
        return Some("mock: it reads a list or an object in a form as text");
    }
    if in_form && what.contains("must have required property") && has(holds_no_items) {
        return Some("definition: it permits a list to be empty where a form has no such list");
    }
    if what.contains("Body parameter is required") && has(is_void) {
        return Some("mock: it takes a body that is empty, false or 0 for none");
    }
    if what.contains("No supported content types") {
        return Some("definition: no media type of the body is declared");
    }
    if what.contains("Supported content types") && has(|taken, _| taken.name == "content_type") {
        return Some("definition: a header sets another media type than the body's");
    }
    None
}

fn holds_no_items(_: &Taken, value: &Value) -> bool {
    let mut members = value.as_object().into_iter().flatten();
    members.any(|(_, member)| member.as_array().is_some_and(Vec::is_empty))
}

fn is_void(taken: &Taken, value: &Value) -> bool {
    taken.kind == Kind::Body && [Value::Null, false.into(), 0.into(), "".into()].contains(value)
}

fn of_answer(what: &str) -> Option<&'static str> {
    let (kind, what) = what.split_once(": ").unwrap_or((what, ""));
    Some(match kind {
        "NO_RESPONSE_RESPONSE_DEFINED" => "definition: no answer is declared",
        "NOT_ACCEPTABLE" if what.contains("application/json") => {
            "mock: it knows no ranges of media types"
        }
        "NO_COMPLEX_OBJECT_TEXT" => "mock: it writes objects as JSON alone",
        "SCHEMA_TOO_COMPLEX" => "mock: the schema is too complex for it",
        "UNKNOWN" => "mock: it fails",
        _ => return None,
    })
}

fn of_decoding(case: &Case<'_>) -> Option<&'static str> {
    let text = |key: &str| case.told[key].as_str().unwrap_or_default();
    if text("violations").contains("\"response\"") {
        return Some("answer: the schema does not permit it, as the mock says");
    }
    if has_twin(case.document, &case.document.methods[case.call.method]) {
        return Some("definition: several paths are the same but for the names of placeholders");
    }
    let status = case.told["status"].as_u64().unwrap_or_default();
    let refused = case.answers.refuse(case.call.method, status, text("body"));
    refused.then_some("answer: the schema does not permit it, as a validator says")
}

/// Whether a path of the document is the same as the method's but for the names of placeholders.
fn has_twin(document: &Document, method: &Method) -> bool {
    let own = method.operation.rsplit(' ').next().unwrap_or_default();
    let paths = document.tree.get("paths").and_then(Value::as_object);
    let mut paths = paths.into_iter().flat_map(|paths| paths.keys());
    paths.any(|path| path != own && nameless(path) == nameless(own))
}

fn nameless(path: &str) -> String {
    let parts = path.split('{').enumerate();
    let parts = parts.map(|(at, part)| match part.split_once('}') {
        Some((_, after)) if at > 0 => after,
        _ => part,
    });
    parts.collect::<Vec<_>>().join("{}")
}

/// Whether a complaint is about a parameter with a style and without a word about `explode`.
fn lacks_explode(document: &Document, method: &Method, what: &str) -> bool {
    let about = what.strip_prefix("Request query parameter ");
    let about = about.and_then(|rest| rest.split([' ', '.']).next());
    let mut holders = method
        .takes
        .iter()
        .filter_map(|taken| taken.holder.as_ref());
    holders.any(|holder| {
        let word = |word: &str| {
            document
                .tree
                .pointer(holder)
                .and_then(|node| node.get(word))
        };
        let name = word("name").and_then(Value::as_str).map(str::to_lowercase);
        let is_form = word("style").is_some_and(|style| style == "form");
        name.as_deref() == about && is_form && word("explode").is_none()
    })
}
