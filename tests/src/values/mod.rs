//! Values that the schemas of a document permit, as a validator says that nobody here wrote.

mod dialect;
mod oracle;
mod pattern;
mod samples;
mod scalars;
mod shape;
mod subtypes;

use serde_json::Value;

pub use dialect::Bundle;
use oracle::Oracle;
use shape::World;
use subtypes::Subtypes;

/// The schemas of a document, and the values that they permit.
pub struct Values {
    pub bundle: Bundle,
    oracle: Oracle,
    subtypes: Subtypes,
    unnamed: &'static str,
}

impl Values {
    /// Values of the components and of the schemas at these JSON Pointers, whoever sends them.
    ///
    /// # Errors
    ///
    /// When there is no validator for the schemas.
    pub fn of(document: &Value, places: &[String]) -> Result<Self, String> {
        Self::new(Bundle::of(document, places, false), false, "key ")
    }

    /// The same for values that are sent. What formats ask for is held too.
    ///
    /// # Errors
    ///
    /// When there is no validator for the schemas.
    pub fn sent(document: &Value, places: &[String]) -> Result<Self, String> {
        // A name that every format can have.
        Self::new(Bundle::of(document, places, true), true, "key-")
    }

    fn new(bundle: Bundle, has_formats: bool, unnamed: &'static str) -> Result<Self, String> {
        Ok(Self {
            unnamed,
            oracle: Oracle::of(&bundle, has_formats)?,
            subtypes: Subtypes::of(&bundle),
            bundle,
        })
    }

    fn world(&self) -> World<'_> {
        World {
            defs: &self.bundle.defs,
            names: &self.bundle.names,
            subtypes: &self.subtypes,
            unnamed: self.unnamed,
        }
    }

    /// Values of a schema, by its link: the fewest members and all members, for each alternative. The validator has not seen
    /// them.
    pub fn samples(&self, at: usize) -> Vec<Value> {
        samples::samples(self.world(), &self.bundle.links[at])
    }

    /// A value of a schema, by its link, as the examples inside of it have it. The validator has not seen it.
    pub fn quoted(&self, at: usize) -> Option<Value> {
        samples::quoted(self.world(), &self.bundle.links[at])
    }

    /// The value if the schema holds for it; one that may be cut, without the members and items that the schema does not hold
    /// for. Nothing where little is left.
    pub fn accepted(&self, at: usize, value: Value, may_cut: bool) -> Option<Value> {
        self.oracle.accepted(at, value, may_cut)
    }
}
