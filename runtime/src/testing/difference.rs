//! Where a request is not the one that was expected.

use serde_json::Value;

use super::shape::Shape;
use crate::wire::push_key;

impl Shape {
    /// What is different in a request, one thing a line; nothing where it is the same. The order in the query does not matter,
    /// and neither do credentials that were added to it.
    pub(super) fn differences(&self, request: &Self) -> Vec<String> {
        let mut all = Vec::new();
        let mut compare = |what: &str, expected: &str, found: &str| {
            if expected != found {
                let (expected, found) = (self.hide(expected), request.hide(found));
                all.push(format!("the {what} is {found} instead of {expected}"));
            }
        };
        compare("method", &self.method, &request.method);
        compare("address", &self.address, &request.address);
        all.extend(self.in_query(request));
        let media_type = |shape: &Self| shape.media_type.clone().unwrap_or_else(|| "none".into());
        let (expected, found) = (media_type(self), media_type(request));
        if expected != found {
            all.push(format!("the media type is {found} instead of {expected}"));
        }
        if self.body != request.body {
            all.extend(self.in_body(request));
        }
        all
    }

    fn in_query(&self, request: &Self) -> Vec<String> {
        let mut left: Vec<&String> = request.query.iter().collect();
        let mut all = Vec::new();
        for pair in &self.query {
            match left.iter().position(|other| *other == pair) {
                Some(at) => _ = left.remove(at),
                None if self.is_secret(pair) => {}
                None => all.push(format!("the query has no `{}`", self.hide(pair))),
            }
        }
        left.retain(|pair| !request.is_secret(pair));
        let shown = left.iter().map(|pair| request.hide(pair));
        all.extend(shown.map(|pair| format!("the query has `{pair}`, which is not expected")));
        all
    }

    fn in_body(&self, request: &Self) -> Option<String> {
        let json = |shape: &Self| serde_json::from_slice::<Value>(&shape.body).ok();
        if let (Some(expected), Some(found)) = (json(self), json(request)) {
            let (path, expected, found) = first_difference(Some(&expected), Some(&found), "$")?;
            let (expected, found) = (self.hide(&expected), request.hide(&found));
            return Some(format!(
                "the body has {found} instead of {expected} at {path}"
            ));
        }
        let text = |shape: &Self| shape.hide(&String::from_utf8_lossy(&shape.body));
        let (expected, found) = (text(self), text(request));
        let same = expected.chars().zip(found.chars());
        let same = same.take_while(|(one, other)| one == other).count();
        let from_there = |text: &str| -> String {
            const SHOWN: usize = 30;
            text.chars().skip(same).take(SHOWN).collect()
        };
        let (expected, found) = (from_there(&expected), from_there(&found));
        Some(match expected == found {
            true => "the body has another secret".to_owned(),
            false => {
                format!("the body has {found:?} instead of {expected:?} after {same} characters")
            }
        })
    }
}

/// The first place where two values differ, with what stands there; `None` where they are equal.
fn first_difference(
    expected: Option<&Value>,
    found: Option<&Value>,
    path: &str,
) -> Option<(String, String, String)> {
    if expected == found {
        return None;
    }
    match (expected, found) {
        (Some(Value::Object(expected)), Some(Value::Object(found))) => {
            let more = found.keys().filter(|key| !expected.contains_key(*key));
            expected.keys().chain(more).find_map(|key| {
                let mut path = path.to_owned();
                push_key(&mut path, key);
                first_difference(expected.get(key), found.get(key), &path)
            })
        }
        (Some(Value::Array(expected)), Some(Value::Array(found))) => {
            (0..expected.len().max(found.len())).find_map(|at| {
                let path = format!("{path}[{at}]");
                first_difference(expected.get(at), found.get(at), &path)
            })
        }
        _ => {
            let shown = |value: Option<&Value>| value.map_or("nothing".into(), Value::to_string);
            Some((path.to_owned(), shown(expected), shown(found)))
        }
    }
}
