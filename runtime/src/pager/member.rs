//! Where something stands in a body.

use crate::reply::Reply;
use crate::wire::{self, Decode, DecodeError, Kind, Node};

/// The text or number of a member; `None` where it is absent, null or empty.
pub(super) fn text(reply: &Reply, place: &str) -> Result<Option<String>, DecodeError> {
    if reply.has_no_body() {
        return Ok(None);
    }
    wire::with_scratch(|tape| {
        let document = tape.parse(reply.body())?;
        let mut keys = Vec::new();
        let Some(node) = find(document.root(), place, &mut keys) else {
            return Ok(None);
        };
        match node.kind() {
            Kind::Null => Ok(None),
            Kind::String | Kind::Number => {
                let text = node.text()?.trim();
                Ok((!text.is_empty()).then(|| text.to_owned()))
            }
            Kind::Bool | Kind::Array | Kind::Object => Err(along(node.expected("a text"), &keys)),
        }
    })
}

/// How many items a page has.
pub(super) fn count(reply: &Reply, place: Option<&str>) -> Result<u64, DecodeError> {
    in_list(reply, place, |nodes| Ok(nodes.count() as u64))
}

/// The items of a page.
pub(super) fn items<T: Decode>(reply: &Reply, place: Option<&str>) -> Result<Vec<T>, DecodeError> {
    in_list(reply, place, |nodes| {
        let read = |(index, node)| T::decode(node).map_err(|error| error.in_item(index));
        nodes.enumerate().map(read).collect()
    })
}

/// Gives the items of the list at a place to `read`. No body and no such member are a list without items.
fn in_list<R>(
    reply: &Reply,
    place: Option<&str>,
    read: impl FnOnce(&mut dyn Iterator<Item = Node<'_>>) -> Result<R, DecodeError>,
) -> Result<R, DecodeError> {
    if reply.has_no_body() {
        return read(&mut std::iter::empty());
    }
    wire::with_scratch(|tape| {
        let document = tape.parse(reply.body())?;
        let mut keys = Vec::new();
        let node = match place {
            Some(place) => find(document.root(), place, &mut keys),
            None => Some(only_list(document.root())?),
        };
        let Some(node) = node.filter(|node| !node.is_null()) else {
            return read(&mut std::iter::empty());
        };
        let found = node.array().and_then(|mut nodes| read(&mut nodes));
        found.map_err(|error| along(error, &keys))
    })
}

/// A list, or the only one in an object.
fn only_list(root: Node<'_>) -> Result<Node<'_>, DecodeError> {
    if root.kind() != Kind::Object {
        return Ok(root);
    }
    let mut lists = root
        .entries()
        .map(|(_, node)| node)
        .filter(|node| node.kind() == Kind::Array);
    match (lists.next(), lists.next()) {
        (Some(list), None) => Ok(list),
        (None, _) => Err(root.expected("a list, or a member that is one")),
        (Some(_), Some(_)) => Err(DecodeError::new(
            "several members are lists: say which of them has the items",
        )),
    }
}

/// The node at a place, and the keys that lead there.
fn find<'a, 'p>(node: Node<'a>, place: &'p str, keys: &mut Vec<&'p str>) -> Option<Node<'a>> {
    if let Some(found) = node.get(place) {
        keys.push(place);
        return Some(found);
    }
    place.match_indices('.').find_map(|(at, _)| {
        let (key, rest) = (place.get(..at)?, place.get(at + 1..)?);
        let inner = node.get(key)?;
        keys.push(key);
        let found = find(inner, rest, keys);
        if found.is_none() {
            keys.pop();
        }
        found
    })
}

fn along(error: DecodeError, keys: &[&str]) -> DecodeError {
    keys.iter()
        .rev()
        .fold(error, |error, key| error.in_key(key))
}
