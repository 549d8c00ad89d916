use super::*;

fn with(options: Options, texts: &[&str]) -> Inferred {
    run(Role::Response, &options, texts)
}

#[test]
fn members_are_required_by_evidence_of_different_objects() {
    let options = || Options {
        required: Required::Evidence(2),
        ..Options::default()
    };
    let texts = [r#"{"a": 1, "b": 1, "c": 1}"#, r#"{"a": 2, "c": null}"#];
    assert_eq!(with(options(), &texts).text(), "{a!: int, b: int, c: int}");
    assert_eq!(
        with(options(), &[texts[0], texts[0]]).text(),
        "{a: int, b: int, c: int}"
    );
    assert_eq!(
        run(Role::Request, &options(), &texts).text(),
        "{a: int, b: int, c: int or null}"
    );
}

#[test]
fn formats_need_two_texts_that_differ_and_all_have_it() {
    let options = || Options {
        formats: true,
        ..Options::default()
    };
    let times = [
        r#""2024-05-01T10:00:00Z""#,
        r#""2024-05-01T10:00:00.5+02:00""#,
    ];
    assert_eq!(with(options(), &times).text(), "DateTime");
    assert_eq!(with(options(), &[times[0], times[0]]).text(), "text");
    assert_eq!(
        with(options(), &[times[0], r#""2024-05-01T10:00:00""#]).text(),
        "text"
    );
    assert_eq!(
        with(options(), &[times[0], times[1], r#""{{x}}""#]).text(),
        "text"
    );
    assert_eq!(
        with(options(), &[r#""2024-05-01""#, r#""2024-05-02""#]).text(),
        "Date"
    );
    assert_eq!(
        with(options(), &[r#""2024-05-01""#, r#""2024-13-02""#]).text(),
        "text"
    );
}

#[test]
fn few_texts_that_are_often_repeated_become_an_enumeration() {
    let options = || Options {
        enums: true,
        ..Options::default()
    };
    let list = |values: &[&str], times: usize| {
        let items: Vec<String> = values
            .repeat(times)
            .iter()
            .map(|value| format!("{value:?}"))
            .collect();
        format!("[{}]", items.join(","))
    };
    let found = |values: &[&str], times| with(options(), &[&list(values, times)]).text();
    assert_eq!(found(&["open", "closed"], 5), "[open | closed]");
    assert_eq!(found(&["open", "closed"], 2), "[text]");
    assert_eq!(found(&["open"], 10), "[text]");
    assert_eq!(found(&["1", "2"], 5), "[text]");
    assert_eq!(found(&["true", "false"], 5), "[text]");
    assert_eq!(found(&["a b", "c d"], 5), "[text]");
    assert_eq!(found(&["a", "b", "c"], 3), "[text]");
    assert_eq!(response(&[&list(&["open", "closed"], 5)]), "[text]");
}

#[test]
fn lenient_numbers_are_doubles_unless_that_loses_digits() {
    let options = || Options {
        numbers: Numbers::Lenient,
        ..Options::default()
    };
    assert_eq!(with(options(), &["1"]).text(), "number");
    assert_eq!(with(options(), &["9007199254740991"]).text(), "number");
    assert_eq!(with(options(), &["1", "9007199254740992"]).text(), "int");
    assert_eq!(with(options(), &["18446744073709551615"]).text(), "uint");
}

#[test]
fn an_override_says_what_stands_somewhere() {
    let text = r#"{"items": [{"id": 1, "at": "x", "by": {"a": 1}, "1": {"2": 1, "3": 1}}]}"#;
    let kind = |kind: Kind| Override {
        kind: Some(kind),
        required: None,
    };
    let overrides = [
        ("*/response/items/*/id", kind(Kind::Any)),
        ("GetUser/response/items/*/id", kind(Kind::String)),
        (
            "GetUser/response/items/*/id",
            Override {
                required: Some(true),
                kind: None,
            },
        ),
        ("/*/response/items/*/at", kind(Kind::DateTime)),
        ("GetUser/response/items/*/by", kind(Kind::Map)),
        ("GetUser/response/items/*/1", kind(Kind::Struct)),
    ];
    let overrides = overrides.map(|(key, known)| (key.to_owned(), known));
    let options = Options {
        overrides: overrides.into(),
        ..Options::default()
    };
    let inferred = with(options, &[text]);
    assert_eq!(
        inferred.text(),
        "{items: [{id!: text, at: DateTime, by: map of int, 1: {2: int, 3: int}}]}"
    );
    assert!(inferred.found().is_empty());
}

#[test]
fn overrides_of_any_kind_are_taken() {
    for (kind, expected) in [
        (Kind::Any, "any"),
        (Kind::Boolean, "bool"),
        (Kind::Integer, "int"),
        (Kind::Number, "number"),
        (Kind::String, "text"),
        (Kind::DateTime, "DateTime"),
        (Kind::Date, "Date"),
        (Kind::Uuid, "Uuid"),
        (Kind::Enum, "b | a"),
        (Kind::Map, "map of any"),
        (Kind::Struct, "map of any"),
    ] {
        assert_eq!(Kind::from_name(kind.as_str()), Some(kind));
        let known = Override {
            kind: Some(kind),
            required: None,
        };
        let options = Options {
            overrides: vec![("GetUser/response".to_owned(), known)],
            ..Options::default()
        };
        assert_eq!(
            with(options, &[r#""b""#, r#""a""#, r#""b""#]).text(),
            expected
        );
    }
    assert_eq!(Kind::from_name("words"), None);
}

#[test]
fn an_override_that_leads_nowhere_is_an_error() {
    let options = Options {
        overrides: vec![("GetUser/response/b".to_owned(), Override::default())],
        ..Options::default()
    };
    let inferred = with(options, &[r#"{"a": 1}"#]);
    assert_eq!(
        inferred.found(),
        ["C0603 no example has a value at `GetUser/response/b`"]
    );
}
