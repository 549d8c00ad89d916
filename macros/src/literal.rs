use std::str::Chars;

/// The value of a string literal, raw or not; `None` for every other literal.
pub(crate) fn string(literal: &str) -> Option<String> {
    if let Some(raw) = literal.strip_prefix('r') {
        let inner = raw.trim_start_matches('#');
        let hashes = raw.len() - inner.len();
        let end = format!("\"{}", "#".repeat(hashes));
        return Some(inner.strip_prefix('"')?.strip_suffix(&end)?.to_owned());
    }
    let mut value = String::new();
    let mut chars = literal.strip_prefix('"')?.strip_suffix('"')?.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => value.extend(escaped(&mut chars)?),
            c => value.push(c),
        }
    }
    Some(value)
}

/// The character behind a backslash; none for a line that goes on (<https://doc.rust-lang.org/reference/tokens.html>).
fn escaped(chars: &mut Chars<'_>) -> Option<Option<char>> {
    let value = match chars.next()? {
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        '0' => '\0',
        c @ ('\\' | '"' | '\'') => c,
        'x' => {
            let digits: String = chars.by_ref().take(2).collect();
            char::from(u8::from_str_radix(&digits, 16).ok()?)
        }
        'u' => {
            let digits: String = chars
                .by_ref()
                .take_while(|c| *c != '}')
                .filter(char::is_ascii_hexdigit)
                .collect();
            char::from_u32(u32::from_str_radix(&digits, 16).ok()?)?
        }
        '\n' => {
            let rest = chars.as_str().trim_start_matches([' ', '\t', '\n', '\r']);
            *chars = rest.chars();
            return Some(None);
        }
        _ => return None,
    };
    Some(Some(value))
}

#[cfg(test)]
mod tests {
    use super::string;

    #[test]
    fn literals_of_strings_have_values() {
        for (literal, value) in [
            (r#""notes.json""#, "notes.json"),
            (r##"r"a\b""##, r"a\b"),
            (r###"r##"a"#b"##"###, r##"a"#b"##),
            (r#""\n\t\\\"\x41\u{1_F4DD}""#, "\n\t\\\"A📝"),
            ("\"a\\\n   b\"", "ab"),
            (r#""""#, ""),
        ] {
            assert_eq!(string(literal).as_deref(), Some(value), "{literal}");
        }
    }

    #[test]
    fn other_literals_have_none() {
        for literal in [
            "1",
            "'a'",
            "b\"a\"",
            "c\"a\"",
            "br\"a\"",
            "\"a\"suffix",
            "1.5",
        ] {
            assert_eq!(string(literal), None, "{literal}");
        }
    }
}
