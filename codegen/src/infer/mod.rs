//! From sample values to types, for definitions that show examples instead of schemas.
//!
//! What is inferred has to be true of values that no example shows, so that the rules are those that later examples contradict
//! least: members may be absent, texts are texts, and what disagrees is any value. [`Options`] ask for more.

mod body;
mod choices;
mod keys;
mod numbers;
mod options;
mod overrides;
mod parameter;
mod position;
mod sample;
mod settings;
#[cfg(test)]
mod tests;
mod texts;
mod types;
mod value;

pub use body::{Hole, Reading, Repair, read_body};
pub use options::{Kind, Numbers, Options, Override, Required};
pub use parameter::{infer_choice, infer_text};
pub use sample::Sample;
pub use types::Types;

use crate::diag::{Diagnostics, codes};
use crate::model::{EnumBase, Shape, Step, Type, ValueDocs};
use crate::source::Place;
use value::Inference;

/// How deep values are looked into; what is deeper may be anything.
const DEEPEST: usize = 128;

/// What whole numbers are.
const INTEGER: Type = Type::Integer {
    bits: 64,
    unsigned: false,
};

/// Who sends a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// We do: what no example has is not sent, and null is sent where an example has it.
    Request,
    /// The service does: null and absence are the same.
    Response,
}

/// Where samples come from.
#[derive(Clone, Debug)]
pub struct Context {
    /// Who sends them.
    pub role: Role,
    /// The way to their type, as [`TypeName::Inline`](crate::model::TypeName::Inline) has it. It starts with the operation.
    pub name: Vec<Step>,
    /// Where they stand, or what they belong to.
    pub origin: Place,
    /// What they are, in the plural: `examples of 200`.
    pub source: String,
    /// How overrides name the place, the operation first: `GetUser/request`, `GetUser/response`. What stands inside of a sample
    /// is named by a JSON Pointer (RFC 6901) after that.
    pub pointer: String,
}

/// The one type for all samples of one position: the body of an operation, or that of its answers of one class. Without samples
/// it is [`Type::Any`]. Null is one of its values where one of them is null.
pub fn infer(
    samples: &[&Sample],
    context: &Context,
    options: &Options,
    types: &mut Types,
    diagnostics: &mut Diagnostics,
) -> Type {
    types.begin();
    Inference::new(context, options, types, diagnostics).whole(samples)
}

fn enumeration(values: &[&str]) -> Shape {
    let values = values.iter().map(|value| (*value, ValueDocs::default()));
    Shape::Enum {
        base: EnumBase::String,
        values: Box::new(values.collect()),
    }
}

/// Reports the overrides that led nowhere, once everything is inferred.
pub fn report_unused(options: &Options, types: &Types, diagnostics: &mut Diagnostics) {
    for (index, (key, _)) in options.overrides.iter().enumerate() {
        if !types.is_used(index) {
            let message = format!("no example has a value at `{}`", key.escape_debug());
            diagnostics
                .report(&codes::infer::UNUSED_OVERRIDE, None, message)
                .help("give the operation, `request` or `response`, and the JSON Pointer of the value");
        }
    }
}
