//! What operations and groups are called.

use std::collections::HashMap;

use super::collection::{Collection, Folder, Request};
use crate::parse::shared::routes::made_id;

/// Longer names are sentences.
const LONGEST: usize = 80;

/// The ids given so far, with the paths of their operations.
#[derive(Debug, Default)]
pub(super) struct Names {
    given: HashMap<String, String>,
}

impl Names {
    /// The id of an operation: its name without a number that all its neighbours have, or else its method and path. Where it is
    /// taken, the group stands before it; and where another path has the name in this group, method and path tell them apart.
    pub(super) fn id(
        &mut self,
        request: &Request,
        group: Option<&str>,
        numbered: bool,
        path: &str,
    ) -> String {
        let name = plain(unnumbered(request.name.trim(), numbered));
        let by_path = made_id(&request.method.to_lowercase(), path);
        let name = match is_name(&name) {
            true => name,
            false => by_path.clone(),
        };
        let mut wanted = name.clone();
        if let Some(group) = group
            && self.owner(&wanted).is_some()
        {
            wanted = format!("{group} {name}");
        }
        if self.owner(&wanted).is_some_and(|owner| owner != path) && self.owner(&by_path).is_none()
        {
            wanted = by_path;
        }
        let mut id = wanted.clone();
        let mut number = 2;
        while self.owner(&id).is_some() {
            id = format!("{wanted} {number}");
            number += 1;
        }
        self.given.insert(id.to_lowercase(), path.to_owned());
        id
    }

    /// The path of the operation that has an id.
    fn owner(&self, id: &str) -> Option<&str> {
        self.given.get(&id.to_lowercase()).map(String::as_str)
    }
}

/// What people are told of a request by its name; nothing where that is an address.
pub(super) fn title(request: &Request, numbered: bool) -> Option<String> {
    let name = unnumbered(request.name.trim(), numbered);
    (!name.is_empty() && !is_address(name)).then(|| name.to_owned())
}

/// A name in words, without pictures.
fn plain(name: &str) -> String {
    let name = name.replace(is_picture, " ");
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Arrows, signs and emoji, which would be spelled out.
fn is_picture(c: char) -> bool {
    matches!(c, '\u{2190}'..='\u{2BFF}' | '\u{1F000}'..='\u{1FAFF}' | '\u{FE0F}' | '\u{200D}')
}

/// Whether a text is a name, and no address or sentence.
fn is_name(name: &str) -> bool {
    !is_address(name) && name.chars().count() <= LONGEST && name.chars().any(char::is_alphabetic)
}

/// Whether a text is an address or a part of one, which variables make as well.
fn is_address(name: &str) -> bool {
    name.contains("://")
        || name.contains("{{")
        || name.starts_with('/')
        || name.matches('/').count() > 2
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

    /// The name of a folder.
    pub(super) fn name_of<'f>(&self, folder: &'f Folder) -> &'f str {
        let numbered = self.folders[folder.parent.map_or(0, |index| index + 1)];
        unnumbered(folder.name.trim(), numbered)
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
        .map(|folder| numbered.name_of(folder))
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
