//! The plan to Rust text.
//!
//! Nothing is decided here and nothing can fail. The text is laid out as rustfmt would, so that it needs no formatter: the
//! users of the macro compile none, and generation takes a fraction of the time. Texts of the definition only get here as
//! checked identifiers, as lines of documentation, or as string literals.

mod checks;
mod client;
mod code;
mod credentials;
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

use std::iter;

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

/// The modules of a package, the root first. Each is declared by the one that it stands in, and made when its
/// turn comes, so that the text of a large client need not be held at once.
pub fn emit(package: &Package) -> impl Iterator<Item = Module> {
    let root = iter::once_with(|| module("", true, root::root(package)));
    let client = iter::once_with(|| module("client", false, client::client(package)));
    root.chain(client)
        .chain(package.groups.iter().flat_map(parts::group))
        .chain(iter::once_with(|| webhooks(package)).flatten())
        .chain(iter::once_with(|| parts::models(package)).flatten())
        .chain(iter::once_with(|| parts::checks(package)).flatten())
        .chain(iter::once_with(|| xml(package)).flatten())
}

fn webhooks(package: &Package) -> Option<Module> {
    let code = || webhooks::webhooks(&package.webhooks);
    (!package.webhooks.is_empty()).then(|| module("webhooks", true, code()))
}

fn xml(package: &Package) -> Option<Module> {
    let shared = !package.features.is_empty();
    let code = || xml::xml(&package.xml, shared);
    (!package.xml.is_empty()).then(|| module("xml", shared, code()))
}

fn module(name: &str, public: bool, code: Code) -> Module {
    Module {
        name: name.to_owned(),
        public,
        text: code.finish(),
    }
}
