use connector_runtime::auth::Secret;
use connector_runtime::wire::xml::{Member, Shape};
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};
use connector_runtime::{ApiError, Bytes, Core, Error, MemoryTransport, Reply, Request, http};

#[derive(Debug, PartialEq)]
struct Note {
    id: i64,
    password: Secret,
}

impl Decode for Note {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        Ok(Self {
            id: object.required("id")?,
            password: object.required("password")?,
        })
    }
}

impl Encode for Note {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("id", &self.id);
        object.field("password", &self.password);
        object.end();
    }
}

static NOTE: Shape = Shape::object(
    "Note",
    &[
        Member::attribute("id", &Shape::NUMBER),
        Member::element("password", &Shape::TEXT),
    ],
);

static PROBLEM: Shape = Shape::TEXT.named("Problem");

struct PutNote(Request);

connector_runtime::request!(PutNote => xml Note);

struct FindNote(Request);

connector_runtime::request!(FindNote => optional Note);

struct PutNoteError(String);

impl ApiError for PutNoteError {
    const OPERATION: &'static str = "PutNote";

    fn from_reply(reply: &Reply) -> Option<Self> {
        reply.decode_xml(&PROBLEM).map(Self)
    }
}

fn core(status: u16, media_type: &'static str, body: &'static str) -> (Core, MemoryTransport) {
    let transport = MemoryTransport::new(move |_| {
        let mut response = http::Response::new(Bytes::from_static(body.as_bytes()));
        *response.status_mut() = http::StatusCode::from_u16(status).expect("a status");
        let media_type = http::HeaderValue::from_static(media_type);
        response.headers_mut().insert("content-type", media_type);
        response
    });
    let core = Core::builder()
        .base_url("https://example.com")
        .transport(transport.clone())
        .build();
    (core.expect("the settings are complete"), transport)
}

fn put(core: &Core, note: &Note) -> PutNote {
    let mut request = Request::new(core, "PutNote", "PUT", "/note");
    request.xml_body(&NOTE, note);
    request.xml_answer(&NOTE);
    PutNote(request)
}

fn note() -> Note {
    Note {
        id: 7,
        password: "hunter2".into(),
    }
}

#[tokio::test]
async fn bodies_and_answers_are_xml() -> Result<(), Error> {
    let answer = "<Note id='7'><password>hunter2</password></Note>";
    let (core, transport) = core(200, "application/xml; charset=utf-8", answer);
    assert_eq!(put(&core, &note()).await?, note());
    assert_eq!(put(&core, &note()).response().await?.body(), &note());
    let sent = &transport.requests()[0];
    assert_eq!(sent.headers()["content-type"], "application/xml");
    assert_eq!(sent.headers()["accept"], "application/xml");
    assert_eq!(
        sent.body(),
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Note id=\"7\"><password>hunter2</password></Note>"
    );
    Ok(())
}

#[tokio::test]
async fn an_answer_in_json_is_read_all_the_same() -> Result<(), Error> {
    let (json, _) = core(200, "application/json", r#"{"id":7,"password":"hunter2"}"#);
    assert_eq!(put(&json, &note()).await?, note());
    let (none, _) = core(204, "application/xml", "");
    let mut request = Request::new(&none, "FindNote", "GET", "/note");
    request.xml_answer(&NOTE).accept("text/xml");
    assert_eq!(FindNote(request).await?, None);
    Ok(())
}

#[tokio::test]
async fn errors_name_the_place_and_hide_secrets() {
    let answer = "<Note id='x'><password>hunter2</password></Note>";
    let (client, _) = core(200, "text/xml", answer);
    let error = put(&client, &note()).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "PutNote: 200 OK with a body that does not fit (text/xml): $.id: expected an integer, found \"x\": \
         <Note id='x'><password>…</password></Note>"
    );
    let (client, _) = core(400, "application/xml", "<Problem>no such note</Problem>");
    let error = put(&client, &note()).await.unwrap_err();
    assert_eq!(
        error.api::<PutNoteError>().expect("it is declared").0,
        "no such note"
    );

    let (client, transport) = core(200, "application/xml", "");
    let mut request = Request::new(&client, "PutNote", "PUT", "/note");
    request.xml_body(&NOTE, &note());
    request.xml_body_as("application/note+xml", &PROBLEM, "a\u{0}");
    let error = PutNote(request).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "PutNote: body: U+0000 cannot stand in XML"
    );
    assert!(transport.requests().is_empty());
}
