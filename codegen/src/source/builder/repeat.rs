//! Subtrees that stand in more than one place: they keep the spans and texts of the first.

use std::ops::Range;

use super::{Builder, INDEXED, SHADOWED, Tag, fingerprint};

/// So many bytes of text weigh as much as one node.
const TEXT: usize = 32;

/// What repeating a subtree takes.
pub(in crate::source) struct Extent {
    /// Its nodes, and their texts in the measure of a node: whoever reads the tree may copy them.
    pub(in crate::source) weight: usize,
    /// How deep arrays and objects stand in each other in it.
    pub(in crate::source) depth: usize,
}

impl Builder<'_> {
    /// The number of the next node.
    pub(in crate::source) fn next_node(&self) -> u32 {
        self.tree.nodes.len() as u32
    }

    pub(in crate::source) fn tag(&self, node: u32) -> Tag {
        self.tree.nodes[node as usize].tag
    }

    /// The bytes of text that a node covers.
    pub(in crate::source) fn span(&self, node: u32) -> Range<usize> {
        let raw = self.tree.nodes[node as usize];
        raw.start as usize..raw.end as usize
    }

    /// The text of a key, string or number, and what is written for any other scalar.
    pub(in crate::source) fn text_of(&self, node: u32) -> &str {
        self.lexeme(node)
    }

    /// Whether a node is a container that is still open.
    pub(in crate::source) fn is_open(&self, node: u32) -> bool {
        self.open.iter().any(|frame| frame.node == node)
    }

    /// The items of an array that is complete.
    pub(in crate::source) fn items(&self, array: u32) -> Vec<u32> {
        let end = self.tree.nodes[array as usize].next;
        self.index_array(array, end).into_vec()
    }

    /// What repeating a key or complete value takes.
    pub(in crate::source) fn extent(&self, value: u32) -> Extent {
        let end = match self.tag(value) {
            Tag::Key => value + 1,
            _ => self.tree.nodes[value as usize].next,
        };
        let mut extent = Extent {
            weight: 0,
            depth: 0,
        };
        let mut open: Vec<u32> = Vec::new();
        for node in value..end {
            while open.last().is_some_and(|&last| last <= node) {
                open.pop();
            }
            let raw = self.tree.nodes[node as usize];
            extent.weight += 1;
            match raw.tag {
                Tag::Array | Tag::Object => open.push(raw.next),
                _ => extent.weight += self.lexeme(node).len() / TEXT,
            }
            extent.depth = extent.depth.max(open.len());
        }
        extent
    }

    /// Adds a complete value once more.
    pub(in crate::source) fn repeat(&mut self, value: u32) {
        let shift = self.next_node() - value;
        let parent = self.parent();
        for node in value..self.tree.nodes[value as usize].next {
            let mut raw = self.tree.nodes[node as usize];
            raw.parent = match node == value {
                true => parent,
                false => raw.parent + shift,
            };
            if raw.next != SHADOWED {
                raw.next += shift;
            }
            if matches!(raw.tag, Tag::Array | Tag::Object) && raw.data & INDEXED != 0 {
                let index = &self.tree.indexes[(raw.data & !INDEXED) as usize];
                let shifted = index.iter().map(|&entry| entry + shift).collect();
                self.tree.indexes.push(shifted);
                raw.data = (self.tree.indexes.len() - 1) as u32 | INDEXED;
            }
            self.tree.nodes.push(raw);
        }
        self.tree.repeats = true;
        self.count();
    }

    /// Adds the members of a complete object to the innermost one, where they yield to all others of their names.
    pub(in crate::source) fn inherit(&mut self, object: u32) {
        let end = self.tree.nodes[object as usize].next;
        let mut key = object + 1;
        while key < end {
            let raw = self.tree.nodes[key as usize];
            if raw.next != SHADOWED {
                let print = fingerprint(self.lexeme(key).as_bytes());
                let node = self.next_node();
                let mut inherited = raw;
                inherited.parent = self.parent();
                inherited.next = node + 1;
                self.tree.nodes.push(inherited);
                self.keys.push((print, node));
                self.inherited.push(node);
                self.repeat(raw.next);
            }
            key = self.tree.nodes[key as usize + 1].next;
        }
    }

    /// Makes the key that was added last, and with it the value that follows, no member of its object.
    pub(in crate::source) fn hide_key(&mut self) {
        if let (Some((_, key)), Some(frame)) = (self.keys.pop(), self.open.last_mut()) {
            self.tree.nodes[key as usize].next = SHADOWED;
            frame.hidden += 1;
        }
    }
}
