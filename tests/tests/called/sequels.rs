//! Further pages, and operations that take their time.

use connector_runtime::http::{HeaderName, HeaderValue, Request};
use connector_runtime::timer::PausedTimer;
use connector_runtime::{Bytes, Kind, MemoryTransport};
use connector_tests::clients::{link_header, long_running, pages};

use crate::Answer;

/// A transport that answers by the first line of a request: with a header and a body, or without.
fn service(answers: &'static [(&str, u16, &str, &str)]) -> MemoryTransport {
    MemoryTransport::new(move |request: &Request<Bytes>| {
        let path = request
            .uri()
            .path_and_query()
            .map_or("", |path| path.as_str());
        let line = format!("{} {path}", request.method());
        let known = answers.iter().find(|(known, ..)| *known == line);
        let (_, status, header, body) = known.unwrap_or(&("", 404, "", "no such address"));
        let mut answer: Answer = MemoryTransport::answer(*status, *body);
        if let Some((name, value)) = header.split_once(": ") {
            let value = HeaderValue::from_static(value);
            answer
                .headers_mut()
                .insert(HeaderName::from_static(name), value);
        }
        answer
    })
}

macro_rules! over {
    ($builder:expr, $answers:expr) => {
        $builder
            .transport(service($answers))
            .configure(|core| core.timer(PausedTimer::new()))
            .build()
            .unwrap()
    };
}

#[tokio::test]
async fn pages_are_read_as_the_definition_says() {
    let client = over!(
        pages::Client::builder(),
        &[
            (
                "GET /notes?state=open&items=2",
                200,
                "",
                r#"{"value": [{"id": "a"}], "nextLink": "/notes?page=2"}"#
            ),
            (
                "GET /notes?page=2",
                200,
                "",
                r#"{"value": [{"id": "b"}, {"id": "c"}], "nextLink": ""}"#
            ),
            (
                "GET /tags",
                200,
                "",
                r#"{"tags": ["x"], "related": ["?"], "@odata.nextLink": "tags/2"}"#
            ),
            ("GET /tags/2", 204, "", ""),
            ("GET /colors", 200, "link: </more>; rel=next", r#"["red"]"#),
        ]
    );
    let notes = || client.list_notes().state("open").items_(2);
    assert_eq!(
        notes().await.unwrap().next_link.as_deref(),
        Some("/notes?page=2")
    );
    let ids: Vec<String> = notes()
        .items()
        .all()
        .await
        .unwrap()
        .into_iter()
        .map(|note| note.id)
        .collect();
    assert_eq!(ids, ["a", "b", "c"]);
    let mut pages = notes().pages();
    let page = pages.try_next().await.unwrap().unwrap().into_body();
    assert_eq!(page.value.unwrap_or_default().len(), 1);
    assert_eq!(pages.try_next().await.unwrap().unwrap().status(), 200);
    assert!(pages.try_next().await.unwrap().is_none());

    assert_eq!(client.list_tags().items().all().await.unwrap(), ["x"]);
    let mut tags = client.list_tags().pages();
    assert!(tags.try_next().await.unwrap().unwrap().body().is_some());
    assert!(tags.try_next().await.unwrap().unwrap().body().is_none());
    assert_eq!(client.list_colors().items().all().await.unwrap(), ["red"]);
}

#[tokio::test]
async fn other_operations_read_further_pages() {
    let client = over!(
        pages::Client::builder(),
        &[
            (
                "GET /people/me/notes?version=1&state=open",
                200,
                "",
                r#"{"people": [{"id": "a"}], "next": "next?page=2"}"#
            ),
            (
                "GET /people/me/notes/next?page=2&version=1",
                200,
                "",
                r#"{"people": [{"id": "b"}]}"#
            ),
            (
                "POST /found?version=1",
                200,
                "",
                r#"{"value": [{"id": "a"}], "nextLink": "/found?page=2"}"#
            ),
            (
                "GET /found?page=2&version=1",
                200,
                "",
                r#"{"value": [{"id": "b"}]}"#
            ),
        ]
    );
    let of_me = client.list_notes_of("me", "1").state("open").items().all();
    assert_eq!(of_me.await.unwrap().len(), 2);
    assert_eq!(
        client
            .search("1", "milk")
            .items()
            .all()
            .await
            .unwrap()
            .len(),
        2
    );
}

#[tokio::test]
async fn the_link_header_leads_to_further_pages() {
    let client = over!(
        link_header::Client::builder(),
        &[
            (
                "GET /notes",
                200,
                "link: </notes?page=2>; rel=next",
                r#"[{"id": "a"}]"#
            ),
            (
                "GET /notes?page=2",
                200,
                "link: </notes>; rel=first",
                r#"[{"id": "b"}]"#
            ),
            (
                "GET /search",
                200,
                "link: <https://other.example.com>; rel=next",
                r#"{"notes": [{"id": "a"}]}"#
            ),
        ]
    );
    assert_eq!(client.list_notes().items().all().await.unwrap().len(), 2);
    let mut found = client.search().items();
    assert_eq!(
        found
            .try_next()
            .await
            .unwrap()
            .map(|note| note.id)
            .as_deref(),
        Some("a")
    );
    assert_eq!(found.try_next().await.unwrap_err().kind(), Kind::Link);
}

#[tokio::test]
async fn operations_are_followed_to_their_end() {
    let client = over!(
        long_running::Client::builder(),
        &[
            (
                "PUT /notes/n1",
                201,
                "azure-asyncoperation: /jobs/1",
                r#"{"id": "n1"}"#
            ),
            (
                "GET /jobs/1",
                200,
                "",
                r#"{"status": "Succeeded", "result": {"count": 7}}"#
            ),
            ("GET /notes/n1", 200, "", r#"{"id": "saved"}"#),
            ("DELETE /notes/n1", 202, "location: /done/1", ""),
            ("GET /done/1", 200, "", r#"{"id": "deleted"}"#),
            ("POST /notes/n1", 202, "operation-location: /jobs/1", ""),
            (
                "POST /translations",
                202,
                "location: /done/2",
                r#"{"status": "Running"}"#
            ),
            ("GET /done/2", 200, "", r#"{"id": "translated"}"#),
            ("POST /exports", 202, "operation-location: /jobs/1", "{}"),
        ]
    );
    assert_eq!(client.save_note("n1").poller().await.unwrap().id, "saved");
    assert_eq!(client.save_note("n1").await.unwrap().id, "n1");
    let deleted = client.delete_note("n1").poller().await.unwrap();
    assert_eq!(deleted.map(|note| note.id).as_deref(), Some("deleted"));
    client.print_note("n1").poller().await.unwrap();
    assert_eq!(client.translate().poller().await.unwrap().id, "translated");
    assert_eq!(client.export().poller().await.unwrap().count, 7);
}
