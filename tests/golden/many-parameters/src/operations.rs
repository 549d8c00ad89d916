//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::{Body, Call, Date, Request, Style, Upload, list};

impl Client {
    /// `POST /{a}/{b}`
    ///
    /// * `a`: The first of many.
    pub fn send(&self, args: SendModelArgs) -> SendModel {
        let mut request = Request::new(&self.core, "Send", "POST", "/{a}/{b}");
        request.path("a", &args.a);
        request.path("b", &args.b);
        request.query_list("c", Style::Multi, &args.c);
        request.query("d", &args.d);
        request.query("e", &args.e);
        request.header("X-F", &args.x_f);
        request.body(&args.body);
        SendModel(request)
    }

    /// `POST /files`
    pub fn send_file(&self, args: SendFileArgs) -> Call<()> {
        let mut request = Request::new(&self.core, "SendFile", "POST", "/files");
        request.part("p1", &args.p1);
        request.part("p2", &args.p2);
        request.part("p3", &args.p3);
        request.part("p4", &args.p4);
        request.part("p5", &args.p5);
        request.part_list("p6", Style::Csv, &args.p6);
        request.file("file", args.file);
        Call::empty(request)
    }

    /// `PUT /raw`
    pub fn send_raw(&self, args: SendRawArgs) -> Call<()> {
        let mut request = Request::new(&self.core, "SendRaw", "PUT", "/raw");
        request.query("p1", &args.p1);
        request.query("p2", &args.p2);
        request.query("p3", &args.p3);
        request.query("p4", &args.p4);
        request.query("p5", &args.p5);
        request.query("p6", &args.p6);
        request.bytes_body("application/octet-stream", args.content);
        Call::empty(request)
    }

    /// `GET /six`
    pub fn six(
        &self,
        a: impl AsRef<str>,
        b: impl AsRef<str>,
        c: impl AsRef<str>,
        d: impl AsRef<str>,
        e: impl AsRef<str>,
        f: impl AsRef<str>,
    ) -> Call<()> {
        let mut request = Request::new(&self.core, "Six", "GET", "/six");
        request.query("a", a.as_ref());
        request.query("b", b.as_ref());
        request.query("c", c.as_ref());
        request.query("d", d.as_ref());
        request.query("e", e.as_ref());
        request.query("f", f.as_ref());
        Call::empty(request)
    }
}

/// The arguments of [`Client::send`].
#[derive(Clone, Debug)]
pub struct SendModelArgs {
    /// The first of many.
    pub a: String,
    pub b: i64,
    pub c: Vec<String>,
    pub d: Date,
    pub e: model::SendE,
    pub x_f: bool,
    pub body: model::SendBody,
}

/// A call of [`Client::send`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct SendModel(Request);

impl SendModel {
    pub fn g(mut self, g: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.0.query_list("g", Style::Csv, &list::<String>(g));
        self
    }
}

connector_runtime::request!(SendModel => empty);

/// The arguments of [`Client::send_file`].
#[derive(Clone, Debug)]
pub struct SendFileArgs {
    pub p1: String,
    pub p2: String,
    pub p3: String,
    pub p4: String,
    pub p5: String,
    pub p6: Vec<String>,
    pub file: Upload,
}

/// The arguments of [`Client::send_raw`].
#[derive(Debug)]
pub struct SendRawArgs {
    pub p1: String,
    pub p2: String,
    pub p3: String,
    pub p4: String,
    pub p5: String,
    pub p6: String,
    pub content: Body,
}
