use super::Options;
use crate::diag::{Diagnostics, codes};
use crate::model::{Api, Operation};

/// The positions of the operations that any selector of `only` names, all when there are none, without those that any of
/// `except` names. A selector is an operation id, `METHOD /path`, or `tag:NAME`; `*` stands for any text in it.
pub(super) fn select(api: &Api, options: &Options, diagnostics: &mut Diagnostics) -> Vec<usize> {
    let (only, except) = (&options.only, &options.except);
    for (selectors, done) in [(only, "selected"), (except, "left out")] {
        for selector in selectors {
            if !api.operations.iter().any(|one| selects(selector, one)) {
                nothing(selector, done, diagnostics);
            }
        }
    }
    let named = |selectors: &[String], one: &Operation| {
        selectors.iter().any(|selector| selects(selector, one))
    };
    let wanted = api
        .operations
        .iter()
        .enumerate()
        .filter(|(_, one)| only.is_empty() || named(only, one));
    let (left_out, left): (Vec<_>, Vec<_>) = wanted.partition(|(_, one)| named(except, one));
    if left.is_empty() && !left_out.is_empty() {
        let count = left_out.len();
        let message =
            format!("no operation is left: all {count} that were selected are left out again");
        diagnostics
            .report(&codes::plan::NOTHING_LEFT, None, message)
            .help("leave out fewer operations, or select others");
    }
    left.into_iter().map(|(at, _)| at).collect()
}

/// Leaves the operations of a definition that [`select`] gives.
#[cfg(feature = "convert")]
pub(crate) fn keep_selected(api: &mut Api, options: &Options, diagnostics: &mut Diagnostics) {
    let selected = select(api, options, diagnostics);
    let mut selected = selected.into_iter().peekable();
    let mut position = 0;
    api.operations.retain(|_| {
        let kept = selected.next_if_eq(&position).is_some();
        position += 1;
        kept
    });
}

fn nothing(selector: &str, done: &str, diagnostics: &mut Diagnostics) {
    let message = format!("no operation is {done} by `{}`", selector.escape_debug());
    diagnostics
        .report(&codes::plan::NOTHING_SELECTED, None, message)
        .help("select by operation id, `METHOD /path` or `tag:NAME`, with `*` for any text");
}

fn selects(selector: &str, operation: &Operation) -> bool {
    if let Some(tag) = selector.strip_prefix("tag:") {
        return operation
            .group
            .as_deref()
            .is_some_and(|group| matches(tag.trim(), group));
    }
    if let Some((method, path)) = selector.split_once(' ')
        && path.starts_with('/')
    {
        return (method == "*" || method.eq_ignore_ascii_case(&operation.method))
            && matches(path, &operation.path);
    }
    matches(selector, &operation.id)
}

/// Whether a text has the form of a pattern in which `*` stands for any text.
fn matches(pattern: &str, text: &str) -> bool {
    let Some((head, mut rest)) = pattern.split_once('*') else {
        return pattern == text;
    };
    let Some(mut text) = text.strip_prefix(head) else {
        return false;
    };
    while let Some((part, next)) = rest.split_once('*') {
        let Some(found) = text.find(part) else {
            return false;
        };
        text = &text[found + part.len()..];
        rest = next;
    }
    text.ends_with(rest)
}

#[cfg(test)]
mod tests {
    use super::matches;

    #[test]
    fn stars_stand_for_any_text() {
        for (pattern, text, expected) in [
            ("GetNote", "GetNote", true),
            ("GetNote", "GetNotes", false),
            ("Get*", "GetNotes", true),
            ("*Note", "GetNote", true),
            ("G*t*e", "GetNote", true),
            ("a*a", "a", false),
            ("*", "", true),
            ("/notes/*/tags", "/notes/{id}/tags", true),
        ] {
            assert_eq!(matches(pattern, text), expected, "{pattern} on {text}");
        }
    }
}
