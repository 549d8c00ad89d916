use std::fs;

use connector_tests::Driven;
use serde_json::Value;

use crate::answers::Answers;
use crate::calls::library;
use crate::document::Document;
use crate::fault::Fault;
use crate::mock::Mock;
use crate::reasons::{Case, reason};
use crate::report::Report;
use crate::target;
use crate::values::{Call, calls};

/// Calls every method of documents' clients against mocks of the documents.
pub(crate) fn try_out(documents: &[Document], report: &mut Report) {
    let mut driven = Driven::within(target().join("crates"), include_str!("drive.rs"));
    for document in documents {
        let package = &document.client.package;
        driven.add(&document.client, |sdk| library(sdk, package));
    }
    driven.build();
    let mut mock = Mock::start();
    for (slot, document) in documents.iter().enumerate() {
        let name = &document.entry.name;
        if document.methods.is_empty() {
            report.leave_out(&document.entry, "it has no operation");
            continue;
        }
        let made = match calls(document) {
            Ok(made) => made,
            Err(why) => {
                report.leave_out(&document.entry, &format!("no validator: {why}"));
                continue;
            }
        };
        let folder = target().join("runs").join(format!("{slot:03}"));
        // Requests of an earlier run.
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).expect("folders can be made");
        let answers = match Answers::of(document) {
            Ok(answers) => answers,
            Err(why) => {
                report.leave_out(&document.entry, &format!("no validator: {why}"));
                continue;
            }
        };
        let address = match mock.mock(&document.entry.path, &folder.join("requests")) {
            Ok(address) => address,
            Err(why) => {
                report.leave_out(&document.entry, &format!("no mock: {why}"));
                continue;
            }
        };
        let lines = made.calls.iter().map(|call| line(document, call));
        let path = folder.join("calls");
        fs::write(&path, lines.collect::<String>()).expect("files can be written");
        let told = driven.run(slot, &address, &path);
        let told = told.unwrap_or_else(|error| panic!("{name}: {error}"));
        fs::write(folder.join("told"), &told).expect("files can be written");
        for (at, method) in made.mute {
            report.mute(document, at, &method);
        }
        for (call, told) in made.calls.iter().zip(told.lines()) {
            let told: Value = serde_json::from_str(told).expect("it is JSON");
            let case = Case {
                document,
                call,
                told: &told,
                answers: &answers,
            };
            let fault = Fault::of(&told).map(|fault| Fault {
                reason: reason(&case, &fault),
                ..fault
            });
            report.note(document, call, fault);
        }
    }
}

/// The line that asks for a call.
fn line(document: &Document, call: &Call) -> String {
    let given: Vec<Vec<&Value>> = call.values.iter().map(Vec::from_iter).collect();
    let given = serde_json::json!(given);
    let below = &document.methods[call.method].below;
    format!("{}\t{below}\t{given}\n", call.method)
}
