use std::collections::{HashMap, HashSet};

use super::builder::{Builder, Lexeme, Tag, Tree};
use super::node::{Kind, Node};
use super::place::Place;

/// How deep arrays and objects may stand in each other after a change.
const DEEPEST: usize = 256;
/// How much changes may add to a document: the bytes of its texts, and [`CELL`] for each of its nodes.
const MOST: usize = 256 * 1024 * 1024;
/// What a node weighs beside its text, roughly in bytes.
const CELL: usize = 64;

/// The number of a node in a [`Patch`].
pub(super) type Id = u32;

/// The root of the document.
pub(super) const ROOT: Id = 0;
/// What stands around the root, and around what stands nowhere yet.
const NOWHERE: Id = u32::MAX;

/// A document that can be changed, made of the nodes of others: each node knows where it came from.
pub(super) struct Patch<'a> {
    cells: Vec<Cell<'a>>,
    /// How much may still be added.
    room: usize,
}

struct Cell<'a> {
    /// Where it stands in its own document.
    origin: Place,
    parent: Id,
    content: Content<'a>,
}

/// What a node of a patch is.
#[derive(Clone)]
pub(super) enum Content<'a> {
    Null,
    Bool(bool),
    /// As it is written.
    Number(&'a str),
    String(&'a str),
    Array(Vec<Id>),
    Object(Vec<Member<'a>>),
}

/// A member of an object.
#[derive(Clone, Copy)]
pub(super) struct Member<'a> {
    pub(super) key: &'a str,
    /// Where the key stands in its own document.
    origin: Place,
    pub(super) value: Id,
}

/// Why a change cannot be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    /// A value does not fit what stands there.
    Mismatch { there: Id, value: Id },
    /// Arrays and objects would stand too deep in each other.
    TooDeep,
    /// The document would grow too much.
    TooLarge,
}

impl<'a> Patch<'a> {
    /// The document of a root, unchanged.
    pub(super) fn new(root: Node<'a>) -> Self {
        let mut patch = Patch {
            cells: Vec::new(),
            room: MOST,
        };
        patch.take(root, NOWHERE);
        patch
    }

    /// How many nodes there are, with those that were removed.
    pub(super) fn len(&self) -> usize {
        self.cells.len()
    }

    pub(super) fn content(&self, id: Id) -> &Content<'a> {
        &self.cells[id as usize].content
    }

    /// Where a node stands in its own document.
    pub(super) fn origin(&self, id: Id) -> Place {
        self.cells[id as usize].origin
    }

    pub(super) fn kind(&self, id: Id) -> Kind {
        match self.content(id) {
            Content::Null => Kind::Null,
            Content::Bool(_) => Kind::Bool,
            Content::Number(_) => Kind::Number,
            Content::String(_) => Kind::String,
            Content::Array(_) => Kind::Array,
            Content::Object(_) => Kind::Object,
        }
    }

    /// The items of an array, or the values of an object.
    pub(super) fn children(&self, id: Id) -> impl Iterator<Item = Id> {
        let (items, members): (&[Id], &[Member<'_>]) = match self.content(id) {
            Content::Array(items) => (items, &[]),
            Content::Object(members) => (&[], members),
            _ => (&[], &[]),
        };
        let values = members.iter().map(|member| member.value);
        items.iter().copied().chain(values)
    }

    /// The value of a member of an object.
    pub(super) fn member(&self, id: Id, key: &str) -> Option<Id> {
        let Content::Object(members) = self.content(id) else {
            return None;
        };
        let found = members.iter().find(|member| member.key == key);
        found.map(|member| member.value)
    }

    /// Takes a value of another document, which stands nowhere yet.
    pub(super) fn add(&mut self, node: Node<'a>) -> Result<Id, Refusal> {
        let first = self.cells.len();
        let added = self.take(node, NOWHERE);
        let weight = self.cells[first..].iter().map(Cell::weight).sum();
        self.weigh(weight)?;
        Ok(added)
    }

    /// A copy of a value, which stands nowhere yet.
    pub(super) fn copy(&mut self, id: Id) -> Result<Id, Refusal> {
        self.copy_into(id, NOWHERE)
    }

    /// Changes a node as `update` and `copy` of an action do (Overlay 1.1 §4.4.3): an object is merged into an object, an array
    /// concatenated with an array, another value appended to an array, and a primitive value put in the place of one. The
    /// value must stand nowhere yet.
    pub(super) fn update(&mut self, target: Id, value: Id) -> Result<(), Refusal> {
        let around = self.depth(target);
        match (self.kind(target), self.kind(value)) {
            (Kind::Array, Kind::Array) => self.merge(target, value, around),
            (Kind::Array, _) => self.push(target, value, around),
            _ => self.merge(target, value, around),
        }
    }

    /// Takes nodes out of the arrays and objects that they stand in.
    pub(super) fn remove(&mut self, ids: &[Id]) {
        let gone: HashSet<Id> = ids.iter().copied().collect();
        let parent = |&id: &Id| self.cells[id as usize].parent;
        let parents: HashSet<Id> = ids.iter().map(parent).collect();
        for parent in parents {
            let around = self.cells.get_mut(parent as usize);
            match around.map(|cell| &mut cell.content) {
                Some(Content::Array(items)) => items.retain(|item| !gone.contains(item)),
                Some(Content::Object(members)) => members.retain(|one| !gone.contains(&one.value)),
                _ => {}
            }
        }
    }

    /// The tree, and where each of its nodes came from.
    pub(super) fn finish(&self) -> (Tree, Vec<Place>) {
        let mut origins = Vec::with_capacity(self.cells.len());
        let mut builder = Builder::new("");
        self.build(ROOT, &mut builder, &mut origins);
        (builder.finish().tree, origins)
    }

    fn build(&self, id: Id, builder: &mut Builder<'_>, origins: &mut Vec<Place>) {
        origins.push(self.origin(id));
        let mut scalar = |tag, lexeme| builder.scalar(tag, 0..0, lexeme);
        match self.content(id) {
            Content::Null => scalar(Tag::Null, Lexeme::Verbatim),
            Content::Bool(true) => scalar(Tag::True, Lexeme::Verbatim),
            Content::Bool(false) => scalar(Tag::False, Lexeme::Verbatim),
            Content::Number(text) => scalar(Tag::Number, Lexeme::Cooked(text)),
            Content::String(text) => scalar(Tag::String, Lexeme::Cooked(text)),
            Content::Array(items) => {
                builder.begin_array(0);
                for &item in items {
                    self.build(item, builder, origins);
                }
                builder.end(0);
            }
            Content::Object(members) => {
                builder.begin_object(0);
                for member in members {
                    origins.push(member.origin);
                    builder.key(0..0, Lexeme::Cooked(member.key));
                    self.build(member.value, builder, origins);
                }
                builder.end(0);
            }
        }
    }

    fn take(&mut self, node: Node<'a>, parent: Id) -> Id {
        let content = match node.kind() {
            Kind::Null => Content::Null,
            Kind::Bool => Content::Bool(node.as_bool() == Some(true)),
            Kind::Number => Content::Number(node.number().unwrap_or_default()),
            Kind::String => Content::String(node.as_str().unwrap_or_default()),
            Kind::Array => Content::Array(Vec::with_capacity(node.len())),
            Kind::Object => Content::Object(Vec::with_capacity(node.len())),
        };
        let id = self.cell(node.place(), parent, content);
        for item in node.items() {
            let item = self.take(item, id);
            self.attach_item(id, item);
        }
        for (key, value) in node.entries() {
            let member = Member {
                key,
                origin: value.key_place(),
                value: self.take(value, id),
            };
            self.attach_member(id, member);
        }
        id
    }

    fn copy_into(&mut self, id: Id, parent: Id) -> Result<Id, Refusal> {
        let cell = &self.cells[id as usize];
        let (origin, content, weight) = (cell.origin, cell.content.clone(), cell.weight());
        self.weigh(weight)?;
        let copy = self.cell(origin, parent, Content::Null);
        let content = match content {
            Content::Array(items) => {
                let copies = items.into_iter().map(|item| self.copy_into(item, copy));
                Content::Array(copies.collect::<Result<_, _>>()?)
            }
            Content::Object(members) => {
                let copies = members.into_iter().map(|member| {
                    let value = self.copy_into(member.value, copy)?;
                    Ok(Member { value, ..member })
                });
                Content::Object(copies.collect::<Result<_, _>>()?)
            }
            scalar => scalar,
        };
        self.cells[copy as usize].content = content;
        Ok(copy)
    }

    /// Merges a value into one of its own kind, inside of which arrays and objects are `around` deep.
    fn merge(&mut self, there: Id, value: Id, around: usize) -> Result<(), Refusal> {
        let content = self.content(value).clone();
        match (self.kind(there), content) {
            (Kind::Array, Content::Array(items)) => {
                let mut items = items.into_iter();
                items.try_for_each(|item| self.push(there, item, around))
            }
            (Kind::Object, Content::Object(members)) => self.merge_members(there, members, around),
            (Kind::Array | Kind::Object, _) | (_, Content::Array(_) | Content::Object(_)) => {
                Err(Refusal::Mismatch { there, value })
            }
            (_, content) => {
                let origin = self.origin(value);
                let cell = &mut self.cells[there as usize];
                (cell.origin, cell.content) = (origin, content);
                Ok(())
            }
        }
    }

    fn merge_members(
        &mut self,
        there: Id,
        members: Vec<Member<'a>>,
        around: usize,
    ) -> Result<(), Refusal> {
        let known: HashMap<&str, Id> = match self.content(there) {
            Content::Object(known) => known.iter().map(|one| (one.key, one.value)).collect(),
            _ => HashMap::new(),
        };
        for member in members {
            if let Some(&old) = known.get(member.key) {
                let inside = usize::from(matches!(self.kind(old), Kind::Array | Kind::Object));
                self.merge(old, member.value, around + inside)?;
            } else {
                self.check_height(member.value, around)?;
                self.cells[member.value as usize].parent = there;
                self.attach_member(there, member);
            }
        }
        Ok(())
    }

    fn push(&mut self, array: Id, item: Id, around: usize) -> Result<(), Refusal> {
        self.check_height(item, around)?;
        self.cells[item as usize].parent = array;
        self.attach_item(array, item);
        Ok(())
    }

    fn attach_item(&mut self, array: Id, item: Id) {
        if let Content::Array(items) = &mut self.cells[array as usize].content {
            items.push(item);
        }
    }

    fn attach_member(&mut self, object: Id, member: Member<'a>) {
        if let Content::Object(members) = &mut self.cells[object as usize].content {
            members.push(member);
        }
    }

    fn cell(&mut self, origin: Place, parent: Id, content: Content<'a>) -> Id {
        self.cells.push(Cell {
            origin,
            parent,
            content,
        });
        (self.cells.len() - 1) as Id
    }

    fn weigh(&mut self, weight: usize) -> Result<(), Refusal> {
        self.room = self.room.checked_sub(weight).ok_or(Refusal::TooLarge)?;
        Ok(())
    }

    fn check_height(&self, id: Id, around: usize) -> Result<(), Refusal> {
        match around + self.height(id) <= DEEPEST {
            true => Ok(()),
            false => Err(Refusal::TooDeep),
        }
    }

    /// How many arrays and objects stand in each other from this one inwards.
    fn height(&self, id: Id) -> usize {
        match self.content(id) {
            Content::Array(_) | Content::Object(_) => {
                let inside = self.children(id).map(|child| self.height(child));
                1 + inside.max().unwrap_or(0)
            }
            _ => 0,
        }
    }

    /// How many arrays and objects stand in each other from the root to this one.
    fn depth(&self, id: Id) -> usize {
        let mut depth = usize::from(matches!(self.kind(id), Kind::Array | Kind::Object));
        let mut parent = self.cells[id as usize].parent;
        while let Some(cell) = self.cells.get(parent as usize) {
            depth += 1;
            parent = cell.parent;
        }
        depth
    }
}

impl Cell<'_> {
    fn weight(&self) -> usize {
        let text = match &self.content {
            Content::Number(text) | Content::String(text) => text.len(),
            Content::Object(members) => members.iter().map(|one| CELL + one.key.len()).sum(),
            _ => 0,
        };
        CELL + text
    }
}
