use std::collections::BTreeMap;

use connector_tests::{Entry, write};

use crate::compare::Difference;
use crate::target;

/// Why a request is not compared, where that is nobody else's fault.
pub(crate) const NO_METHOD: &str = "no method is known";
pub(crate) const UNSENT: &str = "the client does not send it";

/// What became of the requests of a collection.
#[derive(Default)]
struct Row {
    requests: usize,
    compared: usize,
    equal: usize,
    /// How many differ in what is listed alone.
    listed: usize,
    /// By what kind of difference: how many requests have it, the first of them, and what is in it.
    kinds: BTreeMap<String, Vec<String>>,
}

/// What became of all requests.
#[derive(Default)]
pub(crate) struct Report {
    rows: BTreeMap<String, Row>,
    left_out: Vec<(String, String)>,
}

impl Report {
    pub(crate) fn leave_out(&mut self, entry: &Entry, why: &str) {
        self.left_out.push((entry.name.clone(), why.to_owned()));
    }

    /// Notes a collection, which may have no requests.
    pub(crate) fn start(&mut self, entry: &Entry) {
        self.rows.entry(entry.name.clone()).or_default();
    }

    /// Notes a request that was not compared.
    pub(crate) fn miss(&mut self, entry: &Entry, request: &str, why: &str, what: &str) {
        let row = self.rows.entry(entry.name.clone()).or_default();
        row.requests += 1;
        let told = format!("{request}\n    {}\n", shortened(what, 400));
        row.kinds.entry(why.to_owned()).or_default().push(told);
    }

    /// Notes a request that was sent by both.
    pub(crate) fn note(&mut self, entry: &Entry, request: &str, differences: &[Difference]) {
        let row = self.rows.entry(entry.name.clone()).or_default();
        row.requests += 1;
        row.compared += 1;
        row.equal += usize::from(differences.is_empty());
        let listed = differences.iter().all(Difference::is_listed);
        row.listed += usize::from(listed && !differences.is_empty());
        let mut kinds: BTreeMap<&str, String> = BTreeMap::new();
        for found in differences {
            let (theirs, ours) = (shortened(&found.theirs, 600), shortened(&found.ours, 600));
            kinds
                .entry(&found.kind)
                .or_insert_with(|| format!("{request}\n    < {theirs}\n    > {ours}\n"));
        }
        for (kind, told) in kinds {
            row.kinds.entry(kind.to_owned()).or_default().push(told);
        }
    }

    fn sum(&self, count: fn(&Row) -> usize) -> usize {
        self.rows.values().map(count).sum()
    }

    fn unequal(&self) -> usize {
        self.sum(|row| row.compared - row.equal - row.listed)
    }

    /// How many requests differ in what is not listed, or are not sent although nobody else is known to be at fault.
    pub(crate) fn unexplained(&self) -> usize {
        let kinds = self.rows.values().flat_map(|row| &row.kinds);
        let unsent = kinds.filter(|(kind, _)| [NO_METHOD, UNSENT].contains(&kind.as_str()));
        self.unequal() + unsent.map(|(_, told)| told.len()).sum::<usize>()
    }

    /// The figures.
    pub(crate) fn summary(&self) -> String {
        let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
        for (kind, told) in self.rows.values().flat_map(|row| &row.kinds) {
            *kinds.entry(kind).or_default() += told.len();
        }
        let mut text = format!(
            "{} collections, {} requests: {} sent by both, {} equal, {} but for what is listed, {} not; {} collections left out",
            self.rows.len(),
            self.sum(|row| row.requests),
            self.sum(|row| row.compared),
            self.sum(|row| row.equal),
            self.sum(|row| row.listed),
            self.unequal(),
            self.left_out.len()
        );
        for (kind, count) in kinds {
            text.push_str(&format!("\n{count:6} × {kind}"));
        }
        text
    }

    /// Writes everything that is known to a file.
    pub(crate) fn write(&self) {
        let mut kinds: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for (name, row) in &self.rows {
            for (kind, told) in &row.kinds {
                let told = told.iter().map(|told| format!("  {name} {told}"));
                kinds.entry(kind).or_default().extend(told);
            }
        }
        let mut text = format!("{}\n", self.summary());
        for (name, why) in &self.left_out {
            text.push_str(&format!("left out: {name}: {}\n", shortened(why, 300)));
        }
        for (kind, told) in kinds {
            text.push_str(&format!("\n{} × {kind}\n{}", told.len(), told.concat()));
        }
        write(&target().join("newman.txt"), &text);
    }

    /// What is checked in: for each collection how many requests there are, were sent by both and are equal, wholly or
    /// but for what is listed; then for each kind of
    /// difference how many have it, and the first one.
    pub(crate) fn ledger(&self) -> String {
        let mut text = "collection\trequests\tsent\tequal\tlisted\tdifferences\n".to_owned();
        let mut lines: BTreeMap<&str, String> = BTreeMap::new();
        for (name, row) in &self.rows {
            let kinds = row.kinds.iter();
            let kinds = kinds.map(|(kind, told)| format!("{} {kind}", told.len()));
            let kinds = kinds.collect::<Vec<_>>().join("; ");
            let Row {
                requests,
                compared,
                equal,
                listed,
                ..
            } = row;
            lines.insert(
                name,
                format!("{name}\t{requests}\t{compared}\t{equal}\t{listed}\t{kinds}\n"),
            );
        }
        for (name, why) in &self.left_out {
            let why = shortened(why, 120);
            lines.insert(name, format!("{name}\t0\t0\t0\t0\tleft out: {why}\n"));
        }
        text.extend(lines.into_values());
        text
    }
}

fn shortened(text: &str, most: usize) -> String {
    let line = text.replace(['\n', '\t', '\r'], " ");
    match line.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}
