//! Between the codec and serde: what [`serde_bridge!`](crate::serde_bridge) calls.

use serde_core::de::Error as _;
use serde_core::ser::{Error as _, SerializeMap, SerializeSeq};
use serde_core::{Deserializer, Serialize, Serializer};

use super::{Decode, Encode, Kind, Node, Tape, Writer, tape};

/// Writes a value to any serde format.
///
/// # Errors
/// Those of the serializer, and when the value holds a number that is not finite.
pub fn serialize<S: Serializer>(value: &dyn Encode, serializer: S) -> Result<S::Ok, S::Error> {
    let mut writer = Writer::new();
    value.encode(&mut writer);
    let json = writer.finish().map_err(S::Error::custom)?;
    tape::with_scratch(|tape| {
        tape.parse(&json)
            .map_err(S::Error::custom)?
            .root()
            .serialize(serializer)
    })
}

/// Reads a value from any self-describing serde format.
///
/// # Errors
/// Those of the deserializer, and when the value has another shape; the text names the place in the value.
pub fn deserialize<'de, T: Decode, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let tape = Tape::from_deserializer(deserializer)?;
    T::decode(tape.document().root()).map_err(D::Error::custom)
}

impl Serialize for Node<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.kind() {
            Kind::Null => serializer.serialize_unit(),
            Kind::Bool => serializer.serialize_bool(self.as_bool().unwrap_or_default()),
            Kind::String => serializer.serialize_str(self.as_str().unwrap_or_default()),
            Kind::Number => serialize_number(*self, serializer),
            Kind::Array => {
                let items = self.items();
                let mut list = serializer.serialize_seq(Some(items.len()))?;
                for item in items {
                    list.serialize_element(&item)?;
                }
                list.end()
            }
            Kind::Object => {
                let entries = self.entries();
                let mut map = serializer.serialize_map(Some(entries.len()))?;
                for (key, value) in entries {
                    map.serialize_entry(key, &value)?;
                }
                map.end()
            }
        }
    }
}

fn serialize_number<S: Serializer>(node: Node<'_>, serializer: S) -> Result<S::Ok, S::Error> {
    let lexeme = node.number().unwrap_or_default();
    if let Ok(number) = lexeme.parse::<u64>() {
        return serializer.serialize_u64(number);
    }
    if let Ok(number) = lexeme.parse::<i64>() {
        return serializer.serialize_i64(number);
    }
    match node.as_f64() {
        Some(number) => serializer.serialize_f64(number),
        None => Err(S::Error::custom(format_args!(
            "{lexeme} does not fit a number"
        ))),
    }
}
