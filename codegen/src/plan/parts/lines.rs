//! About how many lines of code something becomes.

use crate::plan::{Argument, Group, Model, ModelShape, Operation, Outcomes};

/// A type, or its codec if that takes more.
pub(super) fn model(model: &Model) -> usize {
    let (own, codec) = match &model.shape {
        ModelShape::Struct(object) => {
            let members = object.fields.iter().map(|field| 1 + field.docs.len());
            let constructor = match object.constructor {
                true => 8 + object.fields.len(),
                false => 0,
            };
            let own = 4 + members.sum::<usize>() + constructor;
            (own, 18 + 3 * object.fields.len())
        }
        ModelShape::Enum(enumeration) => {
            let variants = enumeration.variants.iter();
            let variants = variants.map(|variant| 3 + variant.docs.len());
            (24 + variants.sum::<usize>(), 1)
        }
        ModelShape::Union(union) => (6 + union.variants.len(), 18 + 2 * union.variants.len()),
    };
    codec.max(1 + model.docs.len() + own)
}

/// An operation with its request and its answers.
pub(super) fn operation(operation: &Operation) -> usize {
    let method = 6 + operation.docs.len() + operation.arguments.len() + operation.steps.len();
    let bundle = match operation.bundle {
        Some(_) => 5 + operation.arguments.iter().map(argument).sum::<usize>(),
        None => 0,
    };
    let request = if operation.request.is_some() { 9 } else { 0 };
    let setters = operation.setters.iter();
    let setters: usize = setters.map(|setter| 5 + argument(&setter.argument)).sum();
    let outcomes = operation.outcome.iter().chain(&operation.error);
    method + bundle + request + setters + outcomes.map(outcome).sum::<usize>()
}

/// A whole client, with these weights of its types.
pub(super) fn client(groups: &[Group], models: &[usize]) -> usize {
    let operations = groups.iter().flat_map(|group| &group.operations);
    operations.map(operation).sum::<usize>() + 2 * models.iter().sum::<usize>()
}

fn argument(argument: &Argument) -> usize {
    1 + argument.docs.len()
}

fn outcome(outcomes: &Outcomes) -> usize {
    let variants = outcomes.variants.iter();
    18 + variants
        .map(|variant| 2 + variant.docs.len())
        .sum::<usize>()
}
