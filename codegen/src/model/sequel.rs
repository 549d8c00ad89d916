//! What follows after the first answer of an operation.

use super::{Shape, Type, TypeDef};
use crate::source::Place;

/// How a list goes on after the page that an answer is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paging {
    /// The member of the answer that holds the items; `None` where the answer is the list.
    pub items: Option<String>,
    /// Where the next page is.
    pub next: NextPage,
    /// Where this is said.
    pub origin: Place,
}

/// Where the next page of a list is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NextPage {
    /// There is only one page.
    None,
    /// At the address in this member of the answer.
    Link(String),
    /// At the address in the header `Link` with the relation `next` (RFC 8288).
    Header,
    /// In another operation, which takes the text of a member.
    Operation {
        /// The member.
        link: String,
        /// The operation's identifier.
        id: String,
    },
}

/// What is known of an operation that takes its time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LongRunning {
    /// Where its value is once it has ended.
    pub final_state: FinalState,
    /// What the value is, where that is no answer of the operation.
    pub value: Option<Type>,
}

/// Where the value of an operation is once it has ended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FinalState {
    /// Where it usually is for the method.
    #[default]
    ByMethod,
    /// Where the header `Location` has led.
    Location,
    /// At the operation's own address.
    Original,
    /// In the last answer about the state.
    Status,
}

/// The type of the items of a list, which is the value itself or a member of it.
pub(crate) fn item<'a>(
    types: &'a [TypeDef],
    of: &'a Type,
    member: Option<&str>,
) -> Option<&'a Type> {
    let ty = behind(types, of);
    match (ty, member) {
        (Type::List(item), None) => Some(item),
        (ty, Some(member)) => lists(types, ty)
            .find(|(name, _)| *name == member)
            .map(|(_, item)| item),
        _ => None,
    }
}

/// The members of an object that are lists, and the types of their items.
pub(crate) fn lists<'a>(
    types: &'a [TypeDef],
    object: &'a Type,
) -> impl Iterator<Item = (&'a str, &'a Type)> {
    let shape = match behind(types, object) {
        Type::Named(id) => types.get(id.index()).map(|def| &def.shape),
        _ => None,
    };
    let fields = match shape {
        Some(Shape::Struct { fields, .. }) => fields.as_slice(),
        _ => &[],
    };
    fields
        .iter()
        .filter_map(|field| match behind(types, &field.ty) {
            Type::List(item) => Some((&*field.name, item.as_ref())),
            _ => None,
        })
}

/// A type without permission to be null and without the names of aliases.
fn behind<'a>(types: &'a [TypeDef], ty: &'a Type) -> &'a Type {
    let mut ty = ty.non_null();
    // No chain of aliases is longer than there are types.
    for _ in types {
        let Type::Named(id) = ty else { break };
        match types.get(id.index()).map(|def| &def.shape) {
            Some(Shape::Alias(inner)) => ty = inner.non_null(),
            _ => break,
        }
    }
    ty
}
