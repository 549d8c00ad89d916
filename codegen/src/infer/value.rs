//! The values of one position to their type.

use std::collections::HashSet;

use super::overrides::Way;
use super::position::{Member, Members, Position, members};
use super::texts::{self, Look};
use super::{
    Context, INTEGER, Kind, Options, Override, Required, Role, Sample, Types, enumeration, keys,
    numbers,
};
use crate::diag::{Code, Diagnostics, codes};
use crate::model::{Docs, Field, Rare, Shape, Step, StringFormat, Type, Visibility};

/// One run over the samples of a body.
pub(super) struct Inference<'r> {
    context: &'r Context,
    options: &'r Options,
    types: &'r mut Types,
    diagnostics: &'r mut Diagnostics,
    name: Vec<Step>,
    way: Way,
    depth: usize,
    examples: usize,
    conflicts: Places,
    maps: Places,
}

/// What the values of a position are.
struct Found {
    /// Their type, null left out.
    ty: Type,
    /// Whether null is one of them.
    null: bool,
    /// What texts look like that have no type of their own.
    look: Option<Look>,
    /// Whether somebody said that it is always there, or may be absent.
    required: Option<bool>,
}

impl<'r> Inference<'r> {
    pub(super) fn new(
        context: &'r Context,
        options: &'r Options,
        types: &'r mut Types,
        diagnostics: &'r mut Diagnostics,
    ) -> Self {
        Self {
            name: context.name.clone(),
            way: Way::new(&context.pointer),
            context,
            options,
            types,
            diagnostics,
            depth: 0,
            examples: 0,
            conflicts: Places::default(),
            maps: Places::default(),
        }
    }

    /// The type of whole bodies.
    pub(super) fn whole(mut self, samples: &[&Sample]) -> Type {
        self.examples = samples.len();
        let found = self.value(samples);
        self.report();
        found.ty.nullable_if(found.null)
    }

    fn value(&mut self, samples: &[&Sample]) -> Found {
        let position = Position::of(samples, self.depth);
        let known = self.known();
        let ty = match known.kind {
            Some(kind) => self.said(kind, &position),
            None => self.seen(&position),
        };
        let plain = ty == Type::String(StringFormat::Plain);
        let closed = plain && position.open_texts == 0;
        Found {
            look: closed.then(|| texts::look(&position.texts)).flatten(),
            null: position.nulls > 0,
            required: known.required,
            ty,
        }
    }

    /// What somebody said of this position.
    fn known(&mut self) -> Override {
        let (known, used) = self.way.found(self.options);
        used.into_iter()
            .for_each(|index| self.types.use_override(index));
        known
    }

    /// The type that values show. A value tells more than a name of a type in its place.
    fn seen(&mut self, position: &Position<'_>) -> Type {
        match position.kinds()[..] {
            [] => named(&position.named),
            ["booleans"] => Type::Boolean,
            ["numbers"] if position.named.contains(&Type::Number) => Type::Number,
            ["numbers"] => numbers::number(&position.numbers, self.options.numbers),
            ["texts"] => self.text(position),
            ["lists"] => self.list(position),
            ["objects"] => self.object(&position.objects, None),
            _ => self.conflict(position),
        }
    }

    /// The type that somebody names.
    fn said(&mut self, kind: Kind, position: &Position<'_>) -> Type {
        match kind {
            Kind::Any => Type::Any,
            Kind::Boolean => Type::Boolean,
            Kind::Integer => INTEGER,
            Kind::Number => Type::Number,
            Kind::String => Type::String(StringFormat::Plain),
            Kind::DateTime => Type::String(StringFormat::DateTime),
            Kind::Date => Type::String(StringFormat::Date),
            Kind::Uuid => Type::String(StringFormat::Uuid),
            Kind::Enum => match texts::distinct(&position.texts) {
                Some(values) => self.enumeration(&values, position.texts.len()),
                None => Type::String(StringFormat::Plain),
            },
            Kind::Map | Kind::Struct => self.object(&position.objects, Some(kind)),
        }
    }

    fn conflict(&mut self, position: &Position<'_>) -> Type {
        let found = format!(
            "`{}` ({})",
            self.way.pointer().escape_debug(),
            position.kinds().join(", ")
        );
        self.conflicts.push(found);
        Type::Any
    }

    fn text(&mut self, position: &Position<'_>) -> Type {
        let texts = &position.texts;
        if let Some(values) =
            texts::repeated(texts).filter(|_| self.options.enums && position.open_texts == 0)
        {
            return self.enumeration(&values, texts.len());
        }
        let named = match named(&position.named) {
            Type::String(format) if texts::have_form(texts, format) => Some(format),
            _ => None,
        };
        let closed = position.open_texts == 0 && self.options.formats;
        let format = named.or_else(|| closed.then(|| texts::format(texts)).flatten());
        Type::String(format.unwrap_or(StringFormat::Plain))
    }

    fn enumeration(&mut self, values: &[&str], texts: usize) -> Type {
        self.define(enumeration(values), texts)
    }

    fn list(&mut self, position: &Position<'_>) -> Type {
        let item = self.held(&position.items());
        Type::List(Box::new(item))
    }

    /// The type of items of lists, or of values of a map.
    fn held(&mut self, values: &[&Sample]) -> Type {
        let found = self.inside(Step::Item, "*", values);
        found.ty.nullable_if(found.null)
    }

    fn inside(&mut self, step: Step, segment: &str, values: &[&Sample]) -> Found {
        self.name.push(step);
        self.way.push(segment);
        self.depth += 1;
        let found = self.value(values);
        self.depth -= 1;
        self.way.pop();
        self.name.pop();
        found
    }

    /// Objects to a struct, or to a map where their keys are data. One without members may have any.
    fn object(&mut self, objects: &[&Members], said: Option<Kind>) -> Type {
        let (open, named): (Vec<_>, Vec<_>) = members(objects)
            .into_iter()
            .partition(|member| keys::is_variable(member.key));
        let as_map = match said {
            Some(kind) => kind == Kind::Map,
            None => {
                let guessed = !self.options.no_maps && keys::are_data(&named, self.depth + 1);
                if guessed {
                    self.maps
                        .push(format!("`{}`", self.way.pointer().escape_debug()));
                }
                guessed
            }
        };
        if as_map || named.is_empty() {
            let members = named.iter().chain(&open);
            let values: Vec<&Sample> = members.flat_map(|m| m.values.iter().copied()).collect();
            return Type::Map(Box::new(self.held(&values)));
        }
        let distinct = self.are_enough(objects);
        // Which members all examples have is worth a word where others are missing from some.
        let partial = named
            .iter()
            .any(|member| member.values.len() < objects.len());
        let fields = named
            .iter()
            .map(|member| self.field(member, objects.len(), distinct, partial));
        let fields = fields.collect();
        let others: Vec<&Sample> = open.iter().flat_map(|m| m.values.iter().copied()).collect();
        let additional = (!others.is_empty()).then(|| self.held(&others));
        self.define(Shape::Struct { fields, additional }, objects.len())
    }

    /// Whether so many different objects were seen that what all have is taken for required.
    fn are_enough(&self, objects: &[&Members]) -> bool {
        let Required::Evidence(least) = self.options.required else {
            return false;
        };
        if self.context.role == Role::Request {
            return false;
        }
        let least = least.max(1) as usize;
        let mut distinct = HashSet::new();
        objects.len() >= least
            && objects.iter().any(|object| {
                distinct.insert(*object);
                distinct.len() >= least
            })
    }

    fn field(&mut self, member: &Member<'_>, objects: usize, enough: bool, partial: bool) -> Field {
        let step = Step::Name(member.key.into());
        let found = self.inside(step, member.key, &member.values);
        let everywhere = member.values.len() == objects;
        let required = found
            .required
            .unwrap_or(enough && everywhere && !found.null);
        let null_differs = required || self.context.role == Role::Request;
        let shown = self.context.role == Role::Request && everywhere && partial;
        Field {
            name: member.key.into(),
            docs: docs(found.look, shown).into(),
            ty: found.ty.nullable_if(found.null && null_differs),
            required,
            read_only: false,
            write_only: false,
            visibility: Visibility::Normal,
            deprecated: false,
            extras: Rare::default(),
            origin: self.context.origin,
        }
    }

    fn define(&mut self, shape: Shape, values: usize) -> Type {
        let id = self
            .types
            .intern(shape, &self.name, values, self.examples, self.context);
        Type::Named(id)
    }

    /// Says what was guessed and given up, once for a body: a finding has a place, and that of all of them is the same.
    fn report(&mut self) {
        let told: [(&'static Code, &Places, &str, &str); 2] = [
            (
                &codes::infer::SEVERAL_KINDS,
                &self.conflicts,
                "values of several kinds at",
                "correct the example that is wrong, or say with an override what the value is",
            ),
            (
                &codes::infer::KEYS_AS_DATA,
                &self.maps,
                "the keys were taken for data at",
                "where they are names, say with an override that it is a struct",
            ),
        ];
        for (code, places, what, help) in told {
            if let Some(places) = places.sentence() {
                let message = format!("{what} {places}");
                self.diagnostics
                    .report(code, self.context.origin, message)
                    .help(help);
            }
        }
    }
}

/// The type that names of types agree on.
fn named(types: &[Type]) -> Type {
    let all = |wanted: fn(&Type) -> bool| !types.is_empty() && types.iter().all(wanted);
    match types {
        [only] => only.clone(),
        _ if all(|ty| matches!(ty, Type::Integer { .. } | Type::Number)) => Type::Number,
        _ if all(|ty| matches!(ty, Type::String(_))) => Type::String(StringFormat::Plain),
        _ => Type::Any,
    }
}

fn docs(look: Option<Look>, shown: bool) -> Docs {
    let look = look.map(Look::sentence);
    let shown = shown.then_some("Seen in every example.");
    let sentences: Vec<&str> = look.into_iter().chain(shown).collect();
    Docs {
        description: (!sentences.is_empty()).then(|| sentences.join(" ")),
        ..Docs::default()
    }
}

/// Where something was found, of which few are told.
#[derive(Default)]
struct Places {
    first: Vec<String>,
    all: usize,
}

impl Places {
    const TOLD: usize = 3;

    fn push(&mut self, place: String) {
        self.all += 1;
        if self.first.len() < Self::TOLD {
            self.first.push(place);
        }
    }

    fn sentence(&self) -> Option<String> {
        let more = self.all - self.first.len();
        let rest = if more == 0 {
            String::new()
        } else {
            format!(" and {more} more")
        };
        (self.all > 0).then(|| format!("{}{rest}", self.first.join(", ")))
    }
}
