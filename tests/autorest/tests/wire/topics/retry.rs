use connector_runtime::Kind;

use crate::cookie::repeating;
use crate::wire::{Wire, client};

pub(crate) async fn scenarios(wire: &mut Wire) {
    let client = client!(wire, http_infrastructure.configure(repeating));
    let api = client.http_retry_operations();
    wire.ok("HttpRetry408Head", api.http_retry_head408().await);
    let call = api.http_retry_put500().boolean_value(true);
    wire.ok("HttpRetry500Put", call.await);
    let call = api.http_retry_patch500().boolean_value(true).customize();
    wire.ok("HttpRetry500Patch", call.idempotent(true).await);
    wire.ok("HttpRetry502Get", api.http_retry_get502().await);
    // The definition promises a value, which the server leaves out.
    wire.failed("HttpRetry502Options", api.http_retry_options502().await, |error| {
        error.kind() == Kind::Decode && error.attempts() == 2
    });
    let call = api.http_retry_post503().boolean_value(true);
    wire.ok("HttpRetry503Post", call.await);
    let call = api.http_retry_delete503().boolean_value(true);
    wire.ok("HttpRetry503Delete", call.await);
    let call = api.http_retry_put504().boolean_value(true);
    wire.ok("HttpRetry504Put", call.await);
    let call = api.http_retry_patch504().boolean_value(true).customize();
    wire.ok("HttpRetry504Patch", call.idempotent(true).await);
}
