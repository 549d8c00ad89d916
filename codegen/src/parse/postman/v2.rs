//! Collections v2.0 and v2.1 (<https://schema.postman.com/>), and what exports of them look like in practice.

use super::collection::{
    Auth, Body, Collection, Content, Folder, Original, Pair, Request, Saved, pair, pairs, text_of,
};
use super::text::described;
use super::{scripts, url};
use crate::diag::{Diagnostics, codes};
use crate::parse::shared::text;
use crate::source::Node;

/// Methods whose bodies Postman leaves out unless it is told not to.
const WITHOUT_BODY: &[&str] = &["GET", "COPY", "HEAD", "PURGE", "UNLOCK"];

/// Reads a collection; `node` is the object with `info` and `item`.
pub(super) fn read<'a>(node: Node<'a>, diagnostics: &mut Diagnostics) -> Collection<'a> {
    let info = node.get("info").unwrap_or(node);
    let version = info.get("version");
    let mut collection = Collection {
        node,
        name: text(info, "name").unwrap_or_default(),
        version: version.and_then(version_text).unwrap_or_default(),
        description: described(info).or_else(|| described(node)),
        auth: auth(node.get("auth")),
        variables: variables(node).unwrap_or_default(),
        folders: Vec::new(),
        requests: Vec::new(),
    };
    let bodies = keeps_bodies(node, false);
    report_sending(node, diagnostics);
    items(node, None, bodies, &mut collection, diagnostics);
    collection
}

/// `1.2.0`, or its parts.
fn version_text(node: Node<'_>) -> Option<String> {
    if let Some(text) = text_of(node) {
        return Some(text);
    }
    let part = |key| node.get(key).and_then(text_of);
    Some(format!(
        "{}.{}.{}",
        part("major")?,
        part("minor")?,
        part("patch")?
    ))
}

fn items(
    parent: Node<'_>,
    folder: Option<usize>,
    bodies: bool,
    collection: &mut Collection<'_>,
    diagnostics: &mut Diagnostics,
) {
    for node in parent.items_of("item") {
        let bodies = keeps_bodies(node, bodies);
        report_sending(node, diagnostics);
        let own = node.get("request");
        if let Some(own) = own.filter(|own| own.is_object() || own.is_string()) {
            let mut request = request(node, own, folder, diagnostics);
            if !bodies && WITHOUT_BODY.contains(&request.method.as_str()) {
                report_unsent_body(request.body.take().as_ref(), diagnostics);
            }
            collection.requests.push(request);
        }
        if node.get("item").is_some_and(Node::is_array) {
            collection.folders.push(Folder {
                name: text(node, "name").unwrap_or_default(),
                description: described(node),
                parent: folder,
                auth: auth(node.get("auth")),
            });
            let index = collection.folders.len() - 1;
            items(node, Some(index), bodies, collection, diagnostics);
        } else if own.is_none_or(|own| !own.is_object() && !own.is_string()) {
            diagnostics
                .report(
                    &codes::postman::BAD_ITEM,
                    node.place(),
                    "an item that is neither a folder nor a request",
                )
                .help("give it `item` or `request`, or remove it");
        }
    }
}

/// Whether bodies are sent with methods that are sent without one by default: as is said of something, or else around it.
fn keeps_bodies(node: Node<'_>, around: bool) -> bool {
    let behavior = node.get("protocolProfileBehavior");
    let own = behavior.and_then(|behavior| behavior.get("disableBodyPruning")?.as_bool());
    own.unwrap_or(around)
}

/// Says which settings are the transport's matter.
fn report_sending(node: Node<'_>, diagnostics: &mut Diagnostics) {
    let behavior = node.entries_of("protocolProfileBehavior");
    let behavior = behavior.filter(|(key, _)| *key != "disableBodyPruning");
    let request = node.entries_of("request");
    let request = request.filter(|(key, _)| matches!(*key, "certificate" | "proxy"));
    let mut settings = behavior
        .chain(request)
        .filter(|(_, value)| !value.is_null())
        .peekable();
    let Some(place) = settings.peek().map(|(_, value)| value.place()) else {
        return;
    };
    let names: Vec<String> = settings
        .map(|(key, _)| format!("`{}`", key.escape_debug()))
        .collect();
    let message = format!("{} say how requests are sent", names.join(", "));
    diagnostics
        .report(&codes::postman::SENDING, place, message)
        .help("set it on the transport of the client, where it is needed");
}

fn report_unsent_body(body: Option<&Body>, diagnostics: &mut Diagnostics) {
    if let Some(body) = body.filter(|body| !body.disabled) {
        diagnostics
            .report(
                &codes::postman::UNSENT_BODY,
                body.place,
                "a body that is not sent with this method",
            )
            .help("remove it, or set `disableBodyPruning` of `protocolProfileBehavior`");
    }
}

fn request(
    item: Node<'_>,
    node: Node<'_>,
    folder: Option<usize>,
    diagnostics: &mut Diagnostics,
) -> Request {
    report_unknown_body(node, diagnostics);
    let method = text(node, "method").map(|method| method.trim().to_ascii_uppercase());
    let responses = item.items_of("response");
    Request {
        name: text(item, "name").unwrap_or_default(),
        description: described(node).or_else(|| described(item)),
        folder,
        method: method.unwrap_or_else(|| "GET".to_owned()),
        url: match node.as_str() {
            Some(address) => url::from_text(address, node.place()),
            None => node.get("url").map(url::read).unwrap_or_default(),
        },
        headers: pairs(node.get("header")),
        body: node.get("body").and_then(body),
        auth: auth(node.get("auth")).or_else(|| auth(item.get("auth"))),
        responses: responses.filter_map(saved).collect(),
        scripts: scripts::of_events(item),
        place: item.place(),
    }
}

pub(super) fn saved(node: Node<'_>) -> Option<Saved> {
    let code = node.get("code").and_then(text_of);
    let original = node.get("originalRequest").filter(|node| node.is_object());
    node.is_object().then(|| Saved {
        name: text(node, "name").unwrap_or_default(),
        code: code.and_then(|code| code.parse().ok()),
        headers: pairs(node.get("header")),
        body: node.get("body").and_then(written),
        original: original.map(|node| Original {
            query: match node.get("url") {
                Some(address) => url::read(address).query,
                None => Vec::new(),
            },
            body: node.get("body").and_then(body),
        }),
        place: node.place(),
    })
}

/// The ways in which bodies are kept.
const MODES: [&str; 5] = ["raw", "urlencoded", "formdata", "file", "graphql"];

fn report_unknown_body(request: Node<'_>, diagnostics: &mut Diagnostics) {
    let mode = request.get("body").and_then(|body| body.get("mode"));
    let Some(mode) = mode.filter(|mode| mode.as_str().is_some_and(|mode| !MODES.contains(&mode)))
    else {
        return;
    };
    let name = mode.as_str().unwrap_or_default().escape_debug();
    diagnostics
        .report(
            &codes::postman::UNKNOWN_BODY,
            mode.place(),
            format!("nothing is known of bodies that are `{name}`"),
        )
        .help("write it as `raw`, `urlencoded`, `formdata`, `file` or `graphql`");
}

fn body(node: Node<'_>) -> Option<Body> {
    let mode = node.get("mode").and_then(Node::as_str);
    // Without a mode, whatever is there is meant.
    let mode = mode.or_else(|| MODES.into_iter().find(|mode| node.get(mode).is_some()))?;
    let value = node.get(mode);
    let content = match mode {
        "raw" => {
            let text = value.and_then(written).unwrap_or_default();
            let options = node.get("options").and_then(|options| options.get("raw"));
            if text.trim().is_empty() {
                return None;
            }
            Content::Raw {
                text,
                language: options
                    .and_then(|raw| raw.get("language"))
                    .and_then(text_of),
            }
        }
        "urlencoded" => match value.filter(|value| value.is_string()) {
            Some(value) => Content::Urlencoded(url::query(
                value.as_str().unwrap_or_default(),
                value.place(),
            )),
            None => Content::Urlencoded(list(value)),
        },
        "formdata" => Content::Multipart(parts(value)),
        "file" => Content::File,
        "graphql" => {
            let query = value.and_then(|value| text(value, "query"))?;
            let part = |key| value.and_then(|value| value.get(key));
            Content::GraphQl {
                query,
                variables: part("variables").and_then(written).unwrap_or_default(),
                operation: part("operationName")
                    .and_then(text_of)
                    .filter(|name| !name.is_empty()),
            }
        }
        _ => return None,
    };
    if matches!(&content, Content::Urlencoded(pairs) | Content::Multipart(pairs) if pairs.is_empty())
    {
        return None;
    }
    Some(Body {
        content,
        disabled: node.get("disabled").and_then(Node::as_bool) == Some(true),
        place: node.place(),
    })
}

/// A text, or the value that somebody wrote in its place.
fn written(node: Node<'_>) -> Option<String> {
    match node.is_object() || node.is_array() {
        true => Some(node.to_json()),
        false => text_of(node),
    }
}

fn list(node: Option<Node<'_>>) -> Vec<Pair> {
    let items = node.map(Node::items).unwrap_or_default();
    items.filter_map(pair).collect()
}

/// The parts of a form, of which one with several files is several.
fn parts(node: Option<Node<'_>>) -> Vec<Pair> {
    let items = node.map(Node::items).unwrap_or_default();
    let parts = items.flat_map(|item| {
        let files = item.get("src").filter(|files| files.is_array());
        let times = files.map_or(1, |files| files.items().count().clamp(1, 2));
        pair(item).into_iter().cycle().take(times)
    });
    parts.collect()
}

/// The variables of a collection or an environment: a list, or an object of values. `None` when it has neither.
pub(super) fn variables(node: Node<'_>) -> Option<Vec<Pair>> {
    let lists = ["variable", "variables", "values"];
    let mut found = lists.into_iter().filter_map(|key| node.get(key)).peekable();
    found.peek()?;
    let mut all = Vec::new();
    for list in found {
        all.extend(list.items().filter_map(pair));
        all.extend(
            list.entries()
                .map(|(key, value)| Pair::new(key, text_of(value).as_deref(), value.place())),
        );
    }
    Some(all)
}

/// An authentication: v2.1 lists its settings, v2.0 has them as members. Null and nothing both inherit.
pub(super) fn auth(node: Option<Node<'_>>) -> Option<Auth> {
    let node = node.filter(|node| node.is_object())?;
    let kind = text(node, "type")?;
    let settings = node.get(&kind);
    let listed = settings.map(Node::items).unwrap_or_default();
    let mut values: Vec<(String, String)> = listed
        .filter_map(pair)
        .map(|pair| (pair.key, pair.value.unwrap_or_default()))
        .collect();
    let members = settings.map(Node::entries).unwrap_or_default();
    values.extend(members.filter_map(|(key, value)| Some((key.to_owned(), text_of(value)?))));
    Some(Auth {
        kind: kind.to_ascii_lowercase(),
        values,
        place: node.place(),
    })
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use crate::source::MemoryFiles;

    #[test]
    fn bodies_that_are_not_sent_are_none() {
        let has_body = |around: &str, method: &str| {
            let text = format!(
                r#"{{"info": {{"name": "a"}}, "protocolProfileBehavior": {around},
                "item": [{{"name": "a", "request": {{"method": "{method}", "url": "https://a.example.com/a",
                "body": {{"mode": "raw", "raw": "{{\"a\": 1}}"}}}}}}]}}"#
            );
            let files = MemoryFiles::new().with("a.json", text);
            let api = crate::read(Path::new("a.json"), &files).api;
            api.expect("it is read").operations[0].body.is_some()
        };
        assert!(!has_body("{}", "GET"));
        assert!(has_body(r#"{"disableBodyPruning": true}"#, "GET"));
        assert!(has_body("{}", "DELETE"));
    }
}
