connector_runtime::connector!("/absent/notes.json");

fn main() {}
