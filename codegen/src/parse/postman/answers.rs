//! Saved responses to what an operation answers.

use super::body::{plain, unknown};
use super::collection::{Pair, Request, Saved};
use super::reader::Reader;
use crate::infer::{Context, Role, Sample, read_body};
use crate::model::{Docs, Media, MediaKind, Outcome, Rare, Status, Step};
use crate::parse::shared::media::{is_json, is_media_type};
use crate::source::Place;

/// What a saved response holds.
enum Held {
    Nothing,
    Json(Sample),
    Other(Media),
}

/// The saved responses of one status.
struct Answer {
    status: Status,
    /// Its name, where that says something.
    name: Option<String>,
    held: Vec<Held>,
    place: Place,
}

impl Answer {
    fn is_json(&self) -> bool {
        self.held.iter().any(|held| matches!(held, Held::Json(_)))
    }
}

impl Reader<'_, '_> {
    /// What the service answers to requests that are one operation, in the order of what is saved.
    pub(super) fn outcomes(&mut self, id: &str, requests: &[&Request]) -> Vec<Outcome> {
        let mut answers: Vec<Answer> = Vec::new();
        for saved in requests.iter().flat_map(|request| &request.responses) {
            let held = held(saved);
            let Some(status) = status(saved, &held) else {
                continue;
            };
            match answers.iter_mut().find(|known| known.status == status) {
                Some(known) => known.held.push(held),
                None => answers.push(Answer {
                    status,
                    name: told(saved, requests),
                    held: vec![held],
                    place: saved.place,
                }),
            }
        }
        self.add_described(requests, &mut answers);
        let classes: Vec<u8> = answers.iter().map(|answer| class(answer.status)).collect();
        let mut typed: Vec<(u8, Media)> = Vec::new();
        for class in classes {
            if !typed.iter().any(|(known, _)| *known == class) {
                typed.extend(
                    self.json_of(id, class, &answers)
                        .map(|media| (class, media)),
                );
            }
        }
        let mut outcomes: Vec<Outcome> = answers
            .into_iter()
            .map(|answer| {
                let typed = typed
                    .iter()
                    .find(|(known, _)| *known == class(answer.status));
                outcome(answer, typed.map(|(_, media)| media))
            })
            .collect();
        if !outcomes.iter().any(|outcome| outcome.status.is_success()) {
            outcomes.extend(asked_for(requests));
        }
        outcomes
    }

    /// Adds what test scripts say of a successful answer.
    fn add_described(&mut self, requests: &[&Request], answers: &mut Vec<Answer>) {
        for request in requests {
            let described = request.scripts.schemas.iter().cloned().map(Held::Json);
            let described: Vec<Held> = described.collect();
            if described.is_empty() {
                continue;
            }
            let success = answers.iter_mut().find(|answer| {
                let json = answer.held.iter().any(|held| matches!(held, Held::Json(_)));
                answer.status.is_success() && (json || answer.status == Status::Code(200))
            });
            match success {
                Some(answer) => answer.held.extend(described),
                None => answers.push(Answer {
                    status: Status::Code(200),
                    name: None,
                    held: described,
                    place: request.place,
                }),
            }
        }
    }

    /// One type for all JSON answers of a class: those with success, and those of each kind of error.
    fn json_of(&mut self, id: &str, of: u8, answers: &[Answer]) -> Option<Media> {
        let answers: Vec<&Answer> = answers
            .iter()
            .filter(|answer| class(answer.status) == of)
            .collect();
        let held = answers.iter().flat_map(|answer| &answer.held);
        let samples = held.filter_map(|held| match held {
            Held::Json(sample) => Some(sample.clone()),
            _ => None,
        });
        let samples: Vec<Sample> = samples.collect();
        let first = answers.first().filter(|_| !samples.is_empty())?;
        let role = if of == 2 { "Response" } else { "ErrorBody" };
        let context = Context {
            role: Role::Response,
            name: vec![Step::Name(id.into()), Step::Role(role.into())],
            origin: first.place,
            source: format!("examples for status {}", statuses(&answers)),
            pointer: match of {
                2 => format!("{id}/response"),
                of => format!("{id}/response{of}xx"),
            },
        };
        Some(Media {
            media_type: "application/json".to_owned(),
            kind: MediaKind::Json,
            ty: self.infer(&samples, &context),
            xml: None,
        })
    }
}

/// The first digit of a status.
fn class(status: Status) -> u8 {
    match status {
        Status::Code(code) => u8::try_from(code / 100).unwrap_or(2),
        Status::Range(first) => first,
        Status::Default => 0,
    }
}

/// The statuses of answers in JSON.
fn statuses(answers: &[&Answer]) -> String {
    let json = answers.iter().filter(|answer| answer.is_json());
    let mut codes: Vec<String> = json
        .filter_map(|answer| match answer.status {
            Status::Code(code) => Some(code.to_string()),
            _ => None,
        })
        .collect();
    codes.sort_unstable();
    match codes.as_slice() {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

fn held(saved: &Saved) -> Held {
    let text = saved.body.as_deref().unwrap_or_default();
    let said = header(&saved.headers, "content-type");
    let json = said.is_none_or(is_json);
    if text.trim().is_empty() {
        return Held::Nothing;
    }
    // Values in braces are data here.
    let sample = read_body(text, &|_| None);
    let looks = text.trim_start().starts_with(['{', '[']);
    match sample.sample.filter(|_| json || looks) {
        Some(sample) if sample != Sample::Hole => Held::Json(sample),
        _ => Held::Other(match said {
            Some(said) if !json => unknown(said),
            _ => plain("text/plain", MediaKind::Text),
        }),
    }
}

/// The name of a saved response, unless it is that of the request, as the editor has it, or a number.
fn told(saved: &Saved, requests: &[&Request]) -> Option<String> {
    let name = saved.name.trim();
    let own = requests
        .iter()
        .any(|request| request.name.trim().eq_ignore_ascii_case(name));
    (!own && name.contains(char::is_alphabetic)).then(|| name.to_owned())
}

/// The status of a saved response. Without one, JSON is what success looks like.
fn status(saved: &Saved, held: &Held) -> Option<Status> {
    match saved.code {
        Some(code @ 100..=599) => Some(Status::Code(code)),
        _ if matches!(held, Held::Json(_)) => Some(Status::Code(200)),
        _ => None,
    }
}

fn outcome(answer: Answer, typed: Option<&Media>) -> Outcome {
    let json = answer.is_json();
    let bodiless = matches!(answer.status, Status::Code(204 | 205 | 304));
    let other = answer.held.into_iter().find_map(|held| match held {
        Held::Other(media) => Some(media),
        _ => None,
    });
    let media = match json {
        true => typed.cloned(),
        false => other,
    };
    Outcome {
        status: answer.status,
        media: media.filter(|_| !bodiless),
        other_media: Vec::new(),
        headers: Vec::new(),
        docs: Docs {
            description: answer.name,
            ..Docs::default()
        }
        .into(),
        origin: answer.place,
    }
}

/// What a request asks for that has no saved response.
fn asked_for(requests: &[&Request]) -> Option<Outcome> {
    let asked = requests.iter().find_map(|request| {
        let word = header(&request.headers, "accept")?;
        (!word.contains(['*', ',', '{'])).then_some((word, request.place))
    });
    let (word, place) = asked?;
    Some(Outcome {
        status: Status::Range(2),
        media: Some(unknown(word)),
        other_media: Vec::new(),
        headers: Vec::new(),
        docs: Rare::default(),
        origin: place,
    })
}

fn header<'a>(headers: &'a [Pair], name: &str) -> Option<&'a str> {
    let mut headers = headers.iter();
    let found =
        headers.find(|pair| !pair.disabled && pair.key.trim().eq_ignore_ascii_case(name))?;
    let value = found.text().trim();
    is_media_type(value).then_some(value)
}
