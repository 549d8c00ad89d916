use crate::{NOTES, Place};

const WORKSPACE: &str =
    "[workspace]\nresolver = \"3\"\nmembers = [\"listed/*\"]\nexclude = [\"apart\"]\n";

#[test]
fn a_crate_in_a_foreign_workspace_is_one_of_its_own() {
    let place = Place::new()
        .with("notes.json", NOTES)
        .with("Cargo.toml", WORKSPACE);
    let own = |out: &str| {
        place
            .run(&["generate", "notes.json", "--out", out])
            .exits(0);
        place
            .read(&format!("{out}/Cargo.toml"))
            .contains("\n[workspace]\n")
    };
    assert!(own("foreign"));
    assert!(own("deep/foreign"));
    assert!(!own("listed/notes"));
    assert!(!own("apart/notes"));
}

#[test]
fn the_runtime_is_named_from_the_crate() {
    let place = Place::new()
        .with("notes.json", NOTES)
        .with("lib/runtime/Cargo.toml", "[package]\n");
    let generate = |runtime| {
        place.run(&[
            "generate",
            "notes.json",
            "--out",
            "sdk/notes",
            "--runtime-path",
            runtime,
        ])
    };
    generate("lib/runtime").exits(0);
    assert!(
        place
            .read("sdk/notes/Cargo.toml")
            .contains(r#"connector-runtime = { path = "../../lib/runtime" }"#)
    );
    generate("lib").exits(2).says("no Cargo.toml in lib");
}
