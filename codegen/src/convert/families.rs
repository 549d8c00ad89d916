use std::collections::{HashMap, HashSet};

use super::Target;
use crate::model::{Api, Choice, Shape, Type, TypeId, Variant};

/// Types that extend a common one which tells them apart by a member (OpenAPI 2.0 and 3.0, `discriminator`).
#[derive(Default)]
pub(super) struct Families {
    members: HashMap<TypeId, Member>,
    /// The unions of a type with what extends it, which references to that type mean anyway.
    other_names: HashMap<TypeId, TypeId>,
}

/// How a type extends others.
#[derive(Clone, Debug)]
pub(super) struct Member {
    /// What it extends.
    pub(super) base: TypeId,
    /// The union that all of them extend.
    root: TypeId,
    /// The member that tells it from others.
    pub(super) told_by: String,
    /// The text of that for this type.
    pub(super) tag: String,
}

/// A union of objects.
struct Union<'a> {
    id: TypeId,
    told_by: &'a str,
    variants: &'a [Variant],
    types: Vec<TypeId>,
}

impl Families {
    /// The types that are written as extending others: in OpenAPI 2.0, which has no other unions, wherever that is possible,
    /// in OpenAPI 3 where a choice would say less.
    pub(super) fn of(api: &Api, to: Target) -> Self {
        let all = unions(api);
        let (inner, roots): (Vec<&Union<'_>>, Vec<&Union<'_>>) =
            all.iter().partition(|union| union.has_untagged());
        let mut seen: HashMap<TypeId, usize> = HashMap::new();
        for id in roots.iter().flat_map(|union| &union.types) {
            *seen.entry(*id).or_default() += 1;
        }
        let mut families = Self::default();
        for root in roots {
            let alone = root.types.iter().all(|id| seen.get(id) == Some(&1));
            let within = |union: &&&Union<'_>| union.types.iter().all(|id| root.types.contains(id));
            let inner: Vec<&Union<'_>> = inner.iter().filter(within).copied().collect();
            // A choice of one type is taken for that type, and one has no types that extend each other.
            let needed = to == Target::Swagger2 || root.types.len() == 1 || !inner.is_empty();
            if alone && needed {
                families.add(root, &inner);
            }
        }
        families
    }

    fn add(&mut self, root: &Union<'_>, inner: &[&Union<'_>]) {
        for (id, variant) in root.types.iter().zip(root.variants) {
            // The nearest of the types that it extends is the one that the fewest others extend.
            let around = inner
                .iter()
                .filter(|union| union.types.iter().skip(1).any(|own| own == id));
            let nearest = around.min_by_key(|union| union.types.len());
            let base = nearest.and_then(|union| union.types.first());
            let member = Member {
                base: base.copied().unwrap_or(root.id),
                root: root.id,
                told_by: root.told_by.to_owned(),
                tag: variant.tags.first().cloned().unwrap_or_default(),
            };
            self.members.insert(*id, member);
        }
        for union in inner {
            let first = union.types.first();
            self.other_names
                .extend(first.map(|first| (union.id, *first)));
        }
    }

    /// How a type extends others; `None` where it extends none.
    pub(super) fn member(&self, id: TypeId) -> Option<&Member> {
        self.members.get(&id)
    }

    /// The type that a reference to a union means as well.
    pub(super) fn other_name(&self, id: TypeId) -> Option<TypeId> {
        self.other_names.get(&id).copied()
    }

    /// Whether all types of a union extend it.
    pub(super) fn is_root(&self, id: TypeId, variants: &[Variant]) -> bool {
        let extends = |variant: &Variant| match variant.ty {
            Type::Named(own) => self.member(own).is_some_and(|member| member.root == id),
            _ => false,
        };
        !variants.is_empty() && variants.iter().all(extends)
    }
}

impl Union<'_> {
    /// Whether it is a type with what extends it.
    fn has_untagged(&self) -> bool {
        self.variants.iter().any(|variant| variant.untagged)
    }
}

/// The unions whose types a member tells apart, and are objects with one text each.
fn unions(api: &Api) -> Vec<Union<'_>> {
    let types = (0..).map(TypeId).zip(&api.types);
    let found = types.filter_map(|(id, def)| match &def.shape {
        Shape::Union {
            by: Choice::Tag(member),
            variants,
        } => Some(Union {
            id,
            told_by: member,
            variants,
            types: of_objects(api, variants, member)?,
        }),
        _ => None,
    });
    found.collect()
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
