//! The text of a body to a sample.

mod reader;
mod string;
pub(super) mod variables;

use super::Sample;
use crate::sort::sort_by;
use reader::Reader;

/// What is in the text of a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Its value; `None` where it is text, and no JSON even with repairs.
    pub sample: Option<Sample>,
    /// Values that follow the first one, as where somebody keeps several bodies in one text.
    pub others: Vec<Sample>,
    /// What had to be repaired, each once, in the order of the enumeration.
    pub repairs: Vec<Repair>,
    /// Variables outside of quotes of which the kind of value is not known.
    pub holes: Vec<Hole>,
}

/// Why a body is no JSON as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Repair {
    /// Variables stand outside of quotes.
    Variables,
    /// It has comments.
    Comments,
    /// Commas stand before closing brackets.
    TrailingCommas,
    /// Several values follow each other.
    SeveralValues,
}

/// A variable whose kind of value is not known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hole {
    /// Where in the body it stands (JSON Pointer, RFC 6901).
    pub pointer: String,
    /// The variable's name without braces.
    pub name: String,
}

/// Reads the text of a body as JSON. Where it is none, variables outside of quotes are replaced by what `variable` knows of
/// them, comments are skipped and commas before closing brackets ignored; anything else that is wrong makes it a text. A
/// variable without a value becomes [`Sample::Hole`], as does one that is the whole body: such bodies differ with every call.
///
/// ```
/// use connector_codegen::infer::{Repair, Sample, read_body};
///
/// let reading = read_body(r#"{"id": {{id}},} // of a note"#, &|_| Some("5".to_owned()));
/// let id = ("id".to_owned(), Sample::Number("5".to_owned()));
/// assert_eq!(reading.sample, Some(Sample::Object(vec![id])));
/// assert_eq!(reading.repairs, [Repair::Variables, Repair::Comments, Repair::TrailingCommas]);
/// assert_eq!(read_body("id=5", &|_| None).sample, None);
/// ```
pub fn read_body(text: &str, variable: &dyn Fn(&str) -> Option<String>) -> Reading {
    let mut reader = Reader::new(text, variable);
    let values = reader.values();
    let mut repairs = reader.repairs;
    let mut values = values.into_iter();
    let sample = values.next();
    if sample.is_none() {
        return Reading {
            sample,
            others: Vec::new(),
            repairs: Vec::new(),
            holes: Vec::new(),
        };
    }
    let others: Vec<Sample> = values.collect();
    if !others.is_empty() {
        repairs.push(Repair::SeveralValues);
    }
    sort_by(&mut repairs, Ord::cmp);
    Reading {
        sample,
        others,
        repairs,
        holes: reader.holes,
    }
}
