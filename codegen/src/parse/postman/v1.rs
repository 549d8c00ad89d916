//! Collections v1: requests in one list, and folders that name them.

use std::collections::HashMap;

use super::collection::{
    Auth, Body, Collection, Content, Folder, Pair, Request, Saved, Scripts, Url, pair, pairs,
    text_of,
};
use super::text::described;
use super::{scripts, url, v2};
use crate::parse::shared::text;
use crate::sort::sort_by_key;
use crate::source::Node;

/// Reads a collection; `node` is the object with `requests`.
pub(super) fn read(node: Node<'_>) -> Collection<'_> {
    let mut collection = Collection {
        node,
        name: text(node, "name").unwrap_or_default(),
        version: String::new(),
        description: described(node),
        auth: auth(node),
        variables: v2::variables(node).unwrap_or_default(),
        folders: Vec::new(),
        requests: Vec::new(),
    };
    let folders = folders(node, &mut collection);
    for node in in_order(node, &folders) {
        let id = text(node, "id").unwrap_or_default();
        let named = text(node, "folder").and_then(|folder| folders.ids.get(&folder).copied());
        let folder = folders.requests.get(&id).copied().or(named);
        collection.requests.push(request(node, folder));
    }
    collection
}

/// Where folders and requests are.
#[derive(Default)]
struct Folders {
    /// The index of a folder by its id.
    ids: HashMap<String, usize>,
    /// The folder of a request by its id.
    requests: HashMap<String, usize>,
    /// The ids of requests in the order of the folders.
    order: Vec<String>,
}

fn folders(root: Node<'_>, collection: &mut Collection<'_>) -> Folders {
    let mut folders = Folders::default();
    folders.order.extend(ids(root, "order"));
    let nodes: Vec<_> = root.items_of("folders").collect();
    // A folder may be named before the one that it lies in.
    let mut left = nodes;
    while !left.is_empty() {
        let known =
            |node: &Node<'_>| parent(*node).is_none_or(|parent| folders.ids.contains_key(&parent));
        let (now, later): (Vec<_>, Vec<_>) = left.iter().copied().partition(known);
        let now = match now.is_empty() {
            true => left.clone(),
            false => now,
        };
        left = if now.len() == left.len() {
            Vec::new()
        } else {
            later
        };
        for node in now {
            let index = collection.folders.len();
            let parent = parent(node).and_then(|parent| folders.ids.get(&parent).copied());
            collection.folders.push(Folder {
                name: text(node, "name").unwrap_or_default(),
                description: described(node),
                parent,
                auth: auth(node),
            });
            folders
                .ids
                .insert(text(node, "id").unwrap_or_default(), index);
            for id in ids(node, "order") {
                folders.requests.insert(id.clone(), index);
                folders.order.push(id);
            }
        }
    }
    folders
}

fn parent(folder: Node<'_>) -> Option<String> {
    text(folder, "folder").filter(|parent| !parent.is_empty())
}

fn ids<'a>(node: Node<'a>, key: &str) -> impl Iterator<Item = String> + use<'a> {
    let items = node.items_of(key);
    items.filter_map(Node::as_str).map(str::to_owned)
}

/// The requests as the orders name them, then those that no order names.
fn in_order<'a>(root: Node<'a>, folders: &Folders) -> Vec<Node<'a>> {
    let nodes = root.items_of("requests");
    let mut nodes: Vec<_> = nodes.filter(|node| node.is_object()).collect();
    let order: HashMap<&str, usize> = folders.order.iter().map(String::as_str).zip(0..).collect();
    sort_by_key(&mut nodes, |node| {
        let id = node.get("id").and_then(Node::as_str).unwrap_or_default();
        order.get(id).copied().unwrap_or(usize::MAX)
    });
    nodes
}

fn request(node: Node<'_>, folder: Option<usize>) -> Request {
    let method = text(node, "method").map(|method| method.trim().to_ascii_uppercase());
    let responses = node.items_of("responses");
    let listed = |key| {
        node.get(key)
            .filter(|node: &Node<'_>| node.is_array() && !node.is_empty())
    };
    Request {
        name: text(node, "name").unwrap_or_default(),
        description: described(node),
        folder,
        method: method.unwrap_or_else(|| "GET".to_owned()),
        url: address(node),
        headers: pairs(listed("headerData").or_else(|| node.get("headers"))),
        body: body(node),
        auth: auth(node),
        responses: responses.filter_map(saved).collect(),
        scripts: scripts_of(node),
        place: node.place(),
    }
}

fn address(node: Node<'_>) -> Url {
    let mut address = match node.get("url") {
        Some(url) => url::read(url),
        None => Url::default(),
    };
    // The list also has the pairs that are switched off.
    let listed = node.items_of("queryParams");
    let listed: Vec<Pair> = listed.filter_map(pair).collect();
    if !listed.is_empty() {
        address.query = listed;
    }
    let described = node.items_of("pathVariableData");
    address.variables = described.filter_map(pair).collect();
    let values = node.entries_of("pathVariables");
    for (key, value) in values {
        if !address.variables.iter().any(|known| known.key == key) {
            let value = text_of(value);
            address
                .variables
                .push(Pair::new(key, value.as_deref(), node.place()));
        }
    }
    address
}

fn body(node: Node<'_>) -> Option<Body> {
    let data = node.get("data").filter(|data| !data.is_null());
    let listed = || -> Vec<Pair> {
        let items = data.map(Node::items).unwrap_or_default();
        items.filter_map(pair).collect()
    };
    let raw = node.get("rawModeData").and_then(text_of);
    let raw = raw.or_else(|| data.and_then(Node::as_str).map(str::to_owned));
    let raw = raw.filter(|text| !text.trim().is_empty());
    let place = data.map_or(node.place(), Node::place);
    let content = match node.get("dataMode").and_then(Node::as_str) {
        Some("urlencoded") => Content::Urlencoded(listed()),
        Some("params") => Content::Multipart(listed()),
        Some("binary") => Content::File,
        Some("graphql") => {
            let value = node.get("graphqlModeData")?;
            Content::GraphQl {
                query: text(value, "query")?,
                variables: value.get("variables").and_then(text_of).unwrap_or_default(),
                operation: text(value, "operationName"),
            }
        }
        _ => Content::Raw {
            text: raw?,
            language: None,
        },
    };
    let empty = matches!(&content, Content::Urlencoded(pairs) | Content::Multipart(pairs) if pairs.is_empty());
    (!empty).then_some(Body {
        content,
        disabled: false,
        place,
    })
}

fn saved(node: Node<'_>) -> Option<Saved> {
    let status = node.get("responseCode");
    let code = status
        .and_then(|status| status.get("code"))
        .and_then(text_of);
    let body = node.get("text").and_then(Node::as_str);
    node.is_object().then(|| Saved {
        name: text(node, "name").unwrap_or_default(),
        code: code.and_then(|code| code.parse().ok()),
        headers: pairs(node.get("headers")),
        body: body.map(str::to_owned),
        original: None,
        place: node.place(),
    })
}

/// An authentication as in v2, or by the helper that older versions named.
fn auth(node: Node<'_>) -> Option<Auth> {
    if let Some(auth) = v2::auth(node.get("auth")) {
        return Some(auth);
    }
    let helper = node.get("currentHelper")?;
    let kind = match helper.as_str()? {
        "basicAuth" => "basic",
        "bearerAuth" => "bearer",
        "digestAuth" => "digest",
        "awsSigV4" => "awsv4",
        "hawkAuth" => "hawk",
        "ntlmAuth" => "ntlm",
        "oAuth1" => "oauth1",
        "oAuth2" => "oauth2",
        "apikeyAuth" => "apikey",
        "edgegridAuth" => "edgegrid",
        "noAuth" => "noauth",
        _ => return None,
    };
    let settings = node.entries_of("helperAttributes");
    Some(Auth {
        kind: kind.to_owned(),
        values: settings
            .filter_map(|(key, value)| Some((key.to_owned(), text_of(value)?)))
            .collect(),
        place: helper.place(),
    })
}

fn scripts_of(node: Node<'_>) -> Scripts {
    let mut found = Scripts::default();
    for (key, before) in [("preRequestScript", true), ("tests", false)] {
        if let Some(script) = node.get(key)
            && let Some(text) = script.as_str()
        {
            found.add(text, before, script.place());
        }
    }
    let events = scripts::of_events(node);
    found.sets.extend(events.sets);
    found.schemas.extend(events.schemas);
    found.changes = found.changes.or(events.changes);
    found
}
