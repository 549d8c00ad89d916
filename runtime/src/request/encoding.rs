//! What may stand where in an address (RFC 3986), a form and a cookie.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// Everything but the unreserved characters.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// Query names keep the `$` of OData.
const QUERY_NAME: &AsciiSet = &RESERVED.remove(b'$');

/// What no address may hold as it is. A percent sign is taken for an escape.
const ILLEGAL: &AsciiSet = &percent_encoding::CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'<')
    .add(b'>')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

const ILLEGAL_IN_PATH: &AsciiSet = &ILLEGAL.add(b'?');

/// Everything but unreserved and reserved characters, and what must not stand in a value of a query.
const NOT_IN_VALUE: &AsciiSet = &ILLEGAL.add(b'%').add(b'&');

/// Everything but cookie octets (RFC 6265 §4.1.1), and the percent sign.
const COOKIE: &AsciiSet = &percent_encoding::CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'%')
    .add(b',')
    .add(b';')
    .add(b'\\');

/// What ends the name of a cookie.
const COOKIE_NAME: &AsciiSet = &COOKIE.add(b'=');

/// Encodes a text for its place; most texts stay as they are.
pub(crate) type Encoder = fn(&str) -> Cow<'_, str>;

fn encoded<'a>(text: &'a str, set: &'static AsciiSet) -> Cow<'a, str> {
    utf8_percent_encode(text, set).into()
}

/// A text in an encoding, without a copy of one that stays as it is.
pub(crate) fn encode(text: String, encoder: Encoder) -> String {
    match encoder(&text) {
        Cow::Borrowed(same) if same.len() == text.len() => text,
        encoded => encoded.into_owned(),
    }
}

/// A text where nothing has to be encoded.
pub(crate) fn as_it_is(text: &str) -> Cow<'_, str> {
    text.into()
}

/// A value in a path, a query or a form.
pub(crate) fn component(text: &str) -> Cow<'_, str> {
    encoded(text, RESERVED)
}

/// A value in a path that is decoded twice.
pub(crate) fn component_twice(text: &str) -> Cow<'_, str> {
    component(&component(text)).into_owned().into()
}

/// The name of a query parameter.
pub(crate) fn query_name(name: &str) -> Cow<'_, str> {
    encoded(name, QUERY_NAME)
}

/// Part of a query that is encoded already.
pub(crate) fn raw_query(text: &str) -> Cow<'_, str> {
    encoded(text, ILLEGAL)
}

/// A value in a query that keeps reserved characters and escapes (RFC 6570 §3.2.3). What would end the value or the query (`&`
/// and `#`) is encoded all the same, and so are brackets, which no query may hold (RFC 3986 §3.4).
pub(crate) fn reserved(text: &str) -> Cow<'_, str> {
    let escapes = text.match_indices('%').filter(|(at, _)| {
        let digits = text.as_bytes().get(at + 1..at + 3);
        digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
    });
    let (mut kept, mut copied) = (String::with_capacity(text.len()), 0);
    let mut keep = |part: Option<&str>, end: &str| {
        kept.extend(utf8_percent_encode(part.unwrap_or_default(), NOT_IN_VALUE));
        kept.push_str(end);
    };
    for (at, escape) in escapes {
        keep(text.get(copied..at), escape);
        copied = at + 1;
    }
    keep(text.get(copied..), "");
    kept.into()
}

/// Appends a part of a path or query that is encoded already.
pub(crate) fn push_raw(to: &mut String, text: &str, in_path: bool) {
    let set = if in_path { ILLEGAL_IN_PATH } else { ILLEGAL };
    to.extend(utf8_percent_encode(text, set));
}

/// Part of a path that is encoded already and may hold slashes.
pub(crate) fn raw_path(text: &str) -> Cow<'_, str> {
    encoded(text, ILLEGAL_IN_PATH)
}

/// The name of a cookie.
pub(crate) fn cookie_name(name: &str) -> Cow<'_, str> {
    encoded(name, COOKIE_NAME)
}

/// The value of a cookie.
pub(crate) fn cookie(text: &str) -> Cow<'_, str> {
    encoded(text, COOKIE)
}
