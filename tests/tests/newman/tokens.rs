//! JSON without what is insignificant in it (RFC 8259): white space, and escapes that need not be.

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Token {
    Text(String),
    /// As it is written.
    Number(String),
    /// A sign of structure, or a word.
    Sign(String),
    /// A number by its value.
    Value(f64),
}

/// What is left when numbers count by their value.
pub(crate) fn by_value(tokens: &[Token]) -> Vec<Token> {
    let each = tokens.iter().map(|token| match token {
        Token::Number(text) => text.parse().map_or_else(|_| token.clone(), Token::Value),
        other => other.clone(),
    });
    each.collect()
}

/// The tokens of a text; `None` where it is no JSON.
pub(crate) fn tokens(text: &str) -> Option<Vec<Token>> {
    let mut found = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '"' => string_length(rest)?,
            '{' | '}' | '[' | ']' | ',' | ':' => 1,
            _ => {
                let end = |c: char| c.is_whitespace() || "{}[],:\"".contains(c);
                rest.find(end).unwrap_or(rest.len())
            }
        };
        let (token, after) = rest.split_at(length);
        found.push(match first {
            '"' => Token::Text(serde_json::from_str(token).ok()?),
            '-' | '0'..='9' => Token::Number(token.to_owned()),
            _ => Token::Sign(token.to_owned()),
        });
        rest = after.trim_start();
    }
    serde_json::from_str::<serde_json::Value>(text).ok()?;
    Some(found)
}

fn string_length(text: &str) -> Option<usize> {
    let mut escaped = false;
    for (at, byte) in text.bytes().enumerate().skip(1) {
        match byte {
            b'"' if !escaped => return Some(at + 1),
            b'\\' => escaped = !escaped,
            _ => escaped = false,
        }
    }
    None
}
