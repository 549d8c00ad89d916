//! How the types are written and read, and by that shown and compared.

use super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::TildeSlashQuoteOpenBrace {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self {
            quote_backslash_open_brace_close_brace: String::new(),
            _31m: None,
        };
        object.read_required(
            "\"\\\n{}",
            &mut value.quote_backslash_open_brace_close_brace,
        );
        object.read("\0\u{1b}[31m", &mut value._31m);
        object.finish(value)
    }
}

impl Encode for model::TildeSlashQuoteOpenBrace {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("\"\\\n{}", &self.quote_backslash_open_brace_close_brace);
        object.optional("\0\u{1b}[31m", &self._31m);
        object.end();
    }
}

connector_runtime::model!(model::TildeSlashQuoteOpenBrace);

connector_runtime::string_enum!(model::FnEvilQ);
