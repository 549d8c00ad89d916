//! How much may be made of a definition.

use super::{SchemaReader, docs};
use crate::diag::{Diagnostics, codes};
use crate::model::Docs;
use crate::source::{Node, Place, Sources};

/// How many times its size a definition may take in memory, with all that the process holds.
const TIMES: usize = 20;
/// What the process holds by itself, in bytes.
const PROCESS: usize = 6_000_000;
/// What every definition may take beside that, in bytes, and how often members may be looked at in all of them: thousands of
/// small operations are not many.
const LEAST: usize = 24_000_000;
const LEAST_LOOKS: usize = 4_000_000;

/// Texts that are shorter count as nothing beside the thing that has them.
const SHORT: usize = 512;
/// How often a text is in memory: in the model, and in lines in the plan.
const COPIES: usize = 3;

/// What models and plans are made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Thing {
    Operation,
    /// A request of a collection, with the operation that it becomes.
    Request,
    Parameter,
    /// A header of an answer, or a media type of its body.
    AnswerPart,
    Webhook,
    Tag,
    Scheme,
    Member,
    Variant,
    EnumValue,
    /// A node of a vendor extension.
    Extension,
    Description,
}

impl Thing {
    /// About how many bytes one takes where it says nothing, in the model and in the plan.
    fn bytes(self) -> usize {
        match self {
            Self::Operation => 1_700,
            Self::Request => 4_000,
            Self::Parameter => 550,
            Self::AnswerPart => 170,
            Self::Webhook => 800,
            Self::Tag => 1_000,
            Self::Scheme => 750,
            Self::Member => 200,
            Self::Variant => 600,
            Self::EnumValue => 120,
            Self::Extension => 40,
            Self::Description => 0,
        }
    }

    /// What becomes of those that do not fit.
    fn fate(self) -> &'static str {
        match self {
            Self::Operation => "operations are left out",
            Self::Request => "requests are left out",
            Self::Parameter => "parameters are left out",
            Self::AnswerPart => "headers and media types of answers are left out",
            Self::Webhook => "webhooks are left out",
            Self::Tag => "tags are left out, and their operations are in no group",
            Self::Scheme => "security schemes are left out",
            Self::Member => "members have no types of their own",
            Self::Variant => "unions are any JSON value",
            Self::EnumValue => "enumerations are any JSON value",
            Self::Extension => "vendor extensions are left out",
            Self::Description => "descriptions are left out",
        }
    }
}

/// Memory and time that are left. References let a small definition stand for an endless one: a thousand types that extend one
/// with a thousand members have a million; and the smaller the parts of a large one are, the more a byte of it costs.
pub(crate) struct Budget {
    bytes: usize,
    looks: usize,
    /// What did not fit, which is told once.
    told: Vec<Thing>,
}

impl Budget {
    pub(crate) fn of(sources: &Sources) -> Self {
        let (text, tree, nodes) = sources.size();
        // What things are charged is an estimate.
        let spared = PROCESS.max(text.saturating_mul(2));
        let bytes = text
            .saturating_mul(TIMES)
            .saturating_sub(spared + text + tree);
        Self {
            bytes: bytes.max(LEAST),
            looks: nodes.saturating_mul(32).max(LEAST_LOOKS),
            told: Vec::new(),
        }
    }

    /// How many of these there is memory for.
    pub(crate) fn most(&self, thing: Thing) -> usize {
        self.bytes / thing.bytes()
    }
}

/// Says what there is no memory for from a place on.
pub(crate) fn report(thing: Thing, at: Place, diagnostics: &mut Diagnostics) {
    diagnostics
        .report(
            &codes::parse::BUDGET,
            at,
            format!(
                "what is made of the definition takes too much memory, and from here on {} where they do not fit",
                thing.fate()
            ),
        )
        .help("refer to what is large from fewer places, or divide the definition");
}

impl<'a> SchemaReader<'a, '_> {
    /// Whether so many things can be made of a node; says so where the first of them cannot.
    pub(crate) fn affords(&mut self, thing: Thing, count: usize, node: Node<'a>) -> bool {
        self.affords_with(thing, count, node, long_texts(node))
    }

    /// The same, with texts of so many bytes.
    pub(crate) fn affords_with(
        &mut self,
        thing: Thing,
        count: usize,
        node: Node<'a>,
        texts: usize,
    ) -> bool {
        let things = thing.bytes().saturating_mul(count);
        let bytes = things.saturating_add(texts.saturating_mul(COPIES));
        let fits = take(&mut self.budget.bytes, bytes);
        if !fits {
            self.report_budget(thing, node);
        }
        fits
    }

    /// What is said of a node, where there is memory for it.
    pub(crate) fn told(&mut self, node: Node<'a>, titles: &[&str]) -> Docs {
        match self.affords(Thing::Description, 1, node) {
            true => docs(node, titles),
            false => Docs::default(),
        }
    }

    /// Whether so many members of an object can be looked at once more.
    pub(super) fn affords_looks(&mut self, count: usize, object: Node<'a>) -> bool {
        let fits = take(&mut self.budget.looks, count);
        if !fits {
            self.report_budget(Thing::Member, object);
        }
        fits
    }

    fn report_budget(&mut self, thing: Thing, node: Node<'a>) {
        if self.budget.told.contains(&thing) {
            return;
        }
        self.budget.told.push(thing);
        report(thing, node.place(), self.diagnostics);
    }
}

/// The bytes of texts and values that a node says of itself, where they are long: what it is made of says its own.
pub(super) fn long_texts(node: Node<'_>) -> usize {
    if node.text_len() <= SHORT {
        return 0;
    }
    let own = |(key, value): (&str, Node<'_>)| match key {
        "schema" => long_texts(value),
        "default" | "enum" | "const" => value.text_len(),
        // Extensions are paid for where they are kept.
        _ if key.starts_with("x-") || value.is_object() || value.is_array() => 0,
        _ => value.text_len(),
    };
    node.entries().map(own).sum()
}

fn take(left: &mut usize, some: usize) -> bool {
    let rest = left.checked_sub(some);
    *left = rest.unwrap_or(*left);
    rest.is_some()
}
