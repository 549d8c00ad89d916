//! Postman collections v1, v2.0 and v2.1 (<https://schema.postman.com/>) to the model. What they do not say of types is inferred
//! from their examples.

mod answers;
mod body;
mod collection;
mod credentials;
mod graphql;
mod groups;
mod names;
mod params;
mod path;
mod prefix;
mod reader;
mod schemas;
mod schemes;
mod scope;
mod scripts;
mod servers;
mod steady;
#[cfg(test)]
mod tests;
mod text;
mod url;
mod v1;
mod v2;

use collection::Collection;
use names::{Names, Numbered};
use reader::Reader;
use schemes::Schemes;
use scope::Scope;
use servers::Servers;
use steady::Steady;

use crate::diag::{Diagnostics, codes};
use crate::infer::{self, Options, Types};
use crate::model::{Api, Docs, Format, Group, Parent};
use crate::parse::shared::budget::{self, Budget, Thing};
use crate::source::{Node, Sources};

/// Reads a whole collection. Environments are given from the least to the most important. What cannot be read is reported and
/// left out.
pub(super) fn parse(
    sources: &Sources,
    root: Node<'_>,
    options: &Options,
    diagnostics: &mut Diagnostics,
) -> Api {
    let mut collection = read(root, diagnostics);
    let left_out = leave_out(&mut collection, sources, diagnostics);
    let mut scope = Scope::default();
    scope.add(&collection.variables);
    for environment in sources.environments() {
        match v2::variables(environment) {
            Some(variables) => scope.add(&variables),
            None => report_no_variables(environment, diagnostics),
        }
    }
    let servers = Servers::of(&collection, &scope, diagnostics);
    let steady = Steady::of(&collection);
    let numbered = Numbered::of(&collection);
    let mut reader = Reader {
        scope: &scope,
        steady: &steady,
        options,
        types: Types::new(),
        schemes: Schemes::default(),
        names: Names::default(),
        diagnostics,
    };
    let clusters = groups::clusters(&collection, &servers);
    let operations: Vec<_> = clusters
        .iter()
        .filter_map(|cluster| reader.operation(&collection, &servers, &numbered, cluster))
        .collect();
    let Reader { types, schemes, .. } = reader;
    infer::report_unused(options, &types, diagnostics);
    if operations.is_empty() {
        diagnostics
            .report(
                &codes::parse::NO_OPERATIONS,
                collection.node.place(),
                "the collection has no request",
            )
            .help("save a request in it");
    }
    Api {
        format: Format::Postman,
        server: servers.main(),
        other_servers: Vec::new(),
        groups: groups_of(&collection, &numbered),
        declared_operations: operations.len() + left_out,
        operations,
        webhooks: Vec::new(),
        schemas: Vec::new(),
        types: types.finish(),
        schemes: schemes.finish(),
        security: Vec::new(),
        extensions: Vec::new(),
        origin: collection.node.place(),
        title: collection.name,
        version: collection.version,
        description: collection.description,
        license: None,
    }
}

/// Leaves out the requests that there is no memory for, and tells how many these are.
fn leave_out(
    collection: &mut Collection<'_>,
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) -> usize {
    let most = Budget::of(sources).most(Thing::Request);
    let Some(first) = collection.requests.get(most) else {
        return 0;
    };
    budget::report(Thing::Request, first.place, diagnostics);
    let left_out = collection.requests.len() - most;
    collection.requests.truncate(most);
    collection.requests.shrink_to_fit();
    left_out
}

fn report_no_variables(environment: Node<'_>, diagnostics: &mut Diagnostics) {
    let message = "this is no environment: it has no `values`";
    diagnostics
        .report(&codes::postman::NO_VARIABLES, environment.place(), message)
        .help("give the export of an environment or of globals");
}

/// Tells the version by its structure, since what collections say of it is often wrong or missing.
fn read<'a>(root: Node<'a>, diagnostics: &mut Diagnostics) -> Collection<'a> {
    let wrapped = root.get("collection").filter(|inner| inner.is_object());
    let node = wrapped.unwrap_or(root);
    match node.get("requests").is_some_and(Node::is_array) && node.get("item").is_none() {
        true => v1::read(node),
        false => v2::read(node, diagnostics),
    }
}

/// The folders that say something of themselves, or are inside of others.
fn groups_of(collection: &Collection<'_>, numbered: &Numbered) -> Vec<Group> {
    let group = |index: Option<usize>| names::group(collection, index, numbered);
    let folders = collection.folders.iter().enumerate();
    let groups = folders.filter_map(|(index, folder)| {
        let name = group(Some(index))?;
        let within = group(folder.parent).filter(|parent| *parent != name);
        let parent = within.map(|parent| Parent {
            group: parent,
            name: numbered.name_of(folder).to_owned(),
        });
        let description = folder.description.clone();
        (parent.is_some() || description.is_some()).then(|| Group {
            name,
            parent,
            docs: Docs {
                description,
                ..Docs::default()
            },
        })
    });
    groups.collect()
}
