//! The order in which rustfmt puts the names of imports.

use std::cmp::Ordering;

/// rustfmt's order of names in imports: numbers inside them count by their value, an underscore comes first, and
/// `r#` counts nothing.
pub(super) fn import_order(left: &str, right: &str) -> Ordering {
    let rank = |c: char| if c == '_' { '\0' } else { c };
    let (mut left, mut right) = (bare(left), bare(right));
    while let (Some(a), Some(b)) = (left.chars().next(), right.chars().next()) {
        if a.is_ascii_digit() && b.is_ascii_digit() {
            let (number, rest) = digits(left);
            let (other, other_rest) = digits(right);
            let order = number.len().cmp(&other.len()).then(number.cmp(other));
            if order != Ordering::Equal {
                return order;
            }
            (left, right) = (rest, other_rest);
        } else if a == b {
            (left, right) = (&left[a.len_utf8()..], &right[b.len_utf8()..]);
        } else {
            return rank(a).cmp(&rank(b));
        }
    }
    left.len().cmp(&right.len())
}

fn bare(name: &str) -> &str {
    name.strip_prefix("r#").unwrap_or(name)
}

fn digits(text: &str) -> (&str, &str) {
    let end = text
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(text.len());
    (text[..end].trim_start_matches('0'), &text[end..])
}
