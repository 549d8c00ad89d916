//! What a method is given so that it sends what a request of the collection says.

use connector_codegen::plan::{Credential, CredentialKind};
use serde_json::{Value, json};

use crate::document::{Document, Kind, Method, Taken};
use crate::newman::{Body, Case};
use crate::recorder::Request;

/// The line that asks for a call. Credentials are taken from where the other sender put them.
pub(crate) fn line(
    document: &Document,
    method: usize,
    number: usize,
    case: &Case,
    sent: &Request,
) -> String {
    let credentials = document.client.package.client.credentials.iter();
    let credentials: Vec<_> = credentials.map(|known| credential(known, sent)).collect();
    let given: Value = json!({
        "case": number,
        "method": method,
        "below": below(&document.methods[method], case),
        "credentials": credentials,
        "given": given(&document.methods[method], case),
    });
    format!("{given}\n")
}

/// What the address that a client is given ends with: the path that a host variable holds, and the segments that all paths start
/// with.
fn below(method: &Method, case: &Case) -> String {
    let rest = case
        .base
        .split_once("://")
        .map_or(case.base.as_str(), |(_, rest)| rest);
    let path = rest.split_once('/').map_or("", |(_, path)| path);
    let mut below = match path.trim_end_matches('/') {
        "" => String::new(),
        path => format!("/{path}"),
    };
    for segment in &case.segments[..shared(method, case)] {
        below.push('/');
        below.push_str(segment);
    }
    below
}

/// How many segments of a request's path are part of the address.
fn shared(method: &Method, case: &Case) -> usize {
    let own = method.path.strip_prefix('/').unwrap_or(&method.path);
    let own = if own.is_empty() {
        0
    } else {
        own.split('/').count()
    };
    case.segments.len().saturating_sub(own)
}

fn credential(credential: &Credential, sent: &Request) -> Vec<String> {
    let authorization = |scheme: &str| {
        let (word, rest) = sent.header("authorization")?.split_once(' ')?;
        word.eq_ignore_ascii_case(scheme)
            .then(|| rest.trim().to_owned())
    };
    let found = match &credential.kind {
        CredentialKind::Header(name) => sent
            .header(&name.to_ascii_lowercase())
            .map(|value| vec![value.to_owned()]),
        CredentialKind::Query(name) => {
            let (_, query) = sent.target.split_once('?').unwrap_or_default();
            let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
            let found = pairs.find(|(key, _)| decoded(key) == *name);
            found.map(|(_, value)| vec![decoded(value)])
        }
        // Nobody challenges.
        CredentialKind::Cookie(_) | CredentialKind::Digest => None,
        CredentialKind::AwsSigV4 { .. } | CredentialKind::Own(_) => sent
            .header("authorization")
            .map(|value| vec![value.to_owned()]),
        CredentialKind::Bearer => authorization("bearer").map(|token| vec![token]),
        CredentialKind::Basic => authorization("basic").and_then(|encoded| {
            let plain = String::from_utf8(base64(&encoded)?).ok()?;
            let (name, password) = plain.split_once(':')?;
            Some(vec![name.to_owned(), password.to_owned()])
        }),
    };
    found.unwrap_or_default()
}

fn given(method: &Method, case: &Case) -> Vec<Vec<String>> {
    let in_path = in_path(method, case);
    let takes = method.takes.iter();
    takes.map(|taken| values(taken, case, &in_path)).collect()
}

fn values(taken: &Taken, case: &Case, in_path: &[(String, String)]) -> Vec<String> {
    let label = taken.label.as_str();
    let of = |pairs: &[(String, String)], same: &dyn Fn(&str) -> bool| -> Vec<String> {
        let pairs = pairs.iter().filter(|(key, _)| same(key));
        pairs.map(|(_, value)| value.clone()).collect()
    };
    match (taken.kind, &case.body) {
        (Kind::Path, _) => of(in_path, &|key| key == label),
        // What is escaped already is sent as it is, and read without the escapes.
        (Kind::Query, _) => {
            let found = of(&case.query, &|key| key == label);
            found.iter().map(|value| decoded(value)).collect()
        }
        (Kind::Header, _) => of(&case.headers, &|key| key.trim().eq_ignore_ascii_case(label)),
        (Kind::Field, Some(Body::Form(fields))) => {
            let fields = fields.iter().filter(|(key, _)| key == label);
            let value = |value: &Option<String>| value.clone().unwrap_or_else(upload);
            fields.map(|(_, given)| value(given)).collect()
        }
        (Kind::Field, Some(Body::Text(text))) => {
            let pairs = text
                .trim()
                .split('&')
                .map(|pair| pair.split_once('=').unwrap_or((pair, "")));
            let found = pairs.filter(|(key, _)| *key == label);
            found.map(|(_, value)| decoded(value)).collect()
        }
        (Kind::Body, Some(Body::Text(text))) => vec![text.clone()],
        (Kind::Body, Some(Body::File)) => vec![upload()],
        (Kind::Field | Kind::Body, _) => Vec::new(),
    }
}

fn upload() -> String {
    crate::newman::UPLOAD.to_owned()
}

/// What the placeholders of a path stand for in a request: they are in the same places as in its segments.
fn in_path(method: &Method, case: &Case) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let path = method.path.as_str();
    let segments = path.strip_prefix('/').unwrap_or(path).split('/');
    let values = case.segments.iter().skip(shared(method, case));
    for (segment, value) in segments.zip(values) {
        let names = names(segment);
        match names.as_slice() {
            [name] if segment.len() == name.len() + 2 => {
                found.push(((*name).to_owned(), decoded(value)));
            }
            names => {
                let parts = parts(segment, value);
                found.extend(names.iter().map(|name| (*name).to_owned()).zip(parts));
            }
        }
    }
    found
}

/// The names in braces.
fn names(segment: &str) -> Vec<&str> {
    let opened = segment.split('{').skip(1);
    opened
        .filter_map(|text| Some(text.split_once('}')?.0))
        .collect()
}

/// The texts of a segment that stand for its placeholders, between what is fixed.
fn parts(segment: &str, value: &str) -> Vec<String> {
    let mut fixed = Vec::new();
    let mut rest = segment;
    while let Some((before, inner)) = rest.split_once('{') {
        fixed.push(before);
        rest = inner.split_once('}').map_or("", |(_, after)| after);
    }
    let mut left = value;
    let mut parts = Vec::new();
    for (at, before) in fixed.iter().enumerate() {
        let before = decoded(before);
        left = left.strip_prefix(before.as_str()).unwrap_or(left);
        let next = decoded(fixed.get(at + 1).copied().unwrap_or(rest));
        let end = match next.is_empty() {
            true => left.len(),
            false => left.find(next.as_str()).unwrap_or(left.len()),
        };
        parts.push(decoded(&left[..end]));
        left = &left[end..];
    }
    parts
}

/// A text without its percent escapes, where they are of UTF-8.
pub(crate) fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let escaped = after.get(..2).filter(|_| *first == b'%');
        let escaped =
            escaped.and_then(|hex| u8::from_str_radix(std::str::from_utf8(hex).ok()?, 16).ok());
        bytes.push(escaped.unwrap_or(*first));
        rest = if escaped.is_some() {
            &after[2..]
        } else {
            after
        };
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

/// RFC 4648 §4.
fn base64(text: &str) -> Option<Vec<u8>> {
    let mut bits = 0_u32;
    let mut count = 0;
    let mut bytes = Vec::new();
    for sign in text.trim_end_matches('=').bytes() {
        let value = match sign {
            b'A'..=b'Z' => sign - b'A',
            b'a'..=b'z' => sign - b'a' + 26,
            b'0'..=b'9' => sign - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        };
        bits = bits << 6 | u32::from(value);
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count) as u8);
            bits &= (1 << count) - 1;
        }
    }
    Some(bytes)
}
