use connector_autorest::validation::model::{ChildProduct, ConstantProduct, Product};
use serde_json::json;

use crate::wire::{Wire, client};

pub(crate) async fn scenarios(wire: &mut Wire) {
    let client = client!(wire, object_type);
    let object = json!({"message": "An object was successfully returned"});
    wire.eq("ObjectTypeResponse", client.get().await, object);
    wire.ok("ObjectTypePut", client.put(json!({"foo": "bar"})).await);
    let body = br#"{ "message": "The object you passed was incorrect" }"#;
    wire.failed("ObjectTypeErrorResponse", client.put(json!({"foo": "foo"})).await, |error| {
        error.status() == Some(400) && error.body().is_some_and(|got| got == &body[..])
    });

    let client = client!(wire, validation);
    wire.ok("ConstantsInPath", client.get_with_constant_in_path().await);
    let product = Product::new(ChildProduct::default(), ConstantProduct::default());
    let got = client.post_with_constant_in_body().body(&product).await;
    wire.eq("ConstantsInBody", got, product);
}
