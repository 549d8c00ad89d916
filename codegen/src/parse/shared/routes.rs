//! What operations of any OpenAPI version are called and where they go.

use std::collections::HashMap;

use crate::diag::{Diagnostics, codes};
use crate::model::{
    Encoding, Location, Param, Rare, Status, StringFormat, Style, Type, Visibility,
};
use crate::parse::shared::text;
use crate::source::Node;

/// The ids that were met so far.
#[derive(Debug, Default)]
pub(crate) struct Ids {
    ids: HashMap<String, usize>,
}

impl Ids {
    /// The operation's id; one is made from method and path where it is missing, and numbered where it is taken.
    pub(crate) fn id(
        &mut self,
        path: &str,
        method: &str,
        node: Node<'_>,
        diagnostics: &mut Diagnostics,
    ) -> String {
        let given = text(node, "operationId").map(|id| id.trim().to_owned());
        let id = given.clone().unwrap_or_else(|| made_id(method, path));
        if given.is_none() {
            diagnostics
                .report(
                    &codes::parse::NO_OPERATION_ID,
                    node.place(),
                    "an operation without `operationId`",
                )
                .help("add one, so that its name does not hang on its path");
        }
        let met = self.ids.entry(id.clone()).or_default();
        *met += 1;
        if *met == 1 {
            return id;
        }
        let renamed = format!("{id} {met}");
        let place = node.get("operationId").unwrap_or(node).place();
        diagnostics
            .report(
                &codes::parse::DUPLICATE_OPERATION_ID,
                place,
                format!(
                    "`{}` is the id of another operation too; this one is called `{}`",
                    id.escape_debug(),
                    renamed.escape_debug()
                ),
            )
            .help("give each operation an id of its own");
        renamed
    }
}

/// A path as it is sent; `None` when no request can be made from it.
pub(crate) fn path(path: &str, node: Node<'_>, diagnostics: &mut Diagnostics) -> Option<String> {
    let path = match path.starts_with('/') {
        true => path.to_owned(),
        false => {
            diagnostics
                .report(
                    &codes::parse::PATH_WITHOUT_SLASH,
                    node.place(),
                    format!(
                        "the path `{}` does not start with a slash",
                        path.escape_debug()
                    ),
                )
                .help("start it with a slash");
            format!("/{path}")
        }
    };
    let fits = path
        .chars()
        .all(|c| !c.is_control() && !c.is_whitespace() || c == ' ');
    if !fits || placeholders(&path).is_none() {
        diagnostics
            .report(
                &codes::parse::BAD_PATH,
                node.place(),
                format!("`{}` is no path", path.escape_debug()),
            )
            .help("write each placeholder as `{name}`, and nothing else in braces");
        return None;
    }
    // A fragment is never sent; authors use it to tell operations apart.
    Some(path.split('#').next().unwrap_or_default().to_owned())
}

/// Makes placeholders and path parameters agree, and gives the path with the placeholders' names alone.
pub(crate) fn match_placeholders(
    path: String,
    params: &mut Vec<Param>,
    node: Node<'_>,
    diagnostics: &mut Diagnostics,
) -> String {
    let path = without_operators(path, params);
    let names = placeholders(&path).unwrap_or_default();
    for param in params.iter_mut() {
        let in_path = |param: &Param| names.iter().any(|name| *name == param.name);
        if param.location == Location::Query && in_path(param) {
            param.location = Location::Path;
        } else if param.location == Location::Path && !in_path(param) {
            let folded = names
                .iter()
                .find(|name| name.eq_ignore_ascii_case(&param.name));
            if let Some(name) = folded {
                param.client_name.get_or_insert_with(|| param.name.clone());
                param.name = (*name).to_owned();
            }
        }
    }
    params.retain(|param| {
        let used = param.location != Location::Path || names.iter().any(|name| *name == param.name);
        if !used {
            diagnostics
                .report(
                    &codes::parse::UNUSED_PATH_PARAMETER,
                    param.origin,
                    format!(
                        "the path has no placeholder `{}`",
                        param.name.escape_debug()
                    ),
                )
                .help("add the placeholder to the path, or remove the parameter");
        }
        used
    });
    for name in names {
        if !params
            .iter()
            .any(|param| param.location == Location::Path && param.name == name)
        {
            diagnostics
                .report(
                    &codes::parse::UNDECLARED_PLACEHOLDER,
                    node.place(),
                    format!(
                        "the placeholder `{}` is no declared parameter, and is taken for text",
                        name.escape_debug()
                    ),
                )
                .help("declare it with `in: path`");
            params.push(undeclared(name, node));
        }
    }
    path
}

/// Takes the operators of RFC 6570 (`{+name}`, `{name*}`) out of placeholders that a parameter names without them.
fn without_operators(path: String, params: &mut [Param]) -> String {
    let mut plain = path.clone();
    for name in placeholders(&path).unwrap_or_default() {
        let bare = name
            .trim_start_matches(['+', '#', '.', ';'])
            .trim_end_matches('*');
        let known = |params: &[Param], name: &str| params.iter().any(|param| param.name == name);
        if bare == name || bare.is_empty() || known(params, name) || !known(params, bare) {
            continue;
        }
        plain = plain.replace(&format!("{{{name}}}"), &format!("{{{bare}}}"));
        // Values keep their slashes.
        for param in params.iter_mut().filter(|param| param.name == bare) {
            if name.starts_with(['+', '#']) {
                param.encoding = Encoding::None;
            }
        }
    }
    plain
}

/// A parameter for a placeholder that the definition forgot to declare.
fn undeclared(name: &str, operation: Node<'_>) -> Param {
    Param {
        name: name.to_owned(),
        client_name: None,
        location: Location::Path,
        ty: Type::String(StringFormat::Plain),
        required: true,
        style: Style::Plain,
        media_type: None,
        encoding: Encoding::Single,
        default: None,
        fixed: None,
        visibility: Visibility::Normal,
        deprecated: false,
        limits: Rare::default(),
        docs: Rare::default(),
        extensions: Rare::default(),
        origin: operation.place(),
    }
}

/// The statuses that a key of `responses` stands for.
pub(crate) fn status(key: &str) -> Option<Status> {
    if key.eq_ignore_ascii_case("default") {
        return Some(Status::Default);
    }
    let digits = key.trim();
    if let [first @ b'1'..=b'5', b'X' | b'x', b'X' | b'x'] = digits.as_bytes() {
        return Some(Status::Range(first - b'0'));
    }
    digits
        .parse()
        .ok()
        .filter(|code| (100..600).contains(code))
        .map(Status::Code)
}

/// An id for an operation that has none: `get /notes/{id}` is `get notes by id`.
pub(crate) fn made_id(method: &str, path: &str) -> String {
    let mut words = vec![method];
    for segment in path.split(['/', '?', '&', '=', '#']) {
        let mut rest = segment;
        let mut filled = false;
        while let Some((text, (name, after))) = rest
            .split_once('{')
            .and_then(|(text, after)| Some((text, after.split_once('}')?)))
        {
            words.extend(nouns(text));
            if !filled {
                words.push("by");
            }
            words.push(name);
            (rest, filled) = (after, true);
        }
        words.extend(nouns(rest));
    }
    words.join(" ")
}

/// What is between the signs of a text that stands beside placeholders.
fn nouns(text: &str) -> impl Iterator<Item = &str> {
    let is_sign = |c: char| !c.is_alphanumeric() && !"-_.$@".contains(c);
    let words = text.split(is_sign);
    words.filter(|word| word.contains(char::is_alphanumeric))
}

/// The names in braces of a path template; `None` when the braces do not pair.
fn placeholders(path: &str) -> Option<Vec<&str>> {
    let mut names = Vec::new();
    let mut rest = path;
    while let Some(start) = rest.find(['{', '}']) {
        let after = rest.get(start..)?.strip_prefix('{')?;
        let end = after.find(['{', '}'])?;
        let (name, tail) = after.split_at(end);
        rest = tail.strip_prefix('}')?;
        if name.is_empty() {
            return None;
        }
        if !names.contains(&name) {
            names.push(name);
        }
    }
    Some(names)
}
