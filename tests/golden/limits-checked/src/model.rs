//! The types that operations take and give.

use connector_runtime::{Decimal, Value};
use std::collections::BTreeMap;

#[derive(Clone, Default)]
pub struct Free {
    pub text: Option<String>,
}

#[derive(Clone, Default)]
pub struct Owner {
    /// Maximum length `5`.
    pub name: Option<String>,
}

#[derive(Clone, Default)]
pub struct Price {
    /// Minimum `0`, less than `12345678901234567890.5`, multiple of `0.01`.
    pub amount: Option<Decimal>,
    /// Multiple of `0.1`.
    pub rate: Option<f64>,
}

/// `kind` is always `tagged`.
#[derive(Clone, Default)]
pub struct Tagged {
    /// Maximum length `3`.
    pub tag: Option<String>,
}

/// `kind` is always `plain`.
#[derive(Clone, Default)]
pub struct Plain {
    pub text: Option<String>,
}

#[derive(Clone)]
#[non_exhaustive]
pub enum Extra {
    Tagged(Tagged),
    Plain(Plain),
    /// A value that the definition does not name.
    Unknown(Value),
}

#[derive(Clone)]
#[non_exhaustive]
pub enum Part {
    Owner(Owner),
    Price(Price),
    Free(Free),
    /// A value that the definition does not name.
    Unknown(Value),
}

#[derive(Clone)]
pub struct Note {
    /// Minimum length `1`, maximum length `20`.
    pub text: String,
    /// Maximum length `8`.
    pub title: Option<Option<String>>,
    /// Maximum items `3`, unique items, each minimum length `2`, each maximum length `4`.
    pub tags: Option<Vec<String>>,
    /// Each maximum items `2`, each each maximum `9`.
    pub rows: Option<Vec<Vec<i64>>>,
    /// Maximum members `2`, each minimum `-5`, each maximum `3000000000`.
    pub scores: Option<BTreeMap<String, i64>>,
    pub owner: Option<Owner>,
    pub free: Option<Free>,
    pub price: Option<Price>,
    pub extra: Option<Extra>,
    /// Maximum items `4`.
    pub parts: Option<Vec<Part>>,
    pub answers: Option<Vec<Note>>,
    pub by_the_name_of_the_team: Option<BTreeMap<String, Owner>>,
    /// Minimum `3`.
    pub anything: Option<Value>,
    /// Every other member.
    pub additional: BTreeMap<String, String>,
}

impl Note {
    /// A value with the members that are always there.
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            title: None,
            tags: None,
            rows: None,
            scores: None,
            owner: None,
            free: None,
            price: None,
            extra: None,
            parts: None,
            answers: None,
            by_the_name_of_the_team: None,
            anything: None,
            additional: BTreeMap::new(),
        }
    }
}
