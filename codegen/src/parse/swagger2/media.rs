use crate::parse::shared::media::is_media_type;
use crate::source::Node;

/// The media types that hold for an operation: its own, or those of the whole definition.
pub(super) fn listed<'a>(operation: Node<'a>, root: Node<'a>, key: &str) -> Vec<&'a str> {
    let list = operation.get(key).or_else(|| root.get(key));
    let words = list
        .into_iter()
        .flat_map(|list| list.items().chain(list.as_str().map(|_| list)));
    words
        .filter_map(Node::as_str)
        .map(str::trim)
        .filter(|word| is_media_type(word))
        .collect()
}
