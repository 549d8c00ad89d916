//! Variables at the start of all paths: versions, tenants, regions. They belong to the address, and not to each operation.

use super::collection::Request;
use super::scope::Scope;
use super::text::{Piece, only_variable, pieces};
use crate::model::{Server, ServerVariable};

/// How many segments at the start of all paths belong to the address: up to the last variable that has a value, where all
/// requests have the same.
pub(super) fn length(requests: &[&Request], scope: &Scope) -> usize {
    let Some((first, others)) = requests
        .split_first()
        .filter(|(_, others)| !others.is_empty())
    else {
        return 0;
    };
    let segments = first.url.segments.as_slice();
    let same = |index: &usize| {
        let segment = segments.get(*index);
        segment.is_some()
            && others
                .iter()
                .all(|other| other.url.segments.get(*index) == segment)
    };
    // A path that is wholly in the address would end with a slash that nobody wrote.
    let paths = requests.iter().map(|request| request.url.segments.len());
    let most = paths.min().unwrap_or_default().saturating_sub(1);
    let common = (0..most).take_while(same).count();
    let defined = |segment: &String| {
        let name = only_variable(segment);
        name.is_some_and(|name| {
            scope.resolve(segment).is_ok_and(|value| is_segment(&value)) && !name.starts_with('$')
        })
    };
    let mut start = segments.iter().take(common);
    start.rposition(defined).map_or(0, |last| last + 1)
}

/// Appends the start of all paths to an address.
pub(super) fn append(server: &mut Server, segments: &[String], scope: &Scope) {
    for segment in segments {
        server.url.push('/');
        for piece in pieces(segment) {
            match piece {
                Piece::Text(text) => server.url.push_str(text),
                Piece::Variable(name) => {
                    server.url.push_str(&format!("{{{name}}}"));
                    add_variable(server, name, scope);
                }
            }
        }
    }
}

/// Adds a variable of an address with what it holds.
pub(super) fn add_variable(server: &mut Server, name: &str, scope: &Scope) {
    if server.variables.iter().any(|known| known.name == name) {
        return;
    }
    let value = scope.resolve(&format!("{{{{{name}}}}}"));
    server.variables.push(ServerVariable {
        name: name.to_owned(),
        default: value.unwrap_or_default(),
        values: Vec::new(),
        description: scope.description(name).map(str::to_owned),
    });
}

fn is_segment(value: &str) -> bool {
    !value.is_empty()
        && !value.contains(['/', '?', '#', '{', '}'])
        && !value.contains(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use crate::source::MemoryFiles;

    #[test]
    fn a_segment_is_left_of_every_path() {
        let text = r#"{"info": {"name": "a"}, "variable": [{"key": "v", "value": "1"}, {"key": "id", "value": "2"}],
            "item": [{"name": "get", "request": {"method": "GET", "url": "https://a.example.com/{{v}}/{{id}}"}},
                {"name": "put", "request": {"method": "PUT", "url": "https://a.example.com/{{v}}/{{id}}"}}]}"#;
        let files = MemoryFiles::new().with("a.json", text);
        let api = crate::read(Path::new("a.json"), &files).api;
        let api = api.expect("it is read");
        let server = api.server.expect("there is one");
        assert_eq!(server.url, "https://a.example.com/{v}");
        assert_eq!(api.operations[0].path, "/{id}");
    }
}
