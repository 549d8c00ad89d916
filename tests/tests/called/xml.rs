use connector_runtime::MemoryTransport;
use connector_tests::clients::xml_openapi3::model::{Cat, Dog, Pet, PutPetsBody};
use connector_tests::clients::xml_swagger2::model::{AppleGrade, Barrel, Note};
use connector_tests::clients::{xml_openapi3, xml_swagger2};

use crate::{Answer, answer, client, json, nothing, sent};

const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8"?>"#;

fn document(status: u16, text: &'static str) -> Answer {
    answer(status, "application/xml", text.as_bytes())
}

#[tokio::test]
async fn members_become_what_the_definition_says() {
    let (client, transport) = client!(
        xml_swagger2,
        document(
            200,
            "<b:apple-barrel xmlns:b='http://example.com/barrel' id='7' kind='a b'>\
             <good-apples><apple><kind>fruit</kind><grade>A</grade></apple></good-apples>\
             <worm>x</worm><worm>y</worm><row><cell>1</cell><cell>2</cell></row><row/>\
             <Note lang='en'>ignored</Note><note lang='en'>a &amp; b</note>\
             <sealed>1</sealed><sizes><small>3</small></sizes></b:apple-barrel>"
        )
    );
    let mut barrel = Barrel::new(7, "", Vec::new(), Note::default());
    let inner = Barrel::new(8, "in", Vec::new(), Note::default());
    barrel.inner = Some(Box::new(inner));
    let answered = client.put_barrel(&barrel).await.unwrap();
    assert_eq!(
        sent(&transport),
        format!(
            "PUT https://api.example.com/barrel\n\
             accept: application/xml\n\
             content-type: application/xml\n\
             \n\
             {HEAD}<b:apple-barrel xmlns:b=\"http://example.com/barrel\" id=\"7\"><label/><good-apples/><note/>\
             <b:apple-barrel id=\"8\"><label>in</label><good-apples/><note/></b:apple-barrel></b:apple-barrel>"
        )
    );
    assert_eq!(answered.label, "");
    assert_eq!(answered.kinds.as_deref().map(<[_]>::len), Some(2));
    assert_eq!(answered.good[0].grade, Some(AppleGrade::A));
    assert_eq!(answered.rows, Some(vec![vec![1, 2], vec![]]));
    assert_eq!(answered.note.text.as_deref(), Some("a & b"));
    assert_eq!(
        (answered.sealed, answered.inner.is_none()),
        (Some(true), true)
    );
    client.put_barrel(&answered).await.unwrap();
    assert!(sent(&transport).ends_with(
        "id=\"7\" kind=\"a b\"><label/>\
         <good-apples><apple><kind>fruit</kind><grade>A</grade></apple></good-apples>\
         <worm>x</worm><worm>y</worm><row><cell>1</cell><cell>2</cell></row><row/>\
         <note lang=\"en\">a &amp; b</note>\
         <s:sealed xmlns:s=\"http://example.com/seal\">true</s:sealed>\
         <sizes><small>3</small></sizes></b:apple-barrel>"
    ));
}

#[tokio::test]
async fn errors_are_read_from_xml_too() {
    let (client, _) = client!(
        xml_swagger2,
        document(409, "<Problem><message>Full</message></Problem>")
    );
    let barrel = Barrel::new(1, "", Vec::new(), Note::default());
    let error = client.put_barrel(barrel).await.unwrap_err();
    let Some(xml_swagger2::PutBarrelError::Conflict(problem)) = error.api() else {
        panic!("{error}")
    };
    assert_eq!(problem.message, "Full");
}

#[tokio::test]
async fn lists_and_texts_are_documents_of_their_own() {
    let (client, transport) = client!(
        xml_swagger2,
        document(
            200,
            "<apples><apple><kind>fruit</kind></apple><apple/></apples>"
        )
    );
    assert_eq!(client.list_apples().await.unwrap().len(), 2);
    assert!(sent(&transport).contains("accept: text/xml"));

    let (client, transport) = client!(
        xml_swagger2,
        document(200, "<apple><grade>B</grade></apple>")
    );
    let apple = client.add_apples().counts([1, 2]).await.unwrap();
    assert_eq!(apple.and_then(|apple| apple.grade), Some(AppleGrade::B));
    assert_eq!(
        sent(&transport),
        format!(
            "POST https://api.example.com/apples\n\
             accept: application/xml\n\
             content-type: text/xml\n\
             \n\
             {HEAD}<counts><count>1</count><count>2</count></counts>"
        )
    );
    let (client, _) = client!(xml_swagger2, nothing(202));
    assert!(client.add_apples().await.unwrap().is_none());

    let (client, transport) = client!(xml_swagger2, document(200, "<echo>a &lt; b</echo>"));
    assert_eq!(client.texts("<a/>").await.unwrap(), "a < b");
    assert!(sent(&transport).ends_with("\n\n<a/>"));
}

#[tokio::test]
async fn unions_bring_their_tag() {
    let (client, transport) = client!(
        xml_openapi3,
        document(200, "<pet><kind>dog</kind><tricks>sit</tricks></pet>")
    );
    let answered = client.xml_().add_pet(Pet::Cat(Cat::new(9))).await.unwrap();
    assert_eq!(
        sent(&transport),
        format!(
            "POST https://api.example.com/pets\n\
             accept: application/vnd.pet+xml\n\
             content-type: application/xml\n\
             \n\
             {HEAD}<pet><lives>9</lives><kind>cat</kind></pet>"
        )
    );
    let dog = Dog::new("dog", vec!["sit".to_owned()]);
    assert_eq!(answered, xml_openapi3::AddPetOutcome::Ok(Pet::Dog(dog)));

    let (client, _) = client!(xml_openapi3, document(201, "<number>7</number>"));
    let answered = client.xml_().add_pet(Pet::Cat(Cat::new(9))).await.unwrap();
    assert_eq!(answered, xml_openapi3::AddPetOutcome::Created(7));

    let (client, _) = client!(
        xml_openapi3,
        document(500, "<error><code>3</code><why>none</why></error>")
    );
    let error = client
        .xml_()
        .add_pet(Pet::Cat(Cat::new(9)))
        .await
        .unwrap_err();
    let Some(xml_openapi3::AddPetError::Default(body)) = error.api() else {
        panic!("{error}")
    };
    assert_eq!((body.code, body.additional.len()), (3, 1));
}

#[tokio::test]
async fn node_types_say_what_members_become() {
    let (client, transport) = client!(xml_openapi3, nothing(204));
    let body = PutPetsBody {
        pets: Some(vec![Pet::Cat(Cat::new(1))]),
        tags: Some(vec!["a".to_owned(), "b".to_owned()]),
        since: Some("2024-05-01".into()),
        remark: Some("<!>".to_owned()),
    };
    client.xml_().put_pets().body(&body).await.unwrap();
    assert_eq!(
        sent(&transport).lines().last(),
        Some(
            format!(
                "{HEAD}<body since=\"2024-05-01\"><pets><pet><lives>1</lives><kind>cat</kind></pet></pets>\
                 <tags>a</tags><tags>b</tags>&lt;!&gt;</body>"
            )
            .as_str()
        )
    );
}

#[tokio::test]
async fn json_is_preferred_and_still_read() {
    let transport = MemoryTransport::new(|_| json(200, r#"{"kind":"cat","lives":1}"#));
    let builder = xml_openapi3::Client::builder().transport(transport.clone());
    let client = builder.build().unwrap();
    let pet = client.xml_().get_pets().await.unwrap();
    assert_eq!(pet, Pet::Cat(Cat::new(1)));
    assert!(sent(&transport).contains("accept: application/json"));
}
