use std::fmt::{self, Debug, Formatter};

use super::address::Argument;
use super::{Request, Target};

/// Values of secrets are left out, and so are cookies and the body.
impl Debug for Request {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let parts = &self.0;
        let target = match &parts.target {
            Target::Template(template) => template,
            Target::Literal(path) => path.split('?').next().unwrap_or_default(),
        };
        let arguments = |arguments: &[Argument]| -> Vec<String> {
            let shown = arguments.iter().map(|argument| match argument.sensitive {
                true => format!("{}=…", argument.name),
                false => format!("{}={}", argument.name, argument.encoded),
            });
            shown.collect()
        };
        let query: Vec<_> = parts
            .query
            .iter()
            .map(|pair| {
                if pair.sensitive || names_a_secret(&pair.name) {
                    format!("{}=…", pair.name)
                } else {
                    pair.text.clone()
                }
            })
            .collect();
        let mut request = f.debug_struct("Request");
        request
            .field("operation", &parts.operation)
            .field("method", &parts.method)
            .field("target", &target);
        request
            .field("host", &arguments(&parts.rare().host))
            .field("path", &arguments(&parts.path))
            .field("query", &query)
            .field("headers", &parts.headers)
            .finish_non_exhaustive()
    }
}

/// Whether what is sent under a name is likely to be a secret.
pub(crate) fn names_a_secret(name: &str) -> bool {
    let mut rest = name.as_bytes();
    while let Some(first) = rest.first() {
        let words: &[&str] = match first.to_ascii_lowercase() {
            b'a' => &["auth"],
            b'c' => &["cookie"],
            b'k' => &["key"],
            b'p' => &["password"],
            b's' => &["secret", "signature"],
            b't' => &["token"],
            _ => &[],
        };
        let is_next = |word: &&str| {
            let part = rest.get(..word.len());
            part.is_some_and(|part| part.eq_ignore_ascii_case(word.as_bytes()))
        };
        if words.iter().any(is_next) {
            return true;
        }
        rest = rest.get(1..).unwrap_or_default();
    }
    false
}
