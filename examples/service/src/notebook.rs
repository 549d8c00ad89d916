use serde_json::{Value, json};

use crate::http::{Answer, Request};

/// More notes than this are too many.
const MOST: usize = 5;

/// The notes of the only notebook, `work`.
pub(crate) struct Notebook {
    notes: Vec<Note>,
    written: usize,
}

struct Note {
    id: String,
    text: String,
    due: Option<String>,
    state: &'static str,
}

impl Notebook {
    pub(crate) fn new() -> Self {
        let mut notebook = Self {
            notes: Vec::new(),
            written: 0,
        };
        for (text, state) in [
            ("Buy milk", "open"),
            ("Write to Ada", "done"),
            ("Water the plants", "open"),
        ] {
            notebook.add(text, None, state);
        }
        notebook
    }

    pub(crate) fn summary(&self) -> Answer {
        Answer::json(200, json!([{"name": "work", "notes": self.notes.len()}]))
    }

    pub(crate) fn page(&self, request: &Request) -> Answer {
        let state = request.query("state");
        let number = |name| request.query(name).and_then(|text| text.parse().ok());
        let start: usize = number("after").unwrap_or(0);
        let limit = number("limit").unwrap_or(100);
        let chosen = self
            .notes
            .iter()
            .filter(|note| state.is_none_or(|state| note.state == state));
        let mut rest = chosen.skip(start);
        let items: Vec<Value> = rest.by_ref().take(limit).map(Note::json).collect();
        match rest.next() {
            Some(_) => Answer::json(
                200,
                json!({"items": items, "next": start.saturating_add(limit).to_string()}),
            ),
            None => Answer::json(200, json!({"items": items})),
        }
    }

    pub(crate) fn write(&mut self, body: &[u8]) -> Answer {
        let sent: Value = serde_json::from_slice(body).unwrap_or_default();
        let Some(text) = sent["text"].as_str() else {
            return Answer::problem(400, "a note has a text");
        };
        if self.notes.len() >= MOST {
            return Answer::json(429, json!({"message": "slow down", "retry_after": 60}));
        }
        Answer::json(201, self.add(text, sent["due"].as_str(), "open"))
    }

    pub(crate) fn note(&self, id: &str) -> Answer {
        match self.notes.iter().find(|note| note.id == id) {
            Some(note) => Answer::json(200, note.json()),
            None => Answer::problem(404, &format!("there is no note {id}")),
        }
    }

    pub(crate) fn remove(&mut self, id: &str) -> Answer {
        match self.notes.iter().position(|note| note.id == id) {
            Some(index) => {
                self.notes.remove(index);
                Answer::empty(204)
            }
            None => Answer::problem(404, &format!("there is no note {id}")),
        }
    }

    fn add(&mut self, text: &str, due: Option<&str>, state: &'static str) -> Value {
        self.written += 1;
        let note = Note {
            id: format!("n{}", self.written),
            text: text.to_owned(),
            due: due.map(str::to_owned),
            state,
        };
        let json = note.json();
        self.notes.push(note);
        json
    }
}

impl Note {
    fn json(&self) -> Value {
        let Self {
            id,
            text,
            due,
            state,
        } = self;
        let mut note =
            json!({"id": id, "text": text, "state": state, "created": "2024-05-01T10:00:00Z"});
        if let Some(due) = due {
            note["due"] = json!(due);
        }
        note
    }
}
