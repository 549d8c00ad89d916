use connector_runtime::Kind;
use connector_tests::clients::default_only::operations::{GetError, GetOrFailError};
use connector_tests::clients::several_successes::model::{Note, Ticket};
use connector_tests::clients::several_successes::operations::{DifferentOutcome, RangeOutcome};
use connector_tests::clients::typed_errors::model::{ErrorBody, Problem};
use connector_tests::clients::typed_errors::notes::{DeleteNoteError, GetNoteError};

use crate::{address, answer, client, json, nothing, sent};

#[tokio::test]
async fn the_status_tells_which_success_it_is() {
    let note = || Note {
        text: "Milk".to_owned(),
    };
    for (answer, expected) in [
        (
            json(200, r#"{"text":"Milk"}"#),
            DifferentOutcome::Ok(note()),
        ),
        (
            json(202, r#"{"number":7}"#),
            DifferentOutcome::Accepted(Ticket { number: 7 }),
        ),
        (
            json(203, "\"word\""),
            DifferentOutcome::NonAuthoritativeInformation("word".to_owned()),
        ),
        (nothing(204), DifferentOutcome::NoContent),
    ] {
        let (client, transport) = client!(several_successes, answer);
        assert_eq!(client.different().await.unwrap(), expected);
        assert_eq!(address(&transport), "PUT /different");
    }
    let (client, _) = client!(several_successes, answer(206, "image/png", b"PNG"));
    let DifferentOutcome::PartialContent(content) = client.different().await.unwrap() else {
        panic!("206 is a piece")
    };
    assert_eq!(content.bytes(), "PNG");
    let (client, _) = client!(several_successes, json(207, "{}"));
    let error = client.different().await.unwrap_err();
    assert_eq!((error.kind(), error.status()), (Kind::Status, Some(207)));
}

#[tokio::test]
async fn equal_successes_are_one_type_and_a_missing_body_is_none() {
    let note = Note {
        text: "Milk".to_owned(),
    };
    let (client, _) = client!(several_successes, json(201, r#"{"text":"Milk"}"#));
    assert_eq!(client.same().await.unwrap(), note);
    assert_eq!(client.maybe().await.unwrap(), Some(note));
    let (client, _) = client!(several_successes, nothing(204));
    assert_eq!(client.maybe().await.unwrap(), None);
    let (client, _) = client!(several_successes, json(201, r#"{"number":7}"#));
    let created = RangeOutcome::Created(Ticket { number: 7 });
    assert_eq!(client.range().await.unwrap(), created);
    let (client, _) = client!(several_successes, json(299, r#"{"text":"Milk"}"#));
    assert!(matches!(
        client.range().await.unwrap(),
        RangeOutcome::Success(_)
    ));
}

#[tokio::test]
async fn default_alone_is_the_answer_and_beside_others_the_error() {
    let (client, transport) = client!(default_only, json(200, r#"{"text":"Milk"}"#));
    assert_eq!(client.get().await.unwrap().text, "Milk");
    assert_eq!(address(&transport), "GET /note");
    assert_eq!(
        client.get_bare().await.unwrap().bytes(),
        r#"{"text":"Milk"}"#
    );
    assert_eq!(
        client.get_undeclared().await.unwrap().media_type(),
        Some("application/json")
    );
    let (client, _) = client!(
        default_only,
        json(500, r#"{"text":"Milk","message":"ill"}"#)
    );
    let error = client.get().await.unwrap_err();
    assert!(matches!(error.api(), Some(GetError::Default(note)) if note.text == "Milk"));
    assert_eq!(error.api::<GetOrFailError>(), None);
    let error = client.get_or_fail().await.unwrap_err();
    assert!(
        matches!(error.api(), Some(GetOrFailError::Default(problem)) if problem.message == "ill")
    );
}

#[tokio::test]
async fn an_answer_without_content_is_nothing() {
    let (client, transport) = client!(no_content, nothing(204));
    let () = client.delete().await.unwrap();
    assert_eq!(
        sent(&transport),
        "DELETE https://api.example.com/with-schema\naccept: application/json"
    );
    assert!(client.start().await.unwrap().bytes().is_empty());
    let (client, _) = client!(no_content, answer(200, "text/plain", b"Alive"));
    assert_eq!(client.ping().await.unwrap().bytes(), "Alive");
    assert_eq!(client.get().await.unwrap(), "Alive");
}

#[tokio::test]
async fn text_is_text_with_and_without_quotes() {
    let (client, transport) = client!(text_and_files, answer(200, "text/plain", b"\"Milk\""));
    assert_eq!(client.text().await.unwrap(), "\"Milk\"");
    assert!(sent(&transport).ends_with("accept: text/plain"));
    let (client, _) = client!(text_and_files, json(200, "\"Milk\\n\""));
    assert_eq!(client.quoted().await.unwrap(), "Milk\n");
    let (client, _) = client!(text_and_files, json(200, "\"2024-05-01\""));
    assert_eq!(client.date().await.unwrap().as_str(), "2024-05-01");
    let (client, _) = client!(text_and_files, json(200, "2.5"));
    assert_eq!(client.number().await.unwrap(), 2.5);
    let (client, _) = client!(text_and_files, json(200, r#"["a","b"]"#));
    assert_eq!(client.list().await.unwrap(), ["a", "b"]);
}

#[tokio::test]
async fn files_come_as_they_are() {
    let (client, transport) = client!(text_and_files, answer(200, "application/pdf", b"%PDF"));
    let content = client.file().await.unwrap();
    assert_eq!(
        (content.media_type(), &content.bytes()[..]),
        (Some("application/pdf"), &b"%PDF"[..])
    );
    assert!(sent(&transport).ends_with("accept: application/pdf"));
    client.any_file().await.unwrap();
    assert!(sent(&transport).ends_with("accept: */*"));
    assert_eq!(client.binary().await.unwrap().bytes(), "%PDF");
}

#[tokio::test]
async fn errors_have_the_type_of_their_status() {
    const PROBLEM: &str = r#"{"message":"none","code":7}"#;
    let problem = || Problem {
        message: "none".to_owned(),
        code: Some(7),
    };
    for (answer, expected) in [
        (json(404, PROBLEM), GetNoteError::NotFound(problem())),
        (
            json(409, "\"taken\""),
            GetNoteError::Conflict("taken".to_owned()),
        ),
        (
            answer(409, "text/plain", b"taken"),
            GetNoteError::Conflict("taken".to_owned()),
        ),
        (nothing(410), GetNoteError::Gone),
        (
            json(499, r#"{"after":3}"#),
            GetNoteError::Status499(ErrorBody { after: Some(3) }),
        ),
        (
            json(503, r#"[{"message":"none","code":7}]"#),
            GetNoteError::ServerError(vec![problem()]),
        ),
        (json(400, PROBLEM), GetNoteError::Default(problem())),
    ] {
        let (client, transport) = client!(typed_errors, answer);
        let error = client.notes().get("n 1").await.unwrap_err();
        assert_eq!(error.api::<GetNoteError>(), Some(expected));
        assert_eq!(error.api::<DeleteNoteError>(), None);
        assert_eq!((error.kind(), error.operation()), (Kind::Status, "GetNote"));
        assert_eq!(address(&transport), "GET /notes/n%201");
    }
    let (client, _) = client!(typed_errors, answer(418, "image/png", b"PNG"));
    let error = client.notes().get("n").await.unwrap_err();
    assert!(
        matches!(error.api(), Some(GetNoteError::Status418(picture)) if picture.bytes() == "PNG")
    );
}

#[tokio::test]
async fn an_undeclared_error_has_no_type() {
    let (client, _) = client!(typed_errors, json(500, "{}"));
    let error = client.notes().delete("n").await.unwrap_err();
    assert_eq!(error.api::<DeleteNoteError>(), None);
    assert_eq!(
        (error.status(), error.body().unwrap().as_ref()),
        (Some(500), &b"{}"[..])
    );
    let (client, _) = client!(typed_errors, nothing(403));
    let error = client.notes().delete("n").await.unwrap_err();
    assert_eq!(error.api(), Some(DeleteNoteError::Forbidden));
    let (client, transport) = client!(typed_errors, nothing(404));
    assert_eq!(
        client.notes().has("n").await.unwrap_err().status(),
        Some(404)
    );
    assert_eq!(address(&transport), "HEAD /notes/n");
}
