use super::*;

#[test]
fn members_of_answers_may_be_absent_and_null_is_absence() {
    assert_eq!(
        response(&[r#"{"id": 1, "name": "a"}"#]),
        "{id: int, name: text}"
    );
    let found = response(&[r#"{"a": null, "b": 1}"#, r#"{"a": 2, "c": null}"#]);
    assert_eq!(found, "{a: int, c: any, b: int}");
}

#[test]
fn requests_tell_null_from_absence_where_null_and_a_value_were_seen() {
    let found = request(&[r#"{"a": null, "b": null, "c": 1}"#, r#"{"a": 2}"#]);
    assert_eq!(found, "{a: int or null, b: any, c: int}");
}

#[test]
fn a_number_with_a_point_or_an_exponent_makes_all_of_them_numbers() {
    assert_eq!(response(&["1", "-2"]), "int");
    for other in ["1.5", "1.0", "1e3"] {
        assert_eq!(response(&["1", other]), "number", "{other}");
    }
}

#[test]
fn large_whole_numbers_keep_their_digits_while_they_can() {
    assert_eq!(response(&["9223372036854775807"]), "int");
    assert_eq!(response(&["9223372036854775808", "1"]), "uint");
    assert_eq!(response(&["9223372036854775808", "-1"]), "number");
    assert_eq!(response(&["18446744073709551616"]), "number");
}

#[test]
fn texts_stay_texts_whatever_they_look_like() {
    for text in ["5", "true", "2024-05-01T10:00:00Z", "a@b.example", ""] {
        assert_eq!(response(&[&format!("{text:?}")]), "text");
    }
}

#[test]
fn names_of_types_in_place_of_values_are_types() {
    let text = r#"{"a": "<string>", "b": "<long>", "c": "<integer>", "d": "<double>", "e": "<boolean>",
        "f": "<dateTime>", "g": "<date>", "h": "<uuid>", "i": "<uri>", "j": "<your name>"}"#;
    let expected = "{a: text, b: int, c: int, d: number, e: bool, f: DateTime, g: Date, h: Uuid, i: text, j: text}";
    assert_eq!(response(&[text]), expected);
}

#[test]
fn a_value_tells_more_than_the_name_of_a_type() {
    assert_eq!(response(&[r#""<long>""#, r#""abc""#]), "text");
    assert_eq!(response(&[r#""<string>""#, "5"]), "int");
    assert_eq!(response(&[r#""<number>""#, "5"]), "number");
    assert_eq!(response(&[r#""<integer>""#, r#""<double>""#]), "number");
    assert_eq!(response(&[r#""<integer>""#, r#""<string>""#]), "any");
    let date = r#""2024-05-01""#;
    assert_eq!(response(&[r#""<date>""#, date]), "Date");
    assert_eq!(response(&[r#""<date>""#, date, r#""soon""#]), "text");
}

#[test]
fn lists_hold_what_all_of_their_items_are() {
    assert_eq!(response(&["[]"]), "[any]");
    assert_eq!(response(&["[]", "[1]", "[2.5]"]), "[number]");
    assert_eq!(response(&["[1, null]"]), "[int or null]");
    assert_eq!(response(&["[null]"]), "[any]");
    assert_eq!(
        response(&[r#"[{"a": 1}, {"b": [true]}]"#]),
        "[{a: int, b: [bool]}]"
    );
}

#[test]
fn what_disagrees_is_any_value_and_told_once_for_a_body() {
    let texts = [
        r#"{"a": [1, "x"], "b": {}, "c": 1, "d": 1, "e/f": true}"#,
        r#"{"b": [], "c": "x", "d": false, "e/f": 1}"#,
    ];
    let inferred = run(Role::Response, &Options::default(), &texts);
    assert_eq!(
        inferred.text(),
        "{a: [any], b: any, c: any, d: any, e/f: any}"
    );
    let expected = "C0601 values of several kinds at `GetUser/response/a/*` (numbers, texts), \
        `GetUser/response/b` (lists, objects), `GetUser/response/c` (numbers, texts) and 2 more";
    assert_eq!(inferred.found(), [expected]);
}

#[test]
fn members_stand_where_they_were_seen_first() {
    let found = response(&[
        r#"{"a": 1, "d": 1}"#,
        r#"{"a": 1, "b": 1, "c": 1, "d": 1, "e": 1}"#,
        r#"{"0": 1, "a": 1}"#,
    ]);
    assert_eq!(found, "{0: int, a: int, b: int, c: int, d: int, e: int}");
    let found = response(&[r#"{"a": 1}"#, r#"{"b": 1, "c": 1}"#]);
    assert_eq!(found, "{a: int, b: int, c: int}");
}

#[test]
fn the_last_of_repeated_members_counts() {
    assert_eq!(
        response(&[r#"{"a": 1, "b": 1, "a": "x"}"#]),
        "{a: text, b: int}"
    );
}

#[test]
fn objects_without_members_may_have_any() {
    assert_eq!(response(&["{}"]), "map of any");
    assert_eq!(response(&["{}", r#"{"a": 1}"#]), "{a: int}");
}

#[test]
fn keys_that_are_no_names_make_a_map() {
    for keys in [
        ["1", "20"],
        [
            "6ba7b810-9dad-11d1-80b4-00c04fd430c8",
            "6ba7b811-9dad-11d1-80b4-00c04fd430c8",
        ],
        ["2024-05-01", "2024-05-02"],
        ["en-US", "pt_BR"],
        ["key_0", "key_1"],
        ["507f1f77bcf86cd799439011", "507f191e810c19729de860ea"],
    ] {
        let [first, second] = keys;
        let text = format!(r#"{{"x": {{"{first}": 1, "{second}": null}}}}"#);
        let inferred = run(Role::Response, &Options::default(), &[&text]);
        assert_eq!(inferred.text(), "{x: map of int or null}");
        assert_eq!(
            inferred.found(),
            ["C0602 the keys were taken for data at `GetUser/response/x`"]
        );
    }
    assert_eq!(
        response(&[r#"{"EUR": 1, "USD": 1.5, "CHF": 1}"#]),
        "map of number"
    );
}

#[test]
fn keys_that_may_be_names_make_a_struct() {
    for text in [
        r#"{"1": 1}"#,
        r#"{"1": 1, "2": "x"}"#,
        r#"{"1": 1, "a": 1}"#,
        r#"{"ID": 1, "NO": 1}"#,
        r#"{"id": 1, "to": 2, "by": 3}"#,
    ] {
        assert!(response(&[text]).starts_with('{'), "{text}");
    }
}

#[test]
fn many_members_of_one_structure_make_a_map() {
    let object = |count: usize, value: &str| {
        let members: Vec<String> = (0..count)
            .map(|n| format!(r#""{}": {value}"#, "a".repeat(n + 1)))
            .collect();
        format!("{{{}}}", members.join(","))
    };
    assert_eq!(response(&[&object(20, r#"{"id": 1}"#)]), "map of {id: int}");
    assert!(response(&[&object(19, r#"{"id": 1}"#)]).starts_with("{a: "));
    assert!(response(&[&object(20, "1")]).starts_with("{a: "));
    assert_eq!(response(&[&object(1001, "1")]), "map of int");
}

#[test]
fn members_whose_keys_are_variables_are_others() {
    assert_eq!(response(&[r#"{"{{id}}": 1}"#]), "map of int");
    assert_eq!(
        response(&[r#"{"a": 1, "{{id}}": true}"#]),
        "{a: int, …: bool}"
    );
}

#[test]
fn without_samples_anything_may_stand_there() {
    assert_eq!(response(&[]), "any");
    assert_eq!(response(&["null"]), "any");
    assert_eq!(response(&["null", "1"]), "int or null");
}

#[test]
fn what_is_very_deep_may_be_anything() {
    let deep = |depth: usize| {
        let mut value = Sample::Null;
        (0..depth)
            .for_each(|_| value = Sample::Array(vec![std::mem::replace(&mut value, Sample::Null)]));
        value
    };
    let value = deep(1000);
    let (mut types, mut diagnostics) = (Types::new(), Diagnostics::new());
    let context = context(Role::Response, "Deep");
    let ty = infer(
        &[&value],
        &context,
        &Options::default(),
        &mut types,
        &mut diagnostics,
    );
    assert_eq!(
        spell(&ty, &[]),
        format!("{}any{}", "[".repeat(128), "]".repeat(128))
    );
}
