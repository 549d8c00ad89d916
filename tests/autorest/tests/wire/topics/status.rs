use connector_runtime::Retry;

use crate::wire::{Wire, client};

pub(crate) async fn scenarios(wire: &mut Wire) {
    successes(wire).await;
    bad_requests(wire).await;
    client_failures(wire).await;
    server_failures(wire).await;
}

async fn successes(wire: &mut Wire) {
    let client = client!(wire, http_infrastructure);
    let api = client.http_success_operations();
    wire.ok("HttpSuccess200Head", api.http_success_head200().await);
    wire.eq("HttpSuccess200Get", api.http_success_get200().await, true);
    wire.ok("HttpSuccess200Put", api.http_success_put200().boolean_value(true).await);
    wire.ok("HttpSuccess200Post", api.http_success_post200().boolean_value(true).await);
    wire.ok("HttpSuccess200Patch", api.http_success_patch200().boolean_value(true).await);
    wire.ok("HttpSuccess200Delete", api.http_success_delete200().boolean_value(true).await);
    wire.ok("HttpSuccess201Put", api.http_success_put201().boolean_value(true).await);
    wire.ok("HttpSuccess201Post", api.http_success_post201().boolean_value(true).await);
    wire.ok("HttpSuccess202Put", api.http_success_put202().boolean_value(true).await);
    wire.ok("HttpSuccess202Post", api.http_success_post202().boolean_value(true).await);
    wire.ok("HttpSuccess202Patch", api.http_success_patch202().boolean_value(true).await);
    wire.ok("HttpSuccess202Delete", api.http_success_delete202().boolean_value(true).await);
    wire.eq("HttpSuccess204Head", api.http_success_head204().await, ());
    wire.ok("HttpSuccess204Put", api.http_success_put204().boolean_value(true).await);
    wire.ok("HttpSuccess204Post", api.http_success_post204().boolean_value(true).await);
    wire.ok("HttpSuccess204Patch", api.http_success_patch204().boolean_value(true).await);
    wire.ok("HttpSuccess204Delete", api.http_success_delete204().boolean_value(true).await);
    // The definition calls it a success; no client can know.
    wire.status("HttpSuccess404Head", api.http_success_head404().await, 404);
}

async fn bad_requests(wire: &mut Wire) {
    let client = client!(wire, http_infrastructure);
    let api = client.http_client_failure_operations();
    wire.status("HttpClientFailure400Head", api.http_client_failure_head400().await, 400);
    wire.status("HttpClientFailure400Get", api.http_client_failure_get400().await, 400);
    wire.status("HttpClientFailure400Options", api.http_client_failure_options400().await, 400);
    let call = api.http_client_failure_put400().boolean_value(true);
    wire.status("HttpClientFailure400Put", call.await, 400);
    let call = api.http_client_failure_post400().boolean_value(true);
    wire.status("HttpClientFailure400Post", call.await, 400);
    let call = api.http_client_failure_patch400().boolean_value(true);
    wire.status("HttpClientFailure400Patch", call.await, 400);
    let call = api.http_client_failure_delete400().boolean_value(true);
    wire.status("HttpClientFailure400Delete", call.await, 400);
}

async fn client_failures(wire: &mut Wire) {
    let once = |core: connector_runtime::CoreBuilder| core.retry(Retry::none());
    let client = client!(wire, http_infrastructure.configure(once));
    let api = client.http_client_failure_operations();
    wire.status("HttpClientFailure401Head", api.http_client_failure_head401().await, 401);
    wire.status("HttpClientFailure402Get", api.http_client_failure_get402().await, 402);
    wire.status("HttpClientFailure403Get", api.http_client_failure_get403().await, 403);
    wire.status("HttpClientFailure403Options", api.http_client_failure_options403().await, 403);
    let call = api.http_client_failure_put404().boolean_value(true);
    wire.status("HttpClientFailure404Put", call.await, 404);
    let call = api.http_client_failure_patch405().boolean_value(true);
    wire.status("HttpClientFailure405Patch", call.await, 405);
    let call = api.http_client_failure_post406().boolean_value(true);
    wire.status("HttpClientFailure406Post", call.await, 406);
    let call = api.http_client_failure_delete407().boolean_value(true);
    wire.status("HttpClientFailure407Delete", call.await, 407);
    let call = api.http_client_failure_put409().boolean_value(true);
    wire.status("HttpClientFailure409Put", call.await, 409);
    wire.status("HttpClientFailure410Head", api.http_client_failure_head410().await, 410);
    wire.status("HttpClientFailure411Get", api.http_client_failure_get411().await, 411);
    wire.status("HttpClientFailure412Get", api.http_client_failure_get412().await, 412);
    wire.status("HttpClientFailure412Options", api.http_client_failure_options412().await, 412);
    let call = api.http_client_failure_put413().boolean_value(true);
    wire.status("HttpClientFailure413Put", call.await, 413);
    let call = api.http_client_failure_patch414().boolean_value(true);
    wire.status("HttpClientFailure414Patch", call.await, 414);
    let call = api.http_client_failure_post415().boolean_value(true);
    wire.status("HttpClientFailure415Post", call.await, 415);
    wire.status("HttpClientFailure416Get", api.http_client_failure_get416().await, 416);
    let call = api.http_client_failure_delete417().boolean_value(true);
    wire.status("HttpClientFailure417Delete", call.await, 417);
    wire.status("HttpClientFailure429Head", api.http_client_failure_head429().await, 429);
}

async fn server_failures(wire: &mut Wire) {
    let client = client!(wire, http_infrastructure);
    let api = client.http_server_failure_operations();
    wire.status("HttpServerFailure501Head", api.http_server_failure_head501().await, 501);
    wire.status("HttpServerFailure501Get", api.http_server_failure_get501().await, 501);
    let call = api.http_server_failure_post505().boolean_value(true);
    wire.status("HttpServerFailure505Post", call.await, 505);
    let call = api.http_server_failure_delete505().boolean_value(true);
    wire.status("HttpServerFailure505Delete", call.await, 505);
}
