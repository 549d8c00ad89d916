use super::super::names::{self, Names, Numbered};
use super::super::path::Path;
use super::{request, with_items};

/// The groups, ids and titles of requests.
fn named(items: &str) -> Vec<String> {
    with_items(items, |collection| {
        let numbered = Numbered::of(collection);
        let mut names = Names::default();
        let requests = collection.requests.iter().map(|request| {
            let group = names::group(collection, request.folder, &numbered);
            let own = numbered.request(request);
            let path = Path::of(&request.url.segments).text;
            let id = names.id(request, group.as_deref(), own, &path);
            let title = names::title(request, own).unwrap_or_default();
            format!("{}|{id}|{title}", group.unwrap_or_default())
        });
        requests.collect()
    })
}

fn folder(name: &str, items: &[String]) -> String {
    format!("{{\"name\": \"{name}\", \"item\": [{}]}}", items.join(", "))
}

fn get(name: &str, path: &str) -> String {
    request(name, "GET", &format!("https://a.b{path}"))
}

#[test]
fn numbers_go_where_all_neighbours_have_them() {
    let items = [get("1. A", "/a"), get("2. B", "/b")];
    assert_eq!(named(&items.join(",")), ["|A|A", "|B|B"]);
    let items = [get("1. A", "/a"), get("B", "/b")];
    assert_eq!(named(&items.join(",")), ["|1. A|1. A", "|B|B"]);
    // One alone may be a number that means something.
    assert_eq!(named(&get("1. A", "/a")), ["|1. A|1. A"]);
    let items = [
        folder("1 - X", &[get("A", "/a")]),
        folder("2 - Y", &[folder("3 in a row", &[get("B", "/b")])]),
    ];
    assert_eq!(named(&items.join(",")), ["X|A|A", "Y / 3 in a row|B|B"]);
}

#[test]
fn a_name_that_is_taken_is_told_apart() {
    let items = [
        get("Get", "/a"),
        get("get", "/b"),
        folder("X", &[get("Get", "/c"), get("Get", "/d"), get("Get", "/d")]),
        folder("Y", &[get("Get", "/e")]),
        request("Get", "GET", "https://a.b/a"),
    ];
    assert_eq!(
        named(&items.join(",")),
        [
            "|Get|Get",
            "|get b|get",
            "X|X Get|Get",
            "X|get d|Get",
            "X|X Get 2|Get",
            "Y|Y Get|Get",
            "|Get 2|Get",
        ]
    );
}

#[test]
fn addresses_sentences_and_pictures_are_no_names() {
    let sentence = "a ".repeat(50);
    let items = [
        get("https://a.b/x", "/x"),
        get("{{base}}/y/:id", "/y/:id"),
        get("/z", "/z"),
        get("", "/"),
        get("404", "/none"),
        get("\u{1F600}", "/smile"),
        get("\u{2705} Done", "/done"),
        get(sentence.trim(), "/long"),
    ];
    let expected = [
        "|get x|",
        "|get y by id|",
        "|get z|",
        "|get|",
        "|get none|404",
        "|get smile|\u{1F600}",
        "|Done|\u{2705} Done",
        &format!("|get long|{}", sentence.trim()),
    ];
    assert_eq!(named(&items.join(",")), expected);
}

#[test]
fn folders_without_a_name_are_no_groups() {
    let items = folder(" ", &[folder("A", &[get("B", "/b")]), get("C", "/c")]);
    assert_eq!(named(&items), ["A|B|B", "|C|C"]);
}
