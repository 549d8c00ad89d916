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
    pub fn add_pet(&self, pet: impl Borrow<model::Pet>) -> Call<model::Pet> {
        let mut request = Request::new(&self.core, "AddPet", "POST", "/pets");
        request.body(pet.borrow());
        Call::json(request)
    }

    /// `POST /lines`
    pub fn add_line(&self, line: impl Borrow<model::Line>) -> Call<model::Figure> {
        let mut request = Request::new(&self.core, "AddLine", "POST", "/lines");
        request.body(line.borrow());
        Call::json(request)
    }

    /// `GET /dogs/{name}`
    pub fn get_dog(&self, name: impl AsRef<str>) -> Call<model::AnyDog> {
        let mut request = Request::new(&self.core, "GetDog", "GET", "/dogs/{name}");
        request.path("name", name.as_ref());
        Call::json(request)
    }
}
