//! What stands in `WWW-Authenticate` and `Authorization` (RFC 9110 §11.3).

use std::collections::HashMap;

/// A challenge or credentials: a scheme with its parameters, their names in lower case.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Fields {
    pub(super) scheme: String,
    parameters: HashMap<String, String>,
}

impl Fields {
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.parameters.get(name).map(String::as_str)
    }

    pub(super) fn is_digest(&self) -> bool {
        self.scheme.eq_ignore_ascii_case("digest")
    }
}

/// Everything that a header says, one scheme after the other. What cannot be understood is passed over.
pub(super) fn read(header: &str) -> Vec<Fields> {
    let mut all: Vec<Fields> = Vec::new();
    for item in items(header) {
        let name_end = item.find(is_no_token).unwrap_or(item.len());
        let (word, rest) = item.split_at(name_end);
        let (name, value) = match rest.trim_start().strip_prefix('=') {
            Some(value) if !word.is_empty() => (word, value),
            // A scheme stands before the first of its parameters, and alone where it has none.
            _ => {
                all.push(Fields {
                    scheme: word.to_owned(),
                    ..Fields::default()
                });
                match rest.split_once('=') {
                    Some((name, value)) => (name, value),
                    None => continue,
                }
            }
        };
        if let Some(fields) = all.last_mut() {
            let parameters = &mut fields.parameters;
            parameters.insert(name.trim().to_ascii_lowercase(), plain(value.trim()));
        }
    }
    all
}

/// What commas separate, except those in quotes.
fn items(header: &str) -> Vec<&str> {
    let (mut items, mut start) = (Vec::new(), 0);
    let (mut in_quotes, mut is_escaped) = (false, false);
    for (at, c) in header.char_indices() {
        match c {
            _ if is_escaped => is_escaped = false,
            '\\' if in_quotes => is_escaped = true,
            '"' => in_quotes = !in_quotes,
            ',' if !in_quotes => {
                items.extend(header.get(start..at));
                start = at + 1;
            }
            _ => {}
        }
    }
    items.extend(header.get(start..));
    let trimmed = items.into_iter().map(str::trim);
    trimmed.filter(|item| !item.is_empty()).collect()
}

fn is_no_token(c: char) -> bool {
    !(c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c))
}

/// A value without its quotes.
fn plain(value: &str) -> String {
    let Some(quoted) = value.strip_prefix('"') else {
        return value.to_owned();
    };
    let (mut text, mut is_escaped) = (String::new(), false);
    for c in quoted.chars() {
        match c {
            _ if is_escaped => {
                is_escaped = false;
                text.push(c);
            }
            '\\' => is_escaped = true,
            '"' => break,
            c => text.push(c),
        }
    }
    text
}

/// A value in quotes.
pub(super) fn quoted(text: &str) -> String {
    let mut quoted = String::from('"');
    for c in text.chars() {
        if matches!(c, '"' | '\\') {
            quoted.push('\\');
        }
        quoted.push(c);
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::{quoted, read};

    #[test]
    fn headers_are_read_scheme_by_scheme() {
        let header = r#"Basic realm="a, \"b\"", Negotiate, NewAuth t0k=, Digest  realm=x , Nonce = "n=1",qop="auth,auth-int""#;
        let all = read(header);
        let schemes: Vec<&str> = all.iter().map(|one| one.scheme.as_str()).collect();
        assert_eq!(schemes, ["Basic", "Negotiate", "NewAuth", "Digest"]);
        assert_eq!(all[0].get("realm"), Some("a, \"b\""));
        assert!(all[3].is_digest() && !all[0].is_digest());
        for (name, value) in [("realm", "x"), ("nonce", "n=1"), ("qop", "auth,auth-int")] {
            assert_eq!(all[3].get(name), Some(value), "{name}");
        }
        assert_eq!(all[3].get("opaque"), None);
    }

    #[test]
    fn headers_that_make_no_sense_are_no_challenge() {
        for header in ["", ",,", "=", "=x", "\"", "a=\"\\", "Digest", "é=1, \"é"] {
            for one in read(header) {
                assert_eq!(one.get("nonce"), None, "{header}");
            }
        }
    }

    #[test]
    fn quotes_come_back_as_they_were() {
        let text = r#"a"b\c"#;
        assert_eq!(quoted(text), r#""a\"b\\c""#);
        let all = read(&format!("Digest realm={}", quoted(text)));
        assert_eq!(all[0].get("realm"), Some(text));
    }
}
