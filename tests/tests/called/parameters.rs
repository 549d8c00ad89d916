use connector_runtime::Kind;
use connector_tests::clients::{
    collection_formats, fixed_parameters, many_parameters, parameterized_host, parameters,
    visibility,
};

use crate::{address, client, json, nothing, sent};

#[tokio::test]
async fn every_kind_of_parameter_travels_where_it_belongs() {
    let (client, transport) = client!(parameters, json(200, r#"{"text":"Milk","size":3}"#));
    let note = parameters::model::Note::new("Milk");
    let answer = client
        .put_note("a b/c", 7, "2024-05-01T00:00:00Z", "\"v1\"", &note)
        .dry_run(true)
        .ratio(0.5)
        .x_trace("67e55044-10b1-426f-9247-bb680e5fe0c8")
        .await
        .unwrap();
    assert_eq!((answer.text.as_str(), answer.size), ("Milk", Some(3)));
    assert_eq!(
        sent(&transport),
        "PUT https://api.example.com/v1/folders/a%20b%2Fc/notes/7?since=2024-05-01T00%3A00%3A00Z&dry-run=true&ratio=0.5\n\
         accept: application/json\n\
         content-type: application/json\n\
         if-match: \"v1\"\n\
         x-trace: 67e55044-10b1-426f-9247-bb680e5fe0c8\n\
         \n\
         {\"text\":\"Milk\"}"
    );

    let (client, transport) = client!(parameters, json(200, "[]"));
    assert_eq!(client.search("milk & tea").limit(2).await.unwrap(), []);
    assert_eq!(
        sent(&transport),
        "POST https://api.example.com/v1/search\n\
         accept: application/json\n\
         content-type: application/x-www-form-urlencoded\n\
         \n\
         words=milk%20%26%20tea&limit=2"
    );
}

#[tokio::test]
async fn parameters_of_a_path_hold_unless_the_operation_has_its_own() {
    let (client, transport) = client!(shared_parameters, nothing(204));
    client.get("n1").lang(3).x_trace("t").await.unwrap();
    assert_eq!(
        sent(&transport),
        "GET https://api.example.com/notes/n1?lang=3\naccept: application/json\nx-trace: t"
    );
    client.touch("n1").lang("de").await.unwrap();
    assert_eq!(address(&transport), "POST /notes/n1?lang=de");
    let mark = connector_tests::clients::shared_parameters::model::TouchBody {
        by: Some("me".to_owned()),
    };
    client.touch("n1").mark(&mark).await.unwrap();
    assert!(sent(&transport).ends_with("\n\n{\"by\":\"me\"}"));
}

#[tokio::test]
async fn lists_are_written_in_their_format() {
    let (client, transport) = client!(collection_formats, nothing(204));
    let state = collection_formats::model::InQueryState::Open;
    client
        .in_query()
        .plain(["a", "b,c"])
        .csv(["d"])
        .ssv([1, 2])
        .tsv(["e", "f"])
        .pipes([true, false])
        .multi(["2024-05-01", "2024-05-02"])
        .states([state])
        .await
        .unwrap();
    assert_eq!(
        address(&transport),
        "GET /query?plain=a,b%2Cc&csv=d&ssv=1%202&tsv=e%09f&pipes=true%7Cfalse&multi=2024-05-01&multi=2024-05-02&states=open"
    );
    client
        .in_path(["a", "b/c"])
        .x_tags(["x", "y"])
        .await
        .unwrap();
    assert_eq!(
        sent(&transport),
        "GET https://api.example.com/path/a%7Cb%2Fc\naccept: application/json\nx-tags: x,y"
    );
    client
        .in_form(["a", "b&c"])
        .sizes([1.0, 2.5])
        .await
        .unwrap();
    assert!(sent(&transport).ends_with("\n\ntags=a&tags=b%26c&sizes=1%2C2.5"));
    client.in_query().multi([""; 0]).csv([""; 0]).await.unwrap();
    assert_eq!(address(&transport), "GET /query?csv=");
}

#[tokio::test]
async fn texts_are_encoded_once_twice_or_not_at_all() {
    let (client, transport) = client!(url_encoding, nothing(204));
    client
        .get("a/b", "a/b", "a/b%20c")
        .encoded("a/b")
        .raw("a/b%20c")
        .await
        .unwrap();
    assert_eq!(
        address(&transport),
        "GET /a%2Fb/a%252Fb/a/b%20c?encoded=a%2Fb&raw=a/b%20c"
    );
    client.fixed().more("1").await.unwrap();
    assert_eq!(
        address(&transport),
        "GET /fixed?api-version=2&kind=a%20b&more=1"
    );
}

#[tokio::test]
async fn a_parameter_with_one_value_is_sent_without_being_asked_for() {
    let (client, transport) = client!(fixed_parameters, nothing(204));
    let note = fixed_parameters::model::CreateBody::new("Milk");
    client.create(["a", "b"], &note).await.unwrap();
    assert_eq!(
        sent(&transport),
        "POST https://api.example.com/v2/notes?format=json%20%22raw%22&level=3&parts=a,b\n\
         accept: application/json\n\
         content-type: application/json\n\
         x-kind: note\n\
         \n\
         {\"type\":\"note\",\"text\":\"Milk\"}"
    );
    let only = fixed_parameters::model::CreateMaybe::Only;
    client.create(["a"], &note).maybe(only).await.unwrap();
    assert_eq!(
        address(&transport),
        "POST /v2/notes?format=json%20%22raw%22&level=3&parts=a&maybe=only"
    );
    client.list().await.unwrap();
    assert_eq!(address(&transport), "GET /v2/notes/");
}

#[tokio::test]
async fn many_required_parameters_are_the_members_of_a_struct() {
    let (client, transport) = client!(many_parameters, nothing(204));
    let args = many_parameters::operations::SendModelArgs {
        a: "1".to_owned(),
        b: 2,
        c: vec!["3".to_owned(), "4".to_owned()],
        d: "2024-05-01".into(),
        e: many_parameters::model::SendE::Y,
        x_f: true,
        body: many_parameters::model::SendBody {
            text: Some("Milk".to_owned()),
        },
    };
    client.send(args).g(["5"]).await.unwrap();
    assert_eq!(
        sent(&transport),
        "POST https://api.example.com/1/2?c=3&c=4&d=2024-05-01&e=y&g=5\n\
         accept: application/json\n\
         content-type: application/json\n\
         x-f: true\n\
         \n\
         {\"text\":\"Milk\"}"
    );
    client.six("1", "2", "3", "4", "5", "6").await.unwrap();
    assert_eq!(address(&transport), "GET /six?a=1&b=2&c=3&d=4&e=5&f=6");
}

#[tokio::test]
async fn internal_parameters_are_silent_when_their_value_is_known() {
    let (client, transport) = client!(visibility, nothing(204));
    let note = visibility::model::CreateBody::new("text", "Milk");
    client.create("yes", &note).rare("no").await.unwrap();
    assert_eq!(
        sent(&transport),
        "POST https://api.example.com/notes?api-version=2024-05-01&needed=yes&rare=no\n\
         accept: application/json\n\
         content-type: application/json\n\
         silent: yes\n\
         \n\
         {\"kind\":\"note\",\"format\":\"text\",\"text\":\"Milk\"}"
    );
    client.create("yes", &note).hidden("h").await.unwrap();
    assert_eq!(
        address(&transport),
        "POST /notes?api-version=2024-05-01&needed=yes&hidden=h"
    );
}

#[tokio::test]
async fn only_the_default_of_a_required_parameter_is_sent() {
    let (client, transport) = client!(defaults_and_constraints, json(200, "{}"));
    client.list().await.unwrap();
    assert_eq!(address(&transport), "GET /notes?version=2");
    client.list().version("3").all(true).await.unwrap();
    assert_eq!(address(&transport), "GET /notes?version=3&all=true");
}

#[tokio::test]
async fn the_host_takes_parameters() {
    let (client, transport) = client!(parameterized_host, nothing(204));
    let region = parameterized_host::model::GetRegion::Eu;
    client.get("contoso", region, "n/1").await.unwrap();
    assert_eq!(
        address(&transport),
        "GET https://contoso.eu.example.com/v1/notes/n%2F1"
    );
    let region = parameterized_host::model::GetRegion::from("evil.test/?");
    let error = client.get("contoso", region, "n").await.unwrap_err();
    assert_eq!(error.kind(), Kind::Request);
    assert_eq!(transport.requests().len(), 1);
}

#[tokio::test]
async fn a_path_may_have_a_query_of_its_own() {
    let (client, transport) = client!(ms_paths, nothing(204));
    client.list().await.unwrap();
    assert_eq!(address(&transport), "GET http://api.example.com/notes");
    client.list_tags().top(2).await.unwrap();
    assert_eq!(
        address(&transport),
        "GET http://api.example.com/notes?comp=tags&top=2"
    );
    client.list_tag().await.unwrap();
    assert_eq!(
        address(&transport),
        "GET http://api.example.com/notes?restype=note&comp=tag"
    );
    client.find("a&b").await.unwrap();
    assert_eq!(
        address(&transport),
        "GET http://api.example.com/notes?overload=true&id=a%26b"
    );
}

#[tokio::test]
async fn a_body_of_bytes_may_be_a_stream() {
    use connector_runtime::{Body, Content};

    let (client, transport) = client!(many_parameters, nothing(204));
    let text = || "x".to_owned();
    let args = |content: Body| many_parameters::operations::SendRawArgs {
        p1: text(),
        p2: text(),
        p3: text(),
        p4: text(),
        p5: text(),
        p6: text(),
        content,
    };
    client.send_raw(args("text".into())).await.unwrap();
    client.send_raw(args(vec![104].into())).await.unwrap();
    client
        .send_raw(args(Content::from("content").into()))
        .await
        .unwrap();
    let parts = Body::from("stream").try_clone().unwrap().with_length(6);
    client.send_raw(args(parts)).await.unwrap();
    let requests = transport.requests();
    let bodies: Vec<&[u8]> = requests.iter().map(|request| &**request.body()).collect();
    assert_eq!(bodies, [&b"text"[..], b"h", b"content", b"stream"]);
}
