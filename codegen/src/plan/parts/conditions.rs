use std::collections::HashMap;

use super::families::Families;
use super::used::Index;
use crate::plan::lists::Lists;
use crate::plan::{Group, Model, Webhook};

/// The condition of what is always there.
pub(super) const ALWAYS: u128 = u128::MAX;

/// Types that several families share get files of their own where they fill this part of one; else they are always there, since
/// a file for every set of families would be a handful of lines.
const SHARE: usize = 4;

/// The families any of which brings a type in, a bit for each. Whatever a type is made of is there whenever the type is.
pub(super) fn conditions(
    families: &Families,
    groups: &[Group],
    webhooks: &[Webhook],
    models: &[Model],
    weights: &[usize],
    most: usize,
) -> Vec<u128> {
    let needed = needed(families, groups, webhooks, models);
    let mut sets: HashMap<u128, usize> = HashMap::new();
    for (set, weight) in needed.iter().zip(weights) {
        *sets.entry(*set).or_default() += weight;
    }
    let kept = |set: u128, weight: usize| set.count_ones() == 1 || weight >= most / SHARE;
    sets.retain(|set, weight| kept(*set, *weight));
    // The sets that are kept and hold all of a type's, taken together: a larger set never gives a smaller condition, so that
    // what a type is made of stays with it.
    let condition = |set: u128| {
        let wider = sets.keys().filter(|kept| *kept & set == set);
        wider.fold(ALWAYS, |condition, kept| condition & kept)
    };
    needed.into_iter().map(condition).collect()
}

/// The families that need each type.
fn needed(
    families: &Families,
    groups: &[Group],
    webhooks: &[Webhook],
    models: &[Model],
) -> Vec<u128> {
    let bit = |family: Option<usize>| family.map_or(ALWAYS, |family| 1 << family);
    let index = Index::new(models);
    let inside: Lists<usize> = models.iter().map(|model| index.by_model(model)).collect();
    let mut sets = vec![0; models.len()];
    let mut open = Vec::new();
    for (group, family) in groups.iter().zip(&families.of_groups) {
        let found = index.by_group(group).into_iter();
        open.extend(found.map(|model| (model, bit(*family))));
    }
    let found = index.by_webhooks(webhooks).into_iter();
    open.extend(found.map(|model| (model, bit(families.of_webhooks))));
    spread(&mut sets, open, &inside);
    // What is asked for by name, although nothing uses it.
    let alone = (0..models.len()).filter(|&model| sets[model] == 0);
    let open = alone.map(|model| (model, ALWAYS)).collect();
    spread(&mut sets, open, &inside);
    sets
}

fn spread(sets: &mut [u128], mut open: Vec<(usize, u128)>, inside: &Lists<usize>) {
    while let Some((model, families)) = open.pop() {
        if sets[model] & families != families {
            sets[model] |= families;
            open.extend(inside.get(model).iter().map(|&part| (part, families)));
        }
    }
}
