//! Tokens of authorization servers, by a transport in memory and a clock that does not wait.

mod errors;
mod grants;
mod life;
mod sign_in;
mod store;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use connector_runtime::auth::{Credential, OAuth};
use connector_runtime::timer::PausedTimer;
use connector_runtime::{Bytes, Core, CoreBuilder, MemoryTransport, http};

const TOKEN_URL: &str = "https://id.example.com/token";

/// A service, and an authorization server whose answers are given one after another, the last of them for ever.
struct Server {
    transport: MemoryTransport,
    timer: PausedTimer,
}

impl Server {
    /// Every request of the service ends well.
    fn new(answers: &[(u16, &'static str)]) -> Self {
        Self::refusing(answers, |_| false)
    }

    /// The service refuses some tokens.
    fn refusing(answers: &[(u16, &'static str)], refuses: fn(&str) -> bool) -> Self {
        let (asked, answers) = (AtomicUsize::new(0), answers.to_vec());
        let transport = MemoryTransport::new(move |request| {
            if request.uri().host() == Some("id.example.com") {
                let at = asked.fetch_add(1, Ordering::Relaxed);
                let answer = answers.get(at).or(answers.last());
                let (status, body) = answer.expect("there are answers");
                return MemoryTransport::answer(*status, *body);
            }
            match refuses(&authorization(request)) {
                true => MemoryTransport::answer(401, "{}"),
                false => MemoryTransport::answer(200, "{}"),
            }
        });
        Self {
            transport,
            timer: PausedTimer::new(),
        }
    }

    fn builder(&self) -> CoreBuilder {
        Core::builder()
            .base_url("https://notes.example.com")
            .transport(self.transport.clone())
            .timer(self.timer.clone())
    }

    fn core(&self, credential: impl Credential + 'static) -> Core {
        let builder = self.builder().credential("oauth", credential);
        builder.build().expect("the settings are complete")
    }

    /// The bodies of the requests for tokens.
    fn asked(&self) -> Vec<String> {
        let requests = self.transport.requests().into_iter();
        requests
            .filter(|request| request.uri().host() == Some("id.example.com"))
            .map(|request| String::from_utf8_lossy(request.body()).into_owned())
            .collect()
    }

    /// What the service saw in `Authorization`.
    fn sent(&self) -> Vec<String> {
        let requests = self.transport.requests().into_iter();
        requests
            .filter(|request| request.uri().host() != Some("id.example.com"))
            .map(|request| authorization(&request))
            .collect()
    }
}

fn authorization(request: &http::Request<Bytes>) -> String {
    let value = request.headers().get("authorization");
    let text = value.and_then(|value| value.to_str().ok());
    text.unwrap_or_default().to_owned()
}

fn client_credentials() -> OAuth {
    OAuth::client_credentials(TOKEN_URL, "app", "s3cret")
}

async fn call(core: &Core) -> Result<(), connector_runtime::Error> {
    core.request_to("GET", "/notes").await.map(|_| ())
}

/// Counts what happens in closures that have to be `'static`.
type Count = Arc<AtomicUsize>;
