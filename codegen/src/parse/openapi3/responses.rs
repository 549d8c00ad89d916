use super::Reader;
use super::content::{Owner, choose};
use crate::model::{Media, MediaKind, Outcome, Status};
use crate::parse::shared::budget::Thing;
use crate::parse::shared::media::is_media_type;
use crate::source::Node;

/// How many media types a request asks for by name.
const MOST_ASKED: usize = 32;

/// The media types of an answer beside the one that is asked for.
fn other_media(node: Node<'_>, media: Option<&Media>) -> Vec<String> {
    let content = node.entries_of("content");
    let asked = media.map(|media| media.media_type.as_str());
    content
        .map(|(word, _)| word)
        .filter(|word| is_media_type(word) && !word.contains('*') && Some(*word) != asked)
        .map(str::to_owned)
        .collect()
}

impl<'a> Reader<'a, '_> {
    /// The answers that an operation declares (OpenAPI 3.1 §4.8.16).
    pub(super) fn outcomes(&mut self, id: &str, operation: Node<'a>) -> Vec<Outcome> {
        let mut outcomes: Vec<Outcome> = Vec::new();
        for (status, node) in self.schemas.responses(operation) {
            if outcomes.iter().any(|known| known.status == status) {
                continue;
            }
            let media = self.answer(id, status, node);
            let things = node.get("content").map_or(0, Node::len);
            let has_room = self
                .schemas
                .affords_with(Thing::AnswerPart, things, node, 0);
            outcomes.push(Outcome {
                other_media: match has_room {
                    true => other_media(node, media.as_ref()),
                    false => Vec::new(),
                },
                status,
                media,
                headers: self.schemas.headers(node),
                docs: self.schemas.told(node, &["summary", "x-ms-summary"]).into(),
                origin: node.place(),
            });
        }
        outcomes
    }

    fn answer(&mut self, id: &str, status: Status, node: Node<'a>) -> Option<Media> {
        let content = node.get("content").filter(|content| !content.is_empty())?;
        if let Status::Code(204 | 205 | 304) = status {
            self.schemas.report_body_of_no_content(content);
            return None;
        }
        let chosen = choose(content)?;
        let owner = match status.is_success() || status == Status::Default {
            true => Owner::Response(id),
            false => Owner::Failure,
        };
        let media = self.media(owner, chosen);
        // Bytes of several kinds, or of any, are taken as they come.
        let any = content.len() > 1 || content.entries().any(|(word, _)| word.contains('*'));
        if media.kind == MediaKind::Bytes && any {
            let words = content.entries().map(|(word, _)| word.trim());
            let words: Vec<&str> = words.filter(|word| is_media_type(word)).collect();
            return Some(Media {
                media_type: match words.len() > MOST_ASKED {
                    true => "*/*".to_owned(),
                    false => words.join(", "),
                },
                ..media
            });
        }
        Some(media)
    }
}
