//! Calls methods of clients one after the other, and tells what becomes of each call.

use std::collections::HashMap;
use std::future::Future;
use std::io::{BufRead, BufReader, BufWriter, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::time::Duration;

use connector_runtime::http::HeaderMap;
use connector_runtime::wire::{Decode, from_slice};
use connector_runtime::{Bytes, Call, Error, Retry, Upload, Value};

/// What a method is given: a value of JSON for each thing that it takes, in a list that is empty where it is not given.
pub struct Given(Vec<Vec<Value>>);

impl Given {
    pub fn has(&self, at: usize) -> bool {
        !self.0[at].is_empty()
    }

    pub fn value<T: Decode>(&self, at: usize) -> Result<T, String> {
        let json = self.json(at);
        from_slice(json.as_bytes()).map_err(|error| format!("{error}: {json}"))
    }

    pub fn bytes(&self, at: usize) -> Bytes {
        Bytes::from(self.json(at))
    }

    pub fn upload(&self, at: usize) -> Upload {
        Upload::new("file.bin", self.bytes(at))
    }

    fn json(&self, at: usize) -> String {
        self.0[at].first().map(Value::to_string).unwrap_or_default()
    }
}

pub type Sent = Pin<Box<dyn Future<Output = Result<Came, Error>>>>;
pub type Calls = Box<dyn Fn(usize, &Given) -> Result<Sent, String>>;
pub type Connect = fn(&str) -> Result<Calls, String>;

/// What came back and was decoded.
pub struct Came {
    status: u16,
    headers: HeaderMap,
}

pub fn sent<T: 'static>(call: Call<T>) -> Sent {
    let pending = call
        .retry(Retry::none())
        .timeout(Duration::from_secs(60))
        .response();
    Box::pin(async move {
        let response = pending.await?;
        Ok(Came {
            status: response.status(),
            headers: response.headers().clone(),
        })
    })
}

/// Reads lines of the number of a method, what stands before its path and what it is given, and writes a line about each of them.
pub fn run(slots: &'static [Connect]) {
    let deep = std::thread::Builder::new().stack_size(1 << 29);
    deep.spawn(move || work(slots))
        .expect("threads can be made")
        .join()
        .expect("it does not panic");
}

fn work(slots: &[Connect]) {
    let mut arguments = std::env::args().skip(1);
    let mut next = || arguments.next().expect("slot, address and file of calls");
    let slot: usize = next().parse().expect("a number");
    let (address, path) = (next(), next());
    std::panic::set_hook(Box::new(|_| {}));
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("it can be built");
    let _inside = runtime.enter();
    let mut clients = HashMap::new();
    let file = BufReader::new(std::fs::File::open(path).expect("it can be read"));
    let mut out = BufWriter::new(std::io::stdout().lock());
    for line in file.lines() {
        let line = line.expect("it is text");
        let mut cells = line.splitn(3, '\t');
        let mut next = || cells.next().expect("three cells");
        let at = next().parse().expect("a number");
        let address = format!("{address}{}", next());
        let given = Given(serde_json::from_str(next()).expect("it is JSON"));
        let calls = clients
            .entry(address)
            .or_insert_with_key(|address| slots[slot](address).expect("a client can be built"));
        let call = || match calls(at, &given) {
            Ok(sent) => told(runtime.block_on(sent)),
            Err(why) => serde_json::json!({ "kind": "Argument", "what": why }),
        };
        let told = catch_unwind(AssertUnwindSafe(call));
        let told = told.unwrap_or_else(|_| serde_json::json!({ "kind": "Panic" }));
        writeln!(out, "{told}").expect("it can be written");
    }
}

fn told(came: Result<Came, Error>) -> Value {
    let violations = |headers: Option<&HeaderMap>| {
        let value = headers.and_then(|headers| headers.get("sl-violations"));
        value.map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned())
    };
    match came {
        Ok(came) => serde_json::json!({
            "kind": "Decoded",
            "status": came.status,
            "violations": violations(Some(&came.headers)),
        }),
        Err(error) => serde_json::json!({
            "kind": format!("{:?}", error.kind()),
            "status": error.status(),
            "what": error.to_string(),
            "body": error.body().map(|body| String::from_utf8_lossy(&body[..body.len().min(100_000)])),
            "violations": violations(error.headers()),
        }),
    }
}
