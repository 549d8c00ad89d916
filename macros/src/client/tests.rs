use std::fs;
use std::path::{Path, PathBuf};

use super::{Expansion, expand};
use crate::failure::Failure;
use crate::options::Options;

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
    fn new(definition: &str) -> Self {
        let place = Self(tempfile::TempDir::new().expect("a temporary folder"));
        fs::write(place.definition(), definition).expect("written");
        place
    }

    fn definition(&self) -> PathBuf {
        self.0.path().join("notes.swagger.json")
    }

    /// Generates into a folder beside the definition.
    fn expand(&self, options: &Options<usize>) -> Result<Expansion, Vec<Failure<usize>>> {
        expand(options, None, Some(self.0.path().join("target")))
    }

    /// Asks for these operations; the path stands at 1, the selectors from 10 on.
    fn options(&self, only: &[&str]) -> Options<usize> {
        Options {
            only: only
                .iter()
                .enumerate()
                .map(|(index, selector)| ((*selector).to_owned(), 10 + index))
                .collect(),
            visibility: "pub(crate) ".to_owned(),
            ..Options::new((self.definition().display().to_string(), 1))
        }
    }
}

#[test]
fn a_call_stands_for_a_module_over_a_file() {
    let place = Place::new(DEFINITION);
    let code = place.expand(&place.options(&[])).expect("generated").0;
    let lines: Vec<_> = code
        .lines()
        .filter(|line| !line.starts_with("#[allow("))
        .collect();
    let [path, module, tracked] = lines[..] else {
        panic!("{code}")
    };
    assert_eq!(module, "pub(crate) mod notes;");
    let file = path
        .strip_prefix("#[path = \"")
        .and_then(|path| path.strip_suffix("\"]"))
        .expect("a path");
    assert!(Path::new(file).starts_with(place.0.path()), "{file}");
    let text = fs::read_to_string(file).expect("a file");
    assert!(text.contains("\npub mod model;\n"), "{text}");
    let loss = "//! # Not generated as defined\n//!\n//! * ``notes.swagger.json:5:12 (#/paths/~1notes/put): skipped[C0240]: ";
    assert!(text.contains(loss), "{text}");
    assert!(Path::new(file).with_file_name("model.rs").is_file());
    assert_eq!(
        tracked,
        format!(
            "const _: &[u8] = ::core::include_bytes!({:?});",
            place.definition()
        )
    );

    let time = |path: &Path| {
        fs::metadata(path)
            .and_then(|file| file.modified())
            .expect("a time")
    };
    assert_eq!(time(Path::new(file)), time(&place.definition()));

    let inline = expand(&place.options(&[]), None, None)
        .expect("generated")
        .0;
    assert!(inline.contains("\npub(crate) mod notes {\n"), "{inline}");

    let again = place.expand(&place.options(&[])).expect("generated").0;
    let other = place
        .expand(&place.options(&["ListNotes"]))
        .expect("generated")
        .0;
    assert_eq!(again, code);
    assert_ne!(other, code, "another client needs another file");
    let mut options = place.options(&[]);
    options.all_schemas = true;
    let all = place.expand(&options).expect("generated").0;
    assert_ne!(all, code, "so does one with all schemas");
    options.checks = true;
    let checked = place.expand(&options).expect("generated").0;
    assert_ne!(checked, all, "and one with checks");
    options.except.push(("ListNotes".to_owned(), 10));
    let failures = place.expand(&options).expect_err("nothing is left");
    assert!(failures[0].message.contains("error[C0503]"), "{failures:?}");
}

#[test]
fn errors_stand_where_their_cause_is() {
    let place = Place::new(DEFINITION);
    let failures = place
        .expand(&place.options(&["ListNotes", "Absent"]))
        .expect_err("nothing selected");
    assert_eq!(
        failures
            .iter()
            .map(|failure| failure.at)
            .collect::<Vec<_>>(),
        [11]
    );

    let place = Place::new("{\n  \"swaggerVersion\": \"1.2\"\n}");
    let failures = place
        .expand(&place.options(&[]))
        .expect_err("no format that is read");
    let [failure] = &failures[..] else {
        panic!("{failures:?}")
    };
    assert_eq!(failure.at, 1);
    assert!(
        failure.message.contains("notes.swagger.json:1:1 (#)"),
        "{}",
        failure.message
    );
    assert!(
        failure.message.contains("Swagger 1.2") && failure.message.contains("\nhelp: "),
        "{}",
        failure.message
    );

    fs::remove_file(place.definition()).expect("removed");
    let failures = place.expand(&place.options(&[])).expect_err("no file");
    assert!(
        failures[0].message.starts_with("there is no definition"),
        "{failures:?}"
    );
}

#[test]
fn overlays_are_applied_tracked_and_blamed() {
    let place = Place::new(DEFINITION);
    let overlay = |name: &str, actions: &str| {
        let path = place.0.path().join(name);
        let text = format!("{{\"overlay\": \"1.0.0\", \"actions\": [{actions}]}}");
        fs::write(&path, text).expect("written");
        path.display().to_string()
    };
    let remove = r#"{"target": "$.paths['/notes'].put", "remove": true}"#;
    let fixes = overlay("fixes.overlay.json", remove);
    let again = overlay("again.overlay.json", remove);

    let mut options = place.options(&[]);
    options.overlays = vec![(fixes.clone(), 20)];
    let code = place.expand(&options).expect("generated").0;
    let tracked = format!("include_bytes!({fixes:?})");
    assert!(code.contains(&tracked), "{code}");
    assert_eq!(code.matches("include_bytes!").count(), 2, "{code}");
    let plain = place.expand(&place.options(&[])).expect("generated").0;
    let file = |code: &str| {
        let mut lines = code.lines().map(str::to_owned);
        lines.find(|line| line.starts_with("#[path"))
    };
    assert!(
        file(&code).is_some() && file(&code) != file(&plain),
        "{code}"
    );

    options.overlays.push((again, 21));
    let failures = place.expand(&options).expect_err("a stale target");
    assert_eq!(failures[0].at, 21, "{failures:?}");
    assert!(failures[0].message.contains("error[C0154]"), "{failures:?}");

    options.overlays = vec![("absent.json".to_owned(), 20), (fixes, 21)];
    let failures = place.expand(&options).expect_err("no file");
    assert_eq!(failures[0].at, 20);
    let start = "there is no overlay `absent.json`";
    assert!(failures[0].message.starts_with(start), "{failures:?}");
}
