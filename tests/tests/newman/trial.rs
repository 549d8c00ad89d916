use std::fs;

use connector_tests::Driven;

use crate::calls::library;
use crate::compare::differences;
use crate::document::Document;
use crate::newman::Newman;
use crate::recorder::Recorder;
use crate::report::{NO_METHOD, Report, UNSENT};
use crate::target;
use crate::values::line;

/// Sends every request of collections in both ways, and compares what comes.
pub(crate) fn try_out(documents: &[Document], report: &mut Report) {
    let mut driven = Driven::within(target().join("crates"), include_str!("drive.rs"));
    for document in documents {
        let package = &document.client.package;
        driven.add(&document.client, |sdk| {
            library(sdk, package, &document.methods)
        });
    }
    driven.build();
    let recorder = Recorder::start();
    let mut newman = Newman::start();
    for (slot, document) in documents.iter().enumerate() {
        compared(slot, document, &driven, &recorder, &mut newman, report);
    }
}

fn compared(
    slot: usize,
    document: &Document,
    driven: &Driven,
    recorder: &Recorder,
    newman: &mut Newman,
    report: &mut Report,
) {
    let entry = &document.entry;
    let cases = match newman.send(&entry.path, recorder.address.port()) {
        Ok(cases) => cases,
        Err(why) => return report.leave_out(entry, &why),
    };
    report.start(entry);
    let theirs = recorder.take();
    let mut lines = String::new();
    let mut called = Vec::new();
    for (number, case) in cases.iter().enumerate() {
        let pointer = &case.pointer;
        let Some(method) = document.method(pointer) else {
            report.miss(entry, pointer, NO_METHOD, "");
            continue;
        };
        let request = format!("{pointer} {}", document.methods[method].operation);
        let Some(sent) = theirs.get(&number) else {
            let why = case.failed.clone().unwrap_or_default();
            report.miss(entry, &request, "newman does not send it", &why);
            continue;
        };
        lines.push_str(&line(document, method, number, case, sent));
        called.push((number, request, sent));
    }
    let folder = target().join("runs").join(format!("{slot:03}"));
    fs::create_dir_all(&folder).expect("folders can be made");
    let path = folder.join("calls");
    fs::write(&path, &lines).expect("files can be written");
    let told = driven.run(slot, &format!("http://{}", recorder.address), &path);
    let told = told.unwrap_or_else(|error| panic!("{}: {error}", entry.name));
    let ours = recorder.take();
    for ((number, request, theirs), told) in called.into_iter().zip(told.lines()) {
        match ours.get(&number) {
            Some(ours) => report.note(entry, &request, &differences(theirs, ours)),
            None => report.miss(entry, &request, unsent(told), told),
        }
    }
}

/// Why a client does not send a request: what stands in the collection for a value may be none of the kind that the service takes.
fn unsent(told: &str) -> &'static str {
    let found = told
        .split_once(": expected ")
        .and_then(|(_, rest)| rest.split_once(", found "));
    match found {
        Some((_, found)) if found.starts_with("\"<") => {
            "collection: a placeholder is no value of its kind"
        }
        Some((_, found)) if found.starts_with(|c: char| c.is_ascii_digit()) => {
            "test: what a variable is given is no value of its kind"
        }
        _ if told.contains(": expected a value") => "collection: a body is no JSON",
        _ => UNSENT,
    }
}
