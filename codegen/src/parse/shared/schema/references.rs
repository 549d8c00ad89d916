//! What references lead to.

use super::names::declared_name;
use super::{MAX_ALIASES, SchemaReader, scalar};
use crate::diag::codes;
use crate::model::{Step, Type};
use crate::source::{Node, RefProblem};

impl<'a> SchemaReader<'a, '_> {
    /// Follows a chain of references to a node that is none; a diagnostic and `None` where it breaks or turns in a circle.
    pub(crate) fn follow(&mut self, node: Node<'a>) -> Option<Node<'a>> {
        let mut current = node;
        let mut seen = Vec::new();
        while let Some(reference) = reference(current) {
            let text = reference.as_str().unwrap_or_default();
            let leads = match seen.contains(&current.place()) {
                true => Some("leads back to itself"),
                false if seen.len() > MAX_ALIASES => Some("leads from reference to reference"),
                false => None,
            };
            if let Some(leads) = leads {
                self.diagnostics
                    .report(
                        &codes::parse::REFERENCE_LOOP,
                        reference.place(),
                        format!("`{}` {leads}", text.escape_debug()),
                    )
                    .help("give one of the schemas in the circle a structure of its own");
                return None;
            }
            seen.push(current.place());
            if current.get("$ref").is_none() {
                self.diagnostics.report(
                    &codes::parse::DYNAMIC_REFERENCE,
                    reference.place(),
                    format!(
                        "`{}` is taken for what it names here, whatever refers to it",
                        text.escape_debug()
                    ),
                );
            }
            match self.sources.resolve(current, text) {
                Ok(target) => current = target,
                Err(problem) => {
                    self.leads_nowhere(reference, text, &problem);
                    return None;
                }
            }
        }
        Some(current)
    }

    /// Reports a reference to what is not there.
    pub(super) fn leads_nowhere(&mut self, at: Node<'a>, text: &str, problem: &RefProblem) {
        self.diagnostics
            .report(
                problem.code(),
                at.place(),
                format!("`{}` leads nowhere: {problem}", text.escape_debug()),
            )
            .help("correct the reference, or declare what it names");
    }

    /// The same, where somebody else reports what is wrong.
    pub(crate) fn quietly(&self, node: Node<'a>) -> Option<Node<'a>> {
        let mut current = node;
        for _ in 0..MAX_ALIASES {
            let Some(reference) = reference(current).and_then(Node::as_str) else {
                return Some(current);
            };
            current = self.sources.resolve(current, reference).ok()?;
        }
        None
    }

    pub(super) fn referenced(&mut self, schema: Node<'a>) -> Type {
        let Some(target) = self.follow(schema) else {
            return Type::Any;
        };
        if self.deserves_name(target) {
            let nullable = scalar::is_nullable(target);
            return self.meant_type(target).nullable_if(nullable);
        }
        let name = declared_name(target);
        if !self.enter(target) {
            self.report_endless(schema, &format!("`{name}`"));
            return Type::Any;
        }
        let ty = self.along(vec![Step::Name(name.into())], |reader| {
            reader.type_of(target)
        });
        self.open.pop();
        ty
    }

    /// Says that what stands at a node has no end, so that there it is any value.
    pub(super) fn report_endless(&mut self, at: Node<'a>, what: &str) {
        self.diagnostics
            .report(
                &codes::parse::ENDLESS_ALIAS,
                at.place(),
                format!("{what} is made of nothing but itself, and becomes any JSON value"),
            )
            .help("give it members, or refer to a type that has some");
    }
}

/// The reference that a node is (JSON Schema 2020-12 §8.2.3); a dynamic one leads where a plain one would.
pub(super) fn reference(node: Node<'_>) -> Option<Node<'_>> {
    let of = |key| node.get(key).filter(|reference| reference.is_string());
    of("$ref").or_else(|| of("$dynamicRef"))
}
