//! Schemas to model types.
//!
//! The reader walks the schemas that operations reach. A schema that is worth a name of its own (an object with members, an
//! enumeration, a union) becomes a type definition; every other one is taken apart where it is used.

mod branches;
mod choice;
mod conditions;
mod enums;
mod family;
mod found;
mod inheritance;
mod limits;
mod names;
mod object;
mod parts;
mod references;
mod scalar;
mod xml;

pub(crate) use object::only_value;

use std::collections::{HashMap, HashSet};
use std::mem;
use std::rc::Rc;
use std::sync::Arc;

use super::budget::{Budget, Thing};
use super::docs;
use super::names::Names;
use super::types::TypeTable;
use crate::diag::{Diagnostics, codes};
use crate::model::{Limits, Shape, Step, Type, TypeDef, TypeId, TypeName, Xml};
use crate::source::{Node, Place, Sources};
use branches::{branches, object_for_null};
use inheritance::{Mapping, Subtypes};
use names::declared_name;
use object::Additional;
use references::reference;
use scalar::Word;

/// How many aliases may lead to each other before they are taken for a circle.
const MAX_ALIASES: usize = 64;

/// How many items a list with a type for each may have.
const MAX_TUPLE: usize = 8;

/// Turns schemas into types, and collects the definitions of those that have names.
pub(crate) struct SchemaReader<'a, 'd> {
    pub(crate) sources: &'a Sources,
    pub(crate) diagnostics: &'d mut Diagnostics,
    types: TypeTable,
    names: Names,
    /// The way from the nearest name to the schema being read.
    path: Vec<Step>,
    /// The way that a type was last named by: that to the next is often the same.
    way: Arc<[Step]>,
    /// Aliases that are being taken apart.
    open: Vec<Place>,
    /// Schemas that are being read where they are used, and the type of each that turned out to hold itself.
    inside: Vec<(Place, Option<TypeId>)>,
    /// Declared types that are known by id and still to be read.
    waiting: Vec<Waiting<'a>>,
    /// The schemas that the definition declares by name.
    declared: Option<Node<'a>>,
    /// The declared types that extend another one by `allOf`.
    subtypes: Subtypes<'a>,
    /// What discriminators that were met stand for, by the place of their schema.
    mappings: HashMap<Place, Rc<Mapping<'a>>>,
    /// The unions of subtypes that were met with what extends them, by the place of the subtype.
    families: HashMap<Place, Option<TypeId>>,
    /// The groups that operations were put into.
    pub(super) groups: HashSet<&'a str>,
    /// How much may still be made of the definition.
    pub(super) budget: Budget,
}

/// Which of the schemas that a definition declares are read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Schemas {
    /// Those that an operation or a webhook reaches.
    #[default]
    Used,
    /// All of them.
    All,
}

struct Waiting<'a> {
    id: TypeId,
    name: String,
    schema: Node<'a>,
}

/// What a schema turns out to be.
enum Reading {
    /// A type that needs no definition.
    Plain(Type),
    /// A structure that needs one, and the name that the schema asks for.
    Shaped(Shape, Option<String>),
    /// A union, and whether null is one of its values.
    Union(Shape, bool),
}

impl<'a, 'd> SchemaReader<'a, 'd> {
    /// A reader for a document whose declared schemas are the members of `declared`.
    pub(crate) fn new(
        sources: &'a Sources,
        diagnostics: &'d mut Diagnostics,
        declared: Option<Node<'a>>,
    ) -> Self {
        Self {
            sources,
            diagnostics,
            types: TypeTable::default(),
            names: Names::default(),
            path: Vec::new(),
            way: Arc::default(),
            open: Vec::new(),
            inside: Vec::new(),
            waiting: Vec::new(),
            declared,
            subtypes: Subtypes::of(sources, declared),
            mappings: HashMap::new(),
            families: HashMap::new(),
            groups: HashSet::new(),
            budget: Budget::of(sources),
        }
    }

    /// The type of a schema that stands below an operation or whatever else is called `owner`.
    pub(crate) fn type_in(&mut self, owner: &str, step: Step, schema: Node<'a>) -> Type {
        let path = vec![Step::Name(owner.into()), step];
        self.along(path, |reader| reader.type_of(schema))
    }

    /// The type of a schema that many operations may share, and whose name says nothing of any of them.
    pub(crate) fn type_called(&mut self, name: &str, schema: Node<'a>) -> Type {
        let path = vec![Step::Role(name.into())];
        self.along(path, |reader| reader.type_of(schema))
    }

    /// The type of a schema that a text refers to which stands at a node that is no schema.
    pub(crate) fn type_named(
        &mut self,
        owner: &str,
        step: Step,
        at: Node<'a>,
        reference: &str,
    ) -> Option<Type> {
        match self.sources.resolve(at, reference) {
            Ok(schema) => {
                let path = vec![Step::Name(owner.into()), step];
                Some(self.along(path, |reader| reader.type_declared_at(schema)))
            }
            Err(problem) => {
                self.leads_nowhere(at, reference, &problem);
                None
            }
        }
    }

    /// The type of a schema that is seen where it is declared, not where it is used.
    fn type_declared_at(&mut self, schema: Node<'a>) -> Type {
        match self.deserves_name(schema) {
            true => self.meant_type(schema),
            false => self.type_of(schema),
        }
    }

    /// What the declared schemas are by name: each of them where all are wanted, else none.
    pub(crate) fn declared(&mut self, wanted: Schemas) -> Vec<(String, Type)> {
        let declared = self.declared.filter(|_| wanted == Schemas::All);
        let entries = declared.map(Node::entries).unwrap_or_default();
        entries
            .map(|(name, schema)| {
                let path = vec![Step::Name(name.into())];
                let ty = self.along(path, |reader| reader.type_declared_at(schema));
                let ty = ty.nullable_if(scalar::is_nullable(schema));
                (name.to_owned(), ty.in_json())
            })
            .collect()
    }

    /// Reads what is still waiting, and gives every definition by id.
    pub(crate) fn finish(mut self, nowhere: Place) -> Vec<TypeDef> {
        while let Some(waiting) = self.waiting.pop() {
            let Waiting { id, name, schema } = waiting;
            let reading = self.along(vec![Step::Name(name.as_str().into())], |reader| {
                reader.read(schema)
            });
            let xml = xml::said_of(schema);
            self.define(id, TypeName::Declared(name), reading, schema, xml);
        }
        self.types.finish(nowhere)
    }

    fn type_of(&mut self, schema: Node<'a>) -> Type {
        if let Some(object) = object_for_null(schema) {
            self.diagnostics
                .report(
                    &codes::parse::OBJECT_FOR_NULL,
                    object.place(),
                    "an object that may be null, beside a reference, is taken for null alone",
                )
                .help("write `type: 'null'`, which OpenAPI has since 3.1");
        }
        let ty = if reference(schema).is_some() && !object::extends_reference(schema) {
            self.referenced(schema)
        } else if let Some(only) = object::sole_part(schema) {
            self.type_of(only)
        } else {
            self.read_here(schema)
        };
        ty.nullable_if(scalar::is_nullable(schema))
    }

    /// The type of a schema that is written where it is used. What holds itself, by way of a declared type, gets a type that it
    /// can refer to.
    fn read_here(&mut self, schema: Node<'a>) -> Type {
        let place = schema.place();
        if let Some((_, own)) = self.inside.iter_mut().find(|(known, _)| *known == place) {
            let id = *own.get_or_insert_with(|| self.types.reserve());
            return Type::Named(id);
        }
        self.inside.push((place, None));
        let reading = self.read(schema);
        match (self.inside.pop().and_then(|(_, own)| own), reading) {
            (None, reading) => self.settled(schema, reading),
            (Some(id), Reading::Plain(ty)) if self.types.is_endless(&ty, id) => {
                self.report_endless(schema, "what this holds");
                let name = self.inline_name();
                self.define(id, name, Reading::Plain(Type::Any), schema, None);
                ty
            }
            (Some(id), reading) => {
                let name = self.inline_name();
                self.define(id, name, reading, schema, None);
                Type::Named(id)
            }
        }
    }

    fn define(
        &mut self,
        id: TypeId,
        name: TypeName,
        reading: Reading,
        schema: Node<'a>,
        xml: Option<Box<Xml>>,
    ) {
        let define = |reader: &mut Self, id, name, shape| {
            let def = TypeDef {
                xml: xml.clone(),
                ..reader.definition(name, shape, schema)
            };
            reader.types.define(id, def);
        };
        let shape = match reading {
            Reading::Shaped(shape, _) | Reading::Union(shape, false) => shape,
            Reading::Plain(ty) => Shape::Alias(ty),
            Reading::Union(shape, true) => {
                let union = self.types.reserve();
                define(self, union, name.clone(), shape);
                Shape::Alias(Type::Named(union).nullable())
            }
        };
        define(self, id, name, shape);
    }

    /// The type that a reading of a schema gives where the schema stands.
    fn settled(&mut self, schema: Node<'a>, reading: Reading) -> Type {
        match reading {
            Reading::Plain(ty) => ty,
            Reading::Shaped(shape, name) => self.inline(schema, shape, name),
            Reading::Union(shape, nullable) => {
                self.inline(schema, shape, None).nullable_if(nullable)
            }
        }
    }

    /// The type of a list's items or a map's values.
    fn item_type(&mut self, schema: Node<'a>) -> Type {
        self.path.push(Step::Item);
        let ty = self.type_of(schema);
        self.path.pop();
        ty
    }

    /// Starts to look into a schema, until `open` is popped; false when that is being done already, or too many are open.
    fn enter(&mut self, schema: Node<'a>) -> bool {
        let place = schema.place();
        let fresh = !self.open.contains(&place) && self.open.len() <= MAX_ALIASES;
        if fresh {
            self.open.push(place);
        }
        fresh
    }

    /// The type of a schema that is declared by name, to be read later if it was not met before.
    fn declared_type(&mut self, schema: Node<'a>) -> Type {
        let (id, new) = self.types.declare(schema.place());
        if new {
            self.waiting.push(Waiting {
                id,
                name: declared_name(schema),
                schema,
            });
        }
        Type::Named(id)
    }

    fn deserves_name(&self, schema: Node<'a>) -> bool {
        if object::sole_part(schema).is_some() {
            return false;
        }
        enums::is_enum(schema)
            || object::has_members(schema)
            || self.has_subtypes(schema)
            || branches(schema).len() > 1
            || scalar::several_types(schema).is_some()
    }

    fn read(&mut self, schema: Node<'a>) -> Reading {
        if let Some(reading) = self.read_subtypes(schema) {
            return reading;
        }
        let values = schema.get("enum").map_or(0, Node::len);
        if !self.affords(Thing::EnumValue, values, schema) {
            return Reading::Plain(Type::Any);
        }
        if let Some(reading) = enums::read(schema, self.diagnostics) {
            return reading;
        }
        if !branches(schema).is_empty() {
            return self.read_object(schema);
        }
        if let Some(part) = self.plain_part(schema) {
            return Reading::Plain(self.type_of(part));
        }
        if let Some(words) = scalar::several_types(schema) {
            return self.read_types(schema, &words);
        }
        if object::has_members(schema) {
            return self.read_object(schema);
        }
        match enums::types(schema).as_slice() {
            [] => {}
            [only] => return Reading::Plain(self.word_type(schema, only)),
            several => return self.read_types(schema, several),
        }
        Reading::Plain(match scalar::word(schema, self.diagnostics) {
            Word::Array => self.read_list(schema),
            Word::Object => self.read_map(schema),
            Word::Scalar(ty) => ty,
        })
    }

    /// The type of a schema's values that are of one of its types.
    fn word_type(&mut self, schema: Node<'a>, word: &str) -> Type {
        match scalar::named(word, schema, self.diagnostics) {
            Word::Array => self.read_list(schema),
            Word::Object => self.read_map(schema),
            Word::Scalar(ty) => ty,
        }
    }

    fn read_list(&mut self, schema: Node<'a>) -> Type {
        let items = schema.get("items");
        // One schema for each item: `prefixItems` since JSON Schema 2020-12, a list of schemas before.
        let prefix = schema.get("prefixItems").filter(|list| !list.is_empty());
        if let Some(prefix) = prefix.or_else(|| items.filter(|items| items.is_array())) {
            return self.read_tuple(schema, prefix);
        }
        let item = match items {
            Some(items) => self.item_type(items),
            None => {
                self.diagnostics
                    .report(
                        &codes::parse::NO_ITEMS,
                        schema.place(),
                        "a list that does not say what it holds",
                    )
                    .help("add `items`");
                Type::Any
            }
        };
        Type::List(Box::new(item.in_json()))
    }

    /// A list with a schema for each item: of a fixed length where the schema says so, else of anything.
    fn read_tuple(&mut self, schema: Node<'a>, prefix: Node<'a>) -> Type {
        let length = prefix.len();
        let limit = |key| schema.get(key).and_then(Node::as_u64);
        let closed = ["items", "additionalItems"]
            .iter()
            .any(|key| schema.get(key).and_then(Node::as_bool) == Some(false))
            || limit("maxItems") == Some(length as u64);
        let complete = limit("minItems").is_some_and(|least| least >= length as u64);
        if closed && complete && length <= MAX_TUPLE {
            let items = prefix.items().map(|item| self.item_type(item).in_json());
            return Type::Tuple(items.collect::<Vec<_>>().into());
        }
        self.diagnostics
            .report(
                &codes::parse::TUPLE,
                prefix.place(),
                "a list whose items each have a schema of their own, and whose length is not fixed",
            )
            .help("describe the items with one schema, or set `minItems` and `items: false`");
        Type::List(Box::new(Type::Any))
    }

    /// Whether a schema is a list of files.
    pub(crate) fn lists_files(&mut self, schema: Node<'a>) -> bool {
        let list = self.quietly(schema).and_then(|list| list.get("items"));
        let item = list.and_then(|item| self.quietly(item));
        item.is_some_and(|item| {
            matches!(
                scalar::word(item, self.diagnostics),
                Word::Scalar(Type::Binary)
            )
        })
    }

    fn read_map(&mut self, schema: Node<'a>) -> Type {
        match self.additional(schema) {
            Additional::Schema(values) => Type::Map(Box::new(self.item_type(values).in_json())),
            Additional::Any => Type::Map(Box::new(Type::Any)),
            Additional::Unsaid => Type::Any,
        }
    }

    fn inline(&mut self, schema: Node<'a>, shape: Shape, name: Option<String>) -> Type {
        let name = match name {
            Some(name) => TypeName::Declared(name),
            None => self.inline_name(),
        };
        let def = self.definition(name, shape, schema);
        Type::Named(self.types.intern(def))
    }

    /// The name of a type that is written where it is used.
    fn inline_name(&mut self) -> TypeName {
        if *self.way != *self.path {
            self.way = self.path.as_slice().into();
        }
        TypeName::Inline(Arc::clone(&self.way))
    }

    fn definition(&mut self, name: TypeName, shape: Shape, schema: Node<'a>) -> TypeDef {
        let limits = match shape {
            Shape::Struct { .. } => self.gathered_limits(schema),
            Shape::Enum { .. } | Shape::Union { .. } | Shape::Alias(_) => Limits::default(),
        };
        TypeDef {
            name,
            shape,
            limits: limits.into(),
            xml: None,
            docs: docs(schema, &["x-ms-summary", "title"]).into(),
            extensions: self.extensions(schema).into(),
            origin: schema.place(),
        }
    }

    /// Runs a reading with another way to where it stands.
    fn along<T>(&mut self, path: Vec<Step>, read: impl FnOnce(&mut Self) -> T) -> T {
        let outer = mem::replace(&mut self.path, path);
        let result = read(self);
        self.path = outer;
        result
    }
}
