//! Operations of `notebooks`.

use super::super::model;
use super::Notes;
use connector_runtime::{Call, Request};

impl Notes<'_> {
    /// `GET /notebooks`
    pub fn list_notebooks(&self) -> Call<Vec<model::Notebook>> {
        let request = Request::new(self.core, "ListNotebooks", "GET", "/notebooks");
        Call::json(request)
    }

    /// `DELETE /notebooks`
    pub fn delete_notebooks(&self) -> Call<()> {
        let request = Request::new(self.core, "DeleteNotebooks", "DELETE", "/notebooks");
        Call::empty(request)
    }
}
