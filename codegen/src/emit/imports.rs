use super::code::Code;
use super::order::import_order;
use crate::plan::{Accessor, Passing, RustType};
use crate::sort::sort_by;

/// What a module uses from elsewhere.
#[derive(Debug, Default)]
pub(super) struct Imports {
    runtime: Vec<&'static str>,
    pub(super) map: bool,
    pub(super) borrow: bool,
    pub(super) model: bool,
    pub(super) client: bool,
    /// The shapes of bodies.
    pub(super) xml: bool,
    /// The functions of the codec.
    pub(super) codec: bool,
    /// What the module around this one has, where this is a part of it.
    pub(super) siblings: Vec<String>,
    /// Whether this is a part of a module.
    pub(super) inside: bool,
    /// The modules of groups that this one leads to, and their types.
    groups: Vec<(String, String)>,
}

impl Imports {
    pub(super) fn runtime(&mut self, name: &'static str) {
        if !self.runtime.contains(&name) {
            self.runtime.push(name);
        }
    }

    pub(super) fn ty(&mut self, ty: &RustType) {
        ty.walk(&mut |part| match part {
            RustType::Value => self.runtime("Value"),
            RustType::Runtime(name) => self.runtime(name),
            RustType::Map(_) => self.map = true,
            RustType::Model(_) => self.model = true,
            _ => {}
        });
    }

    pub(super) fn passing(&mut self, passing: &Passing) {
        if matches!(passing, Passing::Borrow(_) | Passing::BorrowList(_)) {
            self.borrow = true;
        }
        self.ty(&passing.kept());
    }

    /// What accessors lead to, which is always there where they are.
    pub(super) fn groups(&mut self, accessors: &[Accessor]) {
        let groups = accessors.iter();
        let groups = groups.map(|group| (group.module.to_string(), group.handle.to_string()));
        self.groups.extend(groups);
    }

    /// The `use` lines, in rustfmt's order.
    pub(super) fn write(&self, code: &mut Code) {
        let root = if self.inside { "super::super" } else { "super" };
        let own = [
            (self.client, "client", "::Client"),
            (self.model, "model", ""),
            (self.xml, "xml", ""),
        ];
        let own = own.into_iter().filter(|(there, ..)| *there);
        let own = own.map(|(_, module, item)| (module, item.to_owned()));
        let groups = self.groups.iter();
        let groups = groups.map(|(module, handle)| (module.as_str(), format!("::{handle}")));
        let mut modules: Vec<(&str, String)> = own.chain(groups).collect();
        sort_by(&mut modules, |(a, _), (b, _)| import_order(a, b));
        for (module, item) in modules {
            code.line(&format!("use {root}::{module}{item};"));
        }
        let mut siblings: Vec<&str> = self.siblings.iter().map(String::as_str).collect();
        sort_by(&mut siblings, |a, b| import_order(a, b));
        code.import("super", &siblings);
        // A secret stands with the credentials.
        let (mut plain, mut auth) = (self.runtime.clone(), self.runtime.clone());
        plain.retain(|name| *name != "Secret");
        auth.retain(|name| *name == "Secret");
        plain.sort_unstable();
        // A single name sorts before a module, a list after it.
        if plain.len() == 1 {
            code.import("connector_runtime", &plain);
        }
        code.import("connector_runtime::auth", &auth);
        if self.codec {
            code.line("use connector_runtime::wire::{self, DecodeError};");
        }
        if plain.len() > 1 {
            code.import("connector_runtime", &plain);
        }
        if self.borrow {
            code.line("use std::borrow::Borrow;");
        }
        if self.map {
            code.line("use std::collections::BTreeMap;");
        }
    }
}
