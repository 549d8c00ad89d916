use super::code::Code;
use super::order::import_order;
use crate::plan::names::Ident;
use crate::plan::{Group, Package};
use crate::sort::{sort_by, sort_by_key};

/// The root: what the client is for, and its modules.
pub(super) fn root(package: &Package) -> Code {
    let mut code = Code::new();
    code.inner_docs(&package.docs);
    code.gap();
    let mut modules: Vec<(&str, String, &Option<Ident>)> =
        vec![("client", "mod client;".to_owned(), &None)];
    modules.extend(package.groups.iter().map(|group| {
        let line = format!("pub mod {};", group.module);
        (group.module.bare(), line, &group.feature)
    }));
    if !package.webhooks.is_empty() {
        let line = "pub mod webhooks;".to_owned();
        modules.push(("webhooks", line, &package.webhooks_feature));
    }
    if !package.models.is_empty() {
        modules.push(("model", "pub mod model;".to_owned(), &None));
        modules.push(("wire", "mod wire;".to_owned(), &None));
    }
    if let Some(checks) = &package.checks {
        let line = format!("mod {};", checks.module);
        modules.push((checks.module.bare(), line, &None));
    }
    if !package.xml.is_empty() {
        // What no group that is chosen needs would be unused in a private module.
        let line = match package.features.is_empty() {
            true => "mod xml;",
            false => "#[doc(hidden)]\npub mod xml;",
        };
        modules.push(("xml", line.to_owned(), &None));
    }
    sort_by_key(&mut modules, |(name, ..)| *name);
    for (_, line, feature) in &modules {
        code.features(*feature);
        code.line(line);
    }
    code.gap();
    let mut shared = vec![("client", vec!["Client", "ClientBuilder"], &None)];
    shared.extend(package.groups.iter().map(|group| {
        let names = answers(group);
        (group.module.as_str(), names, &group.feature)
    }));
    shared.retain(|(_, names, _)| !names.is_empty());
    sort_by(&mut shared, |(a, ..), (b, ..)| import_order(a, b));
    for (module, names, feature) in &shared {
        code.features(*feature);
        code.share(&format!("self::{module}"), names);
    }
    code.line("pub use connector_runtime::Error;");
    code
}

/// The types of answers that depend on the status, failures among them.
fn answers(group: &Group) -> Vec<&str> {
    let types = group
        .operations
        .iter()
        .flat_map(|operation| operation.outcome.iter().chain(&operation.error));
    let mut names: Vec<&str> = types.map(|outcomes| outcomes.name.as_str()).collect();
    sort_by(&mut names, |a, b| import_order(a, b));
    names
}
