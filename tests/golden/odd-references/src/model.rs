//! The types that operations take and give.

use connector_runtime::Value;
use std::collections::BTreeMap;

#[derive(Clone, Debug, PartialEq)]
pub struct ListNotesResponseItem {
    pub text: String,
    pub owner: Option<Owner>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct NotesGetItem {
    pub text: String,
    pub owner: Option<Owner>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Holder {
    pub owner: Option<HolderOwner>,
    pub inner: Option<Inner>,
    pub list: Option<Vec<Holder>>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct HolderOwner {
    pub name: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Owner {
    pub name: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Inner {
    pub deep: Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Aliases {
    pub map: Option<BTreeMap<String, Vec<Holder>>>,
    pub first: Option<FirstChoice>,
    pub chosen: Option<Chosen>,
    pub spaced: Option<WithSpace>,
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Chosen {
    FirstChoice(ChosenFirstChoice),
    Object(ChosenObject),
    /// A value that the definition does not name.
    Unknown(Value),
}

/// First choice.
#[derive(Clone, Debug, PartialEq)]
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
#[derive(Clone, Debug, PartialEq)]
pub struct FirstChoice {
    pub a: String,
}

impl FirstChoice {
    /// A value with the members that are always there.
    pub fn new(a: impl Into<String>) -> Self {
        Self { a: a.into() }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct ChosenObject {
    pub b: String,
}

impl ChosenObject {
    /// A value with the members that are always there.
    pub fn new(b: impl Into<String>) -> Self {
        Self { b: b.into() }
    }
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct WithSpace {
    pub id: Option<String>,
}
