use std::collections::HashSet;

use super::super::Group;
use crate::plan::names::{Ident, Scope, snake_or, words};

/// More groups than this are brought in by families of them, and more families than this are not told apart: a list of features
/// is for people, and the registry takes no more than 300.
const MOST: usize = 100;

/// Groups that are brought in together.
#[derive(Debug, Default)]
pub(super) struct Families {
    /// What each is called, which is its feature.
    pub(super) names: Vec<Ident>,
    /// The family of each group; `None` for what is always there.
    pub(super) of_groups: Vec<Option<usize>>,
    /// That of what the service sends by itself.
    pub(super) of_webhooks: Option<usize>,
}

impl Families {
    /// The families that a condition names; none where it always holds.
    pub(super) fn members(&self, condition: u128) -> Vec<&Ident> {
        if condition == super::conditions::ALWAYS {
            return Vec::new();
        }
        let names = self.names.iter().enumerate();
        let members = names.filter(|(family, _)| condition & (1 << family) != 0);
        members.map(|(_, name)| name).collect()
    }
}

/// A family for each group that has a name of its own, with those inside of it; for the groups whose names begin with the same word, where there are too
/// many. A family is named when its first group is met, so that what is added behind it renames none.
pub(super) fn families(groups: &[Group], webhooks: bool) -> Families {
    let many = groups.iter().filter(|group| group.way.len() == 1).count() > MOST;
    let text = |group: &Group| {
        let outermost = group.way.first()?.bare();
        match many {
            true => words(outermost).into_iter().next(),
            false => Some(outermost.to_owned()),
        }
    };
    let texts: Vec<Option<String>> = groups.iter().map(text).collect();
    let mut seen = HashSet::new();
    let distinct = texts
        .iter()
        .flatten()
        .filter(|text| seen.insert(text.as_str()));
    let distinct: Vec<&String> = distinct.take(MOST).collect();
    if distinct.len() < 2 {
        return Families {
            of_groups: vec![None; groups.len()],
            ..Families::default()
        };
    }
    let mut scope = Scope::modules();
    ["default", "full"]
        .iter()
        .for_each(|name| scope.reserve(name));
    let mut names: Vec<Ident> = distinct
        .iter()
        .map(|text| scope.unique(snake_or(text, "group")))
        .collect();
    let position = |text: &String| distinct.iter().position(|known| *known == text);
    let of_groups = texts.iter().map(|text| position(text.as_ref()?)).collect();
    let of_webhooks = webhooks.then_some(names.len());
    if webhooks {
        names.push(scope.unique(snake_or("webhooks", "webhooks")));
    }
    Families {
        names,
        of_groups,
        of_webhooks,
    }
}
