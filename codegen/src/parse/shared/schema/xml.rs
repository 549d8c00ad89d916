//! What schemas say of XML (OpenAPI 3.1 §4.8.26, XML Object).

use super::names::declared_name;
use super::object::{extends_reference, sole_part};
use super::references::reference;
use super::{MAX_ALIASES, SchemaReader};
use crate::model::{MediaKind, StringFormat, Type, Xml, XmlNode};
use crate::parse::shared::text;
use crate::source::Node;

impl<'a> SchemaReader<'a, '_> {
    /// How values of a schema look where they stand: what it says itself, then what it refers to, unless that is a type with
    /// a name, which says it of itself.
    pub(super) fn xml(&self, schema: Node<'a>, ty: &Type) -> Option<Box<Xml>> {
        let (at, mut xml) = self.said_along(schema);
        let items = match ty.non_null() {
            Type::List(item) => at.get("items").map(|items| (items, item)),
            Type::Map(values) => values_of(at).map(|schema| (schema, values)),
            _ => None,
        };
        let items = items.filter(|(items, _)| items.is_object());
        xml.items = items.and_then(|(items, ty)| self.xml(items, ty));
        (!xml.is_empty()).then(|| Box::new(xml))
    }

    /// How values of a schema are written where the media type is XML, and how the root of a document looks.
    pub(crate) fn xml_media(
        &self,
        schema: Node<'a>,
        ty: &Type,
        otherwise: Option<&str>,
    ) -> (MediaKind, Option<Box<Xml>>) {
        // A text for which there is no element is a document itself, and so is what can be anything.
        match ty.non_null() {
            Type::Binary | Type::Any => return (MediaKind::Bytes, None),
            Type::String(StringFormat::Plain) if self.said_along(schema).1.name.is_none() => {
                return (MediaKind::Text, None);
            }
            _ => {}
        }
        (MediaKind::Xml, self.root_xml(schema, ty, otherwise))
    }

    /// How the root of a document looks: a schema that is declared by name has that name, and what is written where it is used
    /// is called `otherwise`.
    fn root_xml(&self, schema: Node<'a>, ty: &Type, otherwise: Option<&str>) -> Option<Box<Xml>> {
        let target = self.quietly(schema).filter(|_| reference(schema).is_some());
        let xml = self.xml(schema, ty);
        if target.is_some_and(|target| self.deserves_name(target)) && !self.is_family(ty) {
            return xml;
        }
        let mut xml = xml.unwrap_or_default();
        let name = target.map(declared_name);
        xml.name = xml.name.or(name).or(otherwise.map(str::to_owned));
        (!xml.is_empty()).then_some(xml)
    }

    /// What is said on the way to the schema that has a structure, and that schema.
    fn said_along(&self, schema: Node<'a>) -> (Node<'a>, Xml) {
        let (mut at, mut xml) = (schema, said(schema));
        for _ in 0..MAX_ALIASES {
            let next = match reference(at).filter(|_| !extends_reference(at)) {
                Some(reference) => {
                    let text = reference.as_str().unwrap_or_default();
                    let target = self.sources.resolve(at, text).ok();
                    target.filter(|target| !self.deserves_name(*target))
                }
                None => sole_part(at),
            };
            let Some(next) = next else { break };
            xml = xml.or(said(next));
            at = next;
        }
        (at, xml)
    }
}

/// What a schema says itself, if it says anything.
pub(super) fn said_of(schema: Node<'_>) -> Option<Box<Xml>> {
    let xml = said(schema);
    (!xml.is_empty()).then(|| Box::new(xml))
}

fn said(schema: Node<'_>) -> Xml {
    let Some(xml) = schema.get("xml").filter(|xml| xml.is_object()) else {
        return Xml::default();
    };
    let flag = |key| xml.get(key).and_then(Node::as_bool);
    let whole = |key| xml.get(key).and_then(Node::as_str).map(str::to_owned);
    let node = match xml.get("nodeType").and_then(Node::as_str) {
        Some("element") => Some(XmlNode::Element),
        Some("attribute") => Some(XmlNode::Attribute),
        Some("text" | "cdata") => Some(XmlNode::Text),
        Some("none") => Some(XmlNode::None),
        _ if flag("attribute") == Some(true) => Some(XmlNode::Attribute),
        _ if flag("x-ms-text") == Some(true) => Some(XmlNode::Text),
        _ if flag("wrapped") == Some(true) => Some(XmlNode::Element),
        _ => None,
    };
    Xml {
        name: text(xml, "name"),
        namespace: whole("namespace"),
        prefix: whole("prefix"),
        node,
        items: None,
    }
}

/// The schema of a map's values.
fn values_of(schema: Node<'_>) -> Option<Node<'_>> {
    let patterns = || schema.get("patternProperties")?.entries().next();
    let additional = schema.get("additionalProperties");
    additional
        .filter(|values| values.is_object())
        .or_else(|| patterns().map(|(_, values)| values))
}
