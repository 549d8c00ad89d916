//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::{Call, Request};

impl Client {
    /// `GET /merged`
    pub fn get_merged(&self) -> Call<model::Merged> {
        let request = Request::new(&self.core, "GetMerged", "GET", "/merged");
        Call::json(request)
    }

    /// `GET /told-again`
    pub fn get_told_again(&self) -> Call<model::ToldAgain> {
        let request = Request::new(&self.core, "GetToldAgain", "GET", "/told-again");
        Call::json(request)
    }

    /// `GET /plain`
    pub fn get_plain(&self) -> Call<model::Plain> {
        let request = Request::new(&self.core, "GetPlain", "GET", "/plain");
        Call::json(request)
    }

    /// `GET /single`
    pub fn get_single(&self) -> Call<model::Holder> {
        let request = Request::new(&self.core, "GetSingle", "GET", "/single");
        Call::json(request)
    }
}
