use super::code::{Code, import_order, module_order};
use crate::plan::{Group, Package};

/// The root: what the client is for, and its modules.
pub(super) fn root(package: &Package) -> Code {
    let mut code = Code::new();
    code.inner_docs(&package.docs);
    code.gap();
    let mut modules: Vec<(String, String)> = vec![("client".to_owned(), "mod client;".to_owned())];
    let groups = package.groups.iter();
    modules.extend(groups.map(|group| {
        (
            group.module.bare().to_owned(),
            format!("pub mod {};", group.module),
        )
    }));
    if !package.webhooks.is_empty() {
        modules.push(("webhooks".to_owned(), "pub mod webhooks;".to_owned()));
    }
    if !package.models.is_empty() {
        modules.push(("model".to_owned(), "pub mod model;".to_owned()));
        modules.push(("wire".to_owned(), "mod wire;".to_owned()));
    }
    if !package.xml.is_empty() {
        modules.push(("xml".to_owned(), "mod xml;".to_owned()));
    }
    modules.sort_by(|(a, _), (b, _)| module_order(a, b));
    for (_, line) in &modules {
        code.line(line);
    }
    code.gap();
    let mut shared = vec![("client".to_owned(), vec!["Client", "ClientBuilder"])];
    shared.extend(
        package
            .groups
            .iter()
            .map(|group| (group.module.to_string(), answers(group))),
    );
    shared.sort_by(|(a, _), (b, _)| import_order(a, b));
    for (module, names) in &shared {
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
    names.sort_by(|a, b| import_order(a, b));
    names
}
