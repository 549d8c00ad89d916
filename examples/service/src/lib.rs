//! The service of `notes.swagger.json`, small enough to start inside an example.

mod http;
mod notebook;

use std::io;
use std::net::TcpListener;
use std::thread;

use http::{Answer, Request};
use notebook::Notebook;

/// The key that the service takes.
pub const KEY: &str = "s3cret";

/// Starts the service on a free port of 127.0.0.1, with three notes in the notebook `work`, and gives its address. It ends with
/// the program.
///
/// # Errors
///
/// When no port can be had.
pub fn start() -> io::Result<String> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let address = format!("http://{}/v1", listener.local_addr()?);
    thread::spawn(move || {
        let mut notebook = Notebook::new();
        for stream in listener.incoming() {
            // What breaks a connection is its client's to tell.
            let _ = stream
                .and_then(|stream| http::serve(stream, |request| answer(&request, &mut notebook)));
        }
    });
    Ok(address)
}

fn answer(request: &Request, notebook: &mut Notebook) -> Answer {
    if request.header("x-api-key") != Some(KEY) {
        return Answer::problem(401, "who are you?");
    }
    let path: Vec<&str> = request.path().split('/').skip(1).collect();
    match (request.method.as_str(), &path[..]) {
        ("GET", ["v1", "notebooks"]) => notebook.summary(),
        ("GET", ["v1", "notebooks", "work", "notes"]) => notebook.page(request),
        ("POST", ["v1", "notebooks", "work", "notes"]) => notebook.write(&request.body),
        ("GET", ["v1", "notes", id]) => notebook.note(id),
        ("DELETE", ["v1", "notes", id]) => notebook.remove(id),
        _ => Answer::problem(404, "there is nothing here"),
    }
}
