//! Policies: what happens to every request on its way, beside what the runtime does itself.

use std::borrow::Cow;
use std::sync::Arc;

use crate::auth::Sender;
use crate::body::Body;
use crate::error::Error;
use crate::pipeline::{Again, Exchange};

/// Something that every request passes on its way to the transport, and its response on its way back.
///
/// A policy set by [`CoreBuilder::call_policy`](crate::CoreBuilder::call_policy) sees each call once and stands outside of its
/// repetitions; one set by [`CoreBuilder::try_policy`](crate::CoreBuilder::try_policy) sees each attempt, after the credentials
/// were added and before the request is signed. Both stand in the order in which they were set. The [`Operation`] is among the
/// request's extensions.
///
/// ```
/// use connector_runtime::policy::{BoxFuture, Next, Operation, Policy};
/// use connector_runtime::{Body, Core, Error, MemoryTransport, http};
///
/// /// Says in a header which operation is called.
/// struct Named;
///
/// impl Policy for Named {
///     fn send<'a>(
///         &'a self,
///         mut request: http::Request<Body>,
///         next: Next<'a>,
///     ) -> BoxFuture<'a, Result<http::Response<Body>, Error>> {
///         let name = request.extensions().get().map(|operation: &Operation| operation.id().to_owned());
///         match name.unwrap_or_default().parse() {
///             Ok(name) => _ = request.headers_mut().insert("x-operation", name),
///             Err(error) => return Box::pin(std::future::ready(Err(Error::policy(error)))),
///         }
///         next.send(request)
///     }
/// }
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Error> {
/// let transport = MemoryTransport::new(|_| MemoryTransport::answer(200, "{}"));
/// let core = Core::builder()
///     .base_url("https://notes.example.com")
///     .transport(transport.clone())
///     .call_policy(Named)
///     .build()?;
/// core.request_to("GET", "/notes").await?;
/// assert_eq!(transport.requests()[0].headers()["x-operation"], "request");
/// # Ok(())
/// # }
/// ```
pub trait Policy: Send + Sync {
    /// Sends a request on by [`Next::send`], or answers it.
    fn send<'a>(
        &'a self,
        request: http::Request<Body>,
        next: Next<'a>,
    ) -> BoxFuture<'a, Result<http::Response<Body>, Error>>;
}

pub use crate::transport::BoxFuture;

impl<T: Policy + ?Sized> Policy for Arc<T> {
    fn send<'a>(
        &'a self,
        request: http::Request<Body>,
        next: Next<'a>,
    ) -> BoxFuture<'a, Result<http::Response<Body>, Error>> {
        (**self).send(request, next)
    }
}

/// The rest of a request's way.
pub struct Next<'a> {
    exchange: &'a Exchange,
    policies: &'a [Arc<dyn Policy>],
    end: End,
}

/// What comes after the last policy.
#[derive(Clone, Copy)]
pub(crate) enum End {
    /// The attempts.
    Attempts,
    /// The transport.
    Transport,
}

impl<'a> Next<'a> {
    pub(crate) fn new(exchange: &'a Exchange, policies: &'a [Arc<dyn Policy>], end: End) -> Self {
        Self {
            exchange,
            policies,
            end,
        }
    }

    /// Sends a request on. Every response comes back as such, whatever its status is. Its body may still be on its way:
    /// [`Body::as_bytes`] says whether it is there.
    ///
    /// # Errors
    /// When there is none, or its body could not be read.
    pub fn send(
        self,
        request: http::Request<Body>,
    ) -> BoxFuture<'a, Result<http::Response<Body>, Error>> {
        match (self.policies.split_first(), self.end) {
            (Some((policy, policies)), _) => policy.send(request, Self { policies, ..self }),
            (None, End::Attempts) => Box::pin(async move {
                let again = Again::copy(&request);
                let answer = self.exchange.attempts(Box::new(request), again).await?;
                Ok(*answer)
            }),
            (None, End::Transport) => Box::pin(async move {
                let answer = self.exchange.transport(Box::new(request)).await?;
                Ok(*answer)
            }),
        }
    }
}

/// The operation that a request belongs to, as an extension of the `http::Request` that policies and transports get.
#[derive(Clone, Debug)]
pub struct Operation {
    pub(crate) id: Cow<'static, str>,
    pub(crate) path: Option<&'static str>,
    pub(crate) attempt: u32,
    /// There while credentials are applied.
    pub(crate) sender: Option<Sender>,
}

impl Operation {
    /// Its name in the definition; `request` for what the definition does not have.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Its path in the definition, with placeholders.
    #[must_use]
    pub fn path(&self) -> Option<&'static str> {
        self.path
    }

    /// How often the request is sent with this attempt; 0 before the first one.
    #[must_use]
    pub fn attempt(&self) -> u32 {
        self.attempt
    }
}
