//! Operations of the group `Admin`.

use super::admin_inner::AdminInner;
use super::admin_open::AdminOpen;
use connector_runtime::{Call, Content, Core, Request};

/// Operations of the group `Admin`.
#[derive(Clone, Copy, Debug)]
pub struct Admin<'a> {
    pub(super) core: &'a Core,
}

impl<'a> Admin<'a> {
    /// Operations of the group `Admin / Inner`.
    pub fn inner(&self) -> AdminInner<'a> {
        AdminInner { core: self.core }
    }

    /// Operations of the group `Admin / Open`.
    pub fn open(&self) -> AdminOpen<'a> {
        AdminOpen { core: self.core }
    }
}

impl Admin<'_> {
    /// Folder.
    ///
    /// `GET /folder`
    pub fn folder(&self) -> Call<Content> {
        let mut request = Request::new(self.core, "Folder", "GET", "/folder");
        request.security(&[&["basic"]]);
        Call::content(request)
    }

    /// Own.
    ///
    /// `GET /own`
    pub fn own(&self) -> Call<Content> {
        let mut request = Request::new(self.core, "Own", "GET", "/own");
        request.security(&[&["X-Admin"]]);
        Call::content(request)
    }
}
