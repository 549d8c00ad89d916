//! Operations of the client itself.

use super::client::Client;
use connector_runtime::{Date, Request};

impl Client {
    /// `GET /text`
    pub fn text(&self) -> Text {
        let mut request = Request::new(&self.core, "Text", "GET", "/text");
        request.accept("text/plain");
        Text(request)
    }

    /// `GET /quoted`
    pub fn quoted(&self) -> Quoted {
        let request = Request::new(&self.core, "Quoted", "GET", "/quoted");
        Quoted(request)
    }

    /// `GET /date`
    pub fn date(&self) -> DateModel {
        let request = Request::new(&self.core, "Date", "GET", "/date");
        DateModel(request)
    }

    /// `GET /file`
    pub fn file(&self) -> File {
        let mut request = Request::new(&self.core, "File", "GET", "/file");
        request.accept("application/pdf");
        File(request)
    }

    /// `GET /files`
    pub fn any_file(&self) -> AnyFile {
        let mut request = Request::new(&self.core, "AnyFile", "GET", "/files");
        request.accept("*/*");
        AnyFile(request)
    }

    /// `GET /binary`
    pub fn binary(&self) -> Binary {
        let mut request = Request::new(&self.core, "Binary", "GET", "/binary");
        request.accept("*/*");
        Binary(request)
    }

    /// `GET /number`
    pub fn number(&self) -> Number {
        let request = Request::new(&self.core, "Number", "GET", "/number");
        Number(request)
    }

    /// `GET /list`
    pub fn list(&self) -> List {
        let request = Request::new(&self.core, "List", "GET", "/list");
        List(request)
    }
}

/// A call of [`Client::text`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Text(Request);

connector_runtime::request!(Text => text);

/// A call of [`Client::quoted`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Quoted(Request);

connector_runtime::request!(Quoted => text);

/// A call of [`Client::date`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct DateModel(Request);

connector_runtime::request!(DateModel => json Date);

/// A call of [`Client::file`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct File(Request);

connector_runtime::request!(File => content);

/// A call of [`Client::any_file`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct AnyFile(Request);

connector_runtime::request!(AnyFile => content);

/// A call of [`Client::binary`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Binary(Request);

connector_runtime::request!(Binary => content);

/// A call of [`Client::number`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Number(Request);

connector_runtime::request!(Number => json f64);

/// A call of [`Client::list`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct List(Request);

connector_runtime::request!(List => json Vec<String>);
