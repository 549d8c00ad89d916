connector_runtime::connector! {
    spec: "../notes.json",
    overlay: "../notes.overlay.json",
}

fn main() {
    let transport = connector_runtime::MemoryTransport::new(|_| unreachable!("nothing is sent"));
    let client = notes::Client::builder().transport(transport).build();
    let client = client.expect("the definition has an address");
    drop(client.notes().remove("n1"));
}
