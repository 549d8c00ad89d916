//! What an answer leads to: a reference, seen from the address that it came from (RFC 3986 §5.2).

use http::Uri;

use super::encoding;

/// The address that a reference means in an answer from `base`; `None` when it is none that can be called. A fragment is
/// dropped, and what no address may hold is encoded.
pub(crate) fn resolve(base: &Uri, reference: &str) -> Option<Uri> {
    let reference = reference.trim().split('#').next().unwrap_or_default();
    if reference.is_empty() || reference.contains(char::is_control) {
        return None;
    }
    let address = absolute(base, reference)?;
    let address = encoding::raw_query(&address);
    let uri: Uri = address.parse().ok()?;
    let is_web = matches!(uri.scheme_str(), Some("http" | "https"));
    let names_user = uri.authority()?.as_str().contains('@');
    (is_web && !names_user).then_some(uri)
}

fn absolute(base: &Uri, reference: &str) -> Option<String> {
    if has_scheme(reference) {
        return Some(reference.to_owned());
    }
    let scheme = base.scheme_str()?;
    if reference.starts_with("//") {
        return Some(format!("{scheme}:{reference}"));
    }
    let origin = format!("{scheme}://{}", base.authority()?);
    let (path, query) = match reference.split_once('?') {
        Some((path, query)) => (path, format!("?{query}")),
        None => (reference, String::new()),
    };
    let path = match path {
        "" => base.path().to_owned(),
        path if path.starts_with('/') => without_dots(path),
        path => {
            let folder = base
                .path()
                .rsplit_once('/')
                .map_or("", |(folder, _)| folder);
            without_dots(&format!("{folder}/{path}"))
        }
    };
    Some(format!("{origin}{path}{query}"))
}

/// Whether a reference begins with a scheme (RFC 3986 §3.1).
fn has_scheme(reference: &str) -> bool {
    let Some((scheme, _)) = reference.split_once(':') else {
        return false;
    };
    scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))
}

/// A path with its segments `.` and `..` resolved (RFC 3986 §5.2.4).
fn without_dots(path: &str) -> String {
    let mut kept: Vec<&str> = Vec::new();
    let mut segments = path.split('/').skip(1).peekable();
    while let Some(segment) = segments.next() {
        let is_last = segments.peek().is_none();
        match segment {
            "." | ".." => {
                if segment == ".." {
                    kept.pop();
                }
                if is_last {
                    kept.push("");
                }
            }
            _ => kept.push(segment),
        }
    }
    format!("/{}", kept.join("/"))
}

#[cfg(test)]
mod tests {
    use http::Uri;

    use super::resolve;

    #[test]
    fn references_are_seen_from_where_they_stand() {
        let base = Uri::from_static("https://notes.example.com/v1/notes?state=open");
        for (reference, expected) in [
            (
                "https://other.example.com/x",
                Some("https://other.example.com/x"),
            ),
            ("//other.example.com/x", Some("https://other.example.com/x")),
            (
                "/v2/notes?page=2",
                Some("https://notes.example.com/v2/notes?page=2"),
            ),
            (
                "next?page=2",
                Some("https://notes.example.com/v1/next?page=2"),
            ),
            (
                "?page=2#top",
                Some("https://notes.example.com/v1/notes?page=2"),
            ),
            ("../a/./b/..", Some("https://notes.example.com/a/")),
            ("/../..", Some("https://notes.example.com/")),
            (" /a b|c ", Some("https://notes.example.com/a%20b%7Cc")),
            ("/at/12:30", Some("https://notes.example.com/at/12:30")),
            ("ftp://notes.example.com/x", None),
            ("mailto:somebody", None),
            ("https://user@notes.example.com/x", None),
            ("https://notes.example.com\\@evil.example.com/", None),
            ("/a\r\nb", None),
            ("#top", None),
            ("", None),
        ] {
            let resolved = resolve(&base, reference).map(|uri| uri.to_string());
            assert_eq!(resolved.as_deref(), expected, "{reference:?}");
        }
    }
}
