use connector_runtime::Call;

connector_runtime::connector!("../notes.json");

fn calls(client: &notes::Client) -> (Call<Vec<String>>, Call<()>) {
    (client.notes().list(), client.notes().delete("n1"))
}

fn main() {
    let transport = connector_runtime::MemoryTransport::new(|_| unreachable!("nothing is sent"));
    let client = notes::Client::builder().transport(transport).build();
    drop(calls(&client.expect("the definition has an address")));
}
