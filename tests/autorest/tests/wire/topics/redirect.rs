use connector_autorest::http_infrastructure::http_redirect_operations::HttpRedirectsGet300Error;

use crate::wire::{Wire, client};

pub(crate) async fn scenarios(wire: &mut Wire) {
    let client = client!(wire, http_infrastructure);
    let api = client.http_redirect_operations();
    wire.status("HttpRedirect300Head", api.http_redirects_head300().await, 300);
    wire.failed("HttpRedirect300Get", api.http_redirects_get300().await, |error| {
        let choice = error.api();
        let Some(HttpRedirectsGet300Error::Status300(places)) = choice else {
            return false;
        };
        places == ["/http/success/get/200"]
    });
    wire.ok("HttpRedirect301Head", api.http_redirects_head301().await);
    wire.ok("HttpRedirect301Get", client.http_operation_operations().http_redirects_get301().await);
    let call = api.http_redirects_put301().boolean_value(true);
    // It is sent again to the new place, where there is nothing.
    wire.status("HttpRedirect301Put", call.await, 404);
    wire.ok("HttpRedirect302Head", api.http_redirects_head302().await);
    wire.ok("HttpRedirect302Get", client.http_operation_operations().http_redirects_get302().await);
    let call = api.http_redirects_patch302().boolean_value(true);
    wire.status("HttpRedirect302Patch", call.await, 404);
    let call = api.http_redirects_post303().boolean_value(true);
    wire.ok("HttpRedirect303Post", call.await);
    wire.ok("HttpRedirect307Head", api.http_redirects_head307().await);
    wire.ok("HttpRedirect307Get", api.http_redirects_get307().await);
    wire.ok("HttpRedirect307Options", api.http_redirects_options307().await);
    let call = api.http_redirects_put307().boolean_value(true);
    wire.ok("HttpRedirect307Put", call.await);
    let call = api.http_redirects_post307().boolean_value(true);
    wire.ok("HttpRedirect307Post", call.await);
    let call = api.http_redirects_patch307().boolean_value(true);
    wire.ok("HttpRedirect307Patch", call.await);
    let call = api.http_redirects_delete307().boolean_value(true);
    wire.ok("HttpRedirect307Delete", call.await);
}
