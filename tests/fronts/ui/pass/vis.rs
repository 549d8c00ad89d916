mod api {
    connector_runtime::connector! { spec: "../notes.json", vis: pub(super) }
    connector_runtime::connector! { spec: "../notes.json", vis: pub(self), name: inner }

    pub(super) fn inner() -> inner::ClientBuilder {
        inner::Client::builder()
    }
}

fn main() {
    drop(api::notes::Client::builder());
    drop(api::inner());
}
