//! Where two requests differ, and which of these differences are none to a service.

use std::collections::{BTreeMap, BTreeSet};

use crate::bodies::of_bodies;
use crate::recorder::{CASE, Request};
use crate::values::decoded;

/// Headers that say nothing of what is asked for: of the transport, of who sends, of caches and traces of the sender itself. What
/// an answer may look like is each sender's own matter.
const IGNORED: &[&str] = &[
    "accept",
    "accept-encoding",
    "cache-control",
    "connection",
    "content-length",
    "content-type",
    "host",
    "postman-token",
    "transfer-encoding",
    "user-agent",
    CASE,
];

/// Differences that leave a request what it is, and why.
const LISTED: &[(&str, &str)] = &[
    (
        "path: more escapes",
        "signs and their escapes are the same where they delimit nothing (RFC 3986 §2.2); newman escapes few, and the client all \
         that could delimit",
    ),
    (
        "query: more escapes",
        "as in paths; signs such as `:`, `/` and `@` stand for themselves in a query, escaped or not (RFC 3986 §3.4)",
    ),
    (
        "query: plus",
        "newman leaves a plus sign alone, which services read as a blank; the client escapes it, so that it arrives",
    ),
    (
        "query: no value",
        "a key without a value, and rows without a key, are what the editor keeps; a method is given a value, if an empty one",
    ),
    (
        "json: how numbers are written",
        "the value is the same number (RFC 8259 §6): `1.50` is `1.5`",
    ),
    (
        "json: order of members",
        "objects have no order (RFC 8259 §4); requests that are one operation share a type, whose members have one order",
    ),
    (
        "header: signature",
        "signatures are made of the time and of what is random",
    ),
    ("query: signature", "as in headers"),
    (
        "header: lines",
        "a header of several lines is a list (RFC 9110 §5.3), which the client writes in one",
    ),
    (
        "json: a member twice",
        "names of members should be unique (RFC 8259 §4), and what a type holds is",
    ),
    (
        "query: order",
        "what is fixed stands before what can be set, and credentials at the end; services look for names",
    ),
    ("form: order", "as in queries"),
    ("parts: order", "as in queries"),
    (
        "media type: json",
        "newman calls text plain where neither a header nor the author says what it is; what is JSON is sent as such",
    ),
    (
        "media type: without a body",
        "requests that are one operation do not agree on it",
    ),
    (
        "media type: no boundary",
        "a media type that is written by hand has no boundary, or not that of the body, so that no service can read newman's parts",
    ),
];

/// A difference: what kind it is, and what both senders have there.
#[derive(Clone, Debug)]
pub(crate) struct Difference {
    pub(crate) kind: String,
    pub(crate) theirs: String,
    pub(crate) ours: String,
}

impl Difference {
    /// Whether it is none to a service.
    pub(crate) fn is_listed(&self) -> bool {
        LISTED.iter().any(|(kind, _)| *kind == self.kind)
    }

    pub(crate) fn new(
        kind: impl Into<String>,
        theirs: impl Into<String>,
        ours: impl Into<String>,
    ) -> Self {
        Self {
            kind: kind.into(),
            theirs: theirs.into(),
            ours: ours.into(),
        }
    }
}

/// Every way in which a request differs from the same request of another sender.
pub(crate) fn differences(theirs: &Request, ours: &Request) -> Vec<Difference> {
    let mut found = Vec::new();
    if theirs.method != ours.method {
        found.push(Difference::new("method", &theirs.method, &ours.method));
    }
    found.extend(of_targets(&theirs.target, &ours.target));
    found.extend(of_headers(theirs, ours));
    found.extend(of_media_types(theirs, ours));
    found.extend(of_bodies(theirs, ours));
    found
}

fn of_targets(theirs: &str, ours: &str) -> Vec<Difference> {
    fn split(target: &str) -> (&str, Option<&str>) {
        match target.split_once('?') {
            Some((path, query)) => (path, Some(query)),
            None => (target, None),
        }
    }
    let ((their_path, their_query), (our_path, our_query)) = (split(theirs), split(ours));
    let mut found = Vec::new();
    if their_path != our_path {
        let kind = kind_of("path", their_path, our_path);
        found.push(Difference::new(kind, their_path, our_path));
    }
    if their_query != our_query {
        let [theirs, ours] = [their_query, our_query].map(Option::unwrap_or_default);
        found.push(Difference::new(
            kind_of("query", theirs, ours),
            theirs,
            ours,
        ));
    }
    found
}

/// Whether it is the escapes alone, or what says nothing.
pub(crate) fn kind_of(part: &str, theirs: &str, ours: &str) -> String {
    let pairs = |text: &str| {
        let pairs = text
            .split('&')
            .filter(|pair| !pair.is_empty() && *pair != "=");
        let mut pairs: Vec<String> = pairs
            .map(|pair| decoded(pair.strip_suffix('=').unwrap_or(pair)))
            .collect();
        pairs.sort_unstable();
        pairs
    };
    let kind = match () {
        () if decoded(theirs) == decoded(ours) => {
            let count = |sign: char| (theirs.matches(sign).count(), ours.matches(sign).count());
            match (count('+'), count('%')) {
                ((theirs, ours), _) if theirs > ours => "plus",
                // Their letters may be of either case (RFC 3986 §2.1).
                (_, (theirs, ours)) if theirs <= ours => "more escapes",
                _ => "fewer escapes",
            }
        }
        () if theirs.contains("oauth_signature=") => "signature",
        () if pairs(theirs) != pairs(ours) => "content",
        () if theirs.split('&').count() == ours.split('&').count()
            && !theirs.split('&').any(|pair| !pair.contains('=')) =>
        {
            "order"
        }
        () => "no value",
    };
    format!("{part}: {kind}")
}

fn of_headers(theirs: &Request, ours: &Request) -> Vec<Difference> {
    let list = |request: &Request| {
        let headers = request.headers.iter();
        let told = headers.filter(|(name, _)| !IGNORED.contains(&name.as_str()));
        let mut lists: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (name, value) in told {
            lists.entry(name.clone()).or_default().push(value.clone());
        }
        lists
    };
    let (theirs, ours) = (list(theirs), list(ours));
    let names: BTreeSet<&String> = theirs.keys().chain(ours.keys()).collect();
    let differing = names
        .into_iter()
        .filter(|name| theirs.get(*name) != ours.get(*name));
    let found = differing.map(|name| {
        let told = |values: Option<&Vec<String>>| {
            values.map_or_else(String::new, |values| values.join(","))
        };
        let (their, own) = (told(theirs.get(name)), told(ours.get(name)));
        let kind = match () {
            () if name.starts_with("x-amz-") => "signature",
            () if their == own => "lines",
            () if !ours.contains_key(name) => "missing",
            () if !theirs.contains_key(name) => "added",
            () => "value",
        };
        Difference::new(
            format!("header: {kind}"),
            format!("{name}: {their}"),
            format!("{name}: {own}"),
        )
    });
    found.collect()
}

/// Media types without the boundary of parts, which each sender makes up.
fn of_media_types(theirs: &Request, ours: &Request) -> Option<Difference> {
    let told = |request: &Request| {
        let media_type = request.header("content-type").unwrap_or_default();
        let mut pieces = media_type.split(';').map(str::trim);
        let essence = pieces.next().unwrap_or_default().to_ascii_lowercase();
        let rest = pieces.filter(|piece| !piece.starts_with("boundary="));
        let rest: String = rest.map(|piece| format!(";{piece}")).collect();
        essence + &rest
    };
    let bodiless = theirs.body.is_empty() && ours.body.is_empty();
    let (theirs, ours) = match (told(theirs), told(ours)) {
        (theirs, ours) if theirs == ours => return None,
        told => told,
    };
    let kind = match (theirs.as_str(), ours.as_str()) {
        (_, "") | ("", _) if bodiless => "media type: without a body".to_owned(),
        ("text/plain", ours) if ours.ends_with("json") => "media type: json".to_owned(),
        (theirs, "multipart/form-data") if theirs.starts_with("multipart/") => {
            "media type: no boundary".to_owned()
        }
        (theirs, ours) => format!("media type: `{ours}` where newman has `{theirs}`"),
    };
    Some(Difference::new(kind, theirs, ours))
}
