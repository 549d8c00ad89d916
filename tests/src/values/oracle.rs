use jsonschema::{Draft, Validator};
use serde_json::{Map, Value};

use super::dialect::Bundle;

/// How many members may be taken from a sample before it is given up.
const MAX_CUTS: usize = 24;

/// Says which values are values of a component: a validator that nobody here wrote.
pub(super) struct Oracle {
    validator: Validator,
}

impl Oracle {
    /// # Errors
    /// When the schemas cannot be compiled.
    pub(super) fn of(bundle: &Bundle, has_formats: bool) -> Result<Self, String> {
        let options = jsonschema::options()
            .with_draft(Draft::Draft202012)
            .should_validate_formats(has_formats)
            .with_format("byte", is_base64)
            .offline();
        let built = options.build(&bundle.whole());
        let validator = built.map_err(|error| format!("{}: {error}", error.schema_path()))?;
        Ok(Self { validator })
    }

    /// The value if the component holds for it; one that may be cut, without the members and items that the component does
    /// not hold for. Nothing where little is left.
    pub(super) fn accepted(&self, component: usize, value: Value, may_cut: bool) -> Option<Value> {
        let key = component.to_string();
        let mut whole = Value::Object(Map::from_iter([(key.clone(), value)]));
        for _ in 0..MAX_CUTS {
            let Err(error) = self.validator.validate(&whole) else {
                return whole.as_object_mut()?.remove(&key);
            };
            if !may_cut {
                return None;
            }
            let place = error.instance_path().as_str().to_owned();
            let (parent, last) = place
                .rsplit_once('/')
                .filter(|(parent, _)| !parent.is_empty())?;
            match whole.pointer_mut(parent)? {
                Value::Object(members) => {
                    members.remove(&last.replace("~1", "/").replace("~0", "~"))?;
                }
                Value::Array(items) => {
                    items.remove(last.parse().ok()?);
                }
                _ => return None,
            }
        }
        None
    }
}

/// Whether a text is Base64 (RFC 4648 §4), as the format `byte` has it.
fn is_base64(text: &str) -> bool {
    let digits = text.trim_end_matches('=');
    let is_digit = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '/');
    text.len().is_multiple_of(4) && text.len() - digits.len() <= 2 && digits.chars().all(is_digit)
}
