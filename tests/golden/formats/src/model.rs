//! The types that operations take and give.

use connector_runtime::auth::Secret;
use connector_runtime::{Base64, Date, DateTime, Decimal, Uuid, Value};

#[derive(Clone)]
pub struct All {
    pub at: DateTime,
    pub on: Option<Date>,
    pub id: Option<Uuid>,
    pub data: Option<Base64>,
    pub binary: Option<String>,
    pub password: Option<Secret>,
    pub price: Option<Decimal>,
    pub email: Option<String>,
    pub int: Option<i32>,
    pub long: i64,
    pub unsigned: Option<u64>,
    pub float: Option<f64>,
    pub flag: Option<bool>,
    pub any: Option<Value>,
    pub read_only: Option<String>,
}

impl All {
    /// A value with the members that are always there.
    pub fn new(at: impl Into<DateTime>, long: i64) -> Self {
        Self {
            at: at.into(),
            on: None,
            id: None,
            data: None,
            binary: None,
            password: None,
            price: None,
            email: None,
            int: None,
            long,
            unsigned: None,
            float: None,
            flag: None,
            any: None,
            read_only: None,
        }
    }
}
