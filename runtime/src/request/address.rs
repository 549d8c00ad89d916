//! From a template with its arguments to the address of a request.

use std::borrow::Cow;

use http::Uri;

use super::encoding::push_raw;

/// The argument of a placeholder, encoded.
#[derive(Clone)]
pub(crate) struct Argument {
    pub(crate) name: Cow<'static, str>,
    pub(crate) encoded: String,
    pub(crate) sensitive: bool,
}

/// Appends a template with its placeholders `{name}` filled, which may have a query; a fragment is dropped.
///
/// An argument that is a whole segment must not be `.` or `..`, in any encoding: clients and servers on the way resolve such
/// segments even when their dots are percent-encoded, and the request would reach another path.
pub(crate) fn expand(
    template: &str,
    arguments: &[Argument],
    address: &mut String,
) -> Result<(), String> {
    let (template, _) = split_at(template, b'#').unwrap_or((template, ""));
    let (path, query) = split_at(template, b'?').unwrap_or((template, ""));
    // An empty one stands for the address as it is.
    let mut rest = match path {
        "" => None,
        path => Some(path.strip_prefix('/').unwrap_or(path)),
    };
    while let Some(path) = rest {
        let (segment, after) = match split_at(path, b'/') {
            Some((segment, after)) => (segment, Some(after)),
            None => (path, None),
        };
        address.push('/');
        let start = address.len();
        let filled = fill(segment, arguments, true, address)?;
        if filled && has_dots(address.get(start..).unwrap_or_default()) {
            return Err(format!(
                "the path argument in `{segment}` must not be `.` or `..`"
            ));
        }
        rest = after;
    }
    if !query.is_empty() {
        address.push('?');
        fill(query, arguments, false, address)?;
    }
    Ok(())
}

/// The same as `split_once`, which is made for longer texts.
fn split_at(text: &str, separator: u8) -> Option<(&str, &str)> {
    let at = text.bytes().position(|byte| byte == separator)?;
    Some((text.get(..at)?, text.get(at + 1..)?))
}

/// Fills the placeholders of a base address. Arguments without a placeholder are left over when the address was replaced.
///
/// An argument before the end of the host must not end it: the request would reach another host.
pub(crate) fn fill_base<'a>(base: &'a str, arguments: &[Argument]) -> Result<Cow<'a, str>, String> {
    if !base.contains('{') {
        return Ok(base.into());
    }
    let (mut address, mut rest) = (String::with_capacity(base.len() + 16), base);
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, after)) = after.split_once('}') else {
            break;
        };
        address.push_str(before);
        let was_in_host = !has_path(&address);
        let argument = arguments.iter().find(|argument| argument.name == name);
        let argument =
            argument.ok_or_else(|| format!("the host parameter `{name}` is not given"))?;
        address.push_str(&argument.encoded);
        let host_goes_on = !after.is_empty() && !after.starts_with('/');
        if was_in_host && host_goes_on && has_path(&address) {
            return Err(format!("the host parameter `{name}` must not hold a slash"));
        }
        rest = after;
    }
    address.push_str(rest);
    check_base(&address).map_err(|why| format!("the base URL {why}"))?;
    address.truncate(address.trim_end_matches('/').len());
    Ok(address.into())
}

/// Fills the variables of a client's address.
pub(crate) fn fill_variables(
    url: &str,
    variables: Vec<(String, String)>,
) -> Result<String, String> {
    let mut arguments = Vec::with_capacity(variables.len());
    for (name, value) in variables {
        let leads_away = |c: char| c.is_whitespace() || c.is_control() || "@?#\\".contains(c);
        if value.is_empty() || value.contains(leads_away) {
            return Err(format!(
                "the variable `{name}` cannot be a part of an address"
            ));
        }
        arguments.push(Argument {
            name: name.into(),
            encoded: value,
            sensitive: false,
        });
    }
    fill_base(url, &arguments).map(Cow::into_owned)
}

/// Says what keeps an address from being one that paths can be appended to.
pub(crate) fn check_base(address: &str) -> Result<(), &'static str> {
    let uri: Uri = address.parse().map_err(|_| "is no URL")?;
    if !matches!(uri.scheme_str(), Some("http" | "https")) {
        return Err("does not start with http:// or https://");
    }
    if uri
        .authority()
        .is_some_and(|host| host.as_str().contains('@'))
    {
        return Err("holds credentials");
    }
    if uri.query().is_some() {
        return Err("has a query");
    }
    Ok(())
}

fn has_path(address: &str) -> bool {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    rest.contains('/')
}

/// Appends a text with its placeholders filled, and says whether there were any. Braces that do not pair are text.
fn fill(
    text: &str,
    arguments: &[Argument],
    in_path: bool,
    to: &mut String,
) -> Result<bool, String> {
    let (mut rest, mut filled) = (text, false);
    while let Some((before, after)) = split_at(rest, b'{') {
        let Some((name, after)) = split_at(after, b'}') else {
            break;
        };
        push_raw(to, before, in_path);
        let argument = arguments.iter().find(|argument| argument.name == name);
        let encoded = &argument
            .ok_or_else(|| format!("the path parameter `{name}` is not given"))?
            .encoded;
        if encoded.is_empty() && in_path {
            return Err(format!("the path parameter `{name}` is empty"));
        }
        to.push_str(encoded);
        (rest, filled) = (after, true);
    }
    push_raw(to, rest, in_path);
    Ok(filled)
}

/// Whether a segment of a path is `.` or `..`, in any encoding.
fn has_dots(path: &str) -> bool {
    let mut segments = path.as_bytes().split(|byte| *byte == b'/');
    segments.any(|segment| {
        let (mut rest, mut dots) = (segment, 0);
        loop {
            rest = match rest {
                [] => return dots == 1 || dots == 2,
                [b'.', rest @ ..] | [b'%', b'2', b'e' | b'E', rest @ ..] => rest,
                _ => return false,
            };
            dots += 1;
        }
    })
}
