use connector_runtime::Upload;
use connector_tests::clients::{
    postman_answers, postman_auth, postman_graphql, postman_headers, postman_hosts,
    postman_json_bodies, postman_merging, postman_v1, postman_v2_0,
};

use crate::bodies::parts;
use crate::{address, answer, client, json, nothing, sent};

#[tokio::test]
async fn folders_are_groups() {
    let (client, transport) = client!(postman_folders, nothing(200));
    client.ping().await.unwrap();
    assert_eq!(address(&transport), "GET /ping");
    client.notes().list().await.unwrap();
    client.notes().create_a_note().await.unwrap();
    assert_eq!(address(&transport), "POST /notes");
    client.notes().archive().get("a/b").await.unwrap();
    assert_eq!(address(&transport), "GET /archive/a%2Fb");
    client.notes().archive_old().list().await.unwrap();
    client.notes().archive_old_deepest().list().await.unwrap();
    assert_eq!(address(&transport), "GET /archive/old/deepest");
    client.tags().get("t").await.unwrap();
    assert_eq!(address(&transport), "GET /tags/t");
    client.tags().get_tags_by_id_notes("t").await.unwrap();
    assert_eq!(address(&transport), "GET /tags/t/notes");
    client.grossen_masse().lock_size("1").await.unwrap();
    assert_eq!(address(&transport), "POST /sizes/1/lock");
}

#[tokio::test]
async fn what_descriptions_list_can_be_chosen_from() {
    use connector_tests::clients::postman_choices::model::{ListNotesState, SaveNoteColour};

    let (client, transport) = client!(postman_choices, nothing(200));
    client
        .list_notes()
        .state(ListNotesState::Open)
        .await
        .unwrap();
    assert_eq!(address(&transport), "GET /notes?state=open");
    let closed = client.count_notes().state(ListNotesState::Closed);
    closed.await.unwrap();
    assert_eq!(address(&transport), "GET /notes/count?state=closed");
    let other = client.list_notes().state("archived".into()).order("newest");
    other.by("title").await.unwrap();
    let target = "GET /notes?state=archived&order=newest&by=title";
    assert_eq!(address(&transport), target);
    client
        .save_note()
        .colour(SaveNoteColour::Blue)
        .await
        .unwrap();
    assert!(sent(&transport).ends_with("\n\ncolour=blue"));
}

#[tokio::test]
async fn paths_take_arguments_in_every_spelling() {
    let (client, transport) = client!(postman_paths, nothing(200));
    client.colon("1", "a b").await.unwrap();
    assert_eq!(address(&transport), "GET /colon/1/a%20b");
    client.braces_twice("k", "n").await.unwrap();
    assert_eq!(address(&transport), "GET /double/k/n");
    client.braces_once("n").await.unwrap();
    assert_eq!(address(&transport), "GET /single/n");
    client.angles("n", "t").await.unwrap();
    assert_eq!(address(&transport), "GET /angle/n/t");
    client.in_part("a", "json").await.unwrap();
    assert_eq!(address(&transport), "GET /part/a.json");
    client.verb_of_one("7").await.unwrap();
    assert_eq!(address(&transport), "POST /notes/7:archive");
    client.twice("x").await.unwrap();
    assert_eq!(address(&transport), "GET /twice/x/again/x");
    client.literal().await.unwrap();
    assert_eq!(address(&transport), "GET /notes/42/d%201/%7B");
    client.slashes().await.unwrap();
    assert_eq!(address(&transport), "GET /a//b/");
    client.root().await.unwrap();
    assert_eq!(address(&transport), "GET /");
}

#[tokio::test]
async fn hosts_are_servers_with_names() {
    let (client, transport) = client!(postman_hosts, nothing(200));
    client.list_notes().await.unwrap();
    assert_eq!(address(&transport), "GET /v1/notes");
    client.get_file("a").await.unwrap();
    assert_eq!(
        sent(&transport).lines().next(),
        Some("GET https://files.example.com/files/a")
    );
    client.login().await.unwrap();
    assert_eq!(
        sent(&transport).lines().next(),
        Some("POST https://login.example.com/login")
    );
    client.report().await.unwrap();
    assert_eq!(
        sent(&transport).lines().next(),
        Some("GET https://eu.reports.example.com/report")
    );
    client.local().await.unwrap();
    assert_eq!(
        sent(&transport).lines().next(),
        Some("GET http://localhost:8080/health")
    );

    let client = postman_hosts::Client::builder()
        .transport(transport.clone())
        .region("us")
        .webhook_url("https://hooks.example.com/notes")
        .build()
        .unwrap();
    client.report().await.unwrap();
    assert_eq!(
        sent(&transport).lines().next(),
        Some("GET https://us.reports.example.com/report")
    );
    client.hook().await.unwrap();
    assert_eq!(
        sent(&transport).lines().next(),
        Some("POST https://hooks.example.com/notes")
    );
}

#[tokio::test]
async fn queries_send_what_is_steady_and_what_is_set() {
    let (client, transport) = client!(postman_queries, nothing(200));
    client.list_notes().await.unwrap();
    assert_eq!(address(&transport), "GET /notes?api-version=2024-05-01");
    let notes = client.list_notes().page(3).size(10).archived(true);
    let notes = notes.tag(["a", "b"]).order("asc").after("").text("x y");
    notes
        .api_version("2025-01-01")
        .filter_owner("o")
        .await
        .unwrap();
    assert_eq!(
        address(&transport),
        "GET /notes?page=3&size=10&archived=true&tag=a&tag=b&order=asc&after=&text=x%20y&api-version=2025-01-01&filter%5Bowner%5D=o"
    );
    client.start().await.unwrap();
    assert_eq!(address(&transport), "POST /do?action=start");
    client.stop().id("7").await.unwrap();
    assert_eq!(address(&transport), "POST /do?action=stop&id=7");
}

#[tokio::test]
async fn headers_are_sent_as_they_are_saved() {
    let (client, transport) = client!(postman_headers, json(200, r#"{"a": 1}"#));
    client
        .list_notes()
        .x_trace_id("t")
        .x_limit(5)
        .await
        .unwrap();
    assert_eq!(
        sent(&transport),
        "GET https://api.example.com/notes\n\
         accept: application/json\n\
         x-app: notes\n\
         x-limit: 5\n\
         x-trace-id: t"
    );
    client
        .create_note(postman_headers::model::CreateNoteBody::default())
        .await
        .unwrap();
    assert_eq!(
        sent(&transport),
        "POST https://api.example.com/notes\n\
         accept: */*\n\
         content-type: application/vnd.notes+json\n\
         prefer: return=minimal\n\
         x-app: notes\n\n{}"
    );
}

#[tokio::test]
async fn bodies_send_what_is_set() {
    use postman_json_bodies::model;
    let (client, transport) = client!(postman_json_bodies, nothing(204));
    let body = model::CreateNoteBody {
        title: Some("b".to_owned()),
        tags: Some(vec![model::CreateNoteBodyTag {
            weight: Some(3),
            ..Default::default()
        }]),
        author: Some(model::CreateNoteBodyAuthor {
            first_name: Some("Ada".to_owned()),
            r#type: None,
        }),
        ..Default::default()
    };
    client.create_note(body).await.unwrap();
    let body = r#"{"title":"b","tags":[{"weight":3}],"author":{"first name":"Ada"}}"#;
    assert!(sent(&transport).ends_with(body));
    client
        .list(vec![model::ListBodyItem::default()])
        .await
        .unwrap();
    assert!(sent(&transport).ends_with("[{}]"));
    client.numbers([1.0, 2.5]).await.unwrap();
    client.scalar(true).await.unwrap();
    assert!(sent(&transport).ends_with("\n\ntrue"));
    client.broken("{").await.unwrap();
    assert_eq!(
        sent(&transport),
        "POST https://api.example.com/broken\n\
         accept: */*\n\
         content-type: application/json\n\n{"
    );
    client.off().await.unwrap();
    assert_eq!(address(&transport).lines().next(), Some("PUT /off"));
}

#[tokio::test]
async fn forms_send_fields_and_files() {
    let (client, transport) = client!(postman_forms, nothing(200));
    let form = client.save().title("a b").limit(5).tag(["x", "y"]);
    form.note_text("t").await.unwrap();
    assert!(sent(&transport).ends_with("\n\ntitle=a%20b&limit=5&tag=x&tag=y&note%5Btext%5D=t"));
    client.issue().scope("s").await.unwrap();
    assert!(sent(&transport).ends_with("\n\ngrant_type=client_credentials&scope=s"));
    client.issue().grant_type("password").await.unwrap();
    assert!(sent(&transport).ends_with("\n\ngrant_type=password"));
    let upload = client.upload().file(Upload::new("a.png", "png"));
    let upload = upload.more([Upload::new("a", "1"), Upload::new("b", "2")]);
    upload.caption("c").await.unwrap();
    let sent = parts(&sent(&transport));
    assert_eq!(sent.matches("name=\"more\"").count(), 2, "{sent}");
    assert!(
        sent.contains("name=\"file\"; filename=\"a.png\"\nContent-Type: image/png\n\npng\n"),
        "{sent}"
    );
}

#[tokio::test]
async fn graphql_sends_its_query() {
    use postman_graphql::model;
    let text = r#"{"data": {"note": {"title": "a"}}}"#;
    let (client, transport) = client!(postman_graphql, json(200, text));
    let body = model::NoteByIdBody {
        variables: Some(model::NoteByIdBodyVariables {
            id: Some("n2".to_owned()),
        }),
    };
    let answer = client.note_by_id(body).await.unwrap();
    let note = answer.data.and_then(|data| data.note).unwrap();
    assert_eq!(note.title.as_deref(), Some("a"));
    assert!(sent(&transport).ends_with(
        r#"{"query":"query Note($id: ID!) { note(id: $id) { title } }","operationName":"Note","variables":{"id":"n2"}}"#
    ));
    client.all_notes().await.unwrap();
    assert!(sent(&transport).ends_with(r#"{"query":"{ notes { title } }"}"#));
}

#[tokio::test]
async fn text_and_files_are_sent_as_they_are() {
    let done = answer(200, "application/xml", b"<done/>");
    let (client, transport) = client!(postman_text_and_files, done);
    assert_eq!(client.send_xml("<a/>").await.unwrap(), "<done/>");
    assert_eq!(
        sent(&transport),
        "POST https://api.example.com/xml\n\
         accept: application/xml; charset=utf-8\n\
         content-type: application/xml\n\n<a/>"
    );
    client.send_soap("<Envelope/>").await.unwrap();
    assert!(sent(&transport).contains("\nsoapaction: urn:notes#Send\n"));
    client.send_image(&b"png"[..]).await.unwrap();
    assert!(sent(&transport).contains("\ncontent-type: image/png\n"));
    client.get_image().await.unwrap();
    assert!(sent(&transport).contains("\naccept: image/png"));
}

#[tokio::test]
async fn answers_are_what_is_saved() {
    use postman_answers::GetNoteError;
    let note = r#"{"id": 1, "owner": {"name": "Ada"}, "new": true}"#;
    let (client, _) = client!(postman_answers, json(200, note));
    let note = client.get_note("1").await.unwrap();
    assert_eq!(note.owner.unwrap().name.as_deref(), Some("Ada"));
    assert_eq!(note.tags, None);

    let (client, _) = client!(
        postman_answers,
        json(404, r#"{"message": "none", "code": 17}"#)
    );
    let error = client.get_note("1").await.unwrap_err();
    let Some(GetNoteError::NotFound(body)) = error.api::<GetNoteError>() else {
        panic!("{error}");
    };
    assert_eq!(
        (body.message.as_deref(), body.code),
        (Some("none"), Some(17))
    );

    let (client, _) = client!(postman_answers, nothing(204));
    client.delete_note("1").await.unwrap();
    let (client, _) = client!(postman_answers, nothing(202));
    assert_eq!(client.accepted().await.unwrap(), None);
    let (client, _) = client!(postman_answers, answer(200, "text/plain", b"pong"));
    assert_eq!(client.ping().await.unwrap(), "pong");
}

#[tokio::test]
async fn credentials_are_those_of_the_nearest_level() {
    let (_, transport) = client!(postman_auth, nothing(200));
    let client = postman_auth::Client::builder()
        .transport(transport.clone())
        .bearer("t")
        .basic("u", "p")
        .x_admin("a")
        .appid("q")
        .x_api_key("k")
        .api_key("r")
        .build()
        .unwrap();
    let added = || {
        let sent = sent(&transport);
        let header = sent
            .lines()
            .filter(|line| line.starts_with("authorization") || line.starts_with("x-"));
        header.collect::<Vec<_>>().join("\n")
    };
    client.collection().await.unwrap();
    assert_eq!(added(), "authorization: Bearer t");
    client.null().await.unwrap();
    assert_eq!(added(), "authorization: Bearer t");
    client.none().await.unwrap();
    assert_eq!(added(), "");
    client.admin().folder().await.unwrap();
    assert_eq!(added(), "authorization: Basic dTpw");
    client.admin().inner().inherited().await.unwrap();
    assert_eq!(added(), "authorization: Basic dTpw");
    client.admin().own().await.unwrap();
    assert_eq!(added(), "x-admin: a");
    client.admin().open().opened().await.unwrap();
    assert_eq!(added(), "");
    client.query_key().await.unwrap();
    assert_eq!(
        address(&transport).lines().next(),
        Some("GET /query-key?appid=q")
    );
    client.by_hand().await.unwrap();
    assert_eq!(added(), "authorization: Bearer t");
    client.key_by_hand().page(2).await.unwrap();
    assert_eq!(added(), "x-api-key: k");
    client.key_in_query_by_hand().await.unwrap();
    assert_eq!(
        address(&transport).lines().next(),
        Some("GET /query-by-hand?api_key=r")
    );
    client.maybe().await.unwrap();
    assert_eq!(added(), "authorization: Bearer t");
}

#[tokio::test]
async fn requests_of_one_operation_are_one_method() {
    let (client, transport) = client!(postman_merging, nothing(200));
    client.list_notes().page(1).tag("red").await.unwrap();
    assert_eq!(address(&transport), "GET /notes?page=1&tag=red");
    client.list_notes_of_an_owner().await.unwrap();
    assert_eq!(address(&transport), "GET /notes");
    let body = postman_merging::model::CreateNoteBody {
        text: Some("b".to_owned()),
        ..Default::default()
    };
    client.create_note(body).await.unwrap();
    assert!(sent(&transport).ends_with(r#"{"text":"b"}"#));
    let body = postman_merging::model::LoginBody {
        key: Some("c".to_owned()),
        ..Default::default()
    };
    client.login(body).await.unwrap();
    assert!(sent(&transport).ends_with(r#"{"key":"c"}"#));
}

#[tokio::test]
async fn collections_of_the_first_version_are_read() {
    let (_, transport) = client!(postman_v1, json(201, r#"{"id": 1}"#));
    let client = postman_v1::Client::builder()
        .transport(transport.clone())
        .basic("u", "p")
        .build()
        .unwrap();
    let body = postman_v1::model::CreateNoteBody {
        title: Some("a".to_owned()),
    };
    let created = client.notes().create(body).await.unwrap();
    assert_eq!(created.id, Some(1));
    client
        .notes()
        .archive()
        .get_archived_note("7")
        .full(true)
        .await
        .unwrap();
    assert_eq!(
        address(&transport).lines().next(),
        Some("GET /archive/7?full=true")
    );
    assert!(sent(&transport).contains("authorization: Basic dTpw"));
    client.notes().search().words("a b").await.unwrap();
    assert!(sent(&transport).ends_with("words=a%20b"));
    client.notes().upload().caption("c").await.unwrap();
    client.ping().await.unwrap();
    assert_eq!(address(&transport).lines().next(), Some("GET /ping"));
}

#[tokio::test]
async fn collections_of_version_2_0_are_read() {
    let (_, transport) = client!(postman_v2_0, nothing(200));
    let client = postman_v2_0::Client::builder()
        .transport(transport.clone())
        .api_key("k")
        .basic("u", "p")
        .build()
        .unwrap();
    client.list_notes().page(2).await.unwrap();
    assert_eq!(
        sent(&transport),
        "GET https://api.example.com/notes?page=2\naccept: */*\nx-key: k\nx-trace: 1"
    );
    client.get_note("1").await.unwrap();
    assert!(sent(&transport).contains("authorization: Basic dTpw"));
}

#[tokio::test]
async fn odd_collections_are_read() {
    let (client, transport) = client!(postman_oddities, nothing(200));
    client.a_text().flag("1").await.unwrap();
    assert_eq!(address(&transport).lines().next(), Some("GET /text?flag=1"));
    client.a_url_that_is_text().await.unwrap();
    assert!(sent(&transport).ends_with("x-one: 1\nx-two: 2"));
    client.no_raw().await.unwrap();
    client.path_and_host_in_one().await.unwrap();
    assert_eq!(address(&transport).lines().next(), Some("GET /v1/inner"));
    client.lower_case().await.unwrap();
    assert_eq!(address(&transport).lines().next(), Some("HEAD /lower"));
    client.purge().await.unwrap();
    assert_eq!(address(&transport).lines().next(), Some("PURGE /purge"));
    client.both_2().inner().await.unwrap();
}
