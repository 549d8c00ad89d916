use std::collections::HashMap;

use super::models::Types;
use super::names::{Ident, PLACEHOLDERS, Scope};
use super::{Answer, Argument, Passing, RustType, Setter, Step, StepValue, prose};
use crate::model::{
    Encoding, Json, Location, MediaKind, Operation, Param, Server, Style, Type, Visibility,
};
use crate::sort::sort_by_key;

/// How many arguments a method may have beside `self`: clippy's limit is seven with it.
const MAX_ARGUMENTS: usize = 6;

/// Methods that every request has, and names that their code uses.
const REQUEST_METHODS: &[&str] = &[
    "customize",
    "response",
    "into_future",
    "self",
    "request",
    "value",
];

/// Methods by which a request gives its answer as it comes.
fn streams(answer: &Answer) -> &'static [&'static str] {
    match answer {
        Answer::Sequence(_) => &["stream", "events"],
        Answer::Content => &["download"],
        _ => &[],
    }
}

/// What a method takes, and what becomes of it.
pub(super) struct Arguments {
    pub(super) arguments: Vec<Argument>,
    /// Whether there are too many of them to be arguments of one method.
    pub(super) bundled: bool,
    pub(super) steps: Vec<Step>,
    pub(super) setters: Vec<Setter>,
}

/// Required parameters become arguments, those of the path first and a body last; constants and silent defaults become
/// steps; all others become setters.
pub(super) fn arguments(operation: &Operation, answer: &Answer, types: &Types) -> Arguments {
    let mut params: Vec<&Param> = operation.params.iter().collect();
    let placeholders = placeholders(&operation.path);
    sort_by_key(&mut params, |param| position(&placeholders, param));
    let names = names(operation, &params, answer, types);
    let mut arguments = Vec::new();
    let mut steps: Vec<Step> = operation
        .server
        .as_deref()
        .map(address)
        .into_iter()
        .collect();
    let mut setters = Vec::with_capacity(params.len());
    for (param, name) in params.iter().zip(&names) {
        if is_nothing(param) {
            continue;
        }
        let passing = passing(param, types);
        let step = step(param, name, &passing, types);
        match sent(param) {
            Some(text) => {
                // A style that puts something before a single value keeps doing so.
                let single = single(step.function).filter(|_| !puts_before(param.style));
                steps.push(Step {
                    value: StepValue::Text(text),
                    style: step.style.filter(|_| single.is_none()),
                    function: single.unwrap_or(step.function),
                    shape: None,
                    labels: step.labels.clone(),
                    rules: Vec::new(),
                });
                if is_constant(param) {
                    continue;
                }
            }
            None if param.required => {
                arguments.push(Argument {
                    name: name.clone(),
                    passing,
                    docs: prose::argument(&param.docs),
                });
                steps.push(step);
                continue;
            }
            None => {}
        }
        setters.push(Setter {
            argument: Argument {
                name: name.clone(),
                passing,
                docs: prose::setter(param),
            },
            deprecated: param.deprecated,
            hidden: param.visibility == Visibility::Internal,
            step,
        });
    }
    body(
        operation,
        names.last(),
        types,
        &mut arguments,
        &mut steps,
        &mut setters,
    );
    // A list that grows has room for four at least, and there may be thousands of operations.
    arguments.shrink_to_fit();
    steps.shrink_to_fit();
    setters.shrink_to_fit();
    Arguments {
        bundled: arguments.len() > MAX_ARGUMENTS,
        arguments,
        steps,
        setters,
    }
}

/// The address of an operation that has one of its own.
fn address(server: &Server) -> Step {
    let (function, text) = match &server.name {
        Some(name) => ("server", name),
        None => ("base_url", &server.url),
    };
    Step {
        function,
        labels: Vec::new(),
        style: None,
        shape: None,
        value: StepValue::Text(text.clone()),
        rules: Vec::new(),
    }
}

/// Whether a parameter is sent without anybody being asked: because it has one possible value, or is a machine's business
/// with a given one.
pub(super) fn is_constant(param: &Param) -> bool {
    sent(param).is_some() && (param.fixed.is_some() || param.visibility == Visibility::Internal)
}

/// The path as requests fill it. Placeholders are left out of which the definition itself says that nothing stands there: what
/// others hold is never nothing, or another resource would be meant. So is what a path has in its query to be told from others
/// (`x-ms-paths`) and a parameter sends anyway.
pub(super) fn path(operation: &Operation) -> String {
    let nothing = operation.params.iter().filter(|param| is_nothing(param));
    let path = nothing.fold(operation.path.clone(), |path, param| {
        path.replace(&format!("{{{}}}", param.name), "")
    });
    let Some((before, query)) = path.split_once('?') else {
        return path;
    };
    let is_sent = |pair: &&str| {
        let name = pair.split_once('=').map_or(*pair, |(name, _)| name);
        let mut params = operation.params.iter();
        params
            .any(|param| param.location == Location::Query && param.required && param.name == name)
    };
    let kept: Vec<&str> = query.split('&').filter(|pair| !is_sent(pair)).collect();
    match kept.is_empty() {
        true => before.to_owned(),
        false => format!("{before}?{}", kept.join("&")),
    }
}

fn is_nothing(param: &Param) -> bool {
    param.location == Location::Path
        && is_constant(param)
        && sent(param).is_some_and(|text| text.is_empty())
}

/// The text that is sent unless the caller says otherwise.
fn sent(param: &Param) -> Option<String> {
    let given = param
        .fixed
        .as_deref()
        .or(param.default.as_deref())
        .and_then(Json::scalar_text);
    given.filter(|_| param.required || param.visibility == Visibility::Internal)
}

/// Parameters of host and path stand in the order of their placeholders, the others in document order.
fn position(placeholders: &HashMap<&str, usize>, param: &Param) -> usize {
    match param.location {
        Location::Host => 0,
        Location::Path => 1 + placeholders.get(&*param.name).copied().unwrap_or(0),
        _ => usize::MAX,
    }
}

/// Where the placeholders of a path first stand.
fn placeholders(path: &str) -> HashMap<&str, usize> {
    let mut places = HashMap::new();
    let starts = path.match_indices('{').map(|(at, _)| at + 1);
    for start in starts {
        if let Some((name, _)) = path[start..].split_once('}') {
            places.entry(name).or_insert(start);
        }
    }
    places
}

fn names(operation: &Operation, params: &[&Param], answer: &Answer, types: &Types) -> Vec<Ident> {
    let mut scope = Scope::methods();
    let reserved = REQUEST_METHODS.iter().chain(PLACEHOLDERS);
    reserved.for_each(|name| scope.reserve(name));
    streams(answer).iter().for_each(|name| scope.reserve(name));
    let pages = operation.paging.is_some();
    let sequels = [
        ("pages", pages),
        ("items", pages),
        ("poller", operation.long_running.is_some()),
    ];
    let sequels = sequels.into_iter().filter(|(_, has)| *has);
    sequels.for_each(|(name, _)| scope.reserve(name));
    // The runtime's function by which lists are passed on.
    if params
        .iter()
        .any(|param| matches!(passing(param, types), Passing::Many(_)))
    {
        scope.reserve("list");
    }
    let texts = params
        .iter()
        .map(|param| param.client_name.as_deref().unwrap_or(&param.name));
    let body = operation.body.iter().map(|body| body.name.as_str());
    let names = scope.unique_all_or(texts.chain(body), "parameter");
    types.renames.note(&scope, "parameter", |at| {
        let param = params.get(at)?;
        Some((&param.name, param.origin))
    });
    names
}

fn passing(param: &Param, types: &Types) -> Passing {
    if is_file(param) {
        let upload = RustType::Runtime("Upload");
        return if matches!(param.ty, Type::List(_)) {
            Passing::Many(upload)
        } else {
            Passing::Into(upload)
        };
    }
    Passing::of(&types.rust(param.ty.non_null()))
}

/// Whether a parameter holds files, one or many.
fn is_file(param: &Param) -> bool {
    let held = match &param.ty {
        Type::List(item) => item.as_ref(),
        other => other,
    };
    param.location == Location::Part && *held == Type::Binary
}

fn step(param: &Param, name: &Ident, passing: &Passing, types: &Types) -> Step {
    let form = written(param, passing, types);
    let function = match (param.location, form) {
        (Location::Host, _) => "host",
        (Location::Path, Written::Json) => "path_json",
        (Location::Path, Written::List) => "path_list",
        (Location::Path, Written::Text) => match param.encoding {
            Encoding::Double => "path_double",
            Encoding::None | Encoding::Reserved => "path_raw",
            Encoding::Single => "path",
        },
        (Location::Query, Written::Json) => "query_json",
        (Location::Query, _) if param.encoding == Encoding::Reserved => "query_reserved",
        (Location::Query, Written::List) => "query_list",
        (Location::Query, Written::Text) if param.encoding == Encoding::None => "query_raw",
        (Location::Query, Written::Text) => "query",
        (Location::Header, Written::Json) => "header_json",
        (Location::Header, Written::List) => "header_list",
        (Location::Header, Written::Text) => "header",
        (Location::Cookie, Written::Json) => "cookie_json",
        (Location::Cookie, Written::List) => "cookie_list",
        (Location::Cookie, Written::Text) => "cookie",
        (Location::Form, Written::List) => "form_list",
        (Location::Form, _) => "form",
        (Location::Part, _) => return part(param, name, passing, types),
    };
    let styled = function.ends_with("_list") || function == "query_reserved";
    Step {
        function,
        labels: vec![param.name.clone()],
        style: styled.then(|| style(param.style)),
        shape: None,
        value: StepValue::Argument(name.clone(), passing.clone()),
        rules: types.rules(&param.limits, &passing.kept()),
    }
}

/// A part of a multipart form.
fn part(param: &Param, name: &Ident, passing: &Passing, types: &Types) -> Step {
    let list = matches!(passing, Passing::Many(_) | Passing::BorrowList(_));
    let texts = list && list_of_texts(passing, types);
    let mut labels = vec![param.name.clone()];
    // Texts in a list keep to the media type of text.
    let media_type = param.media_type.as_ref();
    let media_type = media_type.filter(|_| is_file(param) || !texts);
    labels.extend(media_type.cloned());
    let function = match (is_file(param), list, media_type.is_some()) {
        (true, true, true) => "file_list_as",
        (true, true, false) => "file_list",
        (true, false, true) => "file_as",
        (true, false, false) => "file",
        (false, true, true) => "part_list_as",
        (false, false, true) => "part_as",
        (false, _, false) if texts => "part_list",
        (false, _, false) => "part",
    };
    Step {
        function,
        labels,
        style: (function == "part_list").then(|| style(param.style)),
        shape: None,
        value: StepValue::Argument(name.clone(), passing.clone()),
        rules: types.rules(&param.limits, &passing.kept()),
    }
}

/// How a value becomes text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Written {
    /// By its content.
    Text,
    /// As JSON.
    Json,
    /// By the style for lists and objects.
    List,
}

fn written(param: &Param, passing: &Passing, types: &Types) -> Written {
    let several = match passing {
        Passing::Many(_) | Passing::BorrowList(_) => true,
        Passing::Borrow(_) => param.style != Style::Plain,
        Passing::Plain(RustType::Tuple(_)) => param.style != Style::Plain,
        Passing::Plain(RustType::Model(model)) => {
            param.style != Style::Plain && !types.is_enum(model)
        }
        Passing::Text | Passing::Into(_) | Passing::Plain(_) => false,
    };
    match param.style {
        Style::Json => Written::Json,
        style if puts_before(style) => Written::List,
        _ if several => Written::List,
        _ => Written::Text,
    }
}

/// Whether a list holds texts and numbers, which can be parts of their own; other lists are sent as JSON.
fn list_of_texts(passing: &Passing, types: &Types) -> bool {
    let is_text = |item: &RustType| match item {
        RustType::Model(name) => types.is_enum(name),
        RustType::Value | RustType::Map(_) => false,
        _ => true,
    };
    matches!(passing, Passing::Many(item) if is_text(item))
}

/// The function for one text, where there is another one for lists and objects.
fn single(function: &'static str) -> Option<&'static str> {
    function.strip_suffix("_list")
}

/// Whether a style puts something before a single value.
fn puts_before(style: Style) -> bool {
    matches!(
        style,
        Style::Label | Style::LabelExploded | Style::Matrix | Style::MatrixExploded
    )
}

fn style(style: Style) -> &'static str {
    match style {
        Style::Plain | Style::Csv => "Csv",
        Style::Ssv => "Ssv",
        Style::Tsv => "Tsv",
        Style::Pipes => "Pipes",
        Style::Multi => "Multi",
        Style::Pairs => "Pairs",
        Style::Label => "Label",
        Style::LabelExploded => "LabelExploded",
        Style::Matrix => "Matrix",
        Style::MatrixExploded => "MatrixExploded",
        Style::DeepObject | Style::Json => "DeepObject",
    }
}

fn body(
    operation: &Operation,
    name: Option<&Ident>,
    types: &Types,
    arguments: &mut Vec<Argument>,
    steps: &mut Vec<Step>,
    setters: &mut Vec<Setter>,
) {
    let (Some(body), Some(name)) = (&operation.body, name) else {
        return;
    };
    let media = &body.media;
    let (function, passing) = match media.kind {
        MediaKind::Bytes => ("bytes_body", Passing::Into(RustType::Runtime("Body"))),
        MediaKind::Text => ("text_body", Passing::Into(RustType::String)),
        MediaKind::Form => ("form_body", Passing::of_body(&types.rust(&media.ty))),
        MediaKind::DeepForm => ("deep_form_body", Passing::of_body(&types.rust(&media.ty))),
        MediaKind::Sequence => ("lines_body", Passing::of_body(&types.rust(&media.ty))),
        MediaKind::Xml if media.media_type == "application/xml" => {
            ("xml_body", Passing::of_body(&types.rust(&media.ty)))
        }
        MediaKind::Xml => ("xml_body_as", Passing::of_body(&types.rust(&media.ty))),
        MediaKind::Json if media.media_type == "application/json" => {
            ("body", Passing::of_body(&types.rust(&media.ty)))
        }
        MediaKind::Json => ("body_as", Passing::of_body(&types.rust(&media.ty))),
    };
    // What is handed over as it is cannot be looked at as well.
    let rules = match media.kind {
        MediaKind::Bytes | MediaKind::Text => Vec::new(),
        _ => types.rules(&body.limits, &passing.kept()),
    };
    let labelled = !matches!(
        function,
        "body" | "form_body" | "deep_form_body" | "xml_body"
    );
    let only = body.required && types.has_one_value(&media.ty);
    let step = Step {
        function,
        labels: labelled
            .then(|| media.media_type.clone())
            .into_iter()
            .collect(),
        style: None,
        shape: types.xml.root(media).cloned(),
        value: match only {
            true => StepValue::Only(types.rust(&media.ty)),
            false => StepValue::Argument(name.clone(), passing.clone()),
        },
        rules,
    };
    if only {
        steps.push(step);
        return;
    }
    let docs = prose::argument(&body.docs);
    let argument = Argument {
        name: name.clone(),
        passing,
        docs,
    };
    if body.required {
        arguments.push(argument);
        steps.push(step);
    } else {
        setters.push(Setter {
            argument,
            deprecated: false,
            hidden: false,
            step,
        });
    }
}
