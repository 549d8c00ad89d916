use serde_json::json;

use crate::wire::{Wire, client};

pub(crate) async fn scenarios(wire: &mut Wire) {
    let client = client!(wire, any_type);
    wire.eq("GetStringAsAnything", client.get_string().await, json!("anything"));
    wire.ok("PutStringAsAnything", client.put_string(json!("anything")).await);
    let object = json!({"message": "An object was successfully returned"});
    wire.eq("GetObjectAsAnything", client.get_object().await, object);
    wire.ok("PutObjectAsAnything", client.put_object(json!({"foo": "bar"})).await);
    wire.eq("GetArrayAsAnything", client.get_array().await, json!(["foo", "bar"]));
    wire.ok("PutArrayAsAnything", client.put_array(json!(["foo", "bar"])).await);
}
