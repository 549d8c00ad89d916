//! How the types are written and read, and by that shown and compared.

use super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::Note {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        object.constant("object", "note");
        object.constant("major", "3");
        object.constant("final", "true");
        object.constant("single", "one");
        let mut value = Self {
            nullable: None,
            maybe: None,
            minor: None,
            flag: None,
            ratio: None,
            text: None,
        };
        object.read_required("nullable", &mut value.nullable);
        object.read("maybe", &mut value.maybe);
        object.read("minor", &mut value.minor);
        object.read("flag", &mut value.flag);
        object.read("ratio", &mut value.ratio);
        object.read("text", &mut value.text);
        object.finish(value)
    }
}

impl Encode for model::Note {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("object", "note");
        object.field("major", &3);
        object.field("final", &true);
        object.field("single", "one");
        object.field("nullable", &self.nullable);
        object.optional("maybe", &self.maybe);
        object.optional("minor", &self.minor);
        object.optional("flag", &self.flag);
        object.optional("ratio", &self.ratio);
        object.optional("text", &self.text);
        object.end();
    }
}

connector_runtime::model!(model::Note);

connector_runtime::string_enum!(model::AddNoteMode, model::NoteNullable, model::NoteMaybe);

connector_runtime::integer_enum!(model::NoteMinor);
