//! What operations and groups are called.

use std::collections::HashSet;

use super::collection::{Collection, Folder, Request};
use super::text::{Piece, pieces};
use crate::parse::shared::routes::made_id;

/// Longer names are sentences.
const LONGEST: usize = 80;

/// The ids given so far.
#[derive(Debug, Default)]
pub(super) struct Names {
    given: HashSet<String>,
}

impl Names {
    /// The id of an operation: its name without a number that all its neighbours have, or else its method and path. Where it is
    /// taken, the group stands before it.
    pub(super) fn id(
        &mut self,
        request: &Request,
        group: Option<&str>,
        numbered: bool,
        path: &str,
    ) -> String {
        let name = unnumbered(request.name.trim(), numbered);
        let name = match is_name(name) {
            true => plain(name),
            false => made_id(&request.method.to_lowercase(), path),
        };
        let mut wanted = name.clone();
        if let Some(group) = group
            && self.given.contains(&wanted.to_lowercase())
        {
            wanted = format!("{group} {name}");
        }
        let mut id = wanted.clone();
        let mut number = 2;
        while !self.given.insert(id.to_lowercase()) {
            id = format!("{wanted} {number}");
            number += 1;
        }
        id
    }
}

/// A name without what stands in for values.
fn plain(name: &str) -> String {
    let words = pieces(name).into_iter().map(|piece| match piece {
        Piece::Text(text) => text.to_owned(),
        Piece::Variable(name) => format!(" {name} "),
    });
    let name: String = words.collect();
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a text is a name, and no address or sentence.
fn is_name(name: &str) -> bool {
    let address = name.contains("://")
        || name.contains("{{")
        || name.starts_with('/')
        || name.matches('/').count() > 2;
    !address && name.chars().count() <= LONGEST && name.chars().any(char::is_alphabetic)
}

/// `1. `, `01 - `, `3) ` and `2.1 ` before names, where all neighbours have it.
pub(super) fn unnumbered(name: &str, numbered: bool) -> &str {
    match number(name) {
        Some(rest) if numbered => rest,
        _ => name,
    }
}

fn number(name: &str) -> Option<&str> {
    let digits = name.find(|c: char| !c.is_ascii_digit() && c != '.')?;
    let rest = name.get(digits..)?;
    let rest = rest.trim_start_matches([' ', '-', ')', ':', '_', '\u{2013}', '\t']);
    let counted =
        name.starts_with(|c: char| c.is_ascii_digit()) && rest.len() + digits < name.len();
    // `1.name` has its separator in front of the first letter.
    let dotted = name
        .get(..digits)
        .is_some_and(|number| number.ends_with('.'));
    let named = rest.starts_with(char::is_alphabetic);
    ((counted || dotted && name.starts_with(|c: char| c.is_ascii_digit())) && named).then_some(rest)
}

/// Which names have numbers that all their neighbours have: of the requests of each folder and of the root, and of folders.
pub(super) struct Numbered {
    /// By the folder that requests are in.
    requests: Vec<bool>,
    folders: Vec<bool>,
}

impl Numbered {
    pub(super) fn of(collection: &Collection<'_>) -> Self {
        let slots = collection.folders.len() + 1;
        let slot = |folder: Option<usize>| folder.map_or(0, |index| index + 1);
        let count = |names: Vec<(Option<usize>, &str)>| {
            let mut all = vec![(0_usize, true); slots];
            for (folder, name) in names {
                let (count, numbered) = &mut all[slot(folder)];
                *count += 1;
                *numbered &= number(name.trim()).is_some();
            }
            all.into_iter()
                .map(|(count, numbered)| numbered && count > 1)
                .collect()
        };
        let requests = collection.requests.iter();
        let folders = collection.folders.iter();
        Self {
            requests: count(
                requests
                    .map(|request| (request.folder, request.name.as_str()))
                    .collect(),
            ),
            folders: count(
                folders
                    .map(|folder| (folder.parent, folder.name.as_str()))
                    .collect(),
            ),
        }
    }

    pub(super) fn request(&self, request: &Request) -> bool {
        self.requests[request.folder.map_or(0, |index| index + 1)]
    }

    fn folder(&self, folder: &Folder) -> bool {
        self.folders[folder.parent.map_or(0, |index| index + 1)]
    }
}

/// The group of a request: the folders on the way to it.
pub(super) fn group(
    collection: &Collection<'_>,
    folder: Option<usize>,
    numbered: &Numbered,
) -> Option<String> {
    let way = collection.way(folder);
    let names: Vec<&str> = way
        .iter()
        .map(|folder| unnumbered(folder.name.trim(), numbered.folder(folder)))
        .filter(|name| !name.is_empty())
        .collect();
    (!names.is_empty()).then(|| names.join(" / "))
}

#[cfg(test)]
mod tests {
    use super::{is_name, number};

    #[test]
    fn numbers_before_names_are_found() {
        for (name, rest) in [
            ("1. Get user", Some("Get user")),
            ("01 - Get user", Some("Get user")),
            ("2.1 Get user", Some("Get user")),
            ("3) Get", Some("Get")),
            ("1.Get", Some("Get")),
            ("2fa code", None),
            ("404", None),
            ("Get 1", None),
            ("", None),
        ] {
            assert_eq!(number(name), rest, "{name}");
        }
    }

    #[test]
    fn addresses_are_no_names() {
        for name in ["https://a.b/c", "{{url}}/x", "/users", "", "12", "a/b/c/d"] {
            assert!(!is_name(name), "{name}");
        }
        assert!(is_name("List and/or find users") && is_name("ユーザー"));
    }
}
