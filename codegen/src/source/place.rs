use std::ops::Range;

/// Where something stands: a node of a document, or a stretch of its text that is no node.
/// Small and free of lifetimes, so that everything made from a definition can carry it; [`Sources`](super::Sources) tells what it means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    pub(super) file: u32,
    at: u32,
}

/// What a place points at inside its document.
#[derive(Clone, Copy)]
pub(super) enum Target {
    Node(u32),
    Mark(u32),
}

const MARK: u32 = 1 << 31;

impl Place {
    pub(super) fn node(file: u32, node: u32) -> Self {
        Place { file, at: node }
    }

    pub(super) fn mark(file: u32, mark: u32) -> Self {
        Place {
            file,
            at: mark | MARK,
        }
    }

    pub(super) fn target(self) -> Target {
        if self.at & MARK == 0 {
            Target::Node(self.at)
        } else {
            Target::Mark(self.at & !MARK)
        }
    }
}

/// A place in words.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Location<'a> {
    /// The file as it was named.
    pub file: &'a str,
    /// From 1.
    pub line: u32,
    /// From 1, in characters.
    pub column: u32,
    /// JSON Pointer (RFC 6901), empty for the root.
    pub pointer: String,
}

/// The line of text that a place starts in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextLine<'a> {
    /// Without its line break.
    pub text: &'a str,
    /// The bytes of `text` that the place covers.
    pub marked: Range<usize>,
}
