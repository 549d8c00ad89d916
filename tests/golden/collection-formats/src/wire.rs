//! How the types are written and read.

use super::model;

connector_runtime::string_enum!(model::InQueryState);
