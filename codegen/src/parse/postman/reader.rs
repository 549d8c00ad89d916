//! Operations of a collection.

use super::collection::{Collection, Request};
use super::credentials;
use super::groups::Cluster;
use super::names::{self, Names, Numbered};
use super::params::Params;
use super::schemes::Schemes;
use super::scope::Scope;
use super::servers::Servers;
use super::steady::Steady;
use crate::diag::{Diagnostics, codes};
use crate::infer::{Options, Types};
use crate::model::{Docs, Operation, Rare, Visibility};

/// What the readers of operations share.
pub(super) struct Reader<'a, 'd> {
    pub(super) scope: &'a Scope,
    pub(super) steady: &'a Steady,
    pub(super) options: &'a Options,
    pub(super) types: Types,
    pub(super) schemes: Schemes,
    pub(super) names: Names,
    pub(super) diagnostics: &'d mut Diagnostics,
}

impl Reader<'_, '_> {
    /// The operation that requests are.
    pub(super) fn operation(
        &mut self,
        collection: &Collection<'_>,
        servers: &Servers,
        numbered: &Numbered,
        cluster: &Cluster<'_>,
    ) -> Option<Operation> {
        let requests = cluster.requests.as_slice();
        let first = *requests.first()?;
        let group = names::group(collection, first.folder, numbered);
        let method = self.method(first);
        let id = self.names.id(
            first,
            group.as_deref(),
            numbered.request(first),
            &cluster.path.text,
        );
        let needed = credentials::of_requests(
            collection,
            requests,
            self.scope,
            &mut self.schemes,
            self.diagnostics,
        );
        let mut params = cluster.path.params(first, self.scope);
        let mut pairs = Params {
            scope: self.scope,
            steady: self.steady,
            options: self.options,
            types: &mut self.types,
            diagnostics: self.diagnostics,
            operation: &id,
        };
        params.extend(pairs.query(requests, &needed, &cluster.told_apart));
        params.extend(pairs.headers(requests, &needed));
        let shaped = self.bodies(&id, requests);
        params.extend(shaped.fields);
        self.report_nowhere(requests);
        self.report_scripts(requests);
        self.report_merged(requests);
        Some(Operation {
            method,
            path: cluster.path.text.clone(),
            group,
            docs: docs(requests, names::title(first, numbered.request(first))).into(),
            deprecated: false,
            visibility: Visibility::Normal,
            params,
            body: shaped.body.map(Box::new),
            alternative: false,
            outcomes: self.outcomes(&id, requests),
            paging: None,
            long_running: None,
            security: Some(needed.security),
            server: servers.other(cluster.server).map(Box::new),
            extensions: Rare::default(),
            origin: first.place,
            also: requests.iter().skip(1).map(|other| other.place).collect(),
            id,
        })
    }

    fn method(&mut self, request: &Request) -> String {
        let token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
        if !request.method.is_empty() && request.method.bytes().all(token) {
            return request.method.clone();
        }
        self.diagnostics
            .report(
                &codes::postman::BAD_METHOD,
                request.place,
                format!(
                    "`{}` is no method, and GET is taken",
                    request.method.escape_debug()
                ),
            )
            .help("write the method as a word");
        "GET".to_owned()
    }

    fn report_nowhere(&mut self, requests: &[&Request]) {
        let url = |request: &&&Request| {
            let url = &request.url;
            url.base.is_empty() && url.segments.is_empty()
        };
        for request in requests.iter().filter(url) {
            self.diagnostics
                .report(
                    &codes::postman::NOWHERE,
                    request.place,
                    "a request without an address",
                )
                .help("give it one");
        }
    }

    fn report_scripts(&mut self, requests: &[&Request]) {
        for place in requests
            .iter()
            .filter_map(|request| request.scripts.changes)
        {
            self.diagnostics
                .report(
                    &codes::postman::SCRIPT,
                    place,
                    "a script changes the request before it is sent, and is not run",
                )
                .help("set what it computes by the setters of the request, or sign requests with a credential of your own");
        }
    }

    /// Says which requests have no method of their own.
    fn report_merged(&mut self, requests: &[&Request]) {
        let Some((first, others)) = requests.split_first() else {
            return;
        };
        for other in others {
            self.diagnostics.report(
                &codes::postman::MERGED,
                other.place,
                format!(
                    "the request `{}` is the same operation as `{}`",
                    other.name.escape_debug(),
                    first.name.escape_debug()
                ),
            );
        }
    }
}

/// What people are told: the title, the text of the first request that has one, other names, and what scripts do.
fn docs(requests: &[&Request], title: Option<String>) -> Docs {
    let first = requests.first().map(|request| request.name.trim());
    let described = requests
        .iter()
        .find_map(|request| request.description.clone());
    let mut others: Vec<&str> = Vec::new();
    for other in requests.iter().skip(1).map(|request| request.name.trim()) {
        if Some(other) != first && !others.contains(&other) && !other.is_empty() {
            others.push(other);
        }
    }
    let mut sets: Vec<&str> = Vec::new();
    for name in requests.iter().flat_map(|request| &request.scripts.sets) {
        if !sets.contains(&name.as_str()) {
            sets.push(name);
        }
    }
    let list = |words: &[&str]| {
        let words = words
            .iter()
            .map(|word| format!("`{}`", word.replace('`', "'")));
        words.collect::<Vec<_>>().join(", ")
    };
    let mut parts: Vec<String> = described.into_iter().collect();
    if !others.is_empty() {
        parts.push(format!("Saved as {} too.", list(&others)));
    }
    if !sets.is_empty() {
        parts.push(format!(
            "In the collection, a script takes {} from the answer.",
            list(&sets)
        ));
    }
    Docs {
        summary: title,
        description: (!parts.is_empty()).then(|| parts.join("\n\n")),
        link: None,
    }
}
