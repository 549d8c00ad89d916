//! The model in writing, for people and for programs.

mod json;
mod names;
#[cfg(test)]
mod tests;
mod text;
mod types;

pub use json::json;
pub use text::text;

/// Escapes what a terminal would do something else with than show it: controls other than line ends, and changes of
/// direction. A definition is somebody else's text. In both forms such a character can only stand inside quotes.
fn visible(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        let turns = matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
        if turns || (c.is_control() && c != '\n') {
            shown.push_str(&format!("\\u{:04x}", u32::from(c)));
        } else {
            shown.push(c);
        }
    }
    shown
}
