//! How far examples can be trusted: types are inferred from all examples of a position but one, and that one is read.
//!
//! It reads collections by itself, so that what is measured is inference and not the reader: operations are told by method and
//! address as they are written, and only bodies are looked at.

#[path = "support/corpus.rs"]
mod corpus;

use std::collections::BTreeMap;
use std::fs;
use std::time::{Duration, Instant};

use connector_codegen::diag::Diagnostics;
use connector_codegen::infer::{
    Context, Numbers, Options, Required, Role, Sample, Types, infer, read_body,
};
use connector_codegen::model::Step;
use connector_codegen::source::{Place, Sources};
use connector_tests::accepts;
use serde_json::Value;

/// The largest share of examples that the types of others may refuse by default.
const BAR: f64 = 0.01;

/// Of so many examples of a position, spread over all, each is left out once.
const MOST: usize = 12;

/// How many of the refusals are shown.
const TOLD: usize = 5;

type Groups = BTreeMap<String, Vec<Sample>>;

fn main() {
    let Some(folder) = corpus::folder("postman") else {
        return;
    };
    let mut bodies = Bodies::default();
    let files = fs::read_dir(folder.join("open")).into_iter().flatten();
    let mut files: Vec<_> = files.flatten().map(|file| file.path()).collect();
    files.sort();
    for file in files {
        let text = fs::read(&file).unwrap_or_default();
        let text = text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&text);
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        if let Ok(collection) = serde_json::from_slice(text) {
            bodies.collection(&name, &collection);
        }
    }
    bodies.print();
    let items = items(&bodies.responses);
    let choices: [(&str, Options); 5] = [
        ("default", Options::default()),
        ("required: evidence of 1", evidence(1)),
        ("required: evidence of 5", evidence(5)),
        (
            "numbers: lenient",
            Options {
                numbers: Numbers::Lenient,
                ..Options::default()
            },
        ),
        (
            "formats and enums",
            Options {
                formats: true,
                enums: true,
                ..Options::default()
            },
        ),
    ];
    let mut worst: f64 = 0.0;
    for (role, what, groups) in [
        (
            Role::Response,
            "answers that mean success",
            &bodies.responses,
        ),
        (Role::Response, "items of lists in them", &items),
        (Role::Request, "bodies of requests", &bodies.requests),
    ] {
        for (at, (name, options)) in choices.iter().enumerate() {
            let trials = trials(role, groups, options);
            trials.print(what, name);
            worst = if at == 0 {
                worst.max(trials.share())
            } else {
                worst
            };
        }
    }
    bodies.print_speed();
    assert!(
        worst <= BAR,
        "{:.2} % are refused by default",
        worst * 100.0
    );
}

fn evidence(least: u32) -> Options {
    Options {
        required: Required::Evidence(least),
        ..Options::default()
    }
}

/// The JSON bodies of collections by operation.
#[derive(Default)]
struct Bodies {
    requests: Groups,
    responses: Groups,
    read: usize,
    repaired: usize,
    text: usize,
    bytes: usize,
    took: Duration,
}

impl Bodies {
    fn collection(&mut self, name: &str, node: &Value) {
        let values = variables(node);
        self.walk(name, node, &values);
    }

    fn walk(&mut self, name: &str, node: &Value, values: &BTreeMap<String, String>) {
        for item in node["item"].as_array().into_iter().flatten() {
            self.walk(name, item, values);
            self.request(name, item, values);
        }
        if node["collection"].is_object() {
            self.walk(name, &node["collection"], values);
        }
    }

    fn request(&mut self, name: &str, item: &Value, values: &BTreeMap<String, String>) {
        let request = &item["request"];
        let key = format!("{name} {} {}", request["method"], address(&request["url"]));
        let raw = request["body"]["raw"].as_str();
        if let Some(sample) = raw.and_then(|raw| self.sample(raw, values)) {
            self.requests.entry(key.clone()).or_default().push(sample);
        }
        for response in item["response"].as_array().into_iter().flatten() {
            let success = response["code"].as_u64().is_none_or(|code| code / 100 == 2);
            let body = response["body"].as_str().filter(|_| success);
            if let Some(sample) = body.and_then(|body| self.sample(body, values)) {
                self.responses.entry(key.clone()).or_default().push(sample);
            }
        }
    }

    fn sample(&mut self, text: &str, values: &BTreeMap<String, String>) -> Option<Sample> {
        if text.trim().is_empty() {
            return None;
        }
        let start = Instant::now();
        let reading = read_body(text, &|name| values.get(name).cloned());
        self.took += start.elapsed();
        self.bytes += text.len();
        self.read += 1;
        self.repaired += usize::from(!reading.repairs.is_empty());
        self.text += usize::from(reading.sample.is_none());
        reading.sample
    }

    fn print(&self) {
        println!(
            "{} bodies: {} needed repairs, {} are text",
            self.read, self.repaired, self.text
        );
    }

    fn print_speed(&self) {
        let megabytes = self.bytes as f64 / 1e6;
        let reading = self.took.as_secs_f64();
        let groups = [
            (Role::Request, &self.requests),
            (Role::Response, &self.responses),
        ];
        let start = Instant::now();
        for (role, groups) in groups {
            let mut types = Types::new();
            for (name, samples) in groups {
                let samples: Vec<&Sample> = samples.iter().collect();
                let context = context(role, name);
                infer(
                    &samples,
                    &context,
                    &Options::default(),
                    &mut types,
                    &mut Diagnostics::new(),
                );
            }
        }
        println!(
            "reading {megabytes:.1} MB took {reading:.3} s, inferring {:.3} s",
            start.elapsed().as_secs_f64()
        );
    }
}

/// The address of a request without its query. Its text is not always there.
fn address(url: &Value) -> String {
    let parts = |key: &str, between: &str| match &url[key] {
        Value::Array(parts) => {
            let text = |part: &Value| part.as_str().or(part["value"].as_str()).map(str::to_owned);
            let parts: Vec<String> = parts.iter().filter_map(text).collect();
            parts.join(between)
        }
        part => part.as_str().unwrap_or_default().to_owned(),
    };
    let text = url.as_str().or(url["raw"].as_str()).unwrap_or_default();
    match text.split('?').next().unwrap_or_default() {
        "" => format!("{}/{}", parts("host", "."), parts("path", "/")),
        address => address.to_owned(),
    }
}

fn variables(node: &Value) -> BTreeMap<String, String> {
    let all = node["variable"].as_array().into_iter().flatten();
    let known = all.filter_map(|variable| {
        let key = variable["key"].as_str().or(variable["id"].as_str())?;
        let value = match &variable["value"] {
            Value::String(value) => value.clone(),
            other => other.to_string(),
        };
        Some((key.to_owned(), value))
    });
    known.collect()
}

/// The items of each list of objects in samples.
fn items(groups: &Groups) -> Groups {
    let mut found = Groups::new();
    for (name, samples) in groups {
        for sample in samples {
            collect(name, sample, &mut found);
        }
    }
    found
}

fn collect(way: &str, sample: &Sample, found: &mut Groups) {
    match sample {
        Sample::Array(items) => {
            let way = format!("{way}/*");
            let objects = items
                .iter()
                .filter(|item| matches!(item, Sample::Object(_)));
            let objects: Vec<Sample> = objects.cloned().collect();
            items.iter().for_each(|item| collect(&way, item, found));
            found.entry(way).or_default().extend(objects);
        }
        Sample::Object(members) => {
            for (key, value) in members {
                collect(&format!("{way}/{key}"), value, found);
            }
        }
        _ => {}
    }
}

/// What became of examples that were left out.
#[derive(Default)]
struct Trials {
    groups: usize,
    all: usize,
    refused: usize,
    why: Vec<String>,
}

impl Trials {
    fn share(&self) -> f64 {
        self.refused as f64 / self.all.max(1) as f64
    }

    fn print(&self, what: &str, name: &str) {
        println!(
            "{what}, {name}: {} of {} in {} groups are refused ({:.2} %)",
            self.refused,
            self.all,
            self.groups,
            self.share() * 100.0
        );
        if name == "default" {
            self.why
                .iter()
                .take(TOLD)
                .for_each(|why| println!("    {why}"));
        }
    }
}

fn trials(role: Role, groups: &Groups, options: &Options) -> Trials {
    let mut trials = Trials::default();
    let groups = groups.iter().filter(|(_, samples)| samples.len() > 1);
    for (name, samples) in groups {
        trials.groups += 1;
        let context = context(role, name);
        for left_out in (0..samples.len()).step_by(samples.len().div_ceil(MOST)) {
            let others: Vec<&Sample> = samples
                .iter()
                .enumerate()
                .filter_map(|(at, sample)| (at != left_out).then_some(sample))
                .collect();
            let mut types = Types::new();
            let ty = infer(
                &others,
                &context,
                options,
                &mut types,
                &mut Diagnostics::new(),
            );
            trials.all += 1;
            if let Err(error) = accepts(&ty, &types.finish(), &on_the_wire(&samples[left_out])) {
                trials.refused += 1;
                trials.why.push(format!("{name} {error}"));
            }
        }
    }
    trials
}

/// The value without texts that name a type in its place, which no service sends.
fn on_the_wire(sample: &Sample) -> Sample {
    match sample {
        Sample::String(text) if text.starts_with('<') && text.ends_with('>') => Sample::Hole,
        Sample::Array(items) => Sample::Array(items.iter().map(on_the_wire).collect()),
        Sample::Object(members) => {
            let members = members.iter();
            let members = members.map(|(key, value)| (key.clone(), on_the_wire(value)));
            Sample::Object(members.collect())
        }
        other => other.clone(),
    }
}

fn context(role: Role, name: &str) -> Context {
    Context {
        role,
        name: vec![Step::Name(name.into()), Step::Role("Response".into())],
        origin: nowhere(),
        source: "examples".to_owned(),
        pointer: name.to_owned(),
    }
}

fn nowhere() -> Place {
    let sources = Sources::from_text("x.json", "{}", &mut Diagnostics::new());
    sources.root().expect("it is whole").place()
}
