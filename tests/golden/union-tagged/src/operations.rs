//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::{Call, Request};
use std::borrow::Borrow;

impl Client {
    /// `GET /pets`
    pub fn list_pets(&self) -> Call<Vec<model::Pet>> {
        let request = Request::new(&self.core, "ListPets", "GET", "/pets");
        Call::json(request)
    }

    /// `POST /pets`
    pub fn add_pet(&self, body: impl Borrow<model::Pet>) -> Call<()> {
        let mut request = Request::new(&self.core, "AddPet", "POST", "/pets");
        request.body(body.borrow());
        Call::empty(request)
    }

    /// `PUT /all`
    pub fn put_all(&self, body: impl Borrow<model::All>) -> Call<model::All> {
        let mut request = Request::new(&self.core, "PutAll", "PUT", "/all");
        request.body(body.borrow());
        Call::json(request)
    }
}
