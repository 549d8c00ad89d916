//! Code spans, and runs of one character.

/// How far a closing mark is looked for, in characters: keeps hostile texts linear.
pub(super) const REACH: usize = 1_000;

/// `text`, which is one line, between as many backticks as it takes.
pub(super) fn code_span(text: &str) -> String {
    if text.trim().is_empty() {
        return String::new();
    }
    let fence = "`".repeat(longest_run(text, '`') + 1);
    // Markdown takes away one space at either end.
    let pad = if text.starts_with(['`', ' ']) || text.ends_with(['`', ' ']) {
        " "
    } else {
        ""
    };
    format!("{fence}{pad}{text}{pad}{fence}")
}

/// The length of the longest run of `mark` in `text`.
pub(super) fn longest_run(text: &str, mark: char) -> usize {
    text.split(|letter| letter != mark)
        .map(str::len)
        .max()
        .unwrap_or(0)
}

/// Where the code span that opens at `at` ends, behind its last backtick.
pub(super) fn code_end(letters: &[char], at: usize) -> Option<usize> {
    let run = run_length(letters, at);
    let mut next = at + run;
    while next < at + REACH {
        match letters.get(next)? {
            '`' => {
                let length = run_length(letters, next);
                next += length;
                if length == run {
                    return Some(next);
                }
            }
            '\n' if letters.get(next + 1) == Some(&'\n') => return None,
            _ => next += 1,
        }
    }
    None
}

/// How often the letter at `at` is repeated.
pub(super) fn run_length(letters: &[char], at: usize) -> usize {
    let run = letters.get(at..).unwrap_or_default();
    run.iter()
        .take_while(|letter| Some(*letter) == run.first())
        .count()
}
