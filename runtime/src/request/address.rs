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
    let template = template.split('#').next().unwrap_or_default();
    let (path, query) = match template.split_once('?') {
        Some((path, query)) => (path, Some(query)),
        None => (template, None),
    };
    // An empty one stands for the address as it is.
    let segments = path.split('/').filter(|_| !path.is_empty());
    for segment in segments.skip(usize::from(path.starts_with('/'))) {
        address.push('/');
        let start = address.len();
        let filled = fill(segment, arguments, true, address)?;
        let segments = address.get(start..).unwrap_or_default();
        if filled && segments.split('/').any(is_dots) {
            return Err(format!(
                "the path argument in `{segment}` must not be `.` or `..`"
            ));
        }
    }
    if let Some(query) = query.filter(|query| !query.is_empty()) {
        address.push('?');
        fill(query, arguments, false, address)?;
    }
    Ok(())
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
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, after)) = after.split_once('}') else {
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

fn is_dots(segment: &str) -> bool {
    const LONGEST: &str = "%2e%2e";
    if segment.len() > LONGEST.len() {
        return false;
    }
    let segment = segment.to_ascii_lowercase().replace("%2e", ".");
    matches!(segment.as_str(), "." | "..")
}
