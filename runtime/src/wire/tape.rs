use std::cell::Cell;

use serde_core::Deserializer;

use super::choice::Losses;
use super::collect;
use super::error::DecodeError;
use super::node::Node;
use super::parse;

/// A JSON document as one flat list of slots, in document order. Its memory can be used for one document after the other.
#[derive(Clone, Debug, Default)]
pub struct Tape {
    slots: Vec<Slot>,
    side: String,
}

impl Tape {
    /// An empty tape, which reads as `null`.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Fills the tape with a JSON text in UTF-8, whose strings are borrowed where they hold no escape.
    ///
    /// # Errors
    /// When the bytes are not JSON (RFC 8259) in UTF-8; the error names line and column.
    pub fn parse<'a>(&'a mut self, json: &'a [u8]) -> Result<Document<'a>, DecodeError> {
        match str::from_utf8(json) {
            Ok(json) => self.parse_str(json),
            Err(error) => Err(parse::syntax(
                json,
                error.valid_up_to(),
                "bytes that are not UTF-8",
            )),
        }
    }

    /// Fills the tape with a JSON text.
    ///
    /// # Errors
    /// When the text is not JSON (RFC 8259); the error names line and column.
    pub fn parse_str<'a>(&'a mut self, json: &'a str) -> Result<Document<'a>, DecodeError> {
        self.clear();
        parse::fill(self, json)?;
        Ok(Document {
            slots: &self.slots,
            input: json,
            side: &self.side,
            losses: Losses::default(),
        })
    }

    /// Fills a tape from any self-describing serde format. Bytes become base64 text.
    ///
    /// # Errors
    /// Those of the deserializer.
    pub fn from_deserializer<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut tape = Self::new();
        collect::fill(&mut tape, deserializer)?;
        Ok(tape)
    }

    /// The document of a tape that holds all of its text itself, as [`Tape::from_deserializer`] makes it.
    #[must_use]
    pub fn document(&self) -> Document<'_> {
        Document {
            slots: &self.slots,
            input: "",
            side: &self.side,
            losses: Losses::default(),
        }
    }

    pub(super) fn clear(&mut self) {
        self.slots.clear();
        self.side.clear();
    }

    /// The number of slots, which is the index of the next one.
    #[inline]
    pub(super) fn len(&self) -> u32 {
        self.slots.len() as u32
    }

    #[inline]
    pub(super) fn push(&mut self, kind: SlotKind, side: bool, start: usize, len: usize) {
        let next = self.len() + 1;
        self.slots.push(Slot {
            kind,
            side,
            start: start as u32,
            len: len as u32,
            next,
        });
    }

    /// Takes back the key which was pushed last.
    #[cfg(feature = "xml")]
    pub(super) fn pop_key(&mut self) {
        if let Some(key) = self.slots.pop() {
            self.side.truncate(key.start as usize);
        }
    }

    /// Closes the array or object which was opened at `index`: it has `count` children and ends here.
    #[inline]
    pub(super) fn close(&mut self, index: u32, count: u32) {
        let next = self.len();
        if let Some(slot) = self.slots.get_mut(index as usize) {
            slot.len = count;
            slot.next = next;
        }
    }

    /// Makes the key at `index` lead to the key that comes here.
    #[inline]
    pub(super) fn link(&mut self, index: u32) {
        let next = self.len();
        if let Some(slot) = self.slots.get_mut(index as usize) {
            slot.next = next;
        }
    }

    #[inline]
    pub(super) fn side(&mut self) -> &mut String {
        &mut self.side
    }

    /// Makes room for about as many slots as a text of this length has.
    pub(super) fn reserve_for(&mut self, bytes: usize) {
        self.slots.reserve(bytes / 8);
    }
}

/// A filled [`Tape`] together with the text that it borrows from.
#[derive(Clone, Debug)]
pub struct Document<'a> {
    slots: &'a [Slot],
    input: &'a str,
    side: &'a str,
    losses: Losses,
}

impl<'a> Document<'a> {
    /// The outermost value.
    #[must_use]
    pub fn root(&'a self) -> Node<'a> {
        Node::new(self, 0)
    }

    #[inline]
    pub(super) fn losses(&self) -> &Losses {
        &self.losses
    }

    #[inline]
    pub(super) fn slot(&self, index: u32) -> Slot {
        self.slots
            .get(index as usize)
            .copied()
            .unwrap_or(Slot::NULL)
    }

    #[inline]
    pub(super) fn text(&self, slot: Slot) -> &'a str {
        let text = if slot.side { self.side } else { self.input };
        text.get(slot.start as usize..slot.start as usize + slot.len as usize)
            .unwrap_or_default()
    }

    #[inline]
    pub(super) fn bytes(&self, slot: Slot) -> &'a [u8] {
        let text = if slot.side { self.side } else { self.input };
        text.as_bytes()
            .get(slot.start as usize..slot.start as usize + slot.len as usize)
            .unwrap_or_default()
    }
}

/// One value or one key of an object. A key stands before its value.
#[derive(Clone, Copy, Debug)]
pub(super) struct Slot {
    pub(super) kind: SlotKind,
    /// The text is in the side buffer, not in the input.
    pub(super) side: bool,
    pub(super) start: u32,
    /// The length of the text; the number of children of an array or object.
    pub(super) len: u32,
    /// The slot after this value; for a key, the next key.
    pub(super) next: u32,
}

impl Slot {
    const NULL: Self = Self {
        kind: SlotKind::Null,
        side: false,
        start: 0,
        len: 0,
        next: u32::MAX,
    };
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SlotKind {
    Null,
    False,
    True,
    /// A number without fraction and exponent.
    Integer,
    /// Any other number.
    Real,
    Text,
    Array,
    Object,
}

/// The largest memory that is kept from one call to the next, in slots and in bytes of text.
const KEPT: usize = 1 << 17;

/// Lends a tape whose memory is reused by the thread.
pub(crate) fn with_scratch<R>(work: impl FnOnce(&mut Tape) -> R) -> R {
    thread_local!(static SCRATCH: Cell<Tape> = const { Cell::new(Tape { slots: Vec::new(), side: String::new() }) });
    let mut tape = SCRATCH.try_with(Cell::take).unwrap_or_default();
    let result = work(&mut tape);
    tape.slots.shrink_to(KEPT);
    tape.side.shrink_to(KEPT);
    // A thread that is ending has no scratch memory any more.
    let _ = SCRATCH.try_with(|scratch| scratch.set(tape));
    result
}

#[cfg(test)]
mod tests {
    use super::Slot;

    #[test]
    fn slots_are_small() {
        assert_eq!(size_of::<Slot>(), 16);
    }
}
