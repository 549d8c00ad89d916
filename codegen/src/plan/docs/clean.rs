//! Only characters that can be seen, spaces and newlines.

/// The longest text, in characters; a longer one ends with an ellipsis.
const MAX_LENGTH: usize = 20_000;

const TAB: &str = "    ";

/// `text` with `\n` as its only line break, tabs as spaces, and nothing invisible.
pub(super) fn text(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    let mut length = 0;
    while let Some(letter) = letters.next() {
        if length == MAX_LENGTH {
            clean.push('…');
            break;
        }
        length += 1;
        match letter {
            '\r' if letters.peek() == Some(&'\n') => {}
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                clean.push('\n')
            }
            '\t' => clean.push_str(TAB),
            _ => clean.extend(visible(letter)),
        }
    }
    clean
}

/// `text` without line breaks.
pub(super) fn one_line(line: &str) -> String {
    text(line).replace('\n', " ")
}

/// `letter` as it may stand in a line: any white space is a space, what cannot be seen is nothing.
pub(super) fn visible(letter: char) -> Option<char> {
    match letter {
        _ if letter.is_whitespace() => Some(' '),
        _ if letter.is_control() => None,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' => {
            None
        }
        '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' => None,
        '\u{2060}'..='\u{206f}'
        | '\u{3164}'
        | '\u{feff}'
        | '\u{ffa0}'
        | '\u{fff0}'..='\u{fffb}' => None,
        '\u{e0000}'..='\u{e0fff}' => None,
        _ => Some(letter),
    }
}
