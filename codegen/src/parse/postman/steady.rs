//! Values that a collection has wherever it has their keys.

use std::collections::{HashMap, HashSet};

use super::collection::{Collection, Pair, Request};
use super::path::Path;

/// Query parameters and headers that have one value wherever they are, in several operations.
#[derive(Debug, Default)]
pub(super) struct Steady {
    query: HashMap<String, String>,
    headers: HashMap<String, String>,
}

/// What is seen of a key.
struct Seen {
    value: Option<String>,
    /// The numbers of the paths that have it.
    paths: HashSet<usize>,
}

impl Steady {
    pub(super) fn of(collection: &Collection<'_>) -> Self {
        let requests = &collection.requests;
        Self {
            query: steady(requests, |request| &request.url.query, str::to_owned),
            headers: steady(requests, |request| &request.headers, lower),
        }
    }

    /// Whether the collection has this value wherever its queries have the key.
    pub(super) fn query(&self, key: &str, value: &str) -> bool {
        self.query.get(key).is_some_and(|known| known == value)
    }

    /// Whether the collection has this value wherever it has the header.
    pub(super) fn header(&self, name: &str, value: &str) -> bool {
        self.headers
            .get(&lower(name))
            .is_some_and(|known| known == value)
    }
}

fn lower(name: &str) -> String {
    name.trim().to_ascii_lowercase()
}

fn steady(
    requests: &[Request],
    pairs: fn(&Request) -> &[Pair],
    name: fn(&str) -> String,
) -> HashMap<String, String> {
    let mut seen: HashMap<String, Seen> = HashMap::new();
    let mut paths: HashMap<String, usize> = HashMap::new();
    for request in requests {
        let next = paths.len();
        let path = *paths
            .entry(Path::of(&request.url.segments).key)
            .or_insert(next);
        for pair in pairs(request) {
            let value = Some(pair.text())
                .filter(|_| !pair.disabled)
                .map(str::to_owned);
            let seen = seen.entry(name(&pair.key)).or_insert_with(|| Seen {
                value: value.clone(),
                paths: HashSet::new(),
            });
            if seen.value != value {
                seen.value = None;
            }
            seen.paths.insert(path);
        }
    }
    let steady = seen.into_iter().filter(|(_, seen)| seen.paths.len() > 1);
    steady
        .filter_map(|(key, seen)| Some((key, seen.value?)))
        .collect()
}
