use super::models::Types;
use super::names::Scope;
use super::{Webhook, prose};

/// A function for each thing that the service sends by itself.
pub(super) fn webhooks(types: &Types) -> Vec<Webhook> {
    let api = &types.api;
    let mut scope = Scope::methods();
    ["model", "wire", "connector_runtime"]
        .iter()
        .for_each(|name| scope.reserve(name));
    let names = api.webhooks.iter().map(|webhook| webhook.name.as_str());
    let functions = scope.unique_all_or(names, "webhook");
    types.renames.note(&scope, "webhook", |at| {
        let webhook = api.webhooks.get(at)?;
        Some((&webhook.name, webhook.origin))
    });
    let pairs = api.webhooks.iter().zip(functions);
    pairs
        .map(|(webhook, function)| Webhook {
            function,
            ty: types.rust(&webhook.media.ty),
            docs: prose::webhook(webhook),
            deprecated: webhook.deprecated,
        })
        .collect()
}
