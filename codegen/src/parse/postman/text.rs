//! Texts with variables in them.

use crate::source::Node;

/// A stretch of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    Text(&'a str),
    /// What stands in double braces.
    Variable(&'a str),
}

/// The pieces of a text: `{{a}}/b` is the variable `a` and the text `/b`. Names hold no braces, so that JSON text stays text.
pub(super) fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut found = Vec::new();
    let mut plain = 0;
    let mut at = 0;
    while let Some(open) = text[at..].find("{{").map(|open| at + open) {
        let inner = &text[open + 2..];
        let end = inner.find(['{', '}']);
        let name = end.and_then(|end| Some((end, inner[end..].strip_prefix("}}")?)));
        let name = name.map(|(end, _)| (end, inner[..end].trim()));
        match name {
            Some((end, name)) if is_name(name) => {
                if open > plain {
                    found.push(Piece::Text(&text[plain..open]));
                }
                found.push(Piece::Variable(name));
                at = open + 2 + end + 2;
                plain = at;
            }
            _ => at = open + 1,
        }
    }
    if plain < text.len() {
        found.push(Piece::Text(&text[plain..]));
    }
    found
}

fn is_name(name: &str) -> bool {
    !name.is_empty() && name.len() <= 200 && !name.contains(['\n', '"', ':', ','])
}

/// The names of the variables in a text, in their order.
pub(super) fn variables(text: &str) -> impl Iterator<Item = &str> {
    pieces(text).into_iter().filter_map(|piece| match piece {
        Piece::Variable(name) => Some(name),
        Piece::Text(_) => None,
    })
}

/// The variable that a text consists of.
pub(super) fn only_variable(text: &str) -> Option<&str> {
    match pieces(text.trim()).as_slice() {
        [Piece::Variable(name)] => Some(name),
        _ => None,
    }
}

/// Whether a text has no variable in it.
pub(super) fn is_literal(text: &str) -> bool {
    variables(text).next().is_none()
}

/// What is said of something: a text, or an object with one.
pub(super) fn described(node: Node<'_>) -> Option<String> {
    let told = node.get("description")?;
    let text = told
        .as_str()
        .or_else(|| told.get("content").and_then(Node::as_str))?;
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{Piece, only_variable, pieces};

    #[test]
    fn variables_stand_in_double_braces() {
        use Piece::{Text, Variable};
        assert_eq!(
            pieces("https://{{ host }}:{{port}}/a"),
            [
                Text("https://"),
                Variable("host"),
                Text(":"),
                Variable("port"),
                Text("/a")
            ]
        );
        assert_eq!(pieces("{{$guid}}"), [Variable("$guid")]);
        assert_eq!(pieces(r#"{"a":{"b":1}}"#), [Text(r#"{"a":{"b":1}}"#)]);
        assert_eq!(pieces("{{{a}}}"), [Text("{"), Variable("a"), Text("}")]);
        assert_eq!(pieces("{{}} {{a"), [Text("{{}} {{a")]);
        assert_eq!(pieces(""), []);
        assert_eq!(only_variable(" {{a}} "), Some("a"));
        assert_eq!(only_variable("{{a}}{{b}}"), None);
    }
}
