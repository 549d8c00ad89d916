//! How the types are written and read, and by that shown and compared.

use super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::NoteByIdBody {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        object.constant("query", "query Note($id: ID!) { note(id: $id) { title } }");
        object.constant("operationName", "Note");
        let mut value = Self::default();
        object.read("variables", &mut value.variables);
        object.finish(value)
    }
}

impl Encode for model::NoteByIdBody {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("query", "query Note($id: ID!) { note(id: $id) { title } }");
        object.field("operationName", "Note");
        object.optional("variables", &self.variables);
        object.end();
    }
}

impl Decode for model::NoteByIdBodyVariables {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("id", &mut value.id);
        object.finish(value)
    }
}

impl Encode for model::NoteByIdBodyVariables {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("id", &self.id);
        object.end();
    }
}

impl Decode for model::NoteByIdResponse {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("data", &mut value.data);
        object.finish(value)
    }
}

impl Encode for model::NoteByIdResponse {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("data", &self.data);
        object.end();
    }
}

impl Decode for model::NoteByIdResponseData {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("note", &mut value.note);
        object.finish(value)
    }
}

impl Encode for model::NoteByIdResponseData {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("note", &self.note);
        object.end();
    }
}

impl Decode for model::NoteByIdResponseDataNote {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("title", &mut value.title);
        object.finish(value)
    }
}

impl Encode for model::NoteByIdResponseDataNote {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("title", &self.title);
        object.end();
    }
}

impl Decode for model::AllNotesBody {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        object.constant("query", "{ notes { title } }");
        let value = Self {};
        object.finish(value)
    }
}

impl Encode for model::AllNotesBody {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("query", "{ notes { title } }");
        object.end();
    }
}

impl Decode for model::RenameBody {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        object.constant(
            "query",
            "mutation ($id: ID!, $to: String) { rename(id: $id, to: $to) }",
        );
        let mut value = Self::default();
        object.read("variables", &mut value.variables);
        object.finish(value)
    }
}

impl Encode for model::RenameBody {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field(
            "query",
            "mutation ($id: ID!, $to: String) { rename(id: $id, to: $to) }",
        );
        object.optional("variables", &self.variables);
        object.end();
    }
}

impl Decode for model::RenameBodyVariables {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("id", &mut value.id);
        object.read("to", &mut value.to);
        object.finish(value)
    }
}

impl Encode for model::RenameBodyVariables {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("id", &self.id);
        object.optional("to", &self.to);
        object.end();
    }
}

connector_runtime::model!(
    model::NoteByIdBody,
    model::NoteByIdBodyVariables,
    model::NoteByIdResponse,
    model::NoteByIdResponseData,
    model::NoteByIdResponseDataNote,
    model::AllNotesBody,
    model::RenameBody,
    model::RenameBodyVariables,
);
