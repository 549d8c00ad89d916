//! The types that operations take and give.

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Note {
    pub text: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct User {
    pub name: Option<String>,
}
