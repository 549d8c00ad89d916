use super::{Answer, Content};
use crate::model::{Media, MediaKind, Operation, Outcome};

/// What an operation answers, by status.
pub(super) fn answers(operation: &Operation) -> Vec<Answer<'_>> {
    operation.outcomes.iter().map(answer).collect()
}

fn answer(outcome: &Outcome) -> Answer<'_> {
    Answer {
        status: outcome.status,
        contents: outcome
            .media
            .as_ref()
            .map(|media| contents(media, &outcome.other_media))
            .unwrap_or_default(),
        headers: outcome.headers.iter().collect(),
        docs: &outcome.docs,
        origin: outcome.origin,
    }
}

fn contents<'a>(media: &'a Media, others: &'a [String]) -> Vec<Content<'a>> {
    let mut contents: Vec<Content<'a>> = Vec::new();
    let own: Vec<&str> = match media.kind {
        // Bytes may come in one of several media types.
        MediaKind::Bytes => media.media_type.split(", ").collect(),
        _ => vec![&media.media_type],
    };
    for media_type in own.into_iter().chain(others.iter().map(String::as_str)) {
        if !contents.iter().any(|known| known.media_type == media_type) {
            contents.push(Content {
                media_type,
                kind: media.kind,
                types: vec![media.ty.clone()],
                xml: media.xml.as_deref(),
            });
        }
    }
    contents
}

/// Adds what another operation answers in the same route.
pub(super) fn join<'a>(known: &mut Vec<Answer<'a>>, more: Vec<Answer<'a>>) {
    for answer in more {
        let Some(same) = known.iter_mut().find(|known| known.status == answer.status) else {
            known.push(answer);
            continue;
        };
        for header in answer.headers {
            let has = |known: &&crate::model::Header| known.name.eq_ignore_ascii_case(&header.name);
            if !same.headers.iter().any(has) {
                same.headers.push(header);
            }
        }
        if same.docs.is_empty() {
            same.docs = answer.docs;
        }
        for content in answer.contents {
            let of_type = |known: &&mut Content<'_>| known.media_type == content.media_type;
            match same.contents.iter_mut().find(of_type) {
                Some(known) => {
                    for ty in content.types {
                        if !known.types.contains(&ty) {
                            known.types.push(ty);
                        }
                    }
                }
                None => same.contents.push(content),
            }
        }
    }
}
