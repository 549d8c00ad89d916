//! Types: what each is called, and what it becomes in Rust. Their definitions are given up on the way.

mod definition;

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};

use super::checks;
use super::cycles::circles;
use super::names::Ident;
use super::reach::{Use, uses};
use super::renames::Renames;
use super::sizes::{self, ROOMY};
use super::type_names::type_names;
use super::xml::Documents;
use super::{Check, Model, Rule, RustType};
use crate::model::{self, Api, Limits, Operation, Shape, StringFormat, Type, TypeDef, TypeId};
use crate::sort::sort_by_key;
use definition::constant;

/// The types of a model in Rust terms.
pub(super) struct Types {
    pub(super) api: Api,
    /// The positions of the operations that were chosen.
    chosen: Vec<usize>,
    uses: Vec<Use>,
    names: Vec<Option<Ident>>,
    circles: Vec<u32>,
    /// The types that have names, in the order of these.
    by_name: Vec<u32>,
    /// What is another name for a type.
    aliases: HashMap<TypeId, Type>,
    /// How large the types are that were asked for.
    sizes: RefCell<Vec<Option<u32>>>,
    /// The types with limits, where these are checked.
    checked: Option<HashSet<Ident>>,
    /// Names that are not the natural ones.
    pub(super) renames: Renames,
    /// What is sent and received in XML.
    pub(super) xml: Documents,
}

impl Types {
    pub(super) fn new(api: Api, chosen: Vec<usize>, webhooks: bool) -> Self {
        let uses = uses(&api, &operations(&api, &chosen), webhooks);
        let renames = Renames::default();
        let names = type_names(&api, &uses, &renames);
        let indexes = 0..api.types.len() as u32;
        let name = |index: &u32| names[*index as usize].as_ref();
        let mut by_name: Vec<u32> = indexes.filter(|index| name(index).is_some()).collect();
        by_name.sort_unstable_by_key(name);
        let all = (0..).map(TypeId).zip(&api.types);
        let aliases = all.filter_map(|(id, def)| match &def.shape {
            Shape::Alias(ty) => Some((id, ty.clone())),
            _ => None,
        });
        let mut types = Self {
            by_name,
            aliases: aliases.collect(),
            sizes: vec![None; api.types.len()].into(),
            uses,
            circles: circles(&api),
            api,
            chosen,
            names,
            checked: None,
            renames,
            xml: Documents::default(),
        };
        types.xml = Documents::of(&types);
        types
    }

    /// The operations that were chosen.
    pub(super) fn chosen(&self) -> Vec<&Operation> {
        operations(&self.api, &self.chosen)
    }

    /// The Rust type of a value.
    pub(super) fn rust(&self, ty: &Type) -> RustType {
        self.resolve(ty, 0)
    }

    /// The Rust type of a value in one of several variants: behind a box when it is large.
    pub(super) fn payload(&self, ty: &Type) -> RustType {
        let rust = self.rust(ty);
        match self.size(&rust) > ROOMY {
            true => RustType::Box(Box::new(rust)),
            false => rust,
        }
    }

    /// What a type that is used is called.
    pub(super) fn name(&self, id: TypeId) -> Option<&Ident> {
        self.names[id.index()].as_ref()
    }

    /// Whether a member of a type is always there.
    pub(super) fn is_required(&self, owner: usize, field: &model::Field) -> bool {
        // What only answers hold cannot be asked of those who send, nor what only requests hold of those who answer.
        let one_way = field.read_only && self.uses[owner].sent
            || field.write_only && self.uses[owner].received;
        field.required && !one_way
    }

    /// Whether the type with this name is an enumeration.
    pub(super) fn is_enum(&self, name: &Ident) -> bool {
        let def = self.definition(name);
        def.is_some_and(|def| matches!(def.shape, Shape::Enum { .. }))
    }

    /// Finds the types whose limits are checked.
    pub(super) fn check(&mut self) {
        self.checked = Some(checks::checked(self));
    }

    /// Whether limits are checked.
    pub(super) fn has_checks(&self) -> bool {
        self.checked.is_some()
    }

    /// Whether values of the type with this name are compared with limits.
    pub(super) fn is_checked(&self, name: &Ident) -> bool {
        let checked = self.checked.as_ref();
        checked.is_some_and(|checked| checked.contains(name))
    }

    /// What a value that is sent is compared with; nothing unless limits are checked.
    pub(super) fn rules(&self, limits: &Limits, ty: &RustType) -> Vec<Rule> {
        match self.checked {
            Some(_) => checks::rules(self, limits, ty),
            None => Vec::new(),
        }
    }

    /// The types that are used, each with its position and name.
    pub(super) fn named(&self) -> impl Iterator<Item = (usize, &Ident, &TypeDef)> {
        let types = self.names.iter().zip(&self.api.types).enumerate();
        types.filter_map(|(index, (name, def))| Some((index, name.as_ref()?, def)))
    }

    /// The type with this name.
    pub(super) fn definition(&self, name: &Ident) -> Option<&TypeDef> {
        self.api.types.get(self.index(name)?)
    }

    fn index(&self, name: &Ident) -> Option<usize> {
        let name_at = |index: &u32| self.names[*index as usize].as_ref();
        let found = self.by_name.binary_search_by_key(&Some(name), name_at);
        found.ok().map(|found| self.by_name[found] as usize)
    }

    /// Whether a type is an object of constants alone, so that it has one value.
    pub(super) fn has_one_value(&self, ty: &Type) -> bool {
        let Type::Named(id) = ty else {
            return false;
        };
        let Shape::Struct { fields, additional } = &self.api.type_def(*id).shape else {
            return false;
        };
        !fields.is_empty() && additional.is_none() && self.open_members(id.index()).is_empty()
    }

    /// The members of an object that are no constants.
    pub(super) fn open_members(&self, index: usize) -> Vec<&model::Field> {
        let Shape::Struct { fields, .. } = &self.api.types[index].shape else {
            return Vec::new();
        };
        let only_sent = self.is_only_sent(index);
        let fields = fields.iter();
        let open = fields.filter(|field| constant(field, only_sent).is_none());
        open.collect()
    }

    fn is_only_sent(&self, index: usize) -> bool {
        let Use { sent, received } = self.uses[index];
        sent && !received
    }

    /// What the declared schemas became.
    pub(super) fn schemas(&self) -> Vec<(String, RustType)> {
        let schemas = self.api.schemas.iter();
        schemas
            .map(|(name, ty)| (name.clone(), self.rust(ty)))
            .collect()
    }

    /// How many types are used.
    pub(super) fn count(&self) -> usize {
        self.by_name.len()
    }

    /// Every type that is used, in the order of the definition, and the limits of those that are checked. What the definition
    /// says is given up type by type, since a large one does not fit beside all that is made of it.
    pub(super) fn models(&mut self) -> (Vec<Model>, Vec<Check>) {
        let positions = self.positions();
        let mut models = Vec::with_capacity(self.count());
        let mut checks = Vec::new();
        let mut add = |types: &Self, index: usize, def: TypeDef| {
            if let Some(name) = types.names[index].clone() {
                let model = types.model(index, name, &def);
                checks.extend(checks::check(types, positions[index], &model, &def));
                models.push((positions[index], model));
            }
        };
        // Unions look at the members of their types.
        let is_union = |def: &TypeDef| matches!(def.shape, Shape::Union { .. });
        for index in 0..self.api.types.len() {
            if is_union(&self.api.types[index]) {
                let def = self.api.types[index].take();
                add(self, index, def);
            }
        }
        while let Some(def) = self.api.types.pop() {
            let left = self.api.types.len();
            if !is_union(&def) {
                add(self, left, def);
            }
            if left < self.api.types.capacity() / 4 * 3 {
                self.api.types.shrink_to_fit();
            }
        }
        models.sort_unstable_by_key(|(position, _)| *position);
        checks.sort_unstable_by_key(|check: &Check| check.index);
        let models = models.into_iter().map(|(_, model)| model);
        (models.collect(), checks)
    }

    /// The position of each type among those that are used, by its origin and its name.
    fn positions(&self) -> Vec<usize> {
        let mut order: Vec<usize> = self.named().map(|(index, _, _)| index).collect();
        sort_by_key(&mut order, |&index| {
            (self.api.types[index].origin, &self.names[index])
        });
        let mut positions = vec![0; self.names.len()];
        for (position, index) in order.into_iter().enumerate() {
            positions[index] = position;
        }
        positions
    }

    fn resolve(&self, ty: &Type, depth: usize) -> RustType {
        match ty {
            Type::Any => RustType::Value,
            Type::Boolean => RustType::Bool,
            Type::Integer {
                bits: 32,
                unsigned: false,
            } => RustType::I32,
            Type::Integer {
                bits: 32,
                unsigned: true,
            } => RustType::U32,
            Type::Integer { unsigned: true, .. } => RustType::U64,
            Type::Integer { .. } => RustType::I64,
            Type::Number => RustType::F64,
            Type::String(format) => string(*format),
            Type::Binary => RustType::Runtime("Content"),
            Type::Tuple(items) => {
                let items = items.iter().map(|item| self.resolve(item, depth));
                RustType::Tuple(items.collect())
            }
            Type::List(item) => RustType::Vec(Box::new(self.resolve(item, depth))),
            Type::Map(value) => RustType::Map(Box::new(self.resolve(value, depth))),
            Type::Nullable(inner) => match self.resolve(inner, depth) {
                RustType::Value => RustType::Value,
                other => other.option(),
            },
            Type::Named(id) => match (self.aliases.get(id), &self.names[id.index()]) {
                (Some(inner), _) if depth < self.names.len() => self.resolve(inner, depth + 1),
                (_, Some(name)) => RustType::Model(name.clone()),
                _ => RustType::Value,
            },
        }
    }

    fn size(&self, ty: &RustType) -> usize {
        sizes::size(ty, &|name| self.model_size(name))
    }

    fn model_size(&self, name: &Ident) -> usize {
        let Some(index) = self.index(name) else {
            return ROOMY;
        };
        if let Some(known) = self.sizes.borrow()[index] {
            return known as usize;
        }
        // What holds itself by value is boxed, so that counting it once is enough.
        self.sizes.borrow_mut()[index] = Some(8);
        let size = match &self.api.types[index].shape {
            Shape::Struct { fields, additional } => {
                let members = fields.iter().map(|field| self.size(&self.rust(&field.ty)));
                members.sum::<usize>() + additional.as_ref().map_or(0, |_| 24)
            }
            Shape::Enum { .. } => 24,
            Shape::Union { .. } | Shape::Alias(_) => ROOMY,
        };
        self.sizes.borrow_mut()[index] = Some(u32::try_from(size).unwrap_or(u32::MAX));
        size
    }

    /// Whether an object has no member of its own under this key.
    pub(super) fn lacks(&self, ty: &Type, key: &str) -> bool {
        let mut at = ty;
        for _ in 0..self.api.types.len() {
            let Type::Named(id) = at.non_null() else {
                return false;
            };
            match &self.api.type_def(*id).shape {
                Shape::Struct { fields, .. } => {
                    return !fields.iter().any(|field| *field.name == *key);
                }
                Shape::Alias(inner) => at = inner,
                Shape::Enum { .. } | Shape::Union { .. } => return false,
            }
        }
        false
    }
}

fn operations<'a>(api: &'a Api, chosen: &[usize]) -> Vec<&'a Operation> {
    chosen.iter().map(|&at| &api.operations[at]).collect()
}

fn string(format: StringFormat) -> RustType {
    match format {
        StringFormat::Plain => RustType::String,
        StringFormat::DateTime => RustType::Runtime("DateTime"),
        StringFormat::Date => RustType::Runtime("Date"),
        StringFormat::Uuid => RustType::Runtime("Uuid"),
        StringFormat::Decimal => RustType::Runtime("Decimal"),
        StringFormat::Base64 => RustType::Runtime("Base64"),
        StringFormat::Password => RustType::Runtime("Secret"),
    }
}

/// A type without the box that it needs beside others.
pub(super) fn unboxed(ty: &RustType) -> RustType {
    match ty {
        RustType::Box(inner) => inner.as_ref().clone(),
        other => other.clone(),
    }
}
