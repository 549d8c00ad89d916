use super::*;

/// The types of answers of operations, one example each.
fn all(bodies: &[(&str, &str)]) -> (Vec<Type>, Vec<TypeDef>) {
    let (mut types, mut diagnostics) = (Types::new(), Diagnostics::new());
    let mut found = Vec::new();
    for (operation, text) in bodies {
        let context = context(Role::Response, operation);
        let sample = sample(text);
        found.push(infer(
            &[&sample],
            &context,
            &Options::default(),
            &mut types,
            &mut diagnostics,
        ));
    }
    (found, types.finish())
}

fn names(defs: &[TypeDef]) -> Vec<String> {
    let name = |def: &TypeDef| format!("{:?}", def.name);
    defs.iter().map(name).collect()
}

#[test]
fn equal_shapes_of_one_operation_are_one_type() {
    let (_, defs) = all(&[("Get", r#"{"from": {"id": 1}, "to": {"id": 2}}"#)]);
    assert_eq!(defs.len(), 2, "{:?}", names(&defs));
}

#[test]
fn equal_shapes_of_several_operations_are_one_type_under_one_name() {
    let (_, defs) = all(&[
        ("Get", r#"{"user": {"id": 1}}"#),
        ("List", r#"[{"user": {"id": 1}, "more": true}]"#),
        ("Other", r#"{"team": {"id": 1}}"#),
        ("Users", r#"{"user": [{"id": 1}]}"#),
    ]);
    // Each operation has its own body, `user` is one type, and `team` another.
    assert_eq!(defs.len(), 6, "{:?}", names(&defs));
}

#[test]
fn bodies_of_operations_are_types_of_their_own() {
    let (types, defs) = all(&[("Get", r#"{"id": 1}"#), ("Put", r#"{"id": 1}"#)]);
    assert_ne!(types[0], types[1]);
    assert_eq!(defs.len(), 2);
}

#[test]
fn types_are_named_by_the_way_to_them() {
    let (_, defs) = all(&[("Get", r#"{"items": [{"id": 1}]}"#)]);
    let step = |name: &str| Step::Name(name.into());
    let way = vec![
        step("Get"),
        Step::Role("Response".into()),
        step("items"),
        Step::Item,
    ];
    assert_eq!(defs[0].name, crate::model::TypeName::Inline(way.into()));
}

#[test]
fn types_tell_what_they_were_inferred_from() {
    let inferred = run(
        Role::Response,
        &Options::default(),
        &[r#"{"a": [{"b": 1}, {"b": 2}]}"#, r#"{"a": []}"#],
    );
    assert_eq!(inferred.docs(0)[0].1, "Inferred from 2 examples of 200.");
    assert_eq!(inferred.docs(1)[0].1, "Inferred from 2 examples of 200.");
    let inferred = run(
        Role::Response,
        &Options::default(),
        &[r#"[{"b": 1}, {"b": 2}]"#],
    );
    assert_eq!(
        inferred.docs(0)[0].1,
        "Inferred from 2 values in 1 example of 200."
    );
}

#[test]
fn members_tell_what_their_texts_look_like_and_no_value() {
    let text = r#"{"a": "x@y.example", "b": "https://x.example/", "c": "2024-05-01T10:00:00", "d": "5", "e": "x"}"#;
    let told = run(Role::Response, &Options::default(), &[text]).docs(0);
    let told: Vec<&str> = told.iter().skip(1).map(|(_, docs)| docs.as_str()).collect();
    assert_eq!(
        told,
        [
            "An email address.",
            "A URL.",
            "A date and time without an offset.",
            "A whole number as text.",
            ""
        ]
    );
}

#[test]
fn members_of_requests_tell_that_every_example_has_them() {
    let docs = |role, texts: &[&str]| run(role, &Options::default(), texts).docs(0)[1].1.clone();
    let both = [r#"{"a": 1, "b": 1}"#, r#"{"a": 2}"#];
    assert_eq!(docs(Role::Request, &both), "Seen in every example.");
    assert_eq!(docs(Role::Request, &both[..1]), "");
    assert_eq!(docs(Role::Request, &[both[0], both[0]]), "", "they all do");
    assert_eq!(docs(Role::Response, &both), "");
}

#[test]
fn the_same_examples_give_the_same_types() {
    let bodies = [(
        "Get",
        r#"{"z": {"id": 1}, "a": [{"id": "x"}], "m": {"1": 1, "2": 2}}"#,
    )];
    let text = |found: &(Vec<Type>, Vec<TypeDef>)| format!("{found:?}");
    assert_eq!(text(&all(&bodies)), text(&all(&bodies)));
}
