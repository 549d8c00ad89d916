//! The ways to show the findings of a run.

mod json;
mod line;
mod sarif;
mod text;

pub use json::json;
pub use line::line;
pub use sarif::sarif;
pub use text::text;

#[cfg(test)]
mod tests;
