//! The cookie by which the server knows that a request follows another one.

use std::sync::Mutex;
use std::time::Duration;

use connector_runtime::http::{HeaderValue, Request, Response, header};
use connector_runtime::policy::{BoxFuture, Next, Policy};
use connector_runtime::{Body, CoreBuilder, Error, Retry};

/// Sends the cookie of the last response back.
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

/// Repeats requests at once, with the cookie.
pub(crate) fn repeating(core: CoreBuilder) -> CoreBuilder {
    let core = core.retry(Retry::fixed(Duration::ZERO));
    core.try_policy(Cookie::default())
}
