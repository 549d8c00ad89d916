//! Which file each item of a large client goes into, and which feature brings it in.
//!
//! Where an item is filed never changes its path: files are private modules whose items their parent shares.

mod conditions;
mod families;
mod lines;
mod shelves;
mod used;

use std::collections::BTreeMap;

use crate::plan::names::{Ident, Scope, snake_or, words};
use crate::plan::{Feature, Group, Limits, Model, Operation, Part, Webhook, docs};
use crate::sort::sort_by;
use conditions::conditions;
use families::{Families, families};
use shelves::{Item, Shelf, shelve};

/// Longer lists of families are counted in the names of files, so that there is room for the words of types.
const LONGEST: usize = 32;

/// The families of a large client, and the files of its types.
#[derive(Debug, Default)]
pub(super) struct Parts {
    /// What brings groups in, in the order of their names.
    pub(super) features: Vec<Feature>,
    /// What brings in the things that the service sends by itself.
    pub(super) webhooks: Option<Ident>,
    /// The files of the types.
    pub(super) models: Vec<Part>,
}

/// Files a client if it is large; its groups are told their files and features. Without `with_features` files are the same, and
/// nothing is conditional.
pub(super) fn parts(
    groups: &mut [Group],
    webhooks: &[Webhook],
    models: &[Model],
    limits: Limits,
    with_features: bool,
) -> Parts {
    let weights: Vec<usize> = models.iter().map(lines::model).collect();
    if lines::client(groups, &weights) < limits.large {
        return Parts::default();
    }
    for group in groups.iter_mut() {
        group.parts = operation_parts(group, limits.file);
    }
    let families = families(groups, !webhooks.is_empty());
    let conditions = conditions(&families, groups, webhooks, models, &weights, limits.file);
    let mut models = model_parts(&families, models, &weights, &conditions, limits.file);
    if !with_features || families.names.is_empty() {
        models.iter_mut().for_each(|part| part.features.clear());
        return Parts {
            models,
            ..Parts::default()
        };
    }
    for (group, family) in groups.iter_mut().zip(&families.of_groups) {
        group.feature = family.map(|family| families.names[family].clone());
        if let Some(feature) = &group.feature {
            let told = format!("Needs the feature `{}`.", feature.bare());
            group.docs.extend([String::new(), told]);
        }
    }
    Parts {
        features: features(&families, groups),
        webhooks: families
            .of_webhooks
            .map(|family| families.names[family].clone()),
        models,
    }
}

fn features(families: &Families, groups: &[Group]) -> Vec<Feature> {
    let modules_of = |family: usize| {
        let members = groups.iter().zip(&families.of_groups);
        let members = members.filter(|(_, other)| **other == Some(family));
        members.map(|(group, _)| group.module.clone()).collect()
    };
    let names = families.names.iter().enumerate();
    let mut features: Vec<Feature> = names
        .map(|(family, name)| Feature {
            name: name.clone(),
            modules: modules_of(family),
        })
        .collect();
    sort_by(&mut features, |a, b| a.name.bare().cmp(b.name.bare()));
    features
}

/// The files of a group, by the words of paths and then of ids; none when one is enough.
fn operation_parts(group: &Group, most: usize) -> Vec<Part> {
    let item = |(index, operation): (usize, &Operation)| Item {
        index,
        words: [&without_placeholders(&operation.path), &operation.id]
            .map(|text| words(text).join(" "))
            .join(" ")
            .into(),
        lines: lines::operation(operation),
    };
    let items: Vec<Item> = group.operations.iter().enumerate().map(item).collect();
    let shelves = shelve(items, most);
    if shelves.len() < 2 {
        return Vec::new();
    }
    let mut scope = Scope::modules();
    let part = |Shelf { label, items }: Shelf| {
        let docs = match label.is_empty() {
            true => "All other operations.".to_owned(),
            false => format!("Operations of {}.", docs::code(&label.told())),
        };
        // A module inside of one of the same name is confusing.
        let module = match snake_or(&label.text(), "others") {
            same if same == group.module => snake_or("own", "own"),
            other => other,
        };
        Part {
            module: scope.unique(module),
            docs: vec![docs],
            features: Vec::new(),
            items,
        }
    };
    shelves.into_iter().map(part).collect()
}

fn without_placeholders(path: &str) -> String {
    let mut rest = path;
    let mut kept = String::new();
    while let Some((before, after)) = rest.split_once('{') {
        kept.push_str(before);
        rest = after.split_once('}').map_or("", |(_, after)| after);
    }
    kept + rest
}

/// The files of the types: one for each family with the types that nobody else needs, others for those that several do; more
/// of them, by the words of names, where one would be too long.
fn model_parts(
    families: &Families,
    models: &[Model],
    weights: &[usize],
    conditions: &[u128],
    most: usize,
) -> Vec<Part> {
    let mut classes: BTreeMap<u128, Vec<Item>> = BTreeMap::new();
    for (index, condition) in conditions.iter().enumerate() {
        classes.entry(*condition).or_default().push(Item {
            index,
            words: words(models[index].name.bare()).join(" ").into(),
            lines: weights[index],
        });
    }
    let mut scope = Scope::modules();
    ["model", "wire"]
        .iter()
        .for_each(|name| scope.reserve(name));
    let mut parts = Vec::new();
    for (condition, items) in classes {
        let members = families.members(condition);
        let name = label(&members).or_else(|| (!families.names.is_empty()).then(common));
        let whose = owners(&members, families);
        for Shelf { label, items } in shelve(items, most) {
            let text = match name {
                Some(ref name) => format!("{name} {}", label.text()),
                None => label.text(),
            };
            let named = match label.is_empty() {
                true => String::new(),
                false => format!(" whose names have {}", docs::code(&label.told())),
            };
            parts.push(Part {
                module: scope.unique(snake_or(&text, "others")),
                docs: vec![format!("Types of {whose}{named}.")],
                features: members.iter().map(|name| (*name).clone()).collect(),
                items,
            });
        }
    }
    match parts.as_slice() {
        [only] if only.features.is_empty() => Vec::new(),
        _ => parts,
    }
}

/// What the files of types are called that these families need.
fn label(members: &[&Ident]) -> Option<String> {
    let names: Vec<&str> = members.iter().map(|name| name.bare()).collect();
    match names.as_slice() {
        [] => None,
        [only] => Some((*only).to_owned()),
        several => {
            let joined = several.join(" ");
            Some(match joined.len() > LONGEST {
                true => format!("shared by {}", several.len()),
                false => format!("shared by {joined}"),
            })
        }
    }
}

/// What the files of types are called that many families need, or none.
fn common() -> String {
    "common".to_owned()
}

fn owners(members: &[&Ident], families: &Families) -> String {
    let names: Vec<String> = members.iter().map(|name| docs::code(name.bare())).collect();
    match names.split_last() {
        None if families.names.is_empty() => "the service".to_owned(),
        None => "several groups".to_owned(),
        Some((only, [])) => only.clone(),
        Some((last, others)) if others.len() < 4 => format!("{} and {last}", others.join(", ")),
        Some((_, others)) => format!("{} groups", others.len() + 1),
    }
}
