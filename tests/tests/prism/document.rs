use connector_codegen::model::{self, Api, Location, Status};
use connector_codegen::plan::{Group, Operation, Options, Package, Passing, Step, StepValue};
use connector_codegen::source::{DiskFiles, Place, Sources};
use connector_codegen::{Client, read};
use connector_tests::{Entry, tree};
use serde_json::Value;

/// A definition, its client, and what the client's methods take.
pub(crate) struct Document {
    pub(crate) entry: Entry,
    /// Its own words, for those who do not trust the generator's reading of them.
    pub(crate) tree: Value,
    pub(crate) client: Client,
    /// The methods, in the order of the client's groups.
    pub(crate) methods: Vec<Method>,
}

/// A method of a client.
pub(crate) struct Method {
    /// The operation's id, verb and path.
    pub(crate) operation: String,
    /// What it takes: its arguments, then the setters of its request.
    pub(crate) takes: Vec<Taken>,
    /// What stands before its path where it is mocked. Requests have no fragment, so that paths which differ in that alone are
    /// kept apart by this.
    pub(crate) below: String,
    /// Whether a success is declared, or may be by what is said of any answer.
    pub(crate) succeeds: bool,
    /// Where the definition has the schemas of its answers, as JSON Pointers.
    pub(crate) answers: Vec<(Status, String)>,
}

/// Something that a method takes.
pub(crate) struct Taken {
    pub(crate) name: String,
    pub(crate) is_required: bool,
    pub(crate) kind: Kind,
    /// Where the definition has the schema of its values, as a JSON Pointer.
    pub(crate) schema: Option<String>,
    /// Where it has examples of them.
    pub(crate) holder: Option<String>,
}

impl Taken {
    /// Whether it is a body whose media type ends in this (OpenAPI 3.x, Media Type Object).
    pub(crate) fn is_written_as(&self, end: &str) -> bool {
        let holder = self.holder.as_deref().unwrap_or_default();
        holder.contains("/content/") && holder.ends_with(end)
    }
}

/// What has to be looked for beyond a schema.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Text in an address or a header, which cannot be empty.
    Text,
    /// A member of a form.
    Member,
    /// A whole body.
    Body,
    /// Bytes, of which a schema says nothing.
    Bytes,
}

impl Document {
    /// `None` when there is no client.
    pub(crate) fn read(entry: &Entry) -> Option<Self> {
        let mut definition = read(&entry.path, &DiskFiles::default());
        // The client uses up what it is made of.
        let api = definition.api.clone()?;
        let client = definition.generate(&Options::default())?;
        let root = tree(definition.sources.root()?);
        let methods = methods(&client.package, &api, &definition.sources, &root);
        Some(Self {
            entry: entry.clone(),
            tree: root,
            client,
            methods,
        })
    }

    /// The length of the generated text, in bytes.
    pub(crate) fn size(&self) -> usize {
        let modules = self.client.modules();
        modules.map(|module| module.text.len()).sum()
    }
}

/// Every operation of a client with its group.
pub(crate) fn operations(package: &Package) -> impl Iterator<Item = (&Group, &Operation)> {
    let groups = package.groups.iter();
    groups.flat_map(|group| group.operations.iter().map(move |own| (group, own)))
}

fn methods(package: &Package, api: &Api, sources: &Sources, root: &Value) -> Vec<Method> {
    let reader = Reader { sources, root };
    let made = operations(package).map(|(_, planned)| {
        let declared = api.operations.iter().find(|declared| {
            (&declared.id, &declared.method, &declared.path)
                == (&planned.id, &planned.verb, &planned.path)
        });
        let takes = declared.map(|declared| reader.takes(planned, declared));
        let answers = declared.map(|declared| reader.answers(declared));
        Method {
            operation: format!("{} {} {}", planned.id, planned.verb, planned.path),
            takes: takes.unwrap_or_default(),
            answers: answers.unwrap_or_default(),
            succeeds: declared.is_none_or(succeeds),
            below: declared.map_or_else(String::new, |declared| reader.below(declared)),
        }
    });
    made.collect()
}

fn succeeds(declared: &model::Operation) -> bool {
    let mut statuses = declared.outcomes.iter().map(|outcome| outcome.status);
    statuses.any(|status| status.is_success() || status == Status::Default)
}

struct Reader<'a> {
    sources: &'a Sources,
    root: &'a Value,
}

impl Reader<'_> {
    fn takes(&self, planned: &Operation, declared: &model::Operation) -> Vec<Taken> {
        let arguments = planned.arguments.iter().map(|argument| {
            let mut steps = planned.steps.iter();
            let step = steps.find(|step| matches!(&step.value, StepValue::Argument(name, _) if *name == argument.name));
            (argument, step, true)
        });
        let setters = planned
            .setters
            .iter()
            .map(|setter| (&setter.argument, Some(&setter.step), false));
        let all = arguments.chain(setters);
        let taken = all.map(|(argument, step, is_required)| {
            let places = step.and_then(|step| self.places(step, declared));
            let (schema, holder) = places.unzip();
            Taken {
                name: argument.name.bare().to_owned(),
                is_required,
                kind: kind(step, &argument.passing),
                schema,
                holder,
            }
        });
        taken.collect()
    }

    /// Where the schema of a value is, and what has examples of it.
    fn places(&self, step: &Step, declared: &model::Operation) -> Option<(String, String)> {
        if let Some(body) = declared.body.as_ref().filter(|_| is_body(step)) {
            return self.in_media(body.origin, &body.media.media_type);
        }
        let label = step.labels.first()?;
        let location = location(step);
        let mut params = declared.params.iter();
        let param = params.find(|param| param.location == location && param.name == *label)?;
        let holder = self.pointer(param.origin)?;
        let node = self.root.pointer(&holder)?;
        if matches!(location, Location::Form | Location::Part) {
            return Some((holder.clone(), holder));
        }
        // A placeholder that nobody declares has no words of its own.
        node.get("in")?;
        match content(node, None) {
            Some(media) => Some((
                format!("{holder}{media}/schema"),
                format!("{holder}{media}"),
            )),
            None if node.get("schema").is_some() => Some((format!("{holder}/schema"), holder)),
            None => Some((holder.clone(), holder)),
        }
    }

    /// The fragment of the operation's path in characters that every path has.
    fn below(&self, declared: &model::Operation) -> String {
        let pointer = self.pointer(declared.origin).unwrap_or_default();
        let path = pointer.strip_prefix("/paths/").unwrap_or_default();
        let path = path.split('/').next().unwrap_or_default();
        let path = path.replace("~1", "/").replace("~0", "~");
        let plain = |c: char| if c.is_ascii_alphanumeric() { c } else { '-' };
        match path.split_once('#') {
            Some((_, fragment)) => format!("/{}", fragment.chars().map(plain).collect::<String>()),
            None => String::new(),
        }
    }

    fn answers(&self, declared: &model::Operation) -> Vec<(Status, String)> {
        let outcomes = declared.outcomes.iter().filter_map(|outcome| {
            let media = outcome.media.as_ref()?;
            let (schema, _) = self.in_media(outcome.origin, &media.media_type)?;
            Some((outcome.status, schema))
        });
        outcomes.collect()
    }

    /// Where the schema of a body or an answer is.
    fn in_media(&self, origin: Place, media_type: &str) -> Option<(String, String)> {
        let holder = self.pointer(origin)?;
        let node = self.root.pointer(&holder)?;
        match content(node, Some(media_type)) {
            Some(media) => Some((
                format!("{holder}{media}/schema"),
                format!("{holder}{media}"),
            )),
            None => Some((format!("{holder}/schema"), holder)),
        }
    }

    /// The place in the definition's own file.
    fn pointer(&self, place: Place) -> Option<String> {
        let at = self.sources.locate(place);
        (self.sources.files().next() == Some(at.file)).then_some(at.pointer)
    }
}

/// The way to a media type (OpenAPI 3.x, Media Type Object): the one with this name, or the first.
fn content(node: &Value, wanted: Option<&str>) -> Option<String> {
    let content = node.get("content")?.as_object()?;
    let essence = |word: &str| word.split(';').next().unwrap_or_default().trim().to_owned();
    let named = content.keys().find(|key| {
        wanted.is_some_and(|wanted| essence(key).eq_ignore_ascii_case(&essence(wanted)))
    });
    let key = named.or_else(|| content.keys().next())?;
    let escaped = key.replace('~', "~0").replace('/', "~1");
    Some(format!("/content/{escaped}"))
}

fn is_body(step: &Step) -> bool {
    step.function.contains("body")
}

fn location(step: &Step) -> Location {
    match step.function.split('_').next().unwrap_or_default() {
        "host" => Location::Host,
        "path" => Location::Path,
        "query" => Location::Query,
        "header" => Location::Header,
        "cookie" => Location::Cookie,
        "form" => Location::Form,
        _ => Location::Part,
    }
}

fn kind(step: Option<&Step>, passing: &Passing) -> Kind {
    use connector_codegen::plan::RustType::Runtime;
    if let Passing::Into(Runtime("Body" | "Upload")) | Passing::Many(Runtime("Upload")) = passing {
        return Kind::Bytes;
    }
    match step {
        Some(step) if is_body(step) => Kind::Body,
        Some(step) if matches!(location(step), Location::Form | Location::Part) => Kind::Member,
        _ => Kind::Text,
    }
}
