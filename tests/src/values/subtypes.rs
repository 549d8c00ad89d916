//! Schemas that extend a common one by `allOf` and are told apart by a member (OpenAPI 2.0 and 3.x, `discriminator`).

use std::collections::BTreeMap;

use serde_json::Value;

use super::dialect::{Bundle, TAG, linked};
use super::shape::{World, list};

/// The components that extend others which have a discriminator.
pub(super) struct Subtypes {
    below: BTreeMap<usize, Vec<usize>>,
}

impl Subtypes {
    pub(super) fn of(bundle: &Bundle) -> Self {
        let mut direct: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (at, schema) in bundle.defs.iter().enumerate().take(bundle.names.len()) {
            for base in list(schema, "allOf").iter().filter_map(linked) {
                direct.entry(base).or_default().push(at);
            }
        }
        let bases = direct.keys().copied().filter(|base| {
            let schema = &bundle.defs[*base];
            schema.get("discriminator").is_some()
                && schema.get("oneOf").is_none()
                && schema.get("anyOf").is_none()
        });
        let below = bases.map(|base| {
            let mut found: Vec<usize> = Vec::new();
            let mut open = vec![base];
            while let Some(next) = open.pop() {
                for at in direct.get(&next).into_iter().flatten() {
                    if *at != base && !found.contains(at) {
                        found.push(*at);
                        open.push(*at);
                    }
                }
            }
            found.sort_unstable();
            (base, found)
        });
        Self {
            below: below.collect(),
        }
    }

    /// The components that extend one which tells them apart.
    pub(super) fn below(&self, base: usize) -> &[usize] {
        self.below.get(&base).map_or(&[], Vec::as_slice)
    }

    /// The member by which `root` says that it is no other extension of `base`, and its text.
    pub(super) fn tag<'a>(
        &self,
        world: World<'a>,
        base: usize,
        root: usize,
    ) -> Option<(&'a str, String)> {
        if !self.below(base).contains(&root) {
            return None;
        }
        let member = member(&world.defs[base])?;
        let told = world.defs[root].get(TAG).and_then(Value::as_str);
        let named = || world.names.get(root).map(String::as_str);
        let tag = mapped(&world.defs[base], root).or(told).or_else(named)?;
        Some((member, tag.to_owned()))
    }

    /// The member of a schema that nobody extends, and the text that its mapping has for itself.
    pub(super) fn own_tag<'a>(&self, defs: &'a [Value], at: usize) -> Option<(&'a str, &'a str)> {
        Some((member(&defs[at])?, mapped(&defs[at], at)?))
    }
}

fn member(schema: &Value) -> Option<&str> {
    schema.pointer("/discriminator/member")?.as_str()
}

fn mapped(schema: &Value, target: usize) -> Option<&str> {
    let mapping = schema.pointer("/discriminator/mapping")?.as_object()?;
    let mut entries = mapping.iter();
    let found = entries.find(|(_, at)| at.as_u64() == Some(target as u64));
    found.map(|(tag, _)| tag.as_str())
}
