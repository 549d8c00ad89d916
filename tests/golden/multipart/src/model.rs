//! The types that operations take and give.

#[derive(Clone, Debug, Default, PartialEq)]
pub struct UploadBodyAbout {
    pub author: Option<String>,
}
