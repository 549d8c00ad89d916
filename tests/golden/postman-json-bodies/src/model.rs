//! The types that operations take and give.

use connector_runtime::{Date, DateTime, Uuid, Value};

/// Inferred from 1 example of the request body.
#[derive(Clone, Default)]
pub struct CreateNoteBody {
    pub title: Option<String>,
    pub pages: Option<i64>,
    pub price: Option<f64>,
    pub pinned: Option<bool>,
    pub due: Option<Value>,
    pub tags: Option<Vec<CreateNoteBodyTag>>,
    pub author: Option<CreateNoteBodyAuthor>,
}

/// Inferred from 1 example of the request body.
#[derive(Clone, Default)]
pub struct CreateNoteBodyAuthor {
    pub first_name: Option<String>,
    pub r#type: Option<String>,
}

/// Inferred from 2 values in 1 example of the request body.
#[derive(Clone, Default)]
pub struct CreateNoteBodyTag {
    /// Seen in every example.
    pub name: Option<String>,
    pub weight: Option<i64>,
}

/// Inferred from 1 example of the request body.
#[derive(Clone, Default)]
pub struct VariablesBody {
    pub id: Option<Value>,
    pub count: Option<i64>,
    pub name: Option<String>,
    pub at: Option<DateTime>,
    pub number: Option<i64>,
}

/// Inferred from 1 example of the request body.
#[derive(Clone, Default)]
pub struct CommentsBody {
    pub title: Option<String>,
    pub tags: Option<Vec<String>>,
}

/// Inferred from 2 values in 1 example of the request body.
#[derive(Clone, Default)]
pub struct ListBodyItem {
    /// Seen in every example.
    pub id: Option<i64>,
    pub note: Option<String>,
}

/// Inferred from 1 example of the request body.
#[derive(Clone, Default)]
pub struct NamedTypesBody {
    pub id: Option<i64>,
    pub on: Option<bool>,
    pub day: Option<Date>,
    pub key: Option<Uuid>,
}

/// Inferred from 2 values in 1 example of the request body.
#[derive(Clone, Default)]
pub struct MapBodyItem {
    pub on: Option<bool>,
}

/// Inferred from 1 example of the request body.
#[derive(Clone, Default)]
pub struct OffBody {
    pub a: Option<i64>,
}

/// Inferred from 1 example of the request body.
#[derive(Clone, Default)]
pub struct SearchBody {
    pub words: Option<String>,
}
