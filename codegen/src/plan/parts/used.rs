use std::collections::HashMap;

use crate::plan::names::Ident;
use crate::plan::{
    Answer, Group, Model, ModelShape, Operation, Outcomes, Payload, RustType, Webhook,
};

/// The models by their names.
pub(super) struct Index<'a>(HashMap<&'a Ident, usize>);

impl<'a> Index<'a> {
    pub(super) fn new(models: &'a [Model]) -> Self {
        let names = models.iter().enumerate();
        Self(names.map(|(index, model)| (&model.name, index)).collect())
    }

    /// The models that a model is made of.
    pub(super) fn by_model(&self, model: &Model) -> Vec<usize> {
        let mut found = Vec::new();
        match &model.shape {
            ModelShape::Struct(object) => {
                let members = object.fields.iter().map(|field| &field.ty);
                let rest = object.rest.iter().map(|rest| &rest.1);
                members.chain(rest).for_each(|ty| self.find(ty, &mut found));
            }
            ModelShape::Union(union) => {
                let variants = union.variants.iter();
                variants.for_each(|variant| self.find(&variant.ty, &mut found));
            }
            ModelShape::Enum(_) => {}
        }
        found
    }

    /// The models that the operations of a group name.
    pub(super) fn by_group(&self, group: &Group) -> Vec<usize> {
        let mut found = Vec::new();
        let operations = group.operations.iter();
        operations.for_each(|operation| self.by_operation(operation, &mut found));
        found
    }

    /// The models that something which comes by itself names.
    pub(super) fn by_webhooks(&self, webhooks: &[Webhook]) -> Vec<usize> {
        let mut found = Vec::new();
        let types = webhooks.iter().map(|webhook| &webhook.ty);
        types.for_each(|ty| self.find(ty, &mut found));
        found
    }

    fn by_operation(&self, operation: &Operation, found: &mut Vec<usize>) {
        let set = operation.setters.iter().map(|setter| &setter.argument);
        for argument in operation.arguments.iter().chain(set) {
            self.find(&argument.passing.kept(), found);
        }
        let end = operation.polling.iter().map(|polling| &polling.value);
        for answer in end.chain([&operation.answer]) {
            if let Answer::Json(ty) | Answer::Optional(ty) | Answer::Sequence(ty) = answer {
                self.find(ty, found);
            }
        }
        let outcomes = operation.outcome.iter().chain(&operation.error);
        for payload in outcomes.flat_map(payloads) {
            if let Payload::Json(ty) | Payload::Sequence(ty) = payload {
                self.find(ty, found);
            }
        }
    }

    fn find(&self, ty: &RustType, found: &mut Vec<usize>) {
        ty.walk(&mut |part| {
            if let RustType::Model(name) = part {
                found.extend(self.0.get(name));
            }
        });
    }
}

fn payloads(outcomes: &Outcomes) -> impl Iterator<Item = &Payload> {
    let variants = outcomes.variants.iter();
    variants.filter_map(|variant| variant.payload.as_ref())
}
