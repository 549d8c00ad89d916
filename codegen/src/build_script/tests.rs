use std::fs;
use std::path::{Path, PathBuf};

use super::{Build, build};

const DEFINITION: &str = r##"{
  "swagger": "2.0", "info": {"title": "Notes", "version": "1"}, "host": "notes.example.com",
  "paths": {"/notes": {
    "get": {"operationId": "ListNotes", "tags": ["Notes"], "responses": {"200": {"description": "All.", "schema": {"$ref": "#/definitions/Note"}}}},
    "put": 7
  }},
  "definitions": {"Note": {"type": "object", "properties": {"id": {"type": "string"}}}}
}"##;

struct Place(tempfile::TempDir);

impl Place {
    fn new() -> Self {
        let place = Self(tempfile::TempDir::new().expect("a temporary folder"));
        fs::write(place.path("notes.swagger.json"), DEFINITION).expect("written");
        place
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn build(&self) -> Build {
        build(self.path("notes.swagger.json")).out_dir(self.path("out"))
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }
}

fn ran(build: &Build) -> (Vec<String>, Result<(), super::BuildError>) {
    let mut told = Vec::new();
    let result = build.generate(&mut told);
    (told, result)
}

#[test]
fn one_file_holds_one_module() {
    let place = Place::new();
    ran(&place.build()).1.expect("generated");
    let text = place.read("out/notes.rs");
    let code: Vec<_> = text
        .lines()
        .filter(|line| !line.starts_with("//") && !line.is_empty())
        .collect();
    let outer: Vec<_> = code
        .into_iter()
        .filter(|line| !line.starts_with([' ', '#']))
        .collect();
    assert_eq!(outer, ["pub mod notes {", "}"], "{text}");
    assert!(text.contains("\n    pub mod model {\n"), "{text}");
    ran(&place.build().name("papers").only(["ListNotes"]))
        .1
        .expect("generated");
    assert!(place.read("out/papers.rs").contains("\npub mod papers {\n"));
}

#[test]
fn cargo_is_told_what_was_read_and_what_was_lost() {
    let place = Place::new();
    let file = place.path("notes.swagger.json");
    let (told, result) = ran(&place.build());
    result.expect("generated");
    assert_eq!(told[0], format!("rerun-if-changed={}", file.display()));
    assert_eq!(told.len(), 2);
    assert!(
        told[1].starts_with(&format!("warning={}:5:", file.display())),
        "{told:?}"
    );
    assert!(told[1].contains("skipped[C0240]"), "{told:?}");
}

#[test]
fn many_losses_are_counted() {
    let place = Place::new();
    let lost: String = (0..30)
        .map(|at| format!("\"/lost/{at}\": {{\"get\": 7}}, "))
        .collect();
    fs::write(
        place.path("notes.swagger.json"),
        DEFINITION.replace("\"/notes\"", &(lost + "\"/notes\"")),
    )
    .expect("written");
    let (told, _) = ran(&place.build());
    assert_eq!(told.len(), 22);
    assert!(
        told[21].starts_with("warning=and 11 more; `connector-gen validate "),
        "{}",
        told[21]
    );
}

#[test]
fn an_unchanged_file_is_not_touched() {
    let place = Place::new();
    ran(&place.build()).1.expect("generated");
    let file = place.path("out/notes.rs");
    let long_ago = std::time::SystemTime::UNIX_EPOCH;
    fs::File::options()
        .append(true)
        .open(&file)
        .expect("open")
        .set_modified(long_ago)
        .expect("set");
    ran(&place.build()).1.expect("generated");
    let modified = || {
        fs::metadata(&file)
            .and_then(|file| file.modified())
            .expect("a time")
    };
    assert_eq!(modified(), long_ago);
    fs::write(&file, "edited").expect("written");
    ran(&place.build()).1.expect("generated");
    assert_ne!(place.read("out/notes.rs"), "edited");
    assert_eq!(
        fs::read_dir(place.path("out")).expect("a folder").count(),
        1
    );
}

#[test]
fn errors_are_shown_in_full_and_leave_the_old_file() {
    let place = Place::new();
    ran(&place.build()).1.expect("generated");
    let before = place.read("out/notes.rs");
    fs::write(place.path("notes.swagger.json"), "[]").expect("written");
    let error = ran(&place.build()).1.expect_err("no definition");
    for text in [error.to_string(), format!("{error:?}")] {
        assert!(
            text.contains("error[C0201]") && text.contains("notes.swagger.json:1:1"),
            "{text}"
        );
    }
    assert_eq!(place.read("out/notes.rs"), before);
    let error = ran(&place.build().name("a b")).1.expect_err("no name");
    assert!(error.to_string().contains("`a b` is no name for a module"));
    assert!(
        ran(&build(Path::new("absent.json")).out_dir(place.path("out")))
            .1
            .is_err()
    );
}

#[test]
fn overlays_are_applied_and_tracked() {
    let place = Place::new();
    let overlay = place.path("notes.overlay.json");
    let target = r#"{"target": "$.paths['/notes'].put", "remove": true}"#;
    let text = format!(r#"{{"overlay": "1.0.0", "actions": [{target}]}}"#);
    fs::write(&overlay, text).expect("written");
    let lines = || {
        let files = [place.path("notes.swagger.json"), overlay.clone()];
        files.map(|file| format!("rerun-if-changed={}", file.display()))
    };
    let (told, result) = ran(&place.build().overlay(&overlay));
    result.expect("generated");
    assert_eq!(told, lines());

    let (told, result) = ran(&place.build().overlay(&overlay).overlay(&overlay));
    let error = result.expect_err("nothing is left to remove").to_string();
    assert_eq!(told, lines());
    assert!(
        error.contains("error[C0154]") && error.contains("notes.overlay.json:1:45"),
        "{error}"
    );
}
