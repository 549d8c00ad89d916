use std::fmt::{self, Formatter};
use std::iter::FusedIterator;

use super::choice::Losses;
use super::error::DecodeError;
use super::number;
use super::object::Object;
use super::tape::{Document, Slot, SlotKind};

/// One value of a [`Document`].
#[derive(Clone, Copy)]
pub struct Node<'a> {
    document: &'a Document<'a>,
    index: u32,
}

/// What a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `null`
    Null,
    /// `true` or `false`
    Bool,
    /// A number of any form.
    Number,
    /// A string.
    String,
    /// A list of values.
    Array,
    /// Keys with values.
    Object,
}

impl<'a> Node<'a> {
    #[inline]
    pub(super) fn new(document: &'a Document<'a>, index: u32) -> Self {
        Self { document, index }
    }

    #[inline]
    pub(super) fn slot(self) -> Slot {
        self.document.slot(self.index)
    }

    #[inline]
    pub(super) fn index(self) -> u32 {
        self.index
    }

    #[inline]
    pub(super) fn losses(self) -> &'a Losses {
        self.document.losses()
    }

    /// How many values and keys the value is made of, itself included.
    pub(super) fn weight(self) -> u32 {
        self.slot().next.saturating_sub(self.index)
    }

    /// Counts a loss unless the value fits what it is read as. The question is put only while a [`Choice`](super::Choice) looks
    /// for its variant.
    #[inline]
    pub fn doubt(self, fits: impl FnOnce() -> bool) {
        if self.losses().are_counted() && !fits() {
            self.losses().add(1);
        }
    }

    /// What the value is.
    #[must_use]
    pub fn kind(self) -> Kind {
        match self.slot().kind {
            SlotKind::Null => Kind::Null,
            SlotKind::False | SlotKind::True => Kind::Bool,
            SlotKind::Integer | SlotKind::Real => Kind::Number,
            SlotKind::Text => Kind::String,
            SlotKind::Array => Kind::Array,
            SlotKind::Object => Kind::Object,
        }
    }

    /// Whether the value is `null`.
    #[inline]
    #[must_use]
    pub fn is_null(self) -> bool {
        self.slot().kind == SlotKind::Null
    }

    /// The value if it is `true` or `false`.
    #[inline]
    #[must_use]
    pub fn as_bool(self) -> Option<bool> {
        match self.slot().kind {
            SlotKind::True => Some(true),
            SlotKind::False => Some(false),
            _ => None,
        }
    }

    /// The text of a string, unescaped.
    #[inline]
    #[must_use]
    pub fn as_str(self) -> Option<&'a str> {
        let slot = self.slot();
        (slot.kind == SlotKind::Text).then(|| self.document.text(slot))
    }

    /// A number exactly as it was written.
    #[inline]
    #[must_use]
    pub fn number(self) -> Option<&'a str> {
        let slot = self.slot();
        matches!(slot.kind, SlotKind::Integer | SlotKind::Real).then(|| self.document.text(slot))
    }

    /// A number that is integral and fits; `5.0` and `1e3` are integral.
    #[must_use]
    pub fn as_i64(self) -> Option<i64> {
        number::integer(self.number()?).ok()?.to_i64()
    }

    /// A number that is integral, not negative and fits.
    #[must_use]
    pub fn as_u64(self) -> Option<u64> {
        number::integer(self.number()?).ok()?.to_u64()
    }

    /// A number as the nearest `f64`, if there is a finite one.
    #[must_use]
    pub fn as_f64(self) -> Option<f64> {
        self.number()?
            .parse()
            .ok()
            .filter(|number: &f64| number.is_finite())
    }

    /// The text of a string, the digits of a number, or `true` or `false`: a scalar as it would stand in a query.
    #[must_use]
    pub fn lexeme(self) -> Option<&'a str> {
        match self.slot().kind {
            SlotKind::True => Some("true"),
            SlotKind::False => Some("false"),
            SlotKind::Integer | SlotKind::Real | SlotKind::Text => {
                Some(self.document.text(self.slot()))
            }
            SlotKind::Null | SlotKind::Array | SlotKind::Object => None,
        }
    }

    /// The text of a string. A number or a boolean is taken by its text too, which loses its kind.
    ///
    /// # Errors
    /// When the value is null, an array or an object.
    pub fn text(self) -> Result<&'a str, DecodeError> {
        self.doubt(|| self.kind() == Kind::String);
        self.lexeme().ok_or_else(|| self.expected("a string"))
    }

    /// A cursor over the members of an object.
    ///
    /// # Errors
    /// When the value is no object.
    #[inline]
    pub fn object(self) -> Result<Object<'a>, DecodeError> {
        let slot = self.slot();
        if slot.kind == SlotKind::Object {
            return Ok(Object::new(self.document, self.index + 1, slot.next));
        }
        Err(self.expected("an object"))
    }

    /// The items of an array.
    ///
    /// # Errors
    /// When the value is no array.
    #[inline]
    pub fn array(self) -> Result<Items<'a>, DecodeError> {
        if self.slot().kind == SlotKind::Array {
            Ok(self.items())
        } else {
            Err(self.expected("an array"))
        }
    }

    /// The items of an array; none if the value is no array.
    #[inline]
    #[must_use]
    pub fn items(self) -> Items<'a> {
        let slot = self.slot();
        let left = if slot.kind == SlotKind::Array {
            slot.len
        } else {
            0
        };
        Items {
            document: self.document,
            next: self.index + 1,
            left,
        }
    }

    /// The members of an object in document order; none if the value is no object.
    #[inline]
    #[must_use]
    pub fn entries(self) -> Entries<'a> {
        let slot = self.slot();
        let left = if slot.kind == SlotKind::Object {
            slot.len
        } else {
            0
        };
        Entries {
            document: self.document,
            next: self.index + 1,
            left,
        }
    }

    /// The member `key` of an object.
    #[must_use]
    pub fn get(self, key: &str) -> Option<Node<'a>> {
        self.entries()
            .find(|(name, _)| *name == key)
            .map(|(_, value)| value)
    }

    /// The text of the member `key` of an object, by which a union tells its variants apart. A number or a boolean is taken by
    /// its text.
    #[must_use]
    pub fn tag(self, key: &str) -> Option<&'a str> {
        self.get(key)?.lexeme()
    }

    /// The error which says that something else was expected here, with a short excerpt of what was found.
    #[cold]
    #[must_use]
    pub fn expected(self, what: &str) -> DecodeError {
        DecodeError::new(format!("expected {what}, found {}", self.excerpt()))
    }

    fn excerpt(self) -> String {
        const SHOWN: usize = 40;
        match self.kind() {
            Kind::Null => "null".to_owned(),
            Kind::Array => "an array".to_owned(),
            Kind::Object => "an object".to_owned(),
            Kind::Bool | Kind::Number => shortened(self.lexeme().unwrap_or_default(), SHOWN),
            Kind::String => format!("{:?}", shortened(self.as_str().unwrap_or_default(), SHOWN)),
        }
    }
}

fn shortened(text: &str, chars: usize) -> String {
    match text.char_indices().nth(chars) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

impl fmt::Debug for Node<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.kind() {
            Kind::Array => f.debug_list().entries(self.items()).finish(),
            Kind::Object => f.debug_map().entries(self.entries()).finish(),
            Kind::String => write!(f, "{:?}", self.as_str().unwrap_or_default()),
            Kind::Null | Kind::Bool | Kind::Number => f.write_str(self.lexeme().unwrap_or("null")),
        }
    }
}

/// The items of an array.
#[derive(Clone, Debug)]
pub struct Items<'a> {
    document: &'a Document<'a>,
    next: u32,
    left: u32,
}

impl<'a> Iterator for Items<'a> {
    type Item = Node<'a>;

    #[inline]
    fn next(&mut self) -> Option<Node<'a>> {
        self.left = self.left.checked_sub(1)?;
        let node = Node::new(self.document, self.next);
        self.next = node.slot().next;
        Some(node)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left as usize, Some(self.left as usize))
    }
}

impl ExactSizeIterator for Items<'_> {}
impl FusedIterator for Items<'_> {}

/// The members of an object.
#[derive(Clone, Debug)]
pub struct Entries<'a> {
    document: &'a Document<'a>,
    next: u32,
    left: u32,
}

impl<'a> Iterator for Entries<'a> {
    type Item = (&'a str, Node<'a>);

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        self.left = self.left.checked_sub(1)?;
        let key = self.document.slot(self.next);
        let node = Node::new(self.document, self.next + 1);
        self.next = key.next;
        Some((self.document.text(key), node))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left as usize, Some(self.left as usize))
    }
}

impl ExactSizeIterator for Entries<'_> {}
impl FusedIterator for Entries<'_> {}
