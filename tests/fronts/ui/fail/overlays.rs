connector_runtime::connector! {
    spec: "../notes.json",
    overlay: ["../notes.overlay.json", "../stale.overlay.json"],
}

fn main() {}
