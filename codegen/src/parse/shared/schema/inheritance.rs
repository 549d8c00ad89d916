//! Types that are told apart by a member and extend a common one by `allOf` (OpenAPI 2.0 and 3.x, `discriminator`).

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use super::branches::branches;
use super::{Reading, SchemaReader, enums, only_value};
use crate::diag::codes;
use crate::model::{Choice, Shape, Variant};
use crate::parse::shared::text;
use crate::sort::sort_by_key;
use crate::source::{Node, Place, Sources};

/// The declared types that extend others.
#[derive(Default)]
pub(super) struct Subtypes<'a> {
    /// What extends a type directly, by its place.
    pub(super) by_base: HashMap<Place, Vec<Node<'a>>>,
    /// What a type extends directly, by its place.
    bases: HashMap<Place, Vec<Node<'a>>>,
}

/// The texts of a discriminator with the schemas that they stand for.
#[derive(Default)]
pub(super) struct Mapping<'a> {
    entries: Vec<(&'a str, Node<'a>)>,
    texts: HashSet<&'a str>,
    by_target: HashMap<Place, Vec<&'a str>>,
}

impl<'a> Mapping<'a> {
    pub(super) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Whether it has a schema for a text.
    pub(super) fn has(&self, text: &str) -> bool {
        self.texts.contains(text)
    }

    /// The texts for a schema.
    pub(super) fn tags_of(&self, schema: Node<'_>) -> Vec<String> {
        let texts = self.by_target.get(&schema.place()).into_iter().flatten();
        texts.map(|text| (*text).to_owned()).collect()
    }

    /// Adds a text that it has not.
    fn add(&mut self, text: &'a str, target: Node<'a>) {
        self.entries.push((text, target));
        self.texts.insert(text);
        self.by_target.entry(target.place()).or_default().push(text);
    }
}

impl<'a> Subtypes<'a> {
    pub(super) fn of(sources: &'a Sources, declared: Option<Node<'a>>) -> Self {
        let mut subtypes = Self::default();
        for (_, schema) in declared.map(Node::entries).unwrap_or_default() {
            for part in schema.items_of("allOf") {
                let target = part
                    .get("$ref")
                    .and_then(Node::as_str)
                    .and_then(|reference| sources.resolve(part, reference).ok());
                if let Some(base) = target {
                    let bases = subtypes.bases.entry(schema.place()).or_default();
                    bases.push(base);
                    let known = subtypes.by_base.entry(base.place()).or_default();
                    known.push(schema);
                }
            }
        }
        subtypes
    }

    /// Everything that extends a schema, directly or not, in document order.
    pub(super) fn below(&self, base: Node<'a>) -> Vec<Node<'a>> {
        let mut found = reached(&self.by_base, base);
        sort_by_key(&mut found, |schema| schema.place());
        found
    }

    /// Everything that a schema extends, directly or not, the nearest first.
    fn above(&self, schema: Node<'a>) -> Vec<Node<'a>> {
        reached(&self.bases, schema)
    }
}

fn reached<'a>(steps: &HashMap<Place, Vec<Node<'a>>>, from: Node<'a>) -> Vec<Node<'a>> {
    let mut found = Vec::new();
    let mut seen = HashSet::from([from.place()]);
    let mut at = Some(from.place());
    let mut done = 0;
    while let Some(place) = at {
        for schema in steps.get(&place).into_iter().flatten() {
            if seen.insert(schema.place()) {
                found.push(*schema);
            }
        }
        at = found.get(done).map(|schema: &Node<'a>| schema.place());
        done += 1;
    }
    found
}

/// The member whose text tells types apart.
pub(super) fn tag(schema: Node<'_>) -> Option<&str> {
    let discriminator = schema.get("discriminator")?;
    discriminator
        .as_str()
        .or_else(|| discriminator.get("propertyName").and_then(Node::as_str))
}

impl<'a> SchemaReader<'a, '_> {
    pub(super) fn has_subtypes(&self, schema: Node<'a>) -> bool {
        tag(schema).is_some()
            && branches(schema).is_empty()
            && self.subtypes.by_base.contains_key(&schema.place())
            && self.root(schema).is_none()
    }

    /// The discriminator of a subtype, and of the schemas that say it the one that all others extend.
    pub(super) fn root(&self, schema: Node<'a>) -> Option<(&'a str, Node<'a>)> {
        let above = self.subtypes.above(schema);
        let own = tag(schema).or_else(|| above.iter().find_map(|base| tag(*base)))?;
        let root = above.into_iter().rfind(|base| tag(*base) == Some(own))?;
        Some((own, root))
    }

    /// The union of all types that extend a schema which tells them apart.
    pub(super) fn read_subtypes(&mut self, schema: Node<'a>) -> Option<Reading> {
        let tag = tag(schema).filter(|_| self.has_subtypes(schema))?;
        let mapping = self.mapping(schema);
        let mut found = self.subtypes.below(schema);
        let mut known: HashSet<Place> = found.iter().map(|schema| schema.place()).collect();
        known.insert(schema.place());
        let targets = mapping.entries.iter().map(|(_, target)| *target);
        found.extend(targets.filter(|target| known.insert(target.place())));
        let variants = self.variants(found, &mapping, tag);
        let by = Choice::Tag(tag.to_owned());
        Some(Reading::Shaped(Shape::Union { by, variants }, None))
    }

    pub(super) fn variants(
        &mut self,
        subtypes: Vec<Node<'a>>,
        mapping: &Mapping<'a>,
        tag: &str,
    ) -> Vec<Variant> {
        let mut variants: Vec<Variant> = Vec::new();
        let mut taken: HashSet<String> = HashSet::new();
        for subtype in subtypes {
            let mut tags = mapping.tags_of(subtype);
            if tags.is_empty() {
                tags.extend(self.own_tag(subtype, tag));
            }
            tags.retain(|tag| !taken.contains(tag));
            taken.extend(tags.iter().cloned());
            let Some(name) = tags.first().cloned() else {
                continue;
            };
            variants.push(Variant {
                name: name.into(),
                tags: tags.into(),
                untagged: false,
                ty: self.declared_type(subtype),
            });
        }
        variants
    }

    /// The text by which a subtype says what it is, where it is the only one.
    pub(super) fn fixed_tag(&mut self, schema: Node<'a>, base: Node<'a>) -> Option<String> {
        if !self.subtypes.bases.contains_key(&schema.place())
            || tag(schema).is_some() && schema.place() == base.place()
        {
            return None;
        }
        let mapping = self.mapping(base);
        match mapping.tags_of(schema).as_slice() {
            [] => self.own_tag(schema, tag(base)?),
            [only] => Some(only.clone()),
            _ => None,
        }
    }

    /// What a subtype is called by what it says itself: an extension, a constant of its own, its name.
    fn own_tag(&mut self, schema: Node<'a>, tag: &str) -> Option<String> {
        if let Some(value) = text(schema, "x-ms-discriminator-value") {
            return Some(value);
        }
        let own = schema.get("properties").into_iter().chain(
            schema
                .items_of("allOf")
                .filter_map(|part| part.get("properties")),
        );
        let constant = own
            .filter_map(|members| members.get(tag))
            .find_map(only_value);
        constant
            .and_then(|value| value.scalar_text())
            .or_else(|| schema.key().map(str::to_owned))
    }

    /// What the values of a discriminator stand for: each text with the schema that it names.
    pub(super) fn mapping(&mut self, schema: Node<'a>) -> Rc<Mapping<'a>> {
        if let Some(known) = self.mappings.get(&schema.place()) {
            return Rc::clone(known);
        }
        let mapping = Rc::new(self.read_mapping(schema));
        // Every subtype asks its base.
        self.mappings.insert(schema.place(), Rc::clone(&mapping));
        mapping
    }

    fn read_mapping(&mut self, schema: Node<'a>) -> Mapping<'a> {
        let own = tag(schema);
        let mut saying = self.subtypes.below(schema);
        saying.retain(|subtype| own.is_some() && tag(*subtype) == own);
        saying.insert(0, schema);
        let entries = saying.into_iter().flat_map(|schema| {
            let mapping = schema
                .get("discriminator")
                .and_then(|discriminator| discriminator.get("mapping"));
            mapping.map(Node::entries).unwrap_or_default()
        });
        let mut mapping = Mapping::default();
        for (value, node) in entries {
            let Some(name) = node.as_str().filter(|_| !mapping.has(value)) else {
                continue;
            };
            match self.mapped(node, name) {
                Some(target) => mapping.add(value, target),
                None => {
                    self.diagnostics
                        .report(
                            &codes::parse::DANGLING_MAPPING,
                            node.place(),
                            format!(
                                "the value `{}` of the discriminator stands for `{}`, which does not exist",
                                value.escape_debug(),
                                name.escape_debug()
                            ),
                        )
                        .help("name a schema that is declared, or remove the line");
                }
            }
        }
        mapping
    }

    /// A schema by a reference or by its bare name.
    fn mapped(&self, from: Node<'a>, name: &str) -> Option<Node<'a>> {
        let declared = || self.declared?.get(name);
        let referenced = || self.sources.resolve(from, name).ok();
        let target = match name.contains(['#', '/']) {
            true => referenced().or_else(declared),
            false => declared().or_else(referenced),
        };
        self.quietly(target?)
    }

    /// The values that a member of an object can have, where the object lists them.
    pub(super) fn literals_of(&mut self, schema: Node<'a>, member: &str) -> Option<Vec<String>> {
        let target = self.quietly(schema)?;
        let inner = branches(target);
        if let Some(node) = self.gathered(target).found.get(member) {
            let node = self.quietly(node)?;
            let texts = enums::literals(node)?;
            return Some(texts.into_iter().map(str::to_owned).collect());
        }
        if inner.is_empty() || !self.enter(target) {
            return None;
        }
        let mut all = Some(Vec::new());
        for branch in inner {
            let literals = self.literals_of(branch, member);
            all = all.zip(literals).map(|(mut all, more)| {
                all.extend(more);
                all
            });
        }
        self.open.pop();
        all
    }
}
