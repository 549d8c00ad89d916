//! Where requests go: addresses in full, or in variables.

use std::collections::HashMap;

use super::collection::{Collection, Url};
use super::prefix;
use super::scope::{Scope, Unknown};
use super::text::{Piece, only_variable, pieces, variables};
use crate::diag::{Diagnostics, codes};
use crate::model::Server;
use crate::source::Place;

/// The servers of a collection. The first is the one that most requests go to.
#[derive(Debug, Default)]
pub(super) struct Servers {
    list: Vec<Target>,
    by_base: HashMap<String, usize>,
    /// By server, how many segments at the start of all paths belong to its address.
    skipped: Vec<usize>,
}

/// Where requests go that share the start of their address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Target {
    /// What callers name it.
    pub(super) name: String,
    /// Its address, where the collection tells.
    pub(super) server: Option<Server>,
}

impl Servers {
    /// Finds the servers of all requests.
    pub(super) fn of(
        collection: &Collection<'_>,
        scope: &Scope,
        diagnostics: &mut Diagnostics,
    ) -> Self {
        let mut bases: Vec<(&str, usize, Place)> = Vec::new();
        let mut at: HashMap<&str, usize> = HashMap::new();
        for request in &collection.requests {
            let base = request.url.base.as_str();
            match at.get(base) {
                Some(&index) => bases[index].1 += 1,
                None => {
                    at.insert(base, bases.len());
                    bases.push((base, 1, request.place));
                }
            }
        }
        let mut servers = Self::default();
        let mut counts: Vec<usize> = Vec::new();
        for (base, count, place) in bases.into_iter().filter(|(base, ..)| !base.is_empty()) {
            let mut target = target(base, scope, place, diagnostics);
            let same = |known: &Target| {
                known.server.is_some() && known.server == target.server || *known == target
            };
            let index = servers.list.iter().position(same).unwrap_or_else(|| {
                target.name = servers.unique(target.name);
                servers.list.push(target);
                counts.push(0);
                servers.list.len() - 1
            });
            counts[index] += count;
            servers.by_base.insert(base.to_owned(), index);
        }
        servers.lead(&counts);
        servers.take_prefixes(collection, scope);
        servers
    }

    /// A name that no server has: whoever sets the address of one means no other.
    fn unique(&self, name: String) -> String {
        let taken = |name: &str| self.list.iter().any(|target| target.name == name);
        let numbered = (2..).map(|number| format!("{name} {number}"));
        let mut names = std::iter::once(name.clone()).chain(numbered);
        names.find(|name| !taken(name)).unwrap_or(name)
    }

    fn take_prefixes(&mut self, collection: &Collection<'_>, scope: &Scope) {
        for index in 0..self.list.len() {
            let requests = collection.requests.iter();
            let requests: Vec<_> = requests
                .filter(|request| self.index(&request.url.base) == index)
                .collect();
            let server = self.list[index].server.as_mut();
            let taken = server.map_or(0, |server| {
                let taken = prefix::length(&requests, scope);
                let first = requests
                    .first()
                    .map(|request| request.url.segments.as_slice());
                prefix::append(
                    server,
                    first
                        .and_then(|segments| segments.get(..taken))
                        .unwrap_or_default(),
                    scope,
                );
                taken
            });
            self.skipped.push(taken);
        }
    }

    /// The segments of a request's path that do not belong to the address of its server.
    pub(super) fn path<'r>(&self, url: &'r Url) -> &'r [String] {
        let skipped = self.skipped.get(self.index(&url.base));
        url.segments
            .get(skipped.copied().unwrap_or(0)..)
            .unwrap_or_default()
    }

    /// Puts the server that most requests go to first; of several, the one that is met first.
    fn lead(&mut self, counts: &[usize]) {
        let most = counts
            .iter()
            .enumerate()
            .rev()
            .max_by_key(|(_, count)| **count);
        let Some((most, _)) = most else {
            return;
        };
        self.list[..=most].rotate_right(1);
        for index in self.by_base.values_mut() {
            *index = match *index {
                index if index == most => 0,
                index if index < most => index + 1,
                index => index,
            };
        }
    }

    /// The index of the server that an address starts with.
    pub(super) fn index(&self, base: &str) -> usize {
        self.by_base.get(base).copied().unwrap_or(0)
    }

    /// The server that operations go to unless they say otherwise.
    pub(super) fn main(&self) -> Option<Server> {
        self.list.first()?.server.clone()
    }

    /// The server of an operation that does not go to the first one.
    pub(super) fn other(&self, index: usize) -> Option<Server> {
        let target = self.list.get(index).filter(|_| index > 0)?;
        Some(Server {
            name: Some(target.name.clone()),
            ..target.server.clone().unwrap_or_default()
        })
    }
}

/// What the start of an address stands for.
fn target(base: &str, scope: &Scope, place: Place, diagnostics: &mut Diagnostics) -> Target {
    let name = name(base);
    let written = base.to_ascii_lowercase();
    let has_scheme = written.starts_with("http://") || written.starts_with("https://");
    let resolved = scope.resolve(base);
    if let Err(Unknown::Circle(variable, at)) = &resolved {
        diagnostics
            .report(
                &codes::postman::CIRCLE,
                *at,
                format!(
                    "the variable `{}` stands in its own value",
                    variable.escape_debug()
                ),
            )
            .help("give it a value that does not lead back to it");
    }
    let varies = only_variable(base).is_none() && variables(base).next().is_some();
    let server = match resolved {
        _ if has_scheme && varies => Some(template(base, scope)),
        Ok(address) => Some(Server {
            url: absolute(&address, place, diagnostics),
            ..Server::default()
        }),
        Err(_) => None,
    };
    let server = server.filter(is_address);
    if server.is_none() {
        diagnostics
            .report(
                &codes::postman::NO_ADDRESS,
                place,
                format!("`{}` has no value that is an address", base.escape_debug()),
            )
            .help("give its variables values in the collection or in an environment; until then callers set the address");
    }
    Target { name, server }
}

/// An address whose variables callers can set.
fn template(base: &str, scope: &Scope) -> Server {
    let mut server = Server::default();
    for piece in pieces(base) {
        let name = match piece {
            Piece::Text(text) => {
                server.url.push_str(text);
                continue;
            }
            Piece::Variable(name) => name,
        };
        server.url.push_str(&format!("{{{name}}}"));
        prefix::add_variable(&mut server, name, scope);
    }
    server.url.truncate(server.url.trim_end_matches('/').len());
    server
}

fn absolute(address: &str, place: Place, diagnostics: &mut Diagnostics) -> String {
    let address = address.trim().trim_end_matches('/');
    if address.contains("://") {
        return address.to_owned();
    }
    let local = ["localhost", "127.", "10.", "192.168.", "[::1]"];
    let scheme = match local.iter().any(|start| address.starts_with(start)) {
        true => "http",
        false => "https",
    };
    diagnostics
        .report(
            &codes::parse::SERVER_WITHOUT_SCHEME,
            place,
            format!("the address `{}` has no scheme", address.escape_debug()),
        )
        .help("start it with `https://` or `http://`");
    format!("{scheme}://{address}")
}

/// Whether what an address is filled with by default is one.
fn is_address(server: &Server) -> bool {
    let url = server
        .variables
        .iter()
        .fold(server.url.clone(), |url, variable| {
            let value = match variable.default.is_empty() {
                true => "x",
                false => &variable.default,
            };
            url.replace(&format!("{{{}}}", variable.name), value)
        });
    let lower = url.to_ascii_lowercase();
    let rest = lower
        .strip_prefix("https://")
        .or_else(|| lower.strip_prefix("http://"));
    let foreign = |c: char| c.is_whitespace() || c.is_control() || "\"<>\\{}?#@".contains(c);
    rest.is_some_and(|rest| {
        let host = rest.split(['/', ':']).next().unwrap_or_default();
        !host.is_empty() && !rest.contains(foreign)
    })
}

/// What a server is called: by what is fixed of its host, or else by its variable.
fn name(base: &str) -> String {
    let host = base.split_once("://").map_or(base, |(_, host)| host);
    let fixed = pieces(host).into_iter().filter_map(|piece| match piece {
        Piece::Text(text) => Some(text),
        Piece::Variable(_) => None,
    });
    let fixed: String = fixed.collect();
    let fixed = fixed.trim_matches(|c: char| !c.is_alphanumeric());
    match variables(host).next() {
        Some(variable) if !fixed.contains(char::is_alphabetic) => variable.to_owned(),
        _ if fixed.is_empty() => host.to_owned(),
        _ => fixed.to_owned(),
    }
}
