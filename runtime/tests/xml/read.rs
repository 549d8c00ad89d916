use connector_runtime::Value;
use connector_runtime::wire::xml::{self, Member, Shape};

use super::{COUNTS, NUMBERS, PERSON, PET, ROWS, SCALAR, SHOW, read};

fn error(xml: impl AsRef<[u8]>, shape: &'static Shape) -> String {
    match xml::from_slice::<Value>(xml.as_ref(), shape) {
        Ok(value) => panic!("read as {value}"),
        Err(error) => error.to_string(),
    }
}

#[test]
fn members_are_read_from_their_places() {
    let xml = r#"<?xml version='1.0' encoding='utf-8'?>
        <!DOCTYPE show>
        <show title='Notes &amp; more' made-in=" 1999 " other="x">
            <slide kind="all">One</slide>
            <isOpen>True</isOpen>
            <!-- in between -->
            <tags><tag>a</tag><tag/></tags>
            <slide><![CDATA[<Two>]]> &#x26; &lt;3</slide>
            <unknown><deep/></unknown>
        </show>"#;
    assert_eq!(
        read(xml, &SHOW),
        r#"{"open":true,"slides":[{"content":"One","kind":"all"},{"content":"<Two> & <3"}],"#
            .to_owned()
            + r#""tags":["a",""],"title":"Notes & more","year":1999}"#
    );
}

#[test]
fn what_is_absent_stays_absent_unless_it_has_to_be_there() {
    static REQUIRED: Shape = Shape::object(
        "a",
        &[
            Member::attribute("t", &Shape::TEXT).or_empty(),
            Member::element("n", &Shape::NUMBER).or_empty(),
            Member::element("b", &Shape::BOOL).or_empty(),
            Member::list("l", "i", &Shape::TEXT).or_empty(),
            Member::wrapped("w", "i", &Shape::TEXT).or_empty(),
            Member::element("o", &REQUIRED).or_empty(),
        ],
    );
    assert_eq!(read("<show/>", &SHOW), "{}");
    assert_eq!(read("<show><tags/></show>", &SHOW), r#"{"tags":[]}"#);
    assert_eq!(read("<show><isOpen/></show>", &SHOW), r#"{"open":null}"#);
    assert_eq!(
        read("<a/>", &REQUIRED),
        r#"{"b":false,"l":[],"n":0,"t":"","w":[]}"#
    );
    assert_eq!(
        read("<a><n/><b> </b></a>", &REQUIRED),
        r#"{"b":false,"l":[],"n":0,"t":"","w":[]}"#
    );
    let nil = "<show xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'><owner xsi:nil='true'/></show>";
    assert_eq!(read(nil, &SHOW), r#"{"owner":null}"#);
}

#[test]
fn scalars_are_what_the_shape_says() {
    assert_eq!(
        read(
            "<numbers><n>+007</n><n> 1.50 </n><n>-.5e3</n></numbers>",
            &NUMBERS
        ),
        "[7,1.5,-500.0]"
    );
    assert_eq!(
        read("<counts><a>1</a><b>0</b></counts>", &COUNTS),
        r#"{"a":1,"b":0}"#
    );
    assert_eq!(
        read("<rows><row><n>1</n></row><row/></rows>", &ROWS),
        "[[1],[]]"
    );
    static FLAGS: Shape = Shape::list("flags", "f", &Shape::BOOL);
    assert_eq!(
        read("<flags><f>1</f><f>0</f><f>FALSE</f></flags>", &FLAGS),
        "[true,false,false]"
    );
    static POINT: Shape = Shape::object("p", &[Member::attribute("at", &NUMBERS)]);
    assert_eq!(read("<p at=' 1  2 '/>", &POINT), r#"{"at":[1,2]}"#);

    let number = |xml: &str| xml::from_slice::<Vec<i32>>(xml.as_bytes(), &NUMBERS);
    assert_eq!(number("<numbers><n>1</n></numbers>").unwrap(), [1]);
    assert_eq!(
        number("<numbers><n>1</n><n>many</n></numbers>")
            .unwrap_err()
            .to_string(),
        "$[1]: expected an integer, found \"many\""
    );
    assert_eq!(
        number("<numbers><n><m/></n></numbers>")
            .unwrap_err()
            .to_string(),
        "$[0]: expected an integer, found an object"
    );
}

#[test]
fn anything_can_be_read() {
    assert_eq!(
        read(
            "<person><name>A</name><boss><name>B</name></boss><x>1</x><y a='2'>t<z/></y><x/></person>",
            &PERSON
        ),
        r#"{"boss":{"name":"B"},"name":"A","x":["1",""],"y":{"$":"t","@a":"2","z":""}}"#
    );
}

#[test]
fn a_union_is_what_knows_most() {
    assert_eq!(
        read("<pet kind='c'><name>A</name><lives>9</lives></pet>", &PET),
        r#"{"kind":"c","lives":9,"name":"A"}"#
    );
    assert_eq!(
        read(
            "<pet><friend kind='c'><lives>1</lives></friend><friend/></pet>",
            &PET
        ),
        r#"{"friends":[{"kind":"c","lives":1},{}]}"#
    );
    for (text, json) in [
        ("5", "5"),
        ("true", "true"),
        ("five", "\"five\""),
        ("", "\"\""),
    ] {
        assert_eq!(read(&format!("<scalar>{text}</scalar>"), &SCALAR), json);
    }
}

#[test]
fn names_are_compared_without_namespaces() {
    let xml = "<s:show xmlns:s='urn:s' xmlns='urn:d' xmlns:x='urn:x' x:title='T'><x:isOpen>1</x:isOpen></s:show>";
    assert_eq!(read(xml, &SHOW), r#"{"open":true,"title":"T"}"#);
}

#[test]
fn roots_and_items_may_have_other_names_but_not_other_content() {
    assert_eq!(read("<Show title='T'/>", &SHOW), r#"{"title":"T"}"#);
    assert_eq!(read("<numbers><item>1</item></numbers>", &NUMBERS), "[1]");
    assert_eq!(read("<other/>", &SHOW), "{}");
    assert_eq!(
        error("<html><body>Sign in</body></html>", &SHOW),
        "$: expected the element <show>, found <html>"
    );
}

#[test]
fn white_space_and_line_ends_are_those_of_xml() {
    static TEXT: Shape = Shape::TEXT.named("t");
    assert_eq!(read("<t> a\r\nb\t</t>", &TEXT), "\" a\\nb\\t\"");
    assert_eq!(read("<t>a&#13;&#x10FFFF;</t>", &TEXT), "\"a\\r\u{10ffff}\"");
    assert_eq!(read("\u{feff}<t>a<!-- c -->b</t>\n", &TEXT), "\"ab\"");
}

#[test]
fn what_is_not_well_formed_is_placed() {
    for (xml, expected) in [
        ("", "line 1 column 1: there is no element"),
        (
            "<show>\n<a></b></show>",
            "line 2 column 4: ill-formed document: expected `</a>`, but `</b>` was found",
        ),
        (
            "<show>",
            "line 1 column 7: the element <show> is not closed",
        ),
        (
            "<show/>x",
            "line 1 column 9: text outside of the root element",
        ),
        ("<show/><show/>", "line 1 column 15: a second root element"),
        (
            "<show>&x;</show>",
            "line 1 column 10: the entity `&x;` is not known",
        ),
        (
            "<show a='&x;'/>",
            "line 1 column 16: at 1..2: unrecognized entity `x`",
        ),
    ] {
        assert_eq!(error(xml, &SHOW), expected, "{xml}");
    }
    assert_eq!(
        error(b"<show>\xff</show>", &SHOW),
        "line 1 column 7: bytes that are not UTF-8"
    );
}

#[test]
fn entities_are_not_expanded_and_depth_is_bounded() {
    let bomb =
        "<!DOCTYPE a [<!ENTITY x 'xx'><!ENTITY y '&x;&x;'>]><show><isOpen>&y;</isOpen></show>";
    assert!(error(bomb, &SHOW).ends_with("the entity `&y;` is not known"));
    let file = "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><show title='&x;'/>";
    assert!(error(file, &SHOW).contains("unrecognized entity `x`"));
    let deep = |depth: usize| "<boss>".repeat(depth) + &"</boss>".repeat(depth);
    assert!(xml::from_slice::<Value>(deep(128).as_bytes(), &PERSON).is_ok());
    assert!(error(deep(129), &PERSON).ends_with("elements are nested too deeply"));
    assert!(error("<boss>".repeat(1_000_000), &PERSON).ends_with("elements are nested too deeply"));
}
