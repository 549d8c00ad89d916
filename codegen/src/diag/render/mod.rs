//! The ways to show the findings of a run.

mod json;
mod sarif;
mod text;

pub use json::json;
pub use sarif::sarif;
pub use text::text;

#[cfg(test)]
mod tests;
