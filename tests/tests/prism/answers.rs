use connector_codegen::model::Status;
use connector_tests::Values;
use serde_json::Value;

use crate::document::Document;

/// What the schemas of a document's answers permit.
pub(crate) struct Answers {
    values: Values,
    /// Of each method: the statuses of its answers, and the links of their schemas.
    links: Vec<Vec<(Status, usize)>>,
}

impl Answers {
    /// # Errors
    ///
    /// When there is no validator for the document's schemas.
    pub(crate) fn of(document: &Document) -> Result<Self, String> {
        let each = document.methods.iter();
        let places: Vec<String> = each
            .flat_map(|method| method.answers.iter().map(|(_, place)| place.clone()))
            .collect();
        let values = Values::of(&document.tree, &places)?;
        let mut next = values.bundle.names.len();
        let each = document.methods.iter();
        let links = each.map(|method| {
            let links = method.answers.iter().map(|(status, _)| {
                next += 1;
                (*status, next - 1)
            });
            links.collect()
        });
        Ok(Self {
            links: links.collect(),
            values,
        })
    }

    /// Whether an answer is none that the definition permits.
    pub(crate) fn refuse(&self, method: usize, status: u64, body: &str) -> bool {
        let is = |known: &Status| match known {
            Status::Code(code) => u64::from(*code) == status,
            Status::Range(first) => u64::from(*first) == status / 100,
            Status::Default => true,
        };
        let mut links = self.links[method].clone();
        links.sort_by_key(|(status, _)| *status);
        let Some((_, link)) = links.into_iter().find(|(status, _)| is(status)) else {
            return false;
        };
        match serde_json::from_str::<Value>(body) {
            Ok(value) => self.values.accepted(link, value, false).is_none(),
            Err(_) => true,
        }
    }
}
