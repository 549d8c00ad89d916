//! Where requests go: addresses in full, or in variables.

use std::collections::HashMap;

use super::collection::{Collection, Request, Url};
use super::prefix;
use super::scope::{Scope, Unknown};
use super::text::{Piece, is_literal, only_variable, pieces, variables};
use crate::diag::{Diagnostics, codes};
use crate::model::Server;
use crate::source::Place;

/// The servers of a collection. The first is the one that most requests go to.
#[derive(Debug, Default)]
pub(super) struct Servers {
    list: Vec<Target>,
    /// By the start of an address, the server, and how many segments after it belong to the server's address.
    by_base: HashMap<String, (usize, usize)>,
}

/// Where requests go that share the start of their address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Target {
    /// What callers name it.
    pub(super) name: String,
    /// Its address, where the collection tells.
    pub(super) server: Option<Server>,
    /// How many segments at the start of all paths belong to its address.
    skipped: usize,
}

/// The start of addresses, where it leads, and the requests that go there.
struct Base<'a> {
    text: &'a str,
    target: Target,
    requests: Vec<&'a Request>,
}

impl Servers {
    /// Finds the servers of all requests.
    pub(super) fn of(
        collection: &Collection<'_>,
        scope: &Scope,
        diagnostics: &mut Diagnostics,
    ) -> Self {
        let mut bases: Vec<Base<'_>> = Vec::new();
        let mut at: HashMap<&str, usize> = HashMap::new();
        let requests = collection.requests.iter();
        for request in requests.filter(|request| !request.url.base.is_empty()) {
            let base = request.url.base.as_str();
            let index = *at.entry(base).or_insert_with(|| {
                bases.push(Base {
                    text: base,
                    target: target(base, scope, request.place, diagnostics),
                    requests: Vec::new(),
                });
                bases.len() - 1
            });
            bases[index].requests.push(request);
        }
        let inner = inner(&bases);
        let mut servers = Self::default();
        let mut of_server: Vec<Vec<&Request>> = Vec::new();
        let mut known: HashMap<String, usize> = HashMap::new();
        // Addresses that are inside of others come after these.
        let (aliases, others): (Vec<_>, Vec<_>) = bases
            .iter()
            .zip(inner)
            .partition(|(_, inner)| inner.is_some());
        for (base, inner) in others.into_iter().chain(aliases) {
            let target = inner.map_or(&base.target, |(outer, _)| &bases[outer].target);
            let index = *known.entry(target.key()).or_insert_with(|| {
                let name = servers.unique(target.name.clone());
                let target = target.clone();
                servers.list.push(Target { name, ..target });
                of_server.push(Vec::new());
                servers.list.len() - 1
            });
            of_server[index].extend(&base.requests);
            let within = inner.map_or(0, |(_, segments)| segments);
            servers
                .by_base
                .insert(base.text.to_owned(), (index, within));
        }
        servers.take_prefixes(&of_server, scope);
        let counts: Vec<usize> = of_server.iter().map(Vec::len).collect();
        servers.lead(&counts);
        servers
    }

    /// A name that no server has: whoever sets the address of one means no other.
    fn unique(&self, name: String) -> String {
        let taken = |name: &str| self.list.iter().any(|target| target.name == name);
        let numbered = (2..).map(|number| format!("{name} {number}"));
        let mut names = std::iter::once(name.clone()).chain(numbered);
        names.find(|name| !taken(name)).unwrap_or(name)
    }

    fn take_prefixes(&mut self, of_server: &[Vec<&Request>], scope: &Scope) {
        for (target, requests) in self.list.iter_mut().zip(of_server) {
            let (Some(server), Some(first)) = (&mut target.server, requests.first()) else {
                continue;
            };
            target.skipped = prefix::length(requests, scope);
            let taken = first.url.segments.get(..target.skipped);
            prefix::append(server, taken.unwrap_or_default(), scope);
        }
    }

    /// The segments of a request's path that do not belong to the address of its server.
    pub(super) fn path<'r>(&self, url: &'r Url) -> &'r [String] {
        let skipped = self.by_base.get(&url.base).map_or(0, |(index, inner)| {
            inner + self.list.get(*index).map_or(0, |target| target.skipped)
        });
        url.segments.get(skipped..).unwrap_or_default()
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
        for (index, _) in self.by_base.values_mut() {
            *index = match *index {
                index if index == most => 0,
                index if index < most => index + 1,
                index => index,
            };
        }
    }

    /// The index of the server that an address starts with.
    pub(super) fn index(&self, base: &str) -> usize {
        self.by_base.get(base).map_or(0, |(index, _)| *index)
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

impl Target {
    /// What tells it from others: its address, or else its name.
    fn key(&self) -> String {
        match &self.server {
            Some(server) => server.url.clone(),
            None => format!(" {}", self.name),
        }
    }
}

/// For each base that is written in full, the one whose address it is the start of, with segments that all requests go on with:
/// a variable may hold `https://api.example.com/v1`. The second number is how many segments these are.
fn inner(bases: &[Base<'_>]) -> Vec<Option<(usize, usize)>> {
    let url = |base: &Base<'_>| {
        let server = base.target.server.as_ref();
        server
            .filter(|server| server.variables.is_empty())
            .map(|server| server.url.clone())
    };
    let outer: Vec<(usize, String)> = (0..)
        .zip(bases)
        .filter(|(_, base)| !is_literal(base.text))
        .filter_map(|(index, base)| Some((index, url(base)?)))
        .collect();
    let found = bases.iter().map(|base| {
        let own = url(base).filter(|_| is_literal(base.text))?;
        outer.iter().find_map(|(index, outer)| {
            let path = outer.strip_prefix(&own)?.strip_prefix('/')?;
            let segments: Vec<&str> = path.split('/').collect();
            let goes_on = |request: &&Request| {
                let own = request.url.segments.iter().map(String::as_str);
                own.take(segments.len()).eq(segments.iter().copied())
            };
            base.requests
                .iter()
                .all(goes_on)
                .then_some((*index, segments.len()))
        })
    });
    found.collect()
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
    Target {
        name,
        server,
        skipped: 0,
    }
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
    let has_scheme = address.contains("://");
    let address = address.trim().trim_end_matches('/');
    if has_scheme {
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
