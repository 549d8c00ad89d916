use connector_runtime::{Kind, MemoryTransport};
use connector_tests::clients::{large, overlay, security, security_of_a_kind, selection};

use crate::{address, client, json, nothing, sent};

#[tokio::test]
async fn an_operation_gets_the_credentials_that_it_asks_for() {
    let transport = MemoryTransport::new(|_| nothing(204));
    let client = security::Client::builder()
        .api_key("k3y")
        .basic("ada", "s3cret")
        .bearer("t0ken")
        .transport(transport.clone())
        .build()
        .unwrap();
    assert!(!format!("{client:?}").contains("k3y"));
    let credentials = || {
        let sent = sent(&transport);
        let lines = sent.lines().skip(1);
        let credentials: Vec<_> = lines.filter(|line| !line.starts_with("accept")).collect();
        credentials.join(", ")
    };
    client.default().await.unwrap();
    assert_eq!(credentials(), "x-api-key: k3y");
    client.or().await.unwrap();
    assert_eq!(credentials(), "authorization: Basic YWRhOnMzY3JldA==");
    client.and().await.unwrap();
    assert_eq!(credentials(), "authorization: Bearer t0ken, x-api-key: k3y");
    client.none().await.unwrap();
    assert_eq!(credentials(), "");
    client.optional().await.unwrap();
    assert_eq!(credentials(), "authorization: Basic YWRhOnMzY3JldA==");
}

#[tokio::test]
async fn the_alternative_is_taken_for_which_there_are_credentials() {
    let transport = MemoryTransport::new(|_| nothing(204));
    let builder = security::Client::builder().bearer("t0ken");
    let client = builder.transport(transport.clone()).build().unwrap();
    client.or().await.unwrap();
    assert!(sent(&transport).contains("authorization: Bearer t0ken"));
    client.optional().await.unwrap();
    assert!(!sent(&transport).contains("authorization"));
}

#[tokio::test]
async fn schemes_of_one_kind_are_set_by_their_names() {
    let transport = MemoryTransport::new(|_| nothing(204));
    let builder = security_of_a_kind::Client::builder()
        .header_key("a")
        .query_key("b c");
    let client = builder.transport(transport.clone()).build().unwrap();
    client.ping().await.unwrap();
    assert_eq!(
        sent(&transport),
        "GET https://api.example.com/ping?code=b%20c\naccept: application/json\nx-key: a"
    );
    let builder = security_of_a_kind::Client::builder().user("u").build_("b");
    let client = builder.transport(transport.clone()).build().unwrap();
    client.ping().await.unwrap();
    assert!(sent(&transport).ends_with("\nauthorization: Bearer b"));
}

#[tokio::test]
async fn the_client_says_who_it_is_and_can_be_sent_elsewhere() {
    let transport = MemoryTransport::new(|_| nothing(204));
    let client = security::Client::builder()
        .base_url("http://127.0.0.1:8080/test/")
        .transport(transport.clone())
        .build()
        .unwrap();
    client.none().await.unwrap();
    assert_eq!(address(&transport), "GET http://127.0.0.1:8080/test/none");
    let agent = concat!("security/1.0 connector-runtime/", env!("CARGO_PKG_VERSION"));
    assert_eq!(transport.requests()[0].headers()["user-agent"], agent);
    let error = security::Client::builder().base_url("nowhere").build();
    assert_eq!(error.unwrap_err().kind(), Kind::Configuration);
}

#[tokio::test]
async fn what_was_not_selected_is_not_there() {
    let (client, transport) = client!(selection, json(200, r#"{"text":"Milk"}"#));
    let note: selection::model::Note = client.notes().list().await.unwrap();
    assert_eq!(note.text.as_deref(), Some("Milk"));
    client.users().list().await.unwrap();
    assert_eq!(address(&transport), "GET /users");
}

#[tokio::test]
async fn a_definition_is_what_its_overlay_makes_of_it() {
    let (client, transport) = client!(overlay, json(200, r#"[{"text":"Milk","size":4}]"#));
    let notes: Vec<overlay::model::Note> = client.notes().list().await.unwrap();
    let sizes: Vec<i64> = notes.iter().map(|note| note.size).collect();
    assert_eq!(sizes, [4]);
    assert_eq!(address(&transport), "GET /notes");
}

#[tokio::test]
async fn files_of_a_large_client_change_no_path() {
    let (client, transport) = client!(
        large,
        json(200, r#"[{"text": "t", "tags": [{"name": "n"}]}]"#)
    );
    let notes: Vec<large::model::Note> = client.notes().list().tag("n").await.unwrap();
    assert_eq!(
        sent(&transport),
        "GET https://api.example.com/notes?tag=n\naccept: application/json"
    );
    let tag = large::model::Tag {
        name: Some("n".to_owned()),
        ..Default::default()
    };
    assert_eq!(notes[0].tags, Some(vec![tag]));
    let request: large::notes::ListNotes = client.notes().list();
    assert!(request.state(large::model::NoteState::Open).await.is_ok());
    let (client, _) = client!(large, json(404, r#"{"title": "gone"}"#));
    let failed = client.notes().list().await.unwrap_err();
    assert!(failed.api::<large::ListNotesError>().is_some());
}
