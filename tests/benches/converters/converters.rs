use std::collections::BTreeMap;
use std::path::Path;

use connector_codegen::convert::Target;
use connector_codegen::plan::Options;
use connector_codegen::read;
use connector_codegen::source::DiskFiles;
use connector_tests::{Entry, write};
use serde_json::Value;

use crate::counts::Kept;

/// A converter, and what it keeps of the collections that it converts.
pub(crate) struct Converter {
    pub(crate) name: String,
    /// By the names of collections.
    pub(crate) kept: BTreeMap<String, Kept>,
}

impl Converter {
    pub(crate) fn new(name: &str, documents: Vec<(String, Value)>) -> Self {
        let kept = documents.into_iter();
        Self {
            name: name.to_owned(),
            kept: kept
                .map(|(name, document)| (name, Kept::of(&document)))
                .collect(),
        }
    }

    /// This one, to each of its formats.
    pub(crate) fn own(collections: &[Entry], folder: &Path) -> Vec<Self> {
        let targets = [Target::OpenApi3, Target::Swagger2];
        let converters = targets.map(|to| {
            let folder = folder.join(to.as_str());
            let documents = collections.iter().filter_map(|collection| {
                let document = convert(collection, to)?;
                write(&folder.join(&collection.name), &document);
                let document = serde_json::from_str(&document).expect("JSON is written");
                Some((collection.name.clone(), document))
            });
            Self::new(&format!("ours, {}", to.as_str()), documents.collect())
        });
        converters.into()
    }
}

fn convert(collection: &Entry, to: Target) -> Option<String> {
    let mut definition = read(&collection.path, &DiskFiles::default());
    definition.convert(to, &Options::default())
}
