use std::collections::HashMap;

use super::super::models::Types;
use super::super::names::{Ident, Scope, screaming_or};
use super::super::reach;
use super::tables::Tables;
use super::{XmlContent, XmlShape, XmlStatic};
use crate::model::{Api, Media, MediaKind, Operation, Shape, Type, TypeId, Xml};
use crate::sort::sort_by_key;

/// The documents that operations send and receive.
#[derive(Debug, Default)]
pub(in crate::plan) struct Documents {
    /// How the types in them look, then the roots that are no type's.
    pub(in crate::plan) statics: Vec<XmlStatic>,
    roots: HashMap<Root, Ident>,
}

/// What tells the root of one document from that of another.
type Root = (Type, Option<Box<Xml>>);

impl Documents {
    /// The documents of the chosen operations.
    pub(in crate::plan) fn of(types: &Types) -> Self {
        let (api, chosen) = (&types.api, types.chosen());
        let media = media(&chosen);
        let reached = reached(api, &media, types);
        let mut scope = Scope::constants();
        let texts = reached.iter().map(|(_, name)| name.as_str());
        let names = scope.unique_all_or(texts, "Model");
        let mut named = vec![None; api.types.len()];
        for ((id, _), name) in reached.iter().zip(&names) {
            named[id.index()] = Some(name.clone());
        }
        let tables = Tables::of(api, types, named, &media);
        let statics = reached.iter().zip(&names);
        let mut documents = Self {
            statics: statics
                .map(|((id, _), name)| XmlStatic {
                    name: name.clone(),
                    shape: tables.table(*id),
                })
                .collect(),
            roots: HashMap::new(),
        };
        for media in media {
            let root = (media.ty.clone(), media.xml.clone());
            if !documents.roots.contains_key(&root) {
                let name = documents.name(tables.root(media), &mut scope);
                documents.roots.insert(root, name);
            }
        }
        documents
    }

    /// The shape of the root of a body, if that is XML.
    pub(in crate::plan) fn root(&self, media: &Media) -> Option<&Ident> {
        let is_xml = media.kind == MediaKind::Xml;
        let root = is_xml.then(|| (media.ty.clone(), media.xml.clone()))?;
        self.roots.get(&root)
    }

    /// The static that is this shape: that of its type, or one of its own.
    fn name(&mut self, shape: XmlShape, scope: &mut Scope) -> Ident {
        if let XmlContent::Static(name) = &shape.content
            && shape.name.is_empty()
            && shape.namespace.is_none()
        {
            return name.clone();
        }
        if let Some(known) = self.statics.iter().find(|known| known.shape == shape) {
            return known.name.clone();
        }
        let name = scope.unique(screaming_or(&shape.name, "Answer"));
        self.statics.push(XmlStatic {
            name: name.clone(),
            shape,
        });
        name
    }
}

/// The bodies in XML, in the order of the operations.
fn media<'a>(chosen: &[&'a Operation]) -> Vec<&'a Media> {
    let of = |operation: &&'a Operation| {
        let sent = operation.body.iter().map(|body| &body.media);
        let answers = operation.outcomes.iter();
        sent.chain(answers.filter_map(|outcome| outcome.media.as_ref()))
    };
    let all = chosen.iter().flat_map(of);
    all.filter(|media| media.kind == MediaKind::Xml).collect()
}

/// The objects and unions inside of bodies and what they are called, in the order of the definition.
fn reached<'t>(api: &Api, media: &[&Media], types: &'t Types) -> Vec<(TypeId, &'t Ident)> {
    let mut seen = vec![false; api.types.len()];
    let mut open = Vec::new();
    media
        .iter()
        .for_each(|media| reach::named(&media.ty, &mut |id| open.push(id)));
    let mut found = Vec::new();
    while let Some(id) = open.pop() {
        if std::mem::replace(&mut seen[id.index()], true) {
            continue;
        }
        let shape = &api.type_def(id).shape;
        reach::parts(shape, &mut |ty| reach::named(ty, &mut |id| open.push(id)));
        if let (Shape::Struct { .. } | Shape::Union { .. }, Some(name)) = (shape, types.name(id)) {
            found.push((id, name));
        }
    }
    sort_by_key(&mut found, |(id, name)| (api.type_def(*id).origin, *name));
    found
}
