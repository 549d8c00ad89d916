//! Operations of the group `egg`.

use connector_runtime::{Call, Core, Request};

/// Operations of the group `egg`.
#[derive(Clone, Copy, Debug)]
pub struct Egg<'a> {
    pub(super) core: &'a Core,
}

impl Egg<'_> {
    /// `GET /egg`
    pub fn get(&self) -> Call<()> {
        let request = Request::new(self.core, "GetEgg", "GET", "/egg");
        Call::empty(request)
    }
}
