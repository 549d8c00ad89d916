//! The types that operations take and give.

use connector_runtime::Value;
use std::collections::BTreeMap;

#[derive(Clone)]
pub struct ListNotesResponseItem {
    pub text: String,
    pub owner: Option<Owner>,
}

#[derive(Clone)]
pub struct NotesGetItem {
    pub text: String,
    pub owner: Option<Owner>,
}

#[derive(Clone, Default)]
pub struct Holder {
    pub owner: Option<HolderOwner>,
    pub inner: Option<Inner>,
    pub list: Option<Vec<Holder>>,
}

#[derive(Clone, Default)]
pub struct HolderOwner {
    pub name: Option<String>,
}

#[derive(Clone, Default)]
pub struct Owner {
    pub name: Option<String>,
}

#[derive(Clone, Default)]
pub struct Inner {
    pub deep: Option<bool>,
}

#[derive(Clone, Default)]
pub struct Aliases {
    pub map: Option<BTreeMap<String, Vec<Holder>>>,
    pub first: Option<FirstChoice>,
    pub chosen: Option<Chosen>,
    pub spaced: Option<WithSpace>,
}

#[derive(Clone)]
#[non_exhaustive]
pub enum Chosen {
    FirstChoice(ChosenFirstChoice),
    Object(ChosenObject),
    /// A value that the definition does not name.
    Unknown(Value),
}

/// First choice.
#[derive(Clone)]
pub struct ChosenFirstChoice {
    pub a: String,
}

impl ChosenFirstChoice {
    /// A value with the members that are always there.
    pub fn new(a: impl Into<String>) -> Self {
        Self { a: a.into() }
    }
}

/// First choice.
#[derive(Clone)]
pub struct FirstChoice {
    pub a: String,
}

impl FirstChoice {
    /// A value with the members that are always there.
    pub fn new(a: impl Into<String>) -> Self {
        Self { a: a.into() }
    }
}

#[derive(Clone)]
pub struct ChosenObject {
    pub b: String,
}

impl ChosenObject {
    /// A value with the members that are always there.
    pub fn new(b: impl Into<String>) -> Self {
        Self { b: b.into() }
    }
}

#[derive(Clone, Default)]
pub struct WithSpace {
    pub id: Option<String>,
}
