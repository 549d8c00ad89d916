mod api {
    connector_runtime::connector! { spec: "../notes.json", vis: pub(super) }
    connector_runtime::connector! { spec: "../notes.json", vis: pub(self), name: inner }

    pub(super) fn builder() -> inner::ClientBuilder {
        inner::Client::builder()
    }
}

mod others {
    pub mod inner {
        pub struct Own;
    }
}

use api::*;
use others::*;

fn main() {
    drop(notes::Client::builder());
    drop(builder());
    // Two modules are called so, and only this one can be seen from here.
    let inner::Own = inner::Own;
}
