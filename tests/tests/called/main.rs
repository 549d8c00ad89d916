//! The clients of the goldens, called over a transport in memory: what they send, and what they make of the answers.

mod answers;
mod bodies;
mod checks;
mod clients;
mod environments;
mod models;
mod names;
mod oauth;
mod parameters;
mod postman;
mod requests;
mod schemas;
mod sequels;
mod signing;
mod unions;
mod xml;

use connector_runtime::{Bytes, MemoryTransport, http};

/// The client of a golden, and the transport on which it gets one answer to everything.
#[macro_export]
macro_rules! client {
    ($golden:ident, $answer:expr) => {{
        let answer = $answer;
        let transport = connector_runtime::MemoryTransport::new(move |_| answer.clone());
        let timer = connector_runtime::timer::PausedTimer::new();
        let client = connector_tests::clients::$golden::Client::builder()
            .transport(transport.clone())
            .configure(|core| core.timer(timer))
            .build()
            .unwrap();
        (client, transport)
    }};
}

type Answer = http::Response<Bytes>;

/// An answer of a status and a JSON text.
fn json(status: u16, text: &'static str) -> Answer {
    MemoryTransport::answer(status, text)
}

/// An answer of a status, a media type and a body.
fn answer(status: u16, media_type: &'static str, body: &'static [u8]) -> Answer {
    let mut answer = MemoryTransport::answer(status, body);
    let media_type = http::HeaderValue::from_static(media_type);
    answer.headers_mut().insert("content-type", media_type);
    answer
}

/// An answer without a body.
fn nothing(status: u16) -> Answer {
    let mut answer = MemoryTransport::answer(status, "");
    answer.headers_mut().clear();
    answer
}

/// The last request: its first line, its headers in the order of their names but for the user agent, and its body.
fn sent(transport: &MemoryTransport) -> String {
    let requests = transport.requests();
    let request = requests.last().expect("something was sent");
    let mut lines = vec![format!("{} {}", request.method(), request.uri())];
    let headers = request
        .headers()
        .iter()
        .filter(|(name, _)| *name != "user-agent");
    let mut headers: Vec<_> = headers
        .map(|(name, value)| format!("{name}: {}", value.to_str().expect("it is ASCII")))
        .collect();
    headers.sort();
    lines.append(&mut headers);
    if !request.body().is_empty() {
        lines.push(String::new());
        lines.push(String::from_utf8(request.body().to_vec()).expect("it is text"));
    }
    lines.join("\n")
}

/// The address of the last request after the host.
fn address(transport: &MemoryTransport) -> String {
    let sent = sent(transport);
    let line = sent.lines().next().expect("a request has a first line");
    line.replace("https://api.example.com", "")
}
