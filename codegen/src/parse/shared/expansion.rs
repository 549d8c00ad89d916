//! How much may be made of what a definition refers to over and over.

use super::SchemaReader;
use crate::diag::codes;
use crate::source::{Node, Place, Places, Sources};

/// Room that every definition has.
const ROOM: usize = 50_000;
/// Looks that every definition has.
const LOOKS: usize = 4_000_000;

/// Room for what is made of a node after the first time. References let a small definition stand for an endless one: a thousand
/// types that extend one with a thousand members have a million.
pub(crate) struct Expansion {
    things: Places,
    schemas: Places,
    seen: Places,
    /// How many things may still be made.
    room: usize,
    /// How often members may still be looked at.
    looks: usize,
}

impl Expansion {
    /// As much room as what is written once takes, about.
    pub(crate) fn of(sources: &Sources) -> Self {
        let nodes = sources.size();
        Self {
            things: Places::default(),
            schemas: Places::default(),
            seen: Places::default(),
            room: ROOM.max(nodes / 2),
            looks: LOOKS.max(nodes.saturating_mul(32)),
        }
    }

    /// Whether a schema can be read that counts as so many things.
    pub(super) fn has_room_for_schema(&mut self, schema: Place, things: usize) -> bool {
        self.schemas.insert(schema) || take(&mut self.room, things)
    }

    /// Whether so many things can be made of what was read before.
    pub(super) fn has_room_for(&mut self, things: usize) -> bool {
        take(&mut self.room, things)
    }

    /// Whether members can be made of all these nodes.
    pub(super) fn has_room_for_all(&mut self, nodes: impl Iterator<Item = Place> + Clone) -> bool {
        let again = nodes.clone().filter(|node| self.things.contains(*node));
        let has_room = take(&mut self.room, again.count());
        if has_room {
            nodes.for_each(|node| {
                self.things.insert(node);
            });
        }
        has_room
    }

    /// Whether there is time to look at so many members of a schema.
    pub(super) fn has_time_for(&mut self, schema: Place, members: usize) -> bool {
        self.seen.insert(schema) || take(&mut self.looks, members)
    }
}

fn take(left: &mut usize, some: usize) -> bool {
    let rest = left.checked_sub(some);
    *left = rest.unwrap_or(*left);
    rest.is_some()
}

impl<'a> SchemaReader<'a, '_> {
    /// Whether there is room for what a node stands for, which counts as so many things; says so where there is none.
    pub(crate) fn has_room(&mut self, node: Node<'a>, things: usize, becomes: &str) -> bool {
        let expansion = &mut self.expansion;
        let has_room = expansion.things.insert(node.place()) || take(&mut expansion.room, things);
        if !has_room {
            self.report_expansion(node, becomes);
        }
        has_room
    }

    pub(super) fn report_expansion(&mut self, node: Node<'a>, becomes: &str) {
        self.diagnostics
            .report(
                &codes::parse::EXPANSION,
                node.place(),
                format!("this is repeated so often that the definition would become many times as large, and {becomes}"),
            )
            .help("refer to it from fewer places");
    }
}
