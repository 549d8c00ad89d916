//! The types that operations take and give.

use connector_runtime::{DateTime, Value};
use std::collections::BTreeMap;

#[derive(Clone)]
pub struct Note {
    /// What the service calls a note.
    pub id: String,
    pub tags: Vec<String>,
    pub lines: Option<Vec<String>>,
    pub labels: Option<BTreeMap<String, Vec<String>>>,
    pub at: Option<Option<DateTime>>,
    pub anything: Option<Value>,
    /// What the service calls a note.
    pub other: Option<String>,
}
