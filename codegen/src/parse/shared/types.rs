use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};

use crate::model::{Rare, Shape, Type, TypeDef, TypeId, TypeName};
use crate::sort::sort_by_key;
use crate::source::Place;

/// The types of a model while it is being read. A declared type has an id before it is read, so that types may refer to
/// each other in circles; inline types with equal shapes are one.
#[derive(Default)]
pub(super) struct TypeTable {
    defs: Vec<Option<TypeDef>>,
    declared: HashMap<Place, TypeId>,
    /// By the hash of their shapes; where another one has that, by the next number.
    inline: HashMap<u64, TypeId>,
    hasher: RandomState,
}

impl TypeTable {
    /// The id of the type declared at a place; true when it was not known before, and has to be defined.
    pub(super) fn declare(&mut self, place: Place) -> (TypeId, bool) {
        if let Some(&id) = self.declared.get(&place) {
            return (id, false);
        }
        let id = self.reserve();
        self.declared.insert(place, id);
        (id, true)
    }

    /// An id for a type that is defined later.
    pub(super) fn reserve(&mut self) -> TypeId {
        let id =
            TypeId(u32::try_from(self.defs.len()).expect("fewer types than nodes, which fit u32"));
        // A table that doubles is half empty where it is largest.
        if self.defs.len() == self.defs.capacity() {
            self.defs.reserve_exact(self.defs.len() / 4 + 16);
        }
        self.defs.push(None);
        id
    }

    pub(super) fn define(&mut self, id: TypeId, def: TypeDef) {
        self.defs[id.index()] = Some(def);
    }

    pub(super) fn get(&self, id: TypeId) -> Option<&TypeDef> {
        self.defs[id.index()].as_ref()
    }

    /// Whether a type that stands for `id` leads back to it by lists, maps and other such types alone, so that it has no end.
    pub(super) fn is_endless(&self, ty: &Type, id: TypeId) -> bool {
        match ty {
            Type::List(inner) | Type::Map(inner) | Type::Nullable(inner) => {
                self.is_endless(inner, id)
            }
            Type::Tuple(items) => items.iter().any(|item| self.is_endless(item, id)),
            Type::Named(other) if *other == id => true,
            Type::Named(other) => match self.get(*other).map(|def| &def.shape) {
                Some(Shape::Alias(inner)) => self.is_endless(inner, id),
                _ => false,
            },
            _ => false,
        }
    }

    /// The type of a shape that is written where it is used.
    pub(super) fn intern(&mut self, def: TypeDef) -> TypeId {
        let mut hash = self.hasher.hash_one(&def.shape);
        while let Some(&id) = self.inline.get(&hash) {
            let known = self.defs[id.index()].as_mut();
            if let Some(known) = known.filter(|known| known.shape == def.shape) {
                known.keep_common_limits(&def);
                return id;
            }
            hash = hash.wrapping_add(1);
        }
        let id = self.reserve();
        self.inline.insert(hash, id);
        self.define(id, def);
        id
    }

    /// Every definition by id.
    pub(super) fn finish(self, nowhere: Place) -> Vec<TypeDef> {
        let undefined = || TypeDef {
            name: TypeName::Declared("Undefined".to_owned()),
            shape: Shape::Alias(Type::Any),
            limits: Rare::default(),
            xml: None,
            docs: Rare::default(),
            extensions: Rare::default(),
            origin: nowhere,
        };
        let mut defs: Vec<TypeDef> = self
            .defs
            .into_iter()
            .map(|def| def.unwrap_or_else(undefined))
            .collect();
        let mut declared: Vec<TypeId> = self.declared.into_values().collect();
        sort_by_key(&mut declared, |id| *id);
        join_namesakes(&mut defs, &declared);
        defs
    }
}

/// An inline schema that asks for the name of a declared type and has its shape is that type.
fn join_namesakes(defs: &mut [TypeDef], declared: &[TypeId]) {
    let mut named: HashMap<&str, TypeId> = HashMap::new();
    for &id in declared {
        if let TypeName::Declared(name) = &defs[id.index()].name {
            named.entry(name).or_insert(id);
        }
    }
    let joins: Vec<(usize, TypeId)> = defs
        .iter()
        .enumerate()
        .filter_map(|(index, def)| {
            let TypeName::Declared(name) = &def.name else {
                return None;
            };
            let id = *named.get(name.as_str())?;
            let inline = id.index() != index;
            (inline && defs[id.index()].shape == def.shape).then_some((index, id))
        })
        .collect();
    for (index, id) in joins {
        let joined = defs[index].clone();
        defs[id.index()].keep_common_limits(&joined);
        defs[index].shape = Shape::Alias(Type::Named(id));
    }
}
