//! What becomes of further pages, and of operations that take their time.

use super::answers::payloads;
use super::arguments::path;
use super::models::{Types, unboxed};
use super::{Answer, Pages, PagesBy, Payload, Polling, RustType};
use crate::model::{self, FinalState, Location, NextPage, Operation, Outcome, Status};

/// How the pages of an operation are read, and the methods that do it.
pub(super) fn pages(operation: &Operation, answer: &Answer, types: &Types) -> Option<Pages> {
    let paging = operation.paging.as_ref()?;
    let page = match answer {
        Answer::Json(ty) => ty.clone(),
        Answer::Optional(ty) => RustType::Option(Box::new(ty.clone())),
        _ => return None,
    };
    let outcomes = operation.outcomes.iter();
    let media = outcomes.filter_map(|outcome| outcome.media.as_ref());
    let item = media
        .filter_map(|media| types.item(&media.ty, paging.items.as_deref()))
        .next()?;
    let mut keep = Vec::new();
    let by = match &paging.next {
        NextPage::None => PagesBy::Single,
        NextPage::Header => PagesBy::Header,
        NextPage::Link(link) => PagesBy::Link(link.clone()),
        NextPage::Operation { link, id } => {
            let next = types.operation(id);
            keep = next.map_or(Vec::new(), |next| shared_query(operation, next));
            let into = next.and_then(|next| onward(operation, next, link));
            into.unwrap_or_else(|| PagesBy::Link(link.clone()))
        }
    };
    Some(Pages {
        page,
        item,
        by,
        items: paging.items.clone(),
        keep,
    })
}

/// Names of query parameters that two operations have.
fn shared_query(one: &Operation, other: &Operation) -> Vec<String> {
    let names = |operation: &Operation| -> Vec<String> {
        let query = operation.params.iter();
        let query = query.filter(|param| param.location == Location::Query);
        query.map(|param| param.name.clone()).collect()
    };
    let others = names(other);
    let mut shared = names(one);
    shared.retain(|name| others.contains(name));
    shared
}

/// An operation whose path has one placeholder more, in which the link stands.
fn onward(first: &Operation, next: &Operation, link: &str) -> Option<PagesBy> {
    let is_known = |name: &str| {
        let mut params = first.params.iter();
        params.any(|param| param.location == Location::Path && param.name == name)
    };
    let new = next.params.iter();
    let mut new = new.filter(|param| param.location == Location::Path && !is_known(&param.name));
    match (new.next(), new.next()) {
        (Some(param), None) => Some(PagesBy::Operation {
            link: link.to_owned(),
            verb: next.method.clone(),
            path: path(next),
            parameter: param.name.clone(),
        }),
        _ => None,
    }
}

/// What an operation that takes its time gives at its end.
pub(super) fn polling(operation: &Operation, now: &Answer, types: &Types) -> Option<Polling> {
    let long = operation.long_running.as_ref()?;
    let value = match &long.value {
        Some(ty) => Answer::Json(types.rust(ty)),
        None => value(operation, now, types),
    };
    let in_result = long.value.is_some() && long.final_state == FinalState::Status;
    let final_state = match long.final_state {
        FinalState::ByMethod => None,
        FinalState::Location => Some("Location"),
        FinalState::Original => Some("Original"),
        FinalState::Status => Some("Status"),
    };
    Some(Polling {
        value,
        final_state,
        in_result,
    })
}

/// The body of successful answers but that which only says that the operation goes on.
fn value(operation: &Operation, now: &Answer, types: &Types) -> Answer {
    let successes = operation.outcomes.iter();
    let mut successes: Vec<&Outcome> = successes
        .filter(|outcome| outcome.status.is_success())
        .collect();
    let is_last = |outcome: &&Outcome| outcome.status != Status::Code(202);
    let says_end = successes.iter().any(is_last);
    if says_end {
        successes.retain(is_last);
    }
    let bodies = payloads(&successes, types);
    let bodiless = successes.iter().any(|outcome| outcome.media.is_none());
    // Only what is put somewhere is there for certain in the end, and only that is asked for.
    let may_be_nothing = match operation.method.as_str() {
        "PUT" | "PATCH" => bodiless && says_end,
        "DELETE" => true,
        _ => bodiless || !says_end,
    };
    match bodies.as_slice() {
        [] => Answer::Empty,
        [Payload::Json(ty)] if may_be_nothing => Answer::Optional(unboxed(ty)),
        [Payload::Json(ty)] => Answer::Json(unboxed(ty)),
        [Payload::Text] => Answer::Text,
        [Payload::Xml(..)] if matches!(now, Answer::Json(_) | Answer::Optional(_)) => now.clone(),
        [_] => Answer::Content,
        _ => match now {
            Answer::Status(_) => now.clone(),
            _ => Answer::Content,
        },
    }
}

impl Types {
    /// The items of a list, which is the value itself or a member of it.
    fn item(&self, of: &model::Type, member: Option<&str>) -> Option<RustType> {
        let item = model::item(&self.api.types, of, member)?;
        Some(self.rust(item))
    }

    fn operation(&self, id: &str) -> Option<&Operation> {
        let mut operations = self.api.operations.iter();
        operations.find(|operation| operation.id == id)
    }
}
