//! The commonest text by far: one paragraph of words that mean nothing but themselves in Markdown and HTML.

use super::layout::starts_block;

/// The words of such a text; `None` when it needs a closer look. Saves the way through the other rooms.
pub(super) fn words(text: &str) -> Option<Vec<&str>> {
    const MAX_LENGTH: usize = 4_000;
    let harmless = |byte: u8| byte.is_ascii_alphanumeric() || b" .,;:?!'\"()/%-+=$".contains(&byte);
    if text.len() > MAX_LENGTH
        || !text.bytes().all(harmless)
        || text.contains("//")
        || text.contains("www.")
    {
        return None;
    }
    // Leading spaces can make code, and two at an end a line break.
    let words: Vec<&str> = text
        .trim()
        .split(' ')
        .filter(|word| !word.is_empty())
        .collect();
    let first = words.first()?;
    (!starts_block(first)).then_some(words)
}
