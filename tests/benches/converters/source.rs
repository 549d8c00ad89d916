//! What collections hold, before anybody converts them.

use std::collections::BTreeSet;
use std::fs;

use connector_tests::Entry;
use serde_json::Value;

/// Methods whose requests Postman sends without a body, unless it is told to.
const WITHOUT_BODY: &[&str] = &["GET", "COPY", "HEAD", "PURGE", "UNLOCK"];

/// Counts of a collection.
#[derive(Debug, Default)]
pub(crate) struct Source {
    /// Methods and addresses of requests that are sent with a body.
    pub(crate) bodies: BTreeSet<String>,
    /// Saved responses that hold something.
    pub(crate) answers: usize,
}

impl Source {
    pub(crate) fn of(collection: &Entry) -> Self {
        let text = fs::read_to_string(&collection.path).unwrap_or_default();
        let root = serde_json::from_str(text.trim_start_matches('\u{feff}'));
        let root: Value = root.unwrap_or_default();
        let mut source = Self::default();
        source.add(root.get("collection").unwrap_or(&root), false);
        source
    }

    fn add(&mut self, parent: &Value, keeps: bool) {
        let behavior = &parent["protocolProfileBehavior"]["disableBodyPruning"];
        let keeps = behavior.as_bool().unwrap_or(keeps);
        for item in list(parent, "item") {
            let request = &item["request"];
            let own = &item["protocolProfileBehavior"]["disableBodyPruning"];
            let method = request["method"].as_str().unwrap_or("GET");
            let sent = own.as_bool().unwrap_or(keeps) || !WITHOUT_BODY.contains(&method);
            if sent && carries(&request["body"]) {
                let address = address(&request["url"]);
                self.bodies.insert(format!("{method} {address}"));
            }
            let saved = list(item, "response");
            let held = saved.filter(|saved| has_text(&saved["body"]));
            self.answers += held.count();
            self.add(item, keeps);
        }
    }
}

/// The address of a request without its query, and without the names of placeholders.
fn address(url: &Value) -> String {
    let text = match (url.as_str(), url["raw"].as_str()) {
        (Some(text), _) | (None, Some(text)) => text.to_owned(),
        (None, None) => format!("{}{}", url["host"], url["path"]),
    };
    let path = text.split('?').next().unwrap_or_default();
    let segments = path.split('/').map(|segment| match segment {
        "" => segment,
        _ if segment.starts_with(':') || segment.contains("{{") => "{}",
        _ => segment,
    });
    segments.collect::<Vec<_>>().join("/")
}

fn carries(body: &Value) -> bool {
    let fields = |key| list(body, key).next().is_some();
    match body["mode"].as_str() {
        Some("raw") => has_text(&body["raw"]),
        Some(form @ ("urlencoded" | "formdata")) => fields(form),
        Some(other) => body.get(other).is_some(),
        None => false,
    }
}

fn has_text(value: &Value) -> bool {
    value.as_str().is_some_and(|text| !text.trim().is_empty())
}

fn list<'a>(value: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> {
    value[key].as_array().into_iter().flatten()
}
