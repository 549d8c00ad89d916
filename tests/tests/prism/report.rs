use std::collections::{BTreeMap, BTreeSet};

use connector_tests::{Entry, write};

use crate::document::Document;
use crate::fault::{Fault, Stage};
use crate::target;
use crate::values::Call;

/// The fault of an operation that tells most, and the call that has it.
struct Row {
    fault: Fault,
    given: String,
}

/// What became of all operations.
#[derive(Default)]
pub(crate) struct Report {
    documents: BTreeSet<String>,
    /// Documents that were not tried, and why.
    left_out: Vec<(String, String)>,
    calls: usize,
    /// Every operation by document and name; none is left of one whose every call was accepted and answered.
    operations: BTreeMap<(String, String), Option<Row>>,
}

impl Report {
    pub(crate) fn leave_out(&mut self, entry: &Entry, why: &str) {
        self.left_out.push((entry.name.clone(), why.to_owned()));
    }

    /// Notes an operation that cannot be called, for want of a value.
    pub(crate) fn mute(&mut self, document: &Document, method: usize, name: &str) {
        let fault = Fault {
            stage: Stage::Mute,
            what: format!("nothing is a value of `{name}`"),
            reason: Some("test: no value of the schema is known"),
        };
        self.add(document, method, Some(fault), String::new());
    }

    /// Notes what became of a call.
    pub(crate) fn note(&mut self, document: &Document, call: &Call, fault: Option<Fault>) {
        self.calls += 1;
        let names = document.methods[call.method].takes.iter();
        let given = names.zip(&call.values).filter_map(|(taken, value)| {
            let value = value.as_ref()?.to_string();
            Some(format!("{}={}", taken.name, shortened(&value, 400)))
        });
        let given = given.collect::<Vec<_>>().join(" ");
        self.add(document, call.method, fault, given);
    }

    fn add(&mut self, document: &Document, method: usize, fault: Option<Fault>, given: String) {
        let name = document.entry.name.clone();
        self.documents.insert(name.clone());
        let key = (name, document.methods[method].operation.clone());
        let row = self.operations.entry(key).or_default();
        let Some(fault) = fault else {
            return;
        };
        let tells_more = |row: &Row| row.fault.reason.is_some() && fault.reason.is_none();
        if row.as_ref().is_none_or(tells_more) {
            *row = Some(Row { fault, given });
        }
    }

    fn rows(&self) -> impl Iterator<Item = (&(String, String), &Row)> {
        let rows = self.operations.iter();
        rows.filter_map(|(key, row)| Some((key, row.as_ref()?)))
    }

    pub(crate) fn operations(&self) -> usize {
        self.operations.len()
    }

    /// The operations that fail although nobody else is known to be at fault.
    pub(crate) fn unexplained(&self) -> usize {
        let rows = self.rows();
        rows.filter(|(_, row)| row.fault.reason.is_none()).count()
    }

    /// The figures.
    pub(crate) fn summary(&self) -> String {
        let all = self.operations.len();
        let at = |stages: &[Stage]| {
            let rows = self.rows();
            rows.filter(|(_, row)| stages.contains(&row.fault.stage))
                .count()
        };
        let sent = all - at(&[Stage::Argument, Stage::Mute, Stage::Unsent]);
        let accepted = sent - at(&[Stage::Refused]);
        let decoded = accepted - at(&[Stage::Unanswered, Stage::Failed, Stage::Undecoded]);
        format!(
            "{} documents, {all} operations in {} calls: {sent} sent, {accepted} accepted, {decoded} decoded; \
             {} fail for no known reason; {} documents left out",
            self.documents.len(),
            self.calls,
            self.unexplained(),
            self.left_out.len(),
        )
    }

    /// Writes everything that is known to a file.
    pub(crate) fn write(&self) {
        let mut classes: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for ((document, operation), row) in self.rows() {
            let class = match row.fault.reason {
                Some(reason) => reason.to_owned(),
                None => format!("{}, for no known reason", row.fault.stage),
            };
            let what = shortened(&row.fault.what, 800);
            let given = shortened(&row.given, 1200);
            let told = format!("  {document} {operation}\n    {what}\n    < {given}\n");
            classes.entry(class).or_default().push(told);
        }
        let mut text = format!("{}\n", self.summary());
        for (name, why) in &self.left_out {
            text.push_str(&format!("left out: {name}: {}\n", shortened(why, 300)));
        }
        for (class, told) in classes {
            text.push_str(&format!("\n{} × {class}\n{}", told.len(), told.concat()));
        }
        write(&target().join("prism.txt"), &text);
    }

    /// What is left, as tab-separated values: for each document and reason, how many operations there are and the first one.
    pub(crate) fn ledger(&self) -> String {
        let mut counted: BTreeMap<(&str, String), (usize, &str)> = BTreeMap::new();
        for (name, why) in &self.left_out {
            let why = format!("left out: {}", shortened(why, 120));
            counted.insert((name, why), (0, ""));
        }
        for ((document, operation), row) in self.rows() {
            let reason = match row.fault.reason {
                Some(reason) => reason.to_owned(),
                None => format!("{}: {}", row.fault.stage, shortened(&row.fault.what, 160)),
            };
            let counter = counted.entry((document, reason));
            counter.or_insert((0, operation)).0 += 1;
        }
        let mut text = "document\treason\toperations\tfirst\n".to_owned();
        for ((document, reason), (count, first)) in counted {
            text.push_str(&format!("{document}\t{reason}\t{count}\t{first}\n"));
        }
        text
    }
}

fn shortened(text: &str, most: usize) -> String {
    let line = text.replace(['\n', '\t'], " ");
    match line.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}
