//! The types that operations take and give.

#[derive(Clone)]
pub struct Base {
    pub id: String,
    pub kind: Option<String>,
}

/// Made of three.
#[derive(Clone)]
pub struct Merged {
    pub id: String,
    pub kind: Option<i64>,
    pub size: i64,
    pub own: bool,
    pub late: String,
    pub name: Option<String>,
}

#[derive(Clone, Default)]
pub struct Holder {
    /// The same type, with words of its own.
    pub described: Option<Base>,
    pub nullable: Option<Option<Base>>,
    pub renamed: Option<Base>,
    pub extended: Option<HolderExtended>,
}

#[derive(Clone)]
pub struct HolderExtended {
    pub id: String,
    pub kind: Option<String>,
    pub more: Option<String>,
}

#[derive(Clone, Default)]
pub struct ToldAgain {
    pub whole: Option<Base>,
    pub part: Option<Base>,
}
