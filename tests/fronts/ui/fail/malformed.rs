connector_runtime::connector!("../malformed.json");

fn main() {}
