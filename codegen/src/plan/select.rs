use crate::diag::{Diagnostics, codes};
use crate::model::{Api, Operation};

/// The operations that any of the selectors names; all when there are none. A selector is an operation id, `METHOD /path`,
/// or `tag:NAME`; `*` stands for any text in it.
pub(super) fn select<'a>(
    api: &'a Api,
    only: &[String],
    diagnostics: &mut Diagnostics,
) -> Vec<&'a Operation> {
    for selector in only {
        if !api
            .operations
            .iter()
            .any(|operation| selects(selector, operation))
        {
            diagnostics
                .report(
                    &codes::plan::NOTHING_SELECTED,
                    None,
                    format!("no operation is selected by `{}`", selector.escape_debug()),
                )
                .help(
                    "select by operation id, `METHOD /path` or `tag:NAME`, with `*` for any text",
                );
        }
    }
    let wanted = |operation: &&Operation| {
        only.is_empty() || only.iter().any(|selector| selects(selector, operation))
    };
    api.operations.iter().filter(wanted).collect()
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
