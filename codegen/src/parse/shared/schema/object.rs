use std::collections::{HashMap, HashSet};

use super::branches::{branches, is_anything, is_structural};
use super::found::Found;
use super::{Reading, SchemaReader, inheritance, scalar};
use crate::diag::codes;
use crate::model::{Field, FieldExtras, Json, Rare, Shape, Step, StringFormat, Type, Visibility};
use crate::parse::shared::budget::{Thing, long_texts};
use crate::parse::shared::{docs, json, text, visibility};
use crate::source::{Entries, Node, Place};

/// Words of a schema that say something about its values.
pub(super) const STRUCTURAL: &[&str] = &[
    "$ref",
    "$dynamicRef",
    "type",
    "properties",
    "patternProperties",
    "allOf",
    "oneOf",
    "anyOf",
    "enum",
    "const",
    "items",
    "prefixItems",
    "additionalProperties",
    "discriminator",
    "format",
];

/// How many schemas may extend each other before they are taken for a circle.
const MAX_PARTS: usize = 128;

/// Whether a schema describes an object with known members. Members of what says that it is a list mean nothing.
pub(super) fn has_members(schema: Node<'_>) -> bool {
    let is_list = schema.get("type").and_then(Node::as_str) == Some("array");
    let listed = schema
        .get("properties")
        .filter(|_| !is_list || schema.get("items").is_none());
    listed.is_some_and(|members| !members.is_empty()) || structural_parts(schema).next().is_some()
}

/// The one part of an `allOf`, `oneOf` or `anyOf` that says anything, where the schema around it adds nothing to it.
pub(super) fn sole_part(schema: Node<'_>) -> Option<Node<'_>> {
    let mut parts = structural_parts(schema).chain(branches(schema));
    let only = parts.next()?;
    let adds = |key: &str| {
        !matches!(key, "allOf" | "oneOf" | "anyOf" | "type")
            && schema
                .get(key)
                .is_some_and(|value| !value.is_object() || !value.is_empty())
    };
    let alone = parts.next().is_none()
        && schema.get("required").is_none()
        && !STRUCTURAL.iter().any(|key| adds(key));
    alone.then_some(only)
}

/// What the members are that have no schema by name (JSON Schema 2020-12 §10.3.2.3 and §11.3).
pub(super) fn others(schema: Node<'_>) -> Option<Node<'_>> {
    let own = |key| schema.get(key);
    own("additionalProperties").or_else(|| own("unevaluatedProperties"))
}

pub(super) fn structural_parts(schema: Node<'_>) -> impl Iterator<Item = Node<'_>> {
    schema.items_of("allOf").filter(|part| is_structural(*part))
}

/// The members of an object, gathered from all the schemas that it is made of.
#[derive(Clone, Default)]
pub(super) struct Members<'a> {
    pub(super) found: Found<'a>,
    /// Earlier descriptions of members, which tell of members of theirs that the later ones do not have.
    more: HashMap<&'a str, Vec<Node<'a>>>,
    pub(super) required: Vec<&'a str>,
    additional: Additional<'a>,
    /// The member that tells subtypes apart, and the schema that says so.
    tag: Option<(&'a str, Node<'a>)>,
    /// What the object is one of besides.
    choices: Vec<Vec<Node<'a>>>,
    /// Members that are there in some cases only, and whether they hold other values in each.
    pub(super) sometimes: HashMap<&'a str, bool>,
    /// Conditions that were gathered, each once.
    pub(super) cases: HashSet<Place>,
    pub(super) open: Vec<Place>,
    /// What was gathered: what a schema extends by several ways it has once.
    done: HashSet<Place>,
}

/// What the members hold that have no schema by name.
#[derive(Clone, Copy, Default)]
pub(super) enum Additional<'a> {
    #[default]
    Unsaid,
    Any,
    Schema(Node<'a>),
}

/// Which of two descriptions says more.
enum Fuller {
    Earlier,
    Later,
    /// Each has something that the other one has not.
    Neither,
}

impl<'a> SchemaReader<'a, '_> {
    /// The members of an object by name, and whether each is required.
    pub(crate) fn members(&mut self, schema: Node<'a>) -> Vec<(&'a str, Node<'a>, bool)> {
        let Members {
            found, required, ..
        } = self.gathered(schema);
        let required: HashSet<&str> = required.into_iter().collect();
        let named = found.iter();
        named
            .map(|(name, node)| (name, node, required.contains(name)))
            .collect()
    }

    pub(super) fn gathered(&mut self, schema: Node<'a>) -> Members<'a> {
        let mut members = Members::default();
        self.gather(schema, &mut members);
        members
    }

    /// An object, or a union where a part of it is one of several.
    pub(super) fn read_object(&mut self, schema: Node<'a>) -> Reading {
        let mut members = self.gathered(schema);
        let mut choices = std::mem::take(&mut members.choices).into_iter();
        let Some(choice) = choices.next() else {
            return Reading::Shaped(self.structure(schema, members), None);
        };
        // The combinations of several choices are too many for types: the members of the others may all be there.
        for branch in choices.flatten() {
            self.gather_optional(branch, &mut members);
        }
        let alone = members.found.is_empty() && matches!(members.additional, Additional::Unsaid);
        self.read_choice(schema, &choice, (!alone).then_some(members))
    }

    /// The structure of a branch together with the members of the schema around it.
    pub(super) fn branch_structure(&mut self, branch: Node<'a>, around: &Members<'a>) -> Shape {
        let mut members = around.clone();
        self.gather(branch, &mut members);
        for inner in std::mem::take(&mut members.choices).into_iter().flatten() {
            self.gather_optional(inner, &mut members);
        }
        self.structure(branch, members)
    }

    fn structure(&mut self, schema: Node<'a>, members: Members<'a>) -> Shape {
        let Members {
            mut found,
            more,
            required,
            mut additional,
            tag,
            sometimes,
            ..
        } = members;
        let texts = found.iter().map(|(_, node)| long_texts(node)).sum();
        // The object itself takes as much as two of them.
        if !self.affords_with(Thing::Member, 2 + found.len(), schema, texts) {
            (found, additional) = (Found::default(), Additional::Any);
        }
        let tag = tag.and_then(|(tag, base)| Some((tag, self.fixed_tag(schema, base)?)));
        let names: HashSet<&str> = required.iter().copied().collect();
        let mut described: HashSet<&str> = match names.is_empty() {
            true => HashSet::new(),
            false => found.iter().map(|(name, _)| name).collect(),
        };
        let mut fields = Vec::with_capacity(found.len());
        for (name, node) in found.iter() {
            let parts = more.get(name).map(Vec::as_slice).unwrap_or_default();
            fields.push(match sometimes.get(name) {
                Some(true) => undescribed_field(name, node.place()),
                _ => self.field(name, node, parts, names.contains(name)),
            });
        }
        if let Additional::Unsaid = additional {
            let undescribed = required.into_iter().filter(|name| described.insert(*name));
            fields.extend(undescribed.map(|name| undescribed_field(name, schema.place())));
        }
        if let Some((tag, value)) = tag {
            let known = fields.iter().position(|field| *field.name == *tag);
            // Who names a discriminator and describes no such member still means it to be there.
            let at = known.unwrap_or_else(|| {
                let text = Type::String(StringFormat::Plain);
                let field = undescribed_field(tag, schema.place());
                fields.insert(0, Field { ty: text, ..field });
                0
            });
            fields[at].fix(Json::String(value));
        }
        let additional = match additional {
            Additional::Unsaid => None,
            Additional::Any => Some(Type::Any),
            Additional::Schema(values) => Some(self.item_type(values)),
        };
        Shape::Struct { fields, additional }
    }

    /// Collects members from what a schema refers to and from `allOf` first, so that its own words win over what it extends.
    pub(super) fn gather(&mut self, schema: Node<'a>, members: &mut Members<'a>) {
        let Some(target) = self.follow(schema) else {
            return;
        };
        if target.place() != schema.place() && has_siblings(schema) {
            self.gather_one(target, members);
            self.gather_own(schema, members);
        } else {
            self.gather_one(target, members);
        }
    }

    fn gather_one(&mut self, schema: Node<'a>, members: &mut Members<'a>) {
        if members.done.contains(&schema.place()) {
            return;
        }
        if members.open.contains(&schema.place()) || members.open.len() > MAX_PARTS {
            self.diagnostics
                .report(
                    &codes::parse::REFERENCE_LOOP,
                    schema.place(),
                    "a schema that extends itself",
                )
                .help("remove the `allOf` that closes the circle");
            return;
        }
        members.open.push(schema.place());
        for part in schema.items_of("allOf") {
            self.gather(part, members);
        }
        self.gather_choice(schema, members);
        members.open.pop();
        members.done.insert(schema.place());
        self.gather_own(schema, members);
        self.gather_conditions(schema, members);
    }

    /// What an object is one of. A subtype that extends the union which lists it is no circle: the union says what exists.
    fn gather_choice(&mut self, schema: Node<'a>, members: &mut Members<'a>) {
        let mut branches = branches(schema);
        if has_members(schema) || !members.found.is_empty() {
            // Anything is no alternative to what there is in every case.
            branches.retain(|branch| !is_anything(*branch));
        }
        let targets: Vec<_> = branches
            .iter()
            .filter_map(|branch| self.quietly(*branch))
            .collect();
        if targets
            .iter()
            .any(|target| members.open.contains(&target.place()))
        {
            return;
        }
        match branches.as_slice() {
            [] => {}
            [only] => self.gather(*only, members),
            _ => members.choices.push(branches),
        }
    }

    fn gather_own(&mut self, schema: Node<'a>, members: &mut Members<'a>) {
        if let Some(tag) = inheritance::tag(schema)
            && members.tag.is_none_or(|(known, _)| known != tag)
        {
            members.tag = Some((tag, schema));
        }
        let mut own = schema.entries_of("properties");
        if !members.sometimes.is_empty() {
            for (name, _) in own.clone() {
                members.sometimes.remove(name);
            }
        }
        let count = schema.get("properties").map_or(0, Node::len);
        if !self.affords_looks(count, schema) {
            own = Entries::default();
            members.additional = Additional::Any;
        }
        if members.found.is_empty() {
            members.found = own.collect();
        } else {
            for (name, node) in own {
                let known = members.found.get(name);
                match known.map(|known| (known, self.fuller(known, node))) {
                    Some((_, Fuller::Earlier)) => continue,
                    Some((known, Fuller::Neither)) => {
                        members.more.entry(name).or_default().push(known);
                    }
                    Some((_, Fuller::Later)) | None => {}
                }
                members.found.set(name, node);
            }
        }
        self.gather_required(schema, members);
        match self.additional(schema) {
            Additional::Unsaid => {}
            said => members.additional = said,
        }
    }

    /// What a schema says of the members that it does not name: those whose names have a pattern, and the others.
    pub(super) fn additional(&mut self, schema: Node<'a>) -> Additional<'a> {
        let others = others(schema).filter(|values| values.as_bool() != Some(false));
        let patterns = schema.entries_of("patternProperties");
        let mut all = patterns.map(|(_, values)| values).chain(others);
        let Some(first) = all.next() else {
            return Additional::Unsaid;
        };
        let more: Vec<Node<'a>> = all.collect();
        let mut whole = more.iter().chain([&first]);
        if whole.any(|values| !values.is_object()) {
            return Additional::Any;
        }
        let is_first = |values: &Node<'a>| values.to_json() == first.to_json();
        if more.iter().all(is_first) {
            return Additional::Schema(first);
        }
        self.diagnostics
            .report(
                &codes::parse::PATTERNS,
                schema.get("patternProperties").unwrap_or(schema).place(),
                "members whose names have a pattern have other values than the rest",
            )
            .help("give all members that have no name one schema, or refer to a union of these");
        Additional::Any
    }

    /// Which of two schemas for one member, which hold both, says more: of what values are, or of the members that they have.
    fn fuller(&mut self, earlier: Node<'a>, later: Node<'a>) -> Fuller {
        if !is_structural(later) {
            return Fuller::Earlier;
        }
        let names = [earlier, later].map(|schema| self.member_names(schema).unwrap_or_default());
        let [own, other] = &names;
        if other.is_empty() || other.is_superset(own) {
            Fuller::Later
        } else if own.is_superset(other) {
            Fuller::Earlier
        } else {
            Fuller::Neither
        }
    }

    /// The type of a member, which other schemas may describe in part.
    fn member_type(&mut self, node: Node<'a>, parts: &[Node<'a>]) -> Type {
        if parts.is_empty() || !self.enter(node) {
            return self.type_of(node);
        }
        let mut members = Members::default();
        for part in parts.iter().chain([&node]) {
            self.gather(*part, &mut members);
        }
        let shape = self.structure(node, members);
        self.open.pop();
        let ty = self.inline(node, shape, None);
        ty.nullable_if(scalar::is_nullable(node))
    }

    /// The names of the members of an object that is no choice; `None` where it is being looked at already.
    fn member_names(&mut self, schema: Node<'a>) -> Option<HashSet<&'a str>> {
        let target = self.quietly(schema)?;
        if !self.enter(target) {
            return None;
        }
        let Members { found, choices, .. } = self.gathered(target);
        self.open.pop();
        let names = found.iter().map(|(name, _)| name);
        choices.is_empty().then(|| names.collect())
    }

    fn gather_required(&mut self, schema: Node<'a>, members: &mut Members<'a>) {
        let Some(required) = schema.get("required") else {
            return;
        };
        if required.as_bool().is_some() {
            self.diagnostics
                .report(
                    &codes::parse::REQUIRED_FLAG,
                    required.place(),
                    "`required` of a schema is a list of names",
                )
                .help("list the required members in the schema of the object");
        }
        members
            .required
            .extend(required.items().filter_map(Node::as_str));
        members.required.extend(required.as_str());
    }

    fn field(
        &mut self,
        name: &'a str,
        node: Node<'a>,
        parts: &[Node<'a>],
        required: bool,
    ) -> Field {
        let name = self.names.shared(name);
        self.path.push(Step::Name(name.clone()));
        let ty = self.member_type(node, parts).in_json();
        self.path.pop();
        let xml = self.xml(node, &ty);
        let mut told = docs(node, &["x-ms-summary", "title"]);
        if told.is_empty()
            && !matches!(ty.non_null(), Type::Named(_))
            && let Some(target) = node.get("$ref").and_then(|_| self.follow(node))
        {
            told = docs(target, &["x-ms-summary", "title"]);
        }
        let limits = self.limits(node, &ty);
        let flag = |key| node.get(key).and_then(Node::as_bool) == Some(true);
        let fixed = only_value(node).filter(|_| required && !matches!(ty, Type::Nullable(_)));
        let extras = FieldExtras {
            client_name: text(node, "x-ms-client-name").map(Into::into),
            default: node.get("default").map(|value| Box::new(json(value))),
            fixed: fixed.map(Box::new),
            xml,
            limits: limits.into(),
            extensions: self.extensions(node).into(),
        };
        Field {
            name,
            ty,
            required,
            read_only: flag("readOnly"),
            write_only: flag("writeOnly"),
            visibility: visibility(node),
            deprecated: flag("deprecated"),
            docs: told.into(),
            extras: extras.into(),
            origin: node.place(),
        }
    }
}

/// A member that has to be there and that nothing describes. Often its name is a slip, so that nobody is asked for it; where it
/// is there, it is kept.
fn undescribed_field(name: &str, owner: Place) -> Field {
    Field {
        name: name.into(),
        ty: Type::Any,
        required: false,
        read_only: false,
        write_only: false,
        visibility: Visibility::Normal,
        deprecated: false,
        docs: Rare::default(),
        extras: Rare::default(),
        origin: owner,
    }
}

/// The one value that a schema permits, if it is a text, a whole number or a boolean.
pub(crate) fn only_value(schema: Node<'_>) -> Option<Json> {
    let only = match (schema.get("const"), schema.get("enum")) {
        (Some(only), _) => only,
        (None, Some(values)) => values.item(0).filter(|_| values.len() == 1)?,
        (None, None) => return None,
    };
    let simple = only.is_string() || only.as_bool().is_some() || only.as_i64().is_some();
    simple.then(|| json(only))
}

/// Whether a reference has words beside it that say something about values (JSON Schema 2020-12 §8.2.3.1).
fn has_siblings(schema: Node<'_>) -> bool {
    ["properties", "allOf", "oneOf", "anyOf", "required"]
        .iter()
        .any(|key| schema.get(key).is_some_and(|value| !value.is_empty()))
}

/// Whether a reference is part of a composition rather than a type by another name.
pub(super) fn extends_reference(schema: Node<'_>) -> bool {
    ["properties", "allOf", "oneOf", "anyOf"]
        .iter()
        .any(|key| schema.get(key).is_some_and(|value| !value.is_empty()))
}
