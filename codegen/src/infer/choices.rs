//! The values that a description lists.

/// What stands before a list of all values.
const OPENINGS: &[&str] = &[
    "one of",
    "possible values",
    "allowed values",
    "valid values",
    "accepted values",
    "available values",
    "supported values",
    "allowable values",
    "permitted values",
    "enum",
];

/// The values that a description lists, at least two words: `Possible values: open, closed`, ``one of `asc` or `desc` ``,
/// `Enum: [A, B]`. `None` where anything in the list is no word, so that it may be prose.
pub(super) fn listed(description: &str) -> Option<Vec<&str>> {
    let lower = description.to_ascii_lowercase();
    let rests = OPENINGS.iter().filter_map(|opening| {
        let at = lower.find(opening)?;
        let before = lower[..at].chars().next_back();
        let is_word = before.is_none_or(|c| !c.is_alphanumeric());
        is_word.then(|| &description[at + opening.len()..])
    });
    rests.filter_map(list).next()
}

fn list(rest: &str) -> Option<Vec<&str>> {
    let rest = ["of", "are", "is", "include"].iter().fold(
        rest.trim_start_matches([' ', ':']),
        |rest, word| match rest.strip_prefix(word) {
            Some(rest) if rest.starts_with([' ', ':']) => rest.trim_start_matches([' ', ':']),
            _ => rest,
        },
    );
    let line = rest.lines().next()?;
    let end = line.find([')', ']', ';']).or_else(|| line.find(". "));
    let line = &line[..end.unwrap_or(line.len())];
    let line = line.trim_end_matches(['.', ' ']);
    let mut values: Vec<&str> = Vec::new();
    let items = line.split([',', '|', '/']);
    for item in items.flat_map(|item| item.split(" or ")) {
        let item = item.trim();
        let item = ["or ", "and "]
            .iter()
            .fold(item, |item, word| item.strip_prefix(word).unwrap_or(item));
        let item = item.trim_matches(['"', '\'', '`', '*', '(', '[', ' ', '“', '”']);
        if !is_value(item) {
            return None;
        }
        if !values.contains(&item) {
            values.push(item);
        }
    }
    (values.len() > 1).then_some(values)
}

fn is_value(item: &str) -> bool {
    const LONGEST: usize = 40;
    let plain = |c: char| c.is_ascii_alphanumeric() || "_-.:".contains(c);
    item.len() <= LONGEST
        && item.starts_with(|c: char| c.is_ascii_alphabetic())
        && item.chars().all(plain)
}

#[cfg(test)]
mod tests {
    use super::listed;

    #[test]
    fn lists_of_words_are_values() {
        for text in [
            "Possible values: open, closed",
            "The state. One of `open` or `closed`.",
            "one of: \"open\", \"closed\". By default all.",
            "Enum: [open, closed]",
            "Filter by state (valid values are open|closed)",
            "Allowed values are: open, and closed",
            "Accepted values: open/closed; see there",
        ] {
            assert_eq!(listed(text), Some(vec!["open", "closed"]), "{text}");
        }
    }

    #[test]
    fn prose_and_numbers_are_no_values() {
        for text in [
            "",
            "One of the users of the team",
            "One of many",
            "Possible values: anything that the service knows, or nothing",
            "Possible values: 1, 2, 3",
            "Someone of a, b",
            "The enumerator a, b",
            "Possible values: open",
        ] {
            assert_eq!(listed(text), None, "{text}");
        }
    }
}
