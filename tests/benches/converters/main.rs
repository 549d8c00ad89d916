//! Other converters of Postman collections to OpenAPI next to this one: how much of the same collections their documents keep.
//!
//! `cargo bench -p connector-tests --bench converters`. The others are installed once, below the target folder, and run on
//! Node.js with the settings that keep most. All documents stay there, in a folder for each converter, and are counted by the
//! same code.
//!
//! An API key, a variable in the path of an address and a parameter are three ways to say that callers give a value, of which
//! converters choose differently; they are counted as one, by what each operation asks for, and the parameters of operations also alone.
//!
//! Each collection of which another document says more is listed, with what the count alone does not tell: which parameters are
//! lacking here, how many of its paths are different ones once placeholders fill
//! their segments, how many addresses are sent a body, and how many saved responses hold something.

mod converters;
mod counts;
mod document;
mod report;
mod source;
mod tools;

use std::path::{Path, PathBuf};

use connector_tests::{Corpus, npm};
use converters::Converter;

fn main() {
    let folder = target().join("converters");
    let Some(corpus) = Corpus::unpacked_into(&target()) else {
        return;
    };
    let collections = corpus.collections("open");
    let mut converters = Converter::own(&collections, &folder);
    npm(&connector_tests::folder("benches/converters/npm"), &folder);
    for tool in tools::TOOLS {
        let documents = tools::run(tool, &collections, &folder);
        converters.push(Converter::new(tool, documents));
    }
    report::report(&collections, &converters);
}

/// The folder of everything that is built.
fn target() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("")
}
