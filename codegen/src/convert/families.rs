use std::collections::{HashMap, HashSet};

use crate::model::{Api, Choice, Shape, Type, TypeId, Variant};

/// How a type extends a common one that a member tells apart (OpenAPI 2.0 and 3.0, `discriminator`).
#[derive(Clone, Debug)]
pub(super) struct Family {
    /// The common type.
    pub(super) base: TypeId,
    /// The member's text for this type.
    pub(super) tag: String,
}

/// The types that can extend a common one, by their ids: those of unions by a tag of which each has one text, and which are
/// objects of no other union; at most so many of a union.
pub(super) fn families(api: &Api, most: usize) -> HashMap<TypeId, Family> {
    let mut unions = Vec::new();
    let mut seen = HashMap::new();
    for (base, variants, member) in tagged(api) {
        let ids = of_objects(api, variants, member);
        for id in ids.iter().flatten() {
            *seen.entry(*id).or_insert(0_usize) += 1;
        }
        unions.extend(ids.map(|ids| (base, variants, ids)));
    }
    let alone = |ids: &[TypeId]| ids.len() <= most && ids.iter().all(|id| seen.get(id) == Some(&1));
    let mut families = HashMap::new();
    for (base, variants, ids) in unions.into_iter().filter(|(.., ids)| alone(ids)) {
        for (id, variant) in ids.into_iter().zip(variants) {
            let tag = variant.tags.first().cloned().unwrap_or_default();
            families.insert(id, Family { base, tag });
        }
    }
    families
}

/// The unions whose types a member tells apart.
fn tagged(api: &Api) -> impl Iterator<Item = (TypeId, &[Variant], &str)> {
    let types = (0..).map(TypeId).zip(&api.types);
    types.filter_map(|(id, def)| match &def.shape {
        Shape::Union {
            by: Choice::Tag(member),
            variants,
        } => Some((id, variants.as_slice(), member.as_str())),
        _ => None,
    })
}

/// The types of a union, where all of them are objects with the member, and have one text each.
fn of_objects(api: &Api, variants: &[Variant], member: &str) -> Option<Vec<TypeId>> {
    let mut seen = HashSet::new();
    let ids = variants.iter().map(|variant| {
        let Type::Named(id) = variant.ty else {
            return None;
        };
        let Shape::Struct { fields, .. } = &api.types.get(id.index())?.shape else {
            return None;
        };
        let has_tag = fields.iter().any(|field| *field.name == *member);
        (has_tag && variant.tags.len() == 1 && seen.insert(id)).then_some(id)
    });
    ids.collect()
}
