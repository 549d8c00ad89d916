use super::answers::{Success, answer, errors};
use super::arguments::{Arguments, arguments, path};
use super::models::Types;
use super::names::{Case, Ident, Scope};
use super::sequels::{pages, polling};
use super::{Operation, prose};
use crate::model::{self, Visibility};

/// Operations as methods that are called so.
pub(super) fn plan_all(
    operations: &[&model::Operation],
    methods: Vec<Ident>,
    scope: &mut Scope,
    types: &Types,
) -> Vec<Operation> {
    let requests = scope.unique_all_or(
        operations.iter().map(|operation| operation.id.as_str()),
        "Call",
    );
    types.renames.note(scope, "operation", |at| {
        Some((&operations[at].id, operations[at].origin))
    });
    let pairs = operations.iter().zip(methods).zip(requests);
    pairs
        .map(|((operation, method), request)| plan_one(operation, method, request, scope, types))
        .collect()
}

fn plan_one(
    operation: &model::Operation,
    method: Ident,
    request: Ident,
    scope: &mut Scope,
    types: &Types,
) -> Operation {
    let mut relative =
        |suffix: &str| scope.unique(Case::Pascal.ident(&format!("{request} {suffix}"), suffix));
    let Success {
        answer,
        outcome,
        accept,
        shape,
    } = answer(operation, types, &mut relative);
    let Arguments {
        arguments,
        bundled,
        steps,
        setters,
    } = arguments(operation, &answer, types);
    let error = errors(operation, types, &mut relative);
    let pages = pages(operation, &answer, types);
    let polling = polling(operation, &answer, types);
    // What goes on after its first answer has methods of its own.
    let has_methods = !setters.is_empty() || pages.is_some() || polling.is_some();
    Operation {
        id: operation.id.clone(),
        verb: operation.method.clone(),
        path: path(operation),
        docs: prose::operation(operation, &arguments),
        deprecated: operation.deprecated,
        hidden: operation.visibility == Visibility::Internal,
        security: operation.security.clone(),
        accept,
        answer_shape: shape,
        bundle: bundled.then(|| relative("Args")),
        arguments,
        steps,
        request: has_methods.then_some(request),
        setters,
        answer,
        pages,
        polling,
        outcome,
        error,
        method,
    }
}
