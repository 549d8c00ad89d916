//! From elements to the JSON that a shape stands for.

use std::collections::BTreeMap;

use super::parse::Element;
use super::text;
use super::{Content, Member, Place, Shape};
use crate::wire::DecodeError;
use crate::wire::tape::{SlotKind, Tape};

/// Fills a tape with the value of the root element.
pub(super) fn fill(
    tape: &mut Tape,
    root: &Element,
    shape: &'static Shape,
) -> Result<(), DecodeError> {
    // Definitions are often wrong about names of roots, but a page that says something else altogether is no answer.
    let is_other = !shape.name.is_empty() && root.name != shape.name;
    if is_other && is_foreign(root, shape) {
        let (found, expected) = (&root.name, shape.name);
        return Err(DecodeError::new(format!(
            "expected the element <{expected}>, found <{found}>"
        )));
    }
    tape.clear();
    let mut filler = Filler { tape };
    filler.element(root, shape);
    if u32::try_from(filler.tape.side().len()).is_err() {
        return Err(DecodeError::new("the text is longer than 4 GiB"));
    }
    Ok(())
}

/// Whether an element holds something, but nothing that a shape knows.
fn is_foreign(element: &Element, shape: &Shape) -> bool {
    let is_empty = element.children.is_empty() && element.attributes.is_empty();
    !is_empty && known(element, shape) == 0
}

/// How many parts of an element a shape knows.
fn known(element: &Element, shape: &Shape) -> usize {
    match shape.content {
        Content::Text | Content::Number | Content::Bool => usize::from(element.children.is_empty()),
        Content::Any | Content::Object { rest: Some(_), .. } => 1 + element.children.len(),
        Content::List { item, .. } => children(element, item).count(),
        Content::Union(_) => {
            let variants = variants(shape).into_iter();
            let known = variants.map(|variant| known(element, variant));
            known.max().unwrap_or_default()
        }
        Content::Object {
            members,
            rest: None,
        } => {
            let is_there = |member: &&Member| match member.place {
                Place::Element | Place::Items | Place::Wrapped(_) => {
                    children(element, member.name).next().is_some()
                }
                Place::Attribute => attribute(element, member.name).is_some(),
                Place::Text => !element.text.trim().is_empty(),
            };
            members.iter().filter(is_there).count()
        }
    }
}

struct Filler<'t> {
    tape: &'t mut Tape,
}

impl Filler<'_> {
    fn element(&mut self, element: &Element, shape: &Shape) {
        if element.is_nil {
            return self.null();
        }
        let is_scalar = element.children.is_empty();
        match shape.content {
            Content::Text | Content::Number | Content::Bool if is_scalar => {
                self.scalar(&element.text, shape);
            }
            // What is more than text does not fit: the error is to say what was found.
            Content::Text | Content::Number | Content::Bool | Content::Any => self.any(element),
            Content::Object { members, rest } => self.object(element, members, rest),
            Content::List { item, shape } => {
                let mut items: Vec<&Element> = children(element, item).collect();
                if items.is_empty() {
                    // An element around items holds nothing else, whatever they are called.
                    items.extend(&element.children);
                }
                self.list(&items, shape);
            }
            Content::Union(_) => {
                self.element(element, best(shape, |variant| fit(element, variant)));
            }
        }
    }

    fn object(&mut self, element: &Element, members: &[Member], rest: Option<&'static Shape>) {
        let index = self.open(SlotKind::Object);
        let mut count = 0;
        for member in members {
            let key = self.tape.len();
            self.text(SlotKind::Text, member.key);
            if self.member(element, member) {
                self.tape.link(key);
                count += 1;
            } else {
                self.tape.pop_key();
            }
        }
        if let Some(shape) = rest {
            let is_known = |child: &&Element| !members.iter().any(|it| it.is_element(&child.name));
            count += self.rest(element.children.iter().filter(is_known), shape);
        }
        self.tape.close(index, count);
    }

    /// Writes the value of a member, if there is one.
    fn member(&mut self, element: &Element, member: &Member) -> bool {
        match member.place {
            Place::Attribute => match (attribute(element, member.name), &member.shape.content) {
                (Some(value), Content::List { shape, .. }) => {
                    let index = self.open(SlotKind::Array);
                    let items = value.split_whitespace();
                    let count = items.map(|item| self.scalar(item, shape)).count();
                    self.tape.close(index, count as u32);
                }
                (Some(value), _) => self.scalar(value, member.shape),
                (None, _) => return self.empty(member),
            },
            Place::Text => {
                let text = match element.children.is_empty() {
                    true => element.text.as_str(),
                    false => element.text.trim(),
                };
                self.scalar(text, member.shape);
            }
            Place::Items => {
                let items: Vec<&Element> = children(element, member.name).collect();
                if items.is_empty() {
                    return self.empty(member);
                }
                self.list(&items, member.shape);
            }
            Place::Element | Place::Wrapped(_) => {
                let Some(child) = children(element, member.name).next() else {
                    return self.empty(member);
                };
                match member.place {
                    Place::Wrapped(item) => {
                        let shape = member.shape;
                        self.element(child, &Shape::list(member.name, item, shape));
                    }
                    _ if member.or_empty && child.is_blank(member.shape) => {
                        return self.empty(member);
                    }
                    _ => self.element(child, member.shape),
                }
            }
        }
        true
    }

    /// Writes the empty value of a member that has to have one.
    fn empty(&mut self, member: &Member) -> bool {
        if !member.or_empty {
            return false;
        }
        match (member.place, member.shape.content) {
            (Place::Items | Place::Wrapped(_), _) | (_, Content::List { .. }) => {
                let index = self.open(SlotKind::Array);
                self.tape.close(index, 0);
            }
            (_, Content::Text) => self.text(SlotKind::Text, ""),
            (_, Content::Number) => self.text(SlotKind::Integer, "0"),
            (_, Content::Bool) => self.tape.push(SlotKind::False, true, 0, 0),
            (_, Content::Object { .. } | Content::Any | Content::Union(_)) => return false,
        }
        true
    }

    /// Writes members by the names of their elements, and says how many.
    fn rest<'e>(
        &mut self,
        children: impl Iterator<Item = &'e Element>,
        shape: &'static Shape,
    ) -> u32 {
        let mut by_name: BTreeMap<&str, Vec<&Element>> = BTreeMap::new();
        for child in children {
            by_name.entry(&child.name).or_default().push(child);
        }
        let count = by_name.len();
        for (name, elements) in by_name {
            self.key(name, |filler| match (elements.as_slice(), shape.content) {
                ([first], Content::Any) => filler.element(first, shape),
                (several, Content::Any) => filler.list(several, shape),
                ([first, ..], _) => filler.element(first, shape),
                ([], _) => filler.null(),
            });
        }
        count as u32
    }

    fn any(&mut self, element: &Element) {
        if element.children.is_empty() && element.attributes.is_empty() {
            return self.text(SlotKind::Text, &element.text);
        }
        let index = self.open(SlotKind::Object);
        let mut count = self.rest(element.children.iter(), &Shape::ANY);
        for (name, value) in &element.attributes {
            self.key(&format!("@{name}"), |filler| {
                filler.text(SlotKind::Text, value)
            });
            count += 1;
        }
        let text = element.text.trim();
        if !text.is_empty() {
            self.key("$", |filler| filler.text(SlotKind::Text, text));
            count += 1;
        }
        self.tape.close(index, count);
    }

    fn list(&mut self, items: &[&Element], shape: &Shape) {
        let index = self.open(SlotKind::Array);
        for item in items {
            self.element(item, shape);
        }
        self.tape.close(index, items.len() as u32);
    }

    /// Writes text as what a shape says it is, or as text if it is not that.
    fn scalar(&mut self, value: &str, shape: &Shape) {
        let trimmed = value.trim();
        match shape.content {
            Content::Number | Content::Bool if trimmed.is_empty() => self.null(),
            Content::Bool => match text::boolean(trimmed) {
                Some(true) => self.tape.push(SlotKind::True, true, 0, 0),
                Some(false) => self.tape.push(SlotKind::False, true, 0, 0),
                None => self.text(SlotKind::Text, value),
            },
            Content::Number => match text::number(trimmed) {
                Some(number) => {
                    let is_integer = !number.contains(['.', 'e', 'E']);
                    let kind = match is_integer {
                        true => SlotKind::Integer,
                        false => SlotKind::Real,
                    };
                    self.text(kind, &number);
                }
                None => self.text(SlotKind::Text, value),
            },
            _ => self.text(SlotKind::Text, value),
        }
    }

    fn key(&mut self, name: &str, value: impl FnOnce(&mut Self)) {
        let key = self.tape.len();
        self.text(SlotKind::Text, name);
        value(self);
        self.tape.link(key);
    }

    fn text(&mut self, kind: SlotKind, text: &str) {
        let start = self.tape.side().len();
        self.tape.side().push_str(text);
        self.tape.push(kind, true, start, text.len());
    }

    fn null(&mut self) {
        self.tape.push(SlotKind::Null, true, 0, 0);
    }

    fn open(&mut self, kind: SlotKind) -> u32 {
        let index = self.tape.len();
        self.tape.push(kind, true, 0, 0);
        index
    }
}

impl Member {
    /// Whether elements of this name belong to the member.
    fn is_element(&self, name: &str) -> bool {
        matches!(
            self.place,
            Place::Element | Place::Items | Place::Wrapped(_)
        ) && self.name == name
    }
}

impl Element {
    /// Whether a number or a boolean is not there, although its element is.
    fn is_blank(&self, shape: &Shape) -> bool {
        matches!(shape.content, Content::Number | Content::Bool)
            && self.children.is_empty()
            && self.text.trim().is_empty()
    }
}

impl Shape {
    pub(super) fn members(&self) -> &'static [Member] {
        match self.content {
            Content::Object { members, .. } => members,
            _ => &[],
        }
    }
}

/// How well an element fits a variant of a union.
fn fit(element: &Element, shape: &Shape) -> usize {
    let text = element.text.trim();
    let is_text = element.children.is_empty() && element.attributes.is_empty() && !text.is_empty();
    match shape.content {
        Content::Any => 1,
        Content::Text => usize::from(element.children.is_empty()),
        Content::Number => 2 * usize::from(text::number(text).is_some()),
        Content::Bool => 2 * usize::from(text::boolean(text).is_some()),
        Content::Object { .. } | Content::List { .. } | Content::Union(_) => {
            usize::from(!is_text) + known(element, shape)
        }
    }
}

/// The first of the variants of a union that fit best.
pub(super) fn best(shape: &Shape, fit: impl Fn(&Shape) -> usize) -> &'static Shape {
    let mut best: (&'static Shape, usize) = (&Shape::ANY, 0);
    for variant in variants(shape) {
        let fit = fit(variant);
        if fit > best.1 {
            best = (variant, fit);
        }
    }
    best.0
}

/// The variants of a union and of the unions among them, which may hold one another.
fn variants(shape: &Shape) -> Vec<&'static Shape> {
    let mut found: Vec<&'static Shape> = Vec::new();
    let mut unions: Vec<&'static [&'static Shape]> = match shape.content {
        Content::Union(variants) => vec![variants],
        _ => Vec::new(),
    };
    let mut at = 0;
    while let Some(variants) = unions.get(at).copied() {
        at += 1;
        for variant in variants {
            match variant.content {
                Content::Union(inner) if unions.iter().any(|it| std::ptr::eq(*it, inner)) => {}
                Content::Union(inner) => unions.push(inner),
                _ => found.push(variant),
            }
        }
    }
    found
}

fn children<'e>(element: &'e Element, name: &str) -> impl Iterator<Item = &'e Element> {
    element
        .children
        .iter()
        .filter(move |child| child.name == name)
}

fn attribute<'e>(element: &'e Element, name: &str) -> Option<&'e str> {
    let mut attributes = element.attributes.iter();
    attributes.find_map(|(known, value)| (known == name).then_some(value.as_str()))
}
