use connector_runtime::wire::xml::{self, Member, Shape};
use serde_json::{Value, json};

use super::{COUNTS, NUMBERS, PERSON, PET, ROWS, SCALAR, SHOW, read, write};

fn refusal(value: &Value, shape: &'static Shape) -> String {
    match xml::to_string(value, shape) {
        Ok(xml) => panic!("written as {xml}"),
        Err(error) => error.to_string(),
    }
}

#[test]
fn members_are_written_in_their_places_and_order() {
    let json = r#"{"open":false,"owner":{"name":"A","boss":{"name":"B"}},"slides":[{"content":"<One>","kind":"a\"b"},{}],"#
        .to_owned()
        + r#""tags":["x",""],"title":"R&D","year":1999}"#;
    assert_eq!(
        write(&json, &SHOW),
        "<show title=\"R&amp;D\" made-in=\"1999\"><slide kind=\"a&quot;b\">&lt;One&gt;</slide><slide/>\
         <tags><tag>x</tag><tag/></tags><isOpen>false</isOpen>\
         <owner><name>A</name><boss><name>B</name></boss></owner></show>"
    );
    assert_eq!(write("{}", &SHOW), "<show/>");
    assert_eq!(
        write(
            r#"{"tags":[],"slides":[],"title":null,"owner":null}"#,
            &SHOW
        ),
        "<show><tags/></show>"
    );
}

#[test]
fn what_is_written_is_read_back() {
    for (json, shape) in [
        (
            r#"{"slides":[{"content":" a\nb\r\t","kind":"\t\n\r \"'<>&"}]}"#,
            &SHOW,
        ),
        (
            r#"{"boss":{"x":["1","2"]},"y":{"$":"t","@a":"2","z":""}}"#,
            &PERSON,
        ),
        ("[1,2.5,-3]", &NUMBERS),
        ("[[1],[]]", &ROWS),
        (r#"{"a":1,"größe":2}"#, &COUNTS),
        (r#"{"kind":"c","lives":9,"name":"A"}"#, &PET),
        (r#"{"friends":[{"kind":"c","lives":1},{"name":"B"}]}"#, &PET),
        ("5", &SCALAR),
        ("true", &SCALAR),
        ("\"five\"", &SCALAR),
    ] {
        assert_eq!(read(&write(json, shape), shape), json);
    }
}

#[test]
fn a_union_is_written_as_what_knows_most() {
    assert_eq!(
        write(r#"{"kind":"d","friends":[{"lives":1}]}"#, &PET),
        "<pet kind=\"d\"><friend><lives>1</lives></friend></pet>"
    );
    assert_eq!(write("7", &PET), "<pet>7</pet>");
}

#[test]
fn numbers_and_lists_have_the_form_that_services_read() {
    assert_eq!(
        write("[5.0,0.25,1e30]", &NUMBERS),
        "<numbers><n>5</n><n>0.25</n><n>1e+30</n></numbers>"
    );
    static POINT: Shape = Shape::object("p", &[Member::attribute("at", &NUMBERS)]);
    assert_eq!(write(r#"{"at":[1,2]}"#, &POINT), "<p at=\"1 2\"/>");
    assert_eq!(
        write(r#"{"x":[[1],{"a":null}]}"#, &PERSON),
        "<person><x><item>1</item></x><x/></person>"
    );
    assert_eq!(write("null", &NUMBERS), "<numbers/>");
}

#[test]
fn namespaces_are_declared_where_they_are_needed() {
    static INNER: Shape = Shape::object(
        "inner",
        &[Member::element("x", &Shape::TEXT).namespace("a", "urn:a")],
    )
    .namespace("a", "urn:a");
    static OUTER: Shape = Shape::object(
        "outer",
        &[
            Member::attribute("id", &Shape::TEXT).namespace("m", "urn:\"m\""),
            Member::attribute("plain", &Shape::TEXT).namespace("", "urn:none"),
            Member::list("inners", "inner", &INNER),
            Member::wrapped("tags", "tag", &Shape::TEXT.namespace("", "urn:tags"))
                .namespace("", "urn:tags"),
            Member::element("late", &Shape::TEXT).namespace("p", ""),
        ],
    )
    .namespace("", "urn:outer");
    let json = r#"{"id":"1","plain":"2","inners":[{"x":"a"},{}],"tags":["t"],"late":"l"}"#;
    assert_eq!(
        write(json, &OUTER),
        "<outer xmlns=\"urn:outer\" xmlns:m=\"urn:&quot;m&quot;\" m:id=\"1\" plain=\"2\">\
         <a:inner xmlns:a=\"urn:a\"><a:x>a</a:x></a:inner><a:inner xmlns:a=\"urn:a\"/>\
         <tags xmlns=\"urn:tags\"><tag>t</tag></tags><p:late>l</p:late></outer>"
    );
}

#[test]
fn what_xml_cannot_hold_is_refused() {
    assert_eq!(
        refusal(&json!({"a b": 1}), &COUNTS),
        "\"a b\" cannot be the name of an element or attribute"
    );
    assert_eq!(
        refusal(&json!({"boss": {"x": {"@a>": "1"}}}), &PERSON),
        "\"a>\" cannot be the name of an element or attribute"
    );
    assert_eq!(
        refusal(&json!({"title": "a\u{1}"}), &SHOW),
        "U+0001 cannot stand in XML"
    );
    assert_eq!(
        refusal(&json!({"open": "\u{fffe}"}), &SHOW),
        "U+FFFE cannot stand in XML"
    );
    assert_eq!(
        refusal(&json!({"title": {"a": 1}}), &SHOW),
        "`title` is to be text, and holds more"
    );
    assert_eq!(
        refusal(&json!({"slides": [{"content": {}}]}), &SHOW),
        "`content` is to be text, and holds more"
    );
    static HOSTILE: Shape = Shape::TEXT.named("a/><b");
    assert_eq!(
        refusal(&json!("x"), &HOSTILE),
        "\"a/><b\" cannot be the name of an element or attribute"
    );
}
