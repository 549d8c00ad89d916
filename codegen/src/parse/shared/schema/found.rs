use std::collections::HashMap;

use crate::source::Node;

/// More members are looked up by an index.
const FEW: usize = 16;

/// Members of an object by name, in the order in which they were found.
#[derive(Clone, Default)]
pub(super) struct Found<'a> {
    list: Vec<(&'a str, Node<'a>)>,
    /// Where those stand that were there when somebody looked; none where there are few.
    index: HashMap<&'a str, usize>,
}

impl<'a> Found<'a> {
    pub(super) fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    pub(super) fn len(&self) -> usize {
        self.list.len()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (&'a str, Node<'a>)> + Clone {
        self.list.iter().copied()
    }

    pub(super) fn get(&mut self, name: &str) -> Option<Node<'a>> {
        self.position(name).map(|at| self.list[at].1)
    }

    /// Adds a member, or replaces the one of its name.
    pub(super) fn set(&mut self, name: &'a str, node: Node<'a>) {
        match self.position(name) {
            Some(at) => self.list[at].1 = node,
            None => self.list.push((name, node)),
        }
    }

    fn position(&mut self, name: &str) -> Option<usize> {
        if self.list.len() <= FEW {
            return self.list.iter().position(|(known, _)| *known == name);
        }
        for (at, (name, _)) in self.list.iter().enumerate().skip(self.index.len()) {
            self.index.insert(name, at);
        }
        self.index.get(name).copied()
    }
}

/// Members of one object, whose names are different.
impl<'a> FromIterator<(&'a str, Node<'a>)> for Found<'a> {
    fn from_iter<I: IntoIterator<Item = (&'a str, Node<'a>)>>(members: I) -> Self {
        Self {
            list: members.into_iter().collect(),
            index: HashMap::new(),
        }
    }
}
