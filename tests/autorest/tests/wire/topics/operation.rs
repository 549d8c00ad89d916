//! Operations that take their time.

use std::time::Duration;

use connector_autorest::lro::model::{Product, Sku, SubProduct, SubProductProperties};
use connector_autorest::lro_parameterized_endpoints;
use connector_runtime::{Kind, Poller};

use crate::cookie::repeating;
use crate::wire::{Wire, client};

pub(crate) async fn scenarios(wire: &mut Wire) {
    put_at_once(wire).await;
    put_by_status(wire).await;
    put_others(wire).await;
    patched(wire).await;
    deleted(wire).await;
    deleted_by_status(wire).await;
    posted(wire).await;
    posted_by_status(wire).await;
    with_headers(wire).await;
    own_hosts(wire).await;
    put_repeated(wire).await;
    repeated(wire).await;
    put_refused(wire).await;
    refused(wire).await;
    put_broken(wire).await;
    deleted_broken(wire).await;
    posted_broken(wire).await;
}

/// Follows an operation without waiting.
fn follow<T>(operation: Poller<T>) -> Poller<T> {
    operation.poll_every(Duration::ZERO)
}

fn properties(state: &str) -> Option<SubProductProperties> {
    Some(SubProductProperties {
        provisioning_state: Some(state.into()),
        ..SubProductProperties::default()
    })
}

fn bare(id: &str) -> Product {
    Product {
        id: Some(id.into()),
        name: Some("foo".into()),
        ..Product::default()
    }
}

fn product(state: &str) -> Product {
    Product { properties: properties(state), ..bare("100") }
}

async fn put_at_once(wire: &mut Wire) {
    let client = client!(wire, lro.configure(repeating));
    let api = client.lro_operations();
    let done = || product("Succeeded");
    let got = follow(api.lros_put200_succeeded().poller()).await;
    wire.eq("LROPutInlineComplete", got, Some(done()));
    let got = follow(api.lros_put201_succeeded().poller()).await;
    wire.eq("LROPutInlineComplete201", got, done());
    let got = follow(api.lros_put200_succeeded_no_state().poller()).await;
    wire.eq("LROPut200InlineCompleteNoState", got, bare("100"));
    let got = follow(api.lros_put202_retry200().poller()).await;
    wire.eq("LROPut202Retry200", got, bare("100"));
    let got = follow(api.lros_put201_creating_succeeded200().poller()).await;
    wire.eq("LROPutSucceededWithBody", got, done());
    let got = follow(api.lros_put200_updating_succeeded204().poller()).await;
    wire.eq("LROPutSucceededNoBody", got, done());
    let got = follow(api.lros_put201_creating_failed200().poller()).await;
    wire.fails("LROPutFailed", got, Kind::Failed);
    let got = follow(api.lros_put200_acceptedcanceled200().poller()).await;
    wire.fails("LROPutCanceled", got, Kind::Failed);
    let got = follow(client.lros_operations().lros_put_no_header_in_retry().poller()).await;
    wire.eq("LROPutNoHeaderInRetry", got, done());
}

async fn put_by_status(wire: &mut Wire) {
    let client = client!(wire, lro.configure(repeating));
    let api = client.lro_operations();
    let done = || product("Succeeded");
    let got = follow(api.lros_put_async_retry_succeeded().poller()).await;
    wire.eq("LROPutAsyncRetrySucceeded", got, done());
    let got = follow(api.lros_put_async_no_retry_succeeded().poller()).await;
    wire.eq("LROPutAsyncNoRetrySucceeded", got, done());
    let got = follow(api.lros_put_async_retry_failed().poller()).await;
    wire.fails("LROPutAsyncRetryFailed", got, Kind::Failed);
    let got = follow(api.lros_put_async_no_retrycanceled().poller()).await;
    wire.fails("LROPutAsyncNoRetryCanceled", got, Kind::Failed);
    let got = follow(client.lros_operations().lros_put_async_no_header_in_retry().poller()).await;
    wire.eq("LROPutAsyncNoHeaderInRetry", got, done());
}

async fn put_others(wire: &mut Wire) {
    let client = client!(wire, lro.configure(repeating));
    let api = client.lros_operations();
    let part = || SubProduct { id: Some("100".into()), properties: properties("Succeeded") };
    let got = follow(api.lros_put_sub_resource().poller()).await;
    wire.eq("LROPutSubResourceInRetry", got, part());
    let got = follow(api.lros_put_async_sub_resource().poller()).await;
    wire.eq("LROPutSubResourceAsyncInRetry", got, part());
    let sku = || Sku { name: Some("sku".into()), id: Some("100".into()) };
    let got = follow(api.lros_put_non_resource().poller()).await;
    wire.eq("LROPutNonResourceInRetry", got, sku());
    let got = follow(api.lros_put_async_non_resource().poller()).await;
    wire.eq("LROPutNonResourceAsyncInRetry", got, sku());
}

async fn patched(wire: &mut Wire) {
    let client = client!(wire, lro.configure(repeating));
    let api = client.lros_operations();
    let got = follow(api.lros_patch200_succeeded_ignore_headers().poller()).await;
    wire.eq("LROPatchInlineCompleteIgnoreHeaders", got, product("Succeeded"));
    let patched = |id| Product { properties: properties("Succeeded"), ..bare(id) };
    let got = follow(api.lros_patch201_retry_with_async_header().poller()).await;
    let expected = patched("/lro/patch/201/retry/onlyAsyncHeader");
    wire.eq("LROPatch201WithAsyncHeader", got, expected);
    let call = api.lros_patch202_retry_with_async_and_location_header();
    let expected = patched("/lro/patch/202/retry/asyncAndLocationHeader");
    wire.eq("LROPatch202WithAsyncAndLocationHeader", follow(call.poller()).await, expected);
}

async fn deleted(wire: &mut Wire) {
    let client = client!(wire, lro.configure(repeating));
    let api = client.lro_operations();
    let got = follow(api.lros_delete_provisioning202_accepted200_succeeded().poller()).await;
    wire.eq("LRODeleteProvisioningSucceededWithBody", got, Some(product("Succeeded")));
    // What `Location` leads to has ended, whatever the resource says of itself.
    let got = follow(api.lros_delete_provisioning202_deleting_failed200().poller()).await;
    wire.eq("LRODeleteProvisioningFailed", got, Some(product("Failed")));
    let got = follow(api.lros_delete_provisioning202_deletingcanceled200().poller()).await;
    wire.eq("LRODeleteProvisioningCanceled", got, Some(product("Canceled")));
    wire.ok("LRODeleteInlineComplete", follow(api.lros_delete204_succeeded().poller()).await);
    wire.eq("LRODelete200", follow(api.lros_delete202_retry200().poller()).await, None);
    wire.eq("LRODelete204", follow(api.lros_delete202_no_retry204().poller()).await, None);
    let got = follow(api.lros_delete_no_header_in_retry().poller()).await;
    wire.ok("LRODeleteNoHeaderInRetry", got);
}

async fn deleted_by_status(wire: &mut Wire) {
    let client = client!(wire, lro.configure(repeating));
    let api = client.lro_operations();
    let got = follow(api.lros_delete_async_no_header_in_retry().poller()).await;
    wire.ok("LRODeleteAsyncNoHeaderInRetry", got);
    let got = follow(api.lros_delete_async_retry_succeeded().poller()).await;
    wire.ok("LRODeleteAsyncRetrySucceeded", got);
    let got = follow(api.lros_delete_async_no_retry_succeeded().poller()).await;
    wire.ok("LRODeleteAsyncNoRetrySucceeded", got);
    let got = follow(api.lros_delete_async_retry_failed().poller()).await;
    wire.fails("LRODeleteAsyncRetryFailed", got, Kind::Failed);
    let got = follow(api.lros_delete_async_retrycanceled().poller()).await;
    wire.fails("LRODeleteAsyncRetryCanceled", got, Kind::Failed);
}

async fn posted(wire: &mut Wire) {
    let client = client!(wire, lro.configure(repeating));
    let api = client.lro_operations();
    let got = follow(api.lros_post202_retry200().poller()).await;
    wire.eq("LROPostSuccededWithBody", got, ());
    let got = follow(api.lros_post202_no_retry204().poller()).await;
    wire.eq("LROPostSuccededNoBody", got, None);
    let sku = Sku { id: Some("1".into()), name: Some("product".into()) };
    wire.eq("LROPost200", follow(api.lros_post200_with_payload().poller()).await, sku);
    let got = follow(api.lros_post202_list().poller()).await;
    wire.eq("LROPostAndGetList", got, vec![bare("100")]);
    for scenario in [
        "LROPostDoubleHeadersFinalLocationPost",
        "LROPostDoubleHeadersFinalLocationAsync",
        "LROPostDoubleHeadersFinalLocationGet",
    ] {
        let call = api.lros_post_double_headers_final_location_get().poller();
        let got = follow(call).await;
        wire.eq(scenario, got, Some(bare("100")));
    }
    let call = api.lros_post_double_headers_final_azure_header_get().poller();
    let got = follow(call).await;
    let status = Product { id: Some("100".into()), ..Product::default() };
    wire.eq("LROPostDoubleHeadersFinalAzureHeaderGet", got, Some(status));
    let call = api.lros_post_double_headers_final_azure_header_get_default().poller();
    let scenario = "LROPostDoubleHeadersFinalAzureHeaderGetDefault";
    wire.eq(scenario, follow(call).await, Some(bare("100")));
}

async fn posted_by_status(wire: &mut Wire) {
    let client = client!(wire, lro.configure(repeating));
    let api = client.lro_operations();
    let done = || product("Succeeded");
    let got = follow(api.lros_post_async_retry_succeeded().poller()).await;
    wire.eq("LROPostAsyncRetrySucceeded", got, done());
    let got = follow(api.lros_post_async_no_retry_succeeded().poller()).await;
    wire.eq("LROPostAsyncNoRetrySucceeded", got, done());
    let got = follow(api.lros_post_async_retry_failed().poller()).await;
    wire.fails("LROPostAsyncRetryFailed", got, Kind::Failed);
    let got = follow(api.lros_post_async_retrycanceled().poller()).await;
    wire.fails("LROPostAsyncRetryCanceled", got, Kind::Failed);
}

async fn with_headers(wire: &mut Wire) {
    const NAME: &str = "x-ms-client-request-id";
    const ID: &str = "9C4D50EE-2D56-4CD3-8152-34347DC9F2B0";
    let client = client!(wire, lro.configure(repeating));
    let api = client.lro_operations();
    let call = api.lros_custom_header_put_async_retry_succeeded().customize().header(NAME, ID).poller();
    wire.eq("CustomHeaderPutAsyncSucceded", follow(call).await, product("Succeeded"));
    let call = api.lros_custom_header_put201_creating_succeeded200().customize().header(NAME, ID).poller();
    wire.eq("CustomHeaderPutSucceeded", follow(call).await, product("Succeeded"));
    let call = api.lros_custom_header_post202_retry200().customize().header(NAME, ID).poller();
    wire.ok("CustomHeaderPostSucceeded", follow(call).await);
    let call = api.lros_custom_header_post_async_retry_succeeded().customize().header(NAME, ID).poller();
    wire.ok("CustomHeaderPostAsyncSucceded", follow(call).await);
}

/// Operations at an address of which each call fills the placeholders.
async fn own_hosts(wire: &mut Wire) {
    let address = wire.address().trim_start_matches("http://").to_owned();
    let (account, host) = address.split_at("127.0.0".len());
    let client = lro_parameterized_endpoints::Client::builder().base_url("http://{accountName}{host}");
    let client = client.build().expect("the settings are right");
    let call = client.poll_with_parameterized_endpoints(account).host(host).poller();
    wire.eq("LROParameterizedEndpoint", follow(call).await, "success".into());
    for scenario in ["LROConstantParameterizedPost", "LROConstantParameterizedGet"] {
        let call = client.poll_with_constant_parameterized_endpoints(account).host(host);
        wire.eq(scenario, follow(call.poller()).await, "success".into());
    }
}

async fn put_repeated(wire: &mut Wire) {
    let client = client!(wire, lro.configure(repeating));
    let api = client.lro_retry_operations();
    let got = follow(api.lro_retrys_put201_creating_succeeded200().poller()).await;
    wire.eq("LRORetryPutSucceededWithBody", got, product("Succeeded"));
    for scenario in ["LRORetryErrorPutAsyncSucceeded", "LRORetryErrorPutAsyncSucceededPolling"] {
        let got = follow(api.lro_retrys_put_async_relative_retry_succeeded().poller()).await;
        wire.eq(scenario, got, product("Succeeded"));
    }
}

async fn repeated(wire: &mut Wire) {
    let client = client!(wire, lro.configure(repeating));
    let api = client.lro_retry_operations();
    let call = api.lro_retrys_delete_provisioning202_accepted200_succeeded().poller();
    let got = follow(call).await;
    wire.eq("LRORetryErrorDelete202Accepted200Succeeded", got, Some(product("Succeeded")));
    let got = follow(api.lro_retrys_delete202_retry200().poller()).await;
    wire.ok("LRORetryErrorDelete202Retry200Succeeded", got);
    let got = follow(api.lro_retrys_delete_async_relative_retry_succeeded().poller()).await;
    wire.ok("LRORetryErrorDeleteAsyncRetrySucceeded", got);
    let call = api.lro_retrys_post202_retry200().customize().idempotent(true).poller();
    wire.ok("LRORetryErrorPost202Retry200Succeeded", follow(call).await);
    let call = api.lro_retrys_post_async_relative_retry_succeeded().customize().idempotent(true).poller();
    wire.ok("LRORetryErrorPostAsyncRetrySucceeded", follow(call).await);
}

async fn put_refused(wire: &mut Wire) {
    let client = client!(wire, lro);
    let api = client.lrosad_operations();
    let got = follow(api.lrosads_put_non_retry400().poller()).await;
    wire.status("LRONonRetryPut400", got, 400);
    let got = follow(api.lrosads_put_non_retry201_creating400().poller()).await;
    wire.status("LRONonRetryPut201Creating400", got, 400);
    let got = follow(api.lrosads_put_non_retry201_creating400_invalid_json().poller()).await;
    wire.status("LRONonRetryPut201Creating400InvalidJson", got, 400);
    let got = follow(api.lrosads_put_async_relative_retry400().poller()).await;
    wire.status("LRONonRetryPutAsyncRetry400", got, 400);
}

async fn refused(wire: &mut Wire) {
    let client = client!(wire, lro);
    let api = client.lrosad_operations();
    let got = follow(api.lrosads_delete_non_retry400().poller()).await;
    wire.status("LRONonRetryDelete400", got, 400);
    let got = follow(api.lrosads_delete202_non_retry400().poller()).await;
    wire.status("LRONonRetryDelete202Retry400", got, 400);
    let got = follow(api.lrosads_delete_async_relative_retry400().poller()).await;
    wire.status("LRONonRetryDeleteAsyncRetry400", got, 400);
    let got = follow(api.lrosads_post_non_retry400().poller()).await;
    wire.status("LRONonRetryPost400", got, 400);
    let got = follow(api.lrosads_post202_non_retry400().poller()).await;
    wire.status("LRONonRetryPost202Retry400", got, 400);
    let got = follow(api.lrosads_post_async_relative_retry400().poller()).await;
    wire.status("LRONonRetryPostAsyncRetry400", got, 400);
}

async fn put_broken(wire: &mut Wire) {
    let client = client!(wire, lro);
    let api = client.lrosad_operations();
    let got = follow(api.lrosads_put_error201_no_provisioning_state_payload().poller()).await;
    wire.fails("LROErrorPut201NoProvisioningStatePayload", got, Kind::Decode);
    let got = follow(api.lrosads_put_async_relative_retry_no_status().poller()).await;
    wire.fails("LROErrorPutAsyncNoPollingStatus", got, Kind::Decode);
    let got = follow(api.lrosads_put_async_relative_retry_no_status_payload().poller()).await;
    wire.fails("LROErrorPutAsyncNoPollingStatusPayload", got, Kind::Decode);
    let got = follow(api.lrosads_put200_invalid_json().poller()).await;
    wire.fails("LROErrorPut200InvalidJson", got, Kind::Decode);
    let got = follow(api.lrosads_put_async_relative_retry_invalid_header().poller()).await;
    wire.status("LROErrorPutAsyncInvalidHeader", got, 404);
    let got = follow(api.lrosads_put_async_relative_retry_invalid_json_polling().poller()).await;
    wire.fails("LROErrorPutAsyncInvalidJsonPolling", got, Kind::Decode);
}

async fn deleted_broken(wire: &mut Wire) {
    let client = client!(wire, lro);
    let api = client.lrosad_operations();
    let call = client.lro_operations().lrosads_delete204_succeeded();
    wire.ok("LROErrorDeleteNoLocation", follow(call.poller()).await);
    let got = follow(api.lrosads_delete202_retry_invalid_header().poller()).await;
    wire.status("LROErrorDelete202RetryInvalidHeader", got, 404);
    let got = follow(api.lrosads_delete_async_relative_retry_no_status().poller()).await;
    wire.fails("LROErrorDeleteAsyncNoPollingStatus", got, Kind::Decode);
    let got = follow(api.lrosads_delete_async_relative_retry_invalid_header().poller()).await;
    wire.status("LROErrorDeleteAsyncInvalidHeader", got, 404);
    let call = api.lrosads_delete_async_relative_retry_invalid_json_polling().poller();
    wire.fails("LROErrorDeleteAsyncInvalidJsonPolling", follow(call).await, Kind::Decode);
}

async fn posted_broken(wire: &mut Wire) {
    let client = client!(wire, lro);
    let api = client.lrosad_operations();
    let got = follow(api.lrosads_post202_no_location().poller()).await;
    wire.fails("LROErrorPostNoLocation", got, Kind::Link);
    let got = follow(api.lrosads_post202_retry_invalid_header().poller()).await;
    wire.status("LROErrorPost202RetryInvalidHeader", got, 404);
    let got = follow(api.lrosads_post_async_relative_retry_no_payload().poller()).await;
    wire.fails("LROErrorPostAsyncNoPollingPayload", got, Kind::Decode);
    let got = follow(api.lrosads_post_async_relative_retry_invalid_header().poller()).await;
    wire.status("LROErrorPostAsyncInvalidHeader", got, 404);
    let call = api.lrosads_post_async_relative_retry_invalid_json_polling().poller();
    wire.fails("LROErrorPostAsyncInvalidJsonPolling", follow(call).await, Kind::Decode);
}
