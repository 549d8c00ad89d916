//! What a run has to say about a definition: levels, codes, the sink that collects diagnostics, and the ways to show them.

pub mod codes;
mod diagnostic;
mod level;
pub mod render;
mod sink;

pub use codes::{Code, explain};
pub use diagnostic::Diagnostic;
pub use level::Level;
pub use sink::Diagnostics;
