use std::any::TypeId;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use serde_json::Value;

use super::decode::Decode;
use super::error::DecodeError;
use super::node::Node;

/// Picks the variant of a union whose values do not name theirs.
///
/// Variants are tried in the order of the calls. The first that loses nothing of the value wins at once, else the one that
/// loses least, else the whole value is kept. Lost are members that a struct has no place for, values that an open enumeration
/// does not name, and text that only looks like what was asked for (a number that is read as a date).
///
/// ```
/// use connector_runtime::Value;
/// use connector_runtime::wire::{self, Choice, Decode, DecodeError, Node};
///
/// #[derive(Debug, PartialEq)]
/// enum Id {
///     Number(i64),
///     Text(String),
///     Unknown(Value),
/// }
///
/// impl Decode for Id {
///     fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
///         let mut choice = Choice::new(node);
///         choice.variant(Self::Number);
///         choice.variant(Self::Text);
///         choice.finish(Self::Unknown)
///     }
/// }
///
/// assert_eq!(wire::from_str::<Id>("7")?, Id::Number(7));
/// assert_eq!(wire::from_str::<Id>("\"7\"")?, Id::Text("7".to_owned()));
/// assert_eq!(wire::from_str::<Id>("[]")?, Id::Unknown(Value::Array(Vec::new())));
/// # Ok::<(), DecodeError>(())
/// ```
#[derive(Debug)]
#[must_use = "a choice must be finished"]
pub struct Choice<'a, T> {
    node: Node<'a>,
    /// The number of the variant that won when the same choice was made before.
    known: Option<u32>,
    tried: u32,
    best: Option<Candidate<T>>,
}

#[derive(Debug)]
struct Candidate<T> {
    variant: u32,
    lost: u32,
    value: T,
}

/// The number of a variant that no union has.
const NONE: u32 = u32::MAX;

impl<'a, T: 'static> Choice<'a, T> {
    /// A choice for the value of a node.
    pub fn new(node: Node<'a>) -> Self {
        Self {
            node,
            known: node.losses().open::<T>(node.index()),
            tried: 0,
            best: None,
        }
    }

    /// Tries the next variant.
    pub fn variant<V: Decode>(&mut self, make: fn(V) -> T) {
        let variant = self.tried;
        self.tried += 1;
        if self.known.is_some_and(|known| known != variant) {
            return;
        }
        let least = self.best.as_ref().map_or(u32::MAX, |best| best.lost);
        if least == 0 {
            return;
        }
        let (result, lost) = self.node.losses().watch(|| V::decode(self.node));
        if let Ok(value) = result
            && lost < least
        {
            self.best = Some(Candidate {
                variant,
                lost,
                value: make(value),
            });
        }
    }

    /// The variant that won; the whole value, which is all lost, where none could be read.
    ///
    /// # Errors
    /// When not even the whole value can be read.
    pub fn finish(self, unknown: fn(Value) -> T) -> Result<T, DecodeError> {
        let best = match self.best {
            Some(best) => best,
            None => Candidate {
                variant: NONE,
                lost: self.node.weight(),
                value: unknown(Value::decode(self.node)?),
            },
        };
        let losses = self.node.losses();
        losses.close::<T>(self.node.index(), self.known.unwrap_or(best.variant));
        losses.add(best.lost);
        Ok(best.value)
    }
}

/// What is lost of a document while choices look for their variants, and how they ended.
///
/// Choices inside of a variant that is tried are made again for the next variant of the outer choice. Without a memory of how
/// they ended, the work would double with each level of nesting.
#[derive(Clone, Debug, Default)]
pub(super) struct Losses {
    /// How many variants are being tried, one inside of the other.
    depth: Cell<u32>,
    lost: Cell<u32>,
    /// The numbers of variants, by the place of the value and the type of the union.
    winners: RefCell<BTreeMap<(u32, TypeId), u32>>,
}

impl Losses {
    /// Whether anyone asks for what is lost.
    #[inline]
    pub(super) fn are_counted(&self) -> bool {
        self.depth.get() > 0
    }

    pub(super) fn add(&self, lost: u32) {
        self.lost.set(self.lost.get().saturating_add(lost));
    }

    /// Does some work and tells what was lost by it.
    fn watch<R>(&self, work: impl FnOnce() -> R) -> (R, u32) {
        let outer = self.lost.replace(0);
        self.depth.set(self.depth.get() + 1);
        let result = work();
        self.depth.set(self.depth.get() - 1);
        (result, self.lost.replace(outer))
    }

    /// Starts a choice, with the variant that won when it was made before.
    fn open<T: 'static>(&self, index: u32) -> Option<u32> {
        if !self.are_counted() {
            return None;
        }
        // A union that is a variant of itself finds this, as long as the choice is open, and gives up.
        let choice = (index, TypeId::of::<T>());
        self.winners.borrow_mut().insert(choice, NONE)
    }

    fn close<T: 'static>(&self, index: u32, winner: u32) {
        let mut winners = self.winners.borrow_mut();
        if self.are_counted() {
            winners.insert((index, TypeId::of::<T>()), winner);
        } else {
            winners.clear();
        }
    }
}
