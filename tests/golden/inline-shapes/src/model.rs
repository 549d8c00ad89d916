//! The types that operations take and give.

#[derive(Clone, Default)]
pub struct ListNotesResponse {
    pub entries: Option<Vec<ListNotesResponseEntry>>,
    pub author: Option<ListNotesResponseAuthor>,
}

#[derive(Clone, Default)]
pub struct ListNotesResponseEntry {
    pub text: Option<String>,
}

#[derive(Clone, Default)]
pub struct ListNotesResponseAuthor {
    pub name: Option<String>,
}

#[derive(Clone, Default)]
pub struct CreateNoteResponse {
    pub text: Option<String>,
    pub reader: Option<ListNotesResponseAuthor>,
}

#[derive(Clone, Default)]
pub struct ListWordsResponseItemItem {
    pub word: Option<String>,
}

#[derive(Clone, Default)]
pub struct ErrorBody {
    pub error: Option<ErrorBodyError>,
}

#[derive(Clone, Default)]
pub struct ErrorBodyError {
    pub code: Option<String>,
}
