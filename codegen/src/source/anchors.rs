//! Names of places in a document other than JSON Pointers (JSON Schema 2020-12 §8.2).

use std::collections::HashMap;

use super::builder::Tag;
use super::document::Document;

/// The schemas of all documents that have an identifier or an anchor.
#[derive(Debug, Default)]
pub(super) struct Anchors {
    /// `$id` and `$self`, without an empty fragment: the document, and the node.
    ids: HashMap<String, (u32, u32)>,
    /// `$anchor` and `$dynamicAnchor` by document and name; the first of a name counts.
    names: HashMap<(u32, String), u32>,
}

impl Anchors {
    /// Those of the documents from one on.
    pub(super) fn of(documents: &[Document], first: u32) -> Self {
        let mut anchors = Self::default();
        for (file, document) in (0..).zip(documents).skip(first as usize) {
            for (id, raw) in (0..).zip(&document.tree.nodes) {
                if raw.tag != Tag::String {
                    continue;
                }
                let lexeme = |node| document.tree.lexeme(&document.text, node);
                match document.key_of(id).map(lexeme) {
                    Some("$id" | "$self") => {
                        let text = lexeme(id).trim_end_matches('#');
                        let place = (file, raw.parent);
                        anchors.ids.entry(text.to_owned()).or_insert(place);
                    }
                    Some("$anchor" | "$dynamicAnchor") => {
                        let name = (file, lexeme(id).to_owned());
                        anchors.names.entry(name).or_insert(raw.parent);
                    }
                    _ => {}
                }
            }
        }
        anchors
    }

    /// The schema with an identifier.
    pub(super) fn id(&self, id: &str) -> Option<(u32, u32)> {
        self.ids.get(id).copied()
    }

    /// The schema of a document with an anchor.
    pub(super) fn name(&self, file: u32, name: &str) -> Option<u32> {
        self.names.get(&(file, name.to_owned())).copied()
    }
}

/// What a relative reference means beside an identifier: its last segment replaced (RFC 3986 §5.2.3).
pub(super) fn joined(base: &str, reference: &str) -> Option<String> {
    let authority = base.find("://")? + 3;
    let path = base.get(authority..)?.find('/').map(|at| at + authority);
    match (reference.strip_prefix('/'), path) {
        (Some(rest), path) => Some(format!(
            "{}/{rest}",
            base.get(..path.unwrap_or(base.len()))?
        )),
        (None, None) => Some(format!("{base}/{reference}")),
        (None, Some(_)) => {
            let folder = base.rfind('/')?;
            Some(format!("{}/{reference}", base.get(..folder)?))
        }
    }
}
