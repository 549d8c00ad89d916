connector_runtime::connector! {
    spec: "../notes.json",
    only: ["List*"],
}

trait Others {
    fn delete(&self) {}
}

impl Others for notes::notes::Notes<'_> {}

fn calls(client: &notes::Client) {
    drop(client.notes().list());
    // The trait's, since the client has no method of this name.
    client.notes().delete();
}

fn main() {
    let transport = connector_runtime::MemoryTransport::new(|_| unreachable!("nothing is sent"));
    let client = notes::Client::builder().transport(transport).build();
    calls(&client.expect("the definition has an address"));
}
