//! The types that operations take and give.

#[derive(Clone, Default)]
pub struct ListTagsResponse {
    pub tags: Option<Vec<String>>,
    pub related: Option<Vec<String>>,
}

#[derive(Clone, Default)]
pub struct NotePage {
    pub value: Option<Vec<Note>>,
    pub next_link: Option<String>,
}

#[derive(Clone, Default)]
pub struct People {
    pub people: Option<Vec<Note>>,
    pub next: Option<String>,
}

#[derive(Clone)]
pub struct Note {
    pub id: String,
}
