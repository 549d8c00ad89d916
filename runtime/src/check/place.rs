use std::fmt::Write;

use super::rule::Rule;
use super::{Limits, Violation};
use crate::wire::{self, Encode, Kind, Node, Writer};

/// Where a value is, until the next one comes.
#[derive(Debug)]
pub(super) struct Place<'a> {
    pub(super) limits: &'a mut Limits,
    /// How long the path is to what holds the value.
    outer: usize,
    /// The value in JSON, once a limit needs it.
    json: Option<Vec<u8>>,
    /// How many lists and maps down the compared values are.
    depth: usize,
}

/// The way down to a value in lists and maps; written only where a limit is broken.
#[derive(Clone, Copy)]
struct Way<'a> {
    outer: Option<&'a Way<'a>>,
    step: Step<'a>,
}

#[derive(Clone, Copy)]
enum Step<'a> {
    None,
    Item(usize),
    Key(&'a str),
}

impl<'a> Place<'a> {
    pub(super) fn new(limits: &'a mut Limits, outer: usize) -> Self {
        Self {
            limits,
            outer,
            json: None,
            depth: 0,
        }
    }

    pub(super) fn deeper(&mut self) {
        self.depth += 1;
    }

    pub(super) fn compare(&mut self, value: &dyn Encode, rule: &Rule) {
        let json = self.json.get_or_insert_with(|| {
            let mut writer = Writer::new();
            value.encode(&mut writer);
            // What is no JSON is refused where it is sent.
            writer.finish().unwrap_or_default()
        });
        let Limits { path, violations } = &mut *self.limits;
        wire::with_scratch(|tape| {
            let Ok(document) = tape.parse(json) else {
                return;
            };
            let start = Way {
                outer: None,
                step: Step::None,
            };
            visit(document.root(), self.depth, &start, &mut |node, way| {
                if let Some((limit, found)) = rule.broken(node) {
                    let mut path = path.clone();
                    way.write(&mut path);
                    violations.push(Violation { path, limit, found });
                }
            });
        });
    }
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        self.limits.path.truncate(self.outer);
    }
}

fn visit(node: Node<'_>, depth: usize, way: &Way<'_>, compare: &mut dyn FnMut(Node<'_>, &Way<'_>)) {
    let Some(depth) = depth.checked_sub(1) else {
        return compare(node, way);
    };
    let outer = Some(way);
    match node.kind() {
        Kind::Array => {
            for (index, item) in node.items().enumerate() {
                let step = Step::Item(index);
                visit(item, depth, &Way { outer, step }, compare);
            }
        }
        Kind::Object => {
            for (key, value) in node.entries() {
                let step = Step::Key(key);
                visit(value, depth, &Way { outer, step }, compare);
            }
        }
        Kind::Null | Kind::Bool | Kind::Number | Kind::String => {}
    }
}

impl Way<'_> {
    fn write(&self, path: &mut String) {
        if let Some(outer) = self.outer {
            outer.write(path);
        }
        match self.step {
            Step::None => {}
            // A string takes everything.
            Step::Item(index) => drop(write!(path, "[{index}]")),
            Step::Key(key) => wire::push_key(path, key),
        }
    }
}
