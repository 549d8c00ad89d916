//! Operations of the group `Xml`.

use super::model;
use super::xml;
use connector_runtime::{ApiError, Call, Core, Error, Outcome, Reply, Request};
use std::borrow::Borrow;

/// Operations of the group `Xml`.
#[derive(Clone, Copy, Debug)]
pub struct Xml<'a> {
    pub(super) core: &'a Core,
}

impl Xml<'_> {
    /// `POST /pets`
    pub fn add_pet(&self, body: impl Borrow<model::Pet>) -> Call<AddPetOutcome> {
        let mut request = Request::new(self.core, "AddPet", "POST", "/pets");
        request.accept("application/vnd.pet+xml");
        request.xml_body(&xml::PET, body.borrow());
        Call::outcome(request)
    }

    /// `PUT /pets`
    pub fn put_pets(&self) -> PutPets {
        let request = Request::new(self.core, "PutPets", "PUT", "/pets");
        PutPets(request)
    }

    /// `GET /pets`
    ///
    /// Answers by `customize().accept(…)` in `application/xml` as well.
    pub fn get_pets(&self) -> Call<model::Pet> {
        let request = Request::new(self.core, "GetPets", "GET", "/pets");
        Call::json(request)
    }
}

/// What [`Xml::add_pet`] answers.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum AddPetOutcome {
    /// 200: As it is now.
    Ok(model::Pet),
    /// 201: Its number.
    Created(i64),
}

impl Outcome for AddPetOutcome {
    fn from_reply(reply: &Reply) -> Result<Self, Error> {
        match reply.status() {
            200 => reply.xml(&xml::PET).map(Self::Ok),
            201 => reply.xml(&xml::NUMBER).map(Self::Created),
            _ => Err(reply.undeclared()),
        }
    }
}

/// What [`Xml::add_pet`] answers when it fails.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum AddPetError {
    /// Any other status: What went wrong.
    Default(model::AddPetResponse),
}

impl ApiError for AddPetError {
    const OPERATION: &'static str = "AddPet";

    fn from_reply(reply: &Reply) -> Option<Self> {
        reply.decode_xml(&xml::ADD_PET_RESPONSE).map(Self::Default)
    }
}

/// A call of [`Xml::put_pets`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct PutPets(Request);

impl PutPets {
    pub fn body(mut self, body: impl Borrow<model::PutPetsBody>) -> Self {
        self.0.xml_body(&xml::PUT_PETS_BODY, body.borrow());
        self
    }
}

connector_runtime::request!(PutPets => empty);
