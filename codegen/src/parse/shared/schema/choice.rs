//! Schemas that are one of several (`oneOf`, `anyOf`, several types) to unions.

use std::collections::HashSet;

use super::branches::branches;
use super::inheritance::tag;
use super::object::{Members, has_members};
use super::{Reading, SchemaReader, declared_name, enums, scalar};
use crate::model::{Choice, Json, Rare, Shape, Step, StringFormat, Type, Variant};
use crate::parse::shared::budget::Thing;
use crate::parse::shared::text;
use crate::sort::sort_by_key;
use crate::source::Node;

/// How many values a member may list to be taken for a tag.
const MAX_TAGS: usize = 64;

impl<'a> SchemaReader<'a, '_> {
    /// A schema that is one of `listed`, each of them with the members of the schema around it, if it has some.
    pub(super) fn read_choice(
        &mut self,
        schema: Node<'a>,
        listed: &[Node<'a>],
        around: Option<Members<'a>>,
    ) -> Reading {
        if !self.affords(Thing::Variant, listed.len(), schema) {
            return Reading::Plain(Type::Any);
        }
        let mut listed = flattened(listed, around.is_some());
        self.leave_text_to_enums(&mut listed);
        let tagged = self.tags(schema, &listed);
        let mut variants = Vec::with_capacity(listed.len());
        for (index, branch) in listed.into_iter().enumerate() {
            let tags = match &tagged {
                Some((_, tags)) => tags.get(index).cloned().unwrap_or_default(),
                None => Vec::new(),
            };
            let named = self.branch_name(branch).or_else(|| tags.first().cloned());
            let step = named.as_deref().unwrap_or_else(|| kind_word(branch));
            let step = self.names.shared(step);
            self.path.push(Step::Name(step));
            let ty = match &around {
                Some(around) if self.is_object(branch) => {
                    let mut shape = self.branch_structure(branch, around);
                    if let (Some((member, _)), [only]) = (&tagged, tags.as_slice()) {
                        fix_tag(&mut shape, member, only);
                    }
                    self.inline(branch, shape, None)
                }
                _ => self.branch_type(branch),
            };
            self.path.pop();
            let name = match tags.as_slice() {
                // Digits are no name where the definition has another one.
                [only] if only.starts_with(char::is_alphabetic) => only.clone(),
                _ => named.unwrap_or_else(|| match ty {
                    Type::Named(_) => kind_word(branch).to_owned(),
                    _ => type_word(&ty).to_owned(),
                }),
            };
            variants.push(Variant {
                name: self.names.shared(&name),
                tags: tags.into(),
                untagged: false,
                ty,
            });
        }
        self.part_families(&mut variants);
        match tagged {
            Some((member, _)) => {
                let by = Choice::Tag(member);
                Reading::Shaped(Shape::Union { by, variants }, None)
            }
            None => united(variants),
        }
    }

    /// The type of a branch. An object of which nothing is known is one all the same, which tells it from the others.
    fn branch_type(&mut self, branch: Node<'a>) -> Type {
        match self.type_of(branch) {
            Type::Any if self.is_free_object(branch) => {
                let map = Type::Map(Box::new(Type::Any));
                map.nullable_if(scalar::is_nullable(branch))
            }
            ty => ty,
        }
    }

    fn is_free_object(&self, branch: Node<'a>) -> bool {
        let target = self.quietly(branch);
        let word = target.and_then(|target| target.get("type")?.as_str());
        word == Some("object")
    }

    /// Drops what holds for any text beside an enumeration of texts, which takes others as well.
    fn leave_text_to_enums(&self, listed: &mut Vec<Node<'a>>) {
        let takes_text = |branch: &Node<'a>| self.quietly(*branch).is_some_and(enums::takes_text);
        if listed.iter().any(takes_text) {
            listed.retain(|branch| !enums::is_text(*branch));
        }
    }

    /// A value of one of several types of JSON.
    pub(super) fn read_types(&mut self, schema: Node<'a>, words: &[&'a str]) -> Reading {
        let variants = words.iter().map(|word| {
            let ty = match *word {
                "object" if has_members(schema) => {
                    self.path.push(Step::Name("Object".into()));
                    let reading = self.read_object(schema);
                    let ty = self.settled(schema, reading);
                    self.path.pop();
                    ty
                }
                word => self.word_type(schema, word),
            };
            Variant {
                name: type_word(&ty).into(),
                tags: Rare::default(),
                untagged: false,
                ty,
            }
        });
        let variants: Vec<Variant> = variants.collect();
        united(variants)
    }

    /// The member that tells the branches apart and its texts for each of them: what the discriminator says, or a member that
    /// every branch requires and has different constants for.
    fn tags(
        &mut self,
        schema: Node<'a>,
        listed: &[Node<'a>],
    ) -> Option<(String, Vec<Vec<String>>)> {
        if let Some(member) = tag(schema) {
            let tags = self.declared_tags(schema, listed, member);
            return tags.map(|tags| (member.to_owned(), tags));
        }
        if listed.len() < 2 {
            return None;
        }
        let first = self.quietly(*listed.first()?)?;
        let Members {
            found, required, ..
        } = self.gathered(first);
        let required: HashSet<&str> = required.into_iter().collect();
        // What is one of several itself may require it in each case.
        let is_choice = branches(first).len() > 1;
        let mut candidates = found.iter().map(|(name, _)| name);
        candidates.find_map(|member| {
            if !is_choice && !required.contains(member) {
                return None;
            }
            let tags: Option<Vec<_>> = listed
                .iter()
                .map(|branch| {
                    let required = self.requires(*branch, member);
                    self.literals_of(*branch, member).filter(|_| required)
                })
                .collect();
            let tags = tags.filter(|tags| are_distinct(tags))?;
            Some((member.to_owned(), tags))
        })
    }

    fn declared_tags(
        &mut self,
        schema: Node<'a>,
        listed: &[Node<'a>],
        member: &str,
    ) -> Option<Vec<Vec<String>>> {
        if !listed.iter().all(|branch| self.is_object(*branch)) {
            return None;
        }
        let mapping = self.mapping(schema);
        let literals: Vec<_> = listed
            .iter()
            .map(|branch| self.literals_of(*branch, member).unwrap_or_default())
            .collect();
        let telling = are_distinct_where_known(&literals);
        let mut tags: Vec<Vec<String>> = Vec::new();
        for (branch, literals) in listed.iter().zip(literals) {
            let target = self.quietly(*branch)?;
            let mut own = mapping.tags_of(target);
            if telling {
                own.extend(literals.into_iter().filter(|value| !mapping.has(value)));
            }
            if own.is_empty() {
                own.extend(text(target, "x-ms-discriminator-value"));
            }
            if own.is_empty() && branch.get("$ref").is_some() {
                own.push(declared_name(target));
            }
            own.sort_unstable();
            own.dedup();
            tags.push(own);
        }
        are_distinct(&tags).then_some(tags)
    }

    fn requires(&mut self, branch: Node<'a>, member: &str) -> bool {
        let Some(target) = self.quietly(branch) else {
            return false;
        };
        let inner = branches(target);
        if inner.len() > 1 && self.enter(target) {
            let all = inner
                .into_iter()
                .all(|branch| self.requires(branch, member));
            self.open.pop();
            return all;
        }
        self.gathered(target).required.contains(&member)
    }

    fn is_object(&mut self, branch: Node<'a>) -> bool {
        let Some(target) = self.quietly(branch) else {
            return false;
        };
        let word = target.get("type").and_then(Node::as_str);
        matches!(word, None | Some("object"))
            && !enums::is_enum(target)
            && (has_members(target)
                || word == Some("object")
                || target.get("discriminator").is_some()
                || target.get("required").is_some()
                || !branches(target).is_empty())
    }

    /// What the definition calls a branch.
    fn branch_name(&mut self, branch: Node<'a>) -> Option<String> {
        if branch.get("$ref").is_some() {
            return self.quietly(branch).map(declared_name);
        }
        text(branch, "title").or_else(|| {
            let only = branch
                .get("allOf")
                .filter(|parts| parts.len() == 1)?
                .item(0)?;
            let target = only.get("$ref").and_then(|_| self.quietly(only))?;
            Some(declared_name(target))
        })
    }
}

/// Branches which are nothing but a choice themselves, replaced by what they are one of.
fn flattened<'a>(listed: &[Node<'a>], composed: bool) -> Vec<Node<'a>> {
    let mut flat = Vec::with_capacity(listed.len());
    for branch in listed {
        let inner = branches(*branch);
        let plain = branch.get("$ref").is_none()
            && branch.get("discriminator").is_none()
            && !has_members(*branch)
            && !enums::is_enum(*branch);
        if inner.len() > 1 && plain && !composed {
            flat.extend(flattened(&inner, composed));
        } else {
            flat.push(*branch);
        }
    }
    flat
}

/// Gives the member that tells a branch its only value, where the branch is nothing but a part of its union.
fn fix_tag(shape: &mut Shape, member: &str, value: &str) {
    let Shape::Struct { fields, .. } = shape else {
        return;
    };
    let is_text = |ty: &Type| match ty {
        Type::String(_) => true,
        Type::Named(_) => value.parse::<f64>().is_err(),
        _ => false,
    };
    let mut fields = fields.iter_mut();
    if let Some(field) = fields.find(|field| *field.name == *member && is_text(&field.ty)) {
        field.fix(Json::String(value.to_owned()));
    }
}

/// Types of which a value has one: a union, or one type where that says as much.
fn united(listed: Vec<Variant>) -> Reading {
    let mut nullable = false;
    let mut known = HashSet::new();
    let mut variants: Vec<Variant> = Vec::with_capacity(listed.len());
    for mut variant in listed {
        if let Type::Nullable(inner) = variant.ty {
            nullable = true;
            variant.ty = *inner;
        }
        variant.ty = variant.ty.in_json();
        if known.insert(variant.ty.clone()) {
            variants.push(variant);
        }
    }
    join_texts(&mut variants);
    let typed = variants
        .iter()
        .filter(|variant| variant.ty != Type::Any)
        .count();
    if typed > 1 {
        // What fits nothing keeps its value anyway.
        variants.retain(|variant| variant.ty != Type::Any);
    } else if typed < variants.len() {
        return Reading::Plain(Type::Any);
    }
    // Every whole number is a number, and every enumeration takes any text: the narrower type is tried first.
    sort_by_key(&mut variants, |variant| match variant.ty {
        Type::Number => 1,
        Type::String(_) => 2,
        _ => 0,
    });
    if variants.len() > 1 {
        let by = Choice::Fit;
        return Reading::Union(Shape::Union { by, variants }, nullable);
    }
    let ty = variants.pop().map_or(Type::Any, |variant| variant.ty);
    Reading::Plain(ty.nullable_if(nullable))
}

/// Texts of several formats are texts.
fn join_texts(variants: &mut Vec<Variant>) {
    let is_text = |variant: &Variant| matches!(variant.ty, Type::String(_));
    if variants.iter().filter(|variant| is_text(variant)).count() < 2 {
        return;
    }
    let first = variants.iter().position(is_text);
    let mut index = 0;
    variants.retain_mut(|variant| {
        let keep = !is_text(variant) || Some(index) == first;
        if is_text(variant) {
            variant.ty = Type::String(StringFormat::Plain);
            variant.name = "Text".into();
        }
        index += 1;
        keep
    });
}

/// What kind of value a branch without a name is.
fn kind_word(branch: Node<'_>) -> &'static str {
    match branch.get("type").and_then(Node::as_str) {
        Some("string") => "Text",
        Some("integer") => "Integer",
        Some("number") => "Number",
        Some("boolean") => "Boolean",
        Some("array") => "List",
        _ => "Object",
    }
}

/// What kind of value a type without a name is.
fn type_word(ty: &Type) -> &'static str {
    match ty {
        Type::Any => "Any",
        Type::Boolean => "Boolean",
        Type::Integer { .. } => "Integer",
        Type::Number => "Number",
        Type::String(_) | Type::Binary => "Text",
        Type::List(item) => match item.non_null() {
            Type::Boolean => "Booleans",
            Type::Integer { .. } => "Integers",
            Type::Number => "Numbers",
            Type::String(_) => "Texts",
            Type::List(_) | Type::Tuple(_) => "Lists",
            Type::Map(_) => "Maps",
            _ => "List",
        },
        Type::Tuple(_) => "List",
        Type::Map(_) => "Map",
        Type::Nullable(inner) => type_word(inner),
        Type::Named(_) => "Object",
    }
}

/// Whether every branch has texts, and no two have one in common.
fn are_distinct(tags: &[Vec<String>]) -> bool {
    tags.iter().all(|own| !own.is_empty()) && are_distinct_where_known(tags)
}

fn are_distinct_where_known(tags: &[Vec<String>]) -> bool {
    let mut seen = HashSet::new();
    tags.iter().all(|own| own.len() <= MAX_TAGS)
        && tags.iter().flatten().all(|value| seen.insert(value))
}
