/// A text with what [`steers`] a terminal replaced.
pub(super) fn visible(text: &str) -> String {
    let shown = |c| {
        if steers(c) {
            char::REPLACEMENT_CHARACTER
        } else {
            c
        }
    };
    text.chars().map(shown).collect()
}

/// Whether a terminal does something else with a character than show it: escapes, line breaks, changes of direction.
/// A definition is somebody else's text and must not do that.
pub(super) fn steers(c: char) -> bool {
    let turns =
        matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    turns || c.is_control()
}
