use std::collections::HashMap;

use connector_codegen::plan::{Group, Operation, Options, Package, Step, StepValue};
use connector_codegen::source::DiskFiles;
use connector_codegen::{Client, read};
use connector_tests::Entry;

/// A collection, its client, and what the client's methods take.
pub(crate) struct Document {
    pub(crate) entry: Entry,
    pub(crate) client: Client,
    /// The methods, in the order of the client's groups.
    pub(crate) methods: Vec<Method>,
    /// Which method each request became, by where it is in the collection.
    by_pointer: HashMap<String, usize>,
}

/// A method of a client.
pub(crate) struct Method {
    /// The operation's id, verb and path.
    pub(crate) operation: String,
    pub(crate) path: String,
    /// What it takes: its arguments, then the setters of its request.
    pub(crate) takes: Vec<Taken>,
}

/// Something that a method takes.
pub(crate) struct Taken {
    pub(crate) kind: Kind,
    /// Its name in the request.
    pub(crate) label: String,
}

/// Where something goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Path,
    Query,
    Header,
    /// A field of a form.
    Field,
    Body,
}

impl Document {
    /// `None` when there is no client.
    pub(crate) fn read(entry: &Entry) -> Option<Self> {
        let mut definition = read(&entry.path, &DiskFiles::default());
        // The client uses up what it is made of.
        let api = definition.api.clone()?;
        let client = definition.generate(&Options::default())?;
        let mut methods = Vec::new();
        let mut by_pointer = HashMap::new();
        for (at, (_, planned)) in operations(&client.package).enumerate() {
            let declared = api.operations.iter().find(|declared| {
                (&declared.id, &declared.method, &declared.path)
                    == (&planned.id, &planned.verb, &planned.path)
            })?;
            for place in declared.also.iter().chain([&declared.origin]) {
                by_pointer.insert(definition.sources.locate(*place).pointer, at);
            }
            methods.push(Method {
                operation: format!("{} {} {}", planned.id, planned.verb, planned.path),
                path: planned.path.clone(),
                takes: takes(planned),
            });
        }
        Some(Self {
            entry: entry.clone(),
            client,
            methods,
            by_pointer,
        })
    }

    /// The method that a request became.
    pub(crate) fn method(&self, pointer: &str) -> Option<usize> {
        self.by_pointer.get(pointer).copied()
    }

    /// The length of the generated text, in bytes.
    pub(crate) fn size(&self) -> usize {
        let modules = self.client.modules();
        modules.map(|module| module.text.len()).sum()
    }
}

/// Every operation of a client with its group.
pub(crate) fn operations(package: &Package) -> impl Iterator<Item = (&Group, &Operation)> {
    let groups = package.groups.iter();
    groups.flat_map(|group| group.operations.iter().map(move |own| (group, own)))
}

fn takes(planned: &Operation) -> Vec<Taken> {
    let arguments = planned.arguments.iter().filter_map(|argument| {
        let mut steps = planned.steps.iter();
        steps.find(
            |step| matches!(&step.value, StepValue::Argument(name, _) if *name == argument.name),
        )
    });
    let setters = planned.setters.iter().map(|setter| &setter.step);
    arguments.chain(setters).map(taken).collect()
}

fn taken(step: &Step) -> Taken {
    let kind = match step.function.split('_').next().unwrap_or_default() {
        _ if step.function.contains("body") => Kind::Body,
        "path" => Kind::Path,
        "query" => Kind::Query,
        "header" => Kind::Header,
        _ => Kind::Field,
    };
    Taken {
        kind,
        label: step.labels.first().cloned().unwrap_or_default(),
    }
}
