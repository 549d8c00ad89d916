//! Definition text as the Markdown of a doc comment.
//!
//! The text is somebody else's: plain, Markdown, HTML or hostile. Whatever it is, what comes out opens no doctest,
//! links to no item, hides no character, and passes rustdoc's and clippy's lints.
//!
//! `clean` drops what cannot be seen, `html` turns tags into Markdown, `blocks` finds paragraphs, lists, tables and
//! code, `inline` escapes each of their texts, `layout` writes the lines. The first two only make it pretty: the last
//! two make it safe, whatever they are given.

mod blocks;
mod clean;
mod constructs;
mod entities;
mod html;
mod inline;
mod layout;
mod links;
mod plain;
mod spans;
mod tags;
#[cfg(test)]
mod tests;

use blocks::Block;

/// The lines of `text` as Markdown, without `///`; none when there is nothing to say.
///
/// No line is wider than 92 characters unless a word, a table row or a line of code is.
pub fn markdown(text: &str) -> Vec<String> {
    if let Some(words) = plain::words(text) {
        return layout::wrapped(&words, "", "");
    }
    layout::lines(&parsed(text))
}

/// The first paragraph of `text` in one line of Markdown, ending with a full stop; empty when there is nothing to say.
pub fn sentence(text: &str) -> String {
    if let Some(words) = plain::words(text) {
        return stopped(words.join(" "));
    }
    let blocks = parsed(text);
    let Some(prose) = blocks.iter().find_map(Block::prose) else {
        return String::new();
    };
    stopped(layout::one_line(prose))
}

/// `text` as a code span in one line of Markdown; empty when there is nothing to see.
pub fn code(text: &str) -> String {
    spans::code_span(&clean::one_line(text))
}

fn parsed(text: &str) -> Vec<Block> {
    blocks::parse(&html::to_markdown(&clean::text(text)))
}

/// A line with a full stop at its end, where it takes one.
fn stopped(mut line: String) -> String {
    if line.ends_with(takes_full_stop) {
        line.push('.');
    }
    line
}

/// Chinese and Japanese sentences take no full stop of ours.
fn takes_full_stop(last: char) -> bool {
    (last.is_alphanumeric() && last < '\u{2e80}') || ")`>*_\"'%]".contains(last)
}
