//! Operations that take their time, by a clock that does not wait.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use connector_runtime::auth::ApiKey;
use connector_runtime::http::{HeaderName, HeaderValue};
use connector_runtime::timer::{PausedTimer, Timer};
use connector_runtime::{
    ApiError, Call, Core, Error, FinalState, Kind, MemoryTransport, Poller, Reply, Request, Retry,
    Value,
};

/// The line of a request, and the answer to it: status, headers, body.
type Exchange = (
    &'static str,
    u16,
    &'static [(&'static str, &'static str)],
    &'static str,
);

const RUNNING: &str = r#"{"status": "InProgress"}"#;
const SUCCEEDED: &str = r#"{"status": "Succeeded"}"#;
const CREATING: &str = r#"{"properties": {"provisioningState": "Creating"}}"#;
const NOTE: &str = r#"{"id": "n1"}"#;
const STATUS: &[(&str, &str)] = &[("azure-asyncoperation", "/jobs/1"), ("location", "/done/1")];
const LOCATION: &[(&str, &str)] = &[("location", "https://notes.example.com/jobs/1")];

/// A service that has these exchanges, one after the other.
struct Service {
    core: Core,
    transport: MemoryTransport,
    timer: PausedTimer,
    script: &'static [Exchange],
}

impl Service {
    fn new(script: &'static [Exchange]) -> Self {
        let at = Arc::new(AtomicUsize::new(0));
        let transport = MemoryTransport::new(move |_| {
            let exchange = script.get(at.fetch_add(1, Ordering::Relaxed));
            let (_, status, headers, body) = exchange.unwrap_or(&("", 404, &[], ""));
            let mut answer = MemoryTransport::answer(*status, *body);
            for (name, value) in *headers {
                answer.headers_mut().insert(
                    HeaderName::from_static(name),
                    HeaderValue::from_static(value),
                );
            }
            answer
        });
        let timer = PausedTimer::new();
        let core = Core::builder()
            .base_url("https://notes.example.com")
            .credential("key", ApiKey::header("x-key", "s3cret"))
            .transport(transport.clone())
            .timer(timer.clone())
            .retry(Retry::fixed(Duration::from_secs(1)))
            .build()
            .expect("the settings are complete");
        Self {
            core,
            transport,
            timer,
            script,
        }
    }

    /// The operation that the script begins with.
    fn poller(&self) -> Poller<Option<Value>> {
        let first = self.script.first().expect("there is an exchange").0;
        let (method, path) = first.split_once(' ').expect("method and path");
        let mut request = Request::new(&self.core, "SaveNote", method, path);
        request.header("x-trace", "t").header("if-match", "*");
        if method != "DELETE" {
            request.body("note");
        }
        Call::<Option<Value>>::optional(request).poller()
    }

    /// Checks that all requests of the script were sent, and no other.
    fn is_done(&self) {
        let requests = self.transport.requests();
        let lines = requests
            .iter()
            .map(|request| format!("{} {}", request.method(), request.uri().path()));
        let expected: Vec<&str> = self.script.iter().map(|exchange| exchange.0).collect();
        assert_eq!(lines.collect::<Vec<_>>(), expected);
        for request in requests.iter() {
            assert_eq!(request.headers()["x-key"], "s3cret");
            assert_eq!(request.headers()["x-trace"], "t");
        }
        for request in requests
            .iter()
            .skip(1)
            .filter(|request| request.method() == "GET")
        {
            assert!(request.body().is_empty());
            assert!(!request.headers().contains_key("if-match"));
            assert!(!request.headers().contains_key("content-type"));
        }
    }
}

async fn value(script: &'static [Exchange]) -> Result<Option<Value>, Error> {
    let service = Service::new(script);
    let value = service.poller().await;
    service.is_done();
    value
}

async fn id(script: &'static [Exchange]) -> String {
    let value = value(script).await.expect("the operation ends well");
    let id = value.as_ref().and_then(|note| note["id"].as_str());
    id.unwrap_or_default().to_owned()
}

async fn failure(script: &'static [Exchange]) -> Kind {
    value(script).await.expect_err("the operation fails").kind()
}

#[tokio::test]
async fn what_has_ended_is_not_watched() {
    let scripts: &[&'static [Exchange]] = &[
        &[(
            "PUT /notes",
            200,
            STATUS,
            r#"{"id": "n1", "properties": {"provisioningState": "Succeeded"}}"#,
        )],
        &[("PUT /notes", 201, &[], NOTE)],
        &[("PATCH /notes", 200, &[], NOTE)],
        &[("POST /notes", 201, LOCATION, NOTE)],
    ];
    for script in scripts {
        assert_eq!(id(script).await, "n1");
    }
    assert!(
        value(&[("DELETE /notes", 204, &[], "")])
            .await
            .expect("it is gone")
            .is_none()
    );
}

#[tokio::test]
async fn the_state_of_an_operation_leads_to_its_value() {
    let scripts: &[&'static [Exchange]] = &[
        &[
            ("PUT /notes", 201, STATUS, CREATING),
            ("GET /jobs/1", 202, &[], ""),
            (
                "GET /jobs/1",
                200,
                &[("azure-asyncoperation", "2")],
                RUNNING,
            ),
            ("GET /jobs/2", 200, &[], r#"{"status": "succeeded"}"#),
            ("GET /notes", 200, &[], NOTE),
        ],
        &[
            (
                "PATCH /notes",
                202,
                STATUS,
                r#"{"properties": {"provisioningState": "Succeeded"}}"#,
            ),
            ("GET /jobs/1", 200, &[], SUCCEEDED),
            ("GET /notes", 200, &[], NOTE),
        ],
        &[
            ("POST /notes", 202, STATUS, ""),
            ("GET /jobs/1", 200, &[], SUCCEEDED),
            ("GET /done/1", 200, &[], NOTE),
        ],
        &[
            ("POST /notes", 202, &[("operation-location", "/jobs/1")], ""),
            (
                "GET /jobs/1",
                200,
                &[],
                r#"{"status": "Succeeded", "resourceLocation": "../done/1"}"#,
            ),
            ("GET /done/1", 200, &[], NOTE),
        ],
        &[
            ("POST /notes", 200, &[("operation-location", "/jobs/1")], ""),
            (
                "GET /jobs/1",
                200,
                &[],
                r#"{"status": "Succeeded", "id": "n1"}"#,
            ),
        ],
    ];
    for script in scripts {
        assert_eq!(id(script).await, "n1");
    }
    let deleted = value(&[
        ("DELETE /notes", 202, STATUS, ""),
        ("GET /jobs/1", 200, &[], SUCCEEDED),
    ]);
    assert!(deleted.await.expect("it is gone").is_none());
}

#[tokio::test]
async fn a_location_answers_202_until_the_end() {
    let scripts: &[&'static [Exchange]] = &[
        &[
            ("POST /notes", 202, LOCATION, ""),
            ("GET /jobs/1", 202, &[("location", "/jobs/2")], "later"),
            ("GET /jobs/2", 202, &[], ""),
            ("GET /jobs/2", 200, &[], NOTE),
        ],
        &[
            ("PUT /notes", 202, LOCATION, CREATING),
            ("GET /jobs/1", 200, &[], NOTE),
        ],
    ];
    for script in scripts {
        assert_eq!(id(script).await, "n1");
    }
    let deleted = value(&[
        ("DELETE /notes", 202, LOCATION, ""),
        ("GET /jobs/1", 204, &[], ""),
    ]);
    assert!(deleted.await.expect("it is gone").is_none());
}

#[tokio::test]
async fn a_resource_says_itself_how_it_is_doing() {
    let scripts: &[&'static [Exchange]] = &[
        &[
            ("PUT /notes", 201, &[], CREATING),
            ("GET /notes", 202, &[], CREATING),
            ("GET /notes", 200, &[], CREATING),
            (
                "GET /notes",
                200,
                &[],
                r#"{"id": "n1", "properties": {"provisioningState": "Succeeded"}}"#,
            ),
        ],
        &[
            ("PATCH /notes", 202, &[], ""),
            ("GET /notes", 200, &[], NOTE),
        ],
    ];
    for script in scripts {
        assert_eq!(id(script).await, "n1");
    }
}

#[tokio::test]
async fn operations_fail_and_are_cancelled() {
    const FAILED: &str = r#"{"status": "Failed", "error": {"code": "NoSpace"}}"#;
    let scripts: &[&'static [Exchange]] = &[
        &[(
            "PUT /notes",
            200,
            &[],
            r#"{"properties": {"provisioningState": "Failed"}}"#,
        )],
        &[
            ("PUT /notes", 200, STATUS, CREATING),
            ("GET /jobs/1", 200, &[], FAILED),
        ],
        &[
            ("DELETE /notes", 202, STATUS, ""),
            ("GET /jobs/1", 200, &[], r#"{"status": "Canceled"}"#),
        ],
        &[
            ("PUT /notes", 201, &[], CREATING),
            (
                "GET /notes",
                200,
                &[],
                r#"{"provisioningState": "cancelled"}"#,
            ),
        ],
    ];
    for script in scripts {
        assert_eq!(failure(script).await, Kind::Failed);
    }
    let failed = value(&[
        ("POST /notes", 202, STATUS, ""),
        ("GET /jobs/1", 200, &[], FAILED),
    ]);
    let error = failed.await.expect_err("it fails");
    let told = error.to_string();
    assert!(
        told.contains("SaveNote: the operation has failed") && told.contains("NoSpace"),
        "{told}"
    );
    assert_eq!(
        error.api().map(|Problem(code)| code).as_deref(),
        Some("NoSpace")
    );
}

/// What the definition says of failures.
struct Problem(String);

impl ApiError for Problem {
    const OPERATION: &'static str = "SaveNote";

    fn from_reply(reply: &Reply) -> Option<Self> {
        let problem: Value = reply.decode()?;
        Some(Self(problem["error"]["code"].as_str()?.to_owned()))
    }
}

#[tokio::test]
async fn answers_that_say_nothing_are_errors() {
    let scripts: &[(Kind, &'static [Exchange])] = &[
        (Kind::Link, &[("POST /notes", 202, &[], "")]),
        (
            Kind::Link,
            &[("DELETE /notes", 202, &[("location", "ftp://x")], "")],
        ),
        (
            Kind::Link,
            &[("PUT /notes", 200, &[("azure-asyncoperation", "")], CREATING)],
        ),
        (
            Kind::Decode,
            &[
                ("PUT /notes", 200, STATUS, CREATING),
                ("GET /jobs/1", 200, &[], "{}"),
            ],
        ),
        (
            Kind::Decode,
            &[
                ("POST /notes", 202, STATUS, ""),
                ("GET /jobs/1", 200, &[], ""),
            ],
        ),
        (
            Kind::Decode,
            &[
                ("POST /notes", 202, STATUS, ""),
                ("GET /jobs/1", 200, &[], r#"{"status": "Accepted""#),
            ],
        ),
        (
            Kind::Decode,
            &[
                ("PUT /notes", 201, &[], CREATING),
                ("GET /notes", 200, &[], ""),
            ],
        ),
        (Kind::Status, &[("PUT /notes", 400, STATUS, "")]),
        (
            Kind::Status,
            &[
                ("POST /notes", 202, LOCATION, ""),
                ("GET /jobs/1", 400, &[], ""),
            ],
        ),
    ];
    for (expected, script) in scripts {
        assert_eq!(failure(script).await, *expected, "{script:?}");
    }
}

#[tokio::test]
async fn other_origins_are_not_asked() {
    let scripts: &[&'static [Exchange]] = &[
        &[(
            "POST /notes",
            202,
            &[("location", "https://evil.example.com/jobs/1")],
            "",
        )],
        &[(
            "POST /notes",
            202,
            &[("operation-location", "http://notes.example.com/jobs/1")],
            "",
        )],
        &[
            ("POST /notes", 202, LOCATION, ""),
            (
                "GET /jobs/1",
                202,
                &[("location", "//evil.example.com/")],
                "",
            ),
        ],
        &[
            (
                "POST /notes",
                202,
                &[
                    ("operation-location", "/jobs/1"),
                    ("location", "//evil.example.com/"),
                ],
                "",
            ),
            ("GET /jobs/1", 200, &[], SUCCEEDED),
        ],
    ];
    for script in scripts {
        assert_eq!(failure(script).await, Kind::Link, "{script:?}");
    }
    // What nobody needs may lead anywhere.
    let script: &[Exchange] = &[
        (
            "PUT /notes",
            201,
            &[
                ("operation-location", "/jobs/1"),
                ("location", "//evil.example.com/"),
            ],
            "",
        ),
        ("GET /jobs/1", 200, &[], SUCCEEDED),
        ("GET /notes", 200, &[], NOTE),
    ];
    assert_eq!(id(script).await, "n1");
}

#[tokio::test]
async fn the_definition_says_where_the_value_is() {
    const MONITORED: &str =
        r#"{"status": "Succeeded", "id": "status", "result": {"id": "result"}}"#;
    let script: &[Exchange] = &[
        ("POST /notes", 202, STATUS, ""),
        ("GET /jobs/1", 200, &[], MONITORED),
    ];
    for (in_result, expected) in [(false, "status"), (true, "result")] {
        let service = Service::new(script);
        let poller = service.poller().final_state(FinalState::Status);
        let poller = if in_result {
            poller.in_result()
        } else {
            poller
        };
        let value = poller
            .await
            .expect("it ends well")
            .expect("there is a value");
        assert_eq!(value["id"], expected);
        service.is_done();
    }
    let service = Service::new(&[
        ("POST /notes", 202, STATUS, ""),
        ("GET /jobs/1", 200, &[], MONITORED),
        ("GET /notes", 200, &[], NOTE),
    ]);
    let value = service.poller().final_state(FinalState::Original).await;
    assert_eq!(
        value.expect("it ends well").expect("there is a value")["id"],
        "n1"
    );
    service.is_done();
}

#[tokio::test]
async fn the_service_says_when_to_ask_again() {
    let script: &[Exchange] = &[
        (
            "POST /notes",
            202,
            &[("location", "/jobs/1"), ("retry-after", "7")],
            "",
        ),
        (
            "GET /jobs/1",
            202,
            &[("retry-after", "/bar"), ("x-ratelimit-reset", "3000")],
            "",
        ),
        ("GET /jobs/1", 500, &[], ""),
        ("GET /jobs/1", 202, &[("retry-after", "0")], ""),
        ("GET /jobs/1", 200, &[], NOTE),
    ];
    for (every, seconds) in [(None, 7 + 20 + 1), (Some(5), 7 + 5 + 1)] {
        let service = Service::new(script);
        let poller = service.poller();
        let poller = match every {
            Some(every) => poller.poll_every(Duration::from_secs(every)),
            None => poller,
        };
        poller.await.expect("it ends well");
        assert_eq!(service.timer.now().as_secs(), seconds);
        service.is_done();
    }
}

#[tokio::test]
async fn progress_is_told_until_the_end() {
    let service = Service::new(&[
        ("PUT /notes", 201, STATUS, CREATING),
        (
            "GET /jobs/1",
            200,
            &[],
            r#"{"status": "Running", "percentComplete": 50}"#,
        ),
        ("GET /jobs/1", 200, &[], SUCCEEDED),
        ("GET /notes", 200, &[], NOTE),
    ]);
    let mut poller = service.poller();
    let mut told = Vec::new();
    while let Some(progress) = poller.try_next().await.expect("it ends well") {
        told.push((
            progress.state().to_owned(),
            progress.percent(),
            progress.is_done(),
        ));
    }
    let expected = [
        ("Creating", None, false),
        ("Running", Some(50.0), false),
        ("Succeeded", None, true),
    ];
    let expected = expected.map(|(state, percent, is_done)| (state.to_owned(), percent, is_done));
    assert_eq!(told, expected);
    assert_eq!(poller.continuation(), None);
    assert_eq!(
        poller
            .await
            .expect("it ends well")
            .expect("there is a value")["id"],
        "n1"
    );
    service.is_done();
}

#[tokio::test]
async fn an_operation_goes_on_in_another_run() {
    let service = Service::new(&[
        ("POST /notes", 202, STATUS, ""),
        ("GET /jobs/1", 400, &[], ""),
        ("GET /jobs/1", 200, &[], SUCCEEDED),
        ("GET /done/1", 200, &[], NOTE),
    ]);
    let mut poller = service.poller();
    assert_eq!(poller.continuation(), None);
    poller.try_next().await.expect("it is started");
    let started = poller.continuation().expect("it is under way");
    poller.try_next().await.expect_err("the service refuses");
    assert!(
        poller
            .try_next()
            .await
            .expect("nothing more is learned")
            .is_none()
    );
    assert_eq!(poller.continuation().as_ref(), Some(&started));

    let value = service
        .poller()
        .resume(&started)
        .await
        .expect("it ends well");
    assert_eq!(value.expect("there is a value")["id"], "n1");
    service.is_done();
}

#[tokio::test]
async fn tokens_are_not_trusted() {
    let service = Service::new(&[("POST /notes", 202, LOCATION, "")]);
    for (token, kind) in [
        (
            r#"{"by": "location", "at": "https://evil.example.com/"}"#,
            Kind::Link,
        ),
        (r#"{"by": "status", "at": "/jobs/1"}"#, Kind::Link),
        (
            r#"{"by": "magic", "at": "https://notes.example.com/jobs/1"}"#,
            Kind::Request,
        ),
        ("", Kind::Request),
    ] {
        let error = service
            .poller()
            .resume(token)
            .await
            .expect_err("the token is wrong");
        assert_eq!(error.kind(), kind, "{token}");
    }
    assert!(service.transport.requests().is_empty());
}

#[tokio::test]
async fn an_operation_takes_no_longer_than_it_may() {
    let service = Service::new(&[
        ("POST /notes", 202, LOCATION, ""),
        ("GET /jobs/1", 202, &[], ""),
        ("GET /jobs/1", 202, &[("retry-after", "1e19")], ""),
    ]);
    let mut poller = service.poller().within(Duration::from_secs(60));
    let error = loop {
        if let Err(error) = poller.try_next().await {
            break error;
        }
    };
    assert_eq!(
        (error.kind(), service.timer.now().as_secs()),
        (Kind::Timeout, 40)
    );
    assert!(poller.continuation().is_some());
    service.is_done();
}
