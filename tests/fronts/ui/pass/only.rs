connector_runtime::connector! {
    spec: "../notes.json",
    only: ["List*"],
}

trait Absent {
    fn delete(&self) {}
}

impl Absent for notes::notes::Notes<'_> {}

fn main() {
    let _: fn(&notes::notes::Notes<'_>) -> notes::notes::ListNotes = notes::notes::Notes::list;
    // The method of the trait, since the client has none of this name.
    let _: fn(&notes::notes::Notes<'static>) = notes::notes::Notes::delete;
}
