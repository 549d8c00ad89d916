//! Which saved requests are one operation.

use std::collections::{HashMap, HashSet};

use super::body::Mode;
use super::collection::{Collection, Content, Request, Saved};
use super::params::{is_word, tells};
use super::path::Path;
use super::servers::Servers;
use super::text::is_literal;
use super::url;
use crate::infer::{Sample, read_body};

/// Requests that are one operation.
pub(super) struct Cluster<'a> {
    pub(super) requests: Vec<&'a Request>,
    pub(super) path: Path,
    /// The index of the server that they go to.
    pub(super) server: usize,
    /// The keys of the query by whose words operations of one method and path are told apart.
    pub(super) told_apart: Vec<String>,
    looks: Looks,
}

/// What tells operations apart that have the same method and path.
#[derive(Clone, Debug, Default)]
struct Looks {
    name: String,
    query: HashSet<String>,
    /// What its query holds that may say what is to be done.
    words: Vec<(String, String)>,
    /// What its body holds of that kind.
    told: Vec<(String, String)>,
    mode: Option<Mode>,
    /// The keys of the body's object, or of its form.
    keys: HashSet<String>,
    /// What kind of JSON the body is, and the text of a GraphQL query.
    kind: String,
    /// The bracket that JSON begins with in successful answers.
    answer: Option<char>,
}

/// The operations of a collection, in the order of their first requests.
pub(super) fn clusters<'a>(collection: &'a Collection<'_>, servers: &Servers) -> Vec<Cluster<'a>> {
    let mut clusters: Vec<Cluster<'a>> = Vec::new();
    let mut at: HashMap<(String, usize, String), Vec<usize>> = HashMap::new();
    for request in &collection.requests {
        let path = path(request, servers);
        let server = servers.index(&request.url.base);
        let same = at
            .entry((request.method.clone(), server, path.key.clone()))
            .or_default();
        let looks = Looks::of(request);
        match same
            .iter()
            .find(|&&index| clusters[index].looks.joins(&looks))
        {
            Some(&index) => {
                clusters[index].looks.add(looks);
                clusters[index].requests.push(request);
            }
            None => {
                same.push(clusters.len());
                clusters.push(Cluster {
                    requests: vec![request],
                    path,
                    server,
                    told_apart: Vec::new(),
                    looks,
                });
            }
        }
    }
    for indexes in at.into_values().filter(|indexes| indexes.len() > 1) {
        let keys = telling(indexes.iter().map(|&index| &clusters[index].looks));
        for index in indexes {
            clusters[index].told_apart.clone_from(&keys);
        }
    }
    clusters
}

/// The path of a request. Where an address is the value of variables and nothing else, not even a slash follows it.
fn path(request: &Request, servers: &Servers) -> Path {
    let url = &request.url;
    let segments = servers.path(url);
    match segments.is_empty() && !(url.segments.is_empty() && is_literal(&url.base)) {
        true => Path::default(),
        false => Path::of(segments),
    }
}

/// The keys that have different words.
fn telling<'a>(looks: impl Iterator<Item = &'a Looks>) -> Vec<String> {
    let mut known: HashMap<&str, &str> = HashMap::new();
    let mut telling = Vec::new();
    for (key, word) in looks.flat_map(|looks| &looks.words) {
        let first = *known.entry(key).or_insert(word);
        if first != word && !telling.contains(key) {
            telling.push(key.clone());
        }
    }
    telling
}

/// A member of a body that tells what is asked for, by a word.
fn told(key: &str, value: &str) -> Option<(String, String)> {
    (tells(key) && is_word(value)).then(|| (key.to_owned(), value.to_owned()))
}

impl Looks {
    fn of(request: &Request) -> Self {
        let pairs = &request.url.query;
        let mode = Mode::of(request);
        let mut looks = Self {
            name: request.name.trim().to_lowercase(),
            query: pairs.iter().map(|pair| pair.key.clone()).collect(),
            words: pairs
                .iter()
                .filter(|pair| !pair.disabled && is_word(pair.text()))
                .map(|pair| (pair.key.clone(), pair.text().to_owned()))
                .collect(),
            mode,
            answer: request.responses.iter().find_map(bracket),
            ..Self::default()
        };
        match request.body.as_ref().map(|body| &body.content) {
            Some(Content::Urlencoded(pairs) | Content::Multipart(pairs)) => {
                looks.keys = pairs.iter().map(|pair| pair.key.clone()).collect();
                let on = pairs.iter().filter(|pair| !pair.disabled);
                looks.told = on.filter_map(|pair| told(&pair.key, pair.text())).collect();
            }
            Some(Content::GraphQl { query, .. }) => looks.kind.clone_from(query),
            Some(Content::Raw { text, .. }) => looks.read(text, request),
            Some(Content::File) | None => {}
        }
        looks
    }

    fn read(&mut self, text: &str, request: &Request) {
        if self.mode == Some(Mode::Form) {
            let pairs = url::query(text, request.place);
            self.keys = pairs.into_iter().map(|pair| pair.key).collect();
        }
        if self.mode != Some(Mode::Json) {
            return;
        }
        match read_body(text, &|_| None).sample {
            Some(Sample::Object(members)) => {
                self.kind = "object".to_owned();
                let texts = members.iter().filter_map(|(key, value)| match value {
                    Sample::String(text) => told(key, text),
                    _ => None,
                });
                self.told = texts.collect();
                self.keys = members.into_iter().map(|(key, _)| key).collect();
            }
            Some(Sample::Array(_)) => self.kind = "array".to_owned(),
            Some(Sample::Hole) => self.kind.clear(),
            _ => self.kind = "other".to_owned(),
        }
    }

    /// Whether requests that look like this are the same operation. Those of one name are, where their bodies are written in the
    /// same way; others, where one of them says nothing that the other does not say as well.
    fn joins(&self, other: &Self) -> bool {
        let modes = match (self.mode, other.mode) {
            (Some(own), Some(other)) => own == other,
            _ => true,
        };
        let kinds = self.kind == other.kind || self.kind.is_empty() || other.kind.is_empty();
        if !modes || !kinds {
            return false;
        }
        if self.name == other.name {
            return true;
        }
        let bodies = self.mode.is_none() || other.mode.is_none() || within(&self.keys, &other.keys);
        let answers =
            self.answer.is_none() || other.answer.is_none() || self.answer == other.answer;
        answers
            && within(&self.query, &other.query)
            && bodies
            && agree(&self.words, &other.words)
            && agree(&self.told, &other.told)
    }

    fn add(&mut self, other: Self) {
        self.query.extend(other.query);
        self.keys.extend(other.keys);
        self.mode = self.mode.or(other.mode);
        self.answer = self.answer.or(other.answer);
        if self.kind.is_empty() {
            self.kind = other.kind;
        }
    }
}

/// What a successful answer begins with, where that is a bracket of JSON.
fn bracket(saved: &Saved) -> Option<char> {
    let success = saved.code.is_none_or(|code| (200..300).contains(&code));
    let first = saved.body.as_deref()?.trim_start().chars().next()?;
    (success && matches!(first, '{' | '[')).then_some(first)
}

/// Whether no key has another word in the other.
fn agree(left: &[(String, String)], right: &[(String, String)]) -> bool {
    let same = |(key, word): &(String, String)| {
        let mut others = right.iter();
        others.all(|(known, other)| known != key || other == word)
    };
    left.iter().all(same)
}

/// Whether one of them holds all of the other.
fn within(left: &HashSet<String>, right: &HashSet<String>) -> bool {
    left.is_subset(right) || right.is_subset(left)
}
