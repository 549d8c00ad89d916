use connector_tests::clients::postman_environment::{self, model};

use crate::{client, json, sent};

#[tokio::test]
async fn environments_give_addresses_and_no_secrets() {
    let (client, transport) = client!(
        postman_environment,
        json(200, r#"{"id": "n1", "count": 2.5, "labels": {"1": "red"}}"#)
    );
    let note = client.get_note("n 1").view("full").await.unwrap();
    assert_eq!((note.id.as_str(), note.count), ("n1", Some(2.5)));
    assert_eq!(
        sent(&transport).lines().next(),
        Some("GET https://staging.example.com/v2/notes/n%201?view=full")
    );
    let body = model::SaveNoteBody {
        count: Some(1),
        archived: Some(true),
        ..Default::default()
    };
    client.save_note("n1", body).await.unwrap();
    assert!(sent(&transport).ends_with(r#"{"count":1,"archived":true}"#));
    client.upload("file").await.unwrap();
    assert!(sent(&transport).starts_with("POST https://staging.example.com/v2/files/files\n"));
}

#[tokio::test]
async fn servers_with_names_have_addresses_of_their_own() {
    let address = |given: Option<&'static str>, of_files: Option<&'static str>| async move {
        let transport = connector_runtime::MemoryTransport::new(|_| json(200, "{}"));
        let mut builder = postman_environment::Client::builder().transport(transport.clone());
        if let Some(url) = given {
            builder = builder.base_url(url);
        }
        if let Some(url) = of_files {
            builder = builder.files_url(url);
        }
        builder.build().unwrap().upload("file").await.unwrap();
        transport.requests()[0].uri().to_string()
    };
    let own = "https://staging.example.com/v2/files/files";
    assert_eq!(address(None, None).await, own);
    assert_eq!(
        address(Some("https://a.b"), None).await,
        "https://a.b/files"
    );
    assert_eq!(
        address(Some("https://a.b"), Some("https://c.d/e/")).await,
        "https://c.d/e/files"
    );
    assert_eq!(address(None, Some("http://c.d")).await, "http://c.d/files");
}
