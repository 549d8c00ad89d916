use super::super::scope::{Scope, Unknown};
use super::pair;

fn scope(layers: &[&[(&str, &str)]]) -> Scope {
    let mut scope = Scope::default();
    for layer in layers {
        let pairs = layer.iter().map(|(key, value)| pair(key, value));
        scope.add(&pairs.collect::<Vec<_>>());
    }
    scope
}

#[test]
fn later_layers_count_where_they_say_something() {
    let scope = scope(&[
        &[("a", "1"), ("b", "2"), ("", "3")],
        &[("a", "4"), ("b", ""), (" c ", "5")],
    ]);
    assert_eq!(scope.resolve("{{a}}{{b}}{{ c }}"), Ok("425".to_owned()));
}

#[test]
fn what_is_switched_off_says_nothing() {
    let mut scope = scope(&[&[("a", "1")]]);
    scope.add(&[pair("a", "2").disabled_if(true)]);
    assert_eq!(scope.shown("a"), Some("1"));
}

#[test]
fn values_may_hold_variables() {
    let scope = scope(&[&[("a", "{{b}}/c"), ("b", "https://{{c}}"), ("c", "d")]]);
    assert_eq!(scope.resolve("{{a}}/e"), Ok("https://d/c/e".to_owned()));
    assert_eq!(scope.resolve("{{{{c}}}}"), Ok("{{d}}".to_owned()));
}

#[test]
fn what_has_no_value_is_named() {
    let scope = scope(&[&[("a", "{{b}}"), ("empty", "")]]);
    let undefined = |name: &str| Err(Unknown::Undefined(name.to_owned()));
    assert_eq!(scope.resolve("{{a}}"), undefined("b"));
    assert_eq!(scope.resolve("{{empty}}"), undefined("empty"));
    assert_eq!(scope.resolve("{{$guid}}"), undefined("$guid"));
}

#[test]
fn circles_end() {
    let scope = scope(&[&[("a", "{{b}}"), ("b", "{{a}}"), ("c", "{{c}}")]]);
    for text in ["{{a}}", "x{{c}}"] {
        let found = scope.resolve(text);
        assert!(matches!(found, Err(Unknown::Circle(..))), "{found:?}");
    }
    // The same variable twice is no circle.
    let scope = self::scope(&[&[("a", "{{b}}{{b}}"), ("b", "c")]]);
    assert_eq!(scope.resolve("{{a}}"), Ok("cc".to_owned()));
}

#[test]
fn long_chains_and_long_values_are_no_values() {
    let names: Vec<String> = (0..40).map(|n| format!("v{n}")).collect();
    let doubled: Vec<String> = (1..41)
        .map(|n| format!("{{{{v{n}}}}}{{{{v{n}}}}}"))
        .collect();
    let layer: Vec<(&str, &str)> = names
        .iter()
        .map(String::as_str)
        .zip(doubled.iter().map(String::as_str))
        .collect();
    assert!(scope(&[&layer]).resolve("{{v0}}").is_err());
}

#[test]
fn secrets_are_known_and_not_told() {
    let mut scope = scope(&[&[("token", "x"), ("next_token", "y"), ("a", "{{token}}")]]);
    scope.add(&[super::super::collection::Pair {
        kind: Some("secret".to_owned()),
        description: Some("A word.".to_owned()),
        ..pair("word", "z")
    }]);
    for name in ["token", "word", "a"] {
        let told = scope.shown(name).is_some_and(|text| !text.contains("{{"));
        assert!(
            !told && scope.resolve(&format!("{{{{{name}}}}}")).is_err(),
            "{name}"
        );
    }
    assert_eq!(scope.description("word"), Some("A word."));
    // Where a list goes on is no secret.
    assert_eq!(scope.shown("next_token"), Some("y"));
}

#[test]
fn where_tokens_are_issued_is_no_secret() {
    let scope = scope(&[&[("tokenUrl", "https://a.example.com/token"), ("token", "a")]]);
    assert_eq!(scope.shown("tokenUrl"), Some("https://a.example.com/token"));
    assert_eq!(scope.shown("token"), None);
}
