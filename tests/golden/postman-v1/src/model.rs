//! The types that operations take and give.

use connector_runtime::Value;
use std::collections::BTreeMap;

/// Inferred from 1 example of the request body.
#[derive(Clone, Default)]
pub struct CreateNoteBody {
    pub title: Option<String>,
}

/// Inferred from 1 example for status 201.
#[derive(Clone, Default)]
pub struct CreateNoteResponse {
    pub id: Option<i64>,
}

/// `query` is always `{ notes { title } }`.
#[derive(Clone, Default)]
pub struct AskBody {
    pub variables: Option<BTreeMap<String, Value>>,
}
