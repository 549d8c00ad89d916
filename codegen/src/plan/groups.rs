use std::collections::HashMap;

use super::models::Types;
use super::names::{Ident, Scope, pascal_or, snake_or, strip_group, words};
use super::operations::plan_all;
use super::type_names::IMPORTED;
use super::{Accessor, Group, docs, prose};
use crate::model::{self, Api};
use crate::sort::sort_by_key;

/// Methods that every client has.
const CLIENT_METHODS: &[&str] = &["builder", "core"];
/// Modules that every client has, and crates that the root must not hide.
pub(super) const MODULES: &[&str] = &[
    "client",
    "connector_runtime",
    "model",
    "operations",
    "std",
    "wire",
];

/// What the module of the client uses beside that, which has the handles of groups by their bare names.
const OF_CLIENTS: &[&str] = &["AwsSigV4", "Credential", "Digest", "Duration", "OAuth"];
/// What the modules of groups use to compare what is sent with limits.
const OF_CHECKS: &[&str] = &["Check", "Limits"];

/// The operations by group, those of the client itself first, then in the order in which groups first occur. A group that only
/// has others inside of it comes before them.
pub(super) fn groups(types: &Types) -> Vec<Group> {
    let mut naming = Naming::new(types);
    for Found { place, operations } in found(&types.api, &types.chosen()) {
        naming.add(place, &operations);
    }
    naming.groups
}

/// The way to a group: groups are at most two levels deep, which callers can still read, and the names of deeper ones are joined.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Place<'a> {
    name: &'a str,
    /// The outermost group, and what this one is called there; `None` when it is one of these.
    within: Option<(&'a str, String)>,
}

struct Found<'a> {
    /// `None` for what belongs to the client itself.
    place: Option<Place<'a>>,
    operations: Vec<&'a model::Operation>,
}

fn found<'a>(api: &'a Api, chosen: &[&'a model::Operation]) -> Vec<Found<'a>> {
    let declared = api.groups.iter().rev();
    let declared: HashMap<&str, &model::Group> =
        declared.map(|group| (group.name.as_str(), group)).collect();
    let mut found: Vec<Found<'a>> = Vec::new();
    let mut known: HashMap<Option<&str>, usize> = HashMap::new();
    let mut at = |name: Option<&'a str>, place: Option<Place<'a>>| {
        let at = *known.entry(name).or_insert(found.len());
        if at == found.len() {
            let operations = Vec::new();
            found.push(Found { place, operations });
        }
        at
    };
    let mut members = Vec::new();
    for operation in chosen {
        let name = operation.group.as_deref();
        let name = name.filter(|name| !name.trim().is_empty());
        let place = name.map(|name| Place::of(name, &declared));
        if let Some((root, _)) = place.as_ref().and_then(|place| place.within.as_ref()) {
            let outer = Place {
                name: root,
                within: None,
            };
            at(Some(root), Some(outer));
        }
        members.push((at(name, place), *operation));
    }
    for (at, operation) in members {
        found[at].operations.push(operation);
    }
    sort_by_key(&mut found, |found| found.place.is_some());
    found
}

impl<'a> Place<'a> {
    fn of(name: &'a str, declared: &HashMap<&'a str, &'a model::Group>) -> Self {
        let mut names = Vec::new();
        let (mut root, mut steps, mut is_whole) = (name, 0, false);
        while let Some(parent) = declared.get(root).and_then(|group| group.parent.as_ref()) {
            // A circle has no outermost group.
            if steps == declared.len() || parent.group.trim().is_empty() {
                return Self { name, within: None };
            }
            if !is_whole {
                names.push(parent.name.as_str());
            }
            // A name that is the same everywhere tells enough.
            is_whole |= parent.name == root;
            root = &parent.group;
            steps += 1;
        }
        names.reverse();
        Self {
            name,
            within: (!names.is_empty()).then(|| (root, names.join(" "))),
        }
    }
}

/// Gives groups their names, one after the other.
struct Naming<'a> {
    types: &'a Types,
    groups: Vec<Group>,
    /// Where each outermost group is, and the methods of its handle.
    handles: HashMap<&'a str, (usize, Scope)>,
    modules: Scope,
    /// Accessors of groups are methods of the client, beside its own operations.
    methods: Scope,
    /// One scope for all of them: the client's module has every handle, and the root every answer, by its bare name.
    scope: Scope,
}

impl<'a> Naming<'a> {
    fn new(types: &'a Types) -> Self {
        let api = &types.api;
        let mut modules = Scope::modules();
        let own = Some("webhooks").filter(|_| !api.webhooks.is_empty());
        let xml = Some("xml").filter(|_| !types.xml.statics.is_empty());
        MODULES
            .iter()
            .copied()
            .chain(CLIENT_METHODS.iter().copied())
            .chain(own)
            .chain(xml)
            .for_each(|name| modules.reserve(name));
        let mut methods = Scope::methods();
        CLIENT_METHODS.iter().for_each(|name| methods.reserve(name));
        let mut scope = Scope::types();
        IMPORTED.iter().for_each(|name| scope.reserve(name));
        // Models are written with their module there, so that a schema may have this name.
        scope.reserve("Call");
        if types.has_checks() {
            OF_CHECKS.iter().for_each(|name| scope.reserve(name));
        }
        Self {
            types,
            groups: Vec::new(),
            handles: HashMap::new(),
            modules,
            methods,
            scope,
        }
    }

    fn add(&mut self, place: Option<Place<'a>>, operations: &[&model::Operation]) {
        match place {
            Some(place) => self.named(place, operations),
            None => self.own(operations),
        }
    }

    /// The operations of the client itself.
    fn own(&mut self, operations: &[&model::Operation]) {
        let ids = operations.iter().map(|operation| operation.id.as_str());
        let names = self.methods.unique_all_or(ids, "call");
        self.groups.push(Group {
            module: snake_or("operations", "operations"),
            way: Vec::new(),
            handle: None,
            docs: Vec::new(),
            operations: plan_all(operations, names, &mut self.scope, self.types),
            inner: Vec::new(),
            parts: Vec::new(),
            feature: None,
        });
    }

    fn named(&mut self, place: Place<'a>, operations: &[&model::Operation]) {
        let name = place.name;
        let module = self.modules.unique(snake_or(name, "group"));
        let mut methods = Scope::methods();
        let texts: Vec<String> = operations
            .iter()
            .map(|operation| method_text(operation, &place))
            .collect();
        let names = methods.unique_all_or(texts.iter().map(String::as_str), "call");
        let natural = pascal_or(name, "Group");
        let handle = self
            .scope
            .unique(match OF_CLIENTS.contains(&natural.bare()) {
                true => pascal_or(&format!("{name} group"), "Group"),
                false => natural,
            });
        let docs = self.docs(name);
        let operations = plan_all(operations, names, &mut self.scope, self.types);
        let at = self.groups.len();
        let (module, way) = match &place.within {
            None => {
                let module = self.methods.unique(module);
                self.handles.insert(name, (at, methods));
                (module.clone(), vec![module])
            }
            Some((root, inside)) => {
                let accessor = Accessor {
                    method: snake_or(inside, "group"),
                    module: module.clone(),
                    handle: handle.clone(),
                    docs: docs.clone(),
                    feature: None,
                };
                let way = self.hang(root, accessor);
                (module, way)
            }
        };
        self.groups.push(Group {
            module,
            way,
            handle: Some(handle),
            docs,
            operations,
            inner: Vec::new(),
            parts: Vec::new(),
            feature: None,
        });
    }

    /// Gives an outermost group the way to one inside of it, and tells the whole way.
    fn hang(&mut self, root: &str, mut accessor: Accessor) -> Vec<Ident> {
        let Some((at, methods)) = self.handles.get_mut(root) else {
            return Vec::new();
        };
        let outer = &mut self.groups[*at];
        accessor.method = methods.unique(accessor.method);
        let way = outer.way.iter().chain([&accessor.method]).cloned();
        let way = way.collect();
        outer.inner.push(accessor);
        way
    }

    fn docs(&self, name: &str) -> Vec<String> {
        let told = self
            .types
            .api
            .groups
            .iter()
            .find(|group| group.name == name);
        match told {
            Some(group) if !group.docs.is_empty() => prose::item(&group.docs),
            _ => vec![format!("Operations of the group {}.", docs::code(name))],
        }
    }
}

/// What a method is called: its operation without the noun of the group, and the way in which it writes its body where that
/// is another one.
fn method_text(operation: &model::Operation, place: &Place<'_>) -> String {
    let (id, way) = match operation.id.rsplit_once(" as ") {
        Some((id, way)) if operation.alternative => (id, format!(" as {way}")),
        _ => (operation.id.as_str(), String::new()),
    };
    let id = words(id);
    let inside = place.within.as_ref().map(|(_, inside)| inside.as_str());
    let mut nouns = [place.name].into_iter().chain(inside).map(words);
    let stripped = nouns.find_map(|noun| strip_group(&id, &noun));
    stripped.unwrap_or(id).join(" ") + &way
}
