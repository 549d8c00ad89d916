//! Many calls at a time.

use std::collections::BTreeMap;
use std::env;
use std::fmt::{self, Display, Formatter};
use std::fs;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

use connector_runtime::auth::{ApiKey, BoxError, BoxFuture, Credential, Refusal};
use connector_runtime::http::HeaderValue;
use connector_runtime::http::request::Parts;
use connector_runtime::{Call, Core, CoreBuilder, Error, Request, Retry};
use tokio::runtime::Builder;
use tokio::task::JoinSet;

use crate::server::Server;

const CONCURRENCY: usize = 64;
const CALLS: usize = 128;

/// How long a call may take at most, by its settings.
const LIMIT: Duration = Duration::from_secs(20);

/// A call that takes so long hangs, however slow the machine is.
const HANGS: Duration = Duration::from_secs(60);

/// How calls ended, and how often each way.
pub(crate) struct Counts {
    pub(crate) calls: usize,
    pub(crate) requests: usize,
    pub(crate) outcomes: BTreeMap<String, usize>,
}

/// A token that is taken only after it was renewed.
#[derive(Clone, Default)]
struct Token(Arc<AtomicBool>);

impl Credential for Token {
    fn apply<'a>(&'a self, request: &'a mut Parts) -> BoxFuture<'a, Result<(), BoxError>> {
        let token = match self.0.load(Ordering::Relaxed) {
            true => "new",
            false => "old",
        };
        let mut token = HeaderValue::from_static(token);
        token.set_sensitive(true);
        request.headers.insert("authorization", token);
        Box::pin(std::future::ready(Ok(())))
    }

    fn renew<'a>(&'a self, _: Refusal<'a>) -> BoxFuture<'a, bool> {
        self.0.store(true, Ordering::Relaxed);
        Box::pin(std::future::ready(true))
    }
}

/// Calls a server with as many calls as the environment says, the half of them reads and the other half writes.
pub(crate) fn run(server: &Server, set: impl Fn(CoreBuilder) -> CoreBuilder) -> Counts {
    let calls = env::var("CONNECTOR_FAULTS_CALLS").ok();
    let calls = calls.and_then(|calls| calls.parse().ok()).unwrap_or(CALLS);
    let builder = Core::builder()
        .base_url(&server.address)
        .credential("token", Token::default())
        .credential("query", ApiKey::query("key", "s3cret"))
        .credential("header", ApiKey::header("x-key", "s3cret"))
        .credential("cookie", ApiKey::cookie("sid", "s3cret"))
        .timeout(LIMIT)
        .retry(Retry::fixed(Duration::from_millis(1)));
    let runtime = Builder::new_current_thread().enable_all().build();
    let outcomes = runtime.expect("a runtime starts").block_on(async {
        let core = set(builder).build().expect("the settings are complete");
        let next = Arc::new(AtomicUsize::new(0));
        let mut tasks = JoinSet::new();
        for _ in 0..CONCURRENCY {
            tasks.spawn(some(core.clone(), next.clone(), calls));
        }
        let mut outcomes = BTreeMap::new();
        while let Some(some) = tasks.join_next().await {
            for (outcome, count) in some.expect("no call panics") {
                *outcomes.entry(outcome).or_default() += count;
            }
        }
        outcomes
    });
    Counts {
        calls,
        requests: server.log.lock().expect("nothing panics").total(),
        outcomes,
    }
}

/// Calls until all calls are made.
async fn some(core: Core, next: Arc<AtomicUsize>, calls: usize) -> BTreeMap<String, usize> {
    let mut outcomes = BTreeMap::new();
    loop {
        let id = next.fetch_add(1, Ordering::Relaxed);
        if id >= calls {
            return outcomes;
        }
        let outcome = match tokio::time::timeout(HANGS, call(&core, id)).await {
            Err(_) => "hangs".to_owned(),
            Ok(Ok(answer)) if answer.get("id") == Some(&id.to_string()) => "right".to_owned(),
            Ok(Ok(_)) => "the answer of another call".to_owned(),
            Ok(Err(error)) => failure(&error),
        };
        *outcomes.entry(outcome).or_default() += 1;
    }
}

fn call(core: &Core, id: usize) -> Call<BTreeMap<String, String>> {
    let id = id.to_string();
    let mut request = match id.ends_with(['0', '2', '4', '6', '8']) {
        true => Request::new(core, "GetNote", "GET", "/notes/{id}"),
        false => Request::new(core, "AddNote", "POST", "/notes/{id}"),
    };
    request.path("id", &id);
    if !id.ends_with(['0', '2', '4', '6', '8']) {
        request.body("Buy milk");
    }
    Call::json(request)
}

fn failure(error: &Error) -> String {
    let shown = format!("{error} {error:?}");
    assert!(!shown.contains("s3cret"), "{shown}");
    match error.status() {
        Some(status) => format!("{:?} {status}", error.kind()),
        None => format!("{:?}", error.kind()),
    }
}

/// The most memory that this process has held so far, in megabytes, where the system tells.
pub(crate) fn peak_memory() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: u64 = line.trim().strip_suffix(" kB")?.parse().ok()?;
    Some(kilobytes / 1024)
}

impl Display for Counts {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{:>7} {:>8}  ", self.calls, self.requests)?;
        let outcomes = self.outcomes.iter();
        let outcomes: Vec<_> = outcomes
            .map(|(name, count)| format!("{count} {name}"))
            .collect();
        f.write_str(&outcomes.join(", "))
    }
}
