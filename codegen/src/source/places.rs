use super::place::{Place, Target};

/// A set of nodes, in a bit each.
#[derive(Debug, Default)]
pub(crate) struct Places {
    /// By file, the nodes that are in the set.
    files: Vec<Vec<u64>>,
}

impl Places {
    /// Adds a node; false when it is in the set already. What is no node is never in it.
    pub(crate) fn insert(&mut self, place: Place) -> bool {
        let is_new = !self.contains(place);
        if let Target::Node(node) = place.target() {
            let (file, word) = (place.file as usize, node as usize / 64);
            if self.files.len() <= file {
                self.files.resize_with(file + 1, Vec::new);
            }
            let words = &mut self.files[file];
            if words.len() <= word {
                words.resize(word + 1, 0);
            }
            words[word] |= 1 << (node % 64);
        }
        is_new
    }

    /// Whether a node is in the set.
    pub(crate) fn contains(&self, place: Place) -> bool {
        let Target::Node(node) = place.target() else {
            return false;
        };
        let words = self.files.get(place.file as usize);
        let word = words.and_then(|words| words.get(node as usize / 64));
        word.is_some_and(|word| word >> (node % 64) & 1 == 1)
    }
}
