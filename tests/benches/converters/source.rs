//! What collections hold, before anybody converts them.

use std::fs;

use connector_tests::Entry;
use serde_json::Value;

/// Counts of a collection.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Source {
    /// Requests that carry something.
    pub(crate) bodies: usize,
    /// Saved responses that hold something.
    pub(crate) answers: usize,
}

impl Source {
    pub(crate) fn of(collection: &Entry) -> Self {
        let text = fs::read_to_string(&collection.path).unwrap_or_default();
        let root = serde_json::from_str(text.trim_start_matches('\u{feff}'));
        let root: Value = root.unwrap_or_default();
        let mut source = Self::default();
        source.add(root.get("collection").unwrap_or(&root));
        source
    }

    fn add(&mut self, parent: &Value) {
        for item in list(parent, "item") {
            self.bodies += usize::from(carries(&item["request"]["body"]));
            let saved = list(item, "response");
            let held = saved.filter(|saved| has_text(&saved["body"]));
            self.answers += held.count();
            self.add(item);
        }
    }
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
