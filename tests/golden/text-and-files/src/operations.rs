//! Operations of the client itself.

use super::client::Client;
use connector_runtime::{Call, Content, Date, Request};

impl Client {
    /// `GET /text`
    pub fn text(&self) -> Call<String> {
        let mut request = Request::new(&self.core, "Text", "GET", "/text");
        request.accept("text/plain");
        Call::text(request)
    }

    /// `GET /quoted`
    pub fn quoted(&self) -> Call<String> {
        let request = Request::new(&self.core, "Quoted", "GET", "/quoted");
        Call::text(request)
    }

    /// `GET /date`
    pub fn date(&self) -> Call<Date> {
        let request = Request::new(&self.core, "Date", "GET", "/date");
        Call::json(request)
    }

    /// `GET /file`
    pub fn file(&self) -> Call<Content> {
        let mut request = Request::new(&self.core, "File", "GET", "/file");
        request.accept("application/pdf");
        Call::content(request)
    }

    /// `GET /files`
    pub fn any_file(&self) -> Call<Content> {
        let mut request = Request::new(&self.core, "AnyFile", "GET", "/files");
        request.accept("*/*");
        Call::content(request)
    }

    /// `GET /binary`
    pub fn binary(&self) -> Call<Content> {
        let mut request = Request::new(&self.core, "Binary", "GET", "/binary");
        request.accept("*/*");
        Call::content(request)
    }

    /// `GET /number`
    pub fn number(&self) -> Call<f64> {
        let request = Request::new(&self.core, "Number", "GET", "/number");
        Call::json(request)
    }

    /// `GET /list`
    pub fn list(&self) -> Call<Vec<String>> {
        let request = Request::new(&self.core, "List", "GET", "/list");
        Call::json(request)
    }
}
