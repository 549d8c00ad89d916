//! The types that operations take and give.

/// Inferred from 1 example for status 200.
#[derive(Clone, Default)]
pub struct ResponsesThatAreNoneResponse {
    pub id: Option<i64>,
}

/// Inferred from 1 example of the request body.
#[derive(Clone, Default)]
pub struct ABodyWithoutModeBody {
    pub a: Option<i64>,
}
