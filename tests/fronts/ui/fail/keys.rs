connector_runtime::connector! {
    spec: "../notes.json",
    nmae: notes,
    only: "ListNotes",
    vis: private,
}

fn main() {}
