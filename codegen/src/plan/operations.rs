use super::answers::{Success, answer, errors};
use super::arguments::{Arguments, arguments, path};
use super::models::Types;
use super::names::{Case, Ident, Scope, pascal_or, snake_or, strip_group, words};
use super::sequels::{pages, polling};
use super::type_names::IMPORTED;
use super::{Group, Operation, docs, prose};
use crate::model::{self, Api, Visibility};

/// Methods that every client has.
const CLIENT_METHODS: &[&str] = &["builder", "core"];
/// Modules that every client has, and crates that the root must not hide.
pub(super) const MODULES: &[&str] = &[
    "client",
    "connector_runtime",
    "model",
    "operations",
    "std",
    "wire",
];

/// The operations by group, those of the client itself first, then in the order in which groups first occur.
pub(super) fn groups(api: &Api, chosen: &[&model::Operation], types: &Types<'_>) -> Vec<Group> {
    let mut found: Vec<(Option<&str>, Vec<&model::Operation>)> = Vec::new();
    for operation in chosen {
        let name = operation
            .group
            .as_deref()
            .filter(|name| !name.trim().is_empty());
        match found.iter_mut().find(|(known, _)| *known == name) {
            Some((_, operations)) => operations.push(operation),
            None => found.push((name, vec![operation])),
        }
    }
    found.sort_by_key(|(name, _)| name.is_some());
    // Accessors of groups are methods of the client, beside its own operations.
    let mut modules = Scope::modules();
    let own = Some("webhooks").filter(|_| !api.webhooks.is_empty());
    let xml = Some("xml").filter(|_| !types.xml.statics.is_empty());
    MODULES
        .iter()
        .copied()
        .chain(CLIENT_METHODS.iter().copied())
        .chain(own)
        .chain(xml)
        .for_each(|name| modules.reserve(name));
    let mut methods = Scope::methods();
    CLIENT_METHODS.iter().for_each(|name| methods.reserve(name));
    // One scope for all of them: the client's module has every handle, and the root every answer, by its bare name.
    let mut scope = Scope::types();
    IMPORTED.iter().for_each(|name| scope.reserve(name));
    // Models are written with their module there, so that a schema may have this name.
    scope.reserve("Call");
    let mut groups = Vec::new();
    for (name, operations) in found {
        let group = match name {
            Some(name) => {
                let module = methods.unique(modules.unique(snake_or(name, "group")));
                named_group(api, name, module, &operations, &mut scope, types)
            }
            None => own_operations(&mut methods, &operations, &mut scope, types),
        };
        groups.push(group);
    }
    groups
}

fn own_operations(
    methods: &mut Scope,
    operations: &[&model::Operation],
    scope: &mut Scope,
    types: &Types<'_>,
) -> Group {
    let names = methods.unique_all_or(
        operations.iter().map(|operation| operation.id.as_str()),
        "call",
    );
    Group {
        module: snake_or("operations", "operations"),
        handle: None,
        docs: Vec::new(),
        operations: plan_all(operations, names, scope, types),
        parts: Vec::new(),
        feature: None,
    }
}

fn named_group(
    api: &Api,
    name: &str,
    module: Ident,
    operations: &[&model::Operation],
    scope: &mut Scope,
    types: &Types<'_>,
) -> Group {
    let noun = words(name);
    let texts: Vec<String> = operations
        .iter()
        .map(|operation| {
            let id = words(&operation.id);
            strip_group(&id, &noun).unwrap_or(id).join(" ")
        })
        .collect();
    let names = Scope::methods().unique_all_or(texts.iter().map(String::as_str), "call");
    let handle = scope.unique(pascal_or(name, "Group"));
    let told = api.groups.iter().find(|group| group.name == name);
    Group {
        module,
        handle: Some(handle),
        docs: match told {
            Some(group) if !group.docs.is_empty() => prose::item(&group.docs),
            _ => vec![format!("Operations of the group {}.", docs::code(name))],
        },
        operations: plan_all(operations, names, scope, types),
        parts: Vec::new(),
        feature: None,
    }
}

fn plan_all(
    operations: &[&model::Operation],
    methods: Vec<Ident>,
    scope: &mut Scope,
    types: &Types<'_>,
) -> Vec<Operation> {
    let requests = scope.unique_all_or(
        operations.iter().map(|operation| operation.id.as_str()),
        "Call",
    );
    types.renames.note(scope, "operation", &requests, |at| {
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
    types: &Types<'_>,
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
