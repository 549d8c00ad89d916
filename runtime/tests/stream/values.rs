use connector_runtime::timer::{PausedTimer, Timer};
use connector_runtime::{Call, Core, Error, Kind, MemoryTransport, Request, Values};

use super::Act::{self, Fail, Send, Wait};
use super::{Counted, answering, core, ok};

connector_runtime::request!(ListNumbers => sequence u32);

/// A request as generated code has it.
struct ListNumbers(Request);

fn numbers(core: &Core) -> Values<u32> {
    ListNumbers(Request::new(core, "ListNumbers", "GET", "/numbers")).stream()
}

/// All values up to the end, or the first error that ends the stream.
async fn all(media_type: &'static str, acts: &'static [Act]) -> (Vec<u32>, Vec<Error>) {
    let core = answering(&PausedTimer::new(), media_type, acts, |builder| {
        builder.response_limit(16)
    });
    let (mut items, mut values, mut errors) = (numbers(&core), Vec::new(), Vec::new());
    loop {
        match items.try_next().await {
            Ok(Some(value)) => values.push(value),
            Ok(None) => return (values, errors),
            Err(error) => errors.push(error),
        }
    }
}

#[tokio::test]
async fn values_are_given_as_they_come() {
    let timer = PausedTimer::new();
    let acts: &[Act] = &[Send("1\n2"), Wait(50), Send("\n3"), Wait(50)];
    let core = answering(&timer, "application/jsonl", acts, |builder| builder);
    let mut items = numbers(&core);
    assert_eq!(
        (items.try_next().await.unwrap(), timer.now().as_secs()),
        (Some(1), 0)
    );
    assert_eq!(
        (items.try_next().await.unwrap(), timer.now().as_secs()),
        (Some(2), 50)
    );
    assert_eq!(
        (items.try_next().await.unwrap(), timer.now().as_secs()),
        (Some(3), 100)
    );
    assert_eq!(items.try_next().await.unwrap(), None);
    assert_eq!(items.try_next().await.unwrap(), None);
}

#[tokio::test]
async fn the_media_type_tells_how_values_are_told_apart() {
    for (media_type, acts) in [
        ("application/x-ndjson", &[Send("1\r\n"), Send("2\n\n3")][..]),
        (
            "application/json-seq",
            &[Send("\u{1e}1\n\u{1e}"), Send("2\n\u{1e}3")],
        ),
        (
            "text/event-stream",
            &[
                Send("data: 1\n\nid: 7\nda"),
                Send("ta: 2\n\n:\n\ndata: 3\n\ndata: [DONE]\n\ndata: x\n\n"),
            ],
        ),
        ("application/json", &[Send("[1,"), Send("2,3"), Send("]")]),
        ("text/plain", &[Send("1\n2\n3")]),
    ] {
        let (values, errors) = all(media_type, acts).await;
        assert!(errors.is_empty(), "{media_type}: {errors:?}");
        assert_eq!(values, [1, 2, 3], "{media_type}");
    }
}

#[tokio::test]
async fn a_value_that_does_not_fit_does_not_end_the_stream() {
    let (values, errors) = all("application/jsonl", &[Send("1\n\"x\"\n3\n")]).await;
    assert_eq!(values, [1, 3]);
    assert_eq!((errors.len(), errors[0].kind()), (1, Kind::Decode));
    assert_eq!(errors[0].decode_path().as_deref(), Some("$[1]"));
    assert_eq!(errors[0].body().unwrap(), "\"x\"");
    assert_eq!(errors[0].operation(), "ListNumbers");
}

#[tokio::test]
async fn what_breaks_off_ends_the_stream() {
    let (values, errors) = all("application/jsonl", &[Send("1\n2"), Fail]).await;
    assert_eq!((values, errors[0].kind()), (vec![1], Kind::Transport));
    let (values, errors) = all("application/json", &[Send("[1,2")]).await;
    assert_eq!(
        (values, errors.len(), errors[0].kind()),
        (vec![1, 2], 1, Kind::Decode)
    );
}

#[tokio::test]
async fn each_value_has_a_limit() {
    let short: &[Act] = &[Send("[1,\n"), Send("2, 3, 4, 5, 6, 7, 8,"), Send("9]")];
    let (values, errors) = all("application/json", short).await;
    assert_eq!((values.len(), errors.len()), (9, 0));
    let long: &[Act] = &[Send("1\n"), Send("11111111"), Send("111111111\n")];
    let (values, errors) = all("application/jsonl", long).await;
    assert_eq!(
        (values, errors.len(), errors[0].kind()),
        (vec![1], 1, Kind::TooLarge)
    );
    let long: &[Act] = &[
        Send("data: 1\n\n"),
        Send("data: 11111111\n"),
        Send("data: 11111111\n"),
        Send("\n"),
    ];
    let (values, errors) = all("text/event-stream", long).await;
    assert_eq!(
        (values, errors.len(), errors[0].kind()),
        (vec![1], 1, Kind::TooLarge)
    );
    assert_eq!(
        errors[0].to_string(),
        "ListNumbers: a value of more than 16 bytes"
    );
}

#[tokio::test]
async fn an_answer_that_is_no_success_is_the_first_item() {
    let transport = MemoryTransport::new(|_| MemoryTransport::answer(429, "{}"));
    let core = core(&PausedTimer::new(), transport.clone(), |builder| builder);
    let mut items = numbers(&core);
    assert!(transport.requests().is_empty());
    assert_eq!(items.try_next().await.unwrap_err().status(), Some(429));
    assert!(items.try_next().await.unwrap().is_none());
}

#[tokio::test]
async fn a_long_sequence_takes_the_memory_of_a_chunk() {
    let counted = Counted::default();
    let body = counted.clone();
    let chunk = || b"[0,1,2,3,4,5,6,7,8,9]\n".repeat(1 << 10);
    let transport =
        MemoryTransport::streaming(move |_| ok("application/jsonl", body.body(64, chunk)));
    let core = core(&PausedTimer::new(), transport, |builder| {
        builder.response_limit(1 << 16)
    });
    let call = Call::<Vec<Vec<u8>>>::sequence(Request::new(&core, "List", "GET", "/"));
    let (mut items, mut count) = (call.stream(), 0);
    while let Some(item) = items.try_next().await.unwrap() {
        count += item.len();
    }
    assert_eq!((count, counted.most()), (640 << 10, 22 << 10));
}
