/// How a value looks in XML where it stands (OpenAPI 3.1 §4.8.26, XML Object; `x-ms-text`), as far as the definition says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Xml {
    /// The name of the element or attribute.
    pub name: Option<String>,
    /// The URI of its namespace; may be empty.
    pub namespace: Option<String>,
    /// The prefix of its name; may be empty.
    pub prefix: Option<String>,
    /// What it is made into, where that is not the usual thing.
    pub node: Option<XmlNode>,
    /// The same of the items of a list or the values of a map.
    pub items: Option<Box<Xml>>,
}

/// What a value is made into in XML (OpenAPI 3.2, `nodeType`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum XmlNode {
    /// An element; of a list, one around its items.
    Element,
    /// An attribute of the element around it.
    Attribute,
    /// The text of the element around it.
    Text,
    /// Nothing of its own: the items of a list stand in the element around it.
    None,
}

impl Xml {
    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Takes what is not said here from what is said elsewhere.
    pub(crate) fn or(self, other: Self) -> Self {
        // A prefix belongs to its namespace.
        let (namespace, prefix) = match self.namespace.is_some() || self.prefix.is_some() {
            true => (self.namespace, self.prefix),
            false => (other.namespace, other.prefix),
        };
        Self {
            name: self.name.or(other.name),
            namespace,
            prefix,
            node: self.node.or(other.node),
            items: self.items.or(other.items),
        }
    }
}
