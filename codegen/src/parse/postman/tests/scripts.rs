use super::super::collection::Scripts;
use super::super::scripts::of_events;
use super::{nowhere, with_sources};

fn after(text: &str) -> Vec<String> {
    let mut scripts = Scripts::default();
    scripts.add(text, false, nowhere());
    scripts.sets
}

fn changes(text: &str) -> bool {
    let mut scripts = Scripts::default();
    scripts.add(text, true, nowhere());
    scripts.changes.is_some()
}

#[test]
fn variables_that_are_set_are_found() {
    for (text, sets) in [
        (
            "pm.environment.set('token', pm.response.json().token);",
            &["token"][..],
        ),
        (
            "pm.globals.set( \"a b\" , 1); pm.variables.set(`c`, 2)",
            &["c", "a b"],
        ),
        (
            "postman.setEnvironmentVariable('a', 1)\npostman.setGlobalVariable('a', 2)",
            &["a"],
        ),
        ("// pm.environment.set('a', 1)", &[]),
        ("pm.environment.set(name, 1)", &[]),
        ("pm.environment.set('a' + b, 1)", &["a"]),
        ("pm.environment.set('a\\nb', 1)", &[]),
        ("pm.environment.set('", &[]),
        ("pm.environment.set(", &[]),
        ("pm.environment.set('', 1)", &[]),
        ("pm.environment.set('ü', 1)", &["ü"]),
    ] {
        let mut found = after(text);
        found.sort_by_key(|name| sets.iter().position(|known| known == name));
        assert_eq!(found, sets, "{text}");
    }
}

#[test]
fn what_is_set_before_is_not_from_the_answer() {
    let mut scripts = Scripts::default();
    scripts.add("pm.environment.set('a', 1)", true, nowhere());
    assert_eq!(scripts, Scripts::default());
}

#[test]
fn changes_of_the_request_are_found() {
    assert!(changes("const sign = CryptoJS.HmacSHA256(a, b);"));
    assert!(changes("pm.request.headers.add({key: 'X', value: 'y'})"));
    assert!(!changes("// pm.request.headers.add(x)"));
    assert!(!changes("console.log(pm.request.method)"));
}

#[test]
fn events_are_read_in_every_form() {
    let text = r#"{"event": [
        {"listen": "test", "script": {"exec": ["pm.environment.set('a', 1)", null, "pm.environment.set('b', 1)"]}},
        {"listen": "test", "script": {"exec": "pm.environment.set('c', 1)"}},
        {"listen": "prerequest", "script": {"exec": ["pm.request.url = 1"]}},
        {"listen": "test", "script": null}, null
    ]}"#;
    let scripts = with_sources(text, |sources| {
        of_events(sources.root().expect("it is whole"))
    });
    assert_eq!(scripts.sets, ["a", "b", "c"]);
    assert!(scripts.changes.is_some());
}
