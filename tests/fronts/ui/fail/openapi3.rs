connector_runtime::connector! {
    name: notes,
    spec: "../openapi3.json",
}

fn main() {}
