use std::error::Error;
use std::fmt::{self, Debug, Display, Formatter};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;

use bytes::Bytes;

use super::answer::Answer;
use super::expectation::{Expectation, Expected, Wanted};
use super::shape::Shape;
use crate::body::Body;
use crate::call::Call;
use crate::transport::{BoxFuture, Transport, TransportError, in_memory};

/// A transport for tests that answers the calls which the test expects, and says what is wrong with others.
///
/// A call is expected by an example of it ([`Self::when`]) or by its operation ([`Self::operation`]). Of several expectations
/// that fit, the first answers that still expects calls. A request that nothing expects fails with
/// [`Kind::Policy`](crate::Kind::Policy) at once, and its error says which expectation was the nearest. Clones are the same
/// mock.
///
/// ```
/// use std::time::Duration;
/// use connector_runtime::testing::MockTransport;
/// use connector_runtime::timer::PausedTimer;
/// use connector_runtime::{Core, Value};
/// use serde_json::json;
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let mock = MockTransport::new();
/// // What a generated client makes of `client.notes().get("n1").customize()`.
/// let core = Core::builder()
///     .base_url("https://notes.example.com/v1")
///     .transport(mock.clone())
///     .timer(PausedTimer::new())
///     .build()?;
/// let get_note = |id: &str| core.request_to("GET", format!("notes/{id}")).into_json::<Value>();
///
/// let expected = mock.when(get_note("n1")).answer(503, &"busy").answer(200, &json!({ "id": "n1" }));
/// assert_eq!(get_note("n1").await?["id"], "n1");
/// assert_eq!(expected.calls(), 2);
///
/// let error = get_note("n2").await.unwrap_err();
/// assert!(error.to_string().contains("/notes/n2 instead of"), "{error}");
/// assert!(mock.verify().is_err());
/// # Ok(())
/// # }
/// ```
///
/// # Panics
/// When the last clone is dropped with expectations that are not met, or after requests that nothing expected, unless
/// [`Self::verify`] has said so or the test has failed already.
#[derive(Clone, Default)]
pub struct MockTransport(Arc<Shared>);

#[derive(Default)]
pub(super) struct Shared(Mutex<State>);

#[derive(Default)]
struct State {
    expected: Vec<Expected>,
    requests: Vec<http::Request<Bytes>>,
    /// What was wrong with the requests that nothing expected.
    unexpected: Vec<String>,
    is_verified: bool,
}

impl MockTransport {
    /// A mock that expects nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Expects calls that ask for what this one asks for, by method, address, media type and body. The call may be one of the
    /// client that the mock belongs to. Its headers and cookies are not compared, nor the order of its query; what credentials
    /// add to a query may be there or not.
    pub fn when<T>(&self, call: Call<T>) -> Expectation {
        let wanted = match call.into_request().into_bytes() {
            Ok(request) => Wanted::Request(Box::new(Shape::of(&request))),
            Err(error) => Wanted::Nothing(error.to_string()),
        };
        Expectation::new(self.0.clone(), wanted)
    }

    /// Expects calls of an operation, by the definition's name for it.
    pub fn operation(&self, name: impl Into<String>) -> Expectation {
        Expectation::new(self.0.clone(), Wanted::Operation(name.into()))
    }

    /// All requests so far, in the order in which they were sent, also those that nothing expected.
    #[must_use]
    pub fn requests(&self) -> Vec<http::Request<Bytes>> {
        self.0.state().requests.clone()
    }

    /// Says which expectations are not met, and which requests nothing expected.
    ///
    /// # Errors
    /// When there are such.
    pub fn verify(&self) -> Result<(), Unmet> {
        let mut state = self.0.state();
        state.is_verified = true;
        state.unmet()
    }
}

impl Transport for MockTransport {
    fn send(
        &self,
        request: http::Request<Body>,
    ) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        Box::pin(async move {
            let request = in_memory(request).await?;
            let answer = self.0.state().answer(&request);
            let outcome = answer.map(|answer| answer.give(&request));
            self.0.state().requests.push(request);
            match outcome {
                Ok(answer) => answer.await,
                Err(why) => Err(TransportError::refused(why)),
            }
        })
    }
}

impl Debug for MockTransport {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "MockTransport({} requests)", self.requests().len())
    }
}

impl Shared {
    pub(super) fn add(&self, expected: Expected) -> usize {
        let mut state = self.state();
        state.is_verified = false;
        state.expected.push(expected);
        state.expected.len() - 1
    }

    pub(super) fn with_expected<T>(&self, at: usize, work: impl FnOnce(&mut Expected) -> T) -> T {
        work(&mut self.state().expected[at])
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
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

impl State {
    /// The answer to a request, or what is wrong with it.
    fn answer(&mut self, request: &http::Request<Bytes>) -> Result<Answer, String> {
        let shape = Shape::of(request);
        let mut nearest: Option<(usize, String)> = None;
        for expected in &mut self.expected {
            let mut differences = expected.differences(&shape);
            if differences.is_empty() && !expected.is_used_up() {
                return Ok(expected.take());
            }
            if differences.is_empty() {
                differences.push("all its calls were made".to_owned());
            }
            if nearest
                .as_ref()
                .is_none_or(|(least, _)| differences.len() < *least)
            {
                let what = format!("{expected}, but {}", differences.join(", "));
                nearest = Some((differences.len(), what));
            }
        }
        let why = match nearest {
            Some((_, what)) => format!("{shape}; the nearest expectation is {what}"),
            None => format!("{shape}; nothing is expected"),
        };
        self.unexpected.push(why.clone());
        Err(why)
    }

    fn unmet(&self) -> Result<(), Unmet> {
        let missing = self.expected.iter().filter_map(Expected::unmet);
        let missing: Vec<String> = missing.collect();
        match missing.is_empty() && self.unexpected.is_empty() {
            true => Ok(()),
            false => Err(Unmet {
                missing,
                unexpected: self.unexpected.clone(),
            }),
        }
    }
}

/// What a client was expected to send and did not, and what it sent instead.
#[derive(Clone, Debug)]
pub struct Unmet {
    pub(super) missing: Vec<String>,
    pub(super) unexpected: Vec<String>,
}

impl Display for Unmet {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("the calls are not the expected ones")?;
        for missing in &self.missing {
            write!(f, "\n  missing: {missing}")?;
        }
        for request in &self.unexpected {
            write!(f, "\n  not expected: {request}")?;
        }
        Ok(())
    }
}

impl Error for Unmet {}
