//! The types that operations take and give.

#[derive(Clone, Default)]
pub struct UploadBodyAbout {
    pub author: Option<String>,
}
