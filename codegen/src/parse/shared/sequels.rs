//! What follows after the first answer of an operation: further pages, and the end of what takes its time.

use std::collections::HashSet;

use super::{SchemaReader, text};
use crate::diag::{Diagnostics, codes};
use crate::model::{
    FinalState, LongRunning, Media, MediaKind, NextPage, Operation, Outcome, Paging, Status, Step,
    Type, TypeDef, item, lists,
};
use crate::source::Node;

const OPTIONS: &str = "x-ms-long-running-operation-options";

/// Whether a word that is true or false by its text is true: some write it as text.
fn is_set(node: Node<'_>, key: &str) -> bool {
    let value = node.get(key);
    value.is_some_and(|value| value.as_bool() == Some(true) || value.as_str() == Some("true"))
}

/// How an answer that is a list goes on, as far as the operation alone says it: by `x-ms-pageable`, or by a header `Link` that
/// its answers declare.
pub(crate) fn paging(node: Node<'_>, outcomes: &[Outcome]) -> Option<Box<Paging>> {
    let Some(said) = node.get("x-ms-pageable").filter(|said| said.is_object()) else {
        let mut headers = successes(outcomes).flat_map(|outcome| &outcome.headers);
        let is_linked = headers.any(|header| header.name.eq_ignore_ascii_case("link"));
        return is_linked.then(|| {
            Box::new(Paging {
                items: None,
                next: NextPage::Header,
                origin: node.place(),
            })
        });
    };
    let next = match (text(said, "nextLinkName"), text(said, "operationName")) {
        (None, _) => NextPage::None,
        (Some(link), None) => NextPage::Link(link),
        (Some(link), Some(id)) => NextPage::Operation {
            link,
            // As identifiers are read.
            id: id.trim().to_owned(),
        },
    };
    Some(Box::new(Paging {
        items: text(said, "itemName"),
        next,
        origin: said.place(),
    }))
}

impl<'a> SchemaReader<'a, '_> {
    /// What is known of an operation that takes its time (`x-ms-long-running-operation`).
    pub(crate) fn long_running(&mut self, id: &str, node: Node<'a>) -> Option<Box<LongRunning>> {
        if !is_set(node, "x-ms-long-running-operation") {
            return None;
        }
        let options = node.get(OPTIONS);
        let via = options.and_then(|options| options.get("final-state-via"));
        let final_state = match via.and_then(Node::as_str) {
            Some("azure-async-operation" | "operation-location") => FinalState::Status,
            Some("location") => FinalState::Location,
            Some("original-uri") => FinalState::Original,
            _ => FinalState::ByMethod,
        };
        if let Some(via) = via.filter(|_| final_state == FinalState::ByMethod) {
            let word = via.as_str().unwrap_or_default().escape_debug();
            let message = format!("nothing is known of a final state by way of `{word}`");
            self.diagnostics
                .report(&codes::parse::UNKNOWN_FINAL_STATE, via.place(), message)
                .help("use `azure-async-operation`, `operation-location`, `location` or `original-uri`");
        }
        let schema = options.and_then(|options| options.get("final-state-schema"));
        let role = Step::Role("Result".into());
        Some(Box::new(LongRunning {
            final_state,
            value: schema.and_then(|schema| match schema.as_str() {
                Some(reference) => self.type_named(id, role, schema, reference),
                None => Some(self.type_in(id, role, schema)),
            }),
        }))
    }
}

/// Completes what operations say about further pages by what only the whole definition says, and drops what comes to nothing.
pub(crate) fn settle(
    operations: &mut [Operation],
    types: &[TypeDef],
    diagnostics: &mut Diagnostics,
) {
    let named: HashSet<String> = operations
        .iter()
        .filter_map(next_id)
        .map(str::to_owned)
        .collect();
    let ids = operations.iter().map(|operation| &operation.id);
    let known: HashSet<String> = ids.filter(|id| named.contains(*id)).cloned().collect();
    for operation in operations {
        let Some(mut paging) = operation.paging.take() else {
            continue;
        };
        let mut ignored = Diagnostics::default();
        let diagnostics = match operation.alternative {
            true => &mut ignored,
            false => &mut *diagnostics,
        };
        if !can_page(operation, &mut paging, types, diagnostics) {
            continue;
        }
        if let NextPage::Operation { link, id } = &paging.next
            && !known.contains(id)
        {
            diagnostics
                .report(
                    &codes::parse::UNKNOWN_NEXT_OPERATION,
                    paging.origin,
                    format!("no operation is called `{}`", id.escape_debug()),
                )
                .help("name an operation by its `operationId`, or remove `operationName`");
            paging.next = NextPage::Link(link.clone());
        }
        operation.paging = Some(paging);
    }
}

fn next_id(operation: &Operation) -> Option<&str> {
    match &operation.paging.as_ref()?.next {
        NextPage::Operation { id, .. } => Some(id),
        _ => None,
    }
}

/// Whether the answer is a list, which is then found; says so where it should be one and is not.
fn can_page(
    operation: &Operation,
    paging: &mut Paging,
    types: &[TypeDef],
    diagnostics: &mut Diagnostics,
) -> bool {
    let is_said = paging.next != NextPage::Header;
    if operation.long_running.is_some() {
        if is_said {
            diagnostics.report(
                &codes::parse::PAGES_OF_LONG_RUNNING,
                paging.origin,
                "an operation that takes its time gives a list in pages",
            );
        }
        return false;
    }
    let answer = answer(&operation.outcomes);
    let found = answer.and_then(|answer| place(types, answer, paging.items.as_deref()));
    if let Some(place) = found {
        paging.items = place;
        return is_said || operation.method == "GET";
    }
    if is_said {
        let message = match (&paging.items, answer) {
            (_, None) => "no answer in JSON holds the pages".to_owned(),
            (Some(name), _) => format!("no list in the answer is called `{}`", name.escape_debug()),
            (None, _) => "the answer has no member `value`, and not one list".to_owned(),
        };
        diagnostics
            .report(&codes::parse::PAGES_WITHOUT_ITEMS, paging.origin, message)
            .help(
                "name the member that holds the items in `itemName`, and describe it as an array",
            );
    }
    false
}

/// Where the items are: in the answer itself, or in one of its members.
fn place(types: &[TypeDef], answer: &Type, said: Option<&str>) -> Option<Option<String>> {
    if item(types, answer, None).is_some() {
        return Some(None);
    }
    let name = said.unwrap_or("value");
    if item(types, answer, Some(name)).is_some() {
        return Some(Some(name.to_owned()));
    }
    let mut lists = lists(types, answer);
    match (said, lists.next(), lists.next()) {
        (None, Some((only, _)), None) => Some(Some(only.to_owned())),
        _ => None,
    }
}

/// What all successful answers hold, if they hold one thing in JSON.
fn answer(outcomes: &[Outcome]) -> Option<&Type> {
    let mut media = successes(outcomes).filter_map(|outcome| outcome.media.as_ref());
    let first = media.next().filter(|media| media.kind == MediaKind::Json)?;
    let same = |other: &Media| other.kind == first.kind && other.ty == first.ty;
    media.all(same).then_some(&first.ty)
}

fn successes(outcomes: &[Outcome]) -> impl Iterator<Item = &Outcome> {
    let has_any = outcomes.iter().any(|outcome| outcome.status.is_success());
    outcomes.iter().filter(move |outcome| match has_any {
        true => outcome.status.is_success(),
        false => outcome.status == Status::Default,
    })
}
