//! Members of a body that the definition does not have.

use std::borrow::Cow;

use super::Request;
use crate::body::Kept;
use crate::content;
use crate::wire::{self, DecodeError, Encode, Node, Writer};

impl Request {
    /// Adds a member to a body that is an object in JSON, or puts it in the place of the member of this name. No body is an
    /// empty object.
    pub(crate) fn set_member(&mut self, name: &str, value: &dyn Encode) -> &mut Self {
        const JSON: &str = "application/json";
        let (media_type, json) = match self.0.body.take() {
            Some((media_type, Kept::Bytes(json))) if content::is_json(&media_type) => {
                (media_type, json)
            }
            None if self.0.rare().fields.is_empty() => (Cow::Borrowed(JSON), "{}".into()),
            _ => return self.fail("member", name, "the body is not JSON"),
        };
        let mut member = Writer::new();
        value.encode(&mut member);
        self.0.secrets.extend(member.take_secrets());
        let whole = member
            .finish()
            .map_err(|error| error.to_string())
            .and_then(|member| with_member(&json, name, &member));
        match whole {
            Ok(json) => self.set_bytes(media_type, json.into()),
            Err(why) => self.fail("member", name, &why),
        }
    }
}

fn with_member(json: &[u8], name: &str, member: &[u8]) -> Result<Vec<u8>, String> {
    let told = |error: DecodeError| error.to_string();
    let mut value = wire::Tape::new();
    let value = value.parse(member).map_err(told)?;
    wire::with_scratch(|tape| {
        let document = tape.parse(json).map_err(told)?;
        document.root().object().map_err(told)?;
        let mut writer = Writer::new();
        let mut object = writer.object();
        let others = document.root().entries();
        for (key, node) in others.filter(|(key, _): &(&str, Node<'_>)| *key != name) {
            object.field(key, &node);
        }
        object.field(name, &value.root());
        object.end();
        writer.finish().map_err(|error| error.to_string())
    })
}
