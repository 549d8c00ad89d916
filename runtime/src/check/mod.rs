//! Limits that a definition sets for values (JSON Schema 2020-12 Validation §6), for clients that are generated with checks.
//!
//! Values are checked as they are on the wire: a length counts characters, numbers are compared by their digits, and what is
//! absent or null is within every limit. Regular expressions (`pattern`) are not checked, since those of ECMA-262 mean something
//! else elsewhere.
//!
//! ```
//! use connector_runtime::check::{Check, Limits};
//!
//! struct NewNote {
//!     text: String,
//!     tags: Option<Vec<String>>,
//! }
//!
//! impl Check for NewNote {
//!     fn check(&self, limits: &mut Limits) {
//!         limits.at("text", &self.text).max_length(10);
//!         limits.at("tags", &self.tags).max_items(3).each().min_length(1);
//!     }
//! }
//!
//! let note = NewNote { text: "Buy milk".to_owned(), tags: None };
//! assert!(note.violations().is_empty());
//!
//! let note = NewNote { text: "Buy some milk".to_owned(), tags: Some(vec!["a".to_owned(), String::new()]) };
//! let told: Vec<String> = note.violations().iter().map(ToString::to_string).collect();
//! assert_eq!(told, [
//!     "$.text: expected at most 10 characters, found 13",
//!     "$.tags[1]: expected at least 1 character, found 0",
//! ]);
//! ```

mod place;
mod rule;
mod violation;

use std::collections::BTreeMap;
use std::fmt::{Display, Write};

use crate::wire::{self, Encode};
use place::Place;
use rule::Rule;

pub(crate) use violation::Refused;
pub use violation::Violation;

/// What has limits, or holds something that has.
pub trait Check {
    /// Compares the value, and what it is made of, with their limits.
    fn check(&self, limits: &mut Limits);

    /// What breaks a limit, with its place from the root `$`.
    fn violations(&self) -> Vec<Violation> {
        let mut limits = Limits::new("$".to_owned());
        self.check(&mut limits);
        limits.violations
    }
}

/// The limits of a value, and what was found to break them.
#[derive(Clone, Debug, Default)]
pub struct Limits {
    /// Where the value is that is being checked.
    path: String,
    violations: Vec<Violation>,
}

impl Limits {
    fn new(path: String) -> Self {
        Self {
            path,
            violations: Vec::new(),
        }
    }

    /// Goes on with another root, and forgets what was found there before.
    pub(crate) fn restart(&mut self, root: String) {
        self.violations.retain(|found| !found.is_at(&root));
        self.path = root;
    }

    pub(crate) fn into_violations(self) -> Vec<Violation> {
        self.violations
    }

    /// The member `key` of an object, to be compared with its limits.
    pub fn at<'a, T: Encode + ?Sized>(&'a mut self, key: &str, value: &'a T) -> At<'a, T> {
        let outer = self.path.len();
        wire::push_key(&mut self.path, key);
        At::new(self, outer, value)
    }

    /// The value itself, to be compared with its limits.
    pub fn here<'a, T: Encode + ?Sized>(&'a mut self, value: &'a T) -> At<'a, T> {
        let outer = self.path.len();
        At::new(self, outer, value)
    }

    fn member(&mut self, key: &str, value: &dyn Check) {
        let outer = self.path.len();
        wire::push_key(&mut self.path, key);
        value.check(self);
        self.path.truncate(outer);
    }

    fn item(&mut self, index: usize, value: &dyn Check) {
        let outer = self.path.len();
        // A string takes everything.
        let _ = write!(self.path, "[{index}]");
        value.check(self);
        self.path.truncate(outer);
    }
}

/// A value at its place, which each method compares with a limit. A limit for another kind of value holds.
#[derive(Debug)]
pub struct At<'a, T: ?Sized> {
    value: &'a T,
    place: Place<'a>,
}

impl<'a, T: Encode + ?Sized> At<'a, T> {
    fn new(limits: &'a mut Limits, outer: usize, value: &'a T) -> Self {
        Self {
            value,
            place: Place::new(limits, outer),
        }
    }

    fn rule(mut self, rule: Rule) -> Self {
        self.place.compare(&self.value, &rule);
        self
    }

    /// A number is this or greater (§6.2.4). Limits of numbers are given as a number, or as the text of one in JSON where that
    /// is more exact.
    pub fn minimum(self, limit: impl Display) -> Self {
        self.rule(Rule::Minimum(limit.to_string()))
    }

    /// A number is greater than this (§6.2.5).
    pub fn exclusive_minimum(self, limit: impl Display) -> Self {
        self.rule(Rule::ExclusiveMinimum(limit.to_string()))
    }

    /// A number is this or less (§6.2.2).
    pub fn maximum(self, limit: impl Display) -> Self {
        self.rule(Rule::Maximum(limit.to_string()))
    }

    /// A number is less than this (§6.2.3).
    pub fn exclusive_maximum(self, limit: impl Display) -> Self {
        self.rule(Rule::ExclusiveMaximum(limit.to_string()))
    }

    /// A number is a multiple of this by its decimal digits (§6.2.1): 0.3 is a multiple of 0.1. More than 19 digits of a factor
    /// are not checked.
    pub fn multiple_of(self, factor: impl Display) -> Self {
        self.rule(Rule::MultipleOf(factor.to_string()))
    }

    /// A text has so many characters (Unicode code points) or more (§6.3.2).
    pub fn min_length(self, least: usize) -> Self {
        self.rule(Rule::MinLength(least))
    }

    /// A text has so many characters (Unicode code points) or less (§6.3.1).
    pub fn max_length(self, most: usize) -> Self {
        self.rule(Rule::MaxLength(most))
    }

    /// A list has so many items or more (§6.4.2).
    pub fn min_items(self, least: usize) -> Self {
        self.rule(Rule::MinItems(least))
    }

    /// A list has so many items or less (§6.4.1).
    pub fn max_items(self, most: usize) -> Self {
        self.rule(Rule::MaxItems(most))
    }

    /// The items of a list all differ (§6.4.3): numbers by their values, objects whatever the order of their members.
    pub fn unique_items(self) -> Self {
        self.rule(Rule::UniqueItems)
    }

    /// An object has so many members or more (§6.5.2).
    pub fn min_properties(self, least: usize) -> Self {
        self.rule(Rule::MinProperties(least))
    }

    /// An object has so many members or less (§6.5.1).
    pub fn max_properties(self, most: usize) -> Self {
        self.rule(Rule::MaxProperties(most))
    }

    /// Goes on with the items of the list, or the values of the map.
    pub fn each(mut self) -> Self {
        self.place.deeper();
        self
    }

    /// Compares what the value is made of with its limits.
    pub fn inside(self) -> Self
    where
        T: Check,
    {
        let limits = &mut *self.place.limits;
        self.value.check(limits);
        self
    }
}

impl<T: Check + ?Sized> Check for &T {
    fn check(&self, limits: &mut Limits) {
        (**self).check(limits);
    }
}

impl<T: Check + ?Sized> Check for Box<T> {
    fn check(&self, limits: &mut Limits) {
        (**self).check(limits);
    }
}

impl<T: Check> Check for Option<T> {
    fn check(&self, limits: &mut Limits) {
        if let Some(value) = self {
            value.check(limits);
        }
    }
}

impl<T: Check> Check for [T] {
    fn check(&self, limits: &mut Limits) {
        for (index, item) in self.iter().enumerate() {
            limits.item(index, item);
        }
    }
}

impl<T: Check> Check for Vec<T> {
    fn check(&self, limits: &mut Limits) {
        self.as_slice().check(limits);
    }
}

impl<T: Check> Check for BTreeMap<String, T> {
    fn check(&self, limits: &mut Limits) {
        for (key, value) in self {
            limits.member(key, value);
        }
    }
}
