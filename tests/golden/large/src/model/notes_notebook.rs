//! Types of `notes` whose names have `notebook`.

use super::{Colour, Note};

#[derive(Clone, Default)]
pub struct Notebook {
    pub name: Option<String>,
    pub parent: Option<Box<Notebook>>,
    pub colour: Option<Colour>,
    pub notes: Option<Vec<Note>>,
}
