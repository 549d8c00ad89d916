//! Operations of the client itself.

use super::client::Client;
use super::model;
use super::xml;
use connector_runtime::{ApiError, Call, Reply, Request};
use std::borrow::Borrow;

impl Client {
    /// `PUT /barrel`
    pub fn put_barrel(&self, barrel: impl Borrow<model::Barrel>) -> Call<model::Barrel> {
        let mut request = Request::new(&self.core, "PutBarrel", "PUT", "/barrel");
        request.xml_answer(&xml::BARREL);
        request.xml_body(&xml::BARREL, barrel.borrow());
        Call::json(request)
    }

    /// `GET /apples`
    pub fn list_apples(&self) -> Call<Vec<model::Apple>> {
        let mut request = Request::new(&self.core, "ListApples", "GET", "/apples");
        request.accept("text/xml");
        request.xml_answer(&xml::APPLES);
        Call::json(request)
    }

    /// `POST /apples`
    pub fn add_apples(&self) -> AddApples {
        let mut request = Request::new(&self.core, "AddApples", "POST", "/apples");
        request.xml_answer(&xml::APPLE);
        AddApples(request)
    }

    /// `POST /texts`
    pub fn texts(&self, document: impl Into<String>) -> Call<String> {
        let mut request = Request::new(&self.core, "Texts", "POST", "/texts");
        request.xml_answer(&xml::ECHO);
        request.text_body("application/xml", document);
        Call::json(request)
    }
}

/// What [`Client::put_barrel`] answers when it fails.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PutBarrelError {
    /// 409: Full.
    Conflict(model::Problem),
}

impl ApiError for PutBarrelError {
    const OPERATION: &'static str = "PutBarrel";

    fn from_reply(reply: &Reply) -> Option<Self> {
        match reply.status() {
            409 => reply.decode_xml(&xml::PROBLEM).map(Self::Conflict),
            _ => None,
        }
    }
}

/// A call of [`Client::add_apples`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct AddApples(Request);

impl AddApples {
    pub fn counts(mut self, counts: impl Borrow<[i64]>) -> Self {
        self.0
            .xml_body_as("text/xml", &xml::COUNTS, counts.borrow());
        self
    }
}

connector_runtime::request!(AddApples => optional model::Apple);
