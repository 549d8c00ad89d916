connector_runtime::connector!(b"../notes.json");

fn main() {}
