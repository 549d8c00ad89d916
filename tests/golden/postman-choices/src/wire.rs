//! How the types are written and read, and by that shown and compared.

use super::model;

connector_runtime::string_enum!(model::ListNotesState, model::SaveNoteColour);
