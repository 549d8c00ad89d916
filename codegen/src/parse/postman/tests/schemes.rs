use super::super::schemes::Schemes;
use super::nowhere;
use crate::model::{KeyPlace, SchemeKind};

fn header(name: &str) -> SchemeKind {
    SchemeKind::ApiKey {
        place: KeyPlace::Header,
        name: name.to_owned(),
    }
}

#[test]
fn what_holds_the_secret_tells_schemes_of_a_kind_apart() {
    let mut schemes = Schemes::default();
    let mut name = |kind, variable| schemes.name(kind, variable, nowhere());
    assert_eq!(name(SchemeKind::Bearer, Some("user")), "bearer");
    assert_eq!(name(SchemeKind::Bearer, Some("admin")), "admin");
    assert_eq!(name(SchemeKind::Bearer, Some("user")), "bearer");
    // What says nothing means the first.
    assert_eq!(name(SchemeKind::Bearer, None), "bearer");
    assert_eq!(name(SchemeKind::Basic, Some("admin")), "basic");
    assert_eq!(name(SchemeKind::Basic, Some("user")), "user");
    assert_eq!(name(header("X-Key"), None), "X-Key");
    assert_eq!(name(header("X-Other"), None), "X-Other");
    assert_eq!(schemes.finish().len(), 6);
}

#[test]
fn a_scheme_without_a_variable_takes_the_first_one() {
    let mut schemes = Schemes::default();
    let mut name = |variable| schemes.name(SchemeKind::Basic, variable, nowhere());
    assert_eq!(name(None), "basic");
    assert_eq!(name(Some("a")), "basic");
    assert_eq!(name(Some("b")), "b");
}

#[test]
fn names_are_given_once() {
    let mut schemes = Schemes::default();
    let mut name = |kind, variable| schemes.name(kind, variable, nowhere());
    assert_eq!(name(header("token"), None), "token");
    assert_eq!(name(SchemeKind::Bearer, Some("a")), "bearer");
    assert_eq!(name(SchemeKind::Bearer, Some("token")), "token2");
}

#[test]
fn some_schemes_fill_the_header_of_others() {
    let mut schemes = Schemes::default();
    for (kind, fills) in [
        (SchemeKind::Basic, true),
        (SchemeKind::Bearer, true),
        (header("authorization"), true),
        (header("X-Key"), false),
    ] {
        let name = schemes.name(kind, None, nowhere());
        assert_eq!(schemes.fills_authorization(&name), fills, "{name}");
    }
    assert!(!schemes.fills_authorization("unknown"));
}
