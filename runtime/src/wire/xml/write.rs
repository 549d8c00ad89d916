//! From JSON to elements.

use super::fill::best;
use super::text;
use super::{Content, Member, Namespace, Place, Shape};
use crate::wire::{EncodeError, Kind, Node};

type Written = Result<(), EncodeError>;

/// A document whose root has the name of the shape.
pub(super) fn document(root: Node<'_>, shape: &'static Shape) -> Result<String, EncodeError> {
    let mut writer = XmlWriter {
        out: r#"<?xml version="1.0" encoding="UTF-8"?>"#.to_owned(),
        declared: Vec::new(),
    };
    writer.element(Tag::of(shape.name, None, shape), root, shape)?;
    Ok(writer.out)
}

struct XmlWriter {
    out: String,
    /// Namespaces that elements which are open have declared.
    declared: Vec<Namespace>,
}

/// The name of an element in its place.
#[derive(Clone, Copy)]
struct Tag<'n> {
    name: &'n str,
    namespace: Option<Namespace>,
}

impl<'n> Tag<'n> {
    fn of(name: &'n str, namespace: Option<Namespace>, shape: &Shape) -> Self {
        Self {
            name,
            namespace: namespace.or(shape.namespace),
        }
    }

    fn of_member(member: &'n Member) -> Self {
        Self::of(member.name, member.namespace, member.shape)
    }
}

impl XmlWriter {
    fn element(&mut self, tag: Tag<'_>, node: Node<'_>, shape: &Shape) -> Written {
        if let Content::Union(_) = shape.content {
            return self.element(tag, node, best(shape, |variant| known(node, variant)));
        }
        let (declared, start) = (self.declared.len(), self.out.len());
        self.out.push('<');
        self.name(tag)?;
        let end = start + 1..self.out.len();
        self.declare(tag.namespace)?;
        self.attributes(node, shape)?;
        self.out.push('>');
        let content = self.out.len();
        self.content(node, shape)?;
        if self.out.len() == content {
            self.out.pop();
            self.out.push_str("/>");
        } else {
            let name = self.out.get(end).unwrap_or_default().to_owned();
            self.out.extend(["</", &name, ">"]);
        }
        self.declared.truncate(declared);
        Ok(())
    }

    fn name(&mut self, tag: Tag<'_>) -> Written {
        let prefix = tag.namespace.map_or("", |namespace| namespace.prefix);
        if !prefix.is_empty() {
            check_name(prefix)?;
            self.out.extend([prefix, ":"]);
        }
        check_name(tag.name)?;
        self.out.push_str(tag.name);
        Ok(())
    }

    /// Declares a namespace unless an element around has.
    fn declare(&mut self, namespace: Option<Namespace>) -> Written {
        let Some(Namespace { prefix, uri }) = namespace.filter(|it| !it.uri.is_empty()) else {
            return Ok(());
        };
        let known = self.declared.iter().rfind(|known| known.prefix == prefix);
        if known.is_some_and(|known| known.uri == uri) {
            return Ok(());
        }
        self.declared.push(Namespace { prefix, uri });
        self.out.push_str(" xmlns");
        if !prefix.is_empty() {
            self.out.extend([":", prefix]);
        }
        self.value(uri)
    }

    /// The value of an attribute whose name is written.
    fn value(&mut self, text: &str) -> Written {
        self.out.push_str("=\"");
        text::escape(text, true, &mut self.out)?;
        self.out.push('"');
        Ok(())
    }

    fn attributes(&mut self, node: Node<'_>, shape: &Shape) -> Written {
        let members = shape.members().iter();
        for member in members.filter(|member| matches!(member.place, Place::Attribute)) {
            let Some(value) = present(node, member.key) else {
                continue;
            };
            // A name without prefix is in no namespace where it is an attribute's (Namespaces in XML 1.0 §6.2).
            let namespace = member.namespace.filter(|it| !it.prefix.is_empty());
            self.declare(namespace)?;
            self.out.push(' ');
            let tag = Tag {
                name: member.name,
                namespace,
            };
            self.name(tag)?;
            self.value(&flat_text(value, member.key)?)?;
        }
        if shape.is_any() {
            for (key, value) in node.entries() {
                if let Some(name) = key.strip_prefix('@').filter(|_| !value.is_null()) {
                    check_name(name)?;
                    self.out.extend([" ", name]);
                    self.value(&flat_text(value, key)?)?;
                }
            }
        }
        Ok(())
    }

    fn content(&mut self, node: Node<'_>, shape: &Shape) -> Written {
        match (shape.content, node.kind()) {
            (_, Kind::Null) => Ok(()),
            (_, Kind::Bool | Kind::Number | Kind::String) => {
                let text = node.lexeme().unwrap_or_default();
                text::escape(text, false, &mut self.out)
            }
            (Content::List { item, shape }, Kind::Array) => self.items(item, None, node, shape),
            (_, Kind::Array) => self.items("item", None, node, &Shape::ANY),
            (Content::Object { members, rest }, Kind::Object) => {
                for member in members {
                    self.member(node, member)?;
                }
                let is_rest = |key: &str| !members.iter().any(|member| member.key == key);
                self.rest(node, is_rest, rest.unwrap_or(&Shape::ANY))
            }
            (_, Kind::Object) => {
                if let Some(text) = node.get("$").and_then(Node::lexeme) {
                    text::escape(text, false, &mut self.out)?;
                }
                let is_rest = |key: &str| key != "$" && !key.starts_with('@');
                self.rest(node, is_rest, &Shape::ANY)
            }
        }
    }

    fn member(&mut self, object: Node<'_>, member: &Member) -> Written {
        let Some(node) = present(object, member.key) else {
            return Ok(());
        };
        match member.place {
            Place::Attribute => Ok(()),
            Place::Text => text::escape(&flat_text(node, member.key)?, false, &mut self.out),
            Place::Element => self.element(Tag::of_member(member), node, member.shape),
            Place::Items if node.kind() == Kind::Array => {
                self.items(member.name, member.namespace, node, member.shape)
            }
            Place::Items => self.element(Tag::of_member(member), node, member.shape),
            Place::Wrapped(item) => {
                let tag = Tag {
                    name: member.name,
                    namespace: member.namespace,
                };
                self.element(tag, node, &Shape::list(member.name, item, member.shape))
            }
        }
    }

    fn items(
        &mut self,
        name: &str,
        namespace: Option<Namespace>,
        list: Node<'_>,
        shape: &Shape,
    ) -> Written {
        let tag = Tag::of(name, namespace, shape);
        list.items()
            .try_for_each(|item| self.element(tag, item, shape))
    }

    /// Members that no table names, as elements of their keys' names.
    fn rest(&mut self, object: Node<'_>, is_rest: impl Fn(&str) -> bool, shape: &Shape) -> Written {
        for (key, value) in object.entries().filter(|(key, _)| is_rest(key)) {
            match (value.kind(), shape.content) {
                (Kind::Null, _) => {}
                (Kind::Array, Content::Any) => self.items(key, None, value, shape)?,
                _ => self.element(Tag::of(key, None, shape), value, shape)?,
            }
        }
        Ok(())
    }
}

impl Shape {
    fn is_any(&self) -> bool {
        !matches!(self.content, Content::Object { .. })
    }
}

/// How many parts of a value the variant of a union knows.
fn known(node: Node<'_>, shape: &Shape) -> usize {
    match (shape.content, node.kind()) {
        (Content::Object { members, .. }, Kind::Object) => {
            let is_there = |member: &&Member| node.get(member.key).is_some();
            1 + members.iter().filter(is_there).count()
        }
        (Content::List { .. }, Kind::Array) => 1,
        (Content::Number, Kind::Number) | (Content::Bool, Kind::Bool) => 1,
        (Content::Text, Kind::String) => 1,
        _ => 0,
    }
}

fn present<'n>(object: Node<'n>, key: &str) -> Option<Node<'n>> {
    object.get(key).filter(|value| !value.is_null())
}

fn flat_text(value: Node<'_>, key: &str) -> Result<String, EncodeError> {
    let items: Option<Vec<&str>> = match value.kind() {
        Kind::Array => value.items().map(Node::lexeme).collect(),
        _ => value.lexeme().map(|text| vec![text]),
    };
    items
        .map(|items| items.join(" "))
        .ok_or_else(|| EncodeError::new(format!("`{key}` is to be text, and holds more")))
}

fn check_name(name: &str) -> Written {
    if text::is_name(name) {
        return Ok(());
    }
    let what = format!("{name:?} cannot be the name of an element or attribute");
    Err(EncodeError::new(what))
}
