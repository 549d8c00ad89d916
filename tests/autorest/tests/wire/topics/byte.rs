use connector_runtime::Kind;

use crate::wire::{Wire, client};

const HIGH: [u8; 10] = [255, 254, 253, 252, 251, 250, 249, 248, 247, 246];

pub(crate) async fn scenarios(wire: &mut Wire) {
    let client = client!(wire, body_byte);
    let api = client.byte_operations();
    wire.fails("getByteNull", api.byte_get_null().await, Kind::Decode);
    wire.eq("getByteEmpty", api.byte_get_empty().await, "".into());
    wire.eq("getByteNonAscii", api.byte_get_non_ascii().await, (&HIGH).into());
    wire.ok("putByteNonAscii", api.byte_put_non_ascii(&HIGH).await);
    wire.is("getByteInvalid", api.byte_get_invalid().await, |got| {
        got.as_str() == "::::SWAGGER::::" && got.to_bytes().is_err()
    });
}
