//! Operations of the client itself.

use super::client::Client;
use connector_runtime::{Call, Content, Request};

impl Client {
    /// Collection.
    ///
    /// `GET /collection`
    pub fn collection(&self) -> Call<Content> {
        let request = Request::new(&self.core, "Collection", "GET", "/collection");
        Call::content(request)
    }

    /// Null.
    ///
    /// `GET /null`
    pub fn null(&self) -> Call<Content> {
        let request = Request::new(&self.core, "Null", "GET", "/null");
        Call::content(request)
    }

    /// None.
    ///
    /// `GET /none`
    pub fn none(&self) -> Call<Content> {
        let mut request = Request::new(&self.core, "None", "GET", "/none");
        request.security(&[]);
        Call::content(request)
    }

    /// Query key.
    ///
    /// `GET /query-key`
    pub fn query_key(&self) -> Call<Content> {
        let mut request = Request::new(&self.core, "Query key", "GET", "/query-key");
        request.security(&[&["appid"]]);
        Call::content(request)
    }

    /// OAuth.
    ///
    /// `GET /oauth`
    pub fn oauth(&self) -> Call<Content> {
        let mut request = Request::new(&self.core, "OAuth", "GET", "/oauth");
        request.security(&[&["oauth2"]]);
        Call::content(request)
    }

    /// OAuth token.
    ///
    /// `GET /oauth-token`
    pub fn oauth_token(&self) -> Call<Content> {
        let mut request = Request::new(&self.core, "OAuth token", "GET", "/oauth-token");
        request.security(&[&["other"]]);
        Call::content(request)
    }

    /// By hand.
    ///
    /// `GET /by-hand`
    pub fn by_hand(&self) -> Call<Content> {
        let request = Request::new(&self.core, "By hand", "GET", "/by-hand");
        Call::content(request)
    }

    /// Basic by hand.
    ///
    /// `GET /basic-by-hand`
    pub fn basic_by_hand(&self) -> Call<Content> {
        let mut request = Request::new(&self.core, "Basic by hand", "GET", "/basic-by-hand");
        request.security(&[&["encoded"]]);
        Call::content(request)
    }

    /// Key by hand.
    ///
    /// `GET /key-by-hand`
    pub fn key_by_hand(&self) -> KeyByHand {
        let mut request = Request::new(&self.core, "Key by hand", "GET", "/key-by-hand");
        request.security(&[&["X-Api-Key"]]);
        KeyByHand(request)
    }

    /// Key in query by hand.
    ///
    /// `GET /query-by-hand`
    pub fn key_in_query_by_hand(&self) -> Call<Content> {
        let mut request = Request::new(&self.core, "Key in query by hand", "GET", "/query-by-hand");
        request.security(&[&["api_key"]]);
        Call::content(request)
    }

    /// Signed.
    ///
    /// `GET /signed`
    pub fn signed(&self) -> Call<Content> {
        let mut request = Request::new(&self.core, "Signed", "GET", "/signed");
        request.security(&[&["awsv4"]]);
        Call::content(request)
    }

    /// Maybe.
    ///
    /// Saved as `Maybe without` too.
    ///
    /// `GET /maybe`
    pub fn maybe(&self) -> Call<Content> {
        let mut request = Request::new(&self.core, "Maybe", "GET", "/maybe");
        request.security(&[&["bearer"], &[]]);
        Call::content(request)
    }
}

/// A call of [`Client::key_by_hand`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct KeyByHand(Request);

impl KeyByHand {
    /// For example `1`.
    pub fn page(mut self, page: i64) -> Self {
        self.0.query("page", &page);
        self
    }
}

connector_runtime::request!(KeyByHand => content);
