//! Paths with what stands in them.

use super::collection::Request;
use super::credentials::is_secret_segment;
use super::params::{example, known, text_param};
use super::scope::Scope;
use super::text::{Piece, pieces};
use crate::model::{Docs, Location, Param};

/// A path with `{name}` placeholders, and the names in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Path {
    pub(super) text: String,
    pub(super) names: Vec<String>,
    /// The path with what tells it from others: names of placeholders do not.
    pub(super) key: String,
}

impl Path {
    pub(super) fn of(segments: &[String]) -> Self {
        let mut path = Self::default();
        for segment in segments {
            path.push("/");
            path.add(segment);
        }
        if path.text.is_empty() {
            path.push("/");
        }
        path
    }

    fn add(&mut self, segment: &str) {
        if let Some(name) = whole(segment) {
            return self.placeholder(name);
        }
        if is_secret_segment(segment) {
            return self.placeholder(&self.free_name("token"));
        }
        for piece in pieces(segment) {
            match piece {
                Piece::Variable(name) => self.placeholder(name),
                // Braces that are no placeholder, and what ends a path.
                Piece::Text(text) => text.chars().for_each(|c| match c {
                    '{' => self.push("%7B"),
                    '}' => self.push("%7D"),
                    '?' => self.push("%3F"),
                    '#' => self.push("%23"),
                    c if c.is_control() || c.is_whitespace() => self.push("%20"),
                    c => self.push(c.encode_utf8(&mut [0; 4])),
                }),
            }
        }
    }

    fn push(&mut self, text: &str) {
        self.text.push_str(text);
        self.key.push_str(text);
    }

    fn placeholder(&mut self, name: &str) {
        let name = name.replace(['{', '}', '?', '#', '&', '='], "_");
        self.text.push_str(&format!("{{{name}}}"));
        self.key.push_str("{}");
        if !self.names.contains(&name) {
            self.names.push(name);
        }
    }

    /// A name that no placeholder has yet.
    fn free_name(&self, name: &str) -> String {
        let numbered = (2..).map(|number| format!("{name}{number}"));
        let mut names = std::iter::once(name.to_owned()).chain(numbered);
        let free = names.find(|name| !self.names.contains(name));
        free.unwrap_or_default()
    }

    /// The parameters of the placeholders.
    pub(super) fn params(&self, request: &Request, scope: &Scope) -> Vec<Param> {
        let params = self.names.iter().map(|name| {
            let told = request.url.variables.iter().find(|pair| pair.key == *name);
            let described = told.and_then(|pair| pair.description.as_deref());
            let described = described.or_else(|| scope.description(name));
            let variable = format!("{{{{{name}}}}}");
            let value = told
                .and_then(|pair| pair.value.as_deref())
                .unwrap_or(&variable);
            let value = known(value, scope);
            let example = || example(name, value.as_slice());
            Param {
                required: true,
                docs: Docs {
                    description: described.map(str::to_owned).or_else(example),
                    ..Docs::default()
                }
                .into(),
                ..text_param(
                    name,
                    Location::Path,
                    told.map_or(request.place, |pair| pair.place),
                )
            }
        });
        params.collect()
    }
}

/// The name that a whole segment stands for: `:id`, `{id}`, `<id>`, `[id]`.
fn whole(segment: &str) -> Option<&str> {
    let inner = |open, close| segment.strip_prefix(open)?.strip_suffix(close);
    let name = segment
        .strip_prefix(':')
        .map(|name| name.trim_end_matches(':'))
        .or_else(|| inner('{', '}'))
        .or_else(|| inner('<', '>'))
        .or_else(|| inner('[', ']'))?;
    let plain = |c: char| c.is_alphanumeric() || "_-. ".contains(c);
    let name = name.trim();
    (!name.is_empty() && name.chars().all(plain)).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::Path;

    fn path(segments: &[&str]) -> (String, Vec<String>) {
        let segments: Vec<String> = segments.iter().map(|&segment| segment.to_owned()).collect();
        let path = Path::of(&segments);
        (path.text, path.names)
    }

    #[test]
    fn segments_stand_for_arguments_in_many_ways() {
        let (text, names) = path(&["a", ":id", "{{b}}", "{c}", "<d>", "[e]", "x{{f}}.json"]);
        assert_eq!(text, "/a/{id}/{b}/{c}/{d}/{e}/x{f}.json");
        assert_eq!(names, ["id", "b", "c", "d", "e", "f"]);
        assert_eq!(
            path(&["v1", "files:search", "", "a{b"]).0,
            "/v1/files:search//a%7Bb"
        );
        assert_eq!(path(&[":id:", "a"]).0, "/{id}/a");
        assert_eq!(path(&[]).0, "/");
        assert_eq!(path(&[":id", "x", ":id"]).1, ["id"]);
    }

    #[test]
    fn secrets_are_arguments() {
        let secret = "bot123456:AAH8x2kq9ZpLm4Vt7Yw3Rb";
        let (text, names) = path(&[secret, "files", "T0A1B2C3D4E5F6G7H8I9J0"]);
        assert_eq!(text, "/{token}/files/{token2}");
        assert_eq!(names, ["token", "token2"]);
        for id in [
            "0b5f1f6c-7a53-4c08-9d7b-6b1a3b0f2c11",
            "a1b2c3d4e5f6a7b8c9d0e1.html",
            "list-of-all-the-things-2024",
        ] {
            assert_eq!(path(&[id]).0, format!("/{id}"));
        }
    }
}
