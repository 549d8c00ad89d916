use connector_autorest::error_with_secrets::model::SecretResponse;
use serde_json::json;

use crate::wire::{Wire, client};

const KEY: &str = "1c88a67921784300a462b2cb61da2339";

pub(crate) async fn scenarios(wire: &mut Wire) {
    wire.ok("SecurityKey", client!(wire, security_key.api_key("123456789")).head().await);
    let token = "https://security.microsoft.com/.default";
    wire.ok("SecurityAad", client!(wire, security_aad.bearer(token)).head().await);

    let client = client!(wire, error_with_secrets.api_key(format!("SharedKey {KEY}")));
    let secret = SecretResponse { key: KEY.into(), value: "secret".into() };
    // The definition has neither the parameter nor the body.
    let call = client.create_secret().query("key", KEY).body(json!({"key": KEY}));
    wire.eq("RequestWithSecrets", call.await, secret);
    wire.failed("ErrorWithSecrets", client.get_error_with_secrets().await, |error| {
        let id = "5e123516-834e-4222-9e80-353108d33357";
        error.status() == Some(403) && error.request_id() == Some(id)
            && !format!("{error} {error:?}").contains(KEY)
    });
    let client = client!(wire, incorrect_error_response);
    let got = client.get_incorrect_error_from_server().await;
    wire.failed("verifyIncorrectErrorParsing", got, |error| {
        error.status() == Some(444) && error.body().is_some_and(|got| got == "foobar")
    });
}
