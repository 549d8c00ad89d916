//! What samples have at one position.

use std::collections::HashMap;

use super::texts::{self, Text};
use super::{DEEPEST, Sample};
use crate::model::Type;

/// The members of an object.
pub(super) type Members = [(String, Sample)];

/// The samples of one position by their kinds.
#[derive(Debug, Default)]
pub(super) struct Position<'a> {
    pub(super) nulls: usize,
    pub(super) booleans: usize,
    pub(super) numbers: Vec<&'a str>,
    /// Texts that say what they are.
    pub(super) texts: Vec<&'a str>,
    /// How many texts come from variables, so that they say nothing of their form.
    pub(super) open_texts: usize,
    pub(super) lists: Vec<&'a [Sample]>,
    pub(super) objects: Vec<&'a Members>,
    /// Types that texts name instead of being a value of them (`<long>`), each once.
    pub(super) named: Vec<Type>,
}

impl<'a> Position<'a> {
    pub(super) fn of(samples: &[&'a Sample], depth: usize) -> Self {
        let mut position = Self::default();
        for sample in samples {
            position.add(sample, depth);
        }
        position
    }

    fn add(&mut self, sample: &'a Sample, depth: usize) {
        match sample {
            Sample::Null => self.nulls += 1,
            Sample::Bool(_) => self.booleans += 1,
            Sample::Number(lexeme) => self.numbers.push(lexeme),
            Sample::String(text) => match texts::meaning(text) {
                Text::Value => self.texts.push(text),
                Text::Open => self.open_texts += 1,
                Text::Named(ty) if self.named.contains(&ty) => {}
                Text::Named(ty) => self.named.push(ty),
            },
            Sample::Array(items) if depth < DEEPEST => self.lists.push(items),
            Sample::Object(members) if depth < DEEPEST => self.objects.push(members),
            Sample::Array(_) | Sample::Object(_) | Sample::Hole => {}
        }
    }

    /// The kinds of values, in words.
    pub(super) fn kinds(&self) -> Vec<&'static str> {
        let texts = !self.texts.is_empty() || self.open_texts > 0;
        let kinds = [
            (self.booleans > 0, "booleans"),
            (!self.numbers.is_empty(), "numbers"),
            (texts, "texts"),
            (!self.lists.is_empty(), "lists"),
            (!self.objects.is_empty(), "objects"),
        ];
        let there = kinds.into_iter().filter(|(there, _)| *there);
        there.map(|(_, kind)| kind).collect()
    }

    /// Every item of the lists.
    pub(super) fn items(&self) -> Vec<&'a Sample> {
        self.lists.iter().copied().flatten().collect()
    }
}

/// What the objects of a position have under one key.
#[derive(Debug)]
pub(super) struct Member<'a> {
    pub(super) key: &'a str,
    /// The value in each object that has it.
    pub(super) values: Vec<&'a Sample>,
    last: usize,
}

/// The members of objects, each after the one that it follows where it is first seen. One that follows none leads the others of
/// its object, or comes last where none of them is known.
pub(super) fn members<'a>(objects: &[&'a Members]) -> Vec<Member<'a>> {
    let mut gathered = Gathered::default();
    for (index, object) in objects.iter().enumerate() {
        gathered.add(index, object);
    }
    gathered.in_order()
}

/// Members in the order in which they were met, and a chain of them in the order that they get.
#[derive(Default)]
struct Gathered<'a> {
    members: Vec<Member<'a>>,
    by_key: HashMap<&'a str, usize>,
    /// What follows each member.
    next: Vec<Option<usize>>,
    first: Option<usize>,
    last: Option<usize>,
}

impl<'a> Gathered<'a> {
    fn add(&mut self, object: usize, members: &'a Members) {
        let mut before = None;
        for (key, value) in members {
            let at = self.find(key, before).unwrap_or_else(|| {
                let leads = before.is_none() && self.knows_one_of(members);
                self.insert(key, if leads { None } else { before.or(self.last) }, object)
            });
            let member = &mut self.members[at];
            if member.last == object {
                member.values.pop();
            }
            member.last = object;
            member.values.push(value);
            before = Some(at);
        }
    }

    /// Most objects have the members of others in the same order.
    fn find(&self, key: &str, before: Option<usize>) -> Option<usize> {
        let follows = before.map_or(self.first, |before| self.next[before]);
        let expected = follows.filter(|&at| self.members[at].key == key);
        expected.or_else(|| self.by_key.get(key).copied())
    }

    fn knows_one_of(&self, members: &Members) -> bool {
        let mut keys = members.iter().map(|(key, _)| key.as_str());
        keys.any(|key| self.by_key.contains_key(key))
    }

    /// Adds a member after another one, or before all.
    fn insert(&mut self, key: &'a str, before: Option<usize>, object: usize) -> usize {
        let at = self.members.len();
        self.members.push(Member {
            key,
            values: Vec::new(),
            last: object,
        });
        let link = match before {
            Some(before) => &mut self.next[before],
            None => &mut self.first,
        };
        let after = link.replace(at);
        if after.is_none() {
            self.last = Some(at);
        }
        self.next.push(after);
        self.by_key.insert(key, at);
        at
    }

    fn in_order(self) -> Vec<Member<'a>> {
        let mut members: Vec<Option<Member<'a>>> = self.members.into_iter().map(Some).collect();
        let mut ordered = Vec::with_capacity(members.len());
        let mut at = self.first;
        while let Some(index) = at {
            ordered.extend(members[index].take());
            at = self.next[index];
        }
        ordered
    }
}
