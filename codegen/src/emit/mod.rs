//! The plan to Rust text.
//!
//! Nothing is decided here and nothing can fail. The text is laid out as rustfmt would, so that it needs no formatter: the
//! users of the macro compile none, and generation takes a fraction of the time. Texts of the definition only get here as
//! checked identifiers, as lines of documentation, or as string literals.

mod checks;
mod client;
mod code;
mod expression;
mod group;
mod imports;
mod model;
mod order;
mod outcomes;
mod parts;
mod request;
mod root;
mod webhooks;
mod wire;
mod xml;

use crate::plan::Package;
use code::Code;

/// A module of the generated code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Module {
    /// The path to it from the root, `model/notes`, without `r#`; empty for the root.
    pub name: String,
    /// Whether users see it.
    pub public: bool,
    /// Its text, without the line that declares it.
    pub text: String,
}

/// The modules of a package, the root first. Each is declared by the one that it stands in.
pub fn emit(package: &Package) -> Vec<Module> {
    let mut modules = vec![
        module("", true, root::root(package)),
        module("client", false, client::client(package)),
    ];
    for group in &package.groups {
        modules.extend(parts::group(group));
    }
    if !package.webhooks.is_empty() {
        let code = webhooks::webhooks(&package.webhooks);
        modules.push(module("webhooks", true, code));
    }
    if !package.models.is_empty() {
        modules.extend(parts::models(package));
        modules.extend(parts::checks(package));
    }
    if !package.xml.is_empty() {
        let shared = !package.features.is_empty();
        modules.push(module("xml", shared, xml::xml(&package.xml, shared)));
    }
    modules
}

fn module(name: &str, public: bool, code: Code) -> Module {
    Module {
        name: name.to_owned(),
        public,
        text: code.finish(),
    }
}
