use std::collections::BTreeMap;

use super::decode::Decode;
use super::error::DecodeError;
use super::node::Node;
use super::tape::{Document, Slot};

/// A cursor over the members of an object. It remembers its position, so that members which are asked for in the order of
/// the document are found at once; any other order works too. Of members with one name the first found is taken.
#[derive(Debug)]
pub struct Object<'a> {
    document: &'a Document<'a>,
    first: u32,
    end: u32,
    /// The key after the one that was taken last, and how many keys stand before it.
    cursor: u32,
    ordinal: usize,
    taken: Taken,
    /// Members that were not asked for are kept by [`Self::rest`].
    all_taken: bool,
    /// What was wrong with a member that was read into its place.
    fault: Option<DecodeError>,
}

impl<'a> Object<'a> {
    #[inline]
    pub(super) fn new(document: &'a Document<'a>, first: u32, end: u32) -> Self {
        Self {
            document,
            first,
            end,
            cursor: first,
            ordinal: 0,
            taken: Taken::default(),
            all_taken: false,
            fault: None,
        }
    }

    /// A member that must be there.
    ///
    /// # Errors
    /// When it is absent or is no `T`.
    #[inline]
    pub fn required<T: Decode>(&mut self, name: &str) -> Result<T, DecodeError> {
        match self.take(name) {
            Some(node) => T::decode(node).map_err(|error| error.in_key(name)),
            None => Err(missing(name)),
        }
    }

    /// A member that may be absent or null. Null is absence, unless [`T` takes it](Decode::TAKES_NULL).
    ///
    /// # Errors
    /// When it is there and is no `T`.
    #[inline]
    pub fn optional<T: Decode>(&mut self, name: &str) -> Result<Option<T>, DecodeError> {
        match self.take(name) {
            Some(node) if T::TAKES_NULL || !node.is_null() => T::decode(node)
                .map(Some)
                .map_err(|error| error.in_key(name)),
            _ => Ok(None),
        }
    }

    /// A member of which absence (`None`) and null (`Some(None)`) mean different things.
    ///
    /// # Errors
    /// When it is there and is no `T`.
    #[inline]
    pub fn nullable<T: Decode>(&mut self, name: &str) -> Result<Option<Option<T>>, DecodeError> {
        match self.take(name) {
            Some(node) => Option::<T>::decode(node)
                .map(Some)
                .map_err(|error| error.in_key(name)),
            None => Ok(None),
        }
    }

    /// Reads a member that may be absent or null into its place, as [`Self::optional`] does. What is wrong with it is told by
    /// [`Self::finish`].
    #[inline]
    pub fn read<T: Decode>(&mut self, name: &str, into: &mut Option<T>) {
        let is_value = |node: &Node<'_>| T::TAKES_NULL || !node.is_null();
        if let Some(node) = self.take(name).filter(is_value) {
            match T::decode(node) {
                Ok(value) => *into = Some(value),
                Err(error) => self.fail(name, error),
            }
        }
    }

    /// Reads a member of which absence and null mean different things into its place. What is wrong with it is told by
    /// [`Self::finish`].
    #[inline]
    pub fn read_nullable<T: Decode>(&mut self, name: &str, into: &mut Option<Option<T>>) {
        if let Some(node) = self.take(name) {
            match Option::decode(node) {
                Ok(value) => *into = Some(value),
                Err(error) => self.fail(name, error),
            }
        }
    }

    /// Reads a member that must be there into its place. What is wrong with it is told by [`Self::finish`].
    #[inline]
    pub fn read_required<T: Decode>(&mut self, name: &str, into: &mut T) {
        match self.take(name) {
            Some(node) => match T::decode(node) {
                Ok(value) => *into = value,
                Err(error) => self.fail(name, error),
            },
            None => self.absent(name),
        }
    }

    #[cold]
    fn absent(&mut self, name: &str) {
        self.fault.get_or_insert_with(|| missing(name));
    }

    /// The value whose members were read into their places. Members that were not asked for are lost, which matters to a
    /// [`Choice`](super::Choice).
    ///
    /// # Errors
    /// What was wrong with the first member that could not be read.
    pub fn finish<T>(self, value: T) -> Result<T, DecodeError> {
        self.count_lost();
        match self.fault {
            None => Ok(value),
            Some(fault) => Err(fault),
        }
    }

    fn count_lost(&self) {
        if !self.all_taken && self.document.losses().are_counted() {
            let members = self.document.slot(self.first - 1).len;
            let lost = members.saturating_sub(self.taken.len());
            self.document.losses().add(lost);
        }
    }

    #[cold]
    fn fail(&mut self, name: &str, error: DecodeError) {
        self.fault.get_or_insert_with(|| error.in_key(name));
    }

    /// The members that were not asked for.
    ///
    /// # Errors
    /// When one is no `T`.
    pub fn rest<T: Decode>(&mut self) -> Result<BTreeMap<String, T>, DecodeError> {
        self.all_taken = true;
        let mut rest = BTreeMap::new();
        for name in self.unknown() {
            if let Some(node) = self.node(name) {
                let key = self.document.text(self.document.slot(name));
                rest.insert(
                    key.to_owned(),
                    T::decode(node).map_err(|error| error.in_key(key))?,
                );
            }
        }
        Ok(rest)
    }

    /// A member that has but one value, of which nothing is kept. Another value, or none, is a loss.
    pub fn constant(&mut self, name: &str, value: &str) {
        let found = self.take(name);
        let is_same = || found.and_then(Node::lexeme) == Some(value);
        if self.document.losses().are_counted() && !is_same() {
            self.document.losses().add(1);
        }
    }

    /// The member `name` as it is, marked as asked for.
    #[inline]
    pub fn take(&mut self, name: &str) -> Option<Node<'a>> {
        if self.cursor < self.end {
            let key = self.document.slot(self.cursor);
            if self.is(key, name) {
                return Some(self.found(self.cursor, key, self.ordinal));
            }
        }
        self.search(name)
    }

    /// Looks from the cursor to the end and then from the start to the cursor.
    fn search(&mut self, name: &str) -> Option<Node<'a>> {
        let (cursor, ordinal) = (self.cursor, self.ordinal);
        self.search_range(name, cursor, self.end, ordinal)
            .or_else(|| self.search_range(name, self.first, cursor, 0))
    }

    fn search_range(&mut self, name: &str, from: u32, to: u32, ordinal: usize) -> Option<Node<'a>> {
        let (mut at, mut ordinal) = (from, ordinal);
        while at < to {
            let key = self.document.slot(at);
            if self.is(key, name) {
                return Some(self.found(at, key, ordinal));
            }
            at = key.next;
            ordinal += 1;
        }
        None
    }

    #[inline]
    fn found(&mut self, at: u32, key: Slot, ordinal: usize) -> Node<'a> {
        self.taken.insert(ordinal);
        self.cursor = key.next;
        self.ordinal = ordinal + 1;
        Node::new(self.document, at + 1)
    }

    #[inline]
    fn is(&self, key: Slot, name: &str) -> bool {
        key.len as usize == name.len() && self.document.bytes(key) == name.as_bytes()
    }

    fn node(&self, key: u32) -> Option<Node<'a>> {
        (key < self.end).then(|| Node::new(self.document, key + 1))
    }

    /// The keys that were not taken and do not repeat a taken one.
    fn unknown(&self) -> Vec<u32> {
        let (mut taken, mut unknown) = (Vec::new(), Vec::new());
        let (mut at, mut ordinal) = (self.first, 0);
        while at < self.end {
            let key = self.document.slot(at);
            if self.taken.contains(ordinal) {
                taken.push(self.document.bytes(key));
            } else {
                unknown.push(at);
            }
            at = key.next;
            ordinal += 1;
        }
        unknown.retain(|key| !taken.contains(&self.document.bytes(self.document.slot(*key))));
        unknown
    }
}

#[cold]
fn missing(name: &str) -> DecodeError {
    DecodeError::new(format!("missing member `{name}`"))
}

/// A set of small numbers; those below 64 need no memory of their own.
#[derive(Debug, Default)]
struct Taken {
    low: u64,
    high: Vec<u64>,
}

impl Taken {
    #[inline]
    fn insert(&mut self, ordinal: usize) {
        if ordinal < 64 {
            self.low |= 1 << ordinal;
        } else {
            self.insert_high(ordinal / 64 - 1, ordinal % 64);
        }
    }

    #[cold]
    fn insert_high(&mut self, word: usize, bit: usize) {
        if self.high.len() <= word {
            self.high.resize(word + 1, 0);
        }
        if let Some(word) = self.high.get_mut(word) {
            *word |= 1 << bit;
        }
    }

    fn len(&self) -> u32 {
        let high: u32 = self.high.iter().map(|word| word.count_ones()).sum();
        self.low.count_ones() + high
    }

    fn contains(&self, ordinal: usize) -> bool {
        let word = if ordinal < 64 {
            self.low
        } else {
            self.high.get(ordinal / 64 - 1).copied().unwrap_or_default()
        };
        word & (1 << (ordinal % 64)) != 0
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use crate::wire::{DecodeError, Tape};

    #[test]
    fn members_are_found_in_any_order() -> Result<(), DecodeError> {
        let mut tape = Tape::new();
        let document = tape.parse(br#"{"a":1,"b":[{}],"c":3,"a":4,"d":null}"#)?;
        let mut object = document.root().object()?;
        assert_eq!(object.required::<u8>("c")?, 3);
        assert_eq!(object.required::<u8>("a")?, 4);
        assert_eq!(object.optional::<u8>("d")?, None);
        assert_eq!(object.nullable::<u8>("d")?, Some(None));
        assert_eq!(object.nullable::<u8>("e")?, None);
        assert_eq!(
            object.required::<u8>("e").unwrap_err().to_string(),
            "$: missing member `e`"
        );
        let rest = object.rest::<serde_json::Value>()?;
        assert_eq!(rest.keys().collect::<Vec<_>>(), ["b"]);
        Ok(())
    }

    #[test]
    fn null_is_kept_where_any_value_may_stand() -> Result<(), DecodeError> {
        let mut tape = Tape::new();
        let document = tape.parse(br#"{"a":null,"b":null}"#)?;
        let mut object = document.root().object()?;
        assert_eq!(object.optional::<Value>("a")?, Some(Value::Null));
        assert_eq!(object.optional::<Value>("c")?, None);
        let mut read = None;
        object.read("b", &mut read);
        assert_eq!(object.finish(read)?, Some(Value::Null));
        Ok(())
    }

    #[test]
    fn the_rest_of_a_long_object_is_exact() -> Result<(), DecodeError> {
        let members: Vec<String> = (0..300)
            .map(|number| format!("\"k{number}\":{number}"))
            .collect();
        let json = format!("{{{}}}", members.join(","));
        let mut tape = Tape::new();
        let document = tape.parse_str(&json)?;
        let mut object = document.root().object()?;
        for number in (0..300).rev().filter(|number| number % 7 != 0) {
            assert_eq!(object.required::<u32>(&format!("k{number}"))?, number);
        }
        let rest = object.rest::<u32>()?;
        assert_eq!(rest.len(), 43);
        assert!(rest.values().all(|number| number % 7 == 0));
        Ok(())
    }
}
