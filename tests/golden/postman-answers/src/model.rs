//! The types that operations take and give.

use connector_runtime::Value;

/// Inferred from 2 examples for status 200.
#[derive(Clone, Default)]
pub struct GetNoteResponse {
    pub id: Option<i64>,
    pub pinned: Option<bool>,
    pub title: Option<String>,
    pub tags: Option<Vec<String>>,
    pub owner: Option<GetNoteResponseOwner>,
}

/// Inferred from 1 value in 2 examples for status 200.
#[derive(Clone, Default)]
pub struct GetNoteResponseOwner {
    pub name: Option<String>,
}

/// Inferred from 2 examples for status 404 and 429.
#[derive(Clone, Default)]
pub struct GetNoteErrorBody {
    pub message: Option<String>,
    pub retry: Option<f64>,
    pub code: Option<i64>,
}

/// Inferred from 2 examples for status 200 and 201.
#[derive(Clone, Default)]
pub struct CreateNoteResponse {
    pub id: Option<i64>,
    pub known: Option<bool>,
}

/// Inferred from 2 values in 1 example for status 200.
#[derive(Clone, Default)]
pub struct ListNotesResponseItem {
    pub id: Option<i64>,
    pub title: Option<String>,
}

/// Inferred from 1 example for status 200.
#[derive(Clone, Default)]
pub struct NoCodeResponse {
    pub ok: Option<bool>,
}

/// Inferred from 1 example for status 400.
#[derive(Clone, Default)]
pub struct OnlyErrorsErrorBody {
    pub message: Option<String>,
}

/// Inferred from 1 example for status 200.
#[derive(Clone, Default)]
pub struct MixedResponse {
    pub a: Option<i64>,
}

/// Inferred from 1 example for status 200.
#[derive(Clone, Default)]
pub struct AcceptedResponse {
    pub id: Option<i64>,
}

/// Inferred from 2 examples for status 200.
#[derive(Clone, Default)]
pub struct KindsResponse {
    pub value: Option<Value>,
}
