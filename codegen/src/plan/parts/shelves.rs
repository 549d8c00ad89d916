use crate::sort::sort_by;

/// Something that goes into a file.
#[derive(Debug)]
pub(super) struct Item {
    /// Its position among its like.
    pub(super) index: usize,
    /// What it is filed by: words with spaces between them.
    pub(super) words: Box<str>,
    /// How many lines it takes.
    pub(super) lines: usize,
}

/// Words after these say nothing more.
const WORDS: usize = 64;

impl Item {
    fn word(&self, position: usize) -> Option<&str> {
        if position >= WORDS {
            return None;
        }
        let mut words = self.words.split(' ').filter(|word| !word.is_empty());
        words.nth(position)
    }

    fn letter(&self, word: usize, position: usize) -> Option<&str> {
        let rest = self.word(word)?;
        let (at, letter) = rest.char_indices().nth(position)?;
        rest.get(at..at + letter.len_utf8())
    }
}

/// A file: what its items have in common and others have not, and their positions.
#[derive(Debug)]
pub(super) struct Shelf {
    /// Empty for what is left.
    pub(super) label: Label,
    /// In their order.
    pub(super) items: Vec<usize>,
}

/// What the words of the items in a file begin with.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Label {
    /// Whole words.
    words: Vec<String>,
    /// The first letters of the next one.
    letters: String,
}

impl Label {
    pub(super) fn is_empty(&self) -> bool {
        self.words.is_empty() && self.letters.is_empty()
    }

    /// The words, as a name is made of them.
    pub(super) fn text(&self) -> String {
        let parts = self.words.iter().chain([&self.letters]);
        let parts: Vec<&str> = parts.map(String::as_str).collect();
        parts.join(" ").trim_end().to_owned()
    }

    /// The words, as people are told them.
    pub(super) fn told(&self) -> String {
        match self.letters.is_empty() {
            true => self.text(),
            false => self.text() + "…",
        }
    }

    fn word(&self, word: String) -> Self {
        Self {
            words: [&self.words[..], &[word]].concat(),
            letters: String::new(),
        }
    }

    fn letter(&self, letter: &str) -> Self {
        Self {
            letters: format!("{}{letter}", self.letters),
            ..self.clone()
        }
    }
}

/// A word gets a file of its own when its items fill this part of one.
const SHARE: usize = 4;

/// Files items by their words, so that no file has more lines than `most` unless its items have the same words. Everything is in
/// one file where it fits; else words that many items begin with get files of their own, and the rest is in one, or in several by
/// the first letters of its words. An item that is added changes its own file alone, unless that becomes too long.
pub(super) fn shelve(items: Vec<Item>, most: usize) -> Vec<Shelf> {
    let mut shelves = Vec::new();
    let mut open = vec![(Label::default(), 0, items)];
    while let Some((label, depth, items)) = open.pop() {
        let depth = depth + common(&items, depth);
        let further = items.iter().any(|item| item.word(depth).is_some());
        if total(&items) <= most || !further {
            push(&mut shelves, label, items);
            continue;
        }
        let (heads, rest) = split(items, |item| item.word(depth), |_, _| most / SHARE);
        for (word, items) in heads {
            open.push((label.word(word), depth + 1, items));
        }
        spell(&mut shelves, label, depth, rest, most);
    }
    sort_by(&mut shelves, |a, b| a.label.cmp(&b.label));
    shelves
}

/// Files items by the first letters of their words at a depth, each of which has few items.
fn spell(shelves: &mut Vec<Shelf>, label: Label, depth: usize, items: Vec<Item>, most: usize) {
    let mut open = vec![(label, 0, items)];
    while let Some((label, at, items)) = open.pop() {
        let mut letters = items.iter().map(|item| item.letter(depth, at));
        if total(&items) <= most || letters.all(|letter| letter.is_none()) {
            push(shelves, label, items);
            continue;
        }
        let (heads, rest) = split(
            items,
            |item| item.letter(depth, at),
            |all, heads| least(all, heads, most),
        );
        for (letter, items) in heads {
            open.push((label.letter(&letter), at + 1, items));
        }
        push(shelves, label, rest);
    }
}

/// Items by what they begin with, where these have as many lines as `least` makes of all lines and of those of each; and what
/// is left.
fn split(
    mut items: Vec<Item>,
    head: impl Fn(&Item) -> Option<&str>,
    least: impl FnOnce(usize, Vec<usize>) -> usize,
) -> (Vec<(String, Vec<Item>)>, Vec<Item>) {
    // There can be as many heads as items, so that the items of each stand together instead of in a map.
    sort_by(&mut items, |a, b| head(a).cmp(&head(b)));
    let runs = || items.chunk_by(|a, b| head(a) == head(b));
    let headed = || runs().filter(|run| run.first().is_some_and(|item| head(item).is_some()));
    let least = least(total(&items), headed().map(total).collect());
    let large = headed().filter(|run| total(run) >= least);
    let mut heads: Vec<(String, Vec<Item>)> = large
        .filter_map(|run| Some((head(run.first()?)?.to_owned(), Vec::new())))
        .collect();
    let mut rest = Vec::new();
    for item in items {
        let own = head(&item).and_then(|head| {
            let at = heads.binary_search_by(|(known, _)| known.as_str().cmp(head));
            at.ok()
        });
        match own {
            Some(at) => heads[at].1.push(item),
            None => rest.push(item),
        }
    }
    (heads, rest)
}

/// How many lines the items of a letter must have for a file: as many as make one worth it, or fewer where what is left would not
/// fit into one.
fn least(all: usize, mut heads: Vec<usize>, most: usize) -> usize {
    heads.sort_unstable();
    let (mut left, mut least) = (all, most / SHARE);
    for lines in heads.into_iter().rev() {
        if lines < least && left <= most {
            break;
        }
        left -= lines;
        least = least.min(lines);
    }
    least
}

/// How many words all items have in common from a depth on.
fn common(items: &[Item], depth: usize) -> usize {
    let Some((first, others)) = items.split_first() else {
        return 0;
    };
    let shared = (depth..).map_while(|at| Some((at, first.word(at)?)));
    let shared = shared.take_while(|(at, word)| {
        let mut others = others.iter();
        others.all(|other| other.word(*at) == Some(*word))
    });
    shared.count()
}

fn total(items: &[Item]) -> usize {
    items.iter().map(|item| item.lines).sum()
}

fn push(shelves: &mut Vec<Shelf>, label: Label, items: Vec<Item>) {
    if items.is_empty() {
        return;
    }
    let mut items: Vec<usize> = items.iter().map(|item| item.index).collect();
    items.sort_unstable();
    shelves.push(Shelf { label, items });
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is filed where, of items of ten lines each.
    fn filed(texts: &[&str], most: usize) -> Vec<String> {
        let item = |(index, text): (usize, &&str)| Item {
            index,
            words: (*text).into(),
            lines: 10,
        };
        let shelves = shelve(texts.iter().enumerate().map(item).collect(), most);
        let shown = |shelf: Shelf| {
            let items = shelf.items.iter().map(|&index| texts[index]);
            let items: Vec<&str> = items.collect();
            format!("{}: {}", shelf.label.told(), items.join(", "))
        };
        shelves.into_iter().map(shown).collect()
    }

    #[test]
    fn what_fits_stays_together() {
        assert_eq!(filed(&["b", "a"], 20), [": b, a"]);
        assert!(filed(&[], 20).is_empty());
    }

    #[test]
    fn words_that_many_begin_with_get_files() {
        let texts = ["note a", "tag", "note b", "note c", "user"];
        assert_eq!(
            filed(&texts, 44),
            [": tag, user", "note: note a, note b, note c"].map(|line| line.to_owned())
        );
    }

    #[test]
    fn words_that_all_begin_with_say_nothing() {
        let texts = [
            "api v1 note a",
            "api v1 note b",
            "api v1 tag",
            "api v1 note c",
            "api v1 note d",
        ];
        let notes = "note: api v1 note a, api v1 note b, api v1 note c, api v1 note d";
        assert_eq!(filed(&texts, 44), [": api v1 tag", notes]);
    }

    #[test]
    fn words_that_few_begin_with_share_files_by_their_letters() {
        let texts = ["ant", "bee", "beetle", "bug", "cat", "cow", "dog"];
        let filed = filed(&texts, 44);
        assert_eq!(
            filed,
            [": ant, dog", "b…: bee, beetle, bug", "c…: cat, cow"]
        );
    }

    #[test]
    fn files_are_bounded_unless_words_are_the_same() {
        let texts: Vec<String> = (0..100).map(|at| format!("w{} x{at}", at % 7)).collect();
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        for most in [10, 30, 200, 990] {
            let filed = filed(&texts, most);
            let count = |line: &String| line.split(", ").count();
            assert!(filed.iter().all(|line| count(line) * 10 <= most), "{most}");
            assert_eq!(filed.iter().map(count).sum::<usize>(), 100);
        }
        assert_eq!(filed(&["a", "a", "a"], 20), [": a, a, a"]);
    }
}
