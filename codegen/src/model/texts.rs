use std::fmt;

use super::Empty;

/// Many short texts, one after the other in one piece of memory.
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub struct Texts {
    joined: String,
    /// Where each of them ends. A document is too small for more than fits.
    ends: Vec<u32>,
}

impl Texts {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The text at a position.
    pub fn get(&self, at: usize) -> Option<&str> {
        let end = *self.ends.get(at)?;
        let before = at.checked_sub(1).map_or(0, |before| self.ends[before]);
        Some(&self.joined[before as usize..end as usize])
    }

    /// The texts in their order.
    pub fn iter(&self) -> impl Iterator<Item = &str> + Clone {
        let mut start = 0;
        self.ends.iter().map(move |&end| {
            let text = &self.joined[start..end as usize];
            start = end as usize;
            text
        })
    }

    pub(crate) fn push(&mut self, text: &str) {
        self.joined.push_str(text);
        self.ends.push(self.joined.len() as u32);
    }

    pub(crate) fn shrink_to_fit(&mut self) {
        self.joined.shrink_to_fit();
        self.ends.shrink_to_fit();
    }
}

impl<T: AsRef<str>> FromIterator<T> for Texts {
    fn from_iter<I: IntoIterator<Item = T>>(texts: I) -> Self {
        let mut all = Self::default();
        texts.into_iter().for_each(|text| all.push(text.as_ref()));
        all.shrink_to_fit();
        all
    }
}

impl fmt::Debug for Texts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

/// What is said of few items of a list, by their positions.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Few<T>(Vec<(u32, T)>);

impl<T: Empty> Few<T> {
    /// What is said of the item at a position.
    pub(crate) fn get(&self, at: usize) -> &T {
        let found = self.0.binary_search_by_key(&at, |(of, _)| *of as usize);
        found.map_or(T::EMPTY, |found| &self.0[found].1)
    }

    /// What is said of each item, without an end.
    pub(crate) fn each(&self) -> impl Iterator<Item = &T> + Clone {
        let mut said = self.0.iter().peekable();
        (0..).map(move |at| {
            let own = said.next_if(|(of, _)| *of == at);
            own.map_or(T::EMPTY, |(_, said)| said)
        })
    }
}

impl<T> Default for Few<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Empty> FromIterator<T> for Few<T> {
    fn from_iter<I: IntoIterator<Item = T>>(each: I) -> Self {
        let said = (0..).zip(each);
        Self(said.filter(|(_, said)| *said != *T::EMPTY).collect())
    }
}
