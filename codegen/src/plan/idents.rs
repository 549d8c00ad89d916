use super::names::Ident;
use crate::model::Texts;

/// Many identifiers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Idents(Texts);

impl Idents {
    /// The identifiers as they are written, in their order.
    pub(super) fn iter(&self) -> impl Iterator<Item = &str> + Clone {
        self.0.iter()
    }
}

impl FromIterator<Ident> for Idents {
    fn from_iter<I: IntoIterator<Item = Ident>>(idents: I) -> Self {
        Self(idents.into_iter().collect())
    }
}
