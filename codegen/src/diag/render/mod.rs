//! The ways to show the findings of a run.

#[cfg(feature = "reports")]
mod json;
mod line;
#[cfg(feature = "reports")]
mod sarif;
#[cfg(feature = "reports")]
mod text;
mod visible;

#[cfg(feature = "reports")]
pub use json::json;
pub use line::line;
#[cfg(feature = "reports")]
pub use sarif::sarif;
#[cfg(feature = "reports")]
pub use text::{errors, finding, text};

#[cfg(test)]
mod tests;
