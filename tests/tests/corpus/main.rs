//! Real definitions.
