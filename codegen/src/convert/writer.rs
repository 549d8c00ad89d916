use std::collections::{BTreeMap, BTreeSet};

use super::Target;
use super::families::Families;
use super::names::Names;
use super::object::Object;
use crate::diag::{Code, Diagnostic, Diagnostics, codes};
use crate::model::{Api, Docs, Extensions, Json, TypeId, Visibility};
use crate::source::Place;

/// What everything that is written shares.
pub(super) struct Writer<'a, 'd> {
    pub(super) api: &'a Api,
    pub(super) to: Target,
    pub(super) diagnostics: &'d mut Diagnostics,
    pub(super) names: Names,
    pub(super) families: Families,
    /// Every type that something refers to.
    reached: BTreeSet<TypeId>,
    waiting: Vec<TypeId>,
}

impl<'a, 'd> Writer<'a, 'd> {
    pub(super) fn new(api: &'a Api, to: Target, diagnostics: &'d mut Diagnostics) -> Self {
        Self {
            api,
            to,
            names: Names::of(api, diagnostics),
            diagnostics,
            families: Families::of(api, to),
            reached: BTreeSet::new(),
            waiting: Vec::new(),
        }
    }

    /// Says what is lost or assumed.
    pub(super) fn report(
        &mut self,
        code: &'static Code,
        at: Place,
        message: impl Into<String>,
    ) -> &mut Diagnostic {
        self.diagnostics.report(code, at, message)
    }

    /// Sees to it that a type is written.
    pub(super) fn reach(&mut self, id: TypeId) {
        if self.reached.insert(id) {
            self.waiting.push(id);
        }
    }

    /// The declarations of all types that were reached, and of what these reach.
    pub(super) fn declarations(&mut self) -> Object {
        let api = self.api;
        let mut written = BTreeMap::new();
        while let Some(id) = self.waiting.pop() {
            if let Some(def) = api.types.get(id.index()) {
                written.insert(id, self.declaration(id, def));
            }
        }
        let mut declarations = Object::default();
        for (id, schema) in written {
            declarations.push(self.names.get(id).to_owned(), schema);
        }
        declarations
    }

    /// What a schema, an operation or a tag says of itself under members of its own.
    pub(super) fn docs(&mut self, docs: &Docs, title: &str, at: Place) -> Object {
        let mut said = Object::default();
        said.maybe(title, docs.summary.as_ref())
            .maybe("description", docs.description.as_ref());
        if let Some(link) = self.link(docs, at) {
            said.set("externalDocs", Object::of("url", link));
        }
        said
    }

    /// A link that can stand where an address has to.
    fn link(&mut self, docs: &Docs, at: Place) -> Option<String> {
        let link = docs.link.as_deref()?.trim();
        if is_address(link) {
            return Some(link.to_owned());
        }
        self.report(
            &codes::convert::LINK,
            at,
            format!("`{}` is no address of a page", link.escape_debug()),
        )
        .help("write the whole URL");
        None
    }

    /// Adds the extensions that mean the same in the document to be written.
    pub(super) fn extensions(&mut self, extensions: &Extensions, at: Place, said: &mut Object) {
        for (name, value) in extensions {
            if !refers(value) {
                said.set(name, value);
                continue;
            }
            let message = format!("`{}` refers to a part of the document", name.escape_debug());
            self.report(&codes::convert::EXTENSION, at, message)
                .help("write out what it refers to, or add it to the result by hand");
        }
    }
}

/// What is said of something that has no members for a title or a link.
pub(super) fn prose(docs: &Docs) -> Option<String> {
    match (&docs.description, &docs.link) {
        (None, None) => None,
        (Some(text), None) => Some(text.clone()),
        (None, Some(link)) => Some(format!("See {link}.")),
        (Some(text), Some(link)) => Some(format!("{text}\n\nSee {link}.")),
    }
}

/// The word of `x-ms-visibility`, where something is said.
pub(super) fn visibility(visibility: Visibility) -> Option<&'static str> {
    match visibility {
        Visibility::Normal => None,
        Visibility::Important => Some("important"),
        Visibility::Advanced => Some("advanced"),
        Visibility::Internal => Some("internal"),
    }
}

/// Whether a text is an absolute address.
pub(super) fn is_address(text: &str) -> bool {
    let absolute = text.starts_with("http://") || text.starts_with("https://");
    let legal = |c: char| c.is_ascii_graphic() && !"\"<>\\^`{|}".contains(c);
    absolute && text.chars().all(legal) && !text.ends_with("//")
}

/// Whether a value holds a reference, whose target stands somewhere else in another document.
fn refers(value: &Json) -> bool {
    match value {
        Json::Array(items) => items.iter().any(refers),
        Json::Object(members) => members
            .iter()
            .any(|(key, value)| key == "$ref" && value.as_str().is_some() || refers(value)),
        _ => false,
    }
}
