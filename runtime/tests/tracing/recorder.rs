//! A subscriber that keeps everything it is told.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::sync::{Arc, Mutex, MutexGuard};

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

/// A span or an event with its fields, and the span that it stands in.
#[derive(Clone, Debug, Default)]
pub(crate) struct Entry {
    pub(crate) name: &'static str,
    pub(crate) fields: BTreeMap<&'static str, String>,
    pub(crate) parent: Option<usize>,
    pub(crate) is_closed: bool,
}

impl Entry {
    pub(crate) fn get(&self, field: &str) -> &str {
        self.fields.get(field).map_or("", String::as_str)
    }
}

#[derive(Default)]
struct Log {
    entries: Vec<Entry>,
    entered: Vec<usize>,
    handles: BTreeMap<usize, usize>,
}

#[derive(Clone, Default)]
pub(crate) struct Recorder(Arc<Mutex<Log>>);

impl Recorder {
    /// Everything of a name: `call`, `attempt` or `event`.
    pub(crate) fn all(&self, name: &str) -> Vec<Entry> {
        let log = self.log();
        let entries = log.entries.iter().filter(|entry| entry.name == name);
        entries.cloned().collect()
    }

    pub(crate) fn text(&self) -> String {
        format!("{:#?}", self.log().entries)
    }

    fn log(&self) -> MutexGuard<'_, Log> {
        self.0.lock().expect("no test has failed")
    }

    fn add(&self, name: &'static str, record: impl FnOnce(&mut Entry)) -> usize {
        let mut log = self.log();
        let mut entry = Entry {
            name,
            parent: log.entered.last().copied(),
            ..Entry::default()
        };
        record(&mut entry);
        log.entries.push(entry);
        log.entries.len() - 1
    }
}

fn index(id: &Id) -> usize {
    usize::try_from(id.into_u64()).expect("ids are small") - 1
}

impl Subscriber for Recorder {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target().starts_with("connector_runtime")
    }

    fn new_span(&self, attributes: &Attributes<'_>) -> Id {
        let at = self.add(attributes.metadata().name(), |entry| {
            attributes.record(entry);
        });
        self.log().handles.insert(at, 1);
        Id::from_u64(at as u64 + 1)
    }

    fn record(&self, id: &Id, values: &Record<'_>) {
        values.record(&mut self.log().entries[index(id)]);
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        self.add("event", |entry| event.record(entry));
    }

    fn enter(&self, id: &Id) {
        self.log().entered.push(index(id));
    }

    fn exit(&self, id: &Id) {
        let left = self.log().entered.pop();
        assert_eq!(left, Some(index(id)));
    }

    fn clone_span(&self, id: &Id) -> Id {
        *self.log().handles.entry(index(id)).or_default() += 1;
        id.clone()
    }

    fn try_close(&self, id: Id) -> bool {
        let mut log = self.log();
        let handles = log.handles.entry(index(&id)).or_default();
        *handles -= 1;
        let is_closed = *handles == 0;
        log.entries[index(&id)].is_closed = is_closed;
        is_closed
    }
}

impl Visit for Entry {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.fields.insert(field.name(), format!("{value:?}"));
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        self.fields.insert(field.name(), value.to_owned());
    }
}
