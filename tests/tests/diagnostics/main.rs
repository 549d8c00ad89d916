//! Every code of a diagnostic, with a definition that produces it and the place that it names.

mod budget;
mod convert;
mod documents;
mod examples;
mod openapi3;
mod operations;
mod overlays;
mod postman;
mod schemas;
mod texts;
mod yaml;

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

use connector_codegen::diag::codes;
use connector_codegen::plan::Options;
use connector_codegen::source::{Files, MemoryFiles};
use connector_codegen::{Beside, read, read_with};
use connector_tests::{definition, findings};

/// A definition, and everything that there is to say about it: `C0101 1:1 /pointer`.
struct Case {
    what: &'static str,
    /// The name of the file that the text stands in.
    name: &'static str,
    text: Vec<u8>,
    found: &'static [&'static str],
}

fn case(what: &'static str, text: impl Into<Vec<u8>>, found: &'static [&'static str]) -> Case {
    Case {
        what,
        name: "input.json",
        text: text.into(),
        found,
    }
}

fn cases() -> Vec<Case> {
    let all = [
        texts::cases(),
        documents::cases(),
        operations::cases(),
        schemas::cases(),
        openapi3::cases(),
        yaml::cases(),
        examples::cases(),
        postman::cases(),
    ];
    all.into_iter().flatten().collect()
}

/// Codes that need more than a text of a few lines, which the other tests of this file produce.
const ELSEWHERE: [&str; 17] = [
    "C0101", "C0102", "C0106", "C0108", "C0130", "C0136", "C0141", "C0160", "C0213", "C0401",
    "C0402", "C0501", "C0503", "C0603", "C0604", "C0714", "C0715",
];

#[test]
fn every_finding_names_its_place() {
    let mut wrong = Vec::new();
    for case in cases() {
        let files = MemoryFiles::new().with(case.name, case.text);
        let mut definition = read(Path::new(case.name), &files);
        definition.generate(&Options::default());
        let found = findings(&definition);
        if found != case.found {
            wrong.push(format!(
                "{}: {found:?} instead of {:?}",
                case.what, case.found
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_code_has_a_case() {
    let cases = cases();
    let found = cases.iter().flat_map(|case| case.found);
    let mut tested: BTreeSet<&str> = found.filter_map(|line| line.split(' ').next()).collect();
    tested.extend(ELSEWHERE);
    tested.extend(overlays::CODES);
    let converted = convert::codes();
    tested.extend(converted.iter().map(String::as_str));
    let all: BTreeSet<&str> = codes::all().map(|code| code.id).collect();
    assert_eq!(tested, all);
}

#[test]
fn a_file_that_cannot_be_read_is_no_definition() {
    let missing = read(Path::new("api/notes.json"), &MemoryFiles::new());
    assert_eq!(findings(&missing), ["C0101"]);
    let large = read(Path::new("api/notes.json"), &TooLarge);
    assert_eq!(findings(&large), ["C0102"]);
}

struct TooLarge;

impl Files for TooLarge {
    fn read(&self, _: &Path) -> io::Result<Vec<u8>> {
        Err(io::ErrorKind::FileTooLarge.into())
    }
}

#[test]
fn what_is_too_deep_or_needs_too_many_repairs_is_no_definition() {
    let found = findings(&definition("[".repeat(10_000)));
    assert_eq!(found, [format!("C0106 1:257 {}", "/0".repeat(255))]);
    let found = findings(&definition(format!("[{}]", ",".repeat(20_000))));
    assert_eq!(found.len(), 10_001);
    assert_eq!(found.last().map(String::as_str), Some("C0108 1:10002"));
}

#[test]
fn what_repeats_too_much_is_no_definition() {
    let line = |n: usize| format!("a{n}: &a{n} [{}]\n", format!("*a{}, ", n - 1).repeat(10));
    let lines = (1..20).map(line);
    let text: String = std::iter::once("a0: &a0 [x]\n".to_owned())
        .chain(lines)
        .collect();
    let files = MemoryFiles::new().with("notes.yaml", text);
    let definition = read(Path::new("notes.yaml"), &files);
    assert_eq!(findings(&definition), ["C0141 6:25 /a5"]);
    assert!(definition.api.is_none());
}

#[test]
fn references_stay_in_the_folder_of_the_definition() {
    let text = schemas::answer(r#"{"$ref": "../secret.json"}"#);
    let files = MemoryFiles::new()
        .with("api/notes.json", text)
        .with("secret.json", r#"{"type": "string"}"#);
    let definition = read(Path::new("api/notes.json"), &files);
    let place = "C0130 2:10 /paths/~1a/get/responses/200/schema/$ref";
    assert_eq!(findings(&definition), [place]);
    assert_eq!(definition.sources.files().len(), 1);
}

#[test]
fn properties_of_a_connector_are_reported_in_their_own_file() {
    let path = Path::new("notes/apiDefinition.json");
    let properties = Path::new("notes/apiProperties.json");
    let beside = Beside {
        properties: Some(properties.to_owned()),
        ..Beside::default()
    };
    let files = MemoryFiles::new().with(path, schemas::answer("{}"));
    let definition = read_with(path, &beside, &files);
    assert_eq!(findings(&definition), ["C0136"]);

    let text = r#"{"properties": {"policyTemplateInstances": [{"templateId": "setheader"}],
"scriptOperations": ["A"]}}"#;
    let files = files.with(properties, text);
    let definition = read_with(path, &beside, &files);
    let expected = [
        "C0401 1:45 /properties/policyTemplateInstances/0",
        "C0402 2:21 /properties/scriptOperations",
    ];
    assert_eq!(findings(&definition), expected);
    let places = definition
        .diagnostics
        .iter()
        .filter_map(|found| found.place);
    let mut files = places.map(|place| definition.sources.locate(place).file.to_owned());
    assert!(files.all(|file| file == "notes/apiProperties.json"));
}

#[test]
fn a_selector_has_to_select_something() {
    let mut definition = definition(schemas::answer("{}"));
    let only = vec!["GetAll".to_owned(), "Nothing*".to_owned()];
    let except = vec!["POST *".to_owned()];
    let options = Options {
        only,
        except,
        ..Options::default()
    };
    assert!(definition.generate(&options).is_none());
    assert_eq!(findings(&definition), ["C0501", "C0501", "C0501"]);
    let found = definition.diagnostics.iter();
    let messages: Vec<_> = found.map(|found| found.message.as_str()).collect();
    let expected = [
        "no operation is selected by `GetAll`",
        "no operation is selected by `Nothing*`",
        "no operation is left out by `POST *`",
    ];
    assert_eq!(messages, expected);
}

#[test]
fn something_has_to_be_left() {
    let mut definition = definition(schemas::answer("{}"));
    let options = Options {
        except: vec!["GET /*".to_owned()],
        ..Options::default()
    };
    assert!(definition.generate(&options).is_none());
    assert_eq!(findings(&definition), ["C0503"]);
}

#[test]
fn settings_of_inference_have_to_be_understood_and_to_lead_somewhere() {
    let infer = |setting: &str| {
        let files = MemoryFiles::new().with("notes.json", examples::request("[1]"));
        let beside = Beside {
            inference: vec![setting.to_owned()],
            ..Beside::default()
        };
        findings(&read_with(Path::new("notes.json"), &beside, &files))
    };
    assert_eq!(infer("Save/request/*=string"), [""; 0]);
    assert_eq!(infer("Save/request/a=string"), ["C0603"]);
    assert_eq!(infer("guess"), ["C0604"]);
}

#[test]
fn an_environment_has_to_be_there() {
    let files = MemoryFiles::new().with("notes.json", examples::request("[1]"));
    let beside = Beside {
        environments: vec![PathBuf::from("missing.json")],
        ..Beside::default()
    };
    let definition = read_with(Path::new("notes.json"), &beside, &files);
    assert_eq!(findings(&definition), ["C0160"]);
}

#[test]
fn an_environment_has_variables() {
    let of = |environment: &str| {
        let files = MemoryFiles::new()
            .with("notes.json", examples::request("[1]"))
            .with("staging.json", environment);
        let beside = Beside {
            environments: vec![PathBuf::from("staging.json")],
            ..Beside::default()
        };
        findings(&read_with(Path::new("notes.json"), &beside, &files))
    };
    assert_eq!(of(r#"{"values": []}"#), [""; 0]);
    assert_eq!(of(r#"{"openapi": "3.1.0"}"#), ["C0714 1:1"]);
    assert_eq!(of("[]"), ["C0714 1:1"]);
}

#[test]
fn only_collections_have_a_use_for_environments_and_settings_of_inference() {
    let files = MemoryFiles::new()
        .with("notes.json", schemas::answer("{}"))
        .with("staging.json", r#"{"values": []}"#);
    let beside = Beside {
        environments: vec![PathBuf::from("staging.json")],
        inference: vec!["formats".to_owned()],
        ..Beside::default()
    };
    let mut definition = read_with(Path::new("notes.json"), &beside, &files);
    assert_eq!(findings(&definition), ["C0715", "C0715 1:1"]);
    assert!(definition.generate(&Options::default()).is_some());
}
