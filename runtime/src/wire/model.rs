//! What values are by the codec: what [`model!`](crate::model) calls.

use std::fmt::{self, Debug, Display, Formatter};

use super::{Encode, Kind, Node, Writer, tape};

/// Shows a value as `Debug` does, with the members that it has on the wire, by their keys: `Note { id: "n1", stars: 5 }`.
/// Secrets are not shown. `name` is the path of the type, of which the last part is shown.
///
/// # Errors
/// Those of the formatter.
pub fn show(value: &dyn Encode, name: &str, f: &mut Formatter<'_>) -> fmt::Result {
    let name = name.rsplit([':', ' ']).next().unwrap_or_default();
    let mut writer = Writer::for_show();
    value.encode(&mut writer);
    let json = writer.finish().unwrap_or_default();
    tape::with_scratch(|tape| match tape.parse(&json) {
        Ok(document) => show_node(document.root(), name, f),
        // What is nested too deeply for JSON.
        Err(_) => f.debug_struct(name).finish_non_exhaustive(),
    })
}

fn show_node(node: Node<'_>, name: &str, f: &mut Formatter<'_>) -> fmt::Result {
    if node.kind() != Kind::Object {
        return f.debug_tuple(name).field(&Shown(node)).finish();
    }
    let mut members = f.debug_struct(name);
    for (key, value) in node.entries() {
        members.field(key, &Shown(value));
    }
    members.finish()
}

/// Whether two values are the same on the wire. A number that is not finite equals nothing.
#[must_use]
pub fn same(a: &dyn Encode, b: &dyn Encode) -> bool {
    let json = |value: &dyn Encode| {
        let mut writer = Writer::new();
        value.encode(&mut writer);
        writer.finish().ok()
    };
    json(a).is_some_and(|a| json(b).is_some_and(|b| a == b))
}

/// A value inside another, whose type is not known any more.
struct Shown<'a>(Node<'a>);

impl Debug for Shown<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.0.kind() {
            Kind::Array => f.debug_list().entries(self.0.items().map(Shown)).finish(),
            Kind::Object => {
                let members = self.0.entries();
                let members = members.map(|(key, value)| (Plain(key), Shown(value)));
                f.debug_map().entries(members).finish()
            }
            Kind::String => Debug::fmt(self.0.as_str().unwrap_or_default(), f),
            Kind::Null | Kind::Bool | Kind::Number => {
                f.write_str(self.0.lexeme().unwrap_or("null"))
            }
        }
    }
}

/// A key, without quotes as in a struct.
struct Plain<'a>(&'a str);

impl Debug for Plain<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        Display::fmt(self.0, f)
    }
}

#[cfg(test)]
mod tests {
    use crate::Value;
    use crate::auth::Secret;
    use crate::wire::{Decode, DecodeError, Encode, Node, Writer};

    struct Note {
        secret: Secret,
        stars: f64,
        other: Option<Value>,
    }

    impl Decode for Note {
        fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
            let mut object = node.object()?;
            Ok(Self {
                secret: object.required("secret")?,
                stars: object.required("stars")?,
                other: object.optional("@other")?,
            })
        }
    }

    impl Encode for Note {
        fn encode(&self, to: &mut Writer) {
            let mut object = to.object();
            object.field("secret", &self.secret);
            object.field("stars", &self.stars);
            object.optional("@other", &self.other);
            object.end();
        }
    }

    crate::model!(Note);

    fn note(secret: &str, stars: f64, other: Option<Value>) -> Note {
        Note {
            secret: secret.into(),
            stars,
            other,
        }
    }

    #[test]
    fn members_are_shown_by_their_keys_and_secrets_are_not() {
        let other = serde_json::json!([{"a": null, "b": "\"\n"}, true]);
        assert_eq!(
            format!("{:?}", note("hunter2", 2.5, Some(other))),
            r#"Note { secret: "…", stars: 2.5, @other: [{a: null, b: "\"\n"}, true] }"#
        );
        assert_eq!(
            format!("{:#?}", note("hunter2", f64::NAN, None)),
            "Note {\n    secret: \"…\",\n    stars: \"NaN\",\n}"
        );
    }

    #[test]
    fn what_is_nested_too_deeply_is_left_out() {
        let deep = (0..200).fold(Value::Null, |inner, _| Value::Array(vec![inner]));
        assert_eq!(format!("{:?}", note("", 1.0, Some(deep))), "Note { .. }");
    }

    #[test]
    fn what_is_written_in_the_same_way_is_equal() {
        let one = note("hunter2", 1.0, None);
        assert_eq!(one, note("hunter2", 1.0, None));
        assert_ne!(one, note("hunter3", 1.0, None));
        assert_ne!(one, note("hunter2", 1.0, Some(Value::Null)));
        let nan = note("hunter2", f64::NAN, None);
        assert_ne!(nan, nan);
    }
}
