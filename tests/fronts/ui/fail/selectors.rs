connector_runtime::connector! {
    spec: "../notes.json",
    only: ["ListNotes", "GetNote", "tag:Note"],
    except: ["GET /note"],
}

fn main() {}
