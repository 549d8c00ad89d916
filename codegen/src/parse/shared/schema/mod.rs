//! Schemas to model types.
//!
//! The reader walks the schemas that operations reach. A schema that is worth a name of its own (an object with members, an
//! enumeration, a union) becomes a type definition; every other one is taken apart where it is used.

mod enums;
mod limits;
mod object;
mod scalar;
mod union;

pub(crate) use limits::constraints;

use std::collections::HashMap;
use std::mem;

use super::types::TypeTable;
use super::{docs, extensions};
use crate::diag::{Diagnostics, codes};
use crate::model::{Shape, Step, Type, TypeDef, TypeId, TypeName};
use crate::source::{Node, Place, Sources};
use scalar::Word;

/// How many aliases may lead to each other before they are taken for a circle.
const MAX_ALIASES: usize = 64;

/// Turns schemas into types, and collects the definitions of those that have names.
pub(crate) struct SchemaReader<'a, 'd> {
    pub(crate) sources: &'a Sources,
    pub(crate) diagnostics: &'d mut Diagnostics,
    types: TypeTable,
    /// The way from the nearest name to the schema being read.
    path: Vec<Step>,
    /// Aliases that are being taken apart.
    open: Vec<Place>,
    /// Declared types that are known by id and still to be read.
    waiting: Vec<Waiting<'a>>,
    /// The declared types that extend another one by `allOf`.
    subtypes: HashMap<Place, Vec<(String, Node<'a>)>>,
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
            path: Vec::new(),
            open: Vec::new(),
            waiting: Vec::new(),
            subtypes: union::subtypes(sources, declared),
        }
    }

    /// The type of a schema that stands below an operation or whatever else is called `owner`.
    pub(crate) fn type_in(&mut self, owner: &str, step: Step, schema: Node<'a>) -> Type {
        let path = vec![Step::Name(owner.to_owned()), step];
        self.along(path, |reader| reader.type_of(schema))
    }

    /// The type of a schema that many operations may share, and whose name says nothing of any of them.
    pub(crate) fn type_called(&mut self, name: &str, schema: Node<'a>) -> Type {
        let path = vec![Step::Role(name.to_owned())];
        self.along(path, |reader| reader.type_of(schema))
    }

    /// Reads what is still waiting, and gives every definition by id.
    pub(crate) fn finish(mut self, nowhere: Place) -> Vec<TypeDef> {
        while let Some(waiting) = self.waiting.pop() {
            let Waiting { id, name, schema } = waiting;
            let reading = self.along(vec![Step::Name(name.clone())], |reader| reader.read(schema));
            let shape = match reading {
                Reading::Shaped(shape, _) => shape,
                Reading::Plain(ty) => Shape::Alias(ty),
            };
            self.types
                .define(id, definition(TypeName::Declared(name), shape, schema));
        }
        self.types.finish(nowhere)
    }

    /// Follows a chain of references to a node that is none; a diagnostic and `None` where it breaks or turns in a circle.
    pub(crate) fn follow(&mut self, node: Node<'a>) -> Option<Node<'a>> {
        let mut current = node;
        let mut seen = Vec::new();
        while let Some(reference) = current.get("$ref") {
            let Some(text) = reference.as_str() else {
                break;
            };
            if seen.contains(&current.place()) {
                self.diagnostics
                    .report(
                        &codes::parse::REFERENCE_LOOP,
                        reference.place(),
                        format!("`{text}` leads back to itself"),
                    )
                    .help("give one of the schemas in the circle a structure of its own");
                return None;
            }
            seen.push(current.place());
            match self.sources.resolve(current, text) {
                Ok(target) => current = target,
                Err(problem) => {
                    self.diagnostics
                        .report(
                            problem.code(),
                            reference.place(),
                            format!("`{}` leads nowhere: {problem}", text.escape_debug()),
                        )
                        .help("correct the reference, or declare what it names");
                    return None;
                }
            }
        }
        Some(current)
    }

    fn type_of(&mut self, schema: Node<'a>) -> Type {
        let ty = if schema.get("$ref").and_then(Node::as_str).is_some() {
            self.referenced(schema)
        } else if let Some(only) = object::sole_part(schema) {
            self.type_of(only)
        } else {
            match self.read(schema) {
                Reading::Plain(ty) => ty,
                Reading::Shaped(shape, name) => self.inline(schema, shape, name),
            }
        };
        match scalar::is_nullable(schema) {
            true => ty.nullable(),
            false => ty,
        }
    }

    /// The type of a list's items or a map's values.
    fn item_type(&mut self, schema: Node<'a>) -> Type {
        self.path.push(Step::Item);
        let ty = self.type_of(schema);
        self.path.pop();
        ty
    }

    fn referenced(&mut self, schema: Node<'a>) -> Type {
        let Some(target) = self.follow(schema) else {
            return Type::Any;
        };
        let name = declared_name(target);
        if self.deserves_name(target) {
            let (id, new) = self.types.declare(target.place());
            if new {
                self.waiting.push(Waiting {
                    id,
                    name,
                    schema: target,
                });
            }
            let ty = Type::Named(id);
            return if scalar::is_nullable(target) {
                ty.nullable()
            } else {
                ty
            };
        }
        if self.open.contains(&target.place()) || self.open.len() > MAX_ALIASES {
            self.diagnostics
                .report(
                    &codes::parse::ENDLESS_ALIAS,
                    schema.place(),
                    format!("`{name}` is made of nothing but itself, and becomes any JSON value"),
                )
                .help("give it members, or refer to a type that has some");
            return Type::Any;
        }
        self.open.push(target.place());
        let ty = self.along(vec![Step::Name(name)], |reader| reader.type_of(target));
        self.open.pop();
        ty
    }

    fn deserves_name(&self, schema: Node<'a>) -> bool {
        if object::sole_part(schema).is_some() {
            return false;
        }
        enums::is_enum(schema) || object::has_members(schema) || self.is_union(schema)
    }

    fn read(&mut self, schema: Node<'a>) -> Reading {
        if let Some(reading) = self.read_union(schema) {
            return reading;
        }
        if let Some(reading) = enums::read(schema, self.diagnostics) {
            return reading;
        }
        if object::has_members(schema) {
            return Reading::Shaped(self.read_struct(schema), None);
        }
        Reading::Plain(match scalar::word(schema, self.diagnostics) {
            Word::Array => self.read_list(schema),
            Word::Object => self.read_map(schema),
            Word::Scalar(ty) => ty,
        })
    }

    fn read_list(&mut self, schema: Node<'a>) -> Type {
        let item = match schema.get("items") {
            Some(items) if items.is_array() => {
                self.diagnostics
                    .report(
                        &codes::parse::TUPLE,
                        items.place(),
                        "a list whose items each have a schema of their own",
                    )
                    .help("describe the items with one schema");
                Type::Any
            }
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
        Type::List(Box::new(item))
    }

    fn read_map(&mut self, schema: Node<'a>) -> Type {
        match schema.get("additionalProperties") {
            Some(values) if values.is_object() => Type::Map(Box::new(self.item_type(values))),
            Some(values) if values.as_bool() == Some(true) => Type::Map(Box::new(Type::Any)),
            _ => Type::Any,
        }
    }

    fn inline(&mut self, schema: Node<'a>, shape: Shape, name: Option<String>) -> Type {
        let name = match name {
            Some(name) => TypeName::Declared(name),
            None => TypeName::Inline(self.path.clone()),
        };
        Type::Named(self.types.intern(definition(name, shape, schema)))
    }

    /// Runs a reading with another way to where it stands.
    fn along<T>(&mut self, path: Vec<Step>, read: impl FnOnce(&mut Self) -> T) -> T {
        let outer = mem::replace(&mut self.path, path);
        let result = read(self);
        self.path = outer;
        result
    }
}

fn definition(name: TypeName, shape: Shape, schema: Node<'_>) -> TypeDef {
    TypeDef {
        name,
        shape,
        docs: docs(schema, &["x-ms-summary", "title"]),
        extensions: extensions(schema),
        origin: schema.place(),
    }
}

/// The key under which a schema is declared.
fn declared_name(schema: Node<'_>) -> String {
    schema.key().unwrap_or("Schema").to_owned()
}
