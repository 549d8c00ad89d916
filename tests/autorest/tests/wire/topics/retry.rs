use std::sync::Mutex;
use std::time::Duration;

use connector_runtime::http::{HeaderValue, Request, Response, header};
use connector_runtime::policy::{BoxFuture, Next, Policy};
use connector_runtime::{Body, CoreBuilder, Error, Kind, Retry};

use crate::wire::{Wire, client};

/// Sends the cookie back by which the server knows a second attempt.
#[derive(Default)]
struct Cookie(Mutex<Option<HeaderValue>>);

impl Policy for Cookie {
    fn send<'a>(
        &'a self,
        mut request: Request<Body>,
        next: Next<'a>,
    ) -> BoxFuture<'a, Result<Response<Body>, Error>> {
        Box::pin(async move {
            if let Some(cookie) = self.0.lock().expect("nothing panics").take() {
                request.headers_mut().insert(header::COOKIE, cookie);
            }
            let response = next.send(request).await?;
            let cookie = response.headers().get(header::SET_COOKIE).cloned();
            *self.0.lock().expect("nothing panics") = cookie;
            Ok(response)
        })
    }
}

pub(crate) async fn scenarios(wire: &mut Wire) {
    let at_once = |core: CoreBuilder| {
        let core = core.retry(Retry::fixed(Duration::ZERO));
        core.try_policy(Cookie::default())
    };
    let client = client!(wire, http_infrastructure.configure(at_once));
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
