//! Subtypes that others extend in turn: what refers to them means any of these.

use super::inheritance::Mapping;
use super::names::declared_name;
use super::{SchemaReader, object, scalar, xml};
use crate::model::{Choice, Shape, Step, Type, TypeDef, TypeId, TypeName, Variant};
use crate::parse::shared::budget::Thing;
use crate::parse::shared::text;
use crate::source::Node;

impl<'a> SchemaReader<'a, '_> {
    /// The type that a reference to a declared schema means: where that is a subtype which others extend in turn, any of them.
    pub(super) fn meant_type(&mut self, schema: Node<'a>) -> Type {
        match self.family(schema) {
            Some(id) => Type::Named(id),
            None => self.declared_type(schema),
        }
    }

    fn family(&mut self, schema: Node<'a>) -> Option<TypeId> {
        let place = schema.place();
        if let Some(known) = self.families.get(&place) {
            return *known;
        }
        let id = self.read_family(schema).map(|shape| {
            // The name of the schema is that of its own structure, whether anything extends it or not.
            let way = vec![
                Step::Role("any".into()),
                Step::Name(declared_name(schema).into()),
            ];
            let def = TypeDef {
                xml: xml::said_of(schema),
                ..self.definition(TypeName::Inline(way.into()), shape, schema)
            };
            let id = self.types.reserve();
            self.types.define(id, def);
            id
        });
        self.families.insert(place, id);
        id
    }

    /// The union of a subtype and everything that extends it.
    fn read_family(&mut self, schema: Node<'a>) -> Option<Shape> {
        if !self.subtypes.by_base.contains_key(&schema.place()) {
            return None;
        }
        let (tag, root) = self.root(schema)?;
        let mapping = self.mapping(root);
        let mut members = self.subtypes.below(schema);
        members.retain(|subtype| !is_other_name(*subtype, &mapping));
        members.insert(0, schema);
        if !self.affords(Thing::Variant, members.len(), schema) {
            return None;
        }
        let mut variants = self.variants(members, &mapping, tag);
        let itself = self.declared_type(schema);
        let [own, _, ..] = variants.as_mut_slice() else {
            return None;
        };
        if own.ty != itself {
            return None;
        }
        // Whoever knows that there is nothing else may leave the tag out.
        own.untagged = true;
        let by = Choice::Tag(tag.to_owned());
        Some(Shape::Union { by, variants })
    }

    /// Whether a type is the union of a subtype with what extends it.
    pub(super) fn is_family(&self, ty: &Type) -> bool {
        self.members_of(ty).is_some()
    }

    /// The types of such a union; the first is the subtype itself.
    fn members_of(&self, ty: &Type) -> Option<&[Variant]> {
        let Type::Named(id) = ty.non_null() else {
            return None;
        };
        match &self.types.get(*id)?.shape {
            Shape::Union { variants, .. } if variants.first()?.untagged => Some(variants),
            _ => None,
        }
    }

    /// Where a choice tells a subtype from what extends it, that is nothing but itself.
    pub(super) fn part_families(&self, listed: &mut [Variant]) {
        if !listed.iter().any(|variant| self.is_family(&variant.ty)) {
            return;
        }
        let types: Vec<Type> = listed.iter().map(|variant| variant.ty.clone()).collect();
        for variant in listed {
            let Some([own, others @ ..]) = self.members_of(&variant.ty) else {
                continue;
            };
            let told =
                !variant.tags.is_empty() || others.iter().any(|other| types.contains(&other.ty));
            if told {
                let nullable = matches!(variant.ty, Type::Nullable(_));
                variant.ty = own.ty.clone().nullable_if(nullable);
            }
        }
    }
}

/// Whether what extends a type is another word for it: it adds nothing, and no value stands for it or null would.
fn is_other_name(schema: Node<'_>, mapping: &Mapping<'_>) -> bool {
    object::sole_part(schema).is_some()
        && mapping.tags_of(schema).is_empty()
        && text(schema, "x-ms-discriminator-value").is_none()
        && (!mapping.is_empty() || scalar::is_nullable(schema))
}
