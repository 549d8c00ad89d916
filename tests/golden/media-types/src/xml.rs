//! How the types look in XML: tables that the feature `xml` of `connector-runtime` reads.

use connector_runtime::wire::xml::{Member, Shape};

pub(super) static NOTE: Shape = Shape::object("Note", &[Member::element("text", &Shape::TEXT)]);
