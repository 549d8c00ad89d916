use std::collections::{HashMap, HashSet};
use std::io;
use std::path::Path;
use std::sync::OnceLock;

use super::anchors::{Anchors, joined};
use super::builder::{Raw, Tag};
use super::decode::decode;
use super::document::Document;
use super::files::Files;
use super::finding::{Finding, Findings};
use super::node::Node;
use super::overlay;
use super::place::{Location, Place, Target, TextLine};
use super::reference::{RefProblem, file_named, follow, split};
use super::syntax;
use crate::diag::{Diagnostics, Level, codes};

/// Every document of a definition: the root and what its references name. Nothing changes after reading.
#[derive(Debug, Default)]
pub struct Sources {
    documents: Vec<Document>,
    /// Path relative to the folder of the root, with `/`.
    files: HashMap<String, u32>,
    /// Files that a reference names and that could not be used, by path, and why.
    failures: HashMap<String, String>,
    /// The document that stands beside the definition and says more about it.
    properties: Option<u32>,
    /// The documents that give values to variables of the definition, the least important first.
    environments: Vec<u32>,
    anchors: OnceLock<Anchors>,
    /// The definition after its overlays.
    patched: Option<Patched>,
}

/// A document made of the nodes of others.
#[derive(Debug)]
struct Patched {
    file: u32,
    /// Where each of its nodes comes from.
    origins: Vec<Place>,
}

impl Sources {
    /// Reads the definition at `root` and every file that a `$ref` names, directly or through other files, inside its folder.
    /// What a reference elsewhere names is never opened. References that lead nowhere are not reported here, since many of them
    /// stand in examples and extensions that nobody follows; [`Sources::resolve`] tells. When the root itself cannot be used,
    /// [`Sources::root`] is `None` and the diagnostics say why; the sources are still there to show the text.
    pub fn load(root: &Path, files: &dyn Files, diagnostics: &mut Diagnostics) -> Sources {
        Sources::load_patched::<&Path>(root, &[], files, diagnostics)
    }

    /// Reads a definition as [`Sources::load`] does, changed by overlays in their order (OpenAPI Overlay Specification 1.1).
    /// References in what they add are relative to the definition; what their `extends` says is of no account, since they
    /// are named here. When anything is wrong with an overlay, the root is `None`.
    pub fn load_patched<P: AsRef<Path>>(
        root: &Path,
        overlays: &[P],
        files: &dyn Files,
        diagnostics: &mut Diagnostics,
    ) -> Sources {
        let mut sources = Sources::default();
        let name = root.display().to_string();
        let file_name = root.file_name().unwrap_or_default();
        let relative = file_name.to_string_lossy().into_owned();
        match files.read(root) {
            Ok(bytes) => {
                sources.add(name, relative.clone(), bytes, diagnostics);
                for overlay in overlays {
                    sources.load_overlay(overlay.as_ref(), files, diagnostics);
                }
                if !overlays.is_empty() {
                    sources.patch(overlays.len(), relative, diagnostics);
                }
                let folder = root.parent().unwrap_or(Path::new(""));
                sources.load_referenced(folder, files, diagnostics);
            }
            Err(error) => {
                let code = match error.kind() {
                    io::ErrorKind::FileTooLarge => &codes::source::TOO_LARGE,
                    _ => &codes::source::UNREADABLE,
                };
                diagnostics.report(code, None, format!("cannot read `{name}`: {error}"));
            }
        }
        sources
    }

    /// Reads the document that stands beside the definition. What is wrong with it costs nothing of the definition: its errors
    /// become a finding of level degraded.
    pub fn load_properties(
        &mut self,
        path: &Path,
        files: &dyn Files,
        diagnostics: &mut Diagnostics,
    ) {
        let name = path.display().to_string();
        let file = self.documents.len() as u32;
        match files.read(path) {
            Ok(bytes) => {
                self.add_beside(name.clone(), name.clone(), bytes, diagnostics);
                self.properties = Some(file);
            }
            Err(error) => drop(self.failures.insert(name.clone(), error.to_string())),
        }
        if let Some(why) = self.failures.get(&name) {
            let message = format!("the properties `{name}` cannot be read: {why}");
            diagnostics.report(&codes::source::UNREADABLE_PROPERTIES, None, message);
        }
    }

    /// The root of the document beside the definition, if there is one.
    pub fn properties(&self) -> Option<Node<'_>> {
        self.document_root(self.properties?)
    }

    /// Reads a document that gives values to variables of the definition. It counts before those that were read earlier.
    pub fn load_environment(
        &mut self,
        path: &Path,
        files: &dyn Files,
        diagnostics: &mut Diagnostics,
    ) {
        let name = path.display().to_string();
        match files.read(path) {
            Ok(bytes) => {
                self.environments.push(self.documents.len() as u32);
                self.add(name.clone(), name, bytes, diagnostics);
            }
            Err(error) => {
                let message = format!("cannot read the environment `{name}`: {error}");
                diagnostics.report(&codes::source::UNREADABLE_ENVIRONMENT, None, message);
            }
        }
    }

    /// The roots of the documents that give values to variables, the least important first.
    pub fn environments(&self) -> Vec<Node<'_>> {
        let files = self.environments.iter();
        files.filter_map(|file| self.document_root(*file)).collect()
    }

    /// Reads one document from memory. References to other files lead nowhere. The ending of the name says, as that of a file
    /// does, whether a text that does not start with a bracket is JSON (`.json`) or YAML.
    pub fn from_text(
        name: impl Into<String>,
        text: impl Into<Vec<u8>>,
        diagnostics: &mut Diagnostics,
    ) -> Sources {
        let mut sources = Sources::default();
        let name = name.into();
        sources.add(name.clone(), name, text.into(), diagnostics);
        sources
    }

    /// The root of the definition, if its text could be read to the end.
    pub fn root(&self) -> Option<Node<'_>> {
        self.document_root(self.root_file())
    }

    fn root_file(&self) -> u32 {
        self.patched.as_ref().map_or(0, |patched| patched.file)
    }

    /// How many bytes the texts and the trees of all documents take, and how many nodes there are.
    pub(crate) fn size(&self) -> (usize, usize, usize) {
        let texts = self.documents.iter().map(|document| document.text.len());
        let nodes = self
            .documents
            .iter()
            .map(|document| document.tree.nodes.len());
        let nodes: usize = nodes.sum();
        (texts.sum(), nodes * size_of::<Raw>(), nodes)
    }

    /// The names of the files that were read, the root first.
    pub fn files(&self) -> impl ExactSizeIterator<Item = &str> {
        let made = self.patched.as_ref().map(|patched| patched.file as usize);
        let all = self.documents.iter().enumerate();
        let read = all.filter(|(file, _)| Some(*file) != made);
        let names: Vec<_> = read.map(|(_, document)| document.name.as_str()).collect();
        names.into_iter()
    }

    /// What a `$ref` standing anywhere in the document of `from` names: a JSON Pointer (RFC 6901 §6) or an anchor in a fragment,
    /// after a file relative to that of `from`, or the identifier of a schema that was read (JSON Schema 2020-12 §8.2).
    pub fn resolve<'a>(&'a self, from: Node<'a>, reference: &str) -> Result<Node<'a>, RefProblem> {
        let problem = match self.resolve_in_files(from, reference) {
            Ok(found) => return Ok(found),
            Err(problem) => problem,
        };
        self.resolve_by_id(from, reference).ok_or(problem)
    }

    /// A reference by identifiers: that of a schema, or a pointer inside of the schema with an identifier that `from` stands in.
    fn resolve_by_id<'a>(&'a self, from: Node<'a>, reference: &str) -> Option<Node<'a>> {
        let (id, fragment) = split(reference);
        let anchors = self.anchors();
        let mut around = Some(from);
        if id.is_empty() {
            while let Some(node) = around {
                if node.get("$id").is_some()
                    && let Ok(found) = follow(node, fragment)
                {
                    return Some(found);
                }
                around = node.parent();
            }
            return None;
        }
        let mut found = anchors.id(id);
        while let (None, Some(node)) = (found, around) {
            let base = node.get("$id").or_else(|| node.get("$self"));
            let joined = base
                .and_then(Node::as_str)
                .and_then(|base| joined(base, id));
            found = joined.and_then(|id| anchors.id(&id));
            around = node.parent();
        }
        let (file, node) = found?;
        let schema = Node::new(self.documents.get(file as usize)?, file, node);
        match fragment.is_empty() || fragment.starts_with('/') {
            true => follow(schema, fragment).ok(),
            false => self.anchor(file, fragment),
        }
    }

    fn anchor(&self, file: u32, name: &str) -> Option<Node<'_>> {
        let node = self.anchors().name(file, name)?;
        Some(Node::new(self.documents.get(file as usize)?, file, node))
    }

    fn anchors(&self) -> &Anchors {
        self.anchors
            .get_or_init(|| Anchors::of(&self.documents, self.root_file()))
    }

    fn resolve_in_files<'a>(
        &'a self,
        from: Node<'a>,
        reference: &str,
    ) -> Result<Node<'a>, RefProblem> {
        let (file_part, fragment) = split(reference);
        let file = match file_part {
            "" => from.file(),
            _ => {
                let path = file_named(self.relative(from.file()), file_part)?;
                match self.files.get(&path) {
                    Some(&file) => file,
                    None => return Err(self.missing(path)),
                }
            }
        };
        match self.document_root(file) {
            Some(_) if !fragment.is_empty() && !fragment.starts_with(['/', '%']) => {
                self.anchor(file, fragment).ok_or(RefProblem::BadPointer)
            }
            Some(root) => follow(root, fragment),
            None => Err(self.missing(self.relative(file).to_owned())),
        }
    }

    fn missing(&self, path: String) -> RefProblem {
        let why = self
            .failures
            .get(&path)
            .cloned()
            .unwrap_or_else(|| "it was not read".to_owned());
        RefProblem::MissingFile { path, why }
    }

    /// A place in words.
    pub fn locate(&self, place: Place) -> Location<'_> {
        let place = self.origin(place);
        let Some(document) = self.documents.get(place.file as usize) else {
            return Location {
                file: "",
                line: 1,
                column: 1,
                pointer: String::new(),
            };
        };
        let target = place.target();
        let (line, column) = document.line_column(document.span(target).start);
        Location {
            file: &document.name,
            line,
            column,
            pointer: document.pointer(target),
        }
    }

    /// The line of text that a place starts in.
    pub fn text_line(&self, place: Place) -> TextLine<'_> {
        let place = self.origin(place);
        match self.documents.get(place.file as usize) {
            Some(document) => document.text_line(document.span(place.target())),
            None => TextLine {
                text: "",
                marked: 0..0,
            },
        }
    }

    /// Orders places as they are read: the file, and the byte in it.
    pub(crate) fn position(&self, place: Place) -> (u32, usize) {
        let place = self.origin(place);
        let document = self.documents.get(place.file as usize);
        let offset = document.map_or(0, |document| document.span(place.target()).start);
        (place.file, offset)
    }

    fn document_root(&self, file: u32) -> Option<Node<'_>> {
        let document = self.documents.get(file as usize)?;
        document.whole.then(|| Node::new(document, file, 0))
    }

    fn relative(&self, file: u32) -> &str {
        match self.documents.get(file as usize) {
            Some(document) => &document.relative,
            None => "",
        }
    }

    fn add(
        &mut self,
        name: String,
        relative: String,
        bytes: Vec<u8>,
        diagnostics: &mut Diagnostics,
    ) {
        let file = self.documents.len() as u32;
        let mut findings = Findings::default();
        let text = decode(bytes, &mut findings);
        let read = syntax::read(&relative, &text, &mut findings);
        let mut document = Document {
            name,
            relative: relative.clone(),
            text,
            tree: read.tree,
            whole: read.whole,
            marks: Vec::new(),
            lines: OnceLock::new(),
        };
        for finding in findings.list {
            report(&mut document, file, finding, diagnostics);
        }
        for key in read.duplicates.into_iter().take(Findings::MOST) {
            let text = document.tree.lexeme(&document.text, key);
            diagnostics
                .report(
                    &codes::source::DUPLICATE_KEY,
                    Place::node(file, key),
                    format!("the object already has the key `{text}`"),
                )
                .help("remove or rename one of them; the last one counts");
        }
        self.documents.push(document);
        self.files.insert(relative, file);
    }

    fn load_overlay(&mut self, path: &Path, files: &dyn Files, diagnostics: &mut Diagnostics) {
        let name = path.display().to_string();
        match files.read(path) {
            Ok(bytes) => self.add(name.clone(), name, bytes, diagnostics),
            Err(error) => {
                let message = format!("cannot read the overlay `{name}`: {error}");
                diagnostics.report(&codes::source::UNREADABLE_OVERLAY, None, message);
            }
        }
    }

    /// Makes the definition anew from the one that was read, and the overlays that were read after it. References name the
    /// new one, and no overlay.
    fn patch(&mut self, overlays: usize, relative: String, diagnostics: &mut Diagnostics) {
        let read = |file| self.document_root(file as u32);
        let definition = read(0);
        let overlays: Option<Vec<_>> = (1..=overlays).map(read).collect();
        let done = definition.zip(overlays);
        let done = done.and_then(|(definition, overlays)| {
            overlay::apply(self, definition, &overlays, diagnostics)
        });
        let whole = done.is_some();
        let (tree, origins) = done.unwrap_or_default();
        let file = self.documents.len() as u32;
        self.files = HashMap::from([(relative.clone(), file)]);
        self.documents.push(Document {
            name: self.documents[0].name.clone(),
            relative,
            text: String::new(),
            tree,
            whole,
            marks: Vec::new(),
            lines: OnceLock::new(),
        });
        self.patched = Some(Patched { file, origins });
    }

    /// Where what stands there was read.
    fn origin(&self, place: Place) -> Place {
        let patched = self
            .patched
            .as_ref()
            .filter(|patched| patched.file == place.file);
        match (patched, place.target()) {
            (Some(patched), Target::Node(node)) => {
                let origin = patched.origins.get(node as usize);
                origin.copied().unwrap_or(place)
            }
            _ => place,
        }
    }

    fn load_referenced(&mut self, folder: &Path, files: &dyn Files, diagnostics: &mut Diagnostics) {
        let mut tried = HashSet::new();
        let mut file = self.root_file() as usize;
        while let Some(document) = self.documents.get(file) {
            let named = references(document).filter_map(|reference| match split(reference) {
                ("", _) => None,
                (file_part, _) => file_named(&document.relative, file_part).ok(),
            });
            let wanted: Vec<String> = named.collect();
            for path in wanted {
                if self.files.contains_key(&path) || !tried.insert(path.clone()) {
                    continue;
                }
                let full = folder.join(&path);
                match files.read(&full) {
                    Ok(bytes) => {
                        self.add_beside(full.display().to_string(), path, bytes, diagnostics)
                    }
                    Err(error) => drop(self.failures.insert(path, error.to_string())),
                }
            }
            file += 1;
        }
    }

    /// Adds a file other than the root. That it cannot be read matters only to who wants something of it.
    fn add_beside(
        &mut self,
        name: String,
        path: String,
        bytes: Vec<u8>,
        diagnostics: &mut Diagnostics,
    ) {
        let mut found = Diagnostics::new();
        self.add(name, path.clone(), bytes, &mut found);
        for diagnostic in found.iter() {
            if diagnostic.level() != Level::Error {
                diagnostics.push(diagnostic.clone());
                continue;
            }
            let (line, column) = diagnostic.place.map_or((1, 1), |place| {
                let at = self.locate(place);
                (at.line, at.column)
            });
            let why = format!("{} at line {line}, column {column}", diagnostic.message);
            self.failures.entry(path.clone()).or_insert(why);
        }
    }
}

fn report(document: &mut Document, file: u32, finding: Finding, diagnostics: &mut Diagnostics) {
    let mut message = finding.message;
    if let Some(opened) = finding.opened {
        let (line, column) = document.line_column(opened);
        message.push_str(&format!(" opened at line {line}, column {column}"));
    }
    document
        .marks
        .push(finding.span.start as u32..finding.span.end as u32);
    let place = Place::mark(file, (document.marks.len() - 1) as u32);
    let found = diagnostics.report(finding.code, place, message);
    if let Some(help) = finding.help {
        found.help(help);
    }
}

/// Every member `$ref` that is a string.
fn references(document: &Document) -> impl Iterator<Item = &str> {
    let nodes = document.tree.nodes.iter().enumerate();
    nodes.filter_map(move |(id, raw)| {
        let id = id as u32;
        if raw.tag != Tag::String {
            return None;
        }
        let key = document.key_of(id)?;
        let lexeme = |node| document.tree.lexeme(&document.text, node);
        (lexeme(key) == "$ref").then(|| lexeme(id))
    })
}
