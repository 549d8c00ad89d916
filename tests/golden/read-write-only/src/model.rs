//! The types that operations take and give.

use connector_runtime::auth::Secret;
use connector_runtime::{DateTime, Uuid};

#[derive(Clone)]
pub struct User {
    /// Given by the service.
    pub id: Option<Uuid>,
    pub name: String,
    pub password: Option<Secret>,
    pub created: Option<DateTime>,
    /// Default `false`.
    pub invite: Option<bool>,
}

impl User {
    /// A value with the members that are always there.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            id: None,
            name: name.into(),
            password: None,
            created: None,
            invite: None,
        }
    }
}
