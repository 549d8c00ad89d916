//! Lists that come page by page.

use std::time::Duration;

use connector_runtime::auth::ApiKey;
use connector_runtime::http::{HeaderValue, Response};
use connector_runtime::timer::PausedTimer;
use connector_runtime::{
    Bytes, Call, Content, Core, Error, Items, Kind, MemoryTransport, Pages, Paging, Poller,
    Request, Retry, Value,
};

const LINKS: Paging = Paging::next_link("next").items("value");

/// A client of a service that answers by path and query.
fn client(answer: fn(&str) -> (u16, &'static str)) -> (Core, MemoryTransport) {
    of(MemoryTransport::new(move |request| {
        let path = request.uri().path_and_query();
        let (status, body) = answer(path.map_or("", |path| path.as_str()));
        MemoryTransport::answer(status, body)
    }))
}

fn of(transport: MemoryTransport) -> (Core, MemoryTransport) {
    let core = Core::builder()
        .base_url("https://notes.example.com/v1")
        .credential("key", ApiKey::header("x-key", "s3cret"))
        .transport(transport.clone())
        .timer(PausedTimer::new())
        .retry(Retry::fixed(Duration::from_secs(1)))
        .build()
        .expect("the settings are complete");
    (core, transport)
}

fn list(core: &Core) -> Call<Content> {
    core.request_to("GET", "/notes")
}

/// The items of a list, and why it ends if not by itself.
async fn read(core: &Core, paging: Paging) -> (Vec<String>, Option<Error>) {
    let mut items = list(core).items_by::<String>(paging);
    let mut all = Vec::new();
    loop {
        match items.try_next().await {
            Ok(Some(item)) => all.push(item),
            Ok(None) => return (all, None),
            Err(error) => {
                assert!(
                    items
                        .try_next()
                        .await
                        .expect("the list has ended")
                        .is_none()
                );
                return (all, Some(error));
            }
        }
    }
}

fn paths(transport: &MemoryTransport) -> Vec<String> {
    let requests = transport.requests();
    let paths = requests
        .iter()
        .map(|request| request.uri().path_and_query());
    paths
        .map(|path| path.map_or(String::new(), ToString::to_string))
        .collect()
}

#[tokio::test]
async fn links_are_followed_to_an_empty_one() {
    let (core, transport) = client(|path| match path {
        "/v1/notes" => (200, r#"{"value": [], "next": "/v1/b"}"#),
        "/v1/b" => (
            200,
            r#"{"value": ["x", "y"], "next": "https://notes.example.com:443/v1/c?q=%2F"}"#,
        ),
        "/v1/c?q=%2F" => (200, r#"{"next": "d"}"#),
        "/v1/d" => (200, r#"{"value": ["z"], "next": ""}"#),
        _ => (404, ""),
    });
    let (items, error) = read(&core, LINKS).await;
    assert_eq!((items.join(" ").as_str(), error.is_none()), ("x y z", true));
    assert_eq!(
        paths(&transport),
        ["/v1/notes", "/v1/b", "/v1/c?q=%2F", "/v1/d"]
    );
    let requests = transport.requests();
    assert!(
        requests
            .iter()
            .all(|request| request.headers()["x-key"] == "s3cret")
    );
}

#[tokio::test]
async fn pages_come_with_their_headers() {
    let (core, _) = client(|path| match path {
        "/v1/notes" => (200, r#"{"value": ["x"], "next": "?page=2"}"#),
        _ => (200, r#"{"value": ["y", "z"]}"#),
    });
    let mut pages = list(&core).into_json::<Value>().pages_by(LINKS);
    let first = pages
        .try_next()
        .await
        .expect("it is fine")
        .expect("it is there");
    assert_eq!(
        (first.status(), first.body()["value"].clone()),
        (200, vec!["x"].into())
    );
    let token = pages.continuation().expect("there is a second page");
    assert_eq!(
        pages
            .try_next()
            .await
            .expect("it is fine")
            .map(|page| page.attempts()),
        Some(1)
    );
    assert!(pages.try_next().await.expect("it is fine").is_none());
    assert_eq!(pages.continuation(), None);

    let mut pages = list(&core)
        .into_json::<Value>()
        .pages_by(LINKS)
        .resume(&token);
    let second = pages
        .try_next()
        .await
        .expect("it is fine")
        .expect("it is there");
    assert_eq!(second.into_body()["value"], Value::from(vec!["y", "z"]));
}

#[tokio::test]
async fn a_key_that_a_link_has_is_not_sent_twice() {
    let transport = MemoryTransport::new(|request| match request.uri().query() {
        Some("the%20key=s3cret") => MemoryTransport::answer(
            200,
            r#"{"value": ["x"], "next": "?the%20key=s3cret&page=2"}"#,
        ),
        _ => MemoryTransport::answer(200, r#"{"value": ["y"], "next": "?page=3"}"#),
    });
    let core = Core::builder()
        .base_url("https://notes.example.com/v1")
        .credential("key", ApiKey::query("the key", "s3cret"))
        .transport(transport.clone())
        .build()
        .expect("the settings are complete");
    let mut items = list(&core).items_by::<String>(LINKS);
    for _ in 0..3 {
        items.try_next().await.expect("it is fine");
    }
    assert_eq!(
        paths(&transport),
        [
            "/v1/notes?the%20key=s3cret",
            "/v1/notes?the%20key=s3cret&page=2",
            "/v1/notes?page=3&the%20key=s3cret"
        ]
    );
}

#[test]
fn pages_and_operations_move_between_threads() {
    fn moves<T: Send + Unpin + 'static>() {}
    moves::<Pages<Value>>();
    moves::<Items<Value>>();
    moves::<Poller<Value>>();
}

#[tokio::test]
async fn links_to_other_origins_are_not_followed() {
    for link in [
        "https://evil.example.com/v1/notes?page=2",
        "http://notes.example.com/v1/notes?page=2",
        "https://notes.example.com:444/v1/notes?page=2",
        "//evil.example.com/",
        "https://notes.example.com@evil.example.com/",
        "ftp://notes.example.com/",
    ] {
        let (core, transport) = of(MemoryTransport::new(move |_| {
            let body = format!(r#"{{"value": ["x"], "next": "{link}"}}"#);
            Response::new(Bytes::from(body))
        }));
        let (items, error) = read(&core, LINKS).await;
        let error = error.expect("the link leads away");
        assert_eq!(
            (items.len(), error.kind(), transport.requests().len()),
            (1, Kind::Link, 1),
            "{link}"
        );
    }
    let (core, _) = client(|_| {
        (
            200,
            r#"{"value": [], "next": "https://u@evil.example.com/?sig=s3cret"}"#,
        )
    });
    let (_, error) = read(&core, LINKS).await;
    assert!(
        !error
            .expect("the link leads away")
            .to_string()
            .contains("s3cret")
    );
}

#[tokio::test]
async fn pages_that_come_again_end_the_list() {
    for (first, second) in [("b", "c"), ("b", "b"), ("/v1/notes", "")] {
        let (core, transport) = of(MemoryTransport::new(move |request| {
            let link = match request.uri().path() {
                "/v1/notes" => first,
                "/v1/b" => second,
                _ => "b",
            };
            Response::new(format!(r#"{{"value": ["x"], "next": "{link}"}}"#).into())
        }));
        let (items, error) = read(&core, LINKS).await;
        assert_eq!(error.map(|error| error.kind()), Some(Kind::Link));
        assert_eq!(items.len(), transport.requests().len());
    }
}

#[tokio::test]
async fn the_link_header_leads_on() {
    let (core, transport) = of(MemoryTransport::new(|request| {
        let mut response = MemoryTransport::answer(200, r#"["x"]"#);
        if request.uri().query().is_none() {
            let link = HeaderValue::from_static(
                "<notes?page=2>; rel=\"next\", <notes?page=9>; rel=\"last\"",
            );
            response.headers_mut().insert("link", link);
        }
        response
    }));
    let (items, error) = read(&core, Paging::link_header()).await;
    assert_eq!((items.len(), error.is_none()), (2, true));
    assert_eq!(paths(&transport), ["/v1/notes", "/v1/notes?page=2"]);
}

#[tokio::test]
async fn cursors_go_into_the_query() {
    let (core, transport) = client(|path| match path {
        "/v1/notes" => (
            200,
            r#"{"meta": {"next.cursor": "a/b"}, "data": {"notes": ["x"]}}"#,
        ),
        "/v1/notes?cursor=a%2Fb" => (
            200,
            r#"{"meta": {"next.cursor": 7}, "data": {"notes": ["y"]}}"#,
        ),
        "/v1/notes?cursor=7" => (
            200,
            r#"{"meta": {"next.cursor": null}, "data": {"notes": ["z"]}}"#,
        ),
        _ => (404, ""),
    });
    let paging = Paging::cursor("meta.next.cursor", "cursor").items("data.notes");
    let (items, error) = read(&core, paging).await;
    assert_eq!((items.join(" ").as_str(), error.is_none()), ("x y z", true));
    assert_eq!(transport.requests().len(), 3);

    let (core, _) = client(|_| (200, r#"{"next": "a", "value": ["x"]}"#));
    let (items, error) = read(&core, Paging::cursor("next", "cursor").items("value")).await;
    assert_eq!(
        (items.len(), error.map(|error| error.kind())),
        (2, Some(Kind::Link))
    );
}

#[tokio::test]
async fn counting_ends_with_a_short_or_empty_page() {
    let (core, transport) = client(|path| match path {
        "/v1/notes?skip=0" => (200, r#"["a", "b"]"#),
        "/v1/notes?skip=2" => (200, r#"["c"]"#),
        "/v1/notes?skip=3" => (200, "[]"),
        "/v1/notes?limit=2&skip=0" | "/v1/notes?limit=2&page=1" => (200, r#"["a", "b"]"#),
        "/v1/notes?limit=2&skip=2" | "/v1/notes?limit=2&page=2" => (200, r#"["c"]"#),
        _ => (404, ""),
    });
    for (paging, requests) in [
        (Paging::offset("skip"), 3),
        (Paging::offset("skip").size("limit", 2), 2),
        (Paging::page("page", 1).size("limit", 2), 2),
    ] {
        let before = transport.requests().len();
        let (items, error) = read(&core, paging).await;
        assert_eq!((items.join(" ").as_str(), error.is_none()), ("a b c", true));
        assert_eq!(transport.requests().len() - before, requests);
    }
}

#[tokio::test]
async fn a_service_that_does_not_count_is_found_out() {
    let (core, transport) = client(|_| (200, r#"["a"]"#));
    let (items, error) = read(&core, Paging::page("page", 0)).await;
    assert_eq!(
        (items.len(), error.map(|error| error.kind())),
        (2, Some(Kind::Link))
    );
    assert_eq!(paths(&transport), ["/v1/notes?page=0", "/v1/notes?page=1"]);
}

#[tokio::test]
async fn further_pages_have_the_settings_of_the_first() {
    let (core, transport) = client(|path| match path.split('?').next() {
        Some("/v1/notes") => (200, r#"{"value": ["x"], "next": "b?a=1"}"#),
        _ => (200, r#"{"value": ["too much for the limit"]}"#),
    });
    let call = core
        .request_to("POST", "/notes")
        .query("version", "2")
        .query("a", "0")
        .query("dropped", true)
        .header("x-trace", "t")
        .header("if-none-match", "*")
        .body("search")
        .response_limit(35);
    let mut items = call.items_by::<String>(LINKS.keep(&["version", "a"]));
    assert_eq!(
        items.try_next().await.expect("it fits").as_deref(),
        Some("x")
    );
    let error = items.try_next().await.expect_err("the second is too large");
    assert_eq!(error.kind(), Kind::TooLarge);

    let requests = transport.requests();
    let next = &requests[1];
    assert_eq!((next.method().as_str(), next.body().len()), ("GET", 0));
    assert_eq!(paths(&transport)[1], "/v1/b?a=1&version=2");
    assert_eq!(next.headers()["x-trace"], "t");
    assert!(!next.headers().contains_key("if-none-match"));
    assert!(!next.headers().contains_key("content-type"));
}

#[tokio::test]
async fn a_page_that_fails_can_be_read_later() {
    let transport = MemoryTransport::new(|request| {
        let is_better = request.headers().contains_key("x-better");
        match request.uri().query() {
            None => MemoryTransport::answer(200, r#"{"value": ["a", "b"], "next": "?2"}"#),
            Some(_) if is_better => MemoryTransport::answer(200, r#"{"value": ["c", "d"]}"#),
            Some(_) => MemoryTransport::answer(500, ""),
        }
    });
    let (core, transport) = of(transport);
    let mut items = list(&core).items_by::<String>(LINKS);
    let start = items.continuation().expect("nothing was read");
    assert_eq!(
        items.try_next().await.expect("it is fine").as_deref(),
        Some("a")
    );
    let inside = items.continuation().expect("there is another item");
    assert_eq!(
        items.try_next().await.expect("it is fine").as_deref(),
        Some("b")
    );
    let error = items.try_next().await.expect_err("the page fails");
    assert_eq!((error.status(), error.attempts()), (Some(500), 3));
    assert_eq!(transport.requests().len(), 4);
    let failed = items.continuation().expect("there is a page");

    for (token, expected) in [(start, "a b c d"), (inside, "b c d"), (failed, "c d")] {
        let call = list(&core).header("x-better", true);
        let items = call.items_by::<String>(LINKS).resume(&token);
        assert_eq!(items.continuation().as_ref(), Some(&token));
        assert_eq!(
            items.all().await.expect("it is better").join(" "),
            expected,
            "{token}"
        );
    }
}

#[tokio::test]
async fn tokens_are_not_trusted() {
    let (core, transport) = client(|_| (200, "{}"));
    for (token, kind) in [
        (r#"{"link": "https://evil.example.com/"}"#, Kind::Link),
        (r#"{"link": 7}"#, Kind::Request),
        (r#"{"at": 7}"#, Kind::Request),
        (r#"{"cursor": "c"}"#, Kind::Request),
        (r#"{"done": -1}"#, Kind::Request),
        ("", Kind::Request),
    ] {
        let mut items = list(&core).items_by::<String>(LINKS).resume(token);
        let error = items.try_next().await.expect_err("the token is wrong");
        assert_eq!(error.kind(), kind, "{token}");
    }
    assert!(transport.requests().is_empty());
}

#[tokio::test]
async fn what_is_no_page_says_where() {
    for (body, place) in [
        (r#"{"value": ["a", 1]}"#, "$.value[1]"),
        (r#"{"value": {}}"#, "$.value"),
        (r#"{"value": [], "next": {}}"#, "$.next"),
        ("{", "$"),
    ] {
        let (core, _) = of(MemoryTransport::new(move |_| Response::new(body.into())));
        let (_, error) = read(&core, LINKS).await;
        let error = error.expect("it is no page");
        assert_eq!(
            (error.kind(), error.decode_path().as_deref()),
            (Kind::Decode, Some(place))
        );
    }
    let any = Paging::single();
    for (body, items) in [
        (r#"{"a": ["x"], "b": 1}"#, Some(1)),
        (r#"{"a": [], "b": []}"#, None),
        (r#"{"b": 1}"#, None),
        (r#"["x", "y"]"#, Some(2)),
        ("", None),
    ] {
        let (core, _) = of(MemoryTransport::new(move |_| Response::new(body.into())));
        let (all, error) = read(&core, any).await;
        assert_eq!(
            error.is_none().then_some(all.len()),
            items.or(body.is_empty().then_some(0)),
            "{body}"
        );
    }
}

#[tokio::test]
async fn another_operation_reads_further_pages() {
    let (core, transport) = client(|path| match path {
        "/v1/of/me%2F/notes?version=2&x=1" => (200, r#"{"value": ["a"], "next": "next?page=2"}"#),
        "/v1/of/me%2F/notes/next?page=2&version=2" => (200, r#"{"value": ["b"], "next": "../x"}"#),
        _ => (404, ""),
    });
    let mut request = Request::new(&core, "ListNotes", "GET", "/of/{who}/notes");
    request
        .path("who", "me/")
        .query("version", "2")
        .query("x", "1");
    let paging = LINKS
        .operation("GET", "/of/{who}/notes/{link}", "link")
        .keep(&["version"]);
    let mut items = Call::<Value>::json(request).items_by::<String>(paging);
    assert_eq!(
        items.try_next().await.expect("it is fine").as_deref(),
        Some("a")
    );
    assert_eq!(
        items.try_next().await.expect("it is fine").as_deref(),
        Some("b")
    );
    let error = items
        .try_next()
        .await
        .expect_err("the link leads out of the path");
    assert_eq!(
        (error.kind(), error.operation()),
        (Kind::Request, "ListNotes")
    );
    assert_eq!(transport.requests().len(), 2);
}
