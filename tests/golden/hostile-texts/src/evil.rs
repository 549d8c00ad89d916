//! fn evil() {}

use super::model;
use connector_runtime::{ApiError, Core, Reply, Request};

/// fn evil() {}
#[derive(Clone, Copy, Debug)]
pub struct Evil<'a> {
    pub(super) core: &'a Core,
}

impl Evil<'_> {
    /// \*/ }}}} fn evil() {{{{
    ///
    /// `POST /a"*\/{'x;"}`
    ///
    /// * `x`: evil.
    pub fn r#fn(&self, x: impl AsRef<str>, body: impl Into<String>) -> FnEvil {
        let mut request = Request::new(
            self.core,
            "\"; fn evil() {} //\n{}",
            "POST",
            "/a\"*\\/{'x;\"}",
        );
        request.accept("text/\"\\;fn evil(){}");
        request.path("'x;\"", x.as_ref());
        request.query("\"\n\\", "\"\r\n{}\\\u{2028}");
        request.text_body("text/\"\\{}", body);
        FnEvil(request)
    }
}

/// A call of [`Evil::fn`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct FnEvil(Request);

impl FnEvil {
    /// Default `` `" ` ``.
    pub fn q(mut self, q: model::FnEvilQ) -> Self {
        self.0.query("q\u{202e}{}", &q);
        self
    }

    /// Pattern ``"` \d{1}*/``.
    pub fn x_2(mut self, x_2: impl AsRef<str>) -> Self {
        self.0.header("X'*#`|~", x_2.as_ref());
        self
    }
}

connector_runtime::request!(FnEvil => text);

/// What [`Evil::fn`] answers when it fails.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum FnEvilError {
    /// 404: \*/ } fn evil() {}
    NotFound(model::TildeSlashQuoteOpenBrace),
}

impl ApiError for FnEvilError {
    const OPERATION: &'static str = "\"; fn evil() {} //\n{}";

    fn from_reply(reply: &Reply) -> Option<Self> {
        match reply.status() {
            404 => reply.decode().map(Self::NotFound),
            _ => None,
        }
    }
}
