//! The types that operations take and give.

use connector_runtime::Value;

/// Inferred from 1 example for status 200.
#[derive(Clone)]
pub struct GetNoteResponse {
    pub id: String,
    pub count: Option<f64>,
    pub labels: Option<GetNoteResponseLabels>,
}

/// Inferred from 1 example for status 200.
#[derive(Clone, Default)]
pub struct GetNoteResponseLabels {
    pub _1: Option<String>,
    pub _2: Option<String>,
}

/// Inferred from 1 example of the request body.
#[derive(Clone, Default)]
pub struct SaveNoteBody {
    pub count: Option<i64>,
    pub archived: Option<bool>,
    pub other: Option<Value>,
}
