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
    pub fn add_pet(&self, pet: impl Borrow<model::Pet>) -> AddPet {
        let mut request = Request::new(&self.core, "AddPet", "POST", "/pets");
        request.body(pet.borrow());
        AddPet(request)
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

connector_runtime::request!(AddPet => json model::Pet);
