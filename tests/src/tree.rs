use connector_codegen::source::{Kind, Node};
use serde_json::{Map, Number, Value};

/// A document's own words, for those who do not trust the generator's reading of them.
pub fn tree(node: Node<'_>) -> Value {
    match node.kind() {
        Kind::Null => Value::Null,
        Kind::Bool => Value::Bool(node.as_bool().unwrap_or_default()),
        Kind::Number => {
            let digits = node.number().unwrap_or_default();
            let number: Option<Number> = serde_json::from_str(digits).ok();
            number.map_or(Value::Null, Value::Number)
        }
        Kind::String => Value::String(node.as_str().unwrap_or_default().to_owned()),
        Kind::Array => node.items().map(tree).collect(),
        Kind::Object => {
            let members = node
                .entries()
                .map(|(key, value)| (key.to_owned(), tree(value)));
            Value::Object(members.collect::<Map<_, _>>())
        }
    }
}
