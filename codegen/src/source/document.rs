use std::ops::Range;
use std::sync::OnceLock;

use super::builder::{NO_PARENT, Tag, Tree};
use super::place::{Target, TextLine};

/// One file: its text, its tree, and what is needed to say where something stands.
#[derive(Debug)]
pub(super) struct Document {
    pub(super) name: String,
    /// Path relative to the folder of the root, with `/`.
    pub(super) relative: String,
    pub(super) text: String,
    pub(super) tree: Tree,
    /// Whether the tree is that of the whole text.
    pub(super) whole: bool,
    /// Stretches of text that places point at.
    pub(super) marks: Vec<Range<u32>>,
    pub(super) lines: OnceLock<Lines>,
}

/// Where the lines of a text start.
#[derive(Debug)]
pub(super) struct Lines {
    starts: Vec<u32>,
    ascii: bool,
}

impl Document {
    /// The bytes of text that a place covers.
    pub(super) fn span(&self, target: Target) -> Range<usize> {
        let (start, end) = match target {
            Target::Node(node) => match self.tree.nodes.get(node as usize) {
                Some(raw) => (raw.start, raw.end),
                None => (0, 0),
            },
            Target::Mark(mark) => match self.marks.get(mark as usize) {
                Some(span) => (span.start, span.end),
                None => (0, 0),
            },
        };
        start as usize..end as usize
    }

    /// Line and column of a byte, both from 1.
    pub(super) fn line_column(&self, offset: usize) -> (u32, u32) {
        let (line, start) = self.line_at(offset);
        let before = self.text.get(start..offset).unwrap_or_default();
        let column = if self.lines().ascii {
            before.len()
        } else {
            before.chars().count()
        };
        (line as u32 + 1, column as u32 + 1)
    }

    pub(super) fn text_line(&self, span: Range<usize>) -> TextLine<'_> {
        let (line, start) = self.line_at(span.start);
        let next = self.lines().starts.get(line + 1);
        let end = next.map_or(self.text.len(), |&next| next as usize);
        let text = self.text.get(start..end).unwrap_or_default();
        let text = text.trim_end_matches(['\n', '\r']);
        let marked = span.start.saturating_sub(start).min(text.len());
        TextLine {
            text,
            marked: marked..span.end.saturating_sub(start).clamp(marked, text.len()),
        }
    }

    /// JSON Pointer to what a place points at; when that is no node, to the innermost one around it, or before it if it is empty.
    pub(super) fn pointer(&self, target: Target) -> String {
        let node = match target {
            Target::Node(node) => Some(node),
            Target::Mark(_) => {
                let span = self.span(target);
                let before = usize::from(span.is_empty());
                self.innermost_at(span.start.saturating_sub(before))
            }
        };
        let mut segments = Vec::new();
        let mut at = node.unwrap_or(NO_PARENT);
        while let Some(raw) = self.tree.nodes.get(at as usize) {
            segments.extend(self.segment(at));
            at = raw.parent;
        }
        let mut pointer = String::new();
        for segment in segments.iter().rev() {
            pointer.push('/');
            pointer.push_str(&segment.replace('~', "~0").replace('/', "~1"));
        }
        pointer
    }

    /// The key node of a value that is a member of an object.
    pub(super) fn key_of(&self, node: u32) -> Option<u32> {
        let before = node.checked_sub(1)?;
        let raw = self.tree.nodes.get(before as usize)?;
        (raw.tag == Tag::Key).then_some(before)
    }

    fn segment(&self, node: u32) -> Option<String> {
        let raw = self.tree.nodes.get(node as usize)?;
        if raw.tag == Tag::Key {
            return Some(self.tree.lexeme(&self.text, node).to_owned());
        }
        if let Some(key) = self.key_of(node) {
            return Some(self.tree.lexeme(&self.text, key).to_owned());
        }
        if raw.parent == NO_PARENT {
            return None;
        }
        let mut before = 0usize;
        let mut sibling = raw.parent + 1;
        while sibling < node {
            before += 1;
            sibling = self.tree.nodes[sibling as usize].next;
        }
        Some(before.to_string())
    }

    fn innermost_at(&self, offset: usize) -> Option<u32> {
        let nodes = &self.tree.nodes;
        if self.tree.repeats {
            return self.first_innermost_at(offset);
        }
        let after = nodes.partition_point(|raw| raw.start as usize <= offset);
        let mut at = after.checked_sub(1)? as u32;
        while let Some(raw) = nodes.get(at as usize) {
            if offset < raw.end as usize {
                return Some(at);
            }
            at = raw.parent;
        }
        None
    }

    /// Looks from the root on, past what does not cover the byte: what repeats an earlier node stands after it.
    fn first_innermost_at(&self, offset: usize) -> Option<u32> {
        let nodes = &self.tree.nodes;
        let (mut at, mut end, mut found) = (0, nodes.len() as u32, None);
        while at < end {
            let raw = &nodes[at as usize];
            let covers = (raw.start as usize..raw.end as usize).contains(&offset);
            let inside = matches!(raw.tag, Tag::Array | Tag::Object);
            if covers {
                found = Some(at);
                if !inside {
                    break;
                }
                end = raw.next;
            }
            at = match covers || raw.tag == Tag::Key {
                true => at + 1,
                false => raw.next,
            };
        }
        found
    }

    /// The line of a byte, from 0, and the byte that it starts at.
    fn line_at(&self, offset: usize) -> (usize, usize) {
        let starts = &self.lines().starts;
        let after = starts.partition_point(|&start| start as usize <= offset);
        let line = after.saturating_sub(1);
        (line, starts.get(line).map_or(0, |&start| start as usize))
    }

    fn lines(&self) -> &Lines {
        self.lines.get_or_init(|| {
            let breaks = self.text.bytes().enumerate().filter(|&(_, b)| b == b'\n');
            Lines {
                starts: std::iter::once(0)
                    .chain(breaks.map(|(at, _)| at as u32 + 1))
                    .collect(),
                ascii: self.text.is_ascii(),
            }
        })
    }
}
