//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::{Call, Request};
use std::borrow::Borrow;

impl Client {
    /// `GET /vehicles`
    pub fn list_vehicles(&self) -> Call<Vec<model::Vehicle>> {
        let request = Request::new(&self.core, "ListVehicles", "GET", "/vehicles");
        Call::json(request)
    }

    /// `POST /cars`
    pub fn add_car(&self, body: impl Borrow<model::AnyCar>) -> Call<model::AnyCar> {
        let mut request = Request::new(&self.core, "AddCar", "POST", "/cars");
        request.body(body.borrow());
        Call::json(request)
    }

    /// `GET /trucks/{id}`
    pub fn get_truck(&self, id: impl AsRef<str>) -> Call<model::AnyTruck> {
        let mut request = Request::new(&self.core, "GetTruck", "GET", "/trucks/{id}");
        request.path("id", id.as_ref());
        Call::json(request)
    }

    /// `GET /bikes`
    pub fn get_bike(&self) -> Call<model::Bike> {
        let request = Request::new(&self.core, "GetBike", "GET", "/bikes");
        Call::json(request)
    }

    /// `GET /rides`
    pub fn get_ride(&self) -> Call<model::GetRideResponse> {
        let request = Request::new(&self.core, "GetRide", "GET", "/rides");
        Call::json(request)
    }
}
