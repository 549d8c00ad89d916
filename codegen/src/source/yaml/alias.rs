//! Aliases, and the merge key, which mostly has one as its value.

use std::ops::Range;

use granit_parser::Event;

use super::{Expected, Reader};
use crate::diag::codes;
use crate::source::builder::{Extent, Lexeme, Tag};
use crate::source::finding::{Finding, Stop};
use crate::source::syntax::{DEEPEST, too_deep};

/// What the aliases of any text may repeat, in nodes.
const REPEATED: usize = 100_000;
/// For so many bytes of text, one node more.
const BYTES: usize = 4;
/// What the aliases of no text may repeat.
const MOST_REPEATED: usize = 8_000_000;

impl Reader<'_, '_> {
    /// Repeats the value of an anchor; `None` is one that does not exist.
    pub(super) fn alias(&mut self, anchor: Option<usize>, bytes: Range<usize>) -> Result<(), Stop> {
        self.last_end = bytes.end;
        let Some(node) = self.anchored(anchor, &bytes)? else {
            self.builder.scalar(Tag::Null, bytes, Lexeme::Verbatim);
            return self.completed(self.builder.next_node() - 1);
        };
        if self.expected.last() == Some(&Expected::Merge) {
            self.expect(Expected::Key);
            let at = bytes.clone();
            self.builder.scalar(Tag::Null, at, Lexeme::Verbatim);
            return self.merge(node, bytes);
        }
        let extent = self.builder.extent(node);
        self.spend(&extent, extent.depth, bytes.clone())?;
        match self.builder.tag(node) {
            Tag::Key => {
                let text = self.builder.text_of(node).to_owned();
                let lexeme = Lexeme::Cooked(&text);
                self.builder.scalar(Tag::String, bytes, lexeme);
            }
            _ => self.builder.repeat(node),
        }
        self.completed(self.builder.next_node() - 1)
    }

    /// Adds a key that is an alias.
    pub(super) fn alias_key(&mut self, anchor: usize, bytes: Range<usize>) -> Result<(), Stop> {
        let node = self.anchors.get(&anchor).copied();
        let is_text = |&node: &u32| !matches!(self.builder.tag(node), Tag::Array | Tag::Object);
        let Some(node) = node.filter(is_text) else {
            return self.skip_member(&Event::Alias(anchor), bytes);
        };
        let extent = self.builder.extent(node);
        self.spend(&extent, 0, bytes.clone())?;
        let text = self.builder.text_of(node).to_owned();
        self.add_key(&text, bytes);
        Ok(())
    }

    /// Takes over the members of a mapping, or of each mapping in a list; earlier ones win.
    pub(super) fn merge(&mut self, from: u32, at: Range<usize>) -> Result<(), Stop> {
        let objects = match self.builder.tag(from) {
            Tag::Array => self.builder.items(from),
            Tag::Null => return Ok(()),
            _ => vec![from],
        };
        for object in objects {
            if self.builder.tag(object) != Tag::Object {
                let message = "what `<<` takes over is no mapping, it was left out";
                let found = Finding::new(&codes::source::NOTHING_TO_MERGE, at.clone(), message);
                self.findings
                    .repair(found.help("name a mapping by an alias, or a list of such aliases"))?;
                continue;
            }
            let extent = self.builder.extent(object);
            self.spend(&extent, extent.depth - 1, at.clone())?;
            self.builder.inherit(object);
        }
        Ok(())
    }

    /// The complete node that has an anchor.
    fn anchored(
        &mut self,
        anchor: Option<usize>,
        bytes: &Range<usize>,
    ) -> Result<Option<u32>, Stop> {
        let node = anchor.and_then(|anchor| self.anchors.get(&anchor).copied());
        let why = match node {
            Some(node) if self.builder.is_open(node) => "stands inside of its own value",
            Some(node) => return Ok(Some(node)),
            None => "stands for no value before it",
        };
        let alias = self.text.get(bytes.clone()).unwrap_or_default();
        let message = format!("`{}` {why}, null is assumed", alias.escape_debug());
        let found = Finding::new(&codes::source::UNKNOWN_ALIAS, bytes.clone(), message);
        self.findings
            .repair(found.help("correct the name, or mark an earlier value with the anchor"))?;
        Ok(None)
    }

    /// Counts what is repeated at `at`, which makes the innermost container deeper by `depth`.
    fn spend(&mut self, extent: &Extent, depth: usize, at: Range<usize>) -> Result<(), Stop> {
        if self.builder.depth() + depth > DEEPEST {
            return Err(self.findings.stop(too_deep(at)));
        }
        self.repeated += extent.weight;
        let most = (REPEATED + self.text.len() / BYTES).min(MOST_REPEATED);
        if self.repeated <= most {
            return Ok(());
        }
        let message = format!("the aliases up to here repeat more than {most} values");
        let found = Finding::new(&codes::source::TOO_MUCH_REPEATED, at, message);
        Err(self
            .findings
            .stop(found.help("write the values out, or use `$ref`")))
    }
}
