/// Many short lists, one after the other in one piece of memory.
#[derive(Debug)]
pub(super) struct Lists<T> {
    joined: Vec<T>,
    /// Where each of them ends.
    ends: Vec<usize>,
}

impl<T> Lists<T> {
    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The list at a position; empty where there is none.
    pub(super) fn get(&self, at: usize) -> &[T] {
        let end = self.ends.get(at).copied().unwrap_or_default();
        let before = at.checked_sub(1).and_then(|before| self.ends.get(before));
        let start = before.copied().unwrap_or_default();
        self.joined.get(start..end).unwrap_or_default()
    }
}

impl<T, L: IntoIterator<Item = T>> FromIterator<L> for Lists<T> {
    fn from_iter<I: IntoIterator<Item = L>>(lists: I) -> Self {
        let (mut joined, mut ends) = (Vec::new(), Vec::new());
        for list in lists {
            joined.extend(list);
            ends.push(joined.len());
        }
        Self { joined, ends }
    }
}
