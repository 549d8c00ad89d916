use connector_runtime::{Bytes, Upload, Value};
use connector_tests::clients::{form, form_encoding, formats, media_types, multipart};

use crate::{answer, client, json, nothing, sent};

#[tokio::test]
async fn form_fields_and_bodies_are_url_encoded() {
    let (client, transport) = client!(form, nothing(204));
    client.send_fields("Ada & Bob").age(36).await.unwrap();
    assert_eq!(
        sent(&transport),
        "POST https://api.example.com/fields\n\
         accept: application/json\n\
         content-type: application/x-www-form-urlencoded\n\
         \n\
         first%20name=Ada%20%26%20Bob&kind=person&age=36"
    );
    let mut person = form::model::SendBodyBody::new("Ada");
    person.address = Some(form::model::SendBodyBodyAddress {
        town: Some("London".to_owned()),
    });
    person.tags = Some(vec!["a".to_owned(), "b".to_owned()]);
    client.send_body(&person).await.unwrap();
    assert_eq!(
        sent(&transport),
        "POST https://api.example.com/body\n\
         accept: application/json\n\
         content-type: application/x-www-form-urlencoded\n\
         \n\
         name=Ada&address%5Btown%5D=London&tags=a&tags=b"
    );
}

#[tokio::test]
async fn objects_in_forms_are_json_text_unless_their_encoding_asks_for_brackets() {
    let (client, transport) = client!(form_encoding, nothing(204));
    let mut order = form_encoding::model::Order::new("Ada");
    order.address = Some(form_encoding::model::OrderAddress {
        town: Some("London".to_owned()),
    });
    order.lines = Some(vec![
        form_encoding::model::OrderLine {
            item: Some("a".to_owned()),
        },
        form_encoding::model::OrderLine { item: None },
    ]);
    order.note = Some(true.into());
    let form = |body: &str| {
        let kind = "content-type: application/x-www-form-urlencoded";
        format!("accept: application/json\n{kind}\n\n{body}")
    };
    client.send_text(&order).await.unwrap();
    let body = "name=Ada&address=%7B%22town%22%3A%22London%22%7D\
                &lines=%7B%22item%22%3A%22a%22%7D&lines=%7B%7D&note=true";
    assert_eq!(
        sent(&transport),
        format!("POST https://api.example.com/text\n{}", form(body))
    );
    client.send_brackets(&order).await.unwrap();
    let body = "name=Ada&address%5Btown%5D=London\
                &lines=%7B%22item%22%3A%22a%22%7D&lines=%7B%7D&note=true";
    assert_eq!(
        sent(&transport),
        format!("POST https://api.example.com/brackets\n{}", form(body))
    );
}

#[tokio::test]
async fn files_travel_as_parts() {
    let (client, transport) = client!(multipart, nothing(204));
    let file = Upload::new("a.txt", "Milk").content_type("text/plain");
    client
        .upload(file, "A title")
        .preview(Bytes::from_static(b"PNG"))
        .pages(2)
        .await
        .unwrap();
    assert_eq!(
        parts(&sent(&transport)),
        "POST https://api.example.com/files\n\
         accept: application/json\n\
         content-type: multipart/form-data; boundary=#\n\
         \n\
         --#\n\
         Content-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\n\
         Content-Type: text/plain\n\
         \n\
         Milk\n\
         --#\n\
         Content-Disposition: form-data; name=\"title\"\n\
         \n\
         A title\n\
         --#\n\
         Content-Disposition: form-data; name=\"preview\"; filename=\"preview\"\n\
         Content-Type: application/octet-stream\n\
         \n\
         PNG\n\
         --#\n\
         Content-Disposition: form-data; name=\"pages\"\n\
         \n\
         2\n\
         --#--\n"
    );
    let about = multipart::model::UploadBodyAbout {
        author: Some("Ada".to_owned()),
    };
    client.upload_body("A title").about(about).await.unwrap();
    assert_eq!(
        parts(&sent(&transport)),
        "POST https://api.example.com/body\n\
         accept: application/json\n\
         content-type: multipart/form-data; boundary=#\n\
         \n\
         --#\n\
         Content-Disposition: form-data; name=\"title\"\n\
         \n\
         A title\n\
         --#\n\
         Content-Disposition: form-data; name=\"about\"\n\
         Content-Type: application/json\n\
         \n\
         {\"author\":\"Ada\"}\n\
         --#--\n"
    );
}

/// A request with `#` for its boundary, which is different each time.
pub(crate) fn parts(sent: &str) -> String {
    let (_, rest) = sent.split_once("boundary=").expect("a form has a boundary");
    let boundary = rest.lines().next().expect("the boundary ends its line");
    sent.replace(boundary, "#").replace("\r\n", "\n")
}

#[tokio::test]
async fn json_is_preferred_among_media_types() {
    let note = media_types::model::Note {
        text: Some("Milk".to_owned()),
    };
    let (client, transport) = client!(media_types, json(200, r#"{"text":"Milk"}"#));
    assert_eq!(client.default(&note).await.unwrap(), note);
    assert_eq!(
        sent(&transport),
        "POST https://api.example.com/default\n\
         accept: application/json\n\
         content-type: application/json\n\
         \n\
         {\"text\":\"Milk\"}"
    );
    assert_eq!(client.suffix(&note).await.unwrap(), note);
    assert_eq!(
        sent(&transport),
        "POST https://api.example.com/suffix\n\
         accept: application/hal+json; charset=utf-8\n\
         content-type: application/merge-patch+json\n\
         \n\
         {\"text\":\"Milk\"}"
    );
    let anything = Value::from("Milk");
    assert_eq!(client.any(&anything).await.unwrap()["text"], "Milk");
    assert!(sent(&transport).ends_with("content-type: application/json\n\n\"Milk\""));
}

#[tokio::test]
async fn text_and_bytes_are_sent_as_they_are() {
    let (client, transport) = client!(media_types, answer(200, "text/plain", b"Milk"));
    assert_eq!(client.text("\"Tea\"").await.unwrap(), "Milk");
    assert_eq!(
        sent(&transport),
        "POST https://api.example.com/text\n\
         accept: text/plain\n\
         content-type: text/plain\n\
         \n\
         \"Tea\""
    );
    let content = client.bytes().image("PNG").await.unwrap();
    assert_eq!(content.bytes(), "Milk");
    assert_eq!(
        sent(&transport),
        "POST https://api.example.com/bytes\n\
         accept: image/png\n\
         content-type: application/octet-stream\n\
         \n\
         PNG"
    );
    let (client, transport) = client!(
        media_types,
        answer(200, "text/xml", b"<Note><text>Milk</text></Note>")
    );
    let note = client.xml(media_types::model::Note::default()).await;
    assert_eq!(note.unwrap().text.as_deref(), Some("Milk"));
    assert_eq!(
        sent(&transport),
        "POST https://api.example.com/xml\n\
         accept: application/xml\n\
         content-type: application/xml\n\
         \n\
         <?xml version=\"1.0\" encoding=\"UTF-8\"?><Note/>"
    );
}

#[tokio::test]
async fn formats_have_types_that_keep_the_text() {
    const ALL: &str = r#"{"at":"2024-05-01T12:00:00+02:00","on":"2024-05-01","id":"67e55044-10b1-426f-9247-bb680e5fe0c8","data":"TWlsaw==","binary":"raw","password":"s3cret","price":0.1000,"email":"a@example.com","int":-1,"long":9007199254740993,"unsigned":18446744073709551615,"float":0.5,"flag":true,"any":[null],"readOnly":"yes"}"#;
    let (client, transport) = client!(formats, json(200, ALL));
    let all = client
        .put(formats::model::All::new("now", 1))
        .await
        .unwrap();
    assert!(sent(&transport).ends_with("\n\n{\"at\":\"now\",\"long\":1}"));
    assert_eq!(all.long, 9_007_199_254_740_993);
    assert_eq!(all.unsigned, Some(u64::MAX));
    assert!(!format!("{all:?}").contains("s3cret"));
    client.put(&all).await.unwrap();
    assert_eq!(sent(&transport).lines().last(), Some(ALL));
}
