//! Types of `notes` and `tags` whose names have `tag`.

use super::Colour;

#[derive(Clone, Default)]
pub struct Tag {
    pub name: Option<String>,
    pub colour: Option<Colour>,
}
