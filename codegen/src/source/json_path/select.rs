use std::cell::Cell;
use std::collections::HashSet;

use super::super::patch::{Content, Id, Patch, ROOT};
use super::compare::Value;
use super::pattern::Pattern;
use super::{Expected, JsonPath, Query, Segment, Selector, Test, TooLong};

/// How many steps a query may take for each node of the document, beside [`FREE`]: nodes visited, compared or selected, and
/// steps of patterns.
const FOR_EACH: usize = 256;
const FREE: usize = 1 << 20;

pub(super) fn select(path: &JsonPath, document: &Patch<'_>) -> Result<Vec<Id>, TooLong> {
    let selection = Selection {
        document,
        left: Cell::new(FREE + FOR_EACH * document.len()),
    };
    let mut found = selection.follow(&path.segments, ROOT)?;
    let mut seen = HashSet::new();
    found.retain(|&id| seen.insert(id));
    Ok(found)
}

/// One answer to a query.
pub(super) struct Selection<'p> {
    pub(super) document: &'p Patch<'p>,
    left: Cell<usize>,
}

impl<'p> Selection<'p> {
    /// Counts steps.
    pub(super) fn spend(&self, steps: usize) -> Result<(), TooLong> {
        let left = self.left.get().checked_sub(steps).ok_or(TooLong)?;
        self.left.set(left);
        Ok(())
    }

    /// The nodes that a query in a filter selects.
    pub(super) fn query(&self, query: &Query, current: Id) -> Result<Vec<Id>, TooLong> {
        let start = if query.relative { current } else { ROOT };
        self.follow(&query.segments, start)
    }

    fn follow(&self, segments: &[Segment], start: Id) -> Result<Vec<Id>, TooLong> {
        let mut nodes = vec![start];
        for segment in segments {
            let mut next = Vec::new();
            for node in nodes {
                self.step(segment, node, &mut next)?;
            }
            nodes = next;
        }
        Ok(nodes)
    }

    fn step(&self, segment: &Segment, node: Id, found: &mut Vec<Id>) -> Result<(), TooLong> {
        let before = found.len();
        for selector in &segment.selectors {
            self.apply(selector, node, found)?;
        }
        self.spend(1 + found.len() - before)?;
        if segment.descendants {
            for child in self.document.children(node) {
                self.step(segment, child, found)?;
            }
        }
        Ok(())
    }

    fn apply(&self, selector: &Selector, node: Id, found: &mut Vec<Id>) -> Result<(), TooLong> {
        match selector {
            Selector::Name(name) => {
                if let Content::Object(members) = self.document.content(node) {
                    self.spend(members.len() / 8)?;
                }
                found.extend(self.document.member(node, name));
            }
            Selector::Wildcard => found.extend(self.document.children(node)),
            Selector::Index(index) => {
                let items = self.items(node);
                let position = match *index < 0 {
                    true => index + items.len() as i64,
                    false => *index,
                };
                found.extend(usize::try_from(position).ok().and_then(|at| items.get(at)));
            }
            Selector::Slice { start, end, step } => {
                let items = self.items(node);
                found.extend(positions(items.len(), *start, *end, *step).map(|at| items[at]));
            }
            Selector::Filter(test) => {
                for child in self.document.children(node) {
                    if self.holds(test, child)? {
                        found.push(child);
                    }
                }
            }
        }
        Ok(())
    }

    fn items(&self, node: Id) -> &'p [Id] {
        match self.document.content(node) {
            Content::Array(items) => items,
            _ => &[],
        }
    }

    /// Whether a test holds for a node.
    fn holds(&self, test: &Test, node: Id) -> Result<bool, TooLong> {
        self.spend(1)?;
        match test {
            Test::Any(tests) => {
                for test in tests {
                    if self.holds(test, node)? {
                        return Ok(true);
                    }
                }
                Ok(false)
            }
            Test::All(tests) => {
                for test in tests {
                    if !self.holds(test, node)? {
                        return Ok(false);
                    }
                }
                Ok(true)
            }
            Test::Not(test) => Ok(!self.holds(test, node)?),
            Test::Exists(query) => Ok(!self.query(query, node)?.is_empty()),
            Test::Compare(left, comparison, right) => {
                let (left, right) = (self.value(left, node)?, self.value(right, node)?);
                self.compare(left, *comparison, right)
            }
            Test::Match {
                text,
                pattern,
                whole,
            } => {
                let Some(Value::String(text)) = self.value(text, node)? else {
                    return Ok(false);
                };
                match pattern {
                    Expected::Fixed(pattern) => self.matches(pattern, text, *whole),
                    Expected::Found(found) => match self.value(found, node)? {
                        Some(Value::String(found)) => {
                            self.spend(found.len())?;
                            match Pattern::parse(found) {
                                Ok(pattern) => self.matches(&pattern, text, *whole),
                                Err(_) => Ok(false),
                            }
                        }
                        _ => Ok(false),
                    },
                }
            }
        }
    }

    fn matches(&self, pattern: &Pattern, text: &str, whole: bool) -> Result<bool, TooLong> {
        self.spend(pattern.cost(text))?;
        Ok(pattern.matches(text, whole))
    }
}

/// The positions of a slice of an array (RFC 9535 §2.3.4.2.2).
fn positions(
    length: usize,
    start: Option<i64>,
    end: Option<i64>,
    step: i64,
) -> impl Iterator<Item = usize> {
    let length = length as i64;
    let from_start = |bound: i64| if bound < 0 { length + bound } else { bound };
    let forwards = step > 0;
    let (first, last) = match forwards {
        true => (0, length),
        false => (-1, length - 1),
    };
    let (default_start, default_end) = match forwards {
        true => (first, last),
        false => (last, first),
    };
    let bound = |given: Option<i64>, default| {
        given.map_or(default, |given| from_start(given).clamp(first, last))
    };
    let (mut at, end) = match length == 0 || step == 0 {
        true => (0, 0),
        false => (bound(start, default_start), bound(end, default_end)),
    };
    std::iter::from_fn(move || {
        let inside = if forwards { at < end } else { at > end };
        let found = inside.then_some(at)?;
        at += step;
        usize::try_from(found).ok()
    })
}
