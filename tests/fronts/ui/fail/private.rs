mod api {
    connector_runtime::connector! { spec: "../notes.json", vis: pub(self) }
}

fn main() {
    drop(api::notes::Client::builder());
}
