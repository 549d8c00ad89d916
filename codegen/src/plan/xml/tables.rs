use super::super::models::Types;
use super::super::names::Ident;
use super::{XmlContent, XmlMember, XmlNamespace, XmlPlace, XmlShape};
use crate::model::{
    Api, Choice, EnumBase, Field, Json, Media, Shape, StringFormat, Type, TypeDef, TypeId,
    TypeName, Xml, XmlNode,
};

/// What an item is called for which nothing gives a name.
const ITEM: &str = "item";

/// Makes shapes of types.
pub(super) struct Tables<'a> {
    api: &'a Api,
    types: &'a Types,
    /// The constants of types, by id.
    statics: Vec<Option<Ident>>,
    /// What types without a name of their own are called as roots, by id.
    roots: Vec<Option<&'a str>>,
    /// The members by which unions tell objects that do not have them, by the id of the object.
    tags: Vec<Vec<&'a str>>,
}

impl<'a> Tables<'a> {
    pub(super) fn of(
        api: &'a Api,
        types: &'a Types,
        statics: Vec<Option<Ident>>,
        media: &[&'a Media],
    ) -> Self {
        let mut tables = Self {
            api,
            types,
            statics,
            roots: vec![None; api.types.len()],
            tags: vec![Vec::new(); api.types.len()],
        };
        for media in media {
            let name = media.xml.as_ref().and_then(|xml| xml.name.as_deref());
            if let (Type::Named(id), Some(name)) = (tables.resolved(&media.ty), name) {
                tables.roots[id.index()].get_or_insert(name);
            }
        }
        for (index, def) in api.types.iter().enumerate() {
            if tables.statics[index].is_some() {
                tables.note_tags(&def.shape);
            }
        }
        tables
    }

    /// An object has no member for the tag that the union around it writes, and the union is no element.
    fn note_tags(&mut self, union: &'a Shape) {
        let Shape::Union {
            by: Choice::Tag(tag),
            variants,
        } = union
        else {
            return;
        };
        for variant in variants {
            if let Type::Named(id) = self.resolved(&variant.ty)
                && self.types.lacks(&variant.ty, tag)
            {
                let tags = &mut self.tags[id.index()];
                if !tags.contains(&tag.as_str()) {
                    tags.push(tag);
                    tags.sort_unstable();
                }
            }
        }
    }

    /// The shape of an object or a union.
    pub(super) fn table(&self, id: TypeId) -> XmlShape {
        let def = self.api.type_def(id);
        let content = match &def.shape {
            Shape::Struct { fields, additional } => {
                let members = fields.iter().map(|field| self.member(id, field));
                let tags = self.tags[id.index()].iter();
                let rest = additional.as_ref().map(|ty| self.shape(ty, None, ITEM));
                XmlContent::Object {
                    members: members.chain(tags.map(|tag| tag_member(tag))).collect(),
                    rest: rest.map(Box::new),
                }
            }
            Shape::Union { variants, .. } => {
                let types = variants.iter().map(|variant| &variant.ty);
                union(types.map(|ty| self.shape(ty, None, ITEM)))
            }
            Shape::Enum { .. } | Shape::Alias(_) => XmlContent::Any,
        };
        XmlShape {
            name: self.root_name(id).to_owned(),
            namespace: namespace(def.xml.as_deref()),
            content,
        }
    }

    /// The shape of the root of a body.
    pub(super) fn root(&self, media: &Media) -> XmlShape {
        let xml = media.xml.as_deref();
        let name = xml.and_then(|xml| xml.name.as_deref());
        let name = name.or_else(|| self.said_name(&media.ty));
        let name = name.or_else(|| match media.ty.non_null() {
            Type::Named(id) => declared_name(self.api.type_def(*id)),
            _ => None,
        });
        let shape = self.shape(&media.ty, xml, name.unwrap_or(ITEM));
        let own = match self.resolved(&media.ty) {
            Type::Named(id) => self.root_name(*id),
            _ => "",
        };
        let name = name.filter(|name| *name != own).unwrap_or_default();
        XmlShape {
            name: name.to_owned(),
            namespace: namespace(xml),
            ..shape
        }
    }

    /// What a type is called as a root: what the definition says, or the name by which it declares it.
    fn root_name(&self, id: TypeId) -> &str {
        let def = self.api.type_def(id);
        let said = def.xml.as_ref().and_then(|xml| xml.name.as_deref());
        said.or_else(|| declared_name(def))
            .or_else(|| self.roots[id.index()])
            .unwrap_or_default()
    }

    fn member(&self, owner: TypeId, field: &Field) -> XmlMember {
        let xml = field.extras.xml.as_deref();
        let items = xml.and_then(|xml| xml.items.as_deref());
        let said = xml.and_then(|xml| xml.name.as_deref());
        let key = &*field.name;
        let own = said.or_else(|| self.said_name(&field.ty)).unwrap_or(key);
        let node = xml.and_then(|xml| xml.node);
        let ty = self.resolved(&field.ty);
        let mut shape = match &field.extras.fixed {
            Some(value) => XmlShape::of(of_constant(value)),
            None => self.shape(&field.ty, xml, own),
        };
        let mut own_namespace = namespace(xml);
        let place = match (node, ty) {
            (Some(XmlNode::Attribute), ty) if self.is_flat(ty) => XmlPlace::Attribute,
            (Some(XmlNode::Text), ty) if self.is_scalar(ty) => XmlPlace::Text,
            (node, Type::List(item)) => {
                let name = self.item_name(item, xml, own);
                let mut inner = self.shape(item, items, &name);
                if node == Some(XmlNode::Element) {
                    shape = inner;
                    XmlPlace::Wrapped(name)
                } else {
                    own_namespace = inner
                        .namespace
                        .take()
                        .or(namespace(items))
                        .or(own_namespace);
                    shape = inner;
                    XmlPlace::Items(name)
                }
            }
            _ => XmlPlace::Element,
        };
        if matches!(
            place,
            XmlPlace::Element | XmlPlace::Attribute | XmlPlace::Text
        ) {
            shape.namespace = None;
        }
        let named = !matches!(place, XmlPlace::Items(_) | XmlPlace::Text);
        XmlMember {
            key: key.to_owned(),
            name: (named && own != key).then(|| own.to_owned()),
            namespace: own_namespace.filter(|_| place != XmlPlace::Text),
            or_empty: field.extras.fixed.is_none()
                && self.types.is_required(owner.index(), field)
                && self.has_empty(&field.ty),
            place,
            shape,
        }
    }

    /// How a value looks where it stands; what gives its items no name calls them `key`.
    fn shape(&self, ty: &Type, xml: Option<&Xml>, key: &str) -> XmlShape {
        self.shape_in(ty, xml, key, &mut Vec::new())
    }

    /// `open` are the aliases that are being taken apart: one that leads back to itself can be anything.
    fn shape_in(
        &self,
        ty: &Type,
        xml: Option<&Xml>,
        key: &str,
        open: &mut Vec<TypeId>,
    ) -> XmlShape {
        let items = xml.and_then(|xml| xml.items.as_deref());
        let content = match ty.non_null() {
            Type::Any | Type::Nullable(_) => XmlContent::Any,
            Type::Boolean => XmlContent::Bool,
            Type::Integer { .. } | Type::Number => XmlContent::Number,
            Type::String(_) | Type::Binary => XmlContent::Text,
            Type::List(item) => {
                let name = self.item_name(item, xml, key);
                let shape = Box::new(self.shape_in(item, items, &name, open));
                XmlContent::List { item: name, shape }
            }
            Type::Tuple(parts) => {
                let parts = parts.iter();
                let shapes = parts.map(|part| self.shape_in(part, None, key, open));
                let shape = Box::new(XmlShape::of(union(shapes)));
                let item = key.to_owned();
                XmlContent::List { item, shape }
            }
            Type::Map(values) => {
                let rest = Some(Box::new(self.shape_in(values, items, key, open)));
                let members = Vec::new();
                XmlContent::Object { members, rest }
            }
            Type::Named(id) => return self.named(*id, xml, key, open),
        };
        XmlShape {
            namespace: namespace(xml),
            ..XmlShape::of(content)
        }
    }

    fn named(&self, id: TypeId, xml: Option<&Xml>, key: &str, open: &mut Vec<TypeId>) -> XmlShape {
        let content = match &self.api.type_def(id).shape {
            Shape::Alias(ty) if !open.contains(&id) => {
                open.push(id);
                let shape = self.shape_in(ty, xml, key, open);
                open.pop();
                return shape;
            }
            Shape::Alias(_) => XmlContent::Any,
            Shape::Enum { base, .. } => match base {
                EnumBase::String => XmlContent::Text,
                EnumBase::Integer => XmlContent::Number,
            },
            Shape::Struct { .. } | Shape::Union { .. } => match &self.statics[id.index()] {
                Some(name) => return XmlShape::of(XmlContent::Static(name.clone())),
                None => XmlContent::Any,
            },
        };
        XmlShape {
            namespace: namespace(xml),
            ..XmlShape::of(content)
        }
    }

    /// What the items of a list are called: what is said where they are described or by their type, or else what the list is
    /// called.
    fn item_name(&self, item: &Type, list: Option<&Xml>, key: &str) -> String {
        let items = list.and_then(|xml| xml.items.as_deref());
        let said = items.and_then(|items| items.name.as_deref());
        let said = said.or_else(|| self.said_name(item));
        let list = list.and_then(|xml| xml.name.as_deref());
        said.or(list).unwrap_or(key).to_owned()
    }

    /// What a declared type says that its elements are called.
    fn said_name(&self, ty: &Type) -> Option<&'a str> {
        let mut at = ty.non_null();
        for _ in 0..self.api.types.len() {
            let Type::Named(id) = at else { break };
            let def = self.api.type_def(*id);
            if let Some(name) = def.xml.as_ref().and_then(|xml| xml.name.as_deref()) {
                return Some(name);
            }
            let Shape::Alias(inner) = &def.shape else {
                break;
            };
            at = inner.non_null();
        }
        None
    }

    /// The type behind its other names.
    fn resolved<'t>(&self, ty: &'t Type) -> &'t Type
    where
        'a: 't,
    {
        let mut at = ty.non_null();
        for _ in 0..self.api.types.len() {
            match at {
                Type::Named(id) => match &self.api.type_def(*id).shape {
                    Shape::Alias(inner) => at = inner.non_null(),
                    _ => break,
                },
                _ => break,
            }
        }
        at
    }

    /// Whether a value is text, a number or a boolean.
    fn is_scalar(&self, ty: &Type) -> bool {
        match self.resolved(ty) {
            Type::Named(id) => matches!(self.api.type_def(*id).shape, Shape::Enum { .. }),
            Type::List(_) | Type::Tuple(_) | Type::Map(_) | Type::Any => false,
            _ => true,
        }
    }

    /// Whether a value can be written into an attribute.
    fn is_flat(&self, ty: &Type) -> bool {
        match self.resolved(ty) {
            Type::List(item) => self.is_scalar(item),
            ty => self.is_scalar(ty),
        }
    }

    /// Whether the absence of a value can mean that it is empty.
    fn has_empty(&self, ty: &Type) -> bool {
        let nullable = matches!(ty, Type::Nullable(_));
        match self.resolved(ty) {
            Type::List(_) => true,
            Type::String(StringFormat::Plain) | Type::Boolean => !nullable,
            _ => false,
        }
    }
}

/// One of several shapes, each of them once.
fn union(shapes: impl Iterator<Item = XmlShape>) -> XmlContent {
    let mut different: Vec<XmlShape> = Vec::new();
    for shape in shapes {
        if !different.contains(&shape) {
            different.push(shape);
        }
    }
    XmlContent::Union(different)
}

fn tag_member(tag: &str) -> XmlMember {
    XmlMember {
        key: tag.to_owned(),
        name: None,
        place: XmlPlace::Element,
        shape: XmlShape::of(XmlContent::Text),
        namespace: None,
        or_empty: false,
    }
}

fn of_constant(value: &Json) -> XmlContent {
    match value {
        Json::Number(_) => XmlContent::Number,
        Json::Bool(_) => XmlContent::Bool,
        _ => XmlContent::Text,
    }
}

fn namespace(xml: Option<&Xml>) -> Option<XmlNamespace> {
    let xml = xml.filter(|xml| xml.namespace.is_some() || xml.prefix.is_some())?;
    Some(XmlNamespace {
        prefix: xml.prefix.clone().unwrap_or_default(),
        uri: xml.namespace.clone().unwrap_or_default(),
    })
}

fn declared_name(def: &TypeDef) -> Option<&str> {
    match &def.name {
        TypeName::Declared(name) => Some(name),
        TypeName::Inline(_) => None,
    }
}
