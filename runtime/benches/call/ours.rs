//! A client as the generator writes it.

use connector_runtime::auth::Bearer;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};
use connector_runtime::{Call, Core, Request};

use crate::Client;

pub(crate) struct Note {
    id: String,
    text: String,
    stars: Option<u32>,
    done: bool,
    tags: Vec<String>,
    owner: Owner,
}

pub(crate) struct Owner {
    id: String,
    name: String,
}

impl Decode for Note {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self {
            id: String::new(),
            text: String::new(),
            stars: None,
            done: false,
            tags: Vec::new(),
            owner: object.required("owner")?,
        };
        object.read_required("id", &mut value.id);
        object.read_required("text", &mut value.text);
        object.read("stars", &mut value.stars);
        object.read_required("done", &mut value.done);
        object.read_required("tags", &mut value.tags);
        object.finish(value)
    }
}

impl Encode for Note {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("id", &self.id);
        object.field("text", &self.text);
        object.optional("stars", &self.stars);
        object.field("done", &self.done);
        object.field("tags", &self.tags);
        object.field("owner", &self.owner);
        object.end();
    }
}

impl Decode for Owner {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self {
            id: String::new(),
            name: String::new(),
        };
        object.read_required("id", &mut value.id);
        object.read_required("name", &mut value.name);
        object.finish(value)
    }
}

impl Encode for Owner {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("id", &self.id);
        object.field("name", &self.name);
        object.end();
    }
}

#[derive(Clone)]
pub(crate) struct Notes(Core);

impl Notes {
    pub(crate) fn new(base_url: &str) -> Self {
        let core = Core::builder()
            .base_url(base_url)
            .security(&[&["token"]])
            .credential("token", Bearer::new("t0ken"))
            .user_agent("notes/1.0");
        Self(core.build().expect("the settings are complete"))
    }

    fn get_note(&self, id: impl AsRef<str>, view: &str) -> Call<Note> {
        let mut request = Request::new(&self.0, "GetNote", "GET", "/notes/{id}");
        request.path("id", id.as_ref());
        request.query("view", view);
        Call::json(request)
    }

    fn add_note(&self, note: &Note) -> Call<Note> {
        let mut request = Request::new(&self.0, "AddNote", "POST", "/notes");
        request.body(note);
        Call::json(request)
    }
}

impl Client for Notes {
    async fn get(self) {
        let note = self.get_note("n1", "full").await.expect("the server works");
        assert_eq!(note.id, "n1");
    }

    async fn post(self) {
        let owner = Owner {
            id: "u7".to_owned(),
            name: "Ada".to_owned(),
        };
        let note = Note {
            id: "n1".to_owned(),
            text: "Buy milk".to_owned(),
            stars: Some(3),
            done: false,
            tags: vec!["shop".to_owned(), "today".to_owned()],
            owner,
        };
        let note = self.add_note(&note).await.expect("the server works");
        assert_eq!(note.id, "n1");
    }
}
