use std::collections::BTreeMap;

use connector_runtime::{Kind, MemoryTransport, Upload};
use connector_tests::clients::{
    answers, deprecated_parts, methods, multipart_encoding, parameter_content, security_schemes,
    sequences, servers, several_media_types, styles, webhook_payloads,
};

use crate::bodies::parts;
use crate::{address, answer, client, json, nothing, sent};

fn point() -> styles::model::Point {
    let mut point = styles::model::Point::new(1);
    point.at = Some("a b".to_owned());
    point
}

#[tokio::test]
async fn parameters_of_a_path_are_written_in_their_style() {
    let (client, transport) = client!(styles, nothing(204));
    let words = ["a", "b,c"];
    client.path_simple("t", words, point()).await.unwrap();
    assert_eq!(
        address(&transport),
        "GET /simple/false/t/a,b%2Cc/x,1,at,a%20b"
    );
    client
        .path_simple_exploded("t", words, point())
        .await
        .unwrap();
    assert_eq!(
        address(&transport),
        "GET /simple/true/t/a,b%2Cc/x=1,at=a%20b"
    );
    client.path_label("t", words, point()).await.unwrap();
    assert_eq!(
        address(&transport),
        "GET /label/false/.t/.a,b%2Cc/.x,1,at,a%20b"
    );
    client
        .path_label_exploded("t", words, point())
        .await
        .unwrap();
    assert_eq!(
        address(&transport),
        "GET /label/true/.t/.a.b%2Cc/.x=1.at=a%20b"
    );
    client.path_matrix("t", words, point()).await.unwrap();
    assert_eq!(
        address(&transport),
        "GET /matrix/false/;text=t/;words=a,b%2Cc/;object=x,1,at,a%20b"
    );
    client
        .path_matrix_exploded("t", words, point())
        .await
        .unwrap();
    assert_eq!(
        address(&transport),
        "GET /matrix/true/;text=t/;words=a;words=b%2Cc/;x=1;at=a%20b"
    );
}

#[tokio::test]
async fn parameters_of_a_query_are_written_in_their_style() {
    let (client, transport) = client!(styles, nothing(204));
    let words = ["a", "b"];
    let form = client.query_form().text("t").words(words).object(point());
    form.await.unwrap();
    assert_eq!(
        address(&transport),
        "GET /form/false?text=t&words=a,b&object=x,1,at,a%20b"
    );
    let form = client.query_form_exploded().text("t").words(words);
    form.object(point()).await.unwrap();
    assert_eq!(
        address(&transport),
        "GET /form/true?text=t&words=a&words=b&x=1&at=a%20b"
    );
    let spaces = client.query_space_delimited().words(words);
    spaces.object(point()).await.unwrap();
    assert_eq!(
        address(&transport),
        "GET /spaceDelimited/false?words=a%20b&object=x%201%20at%20a%20b"
    );
    let many = client.query_space_delimited_exploded().words(words);
    many.object(point()).await.unwrap();
    assert_eq!(
        address(&transport),
        "GET /spaceDelimited/true?words=a&words=b&x=1&at=a%20b"
    );
    let pipes = client.query_pipe_delimited().words(words);
    pipes.object(point()).await.unwrap();
    assert_eq!(
        address(&transport),
        "GET /pipeDelimited/false?words=a%7Cb&object=x%7C1%7Cat%7Ca%20b"
    );
    let many = client.query_pipe_delimited_exploded().words(words);
    many.await.unwrap();
    assert_eq!(
        address(&transport),
        "GET /pipeDelimited/true?words=a&words=b"
    );
    let mut deep = point();
    deep.tags = Some(vec!["c".to_owned(), "d".to_owned()]);
    client
        .query_deep_object_exploded()
        .object(deep)
        .await
        .unwrap();
    assert_eq!(
        address(&transport),
        "GET /deepObject/true?object%5Bx%5D=1&object%5Bat%5D=a%20b&object%5Btags%5D=c&object%5Btags%5D=d"
    );
    let usual = client.default().words(words).object(point());
    usual
        .map(BTreeMap::from([("k".to_owned(), 1)]))
        .await
        .unwrap();
    assert_eq!(
        address(&transport),
        "GET /default?words=a&words=b&x=1&at=a%20b&map%5Bk%5D=1"
    );
}

#[tokio::test]
async fn headers_and_cookies_are_written_in_their_style() {
    let (client, transport) = client!(styles, nothing(204));
    let header = client.header().x_text("t").x_list(["a", "b"]);
    header.x_object(point()).x_pairs(point()).await.unwrap();
    assert_eq!(
        sent(&transport),
        "GET https://api.example.com/header\n\
         accept: application/json\n\
         x-list: a,b\n\
         x-object: x,1,at,a b\n\
         x-pairs: x=1,at=a b\n\
         x-text: t"
    );
    let cookie = client.cookie().text("t").words(["a", "b"]);
    let cookie = cookie.many(["c", "d"]).object(point()).cookies(point());
    cookie.await.unwrap();
    assert_eq!(
        sent(&transport),
        "GET https://api.example.com/cookie\n\
         accept: application/json\n\
         cookie: text=t; words=a,b; many=c; many=d; object=x,1,at,a%20b; x=1; at=a%20b"
    );
}

#[tokio::test]
async fn parameters_with_content_are_written_in_its_media_type() {
    use parameter_content::model::{Filter, FindPrefs};
    let (client, transport) = client!(parameter_content, nothing(204));
    let mut filter = Filter::new("a/b");
    filter.limit = Some(3);
    client
        .find(filter.clone(), "s")
        .r#where(filter.clone())
        .sizes([1, 2])
        .plain("p q")
        .x_filter(filter)
        .prefs(FindPrefs { dark: Some(true) })
        .await
        .unwrap();
    const FILTER: &str = "%7B%22word%22%3A%22a%2Fb%22%2C%22limit%22%3A3%7D";
    assert_eq!(
        sent(&transport),
        format!(
            "GET https://api.example.com/find/{FILTER}?where={FILTER}&sizes=%5B1%2C2%5D&plain=p%20q\n\
             accept: application/json\n\
             cookie: session=s; prefs={{%22dark%22:true}}\n\
             x-filter: {{\"word\":\"a/b\",\"limit\":3}}"
        )
    );
    let files = client.list_files("a/b?c&d").paths(["/e", "f:g"]);
    files.joined(["h/i", "j"]).empty("").await.unwrap();
    assert_eq!(
        address(&transport),
        "GET /files?path=a/b?c%26d&paths=/e&paths=f:g&joined=h/i,j&empty="
    );
}

#[tokio::test]
async fn parts_have_the_media_types_of_their_encoding() {
    use multipart_encoding::model::About;
    let (client, transport) = client!(multipart_encoding, nothing(204));
    let about = About {
        author: Some("Ada".to_owned()),
    };
    let file = |name: &str| Upload::new(name, name.as_bytes().to_vec());
    client
        .upload(file("f.png"), "*T*", about.clone())
        .history(file("h.xml"))
        .tags(["a", "b"])
        .sizes([1])
        .more([file("m"), file("n")])
        .raw(file("r"))
        .encoded("aGk=")
        .notes([about])
        .await
        .unwrap();
    let part = |name: &str, more: &str, text: &str| {
        format!("--#\nContent-Disposition: form-data; name=\"{name}\"{more}\n\n{text}\n")
    };
    let bytes =
        |name: &str| format!("; filename=\"{name}\"\nContent-Type: application/octet-stream");
    let expected = [
        part(
            "file",
            "; filename=\"f.png\"\nContent-Type: image/png",
            "f.png",
        ),
        part("title", "\nContent-Type: text/markdown", "*T*"),
        part(
            "about",
            "\nContent-Type: application/json",
            "{\"author\":\"Ada\"}",
        ),
        part(
            "history",
            "; filename=\"h.xml\"\nContent-Type: application/xml",
            "h.xml",
        ),
        part("tags", "", "a"),
        part("tags", "", "b"),
        part("sizes", "", "1"),
        part("more", &bytes("m"), "m"),
        part("more", &bytes("n"), "n"),
        part("raw", &bytes("r"), "r"),
        part("encoded", "", "aGk="),
        part(
            "notes",
            "\nContent-Type: application/vnd.notes+json",
            "{\"author\":\"Ada\"}",
        ),
    ];
    let sent = parts(&sent(&transport));
    let (_, body) = sent.split_once("\n\n").expect("it has a body");
    assert_eq!(body.trim_end(), format!("{}--#--", expected.concat()));
}

#[tokio::test]
async fn a_body_is_written_in_the_media_type_that_is_understood() {
    use several_media_types::model::{ChangeAsJsonPatchBodyItem, Note, SendInlineFormBody};
    let mut note = Note::new("a b");
    note.size = Some(Some(1));
    const NOTE: &str = r#"{"text":"a b","size":1}"#;
    let line = |transport: &MemoryTransport, name: &str| {
        let sent = sent(transport);
        let mut lines = sent.lines();
        let found = lines.find_map(|line| line.strip_prefix(&format!("{name}: ")));
        let body = sent.lines().last().unwrap_or_default();
        format!("{} {body}", found.unwrap_or_default())
    };
    let (client, transport) = client!(several_media_types, json(200, NOTE));
    assert_eq!(client.json_among_xml(&note).await.unwrap(), note);
    assert_eq!(
        line(&transport, "content-type"),
        format!("application/json; charset=utf-8 {NOTE}")
    );
    assert!(sent(&transport).contains("\naccept: application/vnd.notes+json\n"));
    client.merge(&note).await.unwrap();
    assert_eq!(
        line(&transport, "content-type"),
        format!("application/merge-patch+json {NOTE}")
    );
    client.change(&note).await.unwrap();
    assert_eq!(
        line(&transport, "content-type"),
        format!("application/merge-patch+json {NOTE}")
    );
    let as_notes = client.change(&note).customize();
    let as_notes = as_notes.header("content-type", "application/vnd.notes.v2+json");
    as_notes.await.unwrap();
    assert_eq!(
        line(&transport, "content-type"),
        format!("application/vnd.notes.v2+json {NOTE}")
    );
    let step = ChangeAsJsonPatchBodyItem::new("remove", "/size");
    client.change_as_json_patch([step]).await.unwrap();
    assert_eq!(
        line(&transport, "content-type"),
        r#"application/json-patch+json [{"op":"remove","path":"/size"}]"#
    );
    client.send_form(&note).await.unwrap();
    const FORM: &str = "application/x-www-form-urlencoded";
    let expected = format!("{FORM} text=a%20b&size=1");
    assert_eq!(line(&transport, "content-type"), expected);
    let mut form = SendInlineFormBody::new("c0de");
    form.scopes = Some(vec!["a".to_owned(), "b".to_owned()]);
    client.send_inline_form().body(&form).await.unwrap();
    let expected = format!("{FORM} grant_type=authorization_code&code=c0de&scopes=a&scopes=b");
    assert_eq!(line(&transport, "content-type"), expected);
    client.send_either().body(&note).await.unwrap();
    assert_eq!(
        line(&transport, "content-type"),
        format!("application/json {NOTE}")
    );

    let (client, transport) = client!(several_media_types, answer(200, "text/csv", b"a,b"));
    assert_eq!(client.put_text("a b").await.unwrap(), "a,b");
    assert_eq!(line(&transport, "accept"), "text/csv a b");
    let (client, transport) = client!(several_media_types, answer(200, "image/jpeg", b"J"));
    let content = client.put_bytes("x").await.unwrap();
    assert_eq!(
        (content.media_type(), content.bytes().as_ref()),
        (Some("image/jpeg"), b"J".as_ref())
    );
    assert_eq!(line(&transport, "accept"), "image/png, image/jpeg x");
    client.get_pdf().await.unwrap();
    assert!(sent(&transport).ends_with("\naccept: application/pdf"));
    let (client, _) = client!(several_media_types, json(200, "[{\"text\":\"a\"}]"));
    assert_eq!(client.put_any().await.unwrap(), [Note::new("a")]);
    let any = client.put_untyped().await.unwrap();
    assert_eq!(any[0]["text"], "a");
}

#[tokio::test]
async fn the_closest_status_tells_what_an_answer_is() {
    use answers::model::{Missing, Note, Problem, PutNoteResponse};
    use answers::{DeleteNoteError, GetNoteError, PutNoteError, PutNoteOutcome};
    let id = || Some("7".to_owned());
    let problem = Problem {
        title: Some("No".to_owned()),
        status: None,
    };
    for (status, body, expected) in [
        (
            404,
            r#"{"id":"7"}"#,
            GetNoteError::NotFound(Missing { id: id() }),
        ),
        (
            409,
            r#"{"title":"No"}"#,
            GetNoteError::ClientError(problem.clone()),
        ),
        (503, "down", GetNoteError::ServerError("down".to_owned())),
    ] {
        let (client, _) = client!(answers, json(status, body));
        let error = client.notes().get("7").await.unwrap_err();
        assert_eq!(error.api::<GetNoteError>(), Some(expected));
    }
    let text = Some("T".to_owned());
    for (status, body, expected) in [
        (200, r#"{"text":"T"}"#, PutNoteOutcome::Ok(Note { text })),
        (
            201,
            r#"{"id":"7"}"#,
            PutNoteOutcome::Created(PutNoteResponse { id: id() }),
        ),
        (202, "", PutNoteOutcome::Accepted),
    ] {
        let (client, _) = client!(answers, json(status, body));
        assert_eq!(client.notes().put("7").await.unwrap(), expected);
    }
    let (client, _) = client!(answers, json(500, r#"{"id":"7"}"#));
    let error = client.notes().put("7").await.unwrap_err();
    let expected = PutNoteError::Default(Missing { id: id() });
    assert_eq!(error.api::<PutNoteError>(), Some(expected));

    let (client, _) = client!(answers, json(206, "{}"));
    assert_eq!(
        client.notes().delete("7").await.unwrap(),
        Note { text: None }
    );
    let (client, _) = client!(answers, json(410, r#"{"title":"No"}"#));
    let error = client.notes().delete("7").await.unwrap_err();
    let expected = DeleteNoteError::Default(problem);
    assert_eq!(error.api::<DeleteNoteError>(), Some(expected));
    let (client, _) = client!(answers, json(200, "{}"));
    assert_eq!(client.get_any().await.unwrap(), Note { text: None });
    let (client, _) = client!(answers, json(200, "\"Ada\""));
    assert_eq!(client.get_user("7").await.unwrap(), "Ada");
}

#[tokio::test]
async fn an_address_has_variables_and_stands_at_three_levels() {
    let (client, transport) = client!(servers, nothing(204));
    let first = |transport: &MemoryTransport| {
        let sent = sent(transport);
        sent.lines().next().unwrap_or_default().to_owned()
    };
    client.client().await.unwrap();
    assert_eq!(
        first(&transport),
        "GET https://eu.example.com:443/v1/client"
    );
    client.path().await.unwrap();
    assert_eq!(first(&transport), "GET https://paths.example.com/path");
    client.operation().await.unwrap();
    assert_eq!(first(&transport), "PUT https://files.example.com/up/path");
    client.relative().await.unwrap();
    assert_eq!(first(&transport), "POST https://eu.example.com:443/v1/path");

    let builder = servers::Client::builder().region("us").version("v2");
    let client = builder.transport(transport.clone()).build().unwrap();
    client.client().await.unwrap();
    assert_eq!(
        first(&transport),
        "GET https://us.example.com:443/v2/client"
    );
    for region in ["evil.test/", "a b", "a@b", ""] {
        let error = servers::Client::builder().region(region).build();
        assert_eq!(error.unwrap_err().kind(), Kind::Configuration, "{region}");
    }
    let builder = servers::Client::builder().base_url("http://127.0.0.1:8080");
    let client = builder.transport(transport.clone()).build().unwrap();
    client.operation().await.unwrap();
    assert_eq!(first(&transport), "PUT http://127.0.0.1:8080/path");
}

#[tokio::test]
async fn every_kind_of_credentials_is_sent_where_it_belongs() {
    let transport = MemoryTransport::new(|_| nothing(204));
    let client = security_schemes::Client::builder()
        .key("k")
        .basic("ada", "s")
        .bearer("b")
        .session("sid")
        .token("Token x")
        .connect("c")
        .flow("f")
        .transport(transport.clone())
        .build()
        .unwrap();
    let credentials = || {
        let sent = sent(&transport);
        let lines = sent.lines().skip(1);
        let credentials: Vec<_> = lines.filter(|line| !line.starts_with("accept")).collect();
        credentials.join(", ")
    };
    client.default().await.unwrap();
    assert_eq!(credentials(), "x-key: k");
    client.or().await.unwrap();
    assert_eq!(credentials(), "authorization: Basic YWRhOnM=");
    client.and().await.unwrap();
    assert_eq!(credentials(), "authorization: Bearer b, x-key: k");
    client.optional().await.unwrap();
    assert_eq!(credentials(), "authorization: Bearer b");
    client.none().await.unwrap();
    assert_eq!(credentials(), "");
    client.cookie().await.unwrap();
    assert_eq!(credentials(), "cookie: sid=sid");
    client.token().await.unwrap();
    assert_eq!(credentials(), "authorization: Token x");
    client.tls().await.unwrap();
    assert_eq!(credentials(), "");
    client.connect().await.unwrap();
    assert_eq!(credentials(), "authorization: Bearer c");
    client.flow().await.unwrap();
    assert_eq!(credentials(), "authorization: Bearer f");
}

#[tokio::test]
async fn operations_without_ids_are_called_by_their_paths() {
    let (client, transport) = client!(operations_without_ids, nothing(204));
    client.get_notes().await.unwrap();
    client.post_notes().await.unwrap();
    assert_eq!(address(&transport), "POST /notes");
    client.get_notes_by_id(7).await.unwrap();
    assert_eq!(address(&transport), "GET /notes/7");
    let tag = client.delete_notes_by_id_tags_by_tag(7, "a/b");
    tag.await.unwrap();
    assert_eq!(address(&transport), "DELETE /notes/7/tags/a%2Fb");
    let archive = client.get_archive_by_year_month_format(2024, "05", "zip");
    archive.await.unwrap();
    assert_eq!(address(&transport), "GET /archive/2024-05.zip");
    client.post_jobs_by_job_cancel("a:b").await.unwrap();
    assert_eq!(address(&transport), "POST /jobs/a%3Ab:cancel");
    let message = client.get_users_by_user_messages_id_by_message("o'x", 3);
    message.await.unwrap();
    assert_eq!(address(&transport), "GET /Users('o%27x')/messages(id=3)");
    client.get().await.unwrap();
    assert_eq!(address(&transport), "GET /");
}

#[tokio::test]
async fn any_method_is_sent_as_it_is_written() {
    let (client, transport) = client!(methods, nothing(204));
    client.list().await.unwrap();
    client.head().await.unwrap();
    client.options().await.unwrap();
    client.trace().await.unwrap();
    client.purge().await.unwrap();
    client.copy_notes().await.unwrap();
    let requests = transport.requests();
    let methods: Vec<_> = requests
        .iter()
        .map(|request| request.method().as_str())
        .collect();
    assert_eq!(
        methods,
        ["GET", "HEAD", "OPTIONS", "TRACE", "PURGE", "Copy"]
    );
    let (client, transport) = client!(methods, json(200, "[\"a\"]"));
    let body = methods::model::QueryBody {
        word: Some("a".to_owned()),
    };
    assert_eq!(client.query(&body).await.unwrap(), ["a"]);
    assert!(sent(&transport).starts_with("QUERY https://api.example.com/notes\n"));
    assert!(sent(&transport).ends_with("\n\n{\"word\":\"a\"}"));
}

#[tokio::test]
async fn answers_of_many_values_are_lists() {
    use sequences::model::Entry;
    const LINES: &[u8] = b"{\"text\":\"a\"}\n\n{\"text\":\"b\"}";
    let entries = [Entry::new("a"), Entry::new("b")];
    let (client, transport) = client!(sequences, answer(200, "application/jsonl", LINES));
    assert_eq!(client.get_lines().await.unwrap(), entries);
    assert!(sent(&transport).ends_with("\naccept: application/jsonl"));
    client.send_lines(entries.clone()).await.unwrap();
    assert!(sent(&transport).ends_with("\n\n{\"text\":\"a\"}\n{\"text\":\"b\"}\n"));
    let (client, _) = client!(sequences, answer(200, "application/x-ndjson", LINES));
    assert_eq!(client.get_ndjson().await.unwrap(), entries);
    let (client, _) = client!(
        sequences,
        answer(200, "application/json-seq", b"\x1e1\n\x1e2\n")
    );
    assert_eq!(client.get_seq().await.unwrap(), [1, 2]);
    const EVENTS: &[u8] = b"event: entry\ndata: {\"text\":\"a\"}\n\n: ping\n\ndata: {\"text\":\ndata: \"b\"}\n\ndata: [DONE]\n\n";
    let (client, _) = client!(sequences, answer(200, "text/event-stream", EVENTS));
    assert_eq!(client.get_events().await.unwrap(), entries);

    let (client, _) = client!(sequences, json(404, "{\"text\":\"no\"}"));
    let error = client.get_ndjson().await.unwrap_err();
    let expected = sequences::GetNdjsonError::NotFound(Entry::new("no"));
    assert_eq!(error.api::<sequences::GetNdjsonError>(), Some(expected));
}

#[tokio::test]
async fn answers_are_read_as_they_come() {
    const EVENTS: &[u8] =
        b"id: 7\ndata: {\"text\":\"a\"}\n\ndata: {\"text\":\"b\"}\n\ndata: [DONE]\n\n";
    let (client, transport) = client!(sequences, answer(200, "text/event-stream", EVENTS));
    let chat = client.chat().stream_(true).download(false);
    let mut words = chat.clone().stream();
    for text in ["a", "b"] {
        assert_eq!(words.try_next().await.unwrap().unwrap().text, text);
    }
    assert!(words.try_next().await.unwrap().is_none());
    assert_eq!(address(&transport), "POST /chat?stream=true&download=false");
    let mut events = chat.customize().events();
    let first = events.try_next().await.unwrap().unwrap();
    assert_eq!(
        (first.id.as_deref(), first.data.text.as_str()),
        (Some("7"), "a")
    );
    // An operation without parameters has the same methods.
    assert!(
        client
            .get_events()
            .stream()
            .try_next()
            .await
            .unwrap()
            .is_some()
    );

    let (client, transport) = client!(sequences, answer(200, "application/octet-stream", b"abc"));
    let download = client.get_file().stream(true).download_(true).download();
    assert_eq!(download.await.unwrap().collect(3).await.unwrap(), "abc");
    assert_eq!(address(&transport), "GET /file?stream=true&download=true");
}

#[tokio::test]
async fn what_the_service_sends_by_itself_can_be_read() {
    use webhook_payloads::model::StartJobBody;
    let added = webhook_payloads::webhooks::note_added(br#"{"note":"N"}"#).unwrap();
    assert_eq!(added.note, "N");
    #[allow(deprecated)]
    let removed = webhook_payloads::webhooks::removed(br#"{"id":"7"}"#).unwrap();
    assert_eq!(removed.id, "7");
    assert_eq!(
        webhook_payloads::webhooks::shared(b"[\"a\"]").unwrap(),
        ["a"]
    );
    let done = webhook_payloads::webhooks::start_job_done(br#"{"result":3}"#).unwrap();
    assert_eq!(done.result, Some(3));
    let error = webhook_payloads::webhooks::note_added(b"{}").unwrap_err();
    assert!(error.to_string().contains("note"), "{error}");

    let (client, transport) = client!(webhook_payloads, nothing(202));
    client
        .start_job(StartJobBody::new("https://x.test"))
        .await
        .unwrap();
    assert!(sent(&transport).ends_with("\n\n{\"url\":\"https://x.test\"}"));
}

#[tokio::test]
#[allow(deprecated)]
async fn what_is_deprecated_can_still_be_called() {
    use deprecated_parts::model::Old;
    let (client, transport) = client!(deprecated_parts, json(200, r#"{"old":"o"}"#));
    let old = client.put_old("a").older("b").oldest("c").await.unwrap();
    let expected = Old {
        old: Some("o".to_owned()),
        ..Old::default()
    };
    assert_eq!(old, expected);
    assert_eq!(address(&transport), "PUT /old?old=a&older=b&oldest=c");
}
