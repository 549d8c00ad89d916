//! What a document keeps, whoever wrote it: OpenAPI 2.0 and 3.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use crate::document::{Document, METHODS, shape};

/// Headers that the media types of bodies and the credentials describe, for which a parameter shall be ignored (OpenAPI 3.0.3
/// §4.7.12.2), and those that programs write for their connections.
const TRANSPORT: &[&str] = &[
    "accept",
    "accept-encoding",
    "authorization",
    "connection",
    "content-length",
    "content-type",
    "host",
    "postman-token",
    "transfer-encoding",
    "user-agent",
];

/// A parameter by its place and its name, which for headers is in lower case.
pub(crate) type Param = (String, String);

/// What a document keeps of a collection.
#[derive(Debug, Default)]
pub(crate) struct Kept {
    /// By their paths without the names of placeholders, and their methods: paths that differ in nothing else are identical
    /// (OpenAPI 3.0.3 §4.7.8.2), and a second operation there adds to the first one.
    operations: BTreeMap<(String, String), Operation>,
}

#[derive(Debug, Default)]
struct Operation {
    params: BTreeSet<Param>,
    /// What callers give it: its parameters, the API keys of its security requirements and the variables in the path of its
    /// address, which
    /// are parameters that many operations share.
    inputs: BTreeSet<Param>,
    transport: BTreeSet<String>,
    /// Whether its requests carry something that is not blank.
    body: bool,
    typed_body: bool,
    /// The media types with a type, by status.
    responses: BTreeMap<String, BTreeSet<String>>,
    /// Members of a type, in bodies and responses.
    members: usize,
}

impl Kept {
    pub(crate) fn of(document: &Value) -> Self {
        let document = Document { root: document };
        let mut kept = Self::default();
        let paths = document.root["paths"].as_object();
        for (path, item) in paths.into_iter().flatten() {
            let item = document.resolved(item);
            for method in METHODS {
                if let Some(said) = item.get(method) {
                    let at = (shape(path), (*method).to_owned());
                    let read = Operation::read(&document, path, item, said);
                    match kept.operations.get_mut(&at) {
                        Some(known) => known.join(read),
                        None => drop(kept.operations.insert(at, read)),
                    }
                }
            }
        }
        kept
    }

    /// How many operations there are where a segment that has a placeholder, or stands in brackets, is nothing else.
    pub(crate) fn coarse_operations(&self) -> usize {
        let coarse = self.operations.keys().map(|(path, method)| {
            let segments = path.split('/').map(|segment| {
                let filled = segment.contains("{}") || segment.starts_with(['[', '<']);
                if filled { "{}" } else { segment }
            });
            (segments.collect::<Vec<_>>(), method)
        });
        coarse.collect::<BTreeSet<_>>().len()
    }

    /// How many operations are given a parameter, of each.
    pub(crate) fn inputs(&self) -> BTreeMap<&Param, usize> {
        let mut inputs = BTreeMap::new();
        for input in self.operations.values().flat_map(|said| &said.inputs) {
            *inputs.entry(input).or_default() += 1;
        }
        inputs
    }

    pub(crate) fn counts(&self) -> [usize; FIGURES.len()] {
        let sum = |of: fn(&Operation) -> usize| self.operations.values().map(of).sum();
        [
            self.operations.len(),
            sum(|said| said.inputs.len()),
            sum(|said| usize::from(said.body)),
            sum(|said| said.responses.values().map(BTreeSet::len).sum()),
            sum(|said| usize::from(said.typed_body)),
            sum(|said| said.responses.len()),
            sum(|said| said.members),
            sum(|said| said.params.len()),
            sum(|said| said.transport.len()),
        ]
    }
}

/// The names of what [`Kept::counts`] counts.
pub(crate) const FIGURES: [&str; 9] = [
    "operations",
    "parameters",
    "bodies",
    "typed responses",
    "typed bodies",
    "responses",
    "typed members",
    "of operations",
    "transport",
];

impl Operation {
    fn read(document: &Document<'_>, path: &str, item: &Value, said: &Value) -> Self {
        let mut operation = Self::default();
        let mut carried = Vec::new();
        for param in document.params(item, said) {
            match param["in"].as_str() {
                // OpenAPI 2.0 describes bodies among parameters.
                Some("body" | "formData") => carried.push(param),
                _ => operation.add_param(path, param),
            }
        }
        operation.add_shared(document, item, said);
        operation.add_body(document, said, &carried);
        let responses = said["responses"].as_object();
        for (status, response) in responses.into_iter().flatten() {
            let typed = operation.responses.entry(status.clone()).or_default();
            for (media_type, media) in media(document.resolved(response)) {
                let schema = &media["schema"];
                if document.says(schema, 0) {
                    typed.insert(media_type.to_owned());
                }
                operation.members += document.members(schema, 0);
            }
        }
        operation
    }

    /// Adds a parameter that has a name, and of paths a place there.
    fn add_param(&mut self, path: &str, param: &Value) {
        let text = |key: &str| param[key].as_str().unwrap_or_default();
        let (place, name) = (text("in"), text("name").trim());
        let name = spelled(place, name);
        let nowhere = place == "path" && !path.contains(&format!("{{{name}}}"));
        if name.is_empty() || nowhere {
            return;
        }
        if place == "header" && TRANSPORT.contains(&name.as_str()) {
            self.transport.insert(name);
        } else {
            self.inputs.insert((place.to_owned(), name.clone()));
            self.params.insert((place.to_owned(), name));
        }
    }

    /// Adds what is said of many operations at once: API keys and variables in the paths of addresses.
    fn add_shared(&mut self, document: &Document<'_>, item: &Value, said: &Value) {
        let keys = document.keys(said).filter_map(|scheme| {
            let (place, name) = (scheme["in"].as_str()?, scheme["name"].as_str()?);
            Some((place.to_owned(), spelled(place, name.trim())))
        });
        let keys = keys.filter(|(_, name)| !TRANSPORT.contains(&name.as_str()));
        self.inputs.extend(keys);
        let variables = document.variables(item, said);
        self.inputs
            .extend(variables.map(|name| ("path".to_owned(), name.to_owned())));
    }

    fn add_body(&mut self, document: &Document<'_>, said: &Value, carried: &[&Value]) {
        let fields = carried.iter().filter(|param| param["in"] == "formData");
        let fields = fields.count();
        let whole = carried.iter().filter(|param| param["in"] == "body");
        let whole = whole.map(|param| ("", *param));
        for (media_type, media) in media(document.resolved(&said["requestBody"])).chain(whole) {
            let schema = &media["schema"];
            self.typed_body |= document.says(schema, 0);
            self.body |= document.is_body(media_type, media);
            self.members += document.members(schema, 0);
        }
        self.members += fields;
        self.typed_body |= fields > 0;
        self.body |= fields > 0;
    }

    /// Adds what another operation of the same place says.
    fn join(&mut self, other: Self) {
        let named = |(place, _): &Param| place != "path";
        self.params.extend(other.params.into_iter().filter(named));
        self.inputs.extend(other.inputs.into_iter().filter(named));
        self.transport.extend(other.transport);
        self.body |= other.body;
        self.typed_body |= other.typed_body;
        for (status, typed) in other.responses {
            self.responses.entry(status).or_default().extend(typed);
        }
        self.members += other.members;
    }
}

/// The name of a parameter, of headers in lower case.
fn spelled(place: &str, name: &str) -> String {
    match place {
        "header" => name.to_ascii_lowercase(),
        _ => name.to_owned(),
    }
}

/// The media types of a body or of a response; in OpenAPI 2.0 the response itself.
fn media(said: &Value) -> impl Iterator<Item = (&str, &Value)> {
    let media = said["content"].as_object().into_iter().flat_map(Map::iter);
    let own = said.get("schema").map(|_| ("", said));
    media
        .map(|(media_type, media)| (media_type.as_str(), media))
        .chain(own)
}
