use super::Reader;
use crate::diag::codes;
use crate::model::{Media, MediaKind, Step, StringFormat, Type};
use crate::parse::shared::media::{
    is_events, is_form, is_media_type, is_multipart, is_other_json, is_sequence, preferred,
    subtype_words,
};
use crate::source::Node;

/// The media type that is taken of a `content` (OpenAPI 3.1 §4.8.14), and what stands under it.
#[derive(Clone, Copy)]
pub(super) struct Chosen<'a> {
    pub(super) media_type: &'a str,
    pub(super) kind: MediaKind,
    pub(super) node: Node<'a>,
}

/// Chooses one of the media types of a body: JSON where there is some, else what can be typed, else bytes.
pub(super) fn choose<'a>(content: Node<'a>) -> Option<Chosen<'a>> {
    let entries: Vec<(&str, Node<'a>)> = content
        .entries()
        .map(|(word, node)| (word.trim(), node))
        .filter(|(word, _)| is_media_type(word))
        .collect();
    let listed: Vec<&str> = entries.iter().map(|(word, _)| *word).collect();
    let (media_type, kind) = match listed.as_slice() {
        [] => return None,
        listed => preferred(listed),
    };
    let found = entries
        .iter()
        .find(|(word, _)| *word == media_type)
        .or_else(|| entries.iter().find(|(word, _)| word.contains('*')));
    let (listed, node) = *found.or(entries.first())?;
    let kind = match kind {
        MediaKind::Bytes if is_form(listed) => form(node),
        kind => kind,
    };
    Some(Chosen {
        media_type,
        kind,
        node,
    })
}

/// The media types of a body that carry something else than the chosen one: another schema.
pub(super) fn others<'a>(content: Node<'a>, chosen: Chosen<'a>) -> Vec<(String, Chosen<'a>)> {
    if content.len() < 2 {
        return Vec::new();
    }
    let schema = |node: Node<'a>| node.get("schema").map(Node::to_json);
    let mut seen = vec![schema(chosen.node)];
    let mut ways = vec![way(chosen).to_owned()];
    let mut found = Vec::new();
    for (word, node) in content.entries() {
        let Some(other) = is_media_type(word).then(|| alone(word, node)) else {
            continue;
        };
        let (way, schema) = (way_among(&ways, other), schema(node));
        if word.contains('*') || ways.contains(&way) || seen.contains(&schema) {
            continue;
        }
        ways.push(way.clone());
        seen.push(schema);
        found.push((way, other));
    }
    found
}

/// The media types in which JSON of the chosen schema can be sent as well.
pub(super) fn same(content: Node<'_>, chosen: Chosen<'_>) -> Vec<String> {
    if content.len() < 2 || chosen.kind != MediaKind::Json {
        return Vec::new();
    }
    let schema = |node: Node<'_>| node.get("schema").map(Node::to_json);
    let own = schema(chosen.node);
    let words = content.entries().map(|(word, node)| (word.trim(), node));
    words
        .filter(|(word, node)| is_other_json(word, chosen.media_type) && schema(*node) == own)
        .map(|(word, _)| word.to_owned())
        .collect()
}

/// A media type as if it were the only one.
fn alone<'a>(word: &'a str, node: Node<'a>) -> Chosen<'a> {
    let (media_type, kind) = preferred(&[word]);
    Chosen {
        media_type,
        kind: if is_form(word) { form(node) } else { kind },
        node,
    }
}

/// How a form is written: objects in it are JSON text (OpenAPI 3.1 §4.8.14.3) unless the encoding of one asks
/// for brackets, which then holds for all of them.
fn form(media: Node<'_>) -> MediaKind {
    let encodings = media.entries_of("encoding");
    let mut styles = encodings.filter_map(|(_, encoding)| encoding.get("style")?.as_str());
    match styles.any(|style| style == "deepObject") {
        true => MediaKind::DeepForm,
        false => MediaKind::Form,
    }
}

/// What a way to write a body is called beside others: as its media type is, where values of another one are written the same.
fn way_among(ways: &[String], chosen: Chosen<'_>) -> String {
    let usual = way(chosen);
    let typed =
        chosen.schema().is_some() && !matches!(chosen.kind, MediaKind::Text | MediaKind::Bytes);
    match typed && ways.iter().any(|known| known == usual) {
        true => subtype_words(chosen.media_type),
        false => usual.to_owned(),
    }
}

/// What a way to write a body is called.
fn way(chosen: Chosen<'_>) -> &'static str {
    match chosen.kind {
        _ if chosen.is_multipart() => "multipart",
        MediaKind::Json => "json",
        MediaKind::Sequence => "sequence",
        MediaKind::Form | MediaKind::DeepForm => "form",
        MediaKind::Xml => "xml",
        MediaKind::Text => "text",
        MediaKind::Bytes => "bytes",
    }
}

impl<'a> Chosen<'a> {
    pub(super) fn is_multipart(&self) -> bool {
        is_multipart(self.media_type)
    }

    pub(super) fn schema(&self) -> Option<Node<'a>> {
        self.node.get("schema")
    }
}

/// Whose body a type is read for.
#[derive(Clone, Copy)]
pub(super) enum Owner<'o> {
    /// The request of an operation.
    Request(&'o str),
    /// The successful answer of an operation.
    Response(&'o str),
    /// An error, which operations may share.
    Failure,
}

impl<'a> Reader<'a, '_> {
    /// What a body holds and how it is written.
    pub(super) fn media(&mut self, owner: Owner<'_>, chosen: Chosen<'a>) -> Media {
        let Chosen {
            media_type,
            kind,
            node,
        } = chosen;
        if let Some(item) = self.sequence_item(chosen) {
            let item = self.owned_type(owner, item);
            return Media {
                media_type: media_type.to_owned(),
                kind: MediaKind::Sequence,
                ty: Type::List(Box::new(item)),
                xml: None,
            };
        }
        let ty = match node.get("schema") {
            Some(schema) => self.owned_type(owner, schema),
            None => Type::Any,
        };
        let (kind, xml) = match (kind, node.get("schema")) {
            (MediaKind::Xml, Some(schema)) => {
                let otherwise = matches!(owner, Owner::Request(_)).then_some("body");
                self.schemas.xml_media(schema, &ty, otherwise)
            }
            (MediaKind::Xml, None) => (MediaKind::Bytes, None),
            (kind, schema) => (settled(kind, &ty, schema.is_some()), None),
        };
        let ty = match (kind, ty) {
            (MediaKind::Text, Type::Any) => Type::String(StringFormat::Plain),
            (_, ty) => ty,
        };
        if kind == MediaKind::Bytes
            && !matches!(ty.non_null(), Type::Binary | Type::Any | Type::String(_))
        {
            self.schemas
                .diagnostics
                .report(
                    &codes::parse::UNREADABLE_MEDIA,
                    node.place(),
                    format!(
                        "values in `{}` cannot be read or written, and are taken as bytes",
                        media_type.escape_debug()
                    ),
                )
                .help("add `application/json` if the service understands it");
        }
        let media_type = match (kind, ty.non_null()) {
            (MediaKind::Bytes, Type::Binary) if media_type == "application/json" => {
                "application/octet-stream"
            }
            _ => media_type,
        };
        Media {
            media_type: media_type.to_owned(),
            kind,
            ty,
            xml,
        }
    }

    /// The schema of what follows one another in a body (OpenAPI 3.2 §4.14.3), where the media type is a sequence.
    fn sequence_item(&mut self, chosen: Chosen<'a>) -> Option<Node<'a>> {
        if let Some(item) = chosen.node.get("itemSchema") {
            return Some(match is_events(chosen.media_type) {
                true => self.event_data(item).unwrap_or(item),
                false => item,
            });
        }
        let schema = chosen.schema().filter(|_| is_sequence(chosen.media_type))?;
        schema.get("items").or(Some(schema))
    }

    /// The JSON in the `data` of an event whose schema has a member for each of its fields (OpenAPI 3.2 §4.14.3.3).
    fn event_data(&mut self, event: Node<'a>) -> Option<Node<'a>> {
        let members = self.schemas.members(event).into_iter();
        let data = members
            .filter(|(name, ..)| *name == "data")
            .find_map(|(_, data, _)| self.schemas.follow(data))?;
        data.get("contentSchema")
    }

    fn owned_type(&mut self, owner: Owner<'_>, schema: Node<'a>) -> Type {
        match owner {
            Owner::Request(id) => self.schemas.type_in(id, Step::Role("Body".into()), schema),
            Owner::Response(id) => self
                .schemas
                .type_in(id, Step::Role("Response".into()), schema),
            Owner::Failure => self.schemas.type_called("Error Body", schema),
        }
    }
}

/// How values of a type are written in a media type that is written in `kind`.
fn settled(kind: MediaKind, ty: &Type, typed: bool) -> MediaKind {
    let text = matches!(ty.non_null(), Type::String(StringFormat::Plain));
    match (kind, ty.non_null()) {
        (_, Type::Binary) => MediaKind::Bytes,
        (MediaKind::Bytes, _) if text => MediaKind::Text,
        // A service that says it speaks text may well speak JSON: the schema knows better.
        (MediaKind::Text, _) if !text && typed => MediaKind::Json,
        (kind, _) => kind,
    }
}
