//! The base address of a client.

use crate::error::Error;
use crate::request::{check_base, fill_variables};

/// An address with its variables; placeholders that are none of them are left to requests.
pub(super) fn filled(url: String, variables: Vec<(String, String)>) -> Result<String, Error> {
    if variables.is_empty() {
        return Ok(url);
    }
    fill_variables(&url, variables)
        .map_err(|why| Error::configuration(format!("the base URL: {why}")))
}

/// The address that paths are appended to.
pub(super) fn checked(url: &str) -> Result<String, Error> {
    // Placeholders are filled by each request, which checks the address again.
    check_base(&without_placeholders(url)).map_err(|why| {
        // An address that holds a password is left out.
        Error::configuration(match url.contains('@') {
            true => format!("the base URL {why}"),
            false => format!("the base URL {url:?} {why}"),
        })
    })?;
    let end = url.find('#').unwrap_or(url.len());
    let url = url.get(..end).unwrap_or_default();
    Ok(url.trim_end_matches('/').to_owned())
}

/// An address as it may look once its placeholders are filled. One that it starts with stands for scheme and host.
fn without_placeholders(url: &str) -> String {
    let mut filled = String::new();
    let mut rest = url;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((_, after)) = after.split_once('}') else {
            break;
        };
        filled.push_str(before);
        filled.push_str(if filled.is_empty() { "https://x" } else { "x" });
        rest = after;
    }
    filled + rest
}
