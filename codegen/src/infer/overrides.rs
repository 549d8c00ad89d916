//! Which override a place has.

use super::{Options, Override};

/// The way from an operation to a value: segments without their escapes, `*` for items and values.
#[derive(Debug)]
pub(super) struct Way {
    segments: Vec<String>,
}

impl Way {
    pub(super) fn new(pointer: &str) -> Self {
        Self {
            segments: split(pointer).collect(),
        }
    }

    pub(super) fn push(&mut self, segment: &str) {
        self.segments.push(segment.to_owned());
    }

    pub(super) fn pop(&mut self) {
        self.segments.pop();
    }

    /// The way from the body on, for people.
    pub(super) fn pointer(&self) -> String {
        let escaped = |segment: &String| segment.replace('~', "~0").replace('/', "~1");
        let segments: Vec<String> = self.segments.iter().map(escaped).collect();
        segments.join("/")
    }

    /// What is known of this place, and the overrides that say so.
    pub(super) fn found(&self, options: &Options) -> (Override, Vec<usize>) {
        let mut known = Override::default();
        let mut used = Vec::new();
        for (index, (key, said)) in options.overrides.iter().enumerate() {
            if self.matches(key) {
                known.kind = said.kind.or(known.kind);
                known.required = said.required.or(known.required);
                used.push(index);
            }
        }
        (known, used)
    }

    fn matches(&self, key: &str) -> bool {
        let mut wanted = split(key);
        let own = self.segments.iter().all(|segment| {
            wanted
                .next()
                .is_some_and(|step| step == "*" || step == *segment)
        });
        own && wanted.next().is_none()
    }
}

/// The segments of a JSON Pointer (RFC 6901 §4); a slash at the start is allowed.
fn split(pointer: &str) -> impl Iterator<Item = String> {
    let pointer = pointer.strip_prefix('/').unwrap_or(pointer);
    let segments = pointer.split('/').filter(move |_| !pointer.is_empty());
    segments.map(|segment| segment.replace("~1", "/").replace("~0", "~"))
}
