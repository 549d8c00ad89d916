//! The security schemes of a collection, each way of a kind once.

use crate::model::{KeyPlace, Rare, Scheme, SchemeKind};
use crate::source::Place;

/// The schemes met so far.
#[derive(Debug, Default)]
pub(super) struct Schemes {
    found: Vec<(Scheme, Option<String>)>,
}

impl Schemes {
    /// The name of a scheme. What holds the secret tells one from another of its kind; where nothing does, the first of the
    /// kind is meant.
    pub(super) fn name(
        &mut self,
        kind: SchemeKind,
        variable: Option<&str>,
        place: Place,
    ) -> String {
        let same = |(scheme, known): &&mut (Scheme, Option<String>)| {
            let holds = variable.is_none() || known.is_none() || known.as_deref() == variable;
            scheme.kind == kind && holds
        };
        if let Some((scheme, known)) = self.found.iter_mut().find(same) {
            if known.is_none() {
                *known = variable.map(str::to_owned);
            }
            return scheme.name.clone();
        }
        let natural = match &kind {
            SchemeKind::ApiKey { name, .. } => name.as_str(),
            SchemeKind::Basic => "basic",
            SchemeKind::Bearer => "bearer",
            SchemeKind::OAuth2(_) => "oauth2",
            SchemeKind::Digest => "digest",
            SchemeKind::AwsSigV4 { .. } => "awsv4",
            SchemeKind::Signed(mechanism) => mechanism,
            SchemeKind::Transport => "transport",
        };
        let alone = !self.found.iter().any(|(scheme, _)| scheme.name == natural);
        let wanted = match variable {
            Some(variable) if !alone => variable,
            _ => natural,
        };
        let mut name = wanted.to_owned();
        let mut number = 2;
        while self.found.iter().any(|(scheme, _)| scheme.name == name) {
            name = format!("{wanted}{number}");
            number += 1;
        }
        let scheme = Scheme {
            name: name.clone(),
            kind,
            docs: Rare::default(),
            origin: place,
        };
        self.found.push((scheme, variable.map(str::to_owned)));
        name
    }

    /// Whether a scheme writes the header `Authorization`.
    pub(super) fn fills_authorization(&self, name: &str) -> bool {
        let scheme = self.found.iter().find(|(scheme, _)| scheme.name == name);
        scheme.is_some_and(|(scheme, _)| match &scheme.kind {
            SchemeKind::ApiKey { place, name } => {
                *place == KeyPlace::Header && name.eq_ignore_ascii_case("authorization")
            }
            SchemeKind::Transport => false,
            _ => true,
        })
    }

    pub(super) fn finish(self) -> Vec<Scheme> {
        self.found.into_iter().map(|(scheme, _)| scheme).collect()
    }
}
