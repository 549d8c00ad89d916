//! Client for **\*\*"#\*/ fn evil() {} /\***, version `1"); fn evil() {}`.
//!
//! \*/ fn evil() {}
//!
//! ```text
//! fn evil() {}
//!
//! //! fn evil() {}
//! ```

mod client;
pub mod evil;
pub mod model;
mod wire;

pub use self::client::{Client, ClientBuilder};
pub use self::evil::FnEvilError;
pub use connector_runtime::Error;
