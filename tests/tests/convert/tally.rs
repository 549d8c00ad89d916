//! What became of definitions that were converted.

use std::collections::BTreeMap;
use std::fmt;
use std::path::PathBuf;

use connector_codegen::convert::Target;
use connector_codegen::diag::{Diagnostics, Level};
use connector_codegen::model::Api;
use connector_codegen::plan::{Options, plan};
use connector_codegen::source::MemoryFiles;
use connector_codegen::{Definition, read};
use connector_tests::write;

use crate::facts::{Facts, facts};
use crate::target;

/// Counts of definitions and their operations.
#[derive(Default)]
pub(crate) struct Tally {
    definitions: usize,
    unreadable: usize,
    operations: usize,
    /// Operations that say the same.
    same: usize,
    /// Operations that say something else, and whose definition has a diagnostic that something is lost.
    told: usize,
    /// Those of which nothing was told.
    untold: Vec<String>,
    /// How many methods clients of the definitions have, and clients of the results.
    methods: (usize, usize),
    codes: BTreeMap<&'static str, usize>,
    /// The files of the results.
    pub(crate) written: Vec<PathBuf>,
}

impl Tally {
    /// Converts a definition, reads the result, and compares what they say.
    pub(crate) fn convert(&mut self, name: &str, mut definition: Definition, to: Target) {
        let Some(api) = &definition.api else {
            self.unreadable += 1;
            return;
        };
        let (before, methods) = (facts(api, to), methods(api));
        definition.diagnostics = Diagnostics::new();
        let text = definition.convert(to, &Options::default());
        let text = text.expect("what can be read can be written");
        let losses = self.count(&definition.diagnostics);
        let again = read_again(&text);
        let after = again.api.as_ref().expect("it can be read");
        self.compare(name, to, &before, &facts(after, to), losses);
        let methods = (methods, self::methods(after));
        self.methods.0 += methods.0;
        self.methods.1 += methods.1;
        if losses == 0 && methods.0 != methods.1 {
            let line = format!("{name} → {}: {methods:?} methods", to.as_str());
            self.untold.push(line);
        }
        let file = name.replace(['/', '\\'], "__");
        let file = target().join(format!("{file}.{}.json", to.as_str()));
        write(&file, &text);
        self.written.push(file);
        self.definitions += 1;
    }

    fn count(&mut self, found: &Diagnostics) -> usize {
        for found in found.iter() {
            *self.codes.entry(found.code.id).or_default() += 1;
        }
        found
            .iter()
            .filter(|found| found.level() < Level::Note)
            .count()
    }

    fn compare(&mut self, name: &str, to: Target, before: &Facts, after: &Facts, losses: usize) {
        for (what, said) in before {
            self.operations += 1;
            match after.get(what) {
                Some(again) if again == said => self.same += 1,
                _ if losses > 0 => self.told += 1,
                again => {
                    let again = again.map(Vec::as_slice).unwrap_or_default();
                    let to = to.as_str();
                    let lost = said.iter().find(|line| !again.contains(line));
                    let new = again.iter().find(|line| !said.contains(line));
                    let line = format!("{name} → {to}: {what}\n  - {lost:?}\n  + {new:?}");
                    self.untold.push(line);
                }
            }
        }
    }

    /// Shows what differs without a word.
    pub(crate) fn tell(&self) {
        self.untold.iter().for_each(|line| println!("{line}"));
    }

    /// Holds what differs without a word to a share of a thousand.
    pub(crate) fn hold(&self, permitted: usize) {
        let untold = self.untold.len();
        assert!(
            untold * 1000 <= self.operations * permitted,
            "{untold} differ without a word\n{}",
            self.untold[..untold.min(40)].join("\n")
        );
    }
}

/// How many methods a client has.
fn methods(api: &Api) -> usize {
    let options = Options::default();
    let package = plan(api.clone(), &options, &mut Diagnostics::new());
    package.counts.emitted
}

fn read_again(text: &str) -> Definition {
    let name = std::path::Path::new("converted.json");
    read(name, &MemoryFiles::new().with(name, text))
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "{} conversions ({} unreadable), {} operations: {} say the same, {} differ as told, {} without a word; {} methods became {}",
            self.definitions,
            self.unreadable,
            self.operations,
            self.same,
            self.told,
            self.untold.len(),
            self.methods.0,
            self.methods.1
        )?;
        let codes: Vec<String> = self
            .codes
            .iter()
            .map(|(code, count)| format!("{code} {count}"))
            .collect();
        write!(f, "{}", codes.join(", "))
    }
}
