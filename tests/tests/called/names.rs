use connector_runtime::MemoryTransport;
use connector_tests::clients::{deprecated, hostile_texts, names};

use crate::{address, client, json, nothing, sent};

#[tokio::test]
async fn groups_hang_off_the_client() {
    let (client, transport) = client!(groups, nothing(204));
    client.notes_2().list().await.unwrap();
    assert_eq!(address(&transport), "GET /notes");
    client.notes_2().create().await.unwrap();
    assert_eq!(address(&transport), "POST /notes");
    client.notes_2().get("1").await.unwrap();
    assert_eq!(address(&transport), "GET /notes/1");
    client.notes_2().delete_notes("1").await.unwrap();
    assert_eq!(address(&transport), "DELETE /notes/1");
    client.notes_2().get_user_note().await.unwrap();
    assert_eq!(address(&transport), "GET /user-notes");
    client.user_accounts().list_v2().await.unwrap();
    assert_eq!(address(&transport), "GET /users");
    client.core_().core().await.unwrap();
    assert_eq!(address(&transport), "GET /core");
    client.model_().get().await.unwrap();
    assert_eq!(address(&transport), "GET /model");
    client.client_().get().await.unwrap();
    assert_eq!(address(&transport), "GET /client");
    client.ping().await.unwrap();
    client.notes().await.unwrap();
    assert_eq!(address(&transport), "GET /own");
    client.blank().await.unwrap();
    assert_eq!(address(&transport), "GET /blank");
}

#[tokio::test]
async fn groups_are_inside_of_others() {
    let (client, transport) = client!(nested_groups, nothing(204));
    client.notes().list().await.unwrap();
    client.notes().drafts().await.unwrap();
    assert_eq!(address(&transport), "GET /notes/drafts");
    let drafts = client.notes().drafts_2();
    drafts.list().await.unwrap();
    assert_eq!(address(&transport), "GET /drafts");
    client.notes().old_drafts().list().await.unwrap();
    assert_eq!(address(&transport), "GET /drafts/old");
    client.places().boards().list().await.unwrap();
    assert_eq!(address(&transport), "GET /boards");
    client.egg().get().await.unwrap();
    assert_eq!(address(&transport), "GET /egg");
}

#[tokio::test]
async fn operations_without_or_with_a_taken_id_have_names_too() {
    let (client, transport) = client!(operation_ids, nothing(204));
    client.get_notes_by_id_tags("1").await.unwrap();
    assert_eq!(address(&transport), "GET /notes/1/tags");
    client.same("1").await.unwrap();
    assert_eq!(address(&transport), "PUT /notes/1/tags");
    client.same_2().await.unwrap();
    assert_eq!(address(&transport), "GET /notes");
    client.same_3().await.unwrap();
    assert_eq!(address(&transport), "PUT /notes");
    client.create_a_note_v2().await.unwrap();
    assert_eq!(address(&transport), "POST /notes");
    client.get().await.unwrap();
    assert_eq!(address(&transport), "GET /");
}

#[tokio::test]
async fn any_name_can_be_called() {
    let (client, transport) = client!(
        names,
        json(200, r#"{"vec":{"items":["a"]},"ok":"Err","some":1}"#)
    );
    let mut body = names::model::StringModel::new("t");
    body.type_2 = Some("T".to_owned());
    body.self_2 = Some("S".to_owned());
    body.plus_1 = Some("up".to_owned());
    body.field = Some("none".to_owned());
    body.additional_2.insert("more".to_owned(), "m".to_owned());
    let option = client
        .r#impl()
        .r#type("1", "2", "3", &body)
        .response_("4")
        .customize_("5")
        .filter("6")
        .filter_2("7")
        .args("8")
        .list_(["9"])
        .into_future_("10")
        .model(names::model::TypeModel::A)
        .caller("11")
        .await
        .unwrap();
    assert_eq!(
        sent(&transport),
        "POST https://api.example.com/type/1?self=2&request=3&response=4&customize=5&$filter=6&filter=7&args=8&list=9&model=a&client=11\n\
         accept: application/json\n\
         content-type: application/json\n\
         into_future: 10\n\
         \n\
         {\"type\":\"t\",\"Type\":\"T\",\"Self\":\"S\",\"\":\"none\",\"👍\":\"up\",\"more\":\"m\"}"
    );
    assert_eq!(option.ok, Some(names::model::OkModel::Err));
    assert_eq!(option.some, Some(names::model::SomeModel::N1));

    let (client, transport) = client!(names, nothing(204));
    client.r#impl().new_().await.unwrap();
    client.r#impl().clone_().await.unwrap();
    client.rocket().rocket().await.unwrap();
    client
        .not_not_not()
        .question_question_question()
        .await
        .unwrap();
    client._404()._2_fast().await.unwrap();
    client.builder_().await.unwrap();
    client.core_().await.unwrap();
    client.request().await.unwrap();
    client.request_error().await.unwrap();
    let paths: Vec<_> = transport
        .requests()
        .iter()
        .map(|request| request.uri().path().to_owned())
        .collect();
    assert_eq!(
        paths,
        [
            "/new",
            "/clone",
            "/emoji",
            "/signs",
            "/digits",
            "/builder",
            "/core",
            "/errors",
            "/request-error"
        ]
    );
}

#[tokio::test]
async fn what_is_deprecated_warns_and_works() {
    let (client, transport) = client!(deprecated, json(200, r#"{"text":"Milk"}"#));
    #[expect(deprecated)]
    let note: deprecated::model::Note = client.old().older("1").await.unwrap();
    assert_eq!(note.text.as_deref(), Some("Milk"));
    assert_eq!(address(&transport), "GET /old?older=1");
    client.new_().newer("2").await.unwrap();
    assert_eq!(address(&transport), "GET /new?newer=2");
}

#[tokio::test]
async fn hostile_docs_leave_the_code_alone() {
    let (client, transport) = client!(docs, json(200, r#"{"title-only":"t"}"#));
    let texts = client.html("1").await.unwrap();
    assert_eq!(texts.title_only.as_deref(), Some("t"));
    assert_eq!(address(&transport), "GET /html?id=1");
    let (client, _) = client!(docs, nothing(204));
    client.markdown().await.unwrap();
}

#[tokio::test]
async fn hostile_names_are_sent_as_they_are() {
    let transport = MemoryTransport::new(|_| json(404, r#"{"\"\\\n{}":"e"}"#));
    let client = hostile_texts::Client::builder()
        .base_url("https://api.example.com")
        .api_key("s3cret")
        .transport(transport.clone())
        .build()
        .unwrap();
    let value = hostile_texts::model::FnEvilQ::from("\u{2028}");
    let error = client
        .evil()
        .r#fn("v/", "{}")
        .q(value)
        .x_2("h")
        .await
        .unwrap_err();
    assert_eq!(
        sent(&transport),
        "POST https://api.example.com/a%22*%5C/v%2F?%22%0A%5C=%22%0D%0A%7B%7D%5C%E2%80%A8&q%E2%80%AE%7B%7D=%E2%80%A8&%22%26k%3D%00%5C=s3cret\n\
         accept: text/\"\\;fn evil(){}\n\
         content-type: text/\"\\{}\n\
         x'*#`|~: h\n\
         \n\
         {}"
    );
    let Some(hostile_texts::evil::FnEvilError::NotFound(body)) = error.api() else {
        panic!("{error}")
    };
    assert_eq!(body.quote_backslash_open_brace_close_brace, "e");
}
