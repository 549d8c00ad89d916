//! The transports for tests of clients.

mod mock;
mod recording;

use std::time::Duration;

use connector_runtime::auth::{ApiKey, Bearer};
use connector_runtime::timer::PausedTimer;
use connector_runtime::{Call, Core, Request, Retry, Transport, Value};

/// A client with credentials in query, header and cookie, which waits two seconds before it sends something again.
fn core(transport: impl Transport + 'static, timer: &PausedTimer) -> Core {
    let builder = Core::builder()
        .base_url("https://notes.example.com/v1")
        .credential("query", ApiKey::query("key", "swordfish"))
        .credential("header", Bearer::new("swordfish"))
        .credential("cookie", ApiKey::cookie("sid", "swordfish"))
        .transport(transport)
        .timer(timer.clone())
        .retry(Retry::fixed(Duration::from_secs(2)));
    builder.build().expect("the settings are complete")
}

fn get_note(core: &Core, id: &str) -> Call<Value> {
    let mut request = Request::new(core, "GetNote", "GET", "/notes/{id}");
    request
        .path("id", id)
        .query("view", "full")
        .query("lang", "en");
    Call::json(request)
}

fn add_note(core: &Core, note: &Value) -> Call<Value> {
    let mut request = Request::new(core, "AddNote", "POST", "/notes");
    request.body(note);
    Call::json(request)
}
