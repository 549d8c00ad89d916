use super::*;

fn variables(name: &str) -> Option<String> {
    let value = match name {
        "id" => "5",
        "flag" => " true ",
        "note" => r#"{"id": {{id}}, "text": "{{word}}"}"#,
        "word" => "abc",
        "empty" => "",
        "circle" => "[{{circle}}]",
        _ => return None,
    };
    Some(value.to_owned())
}

fn read(text: &str) -> Reading {
    read_body(text, &variables)
}

fn number(text: &str) -> Sample {
    Sample::Number(text.to_owned())
}

fn string(text: &str) -> Sample {
    Sample::String(text.to_owned())
}

#[test]
fn json_is_read_as_it_is() {
    let reading = read(
        "\u{FEFF} [1.0, -0, 1E+5, true, false, null, \"a\\n\\u00e4\\ud83d\\ude00\", {\"k\": []}]\n",
    );
    let expected = Sample::Array(vec![
        number("1.0"),
        number("-0"),
        number("1E+5"),
        Sample::Bool(true),
        Sample::Bool(false),
        Sample::Null,
        string("a\nä😀"),
        Sample::Object(vec![("k".to_owned(), Sample::Array(Vec::new()))]),
    ]);
    assert_eq!(reading.sample, Some(expected));
    assert!(reading.repairs.is_empty() && reading.others.is_empty() && reading.holes.is_empty());
}

#[test]
fn variables_outside_of_quotes_are_what_they_stand_for() {
    for (text, expected) in [
        ("{{id}}", number("5")),
        ("{{ flag }}", Sample::Bool(true)),
        (
            "{{note}}",
            Sample::Object(vec![
                ("id".to_owned(), number("5")),
                ("text".to_owned(), string("{{word}}")),
            ]),
        ),
        ("{{$randomInt}}", number("0")),
        ("{{$guid}}", string("{{$guid}}")),
        ("{{word}}", Sample::Hole),
        ("{{empty}}", Sample::Hole),
        ("{{unknown}}", Sample::Hole),
        ("{{id}}{{id}}", Sample::Hole),
        ("-{{id}}.5", Sample::Hole),
    ] {
        let reading = read(&format!("[{text}]"));
        assert_eq!(
            reading.sample,
            Some(Sample::Array(vec![expected])),
            "{text}"
        );
        assert_eq!(reading.repairs, [Repair::Variables], "{text}");
    }
}

#[test]
fn variables_without_a_value_are_told_with_their_place() {
    let reading = read(r#"{"a/b": [1, {{x}}], {{members}}, "c": {{y}}}"#);
    let holes: Vec<(&str, &str)> = reading
        .holes
        .iter()
        .map(|hole| (hole.pointer.as_str(), hole.name.as_str()))
        .collect();
    assert_eq!(holes, [("/a~1b/1", "x"), ("", "members"), ("/c", "y")]);
}

#[test]
fn a_body_that_is_a_variable_differs_with_every_call() {
    let reading = read(" {{note}} ");
    assert_eq!(reading.sample, Some(Sample::Hole));
    assert_eq!(reading.repairs, [Repair::Variables]);
}

#[test]
fn variables_in_circles_end() {
    let reading = read("[{{circle}}]");
    assert!(reading.sample.is_some());
    assert_eq!(response(&["[{{circle}}]"]), "[any]");
}

#[test]
fn comments_and_commas_before_brackets_are_ignored() {
    let reading = read("// first\n{\"a\": 1, /* second */ \"b\": [1,],} // third");
    let members = vec![
        ("a".to_owned(), number("1")),
        ("b".to_owned(), Sample::Array(vec![number("1")])),
    ];
    assert_eq!(reading.sample, Some(Sample::Object(members)));
    assert_eq!(reading.repairs, [Repair::Comments, Repair::TrailingCommas]);
}

#[test]
fn several_values_are_all_samples() {
    let reading = read("{\"a\": 1}\n{\"a\": {{id}}}");
    assert_eq!(
        reading.others,
        [Sample::Object(vec![("a".to_owned(), number("5"))])]
    );
    assert_eq!(reading.repairs, [Repair::Variables, Repair::SeveralValues]);
}

#[test]
fn anything_else_is_text() {
    for text in [
        "",
        " ",
        "hello",
        "a=1&b={{x}}",
        "<a/>",
        "{",
        "{\"a\"}",
        "[1 2]",
        "[,]",
        "{,}",
        "[1,,2]",
        "{\"a\": 1]",
        "01",
        "1 2",
        "\"a\" \"b\"",
        "tru",
        "truex",
        "{'a': 1}",
        "/* open",
        "[\"open",
        "{{x}} and more",
        "{{a}} {{b}}",
    ] {
        let reading = read(text);
        assert_eq!(reading.sample, None, "{text}");
        assert!(
            reading.repairs.is_empty() && reading.holes.is_empty(),
            "{text}"
        );
    }
    assert_eq!(read(&"[".repeat(100_000)).sample, None);
}
