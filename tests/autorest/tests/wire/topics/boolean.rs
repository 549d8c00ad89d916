use connector_runtime::Kind;

use crate::wire::{Wire, client};

pub(crate) async fn scenarios(wire: &mut Wire) {
    let client = client!(wire, body_boolean);
    let api = client.bool_operations();
    wire.eq("getBoolTrue", api.bool_get_true().await, true);
    wire.ok("putBoolTrue", api.bool_put_true(true).await);
    wire.eq("getBoolFalse", api.bool_get_false().await, false);
    wire.ok("putBoolFalse", api.bool_put_false(false).await);
    wire.eq("getBoolNull", api.bool_get_null().await, None);
    wire.fails("getBoolInvalid", api.bool_get_invalid().await, Kind::Decode);
}
