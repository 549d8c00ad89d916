use super::code::{Code, module_order};
use crate::plan::Package;

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
    if !package.models.is_empty() {
        modules.push(("model".to_owned(), "pub mod model;".to_owned()));
        modules.push(("wire".to_owned(), "mod wire;".to_owned()));
    }
    modules.sort_by(|(a, _), (b, _)| module_order(a, b));
    for (_, line) in &modules {
        code.line(line);
    }
    code.gap();
    code.line("pub use client::{Client, ClientBuilder};");
    code.line("pub use connector_runtime::Error;");
    code
}
