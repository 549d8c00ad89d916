//! Bodies of requests that are one operation.

use super::collection::{Body as Kept, Content, Pair, Request};
use super::params::Params;
use super::reader::Reader;
use super::text::is_literal;
use super::{graphql, url};
use crate::diag::codes;
use crate::infer::{Context, Repair, Role, Sample, infer, read_body};
use crate::model::{Body, Location, Media, MediaKind, Param, Rare, Step, StringFormat, Type};
use crate::parse::shared::media::{is_form, is_json, is_media_type, is_xml};
use crate::source::Place;

/// What becomes of the bodies of an operation.
#[derive(Debug, Default)]
pub(super) struct Shaped {
    pub(super) body: Option<Body>,
    /// The fields of a form.
    pub(super) fields: Vec<Param>,
}

/// How a body is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mode {
    Json,
    Text,
    Form,
    Multipart,
    Bytes,
    GraphQl,
}

impl Mode {
    /// The mode of a request's body.
    pub(super) fn of(request: &Request) -> Option<Self> {
        let body = request.body.as_ref()?;
        let media_type = media_type(request).unwrap_or_default();
        Some(match &body.content {
            Content::Urlencoded(_) => Self::Form,
            Content::Multipart(_) => Self::Multipart,
            Content::File => Self::Bytes,
            Content::GraphQl { .. } => Self::GraphQl,
            Content::Raw { .. } if is_form(media_type) => Self::Form,
            Content::Raw { text, language } => match is_meant_as_json(media_type, language, text) {
                true => Self::Json,
                false => Self::Text,
            },
        })
    }
}

/// The media type that a request says its body has.
fn media_type(request: &Request) -> Option<&str> {
    let mut headers = request.headers.iter();
    let header = headers
        .find(|pair| !pair.disabled && pair.key.trim().eq_ignore_ascii_case("content-type"))?;
    let text = header.text().trim();
    (is_media_type(text) && is_literal(text)).then_some(text)
}

fn is_meant_as_json(media_type: &str, language: &Option<String>, text: &str) -> bool {
    if !media_type.is_empty() {
        return is_json(media_type);
    }
    match language.as_deref() {
        Some("json") => true,
        Some("xml" | "html" | "javascript") => false,
        _ => text.trim_start().starts_with(['{', '[']),
    }
}

impl Reader<'_, '_> {
    /// What requests send that are one operation.
    pub(super) fn bodies(&mut self, id: &str, requests: &[&Request]) -> Shaped {
        let with = requests
            .iter()
            .find_map(|request| Some((*request, Mode::of(request)?)));
        let Some((first, mode)) = with else {
            return Shaped::default();
        };
        let kept: Vec<&Kept> = requests
            .iter()
            .filter_map(|request| request.body.as_ref())
            .collect();
        let place = kept.first().map_or(first.place, |body| body.place);
        let always = kept.len() == requests.len() && kept.iter().all(|body| !body.disabled);
        let body = |media: Media| Shaped {
            body: Some(Body {
                name: "body".to_owned(),
                required: always,
                media,
                other_media: Vec::new(),
                limits: Rare::default(),
                docs: Rare::default(),
                origin: place,
            }),
            fields: Vec::new(),
        };
        let said = media_type(first);
        match mode {
            Mode::Form | Mode::Multipart => Shaped {
                body: None,
                fields: self.fields(id, mode, &kept),
            },
            Mode::GraphQl => body(json(None, graphql::body(self, id, &kept, place))),
            Mode::Bytes => body(plain(
                said.unwrap_or("application/octet-stream"),
                MediaKind::Bytes,
            )),
            Mode::Text => {
                let text = kept.iter().find_map(|body| raw(body));
                body(text_body(said, text, first))
            }
            Mode::Json => match self.json_body(id, requests, place) {
                Some(ty) => body(json(said, ty)),
                None => body(plain(said.unwrap_or("application/json"), MediaKind::Text)),
            },
        }
    }

    fn fields(&mut self, id: &str, mode: Mode, kept: &[&Kept]) -> Vec<Param> {
        let forms: Vec<Vec<Pair>> = kept
            .iter()
            .map(|body| match &body.content {
                Content::Urlencoded(pairs) | Content::Multipart(pairs) => pairs.clone(),
                Content::Raw { text, .. } => url::query(text.trim(), body.place),
                _ => Vec::new(),
            })
            .collect();
        let lists: Vec<&[Pair]> = forms.iter().map(Vec::as_slice).collect();
        let location = match mode {
            Mode::Multipart => Location::Part,
            _ => Location::Form,
        };
        self.params(id).fields(&lists, location)
    }

    /// The type of JSON bodies; `None` where none of them is JSON.
    fn json_body(&mut self, id: &str, requests: &[&Request], place: Place) -> Option<Type> {
        let saved = requests.iter().flat_map(|request| &request.responses);
        let originals = saved.filter_map(|saved| saved.original.as_ref()?.body.as_ref());
        let own = requests.iter().filter_map(|request| request.body.as_ref());
        let mut texts: Vec<(&str, Place)> = Vec::new();
        for body in own.chain(originals) {
            // Most saved responses keep a copy of the request.
            if let Some(text) = raw(body)
                && !texts.iter().any(|(known, _)| *known == text)
            {
                texts.push((text, body.place));
            }
        }
        let mut samples = Vec::new();
        for (text, place) in texts {
            samples.extend(self.sample(text, place));
        }
        if samples.is_empty() {
            return None;
        }
        let context = Context {
            role: Role::Request,
            name: vec![Step::Name(id.into()), Step::Role("Body".into())],
            origin: place,
            source: "examples of the request body".to_owned(),
            pointer: format!("{id}/request"),
        };
        Some(self.infer(&samples, &context))
    }

    /// A body as a value; says what had to be repaired, or that it is no JSON.
    pub(super) fn sample(&mut self, text: &str, place: Place) -> Option<Sample> {
        let scope = self.scope;
        let reading = read_body(text, &|name| scope.shown(name).map(str::to_owned));
        if reading.sample.is_none() {
            self.diagnostics
                .report(
                    &codes::postman::NOT_JSON,
                    place,
                    "a body that is meant as JSON cannot be read as such, and is taken as text",
                )
                .help("correct the brackets and quotes of the body");
        }
        let repairs: Vec<&str> = reading
            .repairs
            .iter()
            .filter_map(|repair| repair_words(*repair))
            .collect();
        if !repairs.is_empty() {
            self.diagnostics
                .report(
                    &codes::postman::REPAIRED,
                    place,
                    format!("a body has {}, and was read without", repairs.join(" and ")),
                )
                .help("write a body that is one JSON value");
        }
        reading.sample
    }

    pub(super) fn infer(&mut self, samples: &[Sample], context: &Context) -> Type {
        let samples: Vec<&Sample> = samples.iter().collect();
        infer(
            &samples,
            context,
            self.options,
            &mut self.types,
            self.diagnostics,
        )
    }

    fn params<'s>(&'s mut self, operation: &'s str) -> Params<'s, 's> {
        Params {
            scope: self.scope,
            steady: self.steady,
            options: self.options,
            types: &mut self.types,
            diagnostics: self.diagnostics,
            operation,
        }
    }
}

/// A body that is text, by what is said of it and how it looks.
fn text_body(said: Option<&str>, text: Option<&str>, request: &Request) -> Media {
    let language = match request.body.as_ref().map(|body| &body.content) {
        Some(Content::Raw { language, .. }) => language.as_deref(),
        _ => None,
    };
    let looks = text.unwrap_or_default().trim_start();
    let media_type = match (said, language) {
        (Some(said), _) => said,
        (None, Some("xml")) => "application/xml",
        (None, Some("html")) => "text/html",
        (None, Some("javascript")) => "application/javascript",
        _ if looks.starts_with('<') => "application/xml",
        _ => "text/plain",
    };
    plain(media_type, MediaKind::Text)
}

fn repair_words(repair: Repair) -> Option<&'static str> {
    match repair {
        // What Postman sends is right.
        Repair::Variables => None,
        Repair::Comments => Some("comments"),
        Repair::TrailingCommas => Some("commas before closing brackets"),
        Repair::SeveralValues => Some("several values"),
    }
}

fn raw(body: &Kept) -> Option<&str> {
    match &body.content {
        Content::Raw { text, .. } => Some(text),
        _ => None,
    }
}

fn json(said: Option<&str>, ty: Type) -> Media {
    Media {
        media_type: said.unwrap_or("application/json").to_owned(),
        kind: MediaKind::Json,
        ty,
        xml: None,
    }
}

/// A body that nobody interprets.
pub(super) fn plain(media_type: &str, kind: MediaKind) -> Media {
    Media {
        media_type: media_type.to_owned(),
        kind,
        ty: match kind {
            MediaKind::Bytes => Type::Binary,
            _ => Type::String(StringFormat::Plain),
        },
        xml: None,
    }
}

/// The media of an answer by its media type: JSON of any shape, text, or bytes.
pub(super) fn unknown(media_type: &str) -> Media {
    let text = media_type.starts_with("text/") || is_xml(media_type);
    match () {
        () if is_json(media_type) => json(Some(media_type), Type::Any),
        () if text => plain(media_type, MediaKind::Text),
        () => plain(media_type, MediaKind::Bytes),
    }
}
