use std::fmt::{self, Debug, Formatter};
use std::fs;
use std::io;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use super::fixture::{Exchange, Fixture};
use super::mock::Unmet;
use super::shape::Shape;
use crate::body::Body;
use crate::redact::Secrets;
use crate::transport::{BoxFuture, Transport, TransportError, in_memory};
use crate::wire::{self, DecodeError};

/// A transport that answers as a service once did, from what a [`Recorder`](super::Recorder) wrote down.
///
/// Each exchange is played once. A request gets the answer of the first exchange left whose request was the same, by method,
/// address, media type and body; a request that was not recorded fails with [`Kind::Policy`](crate::Kind::Policy), and its error
/// says where it differs from the next one. Secrets, which are not recorded, are not compared. Clones are the same playback.
///
/// ```
/// use connector_runtime::testing::{MockTransport, Playback, Recorder};
/// use connector_runtime::auth::ApiKey;
/// use connector_runtime::{Core, Transport, Value};
/// use serde_json::json;
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// fn core(transport: impl Transport + 'static) -> Core {
///     let key = ApiKey::query("key", "s3cret");
///     let builder = Core::builder().base_url("https://notes.example.com");
///     builder.credential("key", key).transport(transport).build().expect("the address is one")
/// }
///
/// // Stands for the network.
/// let service = MockTransport::new();
/// service.operation("request").answer(200, &json!({ "id": "n1" }));
/// let recorder = Recorder::new(service);
/// core(recorder.clone()).request_to("GET", "/notes/n1").await?;
/// let recording = recorder.to_json();
/// assert!(!recording.contains("s3cret"));
///
/// let playback = Playback::from_json(&recording)?;
/// let core = core(playback.clone());
/// let error = core.request_to("GET", "/notes/n2").await.unwrap_err();
/// assert!(error.to_string().contains("/notes/n2 instead of https://notes.example.com/notes/n1"));
/// let note: Value = core.request_to("GET", "/notes/n1").into_json().await?;
/// assert_eq!(note["id"], "n1");
/// # let _ = playback.verify();
/// # Ok(())
/// # }
/// ```
///
/// # Panics
/// When the last clone is dropped with exchanges that were not played, or after requests that were not recorded, unless
/// [`Self::verify`] has said so or the test has failed already.
#[derive(Clone)]
pub struct Playback(Arc<Shared>);

struct Shared(Mutex<State>);

struct State {
    /// What is left, in the order of the recording.
    exchanges: Vec<Exchange>,
    unexpected: Vec<String>,
    is_verified: bool,
}

impl Playback {
    /// The playback of a file.
    ///
    /// # Errors
    /// When the file cannot be read or is no recording.
    pub fn load(path: impl AsRef<Path>) -> io::Result<Self> {
        let json = fs::read_to_string(path)?;
        Self::from_json(&json).map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))
    }

    /// The playback of what [`Recorder::to_json`](super::Recorder::to_json) gave.
    ///
    /// # Errors
    /// When the text is no recording.
    pub fn from_json(json: &str) -> Result<Self, DecodeError> {
        let fixture: Fixture = wire::from_str(json)?;
        Ok(Self(Arc::new(Shared(Mutex::new(State {
            exchanges: fixture.exchanges,
            unexpected: Vec::new(),
            is_verified: false,
        })))))
    }

    /// Says which exchanges were not played, and which requests were not recorded.
    ///
    /// # Errors
    /// When there are such.
    pub fn verify(&self) -> Result<(), Unmet> {
        self.with(|state| {
            state.is_verified = true;
            state.unmet()
        })
    }

    fn with<T>(&self, work: impl FnOnce(&mut State) -> T) -> T {
        work(&mut self.0.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Transport for Playback {
    fn send(
        &self,
        request: http::Request<Body>,
    ) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        Box::pin(async move {
            let shape = Shape::of(&in_memory(request).await?);
            let played = self.with(|state| state.play(&shape.redacted(&Secrets::default())));
            let exchange = played.map_err(TransportError::refused)?;
            exchange
                .outcome
                .replay()
                .map(|response| response.map(Body::from))
        })
    }
}

impl Debug for Playback {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let left = self.with(|state| state.exchanges.len());
        write!(f, "Playback({left} exchanges left)")
    }
}

impl State {
    fn play(&mut self, request: &Shape) -> Result<Exchange, String> {
        let fits = |exchange: &Exchange| exchange.request.differences(request).is_empty();
        if let Some(at) = self.exchanges.iter().position(fits) {
            return Ok(self.exchanges.remove(at));
        }
        let why = match self.exchanges.first() {
            Some(next) => {
                let differences = next.request.differences(request).join(", ");
                format!(
                    "{request}; the next recorded request is {}, but {differences}",
                    next.request
                )
            }
            None => format!("{request}; everything that was recorded was played"),
        };
        self.unexpected.push(why.clone());
        Err(why)
    }

    fn unmet(&self) -> Result<(), Unmet> {
        if self.exchanges.is_empty() && self.unexpected.is_empty() {
            return Ok(());
        }
        let missing = self
            .exchanges
            .iter()
            .map(|exchange| exchange.request.to_string());
        Err(Unmet {
            missing: missing.collect(),
            unexpected: self.unexpected.clone(),
        })
    }
}

impl Drop for Shared {
    fn drop(&mut self) {
        let state = self.0.get_mut().unwrap_or_else(PoisonError::into_inner);
        if state.is_verified || thread::panicking() {
            return;
        }
        if let Err(unmet) = state.unmet() {
            panic!("{unmet}");
        }
    }
}
