//! The types that operations take and give.

#[derive(Clone)]
pub struct Note {
    pub id: String,
}

#[derive(Clone, Default)]
pub struct Job {
    pub status: Option<String>,
}

#[derive(Clone)]
pub struct Export {
    pub count: i32,
}
