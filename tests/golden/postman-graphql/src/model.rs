//! The types that operations take and give.

/// `query` is always `query Note($id: ID!) { note(id: $id) { title } }`.
/// `operationName` is always `Note`.
#[derive(Clone, Default)]
pub struct NoteByIdBody {
    pub variables: Option<NoteByIdBodyVariables>,
}

/// Inferred from 1 example of the variables.
#[derive(Clone, Default)]
pub struct NoteByIdBodyVariables {
    pub id: Option<String>,
}

/// Inferred from 1 example for status 200.
#[derive(Clone, Default)]
pub struct NoteByIdResponse {
    pub data: Option<NoteByIdResponseData>,
}

/// Inferred from 1 example for status 200.
#[derive(Clone, Default)]
pub struct NoteByIdResponseData {
    pub note: Option<NoteByIdResponseDataNote>,
}

/// Inferred from 1 example for status 200.
#[derive(Clone, Default)]
pub struct NoteByIdResponseDataNote {
    pub title: Option<String>,
}

/// `query` is always `{ notes { title } }`.
#[derive(Clone, Default)]
pub struct AllNotesBody {}

/// `query` is always `mutation ($id: ID!, $to: String) { rename(id: $id, to: $to) }`.
#[derive(Clone, Default)]
pub struct RenameBody {
    pub variables: Option<RenameBodyVariables>,
}

/// Inferred from 1 example of the variables.
#[derive(Clone, Default)]
pub struct RenameBodyVariables {
    pub id: Option<String>,
    pub to: Option<String>,
}
