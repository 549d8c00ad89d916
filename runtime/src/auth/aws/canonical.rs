//! A request in the one form that client and service both hash.

use std::borrow::Cow;

use http::header::{self, HeaderMap, HeaderName};
use http::request::Parts;
use percent_encoding::percent_decode_str;

use crate::request::encoding;

/// The form of a request, and the names of the headers in it.
pub(super) struct Canonical {
    pub(super) text: String,
    pub(super) signed: String,
}

/// The request in its canonical form, with the hash of its body. In the path of an object store (S3) every character counts;
/// other services take `a/../b` for `b`, and encode the path that was sent once more.
pub(super) fn canonical(request: &Parts, hash: &str, is_store: bool) -> Canonical {
    let path = match is_store {
        true => each_segment(request.uri.path(), |segment| {
            encoding::component(&decoded(segment)).into_owned()
        }),
        false => each_segment(&without_dots(request.uri.path()), |segment| {
            encoding::component(segment).into_owned()
        }),
    };
    let query = query(request.uri.query().unwrap_or_default());
    let headers = headers(request);
    let signed: Vec<&str> = headers.iter().map(|(name, _)| name.as_str()).collect();
    let signed = signed.join(";");
    let lines: String = headers
        .iter()
        .map(|(name, value)| format!("{name}:{value}\n"))
        .collect();
    let method = &request.method;
    Canonical {
        text: format!("{method}\n{path}\n{query}\n{lines}\n{signed}\n{hash}"),
        signed,
    }
}

fn each_segment(path: &str, encode: impl Fn(&str) -> String) -> String {
    let segments: Vec<String> = path.split('/').map(encode).collect();
    segments.join("/")
}

/// A path without `.`, `..` and empty segments (RFC 3986 §5.2.4).
fn without_dots(path: &str) -> String {
    let mut kept: Vec<&str> = Vec::new();
    for segment in path.split('/') {
        match segment {
            "" | "." => {}
            ".." => _ = kept.pop(),
            segment => kept.push(segment),
        }
    }
    let is_folder = ["/", "/.", "/.."].iter().any(|end| path.ends_with(end));
    match kept.is_empty() {
        true => "/".to_owned(),
        false => format!("/{}{}", kept.join("/"), if is_folder { "/" } else { "" }),
    }
}

fn decoded(text: &str) -> Cow<'_, str> {
    percent_decode_str(text).decode_utf8_lossy()
}

/// Names and values encoded in the same way, in the order of their bytes.
fn query(query: &str) -> String {
    let again = |text: &str| {
        let text = text.replace('+', " ");
        encoding::component(&decoded(&text)).into_owned()
    };
    let pairs = query.split('&').filter(|pair| !pair.is_empty());
    let mut pairs: Vec<(String, String)> = pairs
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .map(|(name, value)| (again(name), again(value)))
        .collect();
    pairs.sort();
    let pairs: Vec<String> = pairs
        .into_iter()
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    pairs.join("&")
}

/// The headers that have to be signed: `Host`, `Content-Type`, and those of the scheme. Others may change on their way.
fn headers(request: &Parts) -> Vec<(HeaderName, String)> {
    let has_to = |name: &HeaderName| {
        *name == header::CONTENT_TYPE
            || *name == header::HOST
            || name.as_str().starts_with("x-amz-")
    };
    let all = request.headers.keys().filter(|name| has_to(name));
    let mut all: Vec<(HeaderName, String)> = all
        .map(|name| (name.clone(), value(&request.headers, name)))
        .collect();
    if !request.headers.contains_key(header::HOST) {
        all.push((header::HOST, host(request)));
    }
    all.sort_by(|one, other| one.0.as_str().cmp(other.0.as_str()));
    all
}

/// The values of a header, with single spaces.
fn value(headers: &HeaderMap, name: &HeaderName) -> String {
    let values = headers.get_all(name).iter();
    let values: Vec<String> = values
        .map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned())
        .map(|value| value.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect();
    values.join(",")
}

/// What the transport says in `Host`: the authority of the address, without the usual port.
fn host(request: &Parts) -> String {
    let uri = &request.uri;
    let host = uri.host().unwrap_or_default().to_ascii_lowercase();
    match (uri.port_u16(), uri.scheme_str()) {
        (None, _) | (Some(80), Some("http")) | (Some(443), Some("https")) => host,
        (Some(port), _) => format!("{host}:{port}"),
    }
}

#[cfg(test)]
mod tests {
    use super::{canonical, query, without_dots};

    fn lines(address: &str, is_store: bool) -> Vec<String> {
        let request = http::Request::get(address)
            .header("x-amz-meta", "  a   b ")
            .header("x-amz-meta", "c")
            .header("accept", "*/*")
            .body(())
            .expect("the request is complete");
        let form = canonical(&request.into_parts().0, "hash", is_store);
        form.text.lines().map(str::to_owned).collect()
    }

    #[test]
    fn requests_have_one_form() {
        assert_eq!(
            lines("https://Example.com:443/a%20b/c:d?z=1&a=%C3%BC", false),
            [
                "GET",
                "/a%2520b/c%3Ad",
                "a=%C3%BC&z=1",
                "host:example.com",
                "x-amz-meta:a b,c",
                "",
                "host;x-amz-meta",
                "hash",
            ]
        );
        let store = lines("http://example.com:8080/a%20b//../c:d%2fe", true);
        assert_eq!(store[1], "/a%20b//../c%3Ad%2Fe");
        assert_eq!(store[2], "");
        assert_eq!(store[3], "host:example.com:8080");
    }

    #[test]
    fn paths_lose_their_dots() {
        for (path, normal) in [
            ("/", "/"),
            ("//", "/"),
            ("/./", "/"),
            ("/a/../..", "/"),
            ("/a/b/..", "/a/"),
            ("//a//b//", "/a/b/"),
            ("/a/./b", "/a/b"),
        ] {
            assert_eq!(without_dots(path), normal, "{path}");
        }
    }

    #[test]
    fn queries_are_in_order() {
        for (text, normal) in [
            ("", ""),
            ("b&a=", "a=&b="),
            ("a=2&a=10&a=1", "a=1&a=10&a=2"),
            ("a-b=1&a=1&aB=1", "a=1&a-b=1&aB=1"),
            ("q=a+b%2Bc'~", "q=a%20b%2Bc%27~"),
            ("$filter=a%20eq%20'b'", "%24filter=a%20eq%20%27b%27"),
        ] {
            assert_eq!(query(text), normal, "{text}");
        }
    }
}
