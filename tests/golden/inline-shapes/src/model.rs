//! The types that operations take and give.

#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListNotesResponse {
    pub entries: Option<Vec<ListNotesResponseEntry>>,
    pub author: Option<ListNotesResponseAuthor>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListNotesResponseEntry {
    pub text: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListNotesResponseAuthor {
    pub name: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateNoteResponse {
    pub text: Option<String>,
    pub reader: Option<ListNotesResponseAuthor>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListWordsResponseItemItem {
    pub word: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct ErrorBody {
    pub error: Option<ErrorBodyError>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct ErrorBodyError {
    pub code: Option<String>,
}
