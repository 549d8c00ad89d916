//! Which limits are checked, and by which calls of the runtime.
//!
//! Regular expressions are documentation alone, since those of ECMA-262 mean something else to every engine of Rust; so are limits
//! of values of any type, of items of tuples, and of bodies of text.

use std::collections::{HashMap, HashSet};

use super::groups::MODULES;
use super::models::Types;
use super::names::{Ident, Scope, snake_or};
use super::{
    Bound, Check, CheckBody, CheckedMember, Checks, Group, Model, ModelShape, Rule, RustType,
};
use crate::model::{Constraint, Keyword, Limits, Shape, TypeDef};

/// The types with limits, their own or those of what they hold.
pub(super) fn checked(types: &Types) -> HashSet<Ident> {
    let mut found = HashSet::new();
    let mut open = Vec::new();
    let mut holders: HashMap<Ident, Vec<&Ident>> = HashMap::new();
    for (index, name, def) in types.named() {
        if has_own(types, index, def) {
            open.push(name);
        }
        for ty in parts(types, index, def) {
            if let Some(held) = held(&ty) {
                holders.entry(held.clone()).or_default().push(name);
            }
        }
    }
    while let Some(name) = open.pop() {
        if found.insert(name.clone()) {
            open.extend(holders.get(name).into_iter().flatten());
        }
    }
    found
}

/// What the client checks, in a module that is called like no group.
pub(super) fn checks(of: Vec<Check>, groups: &[Group]) -> Option<Checks> {
    let mut scope = Scope::modules();
    let taken = groups.iter().map(|group| group.module.bare());
    MODULES
        .iter()
        .copied()
        .chain(["webhooks"])
        .chain(taken)
        .for_each(|name| scope.reserve(name));
    (!of.is_empty()).then(|| Checks {
        module: scope.unique(snake_or("checks", "checks")),
        of,
    })
}

/// What is compared with the limits of a type, if it is checked.
pub(super) fn check(types: &Types, index: usize, model: &Model, def: &TypeDef) -> Option<Check> {
    if !types.is_checked(&model.name) {
        return None;
    }
    let body = match (&model.shape, &def.shape) {
        (ModelShape::Struct(object), Shape::Struct { fields, .. }) => {
            let limits: HashMap<&str, &Limits> = fields
                .iter()
                .map(|field| (&*field.name, &*field.extras.limits))
                .collect();
            let members = object.fields.iter().filter_map(|field| {
                let limits = limits.get(&*field.key)?;
                let rules = rules(types, limits, &field.ty);
                (!rules.is_empty()).then(|| CheckedMember {
                    key: field.key.to_string(),
                    name: field.name.clone(),
                    rules,
                })
            });
            let rest = object.rest.as_deref().map(|(name, ty)| {
                let rules = rest_rules(types, def, ty);
                (name.clone(), rules)
            });
            CheckBody::Struct {
                own: own_rules(def),
                members: members.collect(),
                rest: rest.filter(|(_, rules)| !rules.is_empty()),
            }
        }
        (ModelShape::Union(union), _) => {
            let variants = union.variants.iter();
            let checked = variants.filter(|variant| holds_checked(types, &variant.ty));
            CheckBody::Union(checked.map(|variant| variant.name.clone()).collect())
        }
        _ => return None,
    };
    Some(Check {
        index,
        model: model.name.clone(),
        body,
    })
}

/// The calls that compare a value with its limits, and what it holds with theirs.
pub(super) fn rules(types: &Types, limits: &Limits, ty: &RustType) -> Vec<Rule> {
    let ty = plain(ty);
    let mut rules = own(limits, ty);
    if holds_checked(types, ty) {
        rules.push(Rule::new("inside", None));
    }
    rules.extend(each(limits, ty));
    rules
}

fn has_own(types: &Types, index: usize, def: &TypeDef) -> bool {
    let Shape::Struct { additional, .. } = &def.shape else {
        return false;
    };
    let mut members = types.open_members(index).into_iter();
    let rest = additional.as_ref().map(|ty| types.rust(ty));
    !own_rules(def).is_empty()
        || members.any(|field| {
            let ty = types.rust(&field.ty);
            !own(&field.extras.limits, plain(&ty)).is_empty()
                || !each(&field.extras.limits, plain(&ty)).is_empty()
        })
        || rest.is_some_and(|ty| !each(&def.limits, &RustType::Map(Box::new(ty))).is_empty())
}

/// The types that a type is made of.
fn parts(types: &Types, index: usize, def: &TypeDef) -> Vec<RustType> {
    match &def.shape {
        Shape::Struct { additional, .. } => {
            let members = types.open_members(index).into_iter();
            let members = members.map(|field| &field.ty).chain(additional);
            members.map(|ty| types.rust(ty)).collect()
        }
        Shape::Union { variants, .. } => {
            let variants = variants.iter();
            variants.map(|variant| types.rust(&variant.ty)).collect()
        }
        Shape::Enum { .. } | Shape::Alias(_) => Vec::new(),
    }
}

/// The limits of an object: how many members it has.
fn own_rules(def: &TypeDef) -> Vec<Rule> {
    let own = def.limits.own.iter();
    own.filter_map(properties).collect()
}

fn rest_rules(types: &Types, def: &TypeDef, values: &RustType) -> Vec<Rule> {
    let limits = Limits {
        own: Vec::new(),
        held: def.limits.held.clone(),
    };
    rules(types, &limits, &RustType::Map(Box::new(values.clone())))
}

/// The limits of the items of a list, or of the values of a map.
fn each(limits: &Limits, ty: &RustType) -> Vec<Rule> {
    let (Some(limits), RustType::Vec(item) | RustType::Map(item)) = (&limits.held, ty) else {
        return Vec::new();
    };
    let item = plain(item);
    let rules = [own(limits, item), each(limits, item)].concat();
    match rules.is_empty() {
        true => rules,
        false => [vec![Rule::new("each", None)], rules].concat(),
    }
}

/// The limits of a value itself that say something about its type.
fn own(limits: &Limits, ty: &RustType) -> Vec<Rule> {
    let rule = match ty {
        RustType::I32 | RustType::I64 | RustType::U32 | RustType::U64 | RustType::F64 => number,
        RustType::Runtime("Decimal") => number,
        RustType::String => length,
        RustType::Runtime("Base64" | "Date" | "DateTime" | "Secret" | "Uuid") => length,
        RustType::Vec(_) => items,
        RustType::Map(_) => properties,
        _ => return Vec::new(),
    };
    limits.own.iter().filter_map(rule).collect()
}

fn number(constraint: &Constraint) -> Option<Rule> {
    let method = match constraint.keyword {
        Keyword::Minimum => "minimum",
        Keyword::ExclusiveMinimum => "exclusive_minimum",
        Keyword::Maximum => "maximum",
        Keyword::ExclusiveMaximum => "exclusive_maximum",
        Keyword::MultipleOf => "multiple_of",
        _ => return None,
    };
    let text = &constraint.limit;
    let bound = match text.parse::<i32>() {
        Ok(number) if number.to_string() == *text => Bound::Number(number),
        _ if text.parse::<f64>().is_ok_and(f64::is_finite) => Bound::Text(text.clone()),
        _ => return None,
    };
    Some(Rule::new(method, Some(bound)))
}

fn length(constraint: &Constraint) -> Option<Rule> {
    let method = match constraint.keyword {
        Keyword::MinLength => "min_length",
        Keyword::MaxLength => "max_length",
        _ => return None,
    };
    Some(Rule::new(method, Some(count(constraint)?)))
}

fn items(constraint: &Constraint) -> Option<Rule> {
    let method = match constraint.keyword {
        Keyword::MinItems => "min_items",
        Keyword::MaxItems => "max_items",
        Keyword::UniqueItems => return Some(Rule::new("unique_items", None)),
        _ => return None,
    };
    Some(Rule::new(method, Some(count(constraint)?)))
}

fn properties(constraint: &Constraint) -> Option<Rule> {
    let method = match constraint.keyword {
        Keyword::MinProperties => "min_properties",
        Keyword::MaxProperties => "max_properties",
        _ => return None,
    };
    Some(Rule::new(method, Some(count(constraint)?)))
}

/// How many there may be, if that can be counted (JSON Schema 2020-12 Validation §6.3.1: `4.0` is a count as well) and says
/// anything.
fn count(constraint: &Constraint) -> Option<Bound> {
    use Keyword::{MinItems, MinLength, MinProperties};
    let number: f64 = constraint.limit.parse().ok()?;
    let least = matches!(constraint.keyword, MinItems | MinLength | MinProperties);
    let counts = number.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(&number);
    (counts && !(least && number == 0.0)).then_some(Bound::Count(number as u32))
}

fn holds_checked(types: &Types, ty: &RustType) -> bool {
    held(ty).is_some_and(|name| types.is_checked(name))
}

/// The type that a value is, or that it holds many of.
fn held(ty: &RustType) -> Option<&Ident> {
    match ty {
        RustType::Model(name) => Some(name),
        RustType::Option(inner)
        | RustType::Box(inner)
        | RustType::Vec(inner)
        | RustType::Map(inner) => held(inner),
        _ => None,
    }
}

/// A type without what may be missing, and the box that it needs beside others.
fn plain(ty: &RustType) -> &RustType {
    match ty {
        RustType::Option(inner) | RustType::Box(inner) => plain(inner),
        other => other,
    }
}
