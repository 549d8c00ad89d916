//! One namespace: a type's fields, a module's types, a group's methods.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::{Case, Ident, NAMELESS, keywords};

/// Types of the prelude that generated code uses by their bare names, and the traits it derives.
const TYPES: &[&str] = &[
    "AsRef",
    "Box",
    "Clone",
    "Copy",
    "Debug",
    "Default",
    "Drop",
    "Eq",
    "Err",
    "Fn",
    "From",
    "Future",
    "Hash",
    "Into",
    "IntoFuture",
    "IntoIterator",
    "Iterator",
    "None",
    "Ok",
    "Option",
    "Ord",
    "PartialEq",
    "PartialOrd",
    "Result",
    "Send",
    "Sized",
    "Some",
    "String",
    "Sync",
    "ToOwned",
    "ToString",
    "TryFrom",
    "TryInto",
    "Vec",
];

/// Methods that clippy takes for a trait's or a constructor in the shapes that generated code has.
const METHODS: &[&str] = &[
    "add",
    "bitand",
    "bitor",
    "bitxor",
    "clone",
    "cmp",
    "div",
    "into_future",
    "mul",
    "new",
    "rem",
    "shl",
    "shr",
    "sub",
];

/// Module names that are a crate's, that a Rust file cannot bear, or that Windows cannot store.
const MODULES: &[&str] = &[
    "alloc", "aux", "build", "com1", "com2", "com3", "com4", "con", "core", "lib", "lpt1", "lpt2",
    "lpt3", "lpt4", "main", "mod", "nul", "prn", "std",
];

/// The number of a name that is wanted for the second time.
const FIRST: u64 = 2;

/// Hands out identifiers, each of them once.
///
/// Whoever asks first keeps the natural name; later ones get a number (`Note2`, `note_2`). A reserved name is never
/// handed out: a type gets the suffix `Model` (`StringModel`), a variant `Value`, anything else `_` (`clone_`).
#[derive(Clone, Debug)]
pub struct Scope {
    case: Case,
    suffix: &'static str,
    /// Names that are reserved in every scope of this kind.
    kept: &'static [&'static str],
    reserved: HashSet<String>,
    /// Names that were handed out, each with the number to try when it is wanted again.
    taken: HashMap<Arc<str>, u64>,
    renamed: Vec<(usize, Ident)>,
}

impl Scope {
    /// The types of a module; the prelude's names are reserved.
    pub fn types() -> Self {
        Self::new(Case::Pascal, "Model", TYPES)
    }

    /// The variants of an enum.
    pub fn variants() -> Self {
        Self::new(Case::Pascal, "Value", &[])
    }

    /// Fields, arguments and other lower-case names.
    pub fn values() -> Self {
        Self::new(Case::Snake, "_", &[])
    }

    /// Methods; those that would be taken for a standard trait's are reserved.
    pub fn methods() -> Self {
        Self::new(Case::Snake, "_", METHODS)
    }

    /// Modules that are files: unique on disks that ignore case too, since all of them are lower-case.
    pub fn modules() -> Self {
        Self::new(Case::Snake, "_", MODULES)
    }

    /// Constants.
    pub fn constants() -> Self {
        Self::new(Case::Screaming, "_", &[])
    }

    /// Keeps `name` from being handed out.
    pub fn reserve(&mut self, name: &str) {
        self.reserved.insert(name.to_owned());
    }

    /// Whether `name` is reserved or handed out.
    pub fn contains(&self, name: &str) -> bool {
        self.is_reserved(name) || self.taken.contains_key(name)
    }

    fn is_reserved(&self, name: &str) -> bool {
        self.kept.contains(&name) || self.reserved.contains(name)
    }

    /// `ident`, or the next free name after it.
    pub fn unique(&mut self, ident: Ident) -> Ident {
        let natural = self.natural(ident);
        self.take(natural)
    }

    /// The identifiers of all `texts`, in their order. [`Self::unique_all_or`] chooses the fallback.
    pub fn unique_all<'a>(&mut self, texts: impl IntoIterator<Item = &'a str>) -> Vec<Ident> {
        self.unique_all_or(texts, NAMELESS)
    }

    /// The identifiers of all `texts`, in their order; `fallback` names a text without any word.
    ///
    /// Each takes the first name that is free when its turn comes, so that a text that is added at the end renames none.
    pub fn unique_all_or<'a>(
        &mut self,
        texts: impl IntoIterator<Item = &'a str>,
        fallback: &str,
    ) -> Vec<Ident> {
        self.each_unique(texts, fallback).collect()
    }

    /// As [`Self::unique_all_or`], one by one.
    pub fn each_unique<T: AsRef<str>>(
        &mut self,
        texts: impl IntoIterator<Item = T>,
        fallback: &str,
    ) -> impl Iterator<Item = Ident> {
        self.renamed.clear();
        texts.into_iter().enumerate().map(move |(index, text)| {
            let plain = self.case.ident(text.as_ref(), fallback);
            let given = self.unique(plain.clone());
            if given != plain {
                self.renamed.push((index, given.clone()));
            }
            given
        })
    }

    /// Which of the texts that were last named together could not have their natural name, and what they are called.
    pub fn renamed(&self) -> &[(usize, Ident)] {
        &self.renamed
    }

    fn new(case: Case, suffix: &'static str, kept: &'static [&'static str]) -> Self {
        Self {
            case,
            suffix,
            kept,
            reserved: HashSet::new(),
            taken: HashMap::new(),
            renamed: Vec::new(),
        }
    }

    /// `ident`, with the scope's suffix when it is reserved.
    fn natural(&self, ident: Ident) -> Ident {
        if !self.is_reserved(ident.bare()) {
            return ident;
        }
        let mut name = ident.bare().to_owned();
        while self.is_reserved(&name) {
            name.push_str(self.suffix);
        }
        keywords::checked(&name)
    }

    /// Takes `ident` when it is free, else its first numbered form that is.
    fn take(&mut self, ident: Ident) -> Ident {
        let base = ident.bare();
        let Some(&first) = self.taken.get(base) else {
            self.taken.insert(ident.clone().into_bare(), FIRST);
            return ident;
        };
        let border = match self.case {
            Case::Pascal if !base.ends_with(|last: char| last.is_ascii_digit()) => "",
            _ if base.ends_with('_') => "",
            _ => "_",
        };
        let mut numbered = (first..).map(|number| (number, format!("{base}{border}{number}")));
        let free = numbered.find(|(_, name)| !self.contains(name));
        let (number, free) = free.expect("numbers do not run out");
        if let Some(next) = self.taken.get_mut(base) {
            *next = number + 1;
        }
        let ident = keywords::checked(&free);
        self.taken.insert(ident.clone().into_bare(), FIRST);
        ident
    }
}
