fn main() {
    connector_runtime::connector!("../notes.json");

    drop(notes::Client::builder());
}
