//! What the benches over the corpus share.

pub(crate) mod corpus;
pub(crate) mod cost;
