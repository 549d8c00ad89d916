//! The header `Link` (RFC 8288 §3).

use http::{HeaderMap, header};

/// The target of the first link with the relation `next`.
pub(super) fn next(headers: &HeaderMap) -> Option<String> {
    let values = headers.get_all(header::LINK).iter();
    values
        .filter_map(|value| value.to_str().ok())
        .find_map(next_of)
}

fn next_of(mut rest: &str) -> Option<String> {
    loop {
        let (target, parameters) = rest.split_once('<')?.1.split_once('>')?;
        let (is_next, after) = relation(parameters);
        if is_next {
            return Some(target.trim().to_owned());
        }
        rest = after;
    }
}

/// Whether the parameters of a link name the relation `next`, and what comes after the link.
fn relation(parameters: &str) -> (bool, &str) {
    let mut rest = parameters;
    let mut relation = None;
    loop {
        rest = rest.trim_start();
        let Some(parameter) = rest.strip_prefix(';') else {
            break;
        };
        let end = parameter.find(['=', ';', ',']).unwrap_or(parameter.len());
        let (name, after) = parameter.split_at_checked(end).unwrap_or((parameter, ""));
        let (value, after) = match after.strip_prefix('=') {
            Some(value) => self::value(value.trim_start()),
            None => (String::new(), after),
        };
        // Only the first counts (RFC 8288 §3.3).
        if name.trim().eq_ignore_ascii_case("rel") && relation.is_none() {
            relation = Some(value);
        }
        rest = after;
    }
    let words = relation.unwrap_or_default();
    let mut words = words.split_ascii_whitespace();
    (words.any(|word| word.eq_ignore_ascii_case("next")), rest)
}

/// A token or quoted string, and what comes after it.
fn value(text: &str) -> (String, &str) {
    let Some(quoted) = text.strip_prefix('"') else {
        let end = text.find([';', ',']).unwrap_or(text.len());
        let (token, after) = text.split_at_checked(end).unwrap_or((text, ""));
        return (token.trim().to_owned(), after);
    };
    let mut value = String::new();
    let mut chars = quoted.chars();
    while let Some(c) = chars.next() {
        match c {
            '"' => break,
            '\\' => value.extend(chars.next()),
            c => value.push(c),
        }
    }
    (value, chars.as_str())
}

#[cfg(test)]
mod tests {
    use http::{HeaderMap, HeaderValue, header};

    use super::next;

    #[test]
    fn the_next_page_is_found_among_links() {
        for (value, expected) in [
            (
                "<https://x.example.com/?page=2>; rel=\"next\"",
                Some("https://x.example.com/?page=2"),
            ),
            ("</1>; rel=prev, </3>; rel=next, </9>; rel=last", Some("/3")),
            (
                "</a,b;c>; title=\"a, <b>; rel=next\"; rel=\"last next\"",
                Some("/a,b;c"),
            ),
            ("</2>; REL=NEXT ; title*=UTF-8''x", Some("/2")),
            ("</2>; rel=\"first\"; rel=\"next\"", None),
            ("</2>; title=\"\\\"next\\\"\"", None),
            ("</2>; rel=\"next", Some("/2")),
            ("</2>; rel", None),
            ("</2", None),
            ("", None),
        ] {
            let mut headers = HeaderMap::new();
            headers.append(header::LINK, HeaderValue::from_static("<x>; rel=self"));
            headers.append(header::LINK, HeaderValue::from_static(value));
            assert_eq!(next(&headers).as_deref(), expected, "{value}");
        }
    }
}
