use super::*;

fn parameter(name: &str, values: &[&str]) -> String {
    spell(&infer_text(name, values), &[])
}

#[test]
fn values_of_parameters_tell_little() {
    for values in [
        &["5"][..],
        &[],
        &[""],
        &["5", "5"],
        &["5", "x"],
        &["007", "008"],
        &["true", "x"],
        &["1.5", "2.5"],
        &["{{x}}"],
        &["+1", "+2"],
    ] {
        assert_eq!(parameter("q", values), "text", "{values:?}");
    }
}

#[test]
fn different_whole_numbers_are_integers() {
    assert_eq!(parameter("id", &["5", "-6", "{{id}}", ""]), "int");
    assert_eq!(parameter("flag", &["true"]), "bool");
}

#[test]
fn one_number_is_enough_for_what_counts() {
    for name in [
        "page",
        "limit",
        "$top",
        "pageSize",
        "page_size",
        "page[size]",
        "perPage",
        "OFFSET",
    ] {
        assert_eq!(parameter(name, &["5"]), "int", "{name}");
    }
    for name in ["account", "pageToken", "homepage", "id"] {
        assert_eq!(parameter(name, &["5"]), "text", "{name}");
    }
}

#[test]
fn names_of_types_are_types_of_parameters() {
    assert_eq!(parameter("id", &["<long>"]), "int");
    assert_eq!(parameter("id", &["{{$guid}}"]), "Uuid");
    assert_eq!(parameter("id", &["{{$timestamp}}", "5"]), "int");
    assert_eq!(parameter("id", &["<integer>", "abc"]), "text");
    assert_eq!(parameter("id", &["<integer>", "<string>"]), "text");
}

#[test]
fn descriptions_list_values_on_request() {
    let choice = |description: &str, values: &[&str], enums: bool| {
        let options = Options {
            enums,
            ..Options::default()
        };
        let context = context(Role::Request, "List");
        let mut types = Types::new();
        let ty = infer_choice(description, values, &context, &options, &mut types)?;
        Some(spell(&ty, &types.finish()))
    };
    let text = "Possible values: open, closed";
    assert_eq!(
        choice(text, &["open", ""], true).as_deref(),
        Some("open | closed")
    );
    assert_eq!(choice(text, &["open"], false), None);
    assert_eq!(choice(text, &["archived"], true), None);
}
