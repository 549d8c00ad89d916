//! Fills the tree of a document: the seam between the readers of a syntax and everything that reads the tree.

mod repeat;

use std::ops::Range;

pub(super) use repeat::Extent;

/// What a node of the tree is. Keys are nodes of their own, each right before its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tag {
    Null,
    False,
    True,
    Number,
    String,
    Array,
    Object,
    Key,
}

/// One node, in pre-order: its first child, if any, is the next one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Raw {
    pub(super) tag: Tag,
    /// Of an object: the [`key_bit`]s of its keys, since most of the keys that somebody asks for are not there.
    pub(super) keys: u16,
    /// The bytes of the text, with quotes or brackets.
    pub(super) start: u32,
    pub(super) end: u32,
    /// Of a value: the node after its subtree. Of a key: the value that counts, or [`SHADOWED`].
    pub(super) next: u32,
    pub(super) parent: u32,
    /// Of a key, string or number: its entry in `Tree::cooked`, [`VERBATIM`] or [`BARE`].
    /// Of an array or object: its length, or with [`INDEXED`] its entry in `Tree::indexes`.
    pub(super) data: u32,
}

/// The parent of the root.
pub(super) const NO_PARENT: u32 = u32::MAX;
/// A key that is no member: an earlier one of the same name stands for it, or it is a merge key.
pub(super) const SHADOWED: u32 = u32::MAX;
/// The text of a key or string is its span without the quotes; that of a number is its span.
pub(super) const VERBATIM: u32 = u32::MAX;
/// The text is the span.
pub(super) const BARE: u32 = u32::MAX - 1;
pub(super) const INDEXED: u32 = 1 << 31;
/// Arrays and objects with more entries get an index.
const SMALL: usize = 16;

/// A finished tree. Node 0 is the root.
#[derive(Debug, Default)]
pub(super) struct Tree {
    pub(super) nodes: Vec<Raw>,
    /// Texts that differ from their span, one after the other.
    side: String,
    cooked: Vec<Range<u32>>,
    /// Of an object, its keys sorted by text; of an array, its items.
    pub(super) indexes: Vec<Box<[u32]>>,
    /// Whether there are nodes that repeat earlier ones, and have their spans.
    pub(super) repeats: bool,
}

impl Tree {
    /// The text of a key, string or number.
    pub(super) fn lexeme<'t>(&'t self, text: &'t str, node: u32) -> &'t str {
        let raw = self.nodes[node as usize];
        if let Some(range) = self.cooked.get(raw.data as usize) {
            return &self.side[range.start as usize..range.end as usize];
        }
        let (start, end) = (raw.start as usize, raw.end as usize);
        let inner = match raw.tag {
            Tag::String | Tag::Key if raw.data == VERBATIM => {
                text.get(start + 1..end.saturating_sub(1))
            }
            _ => text.get(start..end),
        };
        inner.unwrap_or_default()
    }
}

/// The text of a key or scalar.
#[derive(Clone, Copy, Debug)]
pub(super) enum Lexeme<'l> {
    /// The span without its quotes, or of a number the span.
    Verbatim,
    /// The span.
    Bare,
    /// Something else.
    Cooked(&'l str),
}

/// Takes the events of a reader. Keys and values must alternate in objects, and every container must be ended.
pub(super) struct Builder<'t> {
    text: &'t str,
    tree: Tree,
    open: Vec<Frame>,
    /// Keys of the open objects: a fingerprint of the text, and the node.
    keys: Vec<(u64, u32)>,
    /// Keys that repeat an earlier one of their object.
    duplicates: Vec<u32>,
    /// Keys that came from another object, and yield to others of their name.
    inherited: Vec<u32>,
}

struct Frame {
    node: u32,
    length: usize,
    /// How many of the values have a key that is no member.
    hidden: usize,
    first_key: usize,
}

/// What a builder made.
pub(super) struct Built {
    pub(super) tree: Tree,
    /// Key nodes that repeat an earlier key of their object.
    pub(super) duplicates: Vec<u32>,
}

impl<'t> Builder<'t> {
    /// A builder for the tree of `text`, whose spans are bytes of it.
    pub(super) fn new(text: &'t str) -> Self {
        let mut tree = Tree::default();
        tree.nodes.reserve(text.len() / 20);
        Builder {
            text,
            tree,
            open: Vec::new(),
            keys: Vec::new(),
            duplicates: Vec::new(),
            inherited: Vec::new(),
        }
    }

    /// How many containers are open.
    pub(super) fn depth(&self) -> usize {
        self.open.len()
    }

    /// The innermost open container: whether it is an object, and where it starts.
    #[inline]
    pub(super) fn innermost(&self) -> Option<(bool, usize)> {
        let frame = self.open.last()?;
        let raw = self.tree.nodes[frame.node as usize];
        Some((raw.tag == Tag::Object, raw.start as usize))
    }

    /// The innermost open container, and where it starts.
    pub(super) fn innermost_node(&self) -> Option<(u32, usize)> {
        let node = self.open.last()?.node;
        Some((node, self.tree.nodes[node as usize].start as usize))
    }

    pub(super) fn begin_object(&mut self, start: usize) {
        self.begin(Tag::Object, start);
    }

    pub(super) fn begin_array(&mut self, start: usize) {
        self.begin(Tag::Array, start);
    }

    #[inline]
    pub(super) fn key(&mut self, span: Range<usize>, lexeme: Lexeme<'_>) {
        let text = match lexeme {
            Lexeme::Verbatim => self.text.get(span.start + 1..span.end.saturating_sub(1)),
            Lexeme::Bare => self.text.get(span.clone()),
            Lexeme::Cooked(text) => Some(text),
        };
        let print = fingerprint(text.unwrap_or_default().as_bytes());
        let node = self.push(Tag::Key, span, lexeme);
        self.tree.nodes[node as usize].next = node + 1;
        self.keys.push((print, node));
    }

    #[inline]
    pub(super) fn scalar(&mut self, tag: Tag, span: Range<usize>, lexeme: Lexeme<'_>) {
        self.push(tag, span, lexeme);
        self.count();
    }

    /// Ends the innermost container after the byte before `end`.
    pub(super) fn end(&mut self, end: usize) {
        let Some(frame) = self.open.pop() else { return };
        let next = self.tree.nodes.len() as u32;
        // What is never ended may lack the value of a hidden key.
        let mut length = frame.length.saturating_sub(frame.hidden);
        let is_object = self.tree.nodes[frame.node as usize].tag == Tag::Object;
        let data = if length > SMALL {
            let index = if is_object {
                self.index_object(frame.first_key)
            } else {
                self.index_array(frame.node, next)
            };
            self.tree.indexes.push(index);
            (self.tree.indexes.len() - 1) as u32 | INDEXED
        } else {
            if is_object {
                length -= self.shadow_duplicates(frame.first_key);
            }
            length as u32
        };
        let keys = self.keys.drain(frame.first_key..);
        let keys = keys.fold(0, |bits, (print, _)| bits | print_bit(print));
        let raw = &mut self.tree.nodes[frame.node as usize];
        (raw.end, raw.next, raw.data, raw.keys) = (end as u32, next, data, keys);
        self.count();
    }

    /// The tree. What was never ended reaches beyond the text.
    pub(super) fn finish(mut self) -> Built {
        while !self.open.is_empty() {
            self.end(self.text.len() + 1);
        }
        self.duplicates.sort_unstable();
        Built {
            tree: self.tree,
            duplicates: self.duplicates,
        }
    }

    fn begin(&mut self, tag: Tag, start: usize) {
        let node = self.push(tag, start..self.text.len(), Lexeme::Verbatim);
        self.open.push(Frame {
            node,
            length: 0,
            hidden: 0,
            first_key: self.keys.len(),
        });
    }

    #[inline]
    fn push(&mut self, tag: Tag, span: Range<usize>, lexeme: Lexeme<'_>) -> u32 {
        let node = self.tree.nodes.len() as u32;
        let data = match lexeme {
            Lexeme::Verbatim => VERBATIM,
            Lexeme::Bare => BARE,
            Lexeme::Cooked(text) => self.cook(text),
        };
        self.tree.nodes.push(Raw {
            tag,
            keys: 0,
            start: span.start as u32,
            end: span.end as u32,
            next: node + 1,
            parent: self.parent(),
            data,
        });
        node
    }

    #[inline]
    fn parent(&self) -> u32 {
        self.open.last().map_or(NO_PARENT, |frame| frame.node)
    }

    fn cook(&mut self, text: &str) -> u32 {
        let start = self.tree.side.len() as u32;
        self.tree.side.push_str(text);
        self.tree.cooked.push(start..self.tree.side.len() as u32);
        (self.tree.cooked.len() - 1) as u32
    }

    #[inline]
    fn count(&mut self) {
        if let Some(frame) = self.open.last_mut() {
            frame.length += 1;
        }
    }

    /// For few keys: compares each with each. Returns how many are shadowed.
    fn shadow_duplicates(&mut self, first_key: usize) -> usize {
        let mut shadowed = 0;
        for later in first_key + 1..self.keys.len() {
            let (print, node) = self.keys[later];
            let same = |&&(p, n): &&(u64, u32)| p == print && self.lexeme(n) == self.lexeme(node);
            if let Some(&(_, first)) = self.keys[first_key..later].iter().find(same) {
                self.shadow(first, node);
                shadowed += 1;
            }
        }
        shadowed
    }

    /// For many keys: sorts them by text, with the first of each name in the index.
    fn index_object(&mut self, first_key: usize) -> Box<[u32]> {
        let keys = &self.keys[first_key..];
        let mut sorted: Vec<u32> = keys.iter().map(|&(_, node)| node).collect();
        sorted.sort_unstable_by(|&a, &b| self.lexeme(a).cmp(self.lexeme(b)).then(a.cmp(&b)));
        let mut index: Vec<u32> = Vec::with_capacity(sorted.len());
        for node in sorted {
            match index.last() {
                Some(&first) if self.lexeme(first) == self.lexeme(node) => self.shadow(first, node),
                _ => index.push(node),
            }
        }
        index.into_boxed_slice()
    }

    fn index_array(&self, array: u32, end: u32) -> Box<[u32]> {
        let mut items = Vec::new();
        let mut item = array + 1;
        while item < end {
            items.push(item);
            item = self.tree.nodes[item as usize].next;
        }
        items.into_boxed_slice()
    }

    /// Lets the first key of a name stand for the value of a later one, unless that is inherited.
    fn shadow(&mut self, first: u32, later: u32) {
        self.tree.nodes[later as usize].next = SHADOWED;
        if self.is_inherited(later) {
            return;
        }
        let counts = &mut self.tree.nodes[first as usize].next;
        let before = std::mem::replace(counts, later + 1) - 1;
        if !self.is_inherited(before) {
            self.duplicates.push(later);
        }
    }

    fn is_inherited(&self, key: u32) -> bool {
        self.inherited.binary_search(&key).is_ok()
    }

    fn lexeme(&self, node: u32) -> &str {
        self.tree.lexeme(self.text, node)
    }
}

/// One of 16 bits, which differs for most keys that differ.
#[inline]
pub(super) fn key_bit(key: &str) -> u16 {
    print_bit(fingerprint(key.as_bytes()))
}

#[inline]
fn print_bit(print: u64) -> u16 {
    1 << (print >> 60)
}

/// Different for most texts that differ: the length, the first and the last eight bytes.
#[inline]
fn fingerprint(text: &[u8]) -> u64 {
    const SPREAD: u64 = 0x9E37_79B9_7F4A_7C15;
    let (head, tail) = match (text.first_chunk::<8>(), text.last_chunk::<8>()) {
        (Some(head), Some(tail)) => (u64::from_le_bytes(*head), u64::from_le_bytes(*tail)),
        _ => (text.iter().fold(0, |hash, &b| hash << 8 | u64::from(b)), 0),
    };
    (head ^ text.len() as u64).wrapping_mul(SPREAD) ^ tail.rotate_left(32)
}
