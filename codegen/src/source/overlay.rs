//! Overlays: documents that say what to change in a definition (OpenAPI Overlay Specification 1.0 and 1.1).
//!
//! Both versions are read by the rules of 1.1, which makes precise what 1.0 leaves open. One rule is stricter: a target that
//! selects nothing is an error, so that a change of the definition under an overlay is noticed.

use super::builder::Tree;
use super::json_path::{JsonPath, TooLong};
use super::node::{Kind, Node};
use super::patch::{Id, Patch, ROOT, Refusal};
use super::place::Place;
use super::sources::Sources;
use crate::diag::{Code, Diagnostics, codes};

/// The definition of `sources` with the overlays applied in their order: its tree, and where each node comes from. `None`
/// when anything is wrong with an overlay, which the diagnostics tell.
pub(super) fn apply(
    sources: &Sources,
    definition: Node<'_>,
    overlays: &[Node<'_>],
    diagnostics: &mut Diagnostics,
) -> Option<(Tree, Vec<Place>)> {
    let mut applying = Applying {
        sources,
        patch: Patch::new(definition),
        diagnostics,
        failed: false,
    };
    for &overlay in overlays {
        applying.overlay(overlay);
    }
    (!applying.failed).then(|| applying.patch.finish())
}

struct Applying<'a, 'd> {
    sources: &'a Sources,
    patch: Patch<'a>,
    diagnostics: &'d mut Diagnostics,
    failed: bool,
}

/// What an action does to what its target selects.
enum Change<'a> {
    Remove,
    Update(Node<'a>),
    /// A query for what is copied.
    Copy(Node<'a>),
}

const ACTION: &str =
    "an action has a `target` and one of `update`, `copy` (since version 1.1) and `remove: true`";

impl<'a> Applying<'a, '_> {
    fn overlay(&mut self, overlay: Node<'a>) {
        let Some(minor) = self.version(overlay) else {
            return;
        };
        let actions = overlay.get("actions").filter(|node| !node.is_empty());
        let Some(actions) = actions.filter(|node| node.is_array()) else {
            let at = overlay.get("actions").unwrap_or(overlay);
            let message = "the overlay has no list of `actions`";
            let help = "give the actions as an array that is not empty";
            return self.fail(&codes::source::NOT_AN_OVERLAY, at.place(), message, help);
        };
        for action in actions.items() {
            self.action(action, minor);
        }
    }

    /// The minor version that the overlay is written in.
    fn version(&mut self, overlay: Node<'a>) -> Option<u32> {
        let version = overlay.get("overlay");
        let text = version.and_then(Node::as_str).unwrap_or_default();
        match text.split('.').collect::<Vec<_>>()[..] {
            ["1", "0", _] => return Some(0),
            ["1", "1", _] => return Some(1),
            _ => {}
        }
        let message = match version {
            None => "the document has no version of the Overlay Specification".to_owned(),
            Some(version) => format!("the version `{}` is not known", shown(version)),
        };
        let at = version.unwrap_or(overlay).place();
        let help = "start an overlay with `overlay: 1.0.0` or `overlay: 1.1.0`";
        self.fail(&codes::source::NOT_AN_OVERLAY, at, message, help);
        None
    }

    fn action(&mut self, action: Node<'a>, minor: u32) {
        let Some((target, change)) = self.parts(action, minor) else {
            return;
        };
        let Some(targets) = self.select(target) else {
            return;
        };
        if targets.is_empty() {
            let message = format!("`{}` selects nothing in the definition", shown(target));
            let help = "correct the target to the definition as it is now, or remove the action";
            return self.fail(
                &codes::source::NOTHING_TARGETED,
                target.place(),
                message,
                help,
            );
        }
        match change {
            Change::Remove if targets.contains(&ROOT) => {
                let message = "the whole definition would be removed";
                let help = "select what stands inside of it";
                self.fail(
                    &codes::source::OVERLAY_MISMATCH,
                    target.place(),
                    message,
                    help,
                );
            }
            Change::Remove => self.patch.remove(&targets),
            Change::Update(value) => {
                let added = self.patch.add(value);
                if let Some(value) = self.allowed(added, target) {
                    self.update(target, &targets, value);
                }
            }
            Change::Copy(query) => {
                if let Some(value) = self.copied(query) {
                    self.update(target, &targets, value);
                }
            }
        }
    }

    /// The target of an action, and what it does.
    fn parts(&mut self, action: Node<'a>, minor: u32) -> Option<(Node<'a>, Change<'a>)> {
        let mut refuse = |at: Place, message: String| {
            self.fail(&codes::source::BAD_ACTION, at, message, ACTION);
            None
        };
        if !action.is_object() {
            let message = format!("the action is {}, not an object", action.kind().as_str());
            return refuse(action.place(), message);
        }
        let known = ["target", "description", "update", "remove"];
        let is_known = |key: &str| {
            known.contains(&key) || key.starts_with("x-") || (minor > 0 && key == "copy")
        };
        if let Some((key, value)) = action.entries().find(|(key, _)| !is_known(key)) {
            let message = format!("an action has no `{}`", key.escape_debug());
            return refuse(value.key_place(), message);
        }
        let target = action.get("target");
        let Some(target) = target.filter(|node| node.is_string()) else {
            let at = target.unwrap_or(action).place();
            return refuse(at, "the action has no `target` that is a string".to_owned());
        };
        let remove = action.get("remove");
        let removes = remove.map_or(Some(false), Node::as_bool);
        let change = match (removes, action.get("update"), action.get("copy")) {
            (None, ..) => {
                let at = remove.unwrap_or(action).place();
                return refuse(at, "`remove` is neither `true` nor `false`".to_owned());
            }
            (Some(true), ..) => Change::Remove,
            (Some(false), Some(value), None) => Change::Update(value),
            (Some(false), None, Some(query)) => Change::Copy(query),
            (Some(false), None, None) => {
                return refuse(action.place(), "the action changes nothing".to_owned());
            }
            (Some(false), Some(_), Some(copy)) => {
                let message = "the action has both `update` and `copy`".to_owned();
                return refuse(copy.key_place(), message);
            }
        };
        Some((target, change))
    }

    /// What a query selects.
    fn select(&mut self, query: Node<'a>) -> Option<Vec<Id>> {
        let text = query.as_str().unwrap_or_default();
        let path = match JsonPath::parse(text) {
            Ok(path) => path,
            Err(fault) => {
                let character = text.get(..fault.at).unwrap_or(text).chars().count() + 1;
                let message = format!(
                    "`{}` is no JSONPath: {}, at character {character}",
                    shown(query),
                    fault.message
                );
                let help = "write a query as RFC 9535 has them, such as `$.paths['/notes'].get`";
                self.fail(&codes::source::BAD_JSON_PATH, query.place(), message, help);
                return None;
            }
        };
        match path.select(&self.patch) {
            Ok(found) => Some(found),
            Err(TooLong) => {
                let message = format!("`{}` takes too long to answer", shown(query));
                let help = "select more directly, with fewer `..` and `*`";
                self.fail(
                    &codes::source::OVERLAY_TOO_LARGE,
                    query.place(),
                    message,
                    help,
                );
                None
            }
        }
    }

    /// A copy of the one node that a query selects.
    fn copied(&mut self, query: Node<'a>) -> Option<Id> {
        if !query.is_string() {
            let message = format!("`copy` is {}, not a JSONPath", query.kind().as_str());
            self.fail(&codes::source::BAD_ACTION, query.place(), message, ACTION);
            return None;
        }
        let found = self.select(query)?;
        let [one] = found[..] else {
            let (query_text, count) = (shown(query), found.len());
            let message =
                format!("`{query_text}` selects {count} nodes, and one alone can be copied");
            let help = "correct the query to the definition as it is now";
            self.fail(
                &codes::source::NOTHING_TARGETED,
                query.place(),
                message,
                help,
            );
            return None;
        };
        let copy = self.patch.copy(one);
        self.allowed(copy, query)
    }

    /// Puts copies of a value into every target.
    fn update(&mut self, target: Node<'a>, targets: &[Id], value: Id) {
        let sort = |&id: &Id| match self.patch.kind(id) {
            kind @ (Kind::Array | Kind::Object) => kind,
            _ => Kind::Null,
        };
        let first = sort(&targets[0]);
        if targets.iter().any(|id| sort(id) != first) {
            let message = format!("`{}` selects nodes of several kinds", shown(target));
            let help = "select either objects, or arrays, or values that are neither";
            return self.fail(
                &codes::source::OVERLAY_MISMATCH,
                target.place(),
                message,
                help,
            );
        }
        for &id in targets {
            let copy = self.patch.copy(value);
            let done = copy.and_then(|copy| self.patch.update(id, copy));
            if self.allowed(done, target).is_none() {
                return;
            }
        }
    }

    /// What was done, unless it was refused.
    fn allowed<T>(&mut self, done: Result<T, Refusal>, at: Node<'a>) -> Option<T> {
        let (message, help) = match done {
            Ok(done) => return Some(done),
            Err(Refusal::Mismatch { there, value }) => {
                let location = self.sources.locate(self.patch.origin(there));
                let message = format!(
                    "{} cannot be merged into {}, which stands at {}:{}:{} (#{})",
                    self.patch.kind(value).as_str(),
                    self.patch.kind(there).as_str(),
                    location.file,
                    location.line,
                    location.column,
                    location.pointer
                );
                let help = "give a value of the same kind, or remove what stands there in an action before";
                let place = self.patch.origin(value);
                return self.refused(&codes::source::OVERLAY_MISMATCH, place, message, help);
            }
            Err(Refusal::TooDeep) => (
                "the definition would be nested too deeply",
                "change less deep a part of it",
            ),
            Err(Refusal::TooLarge) => (
                "the definition would grow too much",
                "select fewer nodes, or add less to them",
            ),
        };
        self.refused(
            &codes::source::OVERLAY_TOO_LARGE,
            at.place(),
            message.to_owned(),
            help,
        )
    }

    fn refused<T>(
        &mut self,
        code: &'static Code,
        place: Place,
        message: String,
        help: &str,
    ) -> Option<T> {
        self.fail(code, place, message, help);
        None
    }

    fn fail(&mut self, code: &'static Code, place: Place, message: impl Into<String>, help: &str) {
        self.diagnostics.report(code, place, message).help(help);
        self.failed = true;
    }
}

/// A value of an overlay as a message shows it, quotes as they are.
fn shown(node: Node<'_>) -> String {
    let Some(text) = node.as_str() else {
        return node.number().unwrap_or(node.kind().as_str()).to_owned();
    };
    let mut shown = String::new();
    for c in text.chars() {
        match c {
            '\'' | '"' | '\\' => shown.push(c),
            _ => shown.extend(c.escape_debug()),
        }
    }
    shown
}
