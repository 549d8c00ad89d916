use std::fmt::{self, Display, Formatter, Write};

use serde_core::Deserializer;
use serde_core::de::{DeserializeSeed, Error, MapAccess, SeqAccess, Visitor};

use super::tape::{SlotKind, Tape};
use crate::text::base64;

/// Appends the value of a deserializer to a tape. All text goes to the side buffer.
pub(super) fn fill<'de, D: Deserializer<'de>>(
    tape: &mut Tape,
    deserializer: D,
) -> Result<(), D::Error> {
    deserializer.deserialize_any(Collector(tape))
}

struct Collector<'t>(&'t mut Tape);

impl Collector<'_> {
    fn text<E: Error>(self, kind: SlotKind, text: impl Display) -> Result<(), E> {
        let start = self.0.side().len();
        // Writing to a string cannot fail.
        let _ = write!(self.0.side(), "{text}");
        let end = self.0.side().len();
        if u32::try_from(end).is_err() {
            return Err(E::custom("the text is longer than 4 GiB"));
        }
        self.0.push(kind, true, start, end - start);
        Ok(())
    }

    fn open(&mut self, kind: SlotKind) -> u32 {
        let index = self.0.len();
        self.0.push(kind, true, 0, 0);
        index
    }
}

impl<'de> DeserializeSeed<'de> for Collector<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        fill(self.0, deserializer)
    }
}

impl<'de> Visitor<'de> for Collector<'_> {
    type Value = ();

    fn expecting(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("a value that JSON can express")
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<(), E> {
        self.0.push(
            if value {
                SlotKind::True
            } else {
                SlotKind::False
            },
            true,
            0,
            0,
        );
        Ok(())
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<(), E> {
        self.text(SlotKind::Integer, value)
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<(), E> {
        self.text(SlotKind::Integer, value)
    }

    fn visit_i128<E: Error>(self, value: i128) -> Result<(), E> {
        self.text(SlotKind::Integer, value)
    }

    fn visit_u128<E: Error>(self, value: u128) -> Result<(), E> {
        self.text(SlotKind::Integer, value)
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<(), E> {
        if !value.is_finite() {
            return Err(E::custom(format_args!("{value} is not a JSON number")));
        }
        self.text(SlotKind::Real, zmij::Buffer::new().format_finite(value))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<(), E> {
        self.text(SlotKind::Text, value)
    }

    fn visit_bytes<E: Error>(self, value: &[u8]) -> Result<(), E> {
        self.text(SlotKind::Text, base64::encode(value))
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.0.push(SlotKind::Null, true, 0, 0);
        Ok(())
    }

    fn visit_none<E: Error>(self) -> Result<(), E> {
        self.visit_unit()
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        fill(self.0, deserializer)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        fill(self.0, deserializer)
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut items: A) -> Result<(), A::Error> {
        let index = self.open(SlotKind::Array);
        let mut count = 0;
        while items.next_element_seed(Collector(self.0))?.is_some() {
            count += 1;
        }
        self.0.close(index, count);
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut members: A) -> Result<(), A::Error> {
        let index = self.open(SlotKind::Object);
        let mut count = 0;
        loop {
            let key = self.0.len();
            if members.next_key_seed(Collector(self.0))?.is_none() {
                break;
            }
            if self.0.len() != key + 1 {
                return Err(A::Error::custom("a key must be text or a number"));
            }
            members.next_value_seed(Collector(self.0))?;
            self.0.link(key);
            count += 1;
        }
        self.0.close(index, count);
        Ok(())
    }
}
