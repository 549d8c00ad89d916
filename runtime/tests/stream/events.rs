use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use connector_runtime::timer::{PausedTimer, Timer};
use connector_runtime::{
    Body, Call, Error, Event, Events, Kind, MemoryTransport, Reconnect, Request, http,
};

use super::Act::{self, Fail, Send, Wait};
use super::{answering, core, ok, played};

const TYPE: &str = "text/event-stream";

/// A service that answers one request after the other.
fn service(timer: &PausedTimer, answers: &'static [&'static [Act]]) -> MemoryTransport {
    let (timer, next) = (timer.clone(), AtomicUsize::new(0));
    MemoryTransport::streaming(
        move |_| match answers.get(next.fetch_add(1, Ordering::Relaxed)) {
            Some(acts) => ok(TYPE, played(&timer, acts)),
            None => MemoryTransport::answer(503, "").map(Body::from),
        },
    )
}

fn watch(timer: &PausedTimer, transport: &MemoryTransport, method: &'static str) -> Events<u32> {
    let core = core(timer, transport.clone(), |builder| builder);
    Call::sequence(Request::new(&core, "Watch", method, "/ticks")).events()
}

/// The data of all events, and the error that ends them.
async fn all(mut events: Events<u32>) -> (Vec<u32>, Option<Error>) {
    let mut data = Vec::new();
    loop {
        match events.try_next().await {
            Ok(Some(event)) => data.push(event.data),
            Ok(None) => return (data, None),
            Err(error) => return (data, Some(error)),
        }
    }
}

fn last_ids(transport: &MemoryTransport) -> Vec<String> {
    let requests = transport.requests();
    let ids = requests
        .iter()
        .map(|request| request.headers().get("last-event-id"));
    ids.map(|id| {
        id.map_or("", |id| id.to_str().expect("it is text"))
            .to_owned()
    })
    .collect()
}

#[tokio::test]
async fn events_bring_more_than_their_data() {
    let timer = PausedTimer::new();
    let transport = service(
        &timer,
        &[&[
            Send("event: tick\nid: 7\nretry: 50\ndata: 1\n\n"),
            Send("data: 2\n\n"),
        ]],
    );
    let mut events = watch(&timer, &transport, "GET");
    let first = Event {
        event: Some("tick".to_owned()),
        id: Some("7".to_owned()),
        data: 1,
        retry: Some(Duration::from_millis(50)),
    };
    assert_eq!(events.try_next().await.unwrap(), Some(first));
    let second = events.try_next().await.unwrap().unwrap();
    assert_eq!(
        (second.event, second.id.as_deref(), second.data),
        (None, Some("7"), 2)
    );
    assert_eq!(events.try_next().await.unwrap(), None);
    assert_eq!(transport.requests()[0].headers()["accept"], TYPE);
    assert_eq!(transport.requests().len(), 1);
}

#[tokio::test]
async fn events_may_be_rare() {
    let timer = PausedTimer::new();
    let acts: &[Act] = &[
        Send("data: 1\n\n"),
        Wait(55),
        Send(":\n"),
        Wait(55),
        Send("data: 2\n\n"),
        Wait(61),
    ];
    let core = answering(&timer, TYPE, acts, |builder| builder);
    let events = || Call::sequence(Request::new(&core, "Watch", "GET", "/ticks"));
    let (data, error) = all(events().events()).await;
    assert_eq!((data, error.unwrap().kind()), (vec![1, 2], Kind::Timeout));
    let (data, error) = all(events().read_timeout(None).events()).await;
    assert!((data.as_slice(), error.is_none()) == (&[1, 2], true));
}

#[tokio::test]
async fn a_stream_goes_on_after_the_last_event() {
    let timer = PausedTimer::new();
    let transport = service(
        &timer,
        &[
            &[Send("id: a\ndata: 1\n\ndata: 2\n\n"), Fail],
            &[],
            &[Send("retry: 20000\nid: b\ndata: 3\n\n")],
            &[Send("data: 4\n\ndata: [DONE]\n\n")],
        ],
    );
    let (data, error) = all(watch(&timer, &transport, "GET").reconnect(Reconnect::new())).await;
    assert!((data.as_slice(), error.is_none()) == (&[1, 2, 3, 4], true));
    assert_eq!(last_ids(&transport), ["", "a", "a", "b"]);
    // Three seconds, six since nothing came, and what the service asked for.
    assert_eq!(timer.now().as_secs(), 3 + 6 + 20);
}

#[tokio::test]
async fn a_service_that_brings_nothing_is_given_up() {
    let timer = PausedTimer::new();
    let transport = service(&timer, &[&[Fail], &[Fail], &[Fail], &[Fail]]);
    let settings = Reconnect::new().times(2).delay(Duration::from_secs(1));
    let (data, error) = all(watch(&timer, &transport, "GET").reconnect(settings)).await;
    assert!(data.is_empty());
    assert_eq!(error.unwrap().kind(), Kind::Transport);
    assert_eq!((transport.requests().len(), timer.now().as_secs()), (3, 3));
}

#[tokio::test]
async fn an_answer_that_is_no_success_ends_the_stream() {
    let timer = PausedTimer::new();
    let transport = service(&timer, &[&[Send("data: 1\n\n")]]);
    let (data, error) = all(watch(&timer, &transport, "GET").reconnect(Reconnect::new())).await;
    assert_eq!((data, error.unwrap().status()), (vec![1], Some(503)));

    let transport = MemoryTransport::new(|_| {
        let response = http::Response::builder().status(204);
        response.body(Default::default()).unwrap()
    });
    let (data, error) = all(watch(&timer, &transport, "GET").reconnect(Reconnect::new())).await;
    assert!(data.is_empty() && error.is_none());
    assert_eq!(transport.requests().len(), 1);
}

#[tokio::test]
async fn what_is_not_get_is_sent_once_unless_told() {
    const TWICE: &[&[Act]] = &[
        &[Send("data: 1\n\n")],
        &[Send("data: 2\n\ndata: [DONE]\n\n")],
    ];
    let timer = PausedTimer::new();
    let transport = service(&timer, TWICE);
    let (data, _) = all(watch(&timer, &transport, "POST").reconnect(Reconnect::new())).await;
    assert_eq!((data.as_slice(), transport.requests().len()), (&[1][..], 1));

    let transport = service(&timer, TWICE);
    let events = watch(&timer, &transport, "POST").reconnect(Reconnect::new().any_method());
    let (data, _) = all(events).await;
    assert_eq!(
        (data.as_slice(), transport.requests().len()),
        (&[1, 2][..], 2)
    );
}

#[tokio::test]
async fn what_is_no_stream_of_events_is_an_error() {
    let timer = PausedTimer::new();
    let core = answering(&timer, "application/json", &[Send("{}")], |builder| builder);
    let events = Call::<Vec<u32>>::sequence(Request::new(&core, "Watch", "GET", "/ticks")).events();
    let (_, error) = all(events).await;
    assert_eq!(
        error.unwrap().to_string(),
        "Watch: 200 OK with a body that is no events (application/json)"
    );
}

#[tokio::test]
async fn events_of_no_declared_shape_have_text() {
    let timer = PausedTimer::new();
    let core = answering(
        &timer,
        TYPE,
        &[Send("data: hello\ndata: you\n\n")],
        |builder| builder,
    );
    let mut events = core.request_to("GET", "/ticks").events();
    assert_eq!(events.try_next().await.unwrap().unwrap().data, "hello\nyou");
}
