//! Queries, headers and forms of several requests that are one operation.

use std::collections::{HashMap, HashSet};

use super::collection::{Pair, Request};
use super::credentials::{Needed, is_secret_name, is_secret_value, report_literal};
use super::scope::Scope;
use super::steady::Steady;
use super::text::{is_literal, only_variable};
use crate::diag::{Diagnostics, codes};
use crate::infer::{Context, Options, Role, Types, infer_choice, infer_text};
use crate::model::{
    Docs, Encoding, Json, Location, Param, Rare, Step, StringFormat, Style, Type, Visibility,
};
use crate::parse::shared::is_header_name;
use crate::source::Place;

/// Headers that are written with the body, by the transport, or by Postman for its own use.
const OWN_HEADERS: &[&str] = &[
    "accept",
    "accept-encoding",
    "connection",
    "content-length",
    "content-type",
    "host",
    "postman-token",
    "transfer-encoding",
    "user-agent",
];

/// What stands before a value of the collection.
const EXAMPLE: &str = "For example ";

/// Longer values are no examples.
const LONGEST_EXAMPLE: usize = 60;

/// A parameter that is text and need not be there.
pub(super) fn text_param(name: &str, location: Location, place: Place) -> Param {
    Param {
        name: name.to_owned(),
        client_name: None,
        location,
        ty: Type::String(StringFormat::Plain),
        required: false,
        style: Style::Plain,
        media_type: None,
        encoding: Encoding::Single,
        default: None,
        fixed: None,
        visibility: Visibility::Normal,
        deprecated: false,
        limits: Rare::default(),
        docs: Rare::default(),
        extensions: Rare::default(),
        origin: place,
    }
}

/// What all requests of an operation have under one key.
struct Entry<'a> {
    pair: &'a Pair,
    /// What stands there, where it is enabled or not.
    values: Vec<&'a str>,
    description: Option<&'a str>,
    /// Whether one request has the key more than once.
    repeated: bool,
    /// Whether every request has it, and switched on.
    always: bool,
}

/// The pairs of several requests by their keys, in the order in which they are met.
fn entries<'a>(lists: &[&'a [Pair]], fold: bool) -> Vec<Entry<'a>> {
    let mut at: HashMap<String, usize> = HashMap::new();
    // With each entry, how many lists have it, the last of them, and the last that has it switched on.
    let mut entries: Vec<(usize, [usize; 2], Entry<'a>)> = Vec::new();
    for (list, pair) in (0..)
        .zip(lists)
        .flat_map(|(list, pairs)| pairs.iter().map(move |pair| (list, pair)))
    {
        let key = match fold {
            true => pair.key.trim().to_ascii_lowercase(),
            false => pair.key.clone(),
        };
        let index = *at.entry(key).or_insert_with(|| {
            let entry = Entry {
                pair,
                values: Vec::new(),
                description: None,
                repeated: false,
                always: true,
            };
            entries.push((0, [usize::MAX; 2], entry));
            entries.len() - 1
        });
        let (count, [last, last_on], entry) = &mut entries[index];
        // A value that is switched off is another choice.
        if !pair.disabled {
            entry.repeated |= *last_on == list;
            *last_on = list;
        }
        entry.values.push(pair.text());
        entry.description = entry.description.or(pair.description.as_deref());
        entry.always &= !pair.disabled;
        *count += usize::from(*last != list);
        *last = list;
    }
    let entries = entries.into_iter().map(|(count, _, entry)| Entry {
        always: entry.always && count == lists.len(),
        ..entry
    });
    entries.collect()
}

/// Makes parameters of pairs.
pub(super) struct Params<'a, 'd> {
    pub(super) scope: &'a Scope,
    pub(super) steady: &'a Steady,
    pub(super) options: &'a Options,
    pub(super) types: &'d mut Types,
    pub(super) diagnostics: &'d mut Diagnostics,
    /// The id of their operation.
    pub(super) operation: &'d str,
}

impl<'a> Params<'a, '_> {
    /// The query of an operation. `told_apart` names the keys whose words tell which of several operations of one path is
    /// meant.
    pub(super) fn query(
        &mut self,
        requests: &[&Request],
        needed: &Needed,
        told_apart: &[String],
    ) -> Vec<Param> {
        let saved = requests.iter().flat_map(|request| &request.responses);
        let originals = saved.filter_map(|saved| saved.original.as_ref());
        // What a saved response was asked with is known, and belongs to no request that is sent.
        let originals: Vec<Vec<Pair>> = originals
            .map(|original| {
                let pairs = original.query.iter().cloned();
                pairs.map(|pair| pair.disabled_if(true)).collect()
            })
            .collect();
        let mut lists: Vec<&[Pair]> = requests
            .iter()
            .map(|request| request.url.query.as_slice())
            .collect();
        let own = lists.len();
        lists.extend(originals.iter().map(Vec::as_slice));
        let always: HashSet<&str> = entries(&lists[..own], false)
            .into_iter()
            .filter(|entry| entry.always)
            .map(|entry| entry.pair.key.as_str())
            .collect();
        let mut params = Vec::new();
        for entry in entries(&lists, false) {
            let key = entry.pair.key.as_str();
            if needed.query.iter().any(|name| name == key) || !self.has_name(&entry) {
                continue;
            }
            let mut param = self.param(&entry, Location::Query);
            let fixed = one_value(&entry).filter(|value| {
                let tells = is_word(value) && told_apart.iter().any(|known| known == key);
                always.contains(key) && (self.steady.query(key, value) || tells)
            });
            self.send_unless_set(&mut param, fixed);
            params.push(param);
        }
        params
    }

    /// The headers of an operation.
    pub(super) fn headers(&mut self, requests: &[&Request], needed: &Needed) -> Vec<Param> {
        let lists: Vec<&[Pair]> = requests
            .iter()
            .map(|request| request.headers.as_slice())
            .collect();
        let bodiless = requests.iter().all(|request| request.body.is_none());
        let mut params = Vec::new();
        for entry in entries(&lists, true) {
            let name = entry.pair.key.trim();
            let lower = name.to_ascii_lowercase();
            let fixed = one_value(&entry).filter(|_| entry.always);
            // Services that choose by it what answers want it without a body as well.
            let of_nothing = lower == "content-type" && bodiless && fixed.is_some();
            let own = OWN_HEADERS.contains(&lower.as_str()) && !of_nothing;
            if own || needed.headers.contains(&lower) || !self.has_name(&entry) {
                continue;
            }
            if lower == "authorization" && !entry.always {
                continue;
            }
            if !is_header_name(name) {
                self.diagnostics
                    .report(
                        &codes::parse::BAD_HEADER_NAME,
                        entry.pair.place,
                        format!("`{}` cannot be the name of a header", name.escape_debug()),
                    )
                    .help("header names consist of letters, digits and ``!#$%&'*+-.^_`|~``");
                continue;
            }
            let mut param = self.param(&entry, Location::Header);
            self.send_unless_set(&mut param, fixed);
            // What everything is sent with is no choice.
            if of_nothing || fixed.is_some_and(|value| self.steady.header(name, value)) {
                param.visibility = Visibility::Internal;
            }
            params.push(param);
        }
        params
    }

    /// The fields of a form. The word that says what is asked for (`grant_type`) is sent unless the caller says another one.
    pub(super) fn fields(&mut self, forms: &[&[Pair]], location: Location) -> Vec<Param> {
        let mut params = Vec::new();
        for entry in entries(forms, false) {
            if self.has_name(&entry) {
                let mut param = self.param(&entry, location);
                let word = one_value(&entry).filter(|value| is_word(value) && entry.always);
                let word = word.filter(|_| tells(&entry.pair.key));
                self.send_unless_set(&mut param, word);
                params.push(param);
            }
        }
        params
    }

    fn param(&mut self, entry: &Entry<'_>, location: Location) -> Param {
        let pair = entry.pair;
        let name = match location {
            Location::Header => pair.key.trim(),
            _ => pair.key.as_str(),
        };
        let file = pair.kind.as_deref() == Some("file") && location == Location::Part;
        let ty = match file {
            true => Type::Binary,
            false => self.ty(name, entry),
        };
        let (ty, style) = match entry.repeated {
            true => (Type::List(Box::new(ty)), Style::Multi),
            false => (ty, Style::Plain),
        };
        Param {
            ty,
            style: match (style, location) {
                (Style::Multi, Location::Header) => Style::Csv,
                (style, _) => style,
            },
            media_type: pair
                .media_type
                .clone()
                .filter(|_| location == Location::Part),
            docs: Docs {
                description: self.told(entry, file),
                ..Docs::default()
            }
            .into(),
            ..text_param(name, location, pair.place)
        }
    }

    fn ty(&mut self, name: &str, entry: &Entry<'_>) -> Type {
        let values = self.known(&entry.values);
        let context = Context {
            role: Role::Request,
            name: vec![Step::Name(self.operation.into()), Step::Name(name.into())],
            origin: entry.pair.place,
            source: String::new(),
            pointer: String::new(),
        };
        let listed = entry.description.and_then(|description| {
            infer_choice(description, &values, &context, self.options, self.types)
        });
        listed.unwrap_or_else(|| infer_text(name, &values))
    }

    /// The values that say something of their kind: literal ones, and what variables hold.
    fn known<'v>(&self, values: &[&'v str]) -> Vec<&'v str>
    where
        'a: 'v,
    {
        let values = values.iter();
        values
            .filter_map(|value| known(value, self.scope))
            .collect()
    }

    /// What is said of a parameter, or else a value that it has in the collection.
    fn told(&self, entry: &Entry<'_>, file: bool) -> Option<String> {
        let variable = entry.values.iter().filter_map(|value| only_variable(value));
        let variable = variable
            .filter_map(|name| self.scope.description(name))
            .next();
        if let Some(text) = entry.description.or(variable) {
            return Some(text.to_owned());
        }
        example(&entry.pair.key, &self.known(&entry.values)).filter(|_| !file)
    }

    /// Sends a value unless the caller sets another one.
    fn send_unless_set(&mut self, param: &mut Param, value: Option<&str>) {
        let Some(value) = value else {
            return;
        };
        if is_secret_name(&param.name) || is_secret_value(value) {
            report_literal(value, param.origin, self.diagnostics);
            return;
        }
        param.required = true;
        param.docs = Docs {
            // The default says as much.
            description: param
                .docs
                .description
                .clone()
                .filter(|text| !text.starts_with(EXAMPLE)),
            ..Docs::default()
        }
        .into();
        param.default = Some(Box::new(Json::String(value.to_owned())));
    }

    fn has_name(&mut self, entry: &Entry<'_>) -> bool {
        let key = entry.pair.key.trim();
        let named = !key.is_empty() && is_literal(key);
        // A row of the editor that nobody filled.
        let empty = key.is_empty() && entry.values.iter().all(|value| value.is_empty());
        if !named && !empty {
            self.diagnostics
                .report(
                    &codes::postman::NAMELESS,
                    entry.pair.place,
                    format!("the key `{}` is no name", entry.pair.key.escape_debug()),
                )
                .help("give it a name without variables");
        }
        named
    }
}

/// A literal value, or what the variable holds that a value is.
pub(super) fn known<'v>(value: &'v str, scope: &'v Scope) -> Option<&'v str> {
    let value = match only_variable(value) {
        Some(name) => scope.shown(name)?,
        None => value,
    };
    (!value.is_empty() && is_literal(value)).then_some(value)
}

/// What people are told of a value that something has in the collection.
pub(super) fn example(name: &str, values: &[&str]) -> Option<String> {
    let shown = |value: &&&str| {
        let names_a_type = value.starts_with('<') && value.ends_with('>');
        let fits = value.len() <= LONGEST_EXAMPLE && !value.contains(['`', '\n', '\r']);
        fits && !names_a_type && !is_secret_value(value)
    };
    let value = values.iter().find(shown)?;
    (!is_secret_name(name)).then(|| format!("{EXAMPLE}`{value}`."))
}

/// Names of members and fields that by their meaning say what is asked for.
const TELLING: &[&str] = &[
    "action",
    "command",
    "event",
    "grant_type",
    "kind",
    "method",
    "operation",
    "type",
];

/// Whether a name says that its value tells what is asked for.
pub(super) fn tells(name: &str) -> bool {
    TELLING.iter().any(|known| name.eq_ignore_ascii_case(known))
}

/// The one literal value that all of them are.
fn one_value<'a>(entry: &Entry<'a>) -> Option<&'a str> {
    let first = *entry.values.first()?;
    let same = entry.values.iter().all(|value| *value == first);
    (same && !first.is_empty() && is_literal(first) && !entry.repeated && !is_placeholder(first))
        .then_some(first)
}

/// `<string>` and its like, which are told and not sent.
fn is_placeholder(value: &str) -> bool {
    value.starts_with(['<', '[', '{']) && value.ends_with(['>', ']', '}'])
}

/// Whether a value is a word, as names of actions and kinds are, and no data.
pub(super) fn is_word(value: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || "_-.".contains(c);
    let truth = value.eq_ignore_ascii_case("true") || value.eq_ignore_ascii_case("false");
    value.len() > 1
        && value.starts_with(|c: char| c.is_ascii_alphabetic())
        && value.chars().all(plain)
        && !truth
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use crate::model::{Json, Visibility};
    use crate::source::MemoryFiles;

    #[test]
    fn the_media_type_of_nothing_is_sent() {
        let text = |body: &str| {
            format!(
                r#"{{"info": {{"name": "a"}}, "item": [{{"name": "a", "request": {{"method": "POST",
                "url": "https://a.example.com/a", {body}
                "header": [{{"key": "content-type", "value": "application/json"}}]}}}}]}}"#
            )
        };
        let params = |body: &str| {
            let files = MemoryFiles::new().with("a.json", text(body));
            let api = crate::read(Path::new("a.json"), &files).api;
            api.expect("it is read").operations.remove(0).params
        };
        let [param] = params("").try_into().expect("there is one");
        assert_eq!(param.name, "content-type");
        assert_eq!(param.visibility, Visibility::Internal);
        let value = Json::String("application/json".to_owned());
        assert_eq!(param.default.as_deref(), Some(&value));
        // The body has it already.
        let body = r#""body": {"mode": "raw", "raw": "{\"a\": 1}"},"#;
        assert!(params(body).is_empty());
    }
}
