use super::Group;
use crate::model::{Api, Operation, Security};

/// What operations require unless they say otherwise: what the definition says for all of them, or else, where each of them
/// says something, what most of them say. `None` where nothing is said: whoever sets a credential then means all of them.
pub(super) fn usual(api: &Api, chosen: &[&Operation]) -> Option<Security> {
    let said: Option<Vec<&Security>> = chosen.iter().map(|one| one.security.as_ref()).collect();
    let (true, Some(said)) = (api.security.is_empty(), said) else {
        return Some(api.security.clone()).filter(|security| !security.is_empty());
    };
    let mut counts: Vec<(&Security, usize)> = Vec::new();
    for security in said {
        match counts.iter_mut().find(|(known, _)| *known == security) {
            Some((_, count)) => *count += 1,
            None => counts.push((security, 1)),
        }
    }
    // The first of those that are said equally often.
    let most = counts.into_iter().rev().max_by_key(|(_, count)| *count);
    most.map(|(security, _)| security.clone())
}

/// Leaves what is usual unsaid.
pub(super) fn leave_usual(groups: &mut [Group], usual: Option<&Security>) {
    let operations = groups.iter_mut().flat_map(|group| &mut group.operations);
    operations.for_each(|operation| {
        operation.security.take_if(|own| Some(&*own) == usual);
    });
}
