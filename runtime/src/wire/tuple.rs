//! Arrays of which each item has a type of its own (`prefixItems` of JSON Schema 2020-12 §10.3.1.1).

use super::{Decode, DecodeError, Encode, Items, Node, Writer};

/// Items that a tuple has no place for are left out.
macro_rules! tuples {
    ($($count:literal: $($type:ident $item:tt),+;)+) => {$(
        impl<$($type: Decode),+> Decode for ($($type,)+) {
            fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
                let mut items = items(node, $count)?;
                Ok(($(item::<$type>(&mut items, node, $item)?,)+))
            }
        }

        impl<$($type: Encode),+> Encode for ($($type,)+) {
            fn encode(&self, to: &mut Writer) {
                let mut array = to.array();
                $(array.item(&self.$item);)+
                array.end();
            }
        }
    )+};
}

tuples! {
    1: A 0;
    2: A 0, B 1;
    3: A 0, B 1, C 2;
    4: A 0, B 1, C 2, D 3;
    5: A 0, B 1, C 2, D 3, E 4;
    6: A 0, B 1, C 2, D 3, E 4, F 5;
    7: A 0, B 1, C 2, D 3, E 4, F 5, G 6;
    8: A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7;
}

fn items(node: Node<'_>, count: usize) -> Result<Items<'_>, DecodeError> {
    let items = node.array()?;
    if items.len() < count {
        return Err(wrong_length(count, items.len()));
    }
    if node.losses().are_counted() {
        node.losses().add((items.len() - count) as u32);
    }
    Ok(items)
}

fn item<T: Decode>(items: &mut Items<'_>, node: Node<'_>, index: usize) -> Result<T, DecodeError> {
    T::decode(items.next().unwrap_or(node)).map_err(|error| error.in_item(index))
}

#[cold]
fn wrong_length(expected: usize, found: usize) -> DecodeError {
    DecodeError::new(format!(
        "expected an array of {expected} items, found one of {found}"
    ))
}
