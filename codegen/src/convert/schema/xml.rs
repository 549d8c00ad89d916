use super::super::object::Object;
use super::super::writer::{Writer, is_address};
use crate::diag::codes;
use crate::model::{Xml, XmlNode};
use crate::source::Place;

impl Writer<'_, '_> {
    /// The words of a schema for XML (OpenAPI 3.0.3 §4.7.26).
    pub(super) fn xml(&mut self, xml: &Xml, at: Place) -> Object {
        let mut said = Object::default();
        said.maybe("name", xml.name.as_ref());
        match xml.namespace.as_deref() {
            Some(namespace) if is_absolute(namespace) => {
                said.set("namespace", namespace);
            }
            Some(namespace) => {
                let message = format!("the namespace `{}` is no URI", namespace.escape_debug());
                self.report(&codes::convert::XML, at, message);
            }
            None => {}
        }
        said.maybe("prefix", xml.prefix.as_ref());
        match xml.node {
            Some(XmlNode::Attribute) => said.flag("attribute", true),
            Some(XmlNode::Element) => said.flag("wrapped", true),
            Some(XmlNode::Text) => said.flag("x-ms-text", true),
            // Of a list, this is what is usual; nothing else has it before OpenAPI 3.2.
            Some(XmlNode::None) | None => &mut said,
        };
        said
    }
}

/// Whether a text is an absolute URI of any scheme.
fn is_absolute(text: &str) -> bool {
    let named = text
        .strip_prefix("urn:")
        .is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_graphic()));
    named || is_address(text)
}
