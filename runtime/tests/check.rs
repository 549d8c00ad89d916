//! Values that are compared with limits, and requests that are not sent because of them.

use std::collections::BTreeMap;

use connector_runtime::auth::Secret;
use connector_runtime::check::{Check, Limits};
use connector_runtime::wire::Encode;
use connector_runtime::{Call, Core, Decimal, Kind, MemoryTransport, Request, Value};

/// A value with the limits that a function sets.
struct Limited<F>(F);

impl<F: Fn(&mut Limits)> Check for Limited<F> {
    fn check(&self, limits: &mut Limits) {
        self.0(limits);
    }
}

/// What breaks the limits that a function sets.
fn broken(set: impl Fn(&mut Limits)) -> Vec<String> {
    let found = Limited(set).violations();
    found.iter().map(ToString::to_string).collect()
}

#[test]
fn numbers_of_every_kind_are_compared_by_value() {
    fn between(value: &impl Encode) -> Vec<String> {
        broken(|limits| drop(limits.here(value).minimum(1).exclusive_maximum("2.50")))
    }
    assert!(between(&1).is_empty());
    assert!(between(&2.49).is_empty());
    assert!(between(&Decimal::from("1.0")).is_empty());
    assert!(between(&Decimal::quoted("2.4999999999999999999")).is_empty());
    assert_eq!(between(&0u64), ["$: expected at least 1, found 0"]);
    assert_eq!(between(&2.5), ["$: expected less than 2.50, found 2.5"]);
    let found = between(&Decimal::quoted("2.5"));
    assert_eq!(found, ["$: expected less than 2.50, found 2.5"]);
    // What cannot be written as JSON is refused where it is sent.
    assert!(between(&f64::NAN).is_empty());
    let long = "9".repeat(50);
    let found = between(&Decimal::from(long.as_str()));
    assert_eq!(found.len(), 1);
    assert!(found[0].ends_with('…'), "{found:?}");
}

#[test]
fn a_limit_of_another_kind_of_value_holds() {
    let all = |value: &dyn Encode| {
        broken(|limits| {
            let at = limits.here(&value);
            let at = at.minimum(1).maximum(1).multiple_of(1);
            let at = at.min_length(1).max_length(1);
            let at = at.min_items(1).max_items(1).unique_items();
            drop(at.min_properties(1).max_properties(1).each());
        })
    };
    for value in [&() as &dyn Encode, &true, &None::<i32>, &1, &"a", &["a"]] {
        assert!(all(value).is_empty());
    }
    assert_eq!(all(&"").len(), 1);
    assert_eq!(all(&2.5).len(), 2);
    let members = BTreeMap::from([("a".to_owned(), 1), ("b".to_owned(), 1)]);
    assert_eq!(all(&members), ["$: expected at most 1 member, found 2"]);
}

#[test]
fn items_are_equal_by_value() {
    let unique = |text: &str| {
        let value: Value = serde_json::from_str(text).expect("JSON");
        broken(|limits| drop(limits.at("list", &value).unique_items()))
    };
    for text in [
        r#"[1, "1", 10, [1], {"a": 1}, true, null, "null"]"#,
        r#"[{"a": 1, "b": 2}, {"a": 2, "b": 1}]"#,
        r#"["a,", "a", [","], ["", ""]]"#,
    ] {
        assert!(unique(text).is_empty(), "{text}");
    }
    for text in [
        "[2, 1.0, 1]",
        r#"[0, {"a": 1, "b": [2e1]}, {"b": [20], "a": 1.0}]"#,
    ] {
        let expected = "$.list: expected unique items, found the same at 1 and 2";
        assert_eq!(unique(text), [expected], "{text}");
    }
}

#[test]
fn texts_are_counted_in_characters_and_not_shown() {
    let secret = Secret::from("hünter2");
    let found = broken(|limits| drop(limits.at("password", &secret).max_length(6)));
    let expected = "$.password: expected at most 6 characters, found 7";
    assert_eq!(found, [expected]);
}

#[test]
fn what_lists_and_maps_hold_has_a_place() {
    struct Name(String);

    impl Check for Name {
        fn check(&self, limits: &mut Limits) {
            limits.at("name", &self.0).max_length(1);
        }
    }

    let names = |text: &str| vec![Box::new(Name(text.to_owned()))];
    let value = BTreeMap::from([
        ("a".to_owned(), None),
        ("b c".to_owned(), Some(names("ab"))),
    ]);
    let found = value.violations();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].path(), r#"$["b c"][0].name"#);
}

#[tokio::test]
async fn the_first_thing_that_went_wrong_is_told() {
    let transport = MemoryTransport::new(|_| MemoryTransport::answer(200, ""));
    let builder = Core::builder().base_url("https://api.example.com");
    let core = builder.transport(transport.clone()).build().unwrap();
    let request = |limit: i32| {
        let mut request = Request::new(&core, "List", "GET", "/notes");
        request.query("limit", &limit);
        request.limit("limit", &limit).maximum(10);
        request
    };
    let error = Call::empty(request(11)).await.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (Kind::Request, 0));
    assert_eq!(
        error.to_string(),
        "List: the definition's limits are broken: parameter `limit`: expected at most 10, found 11"
    );
    let mut both = request(11);
    both.header("x-note", "a\nb");
    let error = Call::empty(both).await.unwrap_err();
    assert!(error.violations().is_empty());
    assert!(error.to_string().contains("header `x-note`"), "{error}");
    assert!(transport.requests().is_empty());
    Call::empty(request(10)).await.unwrap();
    assert_eq!(transport.requests().len(), 1);
}
