use std::collections::BTreeMap;
use std::fs;

use crate::documents::target;

/// Something that went in and did not come out as it was.
pub(crate) struct Failure {
    pub(crate) document: String,
    pub(crate) component: String,
    /// Whether the definition gives the sample.
    pub(crate) is_told: bool,
    /// What kind of fault it is, and where.
    pub(crate) fault: String,
    pub(crate) sample: String,
    pub(crate) result: String,
}

impl Failure {
    /// The fault without its place.
    pub(crate) fn class(&self) -> String {
        let told = if self.is_told { "told" } else { "made" };
        let what = self
            .fault
            .split_once(": ")
            .map_or(self.fault.as_str(), |(what, _)| what);
        // What was found instead is told by the sample.
        let what = what.split_once(", found").map_or(what, |(what, _)| what);
        let what = what
            .split_once('`')
            .map_or(what, |(what, _)| what.trim_end());
        format!("{told}, {what}")
    }
}

/// What became of all components.
#[derive(Default)]
pub(crate) struct Report {
    pub(crate) documents: usize,
    /// Documents that could not be tried, and why.
    pub(crate) untried: Vec<(String, String)>,
    /// Components of documents that could be tried.
    pub(crate) components: usize,
    /// Components without a sample that the validator accepts.
    pub(crate) silent: Vec<String>,
    pub(crate) samples: usize,
    pub(crate) refused: usize,
    /// The first failure of each component that has one.
    pub(crate) failures: Vec<Failure>,
}

impl Report {
    pub(crate) fn tested(&self) -> usize {
        self.components - self.silent.len()
    }

    /// One line of figures.
    pub(crate) fn summary(&self) -> String {
        let passed = self.tested() - self.failures.len();
        format!(
            "{} documents, {} components: {passed} of {} tested came through ({:.3} %), {} without a sample; {} samples, {} refused by the validator; {} documents untried",
            self.documents,
            self.components,
            self.tested(),
            100.0 * passed as f64 / self.tested().max(1) as f64,
            self.silent.len(),
            self.samples,
            self.refused,
            self.untried.len(),
        )
    }

    /// Tells the figures, and writes everything to a file.
    pub(crate) fn write(&self) {
        println!("{}", self.summary());
        fs::write(target().join("roundtrip.txt"), self.text()).expect("files can be written");
    }

    /// Everything that is known.
    fn text(&self) -> String {
        let untried = self.untried.iter();
        let untried = untried.map(|(name, why)| format!("untried: {name}: {why}\n"));
        let silent = self.silent.iter();
        let silent = silent.map(|name| format!("without a sample: {name}\n"));
        format!(
            "{}\n{}\n{}{}",
            self.summary(),
            self.causes(12),
            untried.collect::<String>(),
            silent.collect::<String>()
        )
    }

    /// Of what could be tested, at least 99 of 100 come through; nearly everything could be tested.
    pub(crate) fn hold_bar(&self) {
        assert!(
            self.failures.len() * 100 <= self.tested(),
            "{}",
            self.summary()
        );
        assert!(
            self.silent.len() * 20 <= self.components && self.untried.len() * 100 <= self.documents,
            "{}",
            self.text()
        );
    }

    /// The failures by kind, the most frequent first, with a few examples of each.
    pub(crate) fn causes(&self, examples: usize) -> String {
        let mut classes: BTreeMap<String, Vec<&Failure>> = BTreeMap::new();
        for failure in &self.failures {
            classes.entry(failure.class()).or_default().push(failure);
        }
        let mut classes: Vec<_> = classes.into_iter().collect();
        classes.sort_by_key(|(_, failures)| std::cmp::Reverse(failures.len()));
        let mut text = String::new();
        for (class, mut failures) in classes {
            text.push_str(&format!("\n{} × {class}\n", failures.len()));
            failures.sort_by_key(|failure| failure.sample.len());
            for failure in failures.iter().take(examples) {
                text.push_str(&format!(
                    "  {} {}\n    {}\n    < {}\n    > {}\n",
                    failure.document,
                    failure.component,
                    failure.fault,
                    shortened(&failure.sample),
                    shortened(&failure.result),
                ));
            }
        }
        text
    }

    /// The components that fail, as tab-separated values.
    pub(crate) fn ledger(&self) -> String {
        let mut lines: Vec<String> = self
            .failures
            .iter()
            .map(|failure| {
                format!(
                    "{}\t{}\t{}\n",
                    failure.document,
                    failure.component,
                    failure.class()
                )
            })
            .collect();
        lines.sort();
        format!("document\tcomponent\treason\n{}", lines.concat())
    }
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(600) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
