use super::arguments::is_constant;
use crate::model::{Api, Media, MediaKind, Operation, Shape, Type, TypeId};

/// Which types the chosen operations use, and in which direction.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Use {
    /// As part of something that is sent.
    pub(super) sent: bool,
    /// As part of something that is received.
    pub(super) received: bool,
}

impl Use {
    pub(super) fn any(self) -> bool {
        self.sent || self.received
    }

    fn contains(self, other: Self) -> bool {
        (self.sent || !other.sent) && (self.received || !other.received)
    }
}

/// The uses of all types, by id.
pub(super) fn uses(api: &Api, chosen: &[&Operation], webhooks: bool) -> Vec<Use> {
    let mut uses = vec![Use::default(); api.types.len()];
    let sent = Use {
        sent: true,
        received: false,
    };
    let received = Use {
        sent: false,
        received: true,
    };
    let mut open: Vec<(TypeId, Use)> = Vec::new();
    for operation in chosen {
        let body = operation.body.iter().map(|body| &body.media);
        let params = operation
            .params
            .iter()
            .filter(|param| !is_constant(param))
            .map(|param| &param.ty);
        for ty in params.chain(body.filter_map(typed)) {
            named(ty, &mut |id| open.push((id, sent)));
        }
        let end = operation.long_running.iter();
        for ty in end.filter_map(|end| end.value.as_ref()) {
            named(ty, &mut |id| open.push((id, received)));
        }
        let answers = operation.outcomes.iter();
        for ty in answers.filter_map(|outcome| typed(outcome.media.as_ref()?)) {
            named(ty, &mut |id| open.push((id, received)));
        }
    }
    if webhooks {
        let payloads = api.webhooks.iter();
        for ty in payloads.filter_map(|webhook| typed(&webhook.media)) {
            named(ty, &mut |id| open.push((id, received)));
        }
    }
    for (_, ty) in &api.schemas {
        named(ty, &mut |id| {
            open.extend([(id, sent), (id, received)]);
        });
    }
    while let Some((id, how)) = open.pop() {
        let known = &mut uses[id.index()];
        if known.contains(how) {
            continue;
        }
        known.sent |= how.sent;
        known.received |= how.received;
        parts(&api.type_def(id).shape, &mut |ty| {
            named(ty, &mut |id| open.push((id, how)))
        });
    }
    uses
}

/// The type of a body that is not taken as bytes.
fn typed(media: &Media) -> Option<&Type> {
    (media.kind != MediaKind::Bytes).then_some(&media.ty)
}

/// Calls `visit` with every type that a shape is made of.
pub(super) fn parts(shape: &Shape, visit: &mut impl FnMut(&Type)) {
    match shape {
        Shape::Struct { fields, additional } => {
            // Nobody sees the type of a member that has one value.
            let open = fields.iter().filter(|field| field.extras.fixed.is_none());
            open.for_each(|field| visit(&field.ty));
            additional.iter().for_each(visit);
        }
        Shape::Union { variants, .. } => variants.iter().for_each(|variant| visit(&variant.ty)),
        Shape::Alias(ty) => visit(ty),
        Shape::Enum { .. } => {}
    }
}

/// Calls `visit` with every named type inside a type.
pub(super) fn named(ty: &Type, visit: &mut impl FnMut(TypeId)) {
    match ty {
        Type::Named(id) => visit(*id),
        Type::List(inner) | Type::Map(inner) | Type::Nullable(inner) => named(inner, visit),
        Type::Tuple(items) => items.iter().for_each(|item| named(item, visit)),
        _ => {}
    }
}
