//! Members that are there in some cases only.

use std::mem;

use super::SchemaReader;
use super::object::{Members, STRUCTURAL};
use crate::source::Node;

/// How many looks at members gathering a case takes, beside those at its own.
const CASE: usize = 16;

impl<'a> SchemaReader<'a, '_> {
    /// Collects what `then` and `else` (JSON Schema 2020-12 §10.2.2) and `dependentSchemas` add to an object. Types know no
    /// conditions: a value may have all of it.
    pub(super) fn gather_conditions(&mut self, schema: Node<'a>, members: &mut Members<'a>) {
        let cases = ["then", "else"]
            .into_iter()
            .filter_map(|key| schema.get(key));
        let dependent = schema.entries_of("dependentSchemas");
        let cases = cases.chain(dependent.map(|(_, case)| case));
        members.open.push(schema.place());
        for case in cases {
            let target = self.quietly(case).filter(|target| target.is_object());
            let new = |target: Node<'_>| {
                let place = target.place();
                !members.open.contains(&place) && members.cases.insert(place)
            };
            if target.is_some_and(new) && self.affords_looks(CASE, case) {
                self.gather_optional(case, members);
            }
        }
        members.open.pop();
    }

    /// Collects members that are there in some cases only.
    pub(super) fn gather_optional(&mut self, schema: Node<'a>, members: &mut Members<'a>) {
        let mut own = Members::default();
        own.open.clone_from(&members.open);
        own.cases = mem::take(&mut members.cases);
        self.gather(schema, &mut own);
        members.cases = mem::take(&mut own.cases);
        // A member that must not be there in one case says nothing of it in the others.
        let may_be = |node: Node<'_>| node.as_bool() != Some(false);
        for (name, node) in own.found.iter().filter(|(_, node)| may_be(*node)) {
            let differs_inside = own.sometimes.get(name) == Some(&true);
            match (members.found.get(name), members.sometimes.get_mut(name)) {
                (None, _) => {
                    members.found.set(name, node);
                    members.sometimes.insert(name, differs_inside);
                }
                (Some(known), Some(differs)) => {
                    *differs |= differs_inside || holds_other_values(known, node);
                }
                (Some(_), None) => {}
            }
        }
    }
}

/// Whether schemas say different things of the structure of their values.
fn holds_other_values(one: Node<'_>, other: Node<'_>) -> bool {
    let said = |node: Node<'_>, key: &str| node.get(key).map(Node::to_json);
    STRUCTURAL
        .iter()
        .any(|key| said(one, key) != said(other, key))
}
