//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::Request;
use std::borrow::Borrow;

impl Client {
    /// `GET /pets`
    pub fn list_pets(&self) -> ListPets {
        let request = Request::new(&self.core, "ListPets", "GET", "/pets");
        ListPets(request)
    }

    /// `POST /pets`
    pub fn add_pet(&self, body: impl Borrow<model::Pet>) -> AddPet {
        let mut request = Request::new(&self.core, "AddPet", "POST", "/pets");
        request.body(body.borrow());
        AddPet(request)
    }

    /// `PUT /all`
    pub fn put_all(&self, body: impl Borrow<model::All>) -> PutAll {
        let mut request = Request::new(&self.core, "PutAll", "PUT", "/all");
        request.body(body.borrow());
        PutAll(request)
    }
}

/// A call of [`Client::list_pets`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct ListPets(Request);

connector_runtime::request!(ListPets => json Vec<model::Pet>);

/// A call of [`Client::add_pet`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct AddPet(Request);

connector_runtime::request!(AddPet => empty);

/// A call of [`Client::put_all`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct PutAll(Request);

connector_runtime::request!(PutAll => json model::All);
