//! What a call tells those who watch it: a span for the call and one for each attempt, and events for what happens between
//! attempts (feature `tracing`). Without the feature, the same functions do nothing.

#[cfg(feature = "tracing")]
mod on;
#[cfg(feature = "tracing")]
pub(crate) use on::{AttemptSpan, CallSpan, again, renewed};

#[cfg(not(feature = "tracing"))]
mod off;
#[cfg(not(feature = "tracing"))]
pub(crate) use off::{AttemptSpan, CallSpan, again, renewed};
