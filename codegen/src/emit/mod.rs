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
    let mut turns = Turns(Vec::new());
    turns.add("", true, || root::root(package));
    turns.add("client", false, || client::client(package));
    for group in &package.groups {
        parts::group(group, &mut turns);
    }
    if !package.webhooks.is_empty() {
        turns.add("webhooks", true, || webhooks::webhooks(&package.webhooks));
    }
    parts::models(package, &mut turns);
    parts::checks(package, &mut turns);
    if !package.xml.is_empty() {
        let shared = !package.features.is_empty();
        turns.add("xml", shared, move || xml::xml(&package.xml, shared));
    }
    turns.0.into_iter().map(|turn| Module {
        name: turn.name,
        public: turn.public,
        text: (turn.make)().finish(),
    })
}

/// The modules of a package, none of which is made yet.
struct Turns<'a>(Vec<Turn<'a>>);

struct Turn<'a> {
    name: String,
    public: bool,
    make: Box<dyn FnOnce() -> Code + 'a>,
}

impl<'a> Turns<'a> {
    fn add(&mut self, name: &str, public: bool, make: impl FnOnce() -> Code + 'a) {
        self.0.push(Turn {
            name: name.to_owned(),
            public,
            make: Box::new(make),
        });
    }
}
