connector_runtime::connector! {
    name: notes,
    spec: "../swagger1.json",
}

fn main() {}
