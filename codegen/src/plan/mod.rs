//! The model to what will be written: every Rust decision, and no text of code yet.
//!
//! Names, types, where a box goes, which arguments a method takes, what an answer becomes: all of it is decided here, so
//! that writing it down cannot fail.

mod answers;
mod arguments;
mod checks;
mod client;
mod cycles;
pub mod docs;
mod groups;
mod idents;
mod lists;
mod models;
pub mod names;
mod oauth;
mod operations;
mod package;
mod parts;
mod prose;
mod reach;
mod renames;
mod rules;
mod rust_type;
mod security;
mod select;
mod sequels;
mod shapes;
mod signing;
mod sizes;
mod type_names;
mod webhooks;
mod xml;

pub use package::{
    Accessor, Answer, Argument, Client, Counts, Credential, CredentialKind, Feature, Flow, Grant,
    Group, Operation, OutcomeVariant, Outcomes, Package, Pages, PagesBy, Part, Payload, Polling,
    Server, Setter, Step, StepValue, Variable, Webhook,
};
pub use rules::{Bound, Check, CheckBody, CheckedMember, Checks, Rule};
pub use rust_type::{Passing, RustType};
#[cfg(feature = "convert")]
pub(crate) use select::keep_selected;
pub use shapes::{
    Constant, Enum, EnumVariant, EnumVariants, Field, Model, ModelShape, Presence, Struct, Union,
    UnionVariant,
};
pub use xml::{XmlContent, XmlMember, XmlNamespace, XmlPlace, XmlShape, XmlStatic};

use names::Ident;

use crate::diag::Diagnostics;
use crate::model::{self, Api, Security};
use models::Types;

/// What the user wants of a definition.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Selectors of the operations to emit; all of them when empty. See [`select`](crate::plan).
    pub only: Vec<String>,
    /// Selectors of operations that are not emitted, whatever `only` says.
    pub except: Vec<String>,
    /// Whether the groups of a large client are behind features of cargo, which only a crate of its own can have.
    pub features: bool,
    /// Whether values are compared with the limits that the definition sets for them before they are sent.
    pub checks: bool,
    /// What is large.
    pub limits: Limits,
}

/// From which sizes on a client is split, in lines of generated code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// A client with about as many lines is large: its types, its codec and its groups are split into files, and in a crate of
    /// its own its groups are behind features.
    pub large: usize,
    /// About how many lines a file of a large client has at most.
    pub file: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            large: 30_000,
            file: 4_000,
        }
    }
}

/// Decides everything about the client of a definition. The model is used up on the way.
pub fn plan(api: Api, options: &Options, diagnostics: &mut Diagnostics) -> Package {
    let (api, mut decided) = decided(api, options, diagnostics);
    let parts = parts::parts(
        &mut decided.groups,
        &decided.webhooks,
        &decided.models,
        options.limits,
        options.features,
    );
    let client = client::client(&api, &decided, diagnostics);
    let mut needs = signing::features(&client.credentials);
    if !decided.xml.is_empty() {
        needs.push(("xml", "Bodies in XML need"));
    }
    Package {
        title: prose::title(&api),
        docs: prose::package(&api, &needs),
        client,
        runtime_features: needs.into_iter().map(|(feature, _)| feature).collect(),
        version: api.version,
        license: api.license,
        counts: decided.counts,
        groups: decided.groups,
        webhooks: decided.webhooks,
        webhooks_feature: parts.webhooks,
        schemas: decided.schemas,
        checks: decided.checks,
        models: decided.models,
        model_parts: parts.models,
        features: parts.features,
        xml: decided.xml,
    }
}

/// What operations and types become, before they are filed.
struct Decided {
    usual: Option<Security>,
    servers: Vec<model::Server>,
    counts: Counts,
    groups: Vec<Group>,
    webhooks: Vec<Webhook>,
    models: Vec<Model>,
    checks: Option<Checks>,
    schemas: Vec<(String, RustType)>,
    xml: Vec<XmlStatic>,
}

/// Takes the operations and types out of the model.
fn decided(api: Api, options: &Options, diagnostics: &mut Diagnostics) -> (Api, Decided) {
    let chosen = select::select(&api, options, diagnostics);
    // What comes by itself belongs to no operation, so that a selection of operations leaves it out.
    let all = options.only.is_empty();
    let mut types = Types::new(api, chosen, all);
    if options.checks {
        types.check();
    }
    let webhooks = match all {
        true => webhooks::webhooks(&types),
        false => Vec::new(),
    };
    let chosen = types.chosen();
    let usual = security::usual(&types.api, &chosen);
    let servers = client::servers(&chosen);
    let counts = counts(&types.api, &chosen, all, types.count());
    let mut groups = groups::groups(&types);
    security::leave_usual(&mut groups, usual.as_ref());
    let schemas = types.schemas();
    types.api.operations = Vec::new();
    let (models, limits) = types.models();
    types.renames.report(diagnostics);
    let decided = Decided {
        usual,
        servers,
        counts,
        checks: checks::checks(limits, &groups),
        groups,
        webhooks,
        models,
        schemas,
        xml: types.xml.statics,
    };
    (types.api, decided)
}

fn counts(api: &Api, chosen: &[&model::Operation], all: bool, types: usize) -> Counts {
    // Another way to write the body of an operation is no other operation.
    let own = |operation: &&model::Operation| !operation.alternative;
    let declared = chosen.iter().copied().filter(own).count();
    let skipped = match all {
        true => api.declared_operations - api.operations.iter().filter(own).count(),
        false => 0,
    };
    Counts {
        operations: declared + skipped,
        emitted: declared,
        types,
    }
}
