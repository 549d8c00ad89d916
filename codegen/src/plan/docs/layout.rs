//! Blocks to lines of the width of hand-written documentation.

use super::blocks::{Block, Item};
use super::inline::{self, GLUE};
use super::spans::longest_run;

/// In characters: a field's doc comment (`    /// `) then ends at column 100.
const WIDTH: usize = 92;

/// The lines of all `blocks`, an empty one between two of them.
pub(super) fn lines(blocks: &[Block]) -> Vec<String> {
    let mut lines = Vec::new();
    for block in blocks {
        let written = block_lines(block);
        if written.is_empty() {
            continue;
        }
        if !lines.is_empty() {
            lines.push(String::new());
        }
        lines.extend(written);
    }
    lines
}

/// `text`, which is one paragraph, in one line.
pub(super) fn one_line(text: &str) -> String {
    words(text).join(" ").replace(GLUE, " ")
}

fn block_lines(block: &Block) -> Vec<String> {
    match block {
        Block::Paragraph(text) => wrapped(&words(text), "", ""),
        Block::Heading(text) => heading(text),
        Block::List(items) => list(items),
        Block::Code { language, lines } => code(language, lines),
        Block::Table(rows) => table(rows),
        Block::Quote(text) => wrapped(&words(text), "> ", "> "),
    }
}

/// A heading is a bold line: an item's documentation has no place for sections.
fn heading(text: &str) -> Vec<String> {
    let text = inline::markdown(&text.replace("**", ""));
    let text = text.trim();
    if text.is_empty() {
        Vec::new()
    } else {
        vec![format!("**{text}**").replace(GLUE, " ")]
    }
}

fn list(items: &[Item]) -> Vec<String> {
    let mut lines = Vec::new();
    // The marker's width and kind at each depth that is open.
    let mut open: Vec<(usize, bool)> = Vec::new();
    for item in items {
        let marker = item
            .number
            .map_or_else(|| "- ".to_owned(), |number| format!("{number}. "));
        let ordered = item.number.is_some();
        // A list of another kind, or one that does not start at 1, cannot follow a line of text directly.
        let parted = match open.get(item.depth) {
            Some((_, sibling)) => *sibling != ordered,
            None => item.number.is_some_and(|number| number != 1),
        };
        if parted && !lines.is_empty() {
            lines.push(String::new());
        }
        open.truncate(item.depth);
        let indent = " ".repeat(open.iter().map(|(width, _)| width).sum());
        open.push((marker.len(), ordered));
        let first = format!("{indent}{marker}");
        lines.extend(wrapped(
            &words(&item.text),
            &first,
            &" ".repeat(first.len()),
        ));
    }
    lines
}

/// A fence of at least three backticks, longer than any in the code; never Rust, so never a doctest.
fn code(language: &str, code: &[String]) -> Vec<String> {
    let longest = code
        .iter()
        .map(|line| longest_run(line, '`'))
        .max()
        .unwrap_or(0);
    let fence = "`".repeat(3.max(longest + 1));
    let mut lines = vec![format!("{fence}{language}")];
    lines.extend(code.iter().map(|line| line.trim_end().to_owned()));
    lines.push(fence);
    lines
}

fn table(rows: &[Vec<String>]) -> Vec<String> {
    let row = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
    let mut lines = Vec::new();
    for (index, cells) in rows.iter().enumerate() {
        let escaped = cells.iter().map(|cell| {
            inline::markdown(cell.trim())
                .replace(GLUE, " ")
                .replace('|', "\\|")
        });
        lines.push(row(escaped.collect()));
        if index == 0 {
            lines.push(row(vec!["---".to_owned(); cells.len()]));
        }
    }
    lines
}

/// The words of a paragraph, of which the first cannot be taken for the start of another block.
fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = inline::markdown(text)
        .split(' ')
        .filter(|w| !w.is_empty())
        .map(str::to_owned)
        .collect();
    if let Some(first) = words.first_mut().filter(|first| starts_block(first)) {
        let at = first
            .find(|letter: char| !letter.is_ascii_digit())
            .unwrap_or(0);
        first.insert(at, '\\');
    }
    words
}

pub(super) fn wrapped(words: &[impl AsRef<str>], first: &str, next: &str) -> Vec<String> {
    let mut lines = Vec::new();
    let (mut line, mut width, mut empty) = (first.to_owned(), first.len(), true);
    for word in words {
        let word = word.as_ref();
        let length = word.chars().count();
        if !empty && width + 1 + length > WIDTH && !starts_block(word) {
            lines.push(unglued(std::mem::replace(&mut line, next.to_owned())));
            (width, empty) = (next.len(), true);
        }
        if !empty {
            line.push(' ');
            width += 1;
        }
        line.push_str(word);
        width += length;
        empty = false;
    }
    if lines.is_empty() && !empty {
        return vec![unglued(line)];
    }
    if !empty {
        lines.push(unglued(line));
    }
    lines
}

fn unglued(line: String) -> String {
    match line.contains(GLUE) {
        true => line.replace(GLUE, " "),
        false => line,
    }
}

/// Whether a line that starts with `word` would be a list, heading, rule, table, quote or fence.
pub(super) fn starts_block(word: &str) -> bool {
    let number = word.strip_suffix(['.', ')']).unwrap_or_default();
    let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    is_number
        || word.bytes().all(|byte| b"-+*=_#|:~".contains(&byte))
        || word.starts_with('>')
        || word.starts_with("~~~")
}
