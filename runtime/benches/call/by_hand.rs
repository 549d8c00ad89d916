//! A client as one writes it by hand.

use std::time::Duration;

use reqwest::Error;
use serde::{Deserialize, Serialize};

use crate::Client;

#[derive(Deserialize, Serialize)]
pub(crate) struct Note {
    id: String,
    text: String,
    stars: Option<u32>,
    done: bool,
    tags: Vec<String>,
    owner: Owner,
}

#[derive(Deserialize, Serialize)]
pub(crate) struct Owner {
    id: String,
    name: String,
}

#[derive(Clone)]
pub(crate) struct Notes {
    client: reqwest::Client,
    base_url: String,
    token: String,
}

impl Notes {
    pub(crate) fn new(base_url: &str) -> Self {
        let client = reqwest::Client::builder()
            .connect_timeout(Duration::from_secs(20))
            .timeout(Duration::from_secs(120))
            .user_agent("notes/1.0");
        Self {
            client: client.build().expect("TLS can be set up"),
            base_url: base_url.to_owned(),
            token: "t0ken".to_owned(),
        }
    }

    async fn get_note(&self, id: &str, view: &str) -> Result<Note, Error> {
        let response = self
            .client
            .get(format!("{}/notes/{id}?view={view}", self.base_url))
            .header("accept", "application/json")
            .bearer_auth(&self.token)
            .send()
            .await?;
        response.error_for_status()?.json().await
    }

    async fn add_note(&self, note: &Note) -> Result<Note, Error> {
        let response = self
            .client
            .post(format!("{}/notes", self.base_url))
            .header("accept", "application/json")
            .bearer_auth(&self.token)
            .json(note)
            .send()
            .await?;
        response.error_for_status()?.json().await
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
