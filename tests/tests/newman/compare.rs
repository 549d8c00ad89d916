//! Where two requests differ, and which of these differences are none to a service.

use crate::forms::{Part, parts};
use crate::recorder::{CASE, Request};
use crate::tokens::{Token, tokens};
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

    fn new(kind: impl Into<String>, theirs: impl Into<String>, ours: impl Into<String>) -> Self {
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
fn kind_of(part: &str, theirs: &str, ours: &str) -> String {
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
            match theirs.matches('+').count() > ours.matches('+').count() {
                true => "plus",
                false if theirs.matches('%').count() < ours.matches('%').count() => "more escapes",
                false => "fewer escapes",
            }
        }
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
        let mut told: Vec<_> = told.cloned().collect();
        told.sort_unstable();
        told
    };
    let (theirs, ours) = (list(theirs), list(ours));
    let mut found = Vec::new();
    for (name, value) in theirs.iter().filter(|header| !ours.contains(header)) {
        let own = ours.iter().find(|(known, _)| known == name);
        found.push(match own {
            Some((_, own)) => Difference::new("header: value", format!("{name}: {value}"), own),
            None if name == "x-amz-content-sha256" => {
                Difference::new("header: signature", format!("{name}: {value}"), "")
            }
            None => Difference::new("header: missing", format!("{name}: {value}"), ""),
        });
    }
    for (name, value) in ours.iter().filter(|header| !theirs.contains(header)) {
        if !theirs.iter().any(|(known, _)| known == name) {
            found.push(Difference::new(
                "header: added",
                "",
                format!("{name}: {value}"),
            ));
        }
    }
    found
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
    let (theirs, ours) = (told(theirs), told(ours));
    let name = |text: &str| {
        if text.is_empty() {
            "nothing".to_owned()
        } else {
            text.to_owned()
        }
    };
    (theirs != ours).then(|| {
        let kind = format!(
            "media type: {} where newman has {}",
            name(&ours),
            name(&theirs)
        );
        Difference::new(kind, theirs, ours)
    })
}

fn of_bodies(theirs: &Request, ours: &Request) -> Vec<Difference> {
    if theirs.body == ours.body {
        return Vec::new();
    }
    let media_type = ours.header("content-type").unwrap_or_default();
    let text = |request: &Request| String::from_utf8_lossy(&request.body).into_owned();
    let (theirs_text, ours_text) = (text(theirs), text(ours));
    let one = |kind: &str| vec![Difference::new(kind, &theirs_text, &ours_text)];
    if ours.body.is_empty() {
        return one("body: missing");
    }
    if theirs.body.is_empty() {
        return one("body: added");
    }
    if media_type.starts_with("multipart/") {
        return match (parts(theirs), parts(ours)) {
            (Some(theirs), Some(ours)) => of_parts(&theirs, &ours),
            _ => one("body: parts that cannot be read"),
        };
    }
    if media_type.starts_with("application/x-www-form-urlencoded") {
        return one(&kind_of("form", &theirs_text, &ours_text));
    }
    match (tokens(&theirs_text), tokens(&ours_text)) {
        (Some(theirs), Some(ours)) => {
            of_json(&theirs, &ours).map_or_else(Vec::new, |kind| one(&kind))
        }
        _ => one("body: text"),
    }
}

fn of_json(theirs: &[Token], ours: &[Token]) -> Option<String> {
    if theirs == ours {
        return None;
    }
    let values = |tokens: &[Token]| tokens.iter().map(Token::by_value).collect::<Vec<_>>();
    if values(theirs) == values(ours) {
        return Some("json: how numbers are written".to_owned());
    }
    let sorted = |tokens: &[Token]| {
        let mut texts: Vec<String> = tokens
            .iter()
            .map(|token| format!("{:?}", token.by_value()))
            .collect();
        texts.sort_unstable();
        texts
    };
    if sorted(theirs) == sorted(ours) {
        return Some("json: order of members".to_owned());
    }
    let nulls = |tokens: &[Token]| tokens.iter().filter(|token| token.is_null()).count();
    match nulls(theirs) == nulls(ours) {
        true => Some("json: content".to_owned()),
        false => Some("json: members that are null".to_owned()),
    }
}

fn of_parts(theirs: &[Part], ours: &[Part]) -> Vec<Difference> {
    let names = |parts: &[Part]| {
        parts
            .iter()
            .map(|part| part.name.clone())
            .collect::<Vec<_>>()
    };
    if names(theirs) != names(ours) {
        let told = |parts: &[Part]| names(parts).join(" ");
        return vec![Difference::new("parts: which", told(theirs), told(ours))];
    }
    let mut found = Vec::new();
    for (theirs, ours) in theirs.iter().zip(ours) {
        let mut compare = |what: &str, theirs: &str, ours: &str| {
            if theirs != ours {
                found.push(Difference::new(format!("part: {what}"), theirs, ours));
            }
        };
        compare("disposition", &theirs.disposition, &ours.disposition);
        compare("media type", &theirs.media_type, &ours.media_type);
        compare("content", &theirs.content, &ours.content);
    }
    found
}
