use super::super::groups::clusters;
use super::super::scope::Scope;
use super::super::servers::Servers;
use super::{request, with_items};
use crate::diag::Diagnostics;

/// The names of requests that are one operation, and the keys that tell it from others.
fn operations(items: &[String]) -> Vec<String> {
    with_items(&items.join(","), |collection| {
        let mut diagnostics = Diagnostics::new();
        let servers = Servers::of(collection, &Scope::default(), &mut diagnostics);
        let found = clusters(collection, &servers).into_iter().map(|cluster| {
            let names = cluster.requests.iter().map(|request| request.name.as_str());
            let names = names.collect::<Vec<_>>().join(" ");
            match cluster.told_apart.is_empty() {
                true => names,
                false => format!("{names} by {}", cluster.told_apart.join(" ")),
            }
        });
        found.collect()
    })
}

fn get(name: &str, path: &str) -> String {
    request(name, "GET", &format!("https://a.b{path}"))
}

fn post(name: &str, body: &str) -> String {
    let body = body.replace('"', "\\\"");
    format!(
        "{{\"name\": \"{name}\", \"request\": {{\"method\": \"POST\", \"url\": \"https://a.b/p\", \"body\": {{\"mode\": \"raw\", \"raw\": \"{body}\"}}}}}}"
    )
}

#[test]
fn names_of_placeholders_tell_nothing_apart() {
    let items = [
        get("a", "/x/:id"),
        get("b", "/x/{{key}}"),
        get("c", "/x/id"),
    ];
    assert_eq!(operations(&items), ["a b", "c"]);
}

#[test]
fn methods_and_servers_tell_apart() {
    let items = [
        get("a", "/x"),
        request("b", "PUT", "https://a.b/x"),
        request("c", "GET", "https://c.d/x"),
        request("d", "get", "https://a.b/x"),
    ];
    assert_eq!(operations(&items), ["a d", "b", "c"]);
}

#[test]
fn a_query_joins_what_it_holds_all_of() {
    let items = [
        get("a", "/x"),
        get("b", "/x?p=1&q=2"),
        get("c", "/x?q=3"),
        get("d", "/x?r=4"),
    ];
    assert_eq!(operations(&items), ["a b c", "d"]);
}

#[test]
fn words_tell_actions_apart() {
    let items = [
        get("a", "/x?do=list&n=1"),
        get("b", "/x?do=count&n=1"),
        get("c", "/x?do=list&n=2"),
    ];
    assert_eq!(operations(&items), ["a c by do", "b by do"]);
    // Data does not.
    let items = [
        get("a", "/x?on=true"),
        get("b", "/x?on=false"),
        get("c", "/x?on=7"),
    ];
    assert_eq!(operations(&items), ["a b c"]);
    let items = [get("a", "/x?owner=ada"), get("b", "/x?page=1")];
    assert_eq!(operations(&items), ["a", "b"]);
}

#[test]
fn bodies_join_where_one_holds_all_of_the_other() {
    let items = [
        post("a", r#"{"x": 1}"#),
        post("b", r#"{"x": 1, "y": 2}"#),
        post("c", r#"{"z": 3}"#),
        post("d", "[1]"),
        post("e", "{{body}}"),
        post("f", "text"),
        post("", ""),
    ];
    assert_eq!(operations(&items), ["a b e ", "c", "d", "f"]);
}

#[test]
fn requests_of_one_name_are_one_operation() {
    let items = [
        post("a", r#"{"x": 1}"#),
        post("A ", r#"{"y": 2}"#),
        post("a", "[1]"),
    ];
    assert_eq!(operations(&items), ["a A ", "a"]);
}

#[test]
fn lists_and_objects_in_answers_tell_apart() {
    let answered = |name: &str, status: u16, body: &str| {
        format!(
            "{{\"name\": \"{name}\", \"request\": \"https://a.b/x\", \"response\": [{{\"code\": {status}, \"body\": \"{body}\"}}]}}"
        )
    };
    let items = [
        answered("a", 200, "[1]"),
        answered("b", 200, " {}"),
        answered("c", 400, "{}"),
        answered("d", 200, "text"),
    ];
    assert_eq!(operations(&items), ["a c d", "b"]);
}

#[test]
fn words_that_say_what_is_asked_for_tell_bodies_apart() {
    let items = [
        post("a", r#"{"type": "person", "name": "ada"}"#),
        post("b", r#"{"type": "company", "name": "bob"}"#),
        post("c", r#"{"type": "person", "name": "eve"}"#),
        post("d", r#"{"type": "5", "name": "ada"}"#),
    ];
    assert_eq!(operations(&items), ["a c d", "b"]);
}
