use super::builder::{INDEXED, NO_PARENT, SHADOWED, Tag, VERBATIM, key_bit};
use super::document::Document;
use super::json_text;
use super::place::Place;

/// What a node is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// `null`
    Null,
    /// `true` or `false`
    Bool,
    /// A number, kept as it is written.
    Number,
    /// A string.
    String,
    /// An array.
    Array,
    /// An object.
    Object,
}

impl Kind {
    /// The kind in words: `an object`, `null`.
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::Null => "null",
            Kind::Bool => "a boolean",
            Kind::Number => "a number",
            Kind::String => "a string",
            Kind::Array => "an array",
            Kind::Object => "an object",
        }
    }
}

/// A value in a document. Asking it for what it is not gives `None` or nothing.
#[derive(Clone, Copy)]
pub struct Node<'a> {
    document: &'a Document,
    file: u32,
    id: u32,
}

impl<'a> Node<'a> {
    pub(super) fn new(document: &'a Document, file: u32, id: u32) -> Self {
        Node { document, file, id }
    }

    pub(super) fn file(self) -> u32 {
        self.file
    }

    /// What it is.
    pub fn kind(self) -> Kind {
        match self.tag() {
            Tag::Null => Kind::Null,
            Tag::False | Tag::True => Kind::Bool,
            Tag::Number => Kind::Number,
            Tag::String | Tag::Key => Kind::String,
            Tag::Array => Kind::Array,
            Tag::Object => Kind::Object,
        }
    }

    /// Whether it is `null`.
    pub fn is_null(self) -> bool {
        self.tag() == Tag::Null
    }

    /// Whether it is a string.
    pub fn is_string(self) -> bool {
        self.tag() == Tag::String
    }

    /// Whether it is a number.
    pub fn is_number(self) -> bool {
        self.tag() == Tag::Number
    }

    /// Whether it is an array.
    pub fn is_array(self) -> bool {
        self.tag() == Tag::Array
    }

    /// Whether it is an object.
    pub fn is_object(self) -> bool {
        self.tag() == Tag::Object
    }

    /// The text of a string.
    pub fn as_str(self) -> Option<&'a str> {
        self.is_string().then(|| self.lexeme(self.id))
    }

    /// The value of a boolean.
    pub fn as_bool(self) -> Option<bool> {
        match self.tag() {
            Tag::True => Some(true),
            Tag::False => Some(false),
            _ => None,
        }
    }

    /// A number as it is written, in the syntax of JSON.
    pub fn number(self) -> Option<&'a str> {
        self.is_number().then(|| self.lexeme(self.id))
    }

    /// A number written without fraction and exponent, if it fits.
    pub fn as_i64(self) -> Option<i64> {
        self.number()?.parse().ok()
    }

    /// A number written without sign, fraction and exponent, if it fits.
    pub fn as_u64(self) -> Option<u64> {
        self.number()?.parse().ok()
    }

    /// The number nearest to the one written, if it is finite.
    pub fn as_f64(self) -> Option<f64> {
        let number: f64 = self.number()?.parse().ok()?;
        number.is_finite().then_some(number)
    }

    /// The value of a member of an object; the last one, if the key stands there more than once.
    #[inline]
    pub fn get(self, key: &str) -> Option<Node<'a>> {
        let raw = &self.document.tree.nodes[self.id as usize];
        match raw.keys & key_bit(key) {
            0 => None,
            _ => self.look_up(key),
        }
    }

    fn look_up(self, key: &str) -> Option<Node<'a>> {
        let Some(index) = self.index() else {
            return self.find(key);
        };
        let at = index
            .binary_search_by(|&node| self.lexeme(node).cmp(key))
            .ok()?;
        let value = self.document.tree.nodes[index[at] as usize].next;
        Some(self.at(value))
    }

    /// The item of an array at that position, from 0.
    pub fn item(self, position: usize) -> Option<Node<'a>> {
        match self.index() {
            Some(index) if self.is_array() => index.get(position).map(|&id| self.at(id)),
            _ => self.items().nth(position),
        }
    }

    /// The members of an object in the order of the document, each key once.
    pub fn entries(self) -> Entries<'a> {
        Entries {
            of: Some(self),
            next: self.id + 1,
            end: self.end_of_children(Tag::Object),
        }
    }

    /// The items of an array.
    pub fn items(self) -> Items<'a> {
        Items {
            of: Some(self),
            next: self.id + 1,
            end: self.end_of_children(Tag::Array),
        }
    }

    /// The members of the object under a key; none if there is no such object.
    pub fn entries_of(self, key: &str) -> Entries<'a> {
        self.get(key).map(Node::entries).unwrap_or_default()
    }

    /// The items of the array under a key; none if there is no such array.
    pub fn items_of(self, key: &str) -> Items<'a> {
        self.get(key).map(Node::items).unwrap_or_default()
    }

    /// How many items or members it has; 0 for anything else.
    pub fn len(self) -> usize {
        match (self.kind(), self.index()) {
            (Kind::Array | Kind::Object, Some(index)) => index.len(),
            (Kind::Array | Kind::Object, None) => {
                self.document.tree.nodes[self.id as usize].data as usize
            }
            _ => 0,
        }
    }

    /// How many nodes it consists of.
    pub(crate) fn size(self) -> usize {
        let next = self.document.tree.nodes[self.id as usize].next;
        next.saturating_sub(self.id) as usize
    }

    /// How many bytes of text it is written in.
    pub(crate) fn text_len(self) -> usize {
        let raw = &self.document.tree.nodes[self.id as usize];
        raw.end.saturating_sub(raw.start) as usize
    }

    /// Whether it has neither items nor members.
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// Where it stands.
    pub fn place(self) -> Place {
        Place::node(self.file, self.id)
    }

    /// Its key, if it is a member of an object.
    pub fn key(self) -> Option<&'a str> {
        let key = self.document.key_of(self.id)?;
        Some(self.lexeme(key))
    }

    /// The array or object that it stands in; `None` for the root of a document.
    pub fn parent(self) -> Option<Node<'a>> {
        let parent = self.document.tree.nodes.get(self.id as usize)?.parent;
        (parent != NO_PARENT).then(|| Node::new(self.document, self.file, parent))
    }

    /// The path of its document relative to the folder of the definition, with `/`.
    pub fn document_path(self) -> &'a str {
        &self.document.relative
    }

    /// Where its key stands; where it stands itself, if it has none.
    pub fn key_place(self) -> Place {
        let key = self.document.key_of(self.id).unwrap_or(self.id);
        Place::node(self.file, key)
    }

    /// The value as JSON text without white space, numbers as they are written.
    pub fn to_json(self) -> String {
        let mut out = String::new();
        self.push_json(&mut out);
        out
    }

    fn push_json(self, out: &mut String) {
        match self.tag() {
            Tag::Null => out.push_str("null"),
            Tag::False => out.push_str("false"),
            Tag::True => out.push_str("true"),
            Tag::Number => out.push_str(self.lexeme(self.id)),
            Tag::String | Tag::Key => json_text::push_string(out, self.lexeme(self.id)),
            Tag::Array => {
                out.push('[');
                for (position, item) in self.items().enumerate() {
                    if position > 0 {
                        out.push(',');
                    }
                    item.push_json(out);
                }
                out.push(']');
            }
            Tag::Object => {
                out.push('{');
                for (position, (key, value)) in self.entries().enumerate() {
                    if position > 0 {
                        out.push(',');
                    }
                    json_text::push_string(out, key);
                    out.push(':');
                    value.push_json(out);
                }
                out.push('}');
            }
        }
    }

    fn tag(self) -> Tag {
        self.document.tree.nodes[self.id as usize].tag
    }

    fn lexeme(self, node: u32) -> &'a str {
        self.document.tree.lexeme(&self.document.text, node)
    }

    /// Looks at the keys of a small object one by one; most differ in length already.
    fn find(self, key: &str) -> Option<Node<'a>> {
        let nodes = &self.document.tree.nodes;
        let (mut next, end) = (self.id + 1, self.end_of_children(Tag::Object));
        while next < end {
            let raw = &nodes[next as usize];
            let same_length = (raw.end - raw.start) as usize == key.len() + 2;
            if (same_length || raw.data != VERBATIM)
                && raw.next != SHADOWED
                && self.lexeme(next) == key
            {
                return Some(self.at(raw.next));
            }
            next = nodes[next as usize + 1].next;
        }
        None
    }

    fn at(self, id: u32) -> Node<'a> {
        Node { id, ..self }
    }

    fn index(self) -> Option<&'a [u32]> {
        let raw = self.document.tree.nodes[self.id as usize];
        if raw.data & INDEXED == 0 || !matches!(raw.tag, Tag::Array | Tag::Object) {
            return None;
        }
        let index = self
            .document
            .tree
            .indexes
            .get((raw.data & !INDEXED) as usize)?;
        Some(index)
    }

    fn end_of_children(self, of: Tag) -> u32 {
        let raw = self.document.tree.nodes[self.id as usize];
        if raw.tag == of { raw.next } else { self.id }
    }
}

impl std::fmt::Debug for Node<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.to_json())
    }
}

impl From<Node<'_>> for Place {
    fn from(node: Node<'_>) -> Place {
        node.place()
    }
}

impl From<Node<'_>> for Option<Place> {
    fn from(node: Node<'_>) -> Option<Place> {
        Some(node.place())
    }
}

/// The members of an object.
#[derive(Clone, Debug, Default)]
pub struct Entries<'a> {
    of: Option<Node<'a>>,
    next: u32,
    end: u32,
}

impl<'a> Iterator for Entries<'a> {
    type Item = (&'a str, Node<'a>);

    fn next(&mut self) -> Option<Self::Item> {
        let of = self.of?;
        let nodes = &of.document.tree.nodes;
        while self.next < self.end {
            let key = self.next;
            let counts = nodes[key as usize].next;
            self.next = nodes[key as usize + 1].next;
            if counts != SHADOWED {
                return Some((of.lexeme(key), of.at(counts)));
            }
        }
        None
    }
}

/// The items of an array.
#[derive(Clone, Debug, Default)]
pub struct Items<'a> {
    of: Option<Node<'a>>,
    next: u32,
    end: u32,
}

impl<'a> Iterator for Items<'a> {
    type Item = Node<'a>;

    fn next(&mut self) -> Option<Node<'a>> {
        let of = self.of?;
        if self.next >= self.end {
            return None;
        }
        let item = of.at(self.next);
        self.next = of.document.tree.nodes[self.next as usize].next;
        Some(item)
    }
}
