connector_runtime::connector!("absent.json");

fn main() {}
