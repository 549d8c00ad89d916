//! Symbols that have to be read out because they alone tell two names apart.

/// Longer symbols first.
const WORDS: &[(&str, &str)] = &[
    ("<=", "less or equal"),
    (">=", "greater or equal"),
    ("!=", "not equal"),
    ("<>", "not equal"),
    ("==", "equal"),
    ("=~", "matches"),
    ("!~", "matches not"),
    ("&&", "and"),
    ("||", "or"),
    ("**", "double star"),
    ("->", "to"),
    ("<", "less"),
    (">", "greater"),
    ("=", "equal"),
    ("!", "not"),
    ("~", "tilde"),
    ("*", "star"),
    ("%", "percent"),
    ("@", "at"),
    ("#", "hash"),
    ("$", "dollar"),
    ("&", "ampersand"),
    ("/", "slash"),
    ("\\", "backslash"),
    ("|", "pipe"),
    ("+", "plus"),
    ("-", "minus"),
    ("_", "underscore"),
    ("^", "caret"),
    ("?", "question"),
    (".", "dot"),
    (",", "comma"),
    (":", "colon"),
    (";", "semicolon"),
    ("(", "open paren"),
    (")", "close paren"),
    ("[", "open bracket"),
    ("]", "close bracket"),
    ("{", "open brace"),
    ("}", "close brace"),
    ("\"", "quote"),
    ("'", "apostrophe"),
    ("`", "backtick"),
];

/// `text` (ASCII) with the symbols that matter spelled out:
/// all of them when there is nothing else (`<=`), a sign at the front (`-1`), and a sign, comparison or per cent at the
/// end (`A+`, `DateCreated>`, `10%`).
pub(super) fn spelled(text: &str) -> String {
    if !text.contains(|letter: char| letter.is_ascii_alphanumeric()) {
        return read_out(text);
    }
    let body = text.trim_start_matches(['-', '+']);
    let front = match &text[..text.len() - body.len()] {
        sign @ ("-" | "+") if starts_word(body) => read_out(sign),
        _ => String::new(),
    };
    let (body, end) = tail(body);
    format!("{front} {body} {end}")
}

fn starts_word(body: &str) -> bool {
    body.starts_with(|first: char| first.is_ascii_alphanumeric())
}

/// The symbols at the end of `body` that are read out, parted from what they follow.
fn tail(body: &str) -> (&str, String) {
    let stem = body.trim_end_matches(|letter: char| letter.is_ascii_punctuation() && letter != '_');
    let symbols = &body[stem.len()..];
    let spoken = match symbols {
        "+" | "++" | "%" | "<" | "<=" | ">=" | "!=" => true,
        ">" => !stem.contains('<'),
        "-" => stem.len() <= 2,
        "#" if stem.len() == 1 => return (stem, "sharp".to_owned()),
        _ => false,
    };
    if spoken {
        (stem, read_out(symbols))
    } else {
        (body, String::new())
    }
}

fn read_out(mut symbols: &str) -> String {
    let mut spoken = Vec::new();
    while let Some(symbol) = symbols.chars().next() {
        let known = WORDS
            .iter()
            .find_map(|(sign, words)| Some((*words, symbols.strip_prefix(sign)?)));
        let (words, rest) = known.unwrap_or(("", &symbols[symbol.len_utf8()..]));
        spoken.push(words);
        symbols = rest;
    }
    spoken.join(" ")
}
