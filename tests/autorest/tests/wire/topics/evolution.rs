//! A service that goes on, while clients of its former definition stay, and clients that are used in several ways.

use connector_autorest::dpg_customization::model::{Input, LroProduct, LroProductReceived, Product};
use connector_autorest::dpg_customization::operations::GetPages;
use connector_autorest::dpg_update1;
use connector_runtime::Value;
use serde_json::json;

use crate::wire::{Wire, client};

pub(crate) async fn scenarios(wire: &mut Wire) {
    ways(wire).await;
    grown(wire).await;
    new(wire).await;
}

/// Values as the definition has them, and as they come.
async fn ways(wire: &mut Wire) {
    let client = client!(wire, dpg_customization);
    let raw = || json!({"received": "raw"});
    let model = || Product { received: LroProductReceived::Model };
    wire.eq("GetRawModel", client.get_model("raw").into_json::<Value>().await, raw());
    wire.eq("GetHandwrittenModel", client.get_model("model").await, model());
    let call = client.post_model("raw", Input::new("")).body(json!({"hello": "world!"}));
    wire.eq("PostRawModel", call.into_json::<Value>().await, raw());
    let got = client.post_model("model", Input::new("world!")).await;
    wire.eq("PostHandwrittenModel", got, model());
    let items = client.get_pages("raw").customize().items_by::<Value>(GetPages::PAGING);
    wire.eq("GetRawPages", items.all().await, vec![raw(), raw()]);
    let items = client.get_pages("model").items();
    wire.eq("GetHandwrittenModelPages", items.all().await, vec![model(), model()]);
    let raw = json!({"provisioningState": "Succeeded", "received": "raw"});
    let got = client.lro("raw").customize().into_json::<Value>().poller().await;
    wire.eq("RawLRO", got, raw);
    let model = LroProduct {
        received: LroProductReceived::Model,
        provisioning_state: "Succeeded".into(),
    };
    wire.eq("HandwrittenModelLRO", client.lro("model").poller().await, model);
}

/// Parameters that are new are optional.
async fn grown(wire: &mut Wire) {
    let before = client!(wire, dpg_initial);
    let after = client!(wire, dpg_update1);
    let message = || json!({"message": "An object was successfully returned"});
    let scenario = "DPGAddOptionalInput_NoParams";
    wire.eq(scenario, before.params_head_no_params().await, Value::Null);
    let call = after.params_head_no_params().new_parameter("new");
    wire.eq(scenario, call.await, Value::Null);
    let scenario = "DPGAddOptionalInput";
    wire.eq(scenario, before.params_get_required("foo").await, message());
    let call = after.params_get_required("foo").new_parameter("new");
    wire.eq(scenario, call.await, message());
    let scenario = "DPGAddOptionalInput_RequiredOptionalParam";
    let call = before.params_put_required_optional("foo").optional_param("bar");
    wire.eq(scenario, call.await, message());
    let call = after.params_put_required_optional("foo").new_parameter("new");
    wire.eq(scenario, call.await, message());
    let scenario = "DPGAddOptionalInput_OptionalParam";
    wire.eq(scenario, before.params_get_optional().optional_param("bar").await, message());
    wire.eq(scenario, after.params_get_optional().new_parameter("new").await, message());
}

async fn new(wire: &mut Wire) {
    let client = client!(wire, dpg_update1);
    let image = || dpg_update1::model::PostInput::new("http://example.org/myimage.jpeg");
    for scenario in ["DPGNewBodyType", "DPGNewBodyType.JSON"] {
        wire.eq(scenario, client.params_post_parameters(image()).await, Value::Null);
    }
    let call = client.params_post_parameters(image()).bytes_body("image/jpeg", vec![0xff, 0xd8]);
    wire.eq("DPGNewBodyType.JPEG", call.await, Value::Null);
    wire.eq("DPGAddNewOperation", client.params_delete_parameters().await, ());
    let message = json!({"message": "An object was successfully returned"});
    wire.eq("DPGAddNewPath", client.params_get_new_operation().await, message.clone());
    // The definition does not have it.
    let call = client.core().request_to("GET", "/serviceDriven/glassbreaker");
    wire.eq("DPGGlassBreaker", call.into_json::<Value>().await, message);
}
